import { describe, expect, test } from 'vitest';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import utkast from '../../catalogs/utkast-004/catalog.json' with { type: 'json' };
import { FACT_NAMES } from '../../src/catalog/facts.js';
import { type GuideHarness, mount } from './harness.js';

/** Facts whose name is a word that no Swedish text has. */
const RAW = new RegExp(`\\b(${FACT_NAMES.filter((fact) => fact !== 'gender').join('|')})\\b`);

/** Only words for people: nothing that is left of code. */
function expectWords(guide: GuideHarness): void {
  expect(guide.allText, guide.step).not.toMatch(/\{\{|\}\}|\bundefined\b|\bnull\b|\bNaN\b|\[object|\bfalse\b|\btrue\b/);
  expect(guide.allText, guide.step).not.toMatch(RAW);
  expect(guide.allText, guide.step).not.toMatch(/\b(?:question|answer|villkor|status|card|step|topic)\.\w/);
}

const PICKS = [
  { name: 'takes the first answer each time', pick: (values: readonly string[]) => values[0] },
  { name: 'takes the last answer each time', pick: (values: readonly string[]) => values.at(-1) },
  { name: 'skips every question', pick: () => undefined },
] as const;

describe.each([
  { name: 'ragunda', catalog: ragunda },
  { name: 'hallefors', catalog: hallefors },
  { name: 'sala', catalog: sala },
  { name: 'utkast-004', catalog: utkast },
])('$name, for someone who', ({ catalog }) => {
  test.each(PICKS)('$name: every step is in words', async ({ pick }) => {
    const guide = await mount({ catalog });
    expectWords(guide);
    await guide.start();
    expectWords(guide);
    await guide.chooseEverything();
    for (let turn = 0; guide.step === 'questions'; turn += 1) {
      expect(turn).toBeLessThan(40);
      expectWords(guide);
      const value = pick(guide.values);
      if (value === undefined) await guide.skip();
      else await guide.answer(guide.fact as never, value);
    }
    expectWords(guide);
    expect(Object.keys(guide.cards)).toHaveLength(new Set(catalog.insatser.map(({ id }) => id)).size);
    expect(guide.hasSection('apply')).toBe(true);
    await guide.openApply();
    expectWords(guide);
  });
});
