import { describe, expect, test } from 'vitest';
import { OF_PAGE, OPEN_PAGE } from '../../../src/draft/section-words.js';

describe('a page says that its stöd takes no decision', () => {
  test.each([
    'Här kan du få hjälp utan biståndsbeslut.',
    'Du som är äldre kan beställa tjänster utan behovsprövning.',
    'Stöd utan att du behöver ha ett biståndsbeslut',
    'Service utan ansökan',
    'Du behöver inget biståndsbeslut för att komma till oss.',
    'Det krävs ingen behovsprövning.',
    'Hjälpen ges utan individuell behovsprövning.',
    'Någon bedömning av behov behövs inte, och behovsprövning görs inte.',
  ])('%s', (words) => {
    expect(words).toMatch(OPEN_PAGE);
  });

  test.each([
    'Hemtjänst kräver biståndsbeslut.',
    'Du ansöker om bistånd hos en handläggare.',
    'En biståndshandläggare utreder ditt behov utan dröjsmål.',
    'Du får ett beslut inom en vecka.',
  ])('and does not: %s', (words) => {
    expect(words).not.toMatch(OPEN_PAGE);
  });
});

describe('a heading of a page that names no insats', () => {
  test.each([
    'Så gör du för att beställa',
    'Vad kostar det?',
    'Kontakt',
    'Kontakta oss',
    'Öppettider',
    'Avgifter 2026',
    'Relaterade länkar',
    'Senast uppdaterad',
    'Om du inte är nöjd',
    'Boka tid',
    'Socialkontoret',
    'Kontaktcenter',
  ])('%s', (words) => {
    expect(words).toMatch(OF_PAGE);
  });

  test.each([
    'Trygghetslarm',
    'Fixartjänst',
    'Anhöriggrupp',
    'Anhörigcenter',
    'Startklar för skolan',
    'Träffpunkt Eken',
    'Hemlagat',
  ])('one that names one: %s', (words) => {
    expect(words).not.toMatch(OF_PAGE);
  });
});
