import { expect, test } from 'vitest';
import { begin } from '../../src/review/guide-in-setting.js';
import { isNotNamed } from '../../src/review/question-checks.js';
import { standardFor } from '../../src/review/standard.js';
import { inOneSetting } from '../support/reviewed-catalog.js';
import { answersOf, catalogOf, insatsOf } from '../support/small-catalog.js';

const CATALOG = catalogOf([
  insatsOf('for-one', [
    { fact: 'childAges', from: 8, to: 19 },
    { fact: 'childResident', is: true },
  ]),
]);

const inSetting = inOneSetting(CATALOG);
const standings = [{ inSetting, snapshot: begin(inSetting, []) }] as const;

test.each<readonly [what: string, children: readonly string[], isNamed: boolean]>([
  ['one of whom it is not known whether they are of the age', ['8-11', '19-'], true],
  ['all of the age', ['8-11', '12-15'], false],
  ['one surely not of the age', ['8-11', '20-'], false],
  ['only one child', ['8-11'], false],
])('where another child meets a villkor on age, it is named again for %s', (_, childAges, isNamed) => {
  const answers = answersOf({ parenthood: ['parent'], childAges, childResident: true });
  const against = isNotNamed(
    { isNew: true, isSettling: false, asked: 'childAges', question: undefined, answers, standings },
    standardFor(CATALOG, []),
  );
  expect(against === undefined).toBe(isNamed);
});
