import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/catalog/types.js';
import { lintAreaNames, lintAreas } from '../../../src/lint/areas.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const AREAS: readonly Area[] = [
  { id: 'sand', name: 'Sand', inKommun: true },
  { id: 'as', name: 'Ås', inKommun: true },
  { id: 'norrby', name: 'Norrby kommun', inKommun: false },
];

function rules(quote: string, is: readonly string[], editorNote?: string): readonly string[] {
  const villkor = [{ fact: 'livesIn', is } as const];
  const insats = insatsWith({ villkor, source: { section: 'Stöd', quote }, ...(editorNote && { editorNote }) });
  return lintAreas(catalogWith({ areas: AREAS, insatser: [insats] })).map(({ rule }) => rule);
}

test('a place that the decision names is in the villkor, or in a note', () => {
  expect(rules('Boende i Sand och Ås.', ['sand', 'as'])).toEqual([]);
  expect(rules('Boende i Sand och Ås.', ['sand'])).toEqual(['quote-area']);
  expect(rules('Boende i Sand och Ås.', ['sand'], 'Ås hör till Sand sedan 2020.')).toEqual([]);
  expect(rules('Boende i Sandviken.', ['as'])).toEqual([]);
});

test('the rest of the kommun is not let in without its parts', () => {
  const quote = 'Boende i kommunen eller i Norrby kommun.';
  expect(rules(quote, ['sand', 'as', 'elsewhereInKommun', 'norrby'])).toEqual([]);
  expect(rules(quote, ['as', 'elsewhereInKommun', 'norrby'])).toEqual(['area-left-out']);
  expect(rules(quote, ['elsewhereInKommun', 'norrby'])).toEqual(['area-left-out', 'area-left-out']);
});

test('all parts of the kommun are not the kommun without its rest, unless the decision names them', () => {
  expect(rules('Boende i kommunen eller i Norrby kommun.', ['sand', 'as', 'norrby'])).toEqual(['area-left-out']);
  expect(rules('Boende i Sand, Ås eller Norrby kommun.', ['sand', 'as', 'norrby'])).toEqual([]);
});

describe('the name of a place', () => {
  const named = (...names: readonly string[]) =>
    lintAreaNames(catalogWith({ areas: names.map((name, at) => ({ id: `plats-${at}`, name, inKommun: true })) })).map(
      ({ path, rule }) => `${path} ${rule}`,
    );

  test.each(['Strömnäs', 'Norrby kommun', 'Sala tätort', 'Södra delen av kommunen', 'Borlunda', 'Bor', 'Ärla'])(
    '%s is a name',
    (name) => {
      expect(named(name)).toEqual([]);
    },
  );

  test.each([
    'Du som bor i Grythyttan',
    'Bor i Sand',
    'Grythyttan.',
    'Boende i Sand',
    'Folkbokförda i Ås',
    'Sand, som hör till Ås',
  ])('%s is a sentence', (name) => {
    expect(named(name)).toEqual(['$.areas[0].name area-sentence']);
  });

  test('is no other place’s too', () => {
    expect(named('Sand', 'Ås', 'sand')).toEqual(['$.areas[2].name area-twice']);
  });
});
