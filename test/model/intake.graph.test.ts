import { describe, expect, test } from 'vitest';
import type { EventFrom } from 'xstate';
import { type AdjacencyMap, createTestModel } from 'xstate/graph';
import type { IntakeEvent, IntakeMachine } from '../../machines/intake.machine.js';
import { isAskable } from '../../src/catalog/facts.js';
import { answerFrom } from '../../src/rules/answers.js';
import {
  applyOpened,
  back,
  changed,
  chose,
  type Intake,
  type IntakeSnapshot,
  intakeOf,
  listOpened,
  placeOf,
  questionStates,
  restarted,
  resultsOpened,
  resumed,
  said,
  skipped,
  started,
  topicsOpened,
} from '../support/intake.js';
import { SHIPPED, shippedCatalog } from '../support/shipped-catalogs.js';

type Graph = AdjacencyMap<IntakeSnapshot, EventFrom<IntakeMachine>>;

/** More than any of the graphs takes: one that grows past it is folded wrong. */
const LIMIT = 6_000;

/** What a person can do: of several boxes one is ticked, and the topics are one that is kept. */
function eventsAt(intake: Intake, snapshot: IntakeSnapshot): readonly IntakeEvent[] {
  const { step, topics, question, transcript } = intake.view(snapshot);
  switch (step) {
    case 'welcome':
      return [started, applyOpened, listOpened];
    case 'topics': {
      const { topics: kept } = snapshot.context;
      return [
        ...(kept ? [chose(...kept)] : topics.map((topic) => chose(topic))),
        back,
        applyOpened,
        listOpened,
        restarted,
      ];
    }
    case 'questions': {
      if (!question) throw new Error(`${placeOf(snapshot)} shows no question`);
      const { fact, options } = question;
      const answers = options.map(({ value }) => said(answerFrom(fact, [value])));
      return [...answers, skipped, back, resultsOpened, topicsOpened, applyOpened, listOpened, restarted];
    }
    case 'results':
      return [
        resumed,
        back,
        topicsOpened,
        applyOpened,
        listOpened,
        restarted,
        ...transcript.map(({ fact }) => changed(fact)),
      ];
    case 'apply':
      return [back, listOpened, restarted];
    case 'list':
      return [back, applyOpened, restarted];
  }
}

/** Folds conversations that stand alike: the same place and topic, with the same asked or the same statuses shown. */
function fold(intake: Intake, snapshot: IntakeSnapshot): string {
  const { step, results, isComplete } = intake.view(snapshot);
  const { topics, openedFrom, revising, answers } = snapshot.context;
  const told = {
    welcome: [],
    topics: [openedFrom],
    questions: revising ? [] : answers.map(({ fact }) => fact).sort(),
    results: [isComplete, ...results.map(({ status }) => status)],
    apply: [openedFrom],
    list: [openedFrom],
  }[step];
  return JSON.stringify([placeOf(snapshot), topics, revising, told]);
}

function graphOf(intake: Intake): Graph {
  return createTestModel(intake.machine, {
    events: (snapshot) => eventsAt(intake, snapshot),
    serializeState: (snapshot) => fold(intake, snapshot),
    limit: LIMIT,
  }).getAdjacencyMap();
}

function waysFrom(transitions: object): readonly IntakeSnapshot[] {
  return (Object.values(transitions) as readonly { readonly state: IntakeSnapshot }[]).map(({ state }) => state);
}

/** The folded states from which some way leads to one where `isThere` holds. */
function leadingTo(graph: Graph, intake: Intake, isThere: (snapshot: IntakeSnapshot) => boolean): ReadonlySet<string> {
  const nodes = Object.entries(graph) as [string, Graph[keyof Graph]][];
  const leading = new Set(nodes.filter(([, { state }]) => isThere(state)).map(([key]) => key));
  for (let size = -1; size !== leading.size; ) {
    size = leading.size;
    for (const [key, { transitions }] of nodes)
      if (waysFrom(transitions).some((state) => leading.has(fold(intake, state)))) leading.add(key);
  }
  return leading;
}

describe.each(SHIPPED)('every conversation about %s', (name) => {
  const intake = intakeOf(shippedCatalog(name));
  const graph = graphOf(intake);
  const states = Object.values(graph).map(({ state }) => state);
  const all = new Set(Object.keys(graph));

  test('comes to every state of the chart, and every state has a question that is asked', () => {
    const questions = questionStates(intake);
    expect(questions).toEqual(intake.guide.facts);
    expect(new Set(states.map(placeOf))).toEqual(
      new Set(['welcome', 'topics', ...questions, 'results', 'apply', 'list']),
    );
  });

  test('never asks for what is left to the provider', () => {
    expect(intake.guide.facts.filter((fact) => !isAskable(fact))).toEqual([]);
  });

  test('can come to the results from wherever it stands', () => {
    expect(leadingTo(graph, intake, (snapshot) => snapshot.matches('results'))).toEqual(all);
  });

  test('can come to the right to apply from wherever it stands', () => {
    expect(leadingTo(graph, intake, (snapshot) => snapshot.matches('apply'))).toEqual(all);
    const others = states.filter((state) => placeOf(state) !== 'apply');
    expect(others.length).toBeGreaterThan(0);
    for (const state of others) expect(placeOf(intake.reach([applyOpened], state))).toBe('apply');
  });

  test('can come to the whole list from wherever it stands', () => {
    for (const state of states) expect(placeOf(intake.reach([listOpened], state))).toBe('list');
  });

  test('is never stuck, and can be started over', () => {
    for (const [key, { state, transitions }] of Object.entries(graph)) {
      const ways = waysFrom(transitions).map((state) => fold(intake, state));
      expect(new Set(ways.filter((way) => way !== key)).size, key).toBeGreaterThan(0);
      expect(intake.reach([restarted], state).context).toEqual(intake.start.context);
    }
  });

  test('ends when each question is answered or skipped', () => {
    for (const topic of intake.view(intake.start).topics) {
      let snapshot = intake.reach([started, chose(topic)]);
      for (let turn = 0; placeOf(snapshot) !== 'results'; turn += 1) {
        expect(turn).toBeLessThan(intake.guide.facts.length + 3);
        snapshot = intake.reach([skipped], snapshot);
      }
      expect(intake.view(snapshot).isComplete).toBe(true);
    }
  });

  test('shows a question with something to choose, counts what is left, and has no text in it', () => {
    let asked = 0;
    for (const state of states) {
      const { step, question, results } = intake.view(state);
      expect(question !== undefined).toBe(step === 'questions');
      if (question) {
        asked += 1;
        expect(question.options.length, question.fact).toBeGreaterThan(1);
        expect(question.left).toBeGreaterThan(0);
        expect(question.insatser.length).toBeGreaterThan(0);
      }
      expect(results.length > 0).toBe(step === 'results');
      expect(JSON.parse(JSON.stringify(state.context))).toEqual(state.context);
    }
    expect(asked > 0, 'a draft asks nothing').toBe(intake.guide.facts.length > 0);
  });
});
