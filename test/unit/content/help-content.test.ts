import { describe, expect, test } from 'vitest';
import { applyContent, isMoneyChosen } from '../../../src/content/apply-content.js';
import { contactWays } from '../../../src/content/contact-content.js';
import { HELP_LINES, helpLines, VIOLENCE_HELP_LINES, worryContent } from '../../../src/content/help-content.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { catalogWith } from '../../fixtures/small-catalog.js';

const texts = createTexts();
const { contact } = catalogWith();

describe('ways to get in touch', () => {
  test('each is a link, with what stands beside it', () => {
    expect(contactWays({ ...contact, phoneNote: 'välj 2' }, texts)).toEqual([
      { kind: 'phone', text: 'Ring 0123-45 67 00', href: 'tel:0123456700', after: 'välj 2' },
      { kind: 'email', text: 'kommun@exempel.se', href: 'mailto:kommun@exempel.se' },
      {
        kind: 'address',
        before: 'Storgatan 1, 123 45 Exempel',
        text: texts.t('card.map'),
        href: 'https://www.openstreetmap.org/search?query=Storgatan%201%2C%20123%2045%20Exempel',
      },
      { kind: 'web', text: texts.t('card.web'), href: 'https://www.exempel.se/stod' },
    ]);
  });

  test('there are none where the catalogue has none', () => {
    expect(contactWays({}, texts)).toEqual([]);
  });
});

describe('help lines', () => {
  test('each has its number in the text, and says whom it is for', () => {
    for (const { call, note } of helpLines(texts)) {
      expect(call).toMatch(/\d{3}/);
      expect(note).not.toBe('');
    }
    expect(helpLines(texts)).toHaveLength(HELP_LINES.length);
  });

  test('under violence 112 comes first', () => {
    expect(helpLines(texts, VIOLENCE_HELP_LINES).map(({ call }) => call)).toEqual([
      'Fara just nu: ring 112',
      'Kvinnofridslinjen 020-50 50 50',
      'Bris 116 111',
      'Välj att sluta 020-555 666',
    ]);
  });
});

describe('worry for a child', () => {
  test('goes to the kommun where the catalogue names no other contact', () => {
    const content = worryContent({ catalog: catalogWith(), texts });
    expect(content.contact).toEqual(contact);
    expect(content.emergency).toBeUndefined();
  });

  test.each([
    ['with its hours', { name: 'Socialjouren', hours: 'alla dagar' }, 'Socialjouren alla dagar'],
    ['without hours', { name: 'Socialjouren' }, 'Socialjouren'],
  ])('names the socialjour %s', (_, emergency, text) => {
    const worry = { phone: '0123-45 67 11' };
    const content = worryContent({ catalog: catalogWith({ worry, emergency }), texts });
    expect(content.contact).toBe(worry);
    expect(content.emergency).toEqual({ text, contact: emergency });
  });
});

describe('the right to apply', () => {
  test('goes to the kommun where the catalogue names no other contact', () => {
    expect(applyContent({ catalog: catalogWith(), texts }).contact).toEqual(contact);
    const apply = { phone: '0123-45 67 22' };
    expect(applyContent({ catalog: catalogWith({ apply }), texts }).contact).toBe(apply);
  });

  test.each([
    ['nothing yet', null, false],
    ['everything', [], true],
    ['money', ['work', 'money'] as const, true],
    ['another topic', ['work'] as const, false],
  ])('tells of ekonomiskt bistånd where the topics may be about money: %s', (_, topics, isChosen) => {
    expect(isMoneyChosen(topics)).toBe(isChosen);
  });
});
