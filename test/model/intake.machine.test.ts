import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { IntakeEvent } from '../../machines/intake.machine.js';
import { FACT_NAMES, isAskable } from '../../src/catalog/facts.js';
import { arbitraryCatalog, SMALL } from '../support/arbitrary-catalog.js';
import {
  applyOpened,
  back,
  changed,
  chose,
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
import { realCatalog } from '../support/real-catalogs.js';
import { seeded } from '../support/seed.js';
import { answersOf, catalogOf, insatsOf } from '../support/small-catalog.js';

const catalog = catalogOf([
  insatsOf(
    'komet',
    [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'childAges', from: 3, to: 11 },
    ],
    { topics: ['parenting'] },
  ),
  insatsOf('here', [{ fact: 'resident', is: true }], { topics: ['talk'] }),
  insatsOf('seniors', [{ fact: 'age', from: 67 }], { topics: ['older'] }),
  insatsOf('cafe', [], { topics: ['meeting'] }),
  insatsOf('linden', [{ fact: 'homeHealthcare', is: true }], { topics: ['health'] }),
]);
const { reach, machine, start } = intakeOf(catalog);

const parenting = [started, chose('parenting')];
const PARENT = said(['parent']);
const CHILD = said(['3-11']);

/** A way into each state, and what is known there. */
const WAYS = {
  welcome: [],
  topics: [started],
  question: parenting,
  secondQuestion: [...parenting, PARENT],
  reopened: [...parenting, PARENT, CHILD, changed('parenthood')],
  soFar: [...parenting, PARENT, resultsOpened],
  results: [...parenting, PARENT, CHILD],
  apply: [applyOpened],
  list: [listOpened],
} satisfies Record<string, readonly IntakeEvent[]>;

interface Row {
  readonly name: string;
  readonly at: keyof typeof WAYS;
  readonly event: IntakeEvent;
  readonly to: string;
}

describe('every event, wherever one stands', () => {
  test.each<Row>([
    { name: 'the welcome leads to the topics', at: 'welcome', event: started, to: 'topics' },
    { name: 'topics lead to the first question', at: 'topics', event: chose('parenting'), to: 'parenthood' },
    { name: 'everything leads to the question that settles the most', at: 'topics', event: chose(), to: 'age' },
    { name: 'topics without a question lead to the results', at: 'topics', event: chose('meeting'), to: 'results' },
    { name: 'what the provider checks is never asked', at: 'topics', event: chose('health'), to: 'results' },
    { name: 'back from the topics is the welcome', at: 'topics', event: back, to: 'welcome' },
    { name: 'an answer leads to the next question', at: 'question', event: PARENT, to: 'childAges' },
    { name: 'an answer that settles all leads to the results', at: 'question', event: said(['none']), to: 'results' },
    { name: 'a skipped question leads on', at: 'question', event: skipped, to: 'results' },
    { name: 'back from the first question is the topics', at: 'question', event: back, to: 'topics' },
    { name: 'back from a later question is the one before', at: 'secondQuestion', event: back, to: 'parenthood' },
    { name: 'the results so far are open from a question', at: 'question', event: resultsOpened, to: 'results' },
    { name: 'topics can be chosen again from a question', at: 'question', event: topicsOpened, to: 'topics' },
    {
      name: 'an earlier answer can be changed from a question',
      at: 'secondQuestion',
      event: changed('parenthood'),
      to: 'parenthood',
    },
    {
      name: 'an earlier answer can be changed from the results',
      at: 'results',
      event: changed('childAges'),
      to: 'childAges',
    },
    {
      name: 'an earlier answer can be changed while another is open',
      at: 'reopened',
      event: changed('childAges'),
      to: 'childAges',
    },
    {
      name: 'an earlier question that is answered leads back to the results',
      at: 'reopened',
      event: PARENT,
      to: 'results',
    },
    { name: 'an earlier question can be skipped', at: 'reopened', event: skipped, to: 'results' },
    { name: 'back from the first question, open again, is the topics', at: 'reopened', event: back, to: 'topics' },
    {
      name: 'the results so far are open from an earlier question',
      at: 'reopened',
      event: resultsOpened,
      to: 'results',
    },
    { name: 'the questions go on after the results so far', at: 'soFar', event: resumed, to: 'childAges' },
    { name: 'back from the results so far is the last question answered', at: 'soFar', event: back, to: 'parenthood' },
    { name: 'with no question left there is nothing to resume', at: 'results', event: resumed, to: 'results' },
    { name: 'back from the results is the last question', at: 'results', event: back, to: 'childAges' },
    { name: 'other topics can be chosen from the results', at: 'results', event: topicsOpened, to: 'topics' },
    ...(['welcome', 'topics', 'question', 'secondQuestion', 'reopened', 'soFar', 'results'] as const).map((at) => ({
      name: 'one may apply',
      at,
      event: applyOpened,
      to: 'apply',
    })),
    ...(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((at) => ({
      name: 'the whole list can be seen',
      at,
      event: listOpened,
      to: 'list',
    })),
    ...(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((at) => ({
      name: 'one may start over',
      at,
      event: restarted,
      to: 'welcome',
    })),
  ])('$name ($at)', ({ at, event, to }) => {
    expect(placeOf(reach([event], reach(WAYS[at])))).toBe(to);
  });

  test.each<{ readonly name: string; readonly at: keyof typeof WAYS; readonly event: IntakeEvent }>([
    { name: 'an answer before there is a question', at: 'welcome', event: PARENT },
    { name: 'an answer to no question', at: 'results', event: PARENT },
    { name: 'skipping where nothing is asked', at: 'topics', event: skipped },
    { name: 'starting twice', at: 'topics', event: started },
    { name: 'back from the welcome', at: 'welcome', event: back },
    { name: 'changing what was never answered', at: 'secondQuestion', event: changed('resident') },
    { name: 'changing an answer before there is any', at: 'welcome', event: changed('parenthood') },
    { name: 'changing what is never asked', at: 'results', event: changed('homeHealthcare') },
    { name: 'resuming what is not interrupted', at: 'question', event: resumed },
    { name: 'topics where one has not come to them', at: 'question', event: chose('talk') },
    { name: 'opening the right to apply twice', at: 'apply', event: applyOpened },
  ])('$name changes nothing', ({ at, event }) => {
    const before = reach(WAYS[at]);
    const later = reach([event], before);
    expect([later.value, later.context]).toEqual([before.value, before.context]);
  });
});

describe('going back', () => {
  test('opens the question again, and keeps its answer until another is given', () => {
    const open = reach([back], reach(WAYS.results));
    expect(open.context).toMatchObject({
      revising: 1,
      answers: answersOf({ parenthood: ['parent'], childAges: ['3-11'] }),
    });
    expect(reach([said(['0-2'])], open).context.answers).toEqual(
      answersOf({ parenthood: ['parent'], childAges: ['0-2'] }),
    );
  });

  test('again and again comes to the topics, and nothing is lost on the way', () => {
    const way = [back, back, back].map((_, at) => reach([back, back, back].slice(0, at + 1), reach(WAYS.results)));
    expect(way.map(placeOf)).toEqual(['childAges', 'parenthood', 'topics']);
    expect(way.at(-1)?.context).toMatchObject({
      revising: null,
      answers: answersOf({ parenthood: ['parent'], childAges: ['3-11'] }),
      topics: ['parenting'],
    });
  });

  test('to the topics and on with the same ones goes on where one was', () => {
    expect(placeOf(reach([back, back, chose('parenting')], reach(WAYS.secondQuestion)))).toBe('childAges');
  });

  test('and on from an open question without a new answer keeps the old one', () => {
    const onward = reach([back, resultsOpened, resumed], reach(WAYS.results));
    expect(placeOf(onward)).toBe('results');
    expect(onward.context).toMatchObject({ revising: null, answers: reach(WAYS.results).context.answers });
  });
});

describe('changing an earlier answer', () => {
  const all = [...WAYS.results, topicsOpened, chose('parenting', 'talk'), said(true)];

  test('keeps the later answers that still matter, and drops those that no longer do', () => {
    const done = reach(all);
    expect(placeOf(done)).toBe('results');
    const later = reach([changed('parenthood'), said(['none'])], done);
    expect(later.context.answers).toEqual(answersOf({ parenthood: ['none'], resident: true }));
    expect(placeOf(later)).toBe('results');
  });

  test('to the same leaves the conversation as it was', () => {
    const done = reach(all);
    expect(reach([changed('parenthood'), PARENT], done).context).toEqual(done.context);
  });

  test('asks what now matters', () => {
    const childless = reach([...parenting, said(['none'])]);
    expect(placeOf(reach([changed('parenthood'), PARENT], childless))).toBe('childAges');
  });

  test('to "rather not say" forgets the answer', () => {
    expect(reach([changed('childAges'), skipped], reach(WAYS.results)).context.answers).toEqual(
      answersOf({ parenthood: ['parent'], childAges: null }),
    );
  });
});

describe('the right to apply and the whole list', () => {
  test.each(['welcome', 'topics', 'question', 'secondQuestion', 'reopened', 'soFar', 'results'] as const)(
    'lead back to where one was: %s',
    (at) => {
      const before = reach(WAYS[at]);
      for (const way of [[applyOpened], [listOpened], [applyOpened, listOpened], [listOpened, applyOpened]]) {
        const returned = reach([...way, back], before);
        expect(returned.value).toEqual(before.value);
        expect({ ...returned.context, openedFrom: null }).toEqual({ ...before.context, openedFrom: null });
      }
    },
  );
});

test('starting over forgets all', () => {
  for (const way of Object.values(WAYS)) expect(reach([restarted], reach(way)).context).toEqual(start.context);
});

describe('the topics, opened again,', () => {
  test.each(['question', 'secondQuestion', 'soFar', 'results'] as const)('lead back to where one was: %s', (at) => {
    const before = reach(WAYS[at]);
    const returned = reach([topicsOpened, back], before);
    expect(returned.value).toEqual(before.value);
    expect({ ...returned.context, openedFrom: null }).toEqual({ ...before.context, openedFrom: null });
  });

  test('close an earlier question that was opened again: one goes on where one was', () => {
    const returned = reach([topicsOpened, back], reach(WAYS.reopened));
    expect(returned.value).toBe('results');
    expect(returned.context.revising).toBeNull();
  });

  test('lead to the welcome when one came to them by going back', () => {
    const opened = reach([topicsOpened, back], reach(WAYS.question));
    expect(reach([back, back], opened).value).toBe('welcome');
  });
});

test('the results so far lead on by the same questions, and to no more of them', () => {
  const before = reach(WAYS.secondQuestion);
  const returned = reach([resultsOpened, resumed], before);
  expect(returned.value).toEqual(before.value);
  expect({ ...returned.context, openedFrom: null }).toEqual({ ...before.context, openedFrom: null });
});

test('new topics keep the answers, and ask only for what is missing', () => {
  const more = reach([topicsOpened, chose('parenting', 'talk')], reach(WAYS.results));
  expect(placeOf(more)).toBe('resident');
  expect(more.context.answers).toEqual(answersOf({ parenthood: ['parent'], childAges: ['3-11'] }));
});

describe('the conversation can be kept as data', () => {
  test('it is the same after JSON, and an actor goes on from there', () => {
    const snapshot = reach(WAYS.secondQuestion);
    const actor = createActor(machine, {
      snapshot: JSON.parse(JSON.stringify(machine.getPersistedSnapshot(snapshot))),
    });
    actor.start();
    actor.send(CHILD);
    expect(actor.getSnapshot().context).toEqual(reach([CHILD], snapshot).context);
    actor.stop();
  });

  test('it holds ids, values and nothing that a person could read', () => {
    const sala = realCatalog('sala');
    const intake = intakeOf(sala);
    let snapshot = intake.reach([started, chose()]);
    while (typeof snapshot.value !== 'string') {
      const { fact = 'age', options = [] } = intake.view(snapshot).question ?? {};
      snapshot = intake.reach([fact === 'gender' ? skipped : answerOf(fact, options[0]?.value ?? '')], snapshot);
    }
    const kept = JSON.stringify(snapshot.context);
    expect(JSON.parse(kept)).toEqual(snapshot.context);
    for (const { name, summary } of sala.insatser) {
      expect(kept).not.toContain(name);
      expect(kept).not.toContain(summary);
    }
    expect(kept).toMatch(/^[\w\s"{}[\],:-]+$/);
    expect(Object.keys(snapshot.context).sort()).toEqual(['answers', 'isThorough', 'openedFrom', 'revising', 'topics']);
  });
});

function answerOf(fact: string, value: string): IntakeEvent {
  if (value === 'true') return said(true);
  return said(['parenthood', 'childAges', 'schoolYear'].includes(fact) ? [value] : value);
}

describe('what can be asked is what has a state', () => {
  test("one for each fact the villkor lead to, in the order of the vocabulary, and none for the provider's", () => {
    expect(questionStates(intakeOf(catalog))).toEqual(['age', 'parenthood', 'childAges', 'resident']);
  });

  test('in any catalogue', () => {
    fc.assert(
      fc.property(arbitraryCatalog(SMALL), (any) => {
        const intake = intakeOf(any);
        expect(questionStates(intake)).toEqual(
          FACT_NAMES.filter((fact) => isAskable(fact) && intake.guide.facts.includes(fact)),
        );
      }),
      seeded(100),
    );
  });

  test('the chart can be read: every state that is more than a question says what it is for', () => {
    const { states } = machine;
    for (const state of [...Object.values(states), states.questions?.states.deciding])
      expect(state?.config.description ?? state?.description, state?.key).toMatch(/\.$/);
  });
});
