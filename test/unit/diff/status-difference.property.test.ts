import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACTS } from '../../../src/catalog/facts.js';
import type { Catalog, Insats } from '../../../src/catalog/types.js';
import { factOf, type Literal, type PersonCondition } from '../../../src/diff/conditions.js';
import { differenceOf } from '../../../src/diff/status-difference.js';
import { arbitraryCatalog, SMALL } from '../../support/arbitrary-catalog.js';
import { everyPerson } from '../../support/every-person.js';
import { type NaiveFacts, naiveStatus, naiveTruth } from '../../support/naive-evaluate.js';
import { seeded, underSeed } from '../../support/seed.js';
import { runsOf } from '../../support/thorough.js';

/** Whether a condition holds of somebody, as plainly as can be. */
function holds(condition: PersonCondition, person: NaiveFacts): boolean {
  if ('anyOf' in condition) return condition.anyOf.some((list) => list.every((literal) => holds(literal, person)));
  return isSo(condition, person);
}

function isSo(literal: Literal, person: NaiveFacts): boolean {
  if ('unsaid' in literal) return person[literal.unsaid] === undefined;
  const leaf = 'not' in literal ? literal.not : literal;
  const said = person[leaf.fact];
  if (said === undefined) return false;
  const isMet =
    leaf.fact === 'livesIn' && 'is' in leaf ? [leaf.is].flat().includes(String(said)) : naiveTruth(leaf, person) === 1;
  return isMet === !('not' in literal);
}

/** Two catalogues of the same insatser, where some have other villkor. */
const twoCatalogs = fc
  .tuple(arbitraryCatalog(SMALL), arbitraryCatalog(SMALL), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .map(([before, other, isKept]) => ({
    before,
    after: {
      ...before,
      ...(isKept[0] ? { villkor: other.villkor ?? [], guideline: other.guideline } : {}),
      ...(isKept[1] ? { areas: (before.areas ?? []).slice(1) } : {}),
      insatser: before.insatser.map((insats, at) => (isKept[at % 4] ? (other.insatser[at] ?? insats) : insats)),
    },
  }));

function statusOf(catalog: Catalog, insats: Insats, person: NaiveFacts): string {
  const isNamed = (catalog.areas ?? []).some(({ id }) => id === person.livesIn);
  const isElsewhere = !isNamed && typeof person.livesIn === 'string' && !person.livesIn.startsWith('elsewhere');
  const place = person.livesIn === 'stromnas' ? 'elsewhereInKommun' : 'elsewhere';
  return naiveStatus(catalog, insats, isElsewhere ? { ...person, livesIn: place } : person);
}

test(underSeed('whose status differs is what a comparison of each person by person says'), () => {
  let people = 0;
  let differing = 0;
  fc.assert(
    fc.property(twoCatalogs, ({ before, after }) => {
      for (const [at, insats] of after.insatser.entries()) {
        const older = before.insatser[at] as Insats;
        const groups = differenceOf({ catalog: before, insats: older }, { catalog: after, insats });
        for (const person of everyPerson([
          { catalog: before, insats: older },
          { catalog: after, insats },
        ])) {
          people += 1;
          const statuses = [statusOf(before, older, person), statusOf(after, insats, person)];
          const told = groups.filter(({ who }) => who.every((condition) => holds(condition, person)));
          if (statuses[0] !== statuses[1]) differing += 1;
          expect(told.map((group) => [group.before, group.after])).toEqual(
            statuses[0] === statuses[1] ? [] : [statuses],
          );
        }
      }
    }),
    seeded(runsOf(40, 12)),
  );
  expect(people).toBeGreaterThan(1_000);
  expect(differing).toBeGreaterThan(100);
});

test(underSeed('a new insats is told of to everyone, each once'), () => {
  fc.assert(
    fc.property(arbitraryCatalog(SMALL), (catalog) => {
      for (const insats of catalog.insatser) {
        const groups = differenceOf(undefined, { catalog, insats });
        for (const person of everyPerson([{ catalog, insats }])) {
          const told = groups.filter(({ who }) => who.every((condition) => holds(condition, person)));
          expect(told.map((group) => [group.before, group.after])).toEqual([[null, statusOf(catalog, insats, person)]]);
        }
      }
    }),
    seeded(runsOf(40, 20)),
  );
});

test('a condition never names the same fact twice over, and only facts that the villkor rest on', () => {
  fc.assert(
    fc.property(twoCatalogs, ({ before, after }) => {
      const insats = after.insatser[0] as Insats;
      const groups = differenceOf(
        { catalog: before, insats: before.insatser[0] as Insats },
        { catalog: after, insats },
      );
      for (const { who } of groups) {
        const named = who.map(factOf);
        expect(new Set(named).size).toBe(named.length);
        expect(named.every((fact) => fact in FACTS)).toBe(true);
      }
    }),
    seeded(60),
  );
});
