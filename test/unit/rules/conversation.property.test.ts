import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTS, type Fact, isAskable } from '../../../src/catalog/facts.js';
import { type Catalog, TOPICS, type Topic } from '../../../src/catalog/types.js';
import { type Answers, knownFrom, readValue, writeValue } from '../../../src/rules/answers.js';
import { isNumberFact } from '../../../src/rules/brackets.js';
import type { Question } from '../../../src/rules/choose.js';
import { createGuide, type InsatsAssessment } from '../../../src/rules/guide.js';
import { type Interval, isWithin } from '../../../src/rules/interval.js';
import { intervalsOf, type SaidValue } from '../../../src/rules/known.js';
import { everyValue } from '../../../src/rules/outcomes.js';
import { makesSense } from '../../../src/rules/prerequisites.js';
import { ANY_SIZE, arbitraryCatalog } from '../../support/arbitrary-catalog.js';
import { arbitraryPicks, arbitraryTopics, type Moment, walk } from '../../support/conversations.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';
import { runsOf } from '../../support/thorough.js';

interface Course {
  readonly catalog: Catalog;
  readonly topics: readonly Topic[];
  readonly picks: readonly number[];
}

const real: fc.Arbitrary<Course> = fc.record({
  catalog: fc.constantFrom(...KOMMUNER.map(realCatalog)),
  topics: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 3 })),
  picks: arbitraryPicks,
});
const invented: fc.Arbitrary<Course> = fc.record({
  catalog: arbitraryCatalog(ANY_SIZE),
  topics: arbitraryTopics,
  picks: arbitraryPicks,
});

const EVERY_AGE = Array.from({ length: 130 }, (_, age): Interval => ({ from: age, to: age }));

const momentsOf = ({ catalog, topics, picks }: Course) => walk(createGuide(catalog), topics, picks);

/** The moments in which something is asked. */
const askedIn = (course: Course) =>
  momentsOf(course).filter(
    (moment): moment is Moment & { readonly question: Question } => moment.question !== undefined,
  );

describe.each([
  ['the real catalogues', real, runsOf(80, 20)],
  ['any catalogue', invented, runsOf(90, 40)],
] as const)('%s', (_name, course, runs) => {
  describe(underSeed('along any conversation'), () => {
    test('the number of questions left never grows, and is never too small', () => {
      fc.assert(
        fc.property(course, (taken) => {
          const guide = createGuide(taken.catalog);
          const moments = momentsOf(taken);
          const left = moments.map(({ conversation }) => guide.left(conversation));
          left.forEach((count, at) => {
            expect(count).toBeLessThanOrEqual(left[at - 1] ?? Number.POSITIVE_INFINITY);
            expect(count).toBeGreaterThanOrEqual(moments.length - 1 - at);
          });
        }),
        seeded(runs),
      );
    });

    test('nothing but an age is asked twice, and that more finely, within what was said', () => {
      fc.assert(
        fc.property(course, (taken) => {
          for (const { conversation, question } of askedIn(taken)) {
            const earlier = conversation.answers.filter(({ fact }) => fact === question.fact);
            if (earlier.length === 0) continue;
            expect(earlier.every(({ value }) => value !== null)).toBe(true);
            const wholes = intervalsOf(knownFrom(conversation.answers).values.get(question.fact));
            expect(question.brackets.length).toBeGreaterThan(1);
            for (const bracket of question.brackets) {
              expect(wholes.some((whole) => isWithin(bracket, whole) && !isWithin(whole, bracket))).toBe(true);
            }
          }
        }),
        seeded(runs),
      );
    });

    test('there are at most six ages to choose from', () => {
      fc.assert(
        fc.property(course, (taken) => {
          for (const { question } of askedIn(taken)) expect(question.brackets.length).toBeLessThanOrEqual(6);
        }),
        seeded(runs),
      );
    });

    test('whoever answers all there is to ask has the statuses of their own ages', () => {
      fc.assert(
        fc.property(course, fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), (taken, years) => {
          const { catalog, topics, picks } = taken;
          const guide = createGuide(catalog);
          const trueAges = years.map((year): Interval => ({ from: year, to: year }));
          const holds = (bracket: Interval) => trueAges.some((age) => isWithin(age, bracket));
          const ageOf = (brackets: readonly Interval[]) =>
            brackets.find((bracket) => isWithin(trueAges[0] ?? bracket, bracket));
          let answers: Answers = [];
          for (let turn = 0; turn < 40; turn += 1) {
            const question = guide.next({ answers, topics, isThorough: true });
            if (!question) break;
            const { fact, brackets } = question;
            const possible = everyValue(fact, [], catalog.areas);
            const pick = (picks[turn % Math.max(1, picks.length)] ?? 0) % Math.max(1, possible.length);
            const value = isNumberFact(fact)
              ? fact === 'age'
                ? ageOf(brackets)
                : brackets.filter(holds)
              : possible[pick];
            answers = guide.record({ answers, topics }, fact, writeValue(value as SaidValue));
          }
          expect(guide.next({ answers, topics, isThorough: true })).toBeUndefined();
          const told = knownFrom(answers, catalog.areas);
          const values = new Map(told.values);
          for (const [fact, value] of told.values) {
            if (!isNumberFact(fact) || typeof value === 'symbol') continue;
            values.set(fact, fact === 'age' ? (trueAges[0] as Interval) : trueAges);
          }
          const statuses = (assessed: readonly InsatsAssessment[]) =>
            assessed.filter(({ insats }) => !insats.onRequest).map(({ insats, status }) => [insats.id, status]);
          const exact = guide.assessKnown({ ...told, values }, topics);
          expect(new Map(statuses(guide.assess({ answers, topics })) as never)).toEqual(
            new Map(statuses(exact) as never),
          );
        }),
        seeded(runs),
      );
    });

    test('nothing is asked that is left to the provider, or that nothing at stake waits for', () => {
      fc.assert(
        fc.property(course, (taken) => {
          for (const { question } of askedIn(taken)) {
            expect(isAskable(question.fact)).toBe(true);
            expect(createGuide(taken.catalog).facts).toContain(question.fact);
            expect(question.insatser.length).toBeGreaterThan(0);
          }
        }),
        seeded(runs),
      );
    });

    test('a question comes only after what it waits for, and never when it is answered already', () => {
      fc.assert(
        fc.property(course, (taken) => {
          for (const { conversation, question } of askedIn(taken)) {
            const known = knownFrom(conversation.answers);
            expect(makesSense(question.fact, known)).toBe('met');
            expect(known.values.has(question.fact) && !isNumberFact(question.fact)).toBe(false);
            expect(known.skipped.has(question.fact)).toBe(false);
          }
        }),
        seeded(runs),
      );
    });

    test('brackets leave no age out and no age in two', () => {
      fc.assert(
        fc.property(course, (taken) => {
          for (const { conversation, question } of askedIn(taken)) {
            const known = intervalsOf(knownFrom(conversation.answers).values.get(question.fact));
            // Asked once more, an age is one of those that can be told more finely.
            const wholes = known.filter((whole) => question.brackets.some((bracket) => isWithin(bracket, whole)));
            const ages = EVERY_AGE.filter((age) => known.length === 0 || wholes.some((whole) => isWithin(age, whole)));
            const holding = ages.map((age) => question.brackets.filter((bracket) => isWithin(age, bracket)).length);
            expect(new Set(holding)).toEqual(new Set([isNumberFact(question.fact) ? 1 : 0]));
          }
        }),
        seeded(runs),
      );
    });
  });

  describe(underSeed('when the topics change on the way'), () => {
    test('only an age is asked once more, and only within what was said', () => {
      fc.assert(
        fc.property(course, arbitraryPicks, fc.constantFrom(...TOPICS), (taken, morePicks, topic) => {
          const guide = createGuide(taken.catalog);
          const said = momentsOf(taken).at(-1)?.conversation.answers ?? [];
          for (const topics of [[topic], []]) {
            for (const { conversation, question } of walk(guide, topics, morePicks, said)) {
              const before = conversation.answers.filter(({ fact }) => fact === question?.fact);
              if (!question || before.length === 0) continue;
              expect(before.every(({ value }) => value !== null)).toBe(true);
              const value = knownFrom(conversation.answers).values.get(question.fact);
              const wholes = intervalsOf(value);
              expect(question.brackets.length).toBeGreaterThan(1);
              for (const bracket of question.brackets) {
                expect(wholes.some((whole) => isWithin(bracket, whole))).toBe(true);
              }
            }
          }
        }),
        seeded(runs),
      );
    });
  });

  describe(underSeed('when an earlier answer is changed'), () => {
    const change = fc.tuple(fc.nat(100), fc.nat(1_000));

    test('the conversation is what it would be if the rest had been said after it', () => {
      fc.assert(
        fc.property(course, change, (taken, [where, pick]) => {
          const guide = createGuide(taken.catalog);
          const moments = askedIn(taken);
          const moment = moments[where % Math.max(1, moments.length)];
          const conversation = momentsOf(taken).at(-1)?.conversation;
          if (!moment || !conversation) return;
          const { fact } = moment.question;
          const place = moment.conversation.answers.length;
          const value = moments[pick % moments.length]?.question.fact === fact ? null : anotherValue(fact, pick);
          const changed = guide.record(conversation, fact, value, place);

          let replayed = guide.record(moment.conversation, fact, value);
          for (const later of conversation.answers.slice(replayed.length)) {
            const now = { answers: replayed, topics: conversation.topics };
            const isStillAsked = createGuide(taken.catalog).again(now, later.fact).insatser.length > 0;
            if (isStillAsked) replayed = guide.record(now, later.fact, later.value);
          }
          expect(changed).toEqual(replayed);
          expect(guide.assess({ ...conversation, answers: changed })).toEqual(
            createGuide(taken.catalog).assess({ ...conversation, answers: replayed }),
          );
        }),
        seeded(runs),
      );
    });

    test('changing an answer to what it was changes nothing', () => {
      fc.assert(
        fc.property(course, (taken) => {
          const guide = createGuide(taken.catalog);
          const conversation = momentsOf(taken).at(-1)?.conversation;
          for (const [place, { fact, value }] of (conversation?.answers ?? []).entries()) {
            expect(conversation && guide.record(conversation, fact, value, place)).toEqual(conversation?.answers);
          }
        }),
        seeded(runs),
      );
    });
  });
});

function anotherValue(fact: Fact, pick: number) {
  const { shape } = FACTS[fact];
  const possible =
    shape.kind === 'boolean'
      ? [true, false]
      : shape.kind === 'number'
        ? ['0-14', '15-17', '18-', '16']
        : shape.kind === 'numbers'
          ? [['0-2'], ['3-11', '15'], ['19-']]
          : shape.kind === 'set'
            ? shape.options.map((option) => [option])
            : shape.options;
  const value = possible[pick % possible.length] as (typeof possible)[number];
  expect(readValue(fact, value)).toBeDefined();
  return value;
}
