import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Villkor } from '../../../src/catalog/types.js';
import { seeded, underSeed } from '../../support/seed.js';
import { assessOne } from '../../support/small-catalog.js';

/*
 * What is said of several children, against every way in which it can be so: each child has an age of its own, is
 * registered here or not, and has a diagnosis or not.
 */

interface Child {
  readonly age: number;
  readonly isHere: boolean;
  readonly diagnosis: string;
}

const childVillkor: fc.Arbitrary<Villkor> = fc.oneof(
  fc.constantFrom<Villkor>(
    { fact: 'childAges', from: 3, to: 12 },
    { fact: 'childAges', to: 6 },
    { fact: 'childAges', from: 13 },
    { fact: 'childResident', is: true },
    { fact: 'childDiagnosis', is: ['adhd'] },
  ),
);
const otherVillkor = fc.constantFrom<Villkor>(
  { fact: 'socialServicesContact', is: true },
  { fact: 'parenthood', is: ['parent'] },
);
const branch = fc.array(fc.oneof({ weight: 3, arbitrary: childVillkor }, { weight: 1, arbitrary: otherVillkor }), {
  minLength: 1,
  maxLength: 2,
});
const alternatives: fc.Arbitrary<Villkor> = fc
  .tuple(fc.array(branch, { minLength: 1, maxLength: 3 }), fc.constantFrom('villkor' as const, 'malgrupp' as const))
  .map(([anyOf, origin]) => ({ anyOf, origin }));
const list = fc.array(fc.oneof(childVillkor, { weight: 3, arbitrary: alternatives }), { minLength: 1, maxLength: 3 });
const ages = fc.uniqueArray(fc.constantFrom(2, 5, 9, 14, 25), { minLength: 1, maxLength: 3 });

describe(underSeed('what is open for the parent of several children'), () => {
  test.each(['binding', 'guiding'] as const)('holds for one and the same child, however it is (%s)', (malgrupp) => {
    let open = 0;
    fc.assert(
      fc.property(list, ages, fc.boolean(), fc.boolean(), (villkor, given, isHere, hasContact) => {
        const diagnoses = ['adhd', 'none'];
        const said = {
          parenthood: ['parent'],
          childAges: given.map(String),
          childResident: isHere,
          childDiagnosis: ['adhd'],
          socialServicesContact: hasContact,
        };
        const { status } = assessOne(villkor, said, { malgrupp });
        if (status !== 'open') return;
        open += 1;
        for (const children of everyFamily(given, isHere, diagnoses)) {
          expect(children.some((child) => villkor.every((one) => holdsFor(one, child, hasContact)))).toBe(true);
        }
      }),
      seeded(3_000),
    );
    expect(open).toBeGreaterThan(100);
  });
});

/** Every family in which somebody is registered here or nobody is, and in which somebody has ADHD. */
function everyFamily(given: readonly number[], isHere: boolean, diagnoses: readonly string[]): readonly Child[][] {
  let families: Child[][] = [[]];
  for (const age of given) {
    families = families.flatMap((family) =>
      [true, false].flatMap((here) => diagnoses.map((diagnosis) => [...family, { age, isHere: here, diagnosis }])),
    );
  }
  return families.filter(
    (family) => family.some((child) => child.isHere) === isHere && family.some(({ diagnosis }) => diagnosis === 'adhd'),
  );
}

function holdsFor(villkor: Villkor, child: Child, hasContact: boolean): boolean {
  if ('anyOf' in villkor) {
    return villkor.anyOf.some((all) => all.every((one) => holdsFor(one, child, hasContact)));
  }
  if ('checked' in villkor) return false;
  switch (villkor.fact) {
    case 'childAges':
      return 'is' in villkor ? false : (villkor.from ?? 0) <= child.age && child.age <= (villkor.to ?? 200);
    case 'childResident':
      return child.isHere;
    case 'childDiagnosis':
      return child.diagnosis === 'adhd';
    case 'socialServicesContact':
      return hasContact;
    default:
      return true;
  }
}
