import { describe, expect, test } from 'vitest';
import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import { createTestModel } from 'xstate/graph';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import { type ReceptionEvent, receptionMachine } from '../../machines/reception.machine.js';
import { type FactView, type ReceptionView, receptionView } from '../../machines/reception.view.js';
import {
  createReceptionIntake,
  type ReceptionIntake,
  type ReceptionIntakeEvent,
} from '../../machines/reception-intake.machine.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { answerFrom } from '../../src/rules/answers.js';
import { createGuide, type Guide } from '../../src/rules/guide.js';
import { allOr } from '../support/thorough.js';
import { type DeskHarness, openDesk } from './desk-harness.js';

type Snapshot = SnapshotFrom<ReceptionIntake>;
type Model = ReturnType<typeof createTestModel<ReceptionIntake>>;

const EVENTS = [
  'answer.given',
  'answer.skipped',
  'answer.stated',
  'answer.withdrawn',
  'intake.restarted',
  'topics.chosen',
] as const satisfies readonly ReceptionIntakeEvent['type'][];

/** In which order a talk is filled in, and which option is pressed each time; `null` is "don't know". */
const TALKS: readonly {
  readonly name: string;
  readonly fact: (open: readonly FactView[]) => FactView | undefined;
  readonly pick: (options: readonly string[], turn: number) => string | null;
}[] = [
  {
    name: 'as the guide asks, the first answer each time',
    fact: (open) => open.find(({ standing }) => standing === 'next'),
    pick: (options) => options[0] ?? null,
  },
  {
    name: 'from the bottom, the last answer each time',
    fact: (open) => open.at(-1),
    pick: (options) => options.at(-1) ?? null,
  },
  {
    name: 'from the top, now and then not known',
    fact: (open) => open[0],
    pick: (options, turn) => (turn % 2 === 1 ? null : (options[Math.floor(options.length / 2)] ?? null)),
  },
];

/** A talk filled in to its end, with a topic chosen on the way, then taken back answer by answer, and begun anew. */
function eventsOf(
  talk: (typeof TALKS)[number],
  machine: ReceptionIntake,
  guide: Guide,
): readonly ReceptionIntakeEvent[] {
  const events: ReceptionIntakeEvent[] = [];
  let snapshot = initialTransition(machine)[0] as Snapshot;
  const view = (): ReceptionView => receptionView(snapshot, guide);
  const add = (event: ReceptionIntakeEvent): void => {
    events.push(event);
    snapshot = transition(machine, snapshot, event)[0] as Snapshot;
  };
  const topic = view().intake.topics[0];
  for (let turn = 0; ; turn += 1) {
    const open = view().facts.filter(({ standing }) => standing === 'open' || standing === 'next');
    const chosen = talk.fact(open);
    if (!chosen) break;
    const asked = view().intake.question;
    const isNext = chosen.standing === 'next';
    const options = (isNext && asked ? asked.options : chosen.options).map(({ value }) => value);
    const pick = talk.pick(options, turn);
    const value = pick === null ? null : answerFrom(chosen.fact, [pick]);
    if (!isNext) add({ type: 'answer.stated', fact: chosen.fact, value });
    else if (value === null) add({ type: 'answer.skipped' });
    else add({ type: 'answer.given', value });
    if (turn === 1 && topic) add({ type: 'topics.chosen', topics: [topic] });
    if (turn === 2) add({ type: 'topics.chosen', topics: [] });
  }
  for (let last = view().facts.findLast(isAnswered); last; last = view().facts.findLast(isAnswered))
    add({ type: 'answer.withdrawn', fact: last.fact });
  const first = view().facts.find(({ standing }) => standing === 'open');
  if (first) add({ type: 'answer.stated', fact: first.fact, value: null });
  add({ type: 'intake.restarted' });
  return events;
}

function isAnswered({ standing }: FactView): boolean {
  return standing === 'stated' || standing === 'skipped';
}

/** The path as the model tests it: each event with the state it leads to. */
function stepsOf(machine: ReceptionIntake, events: readonly ReceptionIntakeEvent[]): Parameters<Model['testPath']>[0] {
  let state = initialTransition(machine)[0] as Snapshot;
  const steps = [{ event: { type: 'xstate.init' } as never, state }];
  for (const event of events) {
    state = transition(machine, state, event)[0] as Snapshot;
    steps.push({ event: event as never, state });
  }
  return { state, steps, weight: events.length };
}

/** Does in the page what the event stands for. */
async function perform(desk: DeskHarness, event: ReceptionIntakeEvent): Promise<void> {
  switch (event.type) {
    case 'answer.given':
      return desk.answerNext(...textsOf(event.value));
    case 'answer.skipped':
      return desk.skipNext();
    case 'answer.stated':
      return desk.state(event.fact, event.value === null ? '' : textsOf(event.value)[0]);
    case 'answer.withdrawn':
      return desk.withdraw(event.fact);
    case 'intake.restarted':
      return desk.act('exit');
    case 'topics.chosen': {
      await desk.unfoldTopics();
      const [topic] = event.topics;
      return topic ? desk.toggleTopic(topic) : desk.chooseEverything();
    }
  }
}

function textsOf(value: boolean | string | readonly string[]): readonly string[] {
  return typeof value === 'object' ? value : [String(value)];
}

/** What is on screen is what the model says: the question, each fact, and each insats with what it misses. */
function compare(desk: DeskHarness, view: ReceptionView): void {
  expect(desk.next).toBe(view.intake.question?.fact);
  expect(desk.nextValues).toEqual((view.intake.question?.options ?? []).map(({ value }) => value));
  const bySubject = Object.entries(desk.standings).sort();
  expect(bySubject).toEqual(view.facts.map(({ fact, standing }) => [fact, standing]).sort());
  const stated = view.facts
    .filter(isAnswered)
    .map(({ fact, options }) => [fact, options.filter(({ isStated }) => isStated).map(({ value }) => value)]);
  expect(desk.stated).toEqual(Object.fromEntries(stated));
  const listed = view.results.flatMap(({ insatser }) => insatser);
  expect(desk.cards).toEqual(Object.fromEntries(listed.map(({ insats, status }) => [insats.id, status])));
  for (const { insats, missing } of listed) expect(desk.missing(insats.id), insats.id).toEqual(missing);
}

const SALA = ['Sala', sala] as const;

/** Each catalogue, the one with the most facts first. */
const CATALOGS = [SALA, ['Ragunda', ragunda] as const, ['Hällefors', hallefors] as const];

describe.each(allOr(CATALOGS, SALA))('the desk shows what the chart says, for %s', (_name, json) => {
  const { catalog } = loadCatalog(json);
  if (!catalog) throw new Error('the catalogue is refused');
  const guide = createGuide(catalog);
  const machine = createReceptionIntake(catalog, { guide });
  const model = createTestModel(machine, { stateMatcher: (_snapshot, key) => key === 'anywhere' });
  const paths = TALKS.map((talk) => ({ name: talk.name, events: eventsOf(talk, machine, guide) }));

  test('every event of the desk is among the paths', () => {
    const taken = new Set(paths.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...taken].sort()).toEqual([...EVENTS]);
  });

  test.each(paths)('after each step of a talk filled in $name', async ({ events }) => {
    const desk = await openDesk({ catalog });
    const by = async ({ event }: { readonly event: ReceptionIntakeEvent }) => perform(desk, event);
    await model.testPath(stepsOf(machine, events), {
      events: Object.fromEntries(EVENTS.map((type) => [type, by])) as never,
      states: { anywhere: (snapshot: unknown) => compare(desk, receptionView(snapshot as Snapshot, guide)) },
    });
  });
});

describe('the desk turns as its chart says', () => {
  const CAN: Readonly<Record<string, readonly ReceptionEvent[]>> = {
    staff: [
      { type: 'visitor.shown' },
      { type: 'shortcuts.opened' },
      { type: 'search.typed', text: 'pengar' },
      { type: 'talk.cleared' },
    ],
    shortcuts: [{ type: 'shortcuts.closed' }, { type: 'keys.switched' }],
    visitor: [{ type: 'staff.shown' }, { type: 'talk.cleared' }],
  };
  const model = createTestModel(receptionMachine, {
    events: [...new Set(Object.values(CAN).flat())],
    stateMatcher: (_snapshot, key) => key === 'anywhere',
  });
  const paths = model
    .getShortestPaths({
      allowDuplicatePaths: true,
      filterEvents: (snapshot, event) => (CAN[String(snapshot.value)] ?? []).some(({ type }) => type === event.type),
    })
    .flatMap((path) =>
      (CAN[String(path.state.value)] ?? []).map((event) => {
        const state = transition(receptionMachine, path.state, event)[0];
        return { ...path, state, steps: [...path.steps, { event, state }] };
      }),
    );

  const does: Readonly<Record<ReceptionEvent['type'], (desk: DeskHarness, event: ReceptionEvent) => Promise<void>>> = {
    'visitor.shown': (desk) => desk.act('visitor'),
    'staff.shown': (desk) => desk.act('staff'),
    'shortcuts.opened': (desk) => desk.act('shortcuts'),
    'shortcuts.closed': (desk) => desk.act('close-shortcuts'),
    'keys.switched': (desk) => desk.act('keys'),
    'search.typed': (desk, event) => desk.search(event.type === 'search.typed' ? event.text : ''),
    'talk.cleared': (desk) => desk.act('exit'),
  };

  test(`after each step of ${paths.length} paths`, async () => {
    expect(new Set(paths.map(({ steps }) => steps.at(-1)?.event.type))).toEqual(new Set(Object.keys(does)));
    for (const path of paths) {
      const desk = await openDesk({ catalog: ragunda });
      await model.testPath(path as never, {
        events: Object.fromEntries(
          Object.entries(does).map(([type, run]) => [
            type,
            ({ event }: { readonly event: ReceptionEvent }) => run(desk, event),
          ]),
        ) as never,
        states: {
          anywhere: ({ value, context }) => {
            expect(desk.side).toBe(value === 'visitor' ? 'visitor' : 'staff');
            expect(desk.hasShortcuts).toBe(value === 'shortcuts');
            if (desk.side === 'visitor') return;
            expect(desk.searched).toBe(context.search);
            expect(desk.hasKeyHints).toBe(context.keys === 'on');
          },
        },
      });
      desk.guide.stage.remove();
    }
  });
});
