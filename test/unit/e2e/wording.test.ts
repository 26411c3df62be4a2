import { describe, expect, test } from 'vitest';
import { Wording } from '../../e2e/wording.js';
import { readOverlay, textsOf } from '../../support/locales.js';
import { realCatalog } from '../../support/real-catalogs.js';

const FINNISH = textsOf('fi');
const finnish = (key: string): string => FINNISH.get(key) ?? '';

describe('what to expect in another language, where a test says it in Swedish', () => {
  const wording = new Wording('fi', realCatalog('ragunda'), readOverlay('ragunda', 'fi'));

  test('is the text of the same key', () => {
    expect(wording.of('Våld och hot')).toBe(finnish('topic.violence'));
  });

  test('is its text with the same places filled in', () => {
    expect(wording.of('16–19 år')).toBe(finnish('years.between').replace('{{from}}', '16').replace('{{to}}', '19'));
    expect(wording.of('Är du folkbokförd i Sala kommun?')).toBe(
      finnish('question.resident').replace('{{kommun}}', 'Sala kommun'),
    );
  });

  test('is its text for what is filled in, too', () => {
    expect(
      wording.of('Du hoppade över: Går du på gymnasiet? Hur gammal är du? Därför står en del kvar att kolla.'),
    ).toBe(
      finnish('results.skipped').replace(
        '{{questions}}',
        `${finnish('question.upperSecondary')} ${finnish('question.age')}`,
      ),
    );
  });

  test('is one text after the other', () => {
    expect(wording.of('Slut på frågor. Det här kan du ansöka om.')).toBe(
      `${finnish('results.end')} ${finnish('results.apply')}`,
    );
  });

  test('is all of the text that the Swedish is a part of', () => {
    expect(wording.of('Ingen får nej för det.')).toBe(finnish('status.outsideAudience.text'));
  });

  test('is the kommun’s own text from its overlay', () => {
    const { name } = realCatalog('ragunda').insatser[0] ?? { name: '' };
    expect(wording.of(name)).toBe(Object.values(readOverlay('ragunda', 'fi').insatser)[0]?.name);
  });

  test('is the same where there are no letters', () => {
    expect(wording.of('0696-68 20 00')).toBe('0696-68 20 00');
  });
});

test.each(['Du får ingen hjälp.', 'Ragunda kommun'])(
  'there is nothing to expect for "%s", which no text says',
  (text) => {
    expect(() => new Wording('fi').of(text)).toThrow('No Swedish text says');
  },
);

test('two texts that are the same in Swedish alone are no one thing to expect', () => {
  expect(() => new Wording('ar').of('För dig som använder våld.')).toThrow('more than one way: help.quitNote');
});
