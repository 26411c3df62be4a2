import { describe, expect, test } from 'vitest';
import { getAdjacencyMap } from 'xstate/graph';
import type { ReceptionIntakeEvent } from '../../machines/reception-intake.machine.js';
import { SMALL_CATALOG } from '../../scripts/charts.js';
import { type Fact, isAskable } from '../../src/catalog/facts.js';
import { answerFrom, knownFrom } from '../../src/rules/answers.js';
import { intakeOf, questionStates, skipped } from '../support/intake.js';
import {
  type ReceptionSnapshot,
  saidIn,
  stated,
  statusesOf,
  type Talk,
  talkAbout,
  withdrawn,
} from '../support/reception.js';
import { SHIPPED, shippedCatalog } from '../support/shipped-catalogs.js';

/** In which order staff fill in what is open, and which option they press. */
const ORDERS = {
  'as the guide asks': (talk: Talk, place: ReceptionSnapshot) => talk.view(place).intake.question?.fact,
  'from the top': (talk: Talk, place: ReceptionSnapshot) => openIn(talk, place)[0],
  'from the bottom': (talk: Talk, place: ReceptionSnapshot) => openIn(talk, place).at(-1),
} as const;

const PICKS = {
  first: (options: readonly string[]) => options[0],
  last: (options: readonly string[]) => options.at(-1),
  none: () => undefined,
} as const;

function openIn(talk: Talk, place: ReceptionSnapshot): readonly Fact[] {
  return talk
    .view(place)
    .facts.filter(({ standing }) => standing === 'open' || standing === 'next')
    .map(({ fact }) => fact);
}

/** Every place on the way of such a talk, to its end. */
function wayOf(talk: Talk, order: keyof typeof ORDERS, pick: keyof typeof PICKS): readonly ReceptionSnapshot[] {
  const places = [talk.start];
  for (let place = talk.start; ; places.push(place)) {
    const fact = ORDERS[order](talk, place);
    if (fact === undefined) return places;
    if (places.length > 60) throw new Error('the talk does not end');
    const options = talk.view(place).facts.find((one) => one.fact === fact)?.options ?? [];
    const value = PICKS[pick](options.map((option) => option.value));
    place = talk.reach([stated(fact, value === undefined ? null : answerFrom(fact, [value]))], place);
  }
}

const WAYS = (Object.keys(ORDERS) as (keyof typeof ORDERS)[]).flatMap((order) =>
  (Object.keys(PICKS) as (keyof typeof PICKS)[]).map((pick) => [order, pick] as const),
);

describe('of a small catalogue every talk there is', () => {
  const talk = talkAbout(SMALL_CATALOG);
  const events = (place: ReceptionSnapshot): readonly ReceptionIntakeEvent[] => [
    ...talk
      .view(place)
      .facts.flatMap(({ fact, options }) => [
        ...options.map(({ value }) => stated(fact, answerFrom(fact, [value]))),
        stated(fact, null),
        withdrawn(fact),
      ]),
    ...(talk.view(place).intake.question ? [skipped] : []),
  ];
  const graph = getAdjacencyMap(talk.machine, {
    events: (place) => [...events(place as ReceptionSnapshot)],
    serializeState: ({ value, context: { topics, answers } }) =>
      JSON.stringify([value, topics, answers.map(({ fact, value: said }) => `${fact}=${said}`).sort()]),
    limit: 20_000,
  });
  const places = Object.values(graph).map(({ state }) => state as ReceptionSnapshot);

  test('comes to every question and to the end of them', () => {
    const values = new Set(places.map(({ value }) => JSON.stringify(value)));
    const questions = ['parenthood', 'childAges', 'resident'].map((fact) => JSON.stringify({ questions: fact }));
    expect([...values].sort()).toEqual([...questions, '"results"'].sort());
  });

  test('stands at the question that the guide would ask next, and shows what the rules say', () => {
    for (const place of places) {
      const { answers } = place.context;
      const topics = place.context.topics ?? [];
      const next = talk.guide.next({ answers, topics, isThorough: true })?.fact;
      expect(place.value).toEqual(next === undefined ? 'results' : { questions: next });
      const shown = talk.view(place).results.flatMap(({ insatser }) => insatser);
      expect(statusesOf(shown)).toEqual(statusesOf(talk.guide.assessKnown(knownFrom(answers), topics)));
    }
  });
});

describe.each(SHIPPED)('at a reception desk of %s', (kommun) => {
  const catalog = shippedCatalog(kommun);
  const talk = talkAbout(catalog);
  const places = WAYS.flatMap(([order, pick]) => wayOf(talk, order, pick));

  test('the chart has the states of the embedded guide, and no others', () => {
    const embedded = intakeOf(catalog);
    expect(Object.keys(talk.machine.states)).toEqual(Object.keys(embedded.machine.states));
    expect(Object.keys(talk.machine.states.questions?.states ?? {}).filter((key) => key !== 'deciding')).toEqual(
      questionStates(embedded),
    );
  });

  test.each(WAYS)('a talk filled in %s, each time the option that is %s, comes to its end', (order, pick) => {
    expect(wayOf(talk, order, pick).at(-1)?.value).toBe('results');
  });

  test('it stands at the question that the guide would ask next, whatever has been said', () => {
    for (const place of places) {
      const { answers, topics } = place.context;
      const next = talk.guide.next({ answers, topics: topics ?? [], isThorough: true })?.fact;
      expect(place.value).toEqual(next === undefined ? 'results' : { questions: next });
    }
  });

  test('nothing can be filled in that is left to the provider, or that waits for another answer', () => {
    for (const place of places) {
      for (const { fact, standing, waitsFor } of talk.view(place).facts) {
        expect(isAskable(fact)).toBe(true);
        if (standing !== 'waiting' && standing !== 'inapplicable') continue;
        expect(waitsFor).toBeDefined();
        const before = saidIn(place);
        expect(saidIn(talk.reach([stated(fact, null)], place))).toEqual(before);
      }
    }
  });

  test('a fact that is open can decide something, and one that is settled nothing', () => {
    const facts = places.flatMap((place) => talk.view(place).facts);
    const decidedBy = (wanted: string) =>
      facts.filter(({ standing }) => standing === wanted).map(({ decides }) => decides);
    expect(Math.min(...decidedBy('open'))).toBeGreaterThan(0);
    // All that a draft asks can decide something until it is known.
    expect(new Set(decidedBy('settled'))).toEqual(new Set(kommun === 'utkast-004' ? [] : [0]));
  });

  test('what an insats misses is a fact that can be asked for, or that a question leads to', () => {
    let certain = 0;
    for (const place of places) {
      const { facts, results } = talk.view(place);
      const shown = facts.map(({ fact }) => fact);
      for (const { missing, checkedThere, status } of results.flatMap(({ insatser }) => insatser)) {
        for (const fact of missing) expect(shown).toContain(fact);
        expect(missing.filter((fact) => checkedThere.includes(fact))).toEqual([]);
        if (status !== 'open' && status !== 'applyInstead') continue;
        certain += 1;
        expect([...missing, ...checkedThere]).toEqual([]);
      }
    }
    expect(certain > 0, 'something is certain, but in a draft without villkor').toBe(kommun !== 'utkast-004');
  });

  test('from anywhere it can be begun anew, and nothing is left', () => {
    for (const place of places) {
      const { context, value } = talk.reach([{ type: 'intake.restarted' }], place);
      expect(context).toEqual(talk.start.context);
      expect(value).toEqual(talk.start.value);
    }
  });
});
