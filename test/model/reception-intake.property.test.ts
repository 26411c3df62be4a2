import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactView } from '../../machines/reception.view.js';
import { FACTS, type Fact, isAskable } from '../../src/catalog/facts.js';
import { type Catalog, TOPICS, type Topic } from '../../src/catalog/types.js';
import { type AnswerValue, toldOf } from '../../src/rules/answers.js';
import { isNumberFact } from '../../src/rules/brackets.js';
import { readFacts } from '../../src/rules/facts-json.js';
import { createGuide } from '../../src/rules/guide.js';
import { parseInterval } from '../../src/rules/interval.js';
import { waitsFor } from '../../src/rules/prerequisites.js';
import { arbitraryPicks, walk } from '../support/conversations.js';
import { chose, intakeOf, placeOf, resumed, said, skipped, started } from '../support/intake.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';
import { about, saidIn, stated, statusesOf, type Talk, talkAbout, withdrawn } from '../support/reception.js';
import { seeded, underSeed } from '../support/seed.js';
import { runsOf } from '../support/thorough.js';

/** Which answers come, in which order, and which of them are taken back. */
interface Course {
  readonly catalog: Catalog;
  readonly topics: readonly Topic[];
  readonly picks: readonly number[];
  readonly order: readonly number[];
}

const CATALOGS = KOMMUNER.map(realCatalog);

const course: fc.Arbitrary<Course> = fc.record({
  catalog: fc.constantFrom(...CATALOGS),
  topics: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 3 })),
  picks: arbitraryPicks,
  order: fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }),
});

/** The items in another order, which the numbers settle. */
function shuffled<Item>(items: readonly Item[], order: readonly number[]): readonly Item[] {
  const left = [...items];
  return items.map((_item, turn) => left.splice((order[turn % order.length] ?? 0) % left.length, 1)[0] as Item);
}

/** States all of it: what has to wait for another answer is stated again after the others. */
function stateAll(
  talk: Talk,
  topics: readonly Topic[],
  answers: readonly { readonly fact: Fact; readonly value: AnswerValue }[],
) {
  const events = answers.map(({ fact, value }) => stated(fact, value));
  return talk.reach([about(...topics), ...events, ...events]);
}

/** Something to say of a fact: of several options one or two; now and then that one would rather not. */
function pickFrom({ fact, options }: FactView, pick: number): AnswerValue {
  const at = (place: number) => options[place % options.length]?.value ?? '';
  if (pick % 7 === 0) return null;
  switch (FACTS[fact].shape.kind) {
    case 'boolean':
      return pick % 2 === 0;
    case 'number':
    case 'area':
    case 'choice':
      return at(pick);
    case 'numbers':
      return [...new Set([at(pick), ...(pick % 3 === 0 ? [at(pick + 1)] : [])])];
    case 'set':
      return [at(pick)];
  }
}

/** Something to state of every fact that is shown under the topics. */
function everythingSaid(talk: Talk, { topics, picks }: Course) {
  const { facts } = talk.view(talk.reach([about(...topics)]));
  return facts.map((fact, at) => ({ fact: fact.fact, value: pickFrom(fact, picks[at % picks.length] ?? 0) }));
}

describe(underSeed('at a reception desk, for the real catalogues'), () => {
  test('answers that the embedded guide was given come to the same in any order, and leave nothing to ask', () => {
    let finished = 0;
    fc.assert(
      fc.property(course, ({ catalog, topics, picks, order }) => {
        const last = walk(createGuide(catalog), topics, picks, [], true).at(-1)?.conversation;
        const answers = last?.answers ?? [];
        const intake = intakeOf(catalog);
        const embedded = intake.reach([started, chose(...topics)]);
        const there = answers.reduce((snapshot, { fact, value }) => {
          // Where enough has been asked, the visitor goes on.
          const asking = placeOf(snapshot) === 'results' ? intake.reach([resumed], snapshot) : snapshot;
          expect(placeOf(asking)).toBe(fact);
          return intake.reach([value === null ? skipped : said(value)], asking);
        }, embedded);
        const { results, forAdults, owed, rest } = intake.view(there);
        const inRest = topics.join() === 'violence' ? rest.filter(({ insats }) => insats.onRequest) : [];
        const shown = [...results.flatMap(({ insatser }) => insatser), ...forAdults, ...owed, ...inRest];

        const talk = talkAbout(catalog);
        const told = [...new Set(answers.map(({ fact }) => fact))].map((fact) => ({
          fact,
          value: toldOf(answers, fact, catalog.areas) ?? null,
        }));
        const desk = stateAll(talk, topics, shuffled(told, order));
        const view = talk.view(desk);
        expect(statusesOf(view.results.flatMap(({ insatser }) => insatser))).toEqual(statusesOf(shown));
        // An age that one would not tell more finely may be asked for more finely there.
        const isVague = told.some(
          ({ fact, value }) => value !== null && last?.answers.some((one) => one.fact === fact && one.value === null),
        );
        if (isVague) return;
        finished += 1;
        expect(view.intake.step).toBe('results');
      }),
      seeded(runsOf(60, 12)),
    );
    expect(finished, 'talks in which no age was left vague').toBeGreaterThan(0);
  });

  test('whatever is stated, in any order, comes to what the command line says of the same facts', () => {
    fc.assert(
      fc.property(course, (taken) => {
        const { catalog, topics, order } = taken;
        const talk = talkAbout(catalog);
        const all = everythingSaid(talk, taken);
        const one = stateAll(talk, topics, all);
        const other = stateAll(talk, topics, shuffled(all, order));
        expect(saidIn(other)).toEqual(saidIn(one));
        const reading = readFacts(saidIn(one));
        if (!('known' in reading)) throw new Error(reading.problems.join());
        const shown = statusesOf(talk.view(other).results.flatMap(({ insatser }) => insatser));
        expect(shown).toEqual(statusesOf(talk.guide.assessKnown(reading.known, topics)));
        expect(statusesOf([...talk.view(other).all.values()])).toMatchObject(shown);
      }),
      seeded(runsOf(60, 12)),
    );
  });

  test('what is withdrawn is as if it had never been said', () => {
    fc.assert(
      fc.property(course, fc.nat(100), (taken, pick) => {
        const { catalog, topics, order } = taken;
        const talk = talkAbout(catalog);
        const all = shuffled(everythingSaid(talk, taken), order);
        const before = stateAll(talk, topics, all);
        const facts = before.context.answers.map(({ fact }) => fact);
        if (facts.length === 0) return;
        const gone = facts[pick % facts.length] as Fact;
        const after = talk.reach([withdrawn(gone)], before);
        const never = stateAll(
          talk,
          topics,
          all.filter(({ fact }) => fact !== gone && waitsFor(fact) !== gone),
        );
        expect(saidIn(after)).toEqual(saidIn(never));
        expect(talk.view(after).results.map(({ insatser }) => statusesOf(insatser))).toEqual(
          talk.view(never).results.map(({ insatser }) => statusesOf(insatser)),
        );
      }),
      seeded(runsOf(60, 12)),
    );
  });

  test('only facts that may be asked and that make sense are ever among what was said', () => {
    fc.assert(
      fc.property(course, (taken) => {
        const talk = talkAbout(taken.catalog);
        const desk = stateAll(talk, taken.topics, shuffled(everythingSaid(talk, taken), taken.order));
        for (const { fact } of desk.context.answers) {
          expect(isAskable(fact)).toBe(true);
          expect(talk.view(desk).facts.find((one) => one.fact === fact)?.standing).not.toBe('waiting');
        }
      }),
      seeded(runsOf(50, 10)),
    );
  });

  test('of an age at most six options are put, whatever was said; no age is in two, and what was said is ticked', () => {
    fc.assert(
      fc.property(course, ({ catalog, topics, picks }) => {
        const talk = talkAbout(catalog);
        for (const { conversation } of walk(talk.guide, topics, picks, [], true)) {
          let desk = talk.reach([about(...topics)]);
          for (const { fact, value } of conversation.answers) {
            if (talk.view(desk).intake.question?.fact !== fact) break;
            desk = talk.reach([value === null ? { type: 'answer.skipped' } : { type: 'answer.given', value }], desk);
          }
          for (const { fact, options, value } of talk.view(desk).facts) {
            if (!isNumberFact(fact)) continue;
            const put = options.flatMap((option) => parseInterval(option.value) ?? []);
            expect(put.length).toBeLessThanOrEqual(6);
            for (const [at, { from }] of put.entries()) expect(from).toBeGreaterThan(put[at - 1]?.to ?? -1);
            if (value === undefined)
              expect(put.map(({ from }) => from)).toEqual([0, ...put.slice(0, -1).map(({ to }) => to + 1)]);
            expect(options.some(({ isStated }) => isStated)).toBe(value !== undefined);
          }
        }
      }),
      seeded(runsOf(50, 10)),
    );
  });
});
