import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../src/catalog/types.js';
import { lintSources } from '../../../src/lint/sources.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const DOCUMENT = `Insatsen är öppen för alla. Väntetid kan uppstå.
Insatserna är lämpliga för unga 15–17 år utan samtycke.`;

const found = (changes: Partial<Catalog>) =>
  lintSources(catalogWith(changes), DOCUMENT).map(({ path, rule }) => `${path} ${rule}`);
const guidelineWith = (changes: Partial<Catalog['guideline']>) => ({
  guideline: { ...catalogWith().guideline, ...changes },
});

const { from15: _, ...LEFT_OPEN } = catalogWith().guideline;

describe('whether those of 15 to 17 take part without consent', () => {
  test.each<readonly [name: string, changes: Partial<Catalog>, findings: readonly string[]]>([
    ['is left open', { guideline: LEFT_OPEN }, ['$.guideline.from15 from15-unstated']],
    ['is said not to stand in the guideline', guidelineWith({ from15: 'unstated' }), []],
    ['is said without a quote', guidelineWith({ from15: 'suitable' }), ['$.guideline.from15Quote missing-quote']],
    [
      'is quoted',
      guidelineWith({ from15: 'suitable', from15Quote: 'Insatserna är lämpliga för unga 15–17 år utan samtycke.' }),
      [],
    ],
    [
      'is quoted otherwise than it stands',
      guidelineWith({ from15: 'suitable', from15Quote: 'Insatserna är olämpliga.' }),
      ['$.guideline.from15Quote quote-not-found'],
    ],
    [
      'is said of one insats without a quote',
      { insatser: [insatsWith({ from15: 'suitable' })] },
      ['$.insatser[0].from15Quote missing-quote'],
    ],
  ])('%s', (_, changes, findings) => {
    expect(found(changes)).toEqual(findings);
  });
});

test.each([
  ['Väntetid kan uppstå.', []],
  ['Väntetid uppstår alltid.', ['$.conditions[0].quote quote-not-found']],
  [' ', ['$.conditions[0].quote missing-quote']],
])('a condition stands in the document: "%s"', (quote, findings) => {
  expect(found({ conditions: [{ text: 'Ibland får du vänta.', quote }] })).toEqual(findings);
});
