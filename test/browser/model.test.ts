import { describe, expect, test } from 'vitest';
import { type EventFrom, initialTransition, type SnapshotFrom, transition } from 'xstate';
import { createTestModel } from 'xstate/graph';
import hallefors from '../../catalogs/hallefors/catalog.json';
import ragunda from '../../catalogs/ragunda/catalog.json';
import sala from '../../catalogs/sala/catalog.json';
import { createIntakeMachine, type IntakeEvent, type IntakeMachine } from '../../machines/intake.machine.js';
import { type IntakeView, viewOf } from '../../machines/intake.view.js';
import type { Fact } from '../../src/catalog/facts.js';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Topic } from '../../src/catalog/types.js';
import { questionText } from '../../src/elements/scene.js';
import { answerText } from '../../src/i18n/answer-text.js';
import { createTexts } from '../../src/i18n/texts.js';
import { answerFrom } from '../../src/rules/answers.js';
import { createGuide, type Guide } from '../../src/rules/guide.js';
import { allOr } from '../support/thorough.js';
import { expectAccessible } from './axe.js';
import { type GuideHarness, mount } from './harness.js';

type Snapshot = SnapshotFrom<IntakeMachine>;

type Model = ReturnType<typeof createTestModel<IntakeMachine>>;

/** What a visitor does from the beginning, the last of it from the state `from`. */
interface Path {
  readonly from: Snapshot;
  readonly events: readonly EventFrom<IntakeMachine>[];
}

const TYPES: Readonly<Record<IntakeEvent['type'], true>> = {
  'answer.changed': true,
  'answer.given': true,
  'answer.skipped': true,
  'apply.opened': true,
  'list.opened': true,
  'intake.restarted': true,
  'intake.started': true,
  'questions.resumed': true,
  'results.opened': true,
  'step.back': true,
  'topics.chosen': true,
  'topics.opened': true,
};
const EVENTS = Object.keys(TYPES) as readonly IntakeEvent['type'][];

const texts = createTexts();

/** Where the conversation stands, as far as the chart tells states apart: not by which answers led there. */
function placeOf(snapshot: Snapshot, guide: Guide): string {
  const { value, context } = snapshot;
  const isRevising = context.revising !== null;
  const { isComplete, hasMore } = viewOf(snapshot, guide);
  return JSON.stringify([
    value,
    isRevising,
    isComplete,
    hasMore,
    value === 'apply' || value === 'list' || value === 'topics' ? context.openedFrom : context.answers.length > 0,
  ]);
}

/** Finer: also by topic, by what has been asked, and by age, so that every question is come to. */
function pastOf(snapshot: Snapshot, guide: Guide): string {
  const { topics, answers } = snapshot.context;
  return JSON.stringify([
    placeOf(snapshot, guide),
    topics,
    answers.map(({ fact, value }) => (fact === 'age' ? `${fact} ${value}` : fact)).sort(),
  ]);
}

/** What leads on to the next question, from a conversation that has just begun. */
function isForward({ context }: Snapshot, event: EventFrom<IntakeMachine>): boolean {
  if (event.type === 'topics.chosen') return event.topics.length === 1;
  return context.revising === null && ['intake.started', 'answer.given', 'answer.skipped'].includes(event.type);
}

/**
 * One path for each event in each place: the questions are come to by the shortest way forward, and
 * all other places from there.
 */
function pathsThroughEveryTransition(model: Model, machine: IntakeMachine, guide: Guide): readonly Path[] {
  const forward = model.getShortestPaths({
    allowDuplicatePaths: true,
    filterEvents: (snapshot, event) =>
      isForward(snapshot, event) && eventsAt(snapshot, guide).some((possible) => isEqual(possible, event)),
  });
  const seen = new Set<string>();
  const open = forward
    .flatMap(
      ({ steps }) =>
        walked(
          steps.slice(1).map(({ event }) => event),
          machine,
          guide,
        ) ?? [],
    )
    .filter(({ from }) => seen.size < seen.add(placeOf(from, guide)).size);
  const paths: Path[] = [];
  for (const { from, events } of open) {
    for (const event of eventsAt(from, guide)) {
      paths.push({ from, events: [...events, event] });
      const [next] = transition(machine, from, event);
      if (seen.size < seen.add(placeOf(next, guide)).size) open.push({ from: next, events: [...events, event] });
    }
  }
  return paths;
}

/** The path that the events make; `undefined` where one is not possible: the model takes conversations alike for one. */
function walked(events: Path['events'], machine: IntakeMachine, guide: Guide): Path | undefined {
  let from = initialTransition(machine)[0];
  for (const event of events) {
    if (!eventsAt(from, guide).some((possible) => isEqual(possible, event))) return undefined;
    [from] = transition(machine, from, event);
  }
  return { from, events };
}

/** The path as the model tests it: each event with the state it leads to. */
function stepsOf(machine: IntakeMachine, events: Path['events']): Parameters<Model['testPath']>[0] {
  let state = initialTransition(machine)[0];
  const steps = [{ event: { type: 'xstate.init' } as never, state }];
  for (const event of events) {
    [state] = transition(machine, state, event);
    steps.push({ event: event as never, state });
  }
  return { state, steps, weight: events.length };
}

function isEqual(one: IntakeEvent, other: EventFrom<IntakeMachine>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Everything a visitor can do here; of a question's options the first and the last, and every age. */
function eventsAt(snapshot: Snapshot, guide: Guide): readonly IntakeEvent[] {
  const events = eventsBySnapshot.get(snapshot) ?? findEvents(snapshot, guide);
  eventsBySnapshot.set(snapshot, events);
  return events;
}

const eventsBySnapshot = new WeakMap<Snapshot, readonly IntakeEvent[]>();

function findEvents(snapshot: Snapshot, guide: Guide): readonly IntakeEvent[] {
  const { step, question, transcript, topics, chosenTopics, isComplete, hasMore } = viewOf(snapshot, guide);
  const answered = transcript[0];
  const change: readonly IntakeEvent[] =
    answered && (step === 'questions' || step === 'results') ? [{ type: 'answer.changed', fact: answered.fact }] : [];
  const anywhere: readonly IntakeEvent[] = [
    ...change,
    ...(step === 'apply' ? [] : [{ type: 'apply.opened' } as const]),
    ...(step === 'list' ? [] : [{ type: 'list.opened' } as const]),
    ...(step === 'welcome' ? [] : [{ type: 'intake.restarted' } as const]),
  ];
  switch (step) {
    case 'welcome':
      return [{ type: 'intake.started' }, ...anywhere];
    case 'topics':
      return [
        ...[[], ...(chosenTopics ? [] : topics).map((topic) => [topic])].map(
          (chosen): IntakeEvent => ({ type: 'topics.chosen', topics: chosen }),
        ),
        { type: 'step.back' },
        ...anywhere,
      ];
    case 'apply':
    case 'list':
      return [{ type: 'step.back' }, ...anywhere];
    case 'results': {
      const resumed: readonly IntakeEvent[] = isComplete && !hasMore ? [] : [{ type: 'questions.resumed' }];
      return [...resumed, { type: 'step.back' }, { type: 'topics.opened' }, ...anywhere];
    }
    case 'questions': {
      const options = question?.options ?? [];
      const given = options
        .filter((_, at) => question?.fact === 'age' || at === 0 || at === options.length - 1)
        .map(({ value }): IntakeEvent => {
          const { fact } = question as NonNullable<typeof question>;
          return { type: 'answer.given', value: answerFrom(fact, [value]) };
        });
      const others: readonly IntakeEvent['type'][] = ['answer.skipped', 'step.back', 'results.opened', 'topics.opened'];
      return [...given, ...others.map((type) => ({ type }) as IntakeEvent), ...anywhere];
    }
  }
}

/** Does in the page what the event stands for. */
async function perform(screen: GuideHarness, event: IntakeEvent, before: Snapshot, guide: Guide): Promise<void> {
  switch (event.type) {
    case 'intake.started':
      await screen.start();
      return;
    case 'topics.opened':
      await screen.change(texts.t('topics.question'));
      return;
    case 'topics.chosen':
      if (event.topics.length === 0) return void (await screen.chooseEverything());
      for (const chosen of screen.chosen) await screen.tick(chosen as Topic);
      await screen.chooseTopics(event.topics);
      return;
    case 'answer.given': {
      const { question } = viewOf(before, guide);
      const values = Array.isArray(event.value) ? event.value : [String(event.value)];
      for (const chosen of question?.isMultiple ? screen.chosen : []) {
        if (!values.includes(chosen)) await screen.tick(chosen);
      }
      const open = values.filter((value) => !screen.chosen.includes(value) || !question?.isMultiple);
      await screen.answer(question?.fact ?? 'age', ...open);
      return;
    }
    case 'answer.skipped':
      await screen.skip();
      return;
    case 'answer.changed':
      await screen.change(questionOf(viewOf(before, guide), guide, event.fact));
      return;
    case 'step.back':
      await screen.back();
      return;
    case 'results.opened':
      await screen.press('results');
      return;
    case 'questions.resumed':
      await screen.press('resume');
      return;
    case 'apply.opened':
      await screen.openApply();
      return;
    case 'list.opened':
      await screen.openList();
      return;
    case 'intake.restarted':
      await screen.press('restart');
      return;
    default:
      event satisfies never;
  }
}

function questionOf(view: IntakeView, { catalog }: Guide, fact: Fact, isFiner = false): string {
  return questionText({ texts, catalog, view }, fact, isFiner);
}

/** What is on screen is what the model says: the step, the question with its options, the transcript, the cards. */
function compare(screen: GuideHarness, snapshot: Snapshot, guide: Guide): void {
  const view = viewOf(snapshot, guide);
  screen.seesStep(view.step);
  expect(screen.fact).toBe(view.question?.fact);
  if (view.question) {
    const question = questionOf(view, guide, view.question.fact, view.question.isFiner);
    // Under the topic violence the help lines are said before the first question.
    const isAfterLines = view.chosenTopics?.includes('violence') && view.transcript.length === 0;
    expect(screen.questionGroup.name).toMatch(isAfterLines ? /^Är du utsatt för våld eller hot\?/ : /^/);
    expect(isAfterLines ? screen.questionGroup.name.slice(-question.length) : screen.questionGroup.name).toBe(question);
    expect(screen.values).toEqual(view.question.options.map(({ value }) => value));
    expect(screen.chosen).toEqual(view.question.options.filter(({ isChosen }) => isChosen).map(({ value }) => value));
  }
  if (view.step === 'questions' || view.step === 'results') {
    const said = view.transcript.map(({ fact, value }) => answerText(fact, value, texts));
    const topics = texts.list((view.chosenTopics ?? []).map((topic) => texts.t(`topic.${topic}`)));
    expect(screen.transcript).toEqual([topics || texts.t('topics.all'), ...said]);
  }
  const isAnswered = [...view.answers.values()].some((value) => value !== null);
  const shown = [...view.results.flatMap(({ insatser }) => insatser), ...view.forAdults, ...view.owed, ...view.all];
  const cards = shown.map(({ insats, status }) => [insats.id, view.step === 'list' && !isAnswered ? '' : status]);
  expect(screen.cards).toEqual(Object.fromEntries(cards));
}

const SALA = ['Sala', sala] as const;

/** Each catalogue, the one with the most questions first. */
const CATALOGS = [SALA, ['Ragunda', ragunda] as const, ['Hällefors', hallefors] as const];

describe.each(allOr(CATALOGS, SALA))(
  'the element shows what the chart says, and every state is accessible, for %s',
  (_name, json) => {
    const { catalog } = loadCatalog(json);
    if (!catalog) throw new Error('the catalogue is refused');
    const guide = createGuide(catalog);
    const machine = createIntakeMachine(catalog, { guide });
    const model = createTestModel(machine, {
      serializeState: (snapshot) => pastOf(snapshot, guide),
      events: (snapshot) => eventsAt(snapshot, guide),
      stateMatcher: (_snapshot, key) => key === 'anywhere',
    });
    const paths = pathsThroughEveryTransition(model, machine, guide);

    test('every state of the chart and every event in it is among the paths', () => {
      const reached = new Set(paths.map(({ from }) => JSON.stringify(from.value)));
      const expected = [
        'welcome',
        'topics',
        'results',
        'apply',
        'list',
        ...guide.facts.map((fact) => ({ questions: fact })),
      ];
      expect([...reached].sort()).toEqual(expected.map((value) => JSON.stringify(value)).sort());
      const taken = new Set(paths.map(({ events }) => events.at(-1)?.type));
      expect([...taken].sort()).toEqual([...EVENTS].sort());
    });

    test(`after each step of ${paths.length} paths that take every transition`, async () => {
      const screen = await mount({ catalog });
      const looked = new Set<string>();
      const look = async ({ value }: Snapshot) => {
        const state = JSON.stringify(value);
        if (looked.has(state)) return;
        looked.add(state);
        await expectAccessible(screen, state);
      };
      for (const { events } of paths) {
        // Back at the welcome the answers are kept: only starting over forgets them.
        if (screen.step === 'welcome') await screen.start();
        await screen.press('restart');
        let before = initialTransition(machine)[0];
        const by = async ({ event }: { readonly event: IntakeEvent }) => perform(screen, event, before, guide);
        await model.testPath(stepsOf(machine, events), {
          events: Object.fromEntries(EVENTS.map((type) => [type, by])),
          states: {
            anywhere: async (snapshot) => {
              compare(screen, snapshot, guide);
              before = snapshot;
              await look(snapshot);
            },
          },
        });
      }
      expect(looked.size, 'axe has seen every state').toBe(
        ['welcome', 'topics', 'results', 'apply', 'list', ...guide.facts].length,
      );
    });
  },
);
