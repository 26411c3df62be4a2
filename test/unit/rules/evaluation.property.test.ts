import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES, type Fact, isAskable } from '../../../src/catalog/facts.js';
import { type Area, type Catalog, type Insats, TOPICS, type Villkor } from '../../../src/catalog/types.js';
import { knownFrom } from '../../../src/rules/answers.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { createGuide } from '../../../src/rules/guide.js';
import { ANY_SIZE, arbitraryCatalog } from '../../support/arbitrary-catalog.js';
import { arbitraryPicks, arbitrarySaid, walk } from '../../support/conversations.js';
import {
  isSurelyChildless,
  isSurelyUnder15,
  type NaiveFacts,
  naiveAges,
  naiveFacts,
  naiveStatus,
  naiveStatuses,
  naiveTruth,
  naiveVillkor,
} from '../../support/naive-evaluate.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';
import { answersOf, type Said, statusesAfter } from '../../support/small-catalog.js';
import { runsOf } from '../../support/thorough.js';

const anyCatalog = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...KOMMUNER.map(realCatalog)) },
  { weight: 3, arbitrary: arbitraryCatalog(ANY_SIZE) },
);

const NEEDS_PARENT: readonly Fact[] = ['courtDecision', 'bothParentsAgree'];
const NEEDS_CHILD: readonly Fact[] = ['childAges', 'childResident'];

/** Whether the guide may still come to ask for the fact, as design.md has it: section 4. */
function mayBeAsked(fact: Fact, said: Said): boolean {
  if (!isAskable(fact) || said[fact] === null) return false;
  if (NEEDS_PARENT.includes(fact)) {
    const { parenthood } = said;
    return parenthood === undefined || (Array.isArray(parenthood) && parenthood.includes('parent'));
  }
  if (NEEDS_CHILD.includes(fact)) return said.parenthood !== null && !isSurelyChildless(said);
  if (fact === 'ownParentsApart')
    return said.age !== null && (said.age === undefined || naiveAges(String(said.age))[0] < 20);
  if (fact === 'schoolYear') return said.parenthood !== null;
  if (fact === 'livesApart')
    return said.parenthood !== null && (!isSurelyChildless(said) || [said.parenthood].flat().includes('expecting'));
  if (fact === 'resident') return typeof said.livesIn !== 'string';
  return true;
}

/** Whether a question is still open that the villkor hangs on. */
function isOpen(villkor: Villkor, said: Said, areas: readonly Area[] = []): boolean {
  if (naiveTruth(villkor, said, areas) !== 0.5) return false;
  if ('checked' in villkor) return false;
  if ('anyOf' in villkor) return villkor.anyOf.some((all) => all.some((part) => isOpen(part, said, areas)));
  return mayBeAsked(villkor.fact, said);
}

/** Whether no answer the guide may still get can change the status: no villkor is open, and no consent may come. */
function isSettled(catalog: Catalog, insats: Insats, said: Said): boolean {
  const status = naiveStatus(catalog, insats, said);
  if (status === 'applyInstead') return true;
  const villkor = naiveVillkor(catalog, insats, said);
  const binding = status === 'outsideAudience' ? villkor.filter(({ origin }) => origin !== 'malgrupp') : villkor;
  const mayTurnOutUnder15 =
    said.age !== null && (said.age === undefined || (naiveAges(String(said.age))[0] < 15 && !isSurelyUnder15(said)));
  return binding.every((item) => !isOpen(item, said, catalog.areas)) && !mayTurnOutUnder15;
}

/** What is said, and as much more as the guide could still come to ask. */
function withMore(said: Said, more: Said): Said {
  const ofChildren = ['childAges', 'childResident', 'schoolYear', 'livesApart'] as const;
  const isChildGiven = ofChildren.some((fact) => said[fact] !== undefined);
  let all = said;
  for (const fact of FACT_NAMES) {
    if (said[fact] !== undefined || more[fact] === undefined || !mayBeAsked(fact, all)) continue;
    if (fact === 'livesIn' && said.resident !== undefined) continue;
    if (fact !== 'parenthood' || !isChildGiven) all = { ...all, [fact]: more[fact] };
  }
  return all;
}

describe(underSeed('statuses'), () => {
  test('are those of section 5 of the design, evaluated as plainly as can be', () => {
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, (catalog, said) => {
        expect(statusesAfter(catalog, said)).toEqual(naiveStatuses(catalog, naiveFacts(answersOf(said))));
      }),
      seeded(runsOf(1_500, 800)),
    );
  });

  test('once settled, are not changed by any answer', () => {
    let settled = 0;
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, arbitrarySaid, (catalog, said, more) => {
        const added = withMore(said, more);
        const [before, after] = [statusesAfter(catalog, said), statusesAfter(catalog, added)];
        for (const insats of catalog.insatser.filter((item) => isSettled(catalog, item, said))) {
          if (Object.keys(added).length > Object.keys(said).length) settled += 1;
          expect(after[insats.id]).toBe(before[insats.id]);
        }
      }),
      seeded(runsOf(1_500, 800)),
    );
    expect(settled).toBeGreaterThan(1_000);
  });

  test('once settled along a conversation, stay so to its end', () => {
    fc.assert(
      fc.property(anyCatalog, arbitraryPicks, (catalog, picks) => {
        const guide = createGuide(catalog);
        let earlier: Record<string, string> = {};
        for (const { conversation } of walk(guide, [], picks)) {
          const said = saidIn(naiveFacts(conversation.answers), conversation.answers);
          const statuses = statusesAfter(catalog, said);
          for (const [id, status] of Object.entries(earlier)) expect(statuses[id]).toBe(status);
          const settled = catalog.insatser.filter((insats) => isSettled(catalog, insats, said));
          earlier = Object.fromEntries(settled.map(({ id }) => [id, statuses[id] as string]));
        }
      }),
      seeded(runsOf(300, 60)),
    );
  });

  test('are the same with a question skipped as without it', () => {
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, (catalog, said) => {
        const spoken = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
        expect(statusesAfter(catalog, said)).toEqual(statusesAfter(catalog, spoken));
      }),
      seeded(500),
    );
  });

  test('lead nobody who skips everything to apply instead', () => {
    fc.assert(
      fc.property(anyCatalog, fc.subarray([...FACT_NAMES]), (catalog, facts) => {
        const said: Said = Object.fromEntries(facts.map((fact) => [fact, null]));
        for (const status of Object.values(statusesAfter(catalog, said))) {
          expect(['open', 'checkWithProvider']).toContain(status);
        }
      }),
      seeded(300),
    );
  });

  test('that an age in brackets settles are those of each exact age in it', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, (catalog, said) => {
        fc.pre(typeof said.age === 'string');
        const statuses = statusesAfter(catalog, said);
        for (const insats of catalog.insatser.filter((item) => isSettled(catalog, item, said))) {
          for (const age of exactAges(String(said.age))) {
            compared += 1;
            expect(statusesAfter(catalog, { ...said, age })[insats.id]).toBe(statuses[insats.id]);
          }
        }
      }),
      seeded(runsOf(250, 80)),
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('of a single villkor only go from unknown to known as an age gets more exact', () => {
    let known = 0;
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, (catalog, said) => {
        const compiled = compileCatalog(catalog);
        const { truths } = evaluate(compiled, knownFrom(answersOf(said)));
        const exact = (value: string | undefined) => (value === undefined ? [] : exactAges(value));
        const children = Array.isArray(said.childAges) ? (said.childAges as readonly string[]) : [];
        const finer: readonly Said[] = [
          ...exact(typeof said.age === 'string' ? said.age : undefined).map((age) => ({ ...said, age })),
          ...exact(children[0]).map((age) => ({ ...said, childAges: [age, ...children.slice(1)] })),
        ];
        for (const more of finer) {
          const after = evaluate(compiled, knownFrom(answersOf(more)));
          truths.forEach((truth, place) => {
            // What must hold of the same child is seen only once both are known.
            const item = compiled.villkor[place]?.villkor;
            const isOfSiblings = item !== undefined && 'anyOf' in item && JSON.stringify(item).includes('"besides"');
            if (truth === 'unknown' || isOfSiblings) return;
            known += 1;
            expect(after.truths[place]).toBe(truth);
          });
        }
      }),
      seeded(500),
    );
    expect(known).toBeGreaterThan(100);
  });

  test('do not depend on the order of the answers', () => {
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, fc.infiniteStream(fc.nat(1_000)), (catalog, said, ranks) => {
        const shuffled = Object.entries(said)
          .map((entry) => ({ entry, rank: ranks.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        expect(statusesAfter(catalog, Object.fromEntries(shuffled))).toEqual(statusesAfter(catalog, said));
      }),
      seeded(500),
    );
  });

  test('do not depend on audience or topics', () => {
    const labels = fc.record({
      audience: fc.string(),
      topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, labels, fc.subarray([...TOPICS]), (catalog, said, label, chosen) => {
        const relabelled = { ...catalog, insatser: catalog.insatser.map((insats) => ({ ...insats, ...label })) };
        const statuses = statusesAfter(catalog, said);
        expect(statusesAfter(relabelled, said)).toEqual(statuses);
        for (const [id, status] of Object.entries(statusesAfter(catalog, said, chosen))) {
          expect(statuses[id]).toBe(status);
        }
      }),
      seeded(400),
    );
  });

  test('come out the same from one answer to the next as from scratch', () => {
    fc.assert(
      fc.property(anyCatalog, fc.array(arbitrarySaid, { minLength: 1, maxLength: 4 }), (catalog, turns) => {
        const compiled = compileCatalog(catalog);
        let latest = evaluate(compiled, knownFrom([]));
        for (const said of turns) {
          const known = knownFrom(answersOf(said));
          latest = evaluate(compiled, known, latest);
          expect(latest).toEqual(evaluate(compiled, known));
        }
      }),
      seeded(1_000),
    );
  });

  test('are evaluated without touching the earlier evaluation', () => {
    fc.assert(
      fc.property(anyCatalog, arbitrarySaid, arbitrarySaid, (catalog, said, more) => {
        const compiled = compileCatalog(catalog);
        const before = evaluate(compiled, knownFrom(answersOf(said)));
        const copy = structuredClone({ truths: before.truths, assessments: before.assessments });
        evaluate(compiled, knownFrom(answersOf(more)), before);
        expect({ truths: before.truths, assessments: before.assessments }).toEqual(copy);
      }),
      seeded(300),
    );
  });
});

/** What is said, with what was skipped and is not known. */
function saidIn(facts: NaiveFacts, answers: readonly { readonly fact: Fact; readonly value: unknown }[]): Said {
  const skipped = answers.filter(({ fact, value }) => value === null && facts[fact] === undefined);
  return { ...facts, ...Object.fromEntries(skipped.map(({ fact }) => [fact, null])) };
}

function exactAges(text: string): readonly string[] {
  const [low, high] = naiveAges(text);
  return Array.from({ length: Math.min(high, 100) - low + 1 }, (_, at) => String(low + at));
}
