import { describe, expect, test } from 'vitest';
import { FACT_NAMES, FACTS, type Fact, isAskable } from '../../../src/catalog/facts.js';
import type { Villkor } from '../../../src/catalog/types.js';
import { writeValue } from '../../../src/rules/answers.js';
import { createGuide } from '../../../src/rules/guide.js';
import type { SaidValue } from '../../../src/rules/known.js';
import { everyValue } from '../../../src/rules/outcomes.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';

const ASKED = FACT_NAMES.filter((fact) => isAskable(fact) && fact !== 'livesIn');

/** A villkor on a fact, one of several by `turn`. */
function villkorOn(fact: Fact, turn: number): Villkor {
  const { shape } = FACTS[fact];
  if (shape.kind === 'boolean') return { fact, is: turn % 2 === 0 };
  if ('options' in shape) return { fact, is: [shape.options[turn % shape.options.length] ?? ''] };
  return { fact, from: 3 + (turn % 20), to: 25 + (turn % 30) };
}

/** Alternatives that each name facts of their own, so that one answer settles little. */
const woundVillkor = (turn: number): readonly Villkor[] => [
  {
    anyOf: [0, 1, 2, 3].map((branch) =>
      ASKED.filter((_, place) => (place + turn) % 4 === branch).map((fact, place) => villkorOn(fact, turn * 3 + place)),
    ),
  },
];
const wound = (count: number) =>
  catalogOf(Array.from({ length: count }, (_, turn) => insatsOf(`wound-${turn}`, woundVillkor(turn))));

describe('a catalogue that is too wound to be looked through', () => {
  test('has a first question, and each conversation about it ends', () => {
    const guide = createGuide(wound(6));
    const { areas } = guide.catalog;
    for (const turn of [0, 1, 2]) {
      let answers: ReturnType<typeof guide.record> = [];
      for (let count = 0; count < 40; count += 1) {
        const question = guide.next({ answers, topics: [] });
        if (!question) break;
        const { fact, brackets } = question;
        const values = brackets.length > 0 ? brackets : everyValue(fact, [], areas);
        const value = values[(turn * 5 + count) % values.length];
        const said = fact === 'childAges' ? [value] : value;
        answers = [...answers, { fact, value: writeValue(said as SaidValue) }];
      }
      expect(guide.next({ answers, topics: [] })).toBeUndefined();
      expect(answers.length).toBeGreaterThan(0);
      // What an answer decides is not hurried: no insats is left unsure that a question could settle.
      const unsure = guide.assess({ answers, topics: [] }).filter(({ status }) => status === 'checkWithProvider');
      expect(unsure).toEqual([]);
    }
  });

  test('is asked about in the same order on every device', () => {
    const first = createGuide(wound(3)).next({ answers: [], topics: [] });
    const again = createGuide(wound(3));
    again.left({ answers: [], topics: [] });
    expect(again.next({ answers: [], topics: [] })).toEqual(first);
  });
});
