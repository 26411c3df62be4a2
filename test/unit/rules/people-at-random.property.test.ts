import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/catalog/facts.js';
import { type Facts, statusesByDecision } from '../../support/decisions-read-again.js';
import { matched } from '../../support/people.js';
import { realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';
import { runsOf } from '../../support/thorough.js';

/*
 * People as they come, of whom this is known and that is not: what each insats comes to for them is what the decisions say
 * when they are read a second time. Nobody has more than one child: siblings have tests of their own.
 */

type Value = boolean | string | readonly string[];

const ages = (...years: readonly number[]) => fc.constantFrom(...years.map(String));
const yesNo: fc.Arbitrary<Value> = fc.boolean();
const oneOf = (...options: readonly string[]): fc.Arbitrary<Value> => fc.constantFrom(...options);
const listOf = (...options: readonly string[]): fc.Arbitrary<Value> =>
  fc.constantFrom(...options).map((option) => [option]);

const ABOUT_SELF: Readonly<Partial<Record<Fact, fc.Arbitrary<Value>>>> = {
  age: ages(0, 3, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 40, 66, 67, 80),
  resident: yesNo,
  bornAbroad: yesNo,
  guardianConsent: oneOf('all', 'one', 'none'),
  ownConsent: yesNo,
  cognitiveImpairment: yesNo,
  homeHealthcare: yesNo,
  socialServicesContact: yesNo,
  studentHealthContact: yesNo,
  newlyArrived: oneOf('quotaRefugee', 'relativeOfUnaccompanied', 'neither'),
  crimeReported: yesNo,
  crimeAdmitted: yesNo,
  crimeParty: oneOf('offender', 'victim'),
};
/** What only those of 15 or more, or under 20, are asked. */
const FROM_15 = { compulsorySchoolDone: yesNo, upperSecondary: oneOf('enrolled', 'completed', 'neither') };
const UNDER_20 = { ownParentsApart: yesNo };
const OF_CHILD = {
  childAges: ages(0, 1, 2, 3, 4, 5, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 25).map((age) => [age]),
  childResident: yesNo,
  childDiagnosis: listOf('adhd', 'autism', 'none'),
};
const OF_PARENT = { courtDecision: yesNo, bothParentsAgree: yesNo };
const SCHOOL_YEAR = { schoolYear: listOf('F', '1-3', '4-6', '7-9', 'none') };
const PARENTHOODS = [
  ['none'],
  ['parent'],
  ['expecting'],
  ['otherAdult'],
  ['parent', 'expecting'],
  ['parent', 'otherAdult'],
  ['expecting', 'otherAdult'],
] as const;

/** Some of it is known, and some is not. */
const some = (values: Readonly<Partial<Record<Fact, fc.Arbitrary<Value>>>>): fc.Arbitrary<Facts> =>
  fc.record(values as Readonly<Record<string, fc.Arbitrary<Value>>>, { requiredKeys: [] }) as fc.Arbitrary<Facts>;

const people: fc.Arbitrary<Facts> = fc
  .tuple(some(ABOUT_SELF), fc.option(fc.constantFrom(...PARENTHOODS), { nil: undefined, freq: 9 }))
  .chain(([self, parenthood]) => {
    const told: readonly string[] = parenthood ?? [];
    const hasChild = told.includes('parent') || told.includes('otherAdult');
    const age = self.age === undefined ? undefined : Number(self.age);
    return some({
      ...(age !== undefined && age >= 15 && FROM_15),
      ...(age !== undefined && age < 20 && UNDER_20),
      ...(hasChild && OF_CHILD),
      ...(told.includes('parent') && OF_PARENT),
      ...(parenthood && !told.includes('none') && { livesApart: yesNo }),
      ...(parenthood && (hasChild || age === undefined || age < 20) && SCHOOL_YEAR),
    }).map((more): Facts => ({ ...self, ...(parenthood && { parenthood }), ...more }));
  });

describe.each(['ragunda', 'hallefors', 'sala'] as const)('%s', (kommun) => {
  const catalog = realCatalog(kommun);

  test(underSeed('everybody reads what the decision says'), () => {
    fc.assert(
      fc.property(people, (person) => {
        expect(matched(catalog, person)).toEqual(statusesByDecision(kommun, catalog, person));
      }),
      seeded(runsOf(1500, 400)),
    );
  });
});
