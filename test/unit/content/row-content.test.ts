import { describe, expect, test } from 'vitest';
import {
  callContent,
  cutLine,
  furtherContact,
  LINE_WORDS,
  shortLine,
  spokenName,
} from '../../../src/content/row-content.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { SHIPPED, shippedCatalog } from '../../support/shipped-catalogs.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';

describe('a line', () => {
  test.each([
    [
      'the first sentence, without its full stop',
      'Du får prata om det som är svårt. Ni ses en gång.',
      'Du får prata om det som är svårt',
    ],
    [
      'a short sentence with the next',
      'Det är en grupp. Du träffar andra. Ni ses.',
      'Det är en grupp. Du träffar andra',
    ],
    [
      'a short sentence alone, where the next has no room',
      'Det är en grupp. Ni pratar om när en vana kan bli en risk.',
      'Det är en grupp',
    ],
    [
      'up to the first pause, where the sentence is long',
      'Du får gå igenom din ekonomi tillsammans med någon: inkomster, utgifter och skulder, och mer än så.',
      'Du får gå igenom din ekonomi tillsammans med någon',
    ],
    [
      'the first words, where there is no pause',
      'En kurs i grupp där du får prata med andra föräldrar om vardagen med barn.',
      'En kurs i grupp där du får prata med andra föräldrar\u00a0…',
    ],
    ['a question as it stands', 'Vill du prata om det som är svårt? Kom hit.', 'Vill du prata om det som är svårt?'],
  ])('is %s', (_, text, line) => {
    expect(shortLine(text)).toBe(line);
  });

  test('breaks off where it is cut, and not where the text itself ends so', () => {
    const long = 'En kurs i grupp där du får prata med andra föräldrar om vardagen med barn.';
    expect(cutLine(long)).toBe(shortLine(long));
    expect(cutLine('Du får prata.')).toBeUndefined();
    expect(cutLine('Du får prata, och så …')).toBeUndefined();
  });

  test('has at most twelve words for every insats of the catalogues, and breaks off nowhere', () => {
    for (const name of SHIPPED) {
      for (const { summary } of shippedCatalog(name).insatser) {
        expect(shortLine(summary).split(' ').length, summary).toBeLessThanOrEqual(LINE_WORDS);
        expect(shortLine(summary)).not.toContain('…');
      }
    }
  });
});

describe('what to say on the telephone', () => {
  const catalog = catalogOf([
    insatsOf('biff', [], { name: 'BIFF (Barn i föräldrars fokus)' }),
    insatsOf('adults', [], { name: 'Öppen ingång (vuxna)' }),
    insatsOf('parents', [], { name: 'Öppen ingång (föräldrar)' }),
    insatsOf('cafe', [], { name: 'Kafé', access: 'dropIn' }),
    insatsOf('own', [], { name: 'Egen', contact: { phone: '0123-1', email: 'egen@exempel.se' } }),
  ]);
  const named = (id: string) => {
    const insats = catalog.insatser.find((one) => one.id === id);
    if (!insats) throw new Error(`no ${id}`);
    return insats;
  };
  const source = { catalog: { ...catalog, contact: { phone: '0123-45 67 00' } }, texts: createTexts() };

  test('is the name without what stands in brackets, unless another is then called the same', () => {
    expect(spokenName(catalog, named('biff'))).toBe('BIFF');
    expect(spokenName(catalog, named('adults'))).toBe('Öppen ingång (vuxna)');
  });

  test('follows how one comes in, and whom to call', () => {
    expect(callContent(source, named('biff'))).toMatchObject({ text: 'Ring 0123-45 67 00 och säg:', say: 'BIFF' });
    expect(callContent(source, named('cafe'))?.text).toBe('Ring 0123-45 67 00 och fråga om:');
    expect(callContent(source, named('own'))).toMatchObject({ href: 'tel:01231' });
    const byMail = { ...source, catalog: { ...catalog, contact: { email: 'a@exempel.se' } } };
    expect(callContent(byMail, named('biff'))).toMatchObject({ href: 'mailto:a@exempel.se' });
    expect(callContent({ ...source, catalog: { ...catalog, contact: {} } }, named('biff'))).toBeUndefined();
  });

  test('stands beside what else an own contact has, and the kommun’s is not repeated', () => {
    expect(furtherContact(named('own'), callContent(source, named('own')))).toEqual({ email: 'egen@exempel.se' });
    expect(furtherContact(named('biff'), callContent(source, named('biff')))).toBeUndefined();
  });
});
