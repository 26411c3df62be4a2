import { assign, setup } from 'xstate';
import type { Fact } from '../src/catalog/facts.js';
import type { Catalog, Topic } from '../src/catalog/types.js';
import { type Answers, type AnswerValue, placeOf } from '../src/rules/answers.js';
import { type Conversation, createGuide, type Guide } from '../src/rules/guide.js';

/** What a conversation is: ids and answers only, serialisable, no text. */
export interface IntakeContext {
  /** What the person wants to talk about: `[]` is everything, `null` is not said yet. */
  readonly topics: readonly Topic[] | null;
  readonly answers: Answers;
  /** The place of the earlier answer whose question is open again. */
  readonly revising: number | null;
  /** Where the right to apply, the whole list, or the topics were opened from. */
  readonly openedFrom: IntakeStep | null;
  /** Whether the person goes on with the questions when enough has been asked. */
  readonly isThorough: boolean;
}

/** Where one can be before, during and after the questions. */
export type IntakeStep = 'welcome' | 'topics' | 'questions' | 'results';

/** What a person can do. */
export type IntakeEvent =
  | { readonly type: 'intake.started' }
  | { readonly type: 'topics.opened' }
  | { readonly type: 'topics.chosen'; readonly topics: readonly Topic[] }
  | { readonly type: 'answer.given'; readonly value: Exclude<AnswerValue, null> }
  | { readonly type: 'answer.skipped' }
  /** `place` says which of several answers to the fact is meant; the first unless said. */
  | { readonly type: 'answer.changed'; readonly fact: Fact; readonly place?: number }
  | { readonly type: 'step.back' }
  | { readonly type: 'results.opened' }
  | { readonly type: 'questions.resumed' }
  | { readonly type: 'apply.opened' }
  | { readonly type: 'list.opened' }
  | { readonly type: 'intake.restarted' };

/** What staff can do besides what a visitor can: fill in what is said, whichever question it answers. */
export type StatementEvent =
  /** `null`: the person does not know, or would rather not say. */
  | { readonly type: 'answer.stated'; readonly fact: Fact; readonly value: AnswerValue }
  /** As if it had never been said. */
  | { readonly type: 'answer.withdrawn'; readonly fact: Fact };

export interface IntakeOptions {
  /** The compiled catalogue, where one exists already. */
  readonly guide?: Guide;
}

/** How a place of use begins a conversation, and whether answers may come in any order there. */
export interface IntakePlace {
  readonly first: 'welcome' | 'questions';
  /** Whether all there is to ask is asked from the start. */
  readonly isThorough?: boolean;
  /** The rules for answers that come in any order; absent where a question is answered when it is asked. */
  readonly statements?: StatementRules;
}

/** The rules for answers that come in any order. */
export interface StatementRules {
  canState(guide: Guide, answers: Answers, fact: Fact, value: AnswerValue): boolean;
  withStatement(answers: Answers, fact: Fact, value: AnswerValue): Answers;
  withoutStatement(answers: Answers, fact: Fact): Answers;
}

/** Nothing has been said yet. */
export const UNTOUCHED: IntakeContext = {
  topics: null,
  answers: [],
  revising: null,
  openedFrom: null,
  isThorough: false,
};

const EVERYTHING: readonly Topic[] = [];

/** The conversation as rules see it. */
export function conversationOf({ answers, topics, isThorough }: IntakeContext): Conversation {
  return { answers, topics: topics ?? EVERYTHING, isThorough };
}

/**
 * The conversation of one catalogue. Each fact that its villkor can lead the guide to ask for has a
 * state under `questions`, and nothing else can be asked.
 */
export function createIntakeMachine(catalog: Catalog, { guide = createGuide(catalog) }: IntakeOptions = {}) {
  return createIntakeFor({ first: 'welcome' }, guide);
}

/** The same conversation as a place of use begins it. */
export function createIntakeFor({ first, statements, isThorough = false }: IntakePlace, guide: Guide) {
  const untouched: IntakeContext = { ...UNTOUCHED, isThorough };
  const factAtHand = (context: IntakeContext) =>
    context.revising === null ? guide.next(conversationOf(context))?.fact : context.answers[context.revising]?.fact;

  const intake = setup({
    types: { context: {} as IntakeContext, events: {} as IntakeEvent | StatementEvent },
    guards: {
      isAtHand: ({ context }, { fact }: { fact: Fact }) => factAtHand(context) === fact,
      isAnswered: ({ context, event }) =>
        event.type === 'answer.changed' && guide.isAnswered(conversationOf(context), event.fact),
      hasEarlierAnswer: ({ context }) => guide.previous(conversationOf(context), context.revising) !== undefined,
      isEnough: ({ context }) => guide.next(conversationOf(context)) === undefined,
      wasAt: ({ context }, { step }: { step: IntakeStep }) => context.openedFrom === step,
      canBeStated: ({ context, event }) =>
        event.type === 'answer.stated' &&
        statements?.canState(guide, context.answers, event.fact, event.value) === true,
      isStated: ({ context, event }) =>
        event.type === 'answer.withdrawn' && guide.isAnswered(conversationOf(context), event.fact),
    },
    actions: {
      chooseTopics: assign({
        topics: ({ event }) => (event.type === 'topics.chosen' ? event.topics : []),
        revising: null,
      }),
      recordAnswer: assign({
        answers: ({ context, event }, { fact }: { fact: Fact }) =>
          guide.record(
            conversationOf(context),
            fact,
            event.type === 'answer.given' ? event.value : null,
            context.revising,
          ),
        revising: null,
      }),
      reopenAnswer: assign({
        revising: ({ context, event }) =>
          event.type === 'answer.changed' ? placeOf(context.answers, event.fact, event.place) : null,
      }),
      reopenPrevious: assign({
        revising: ({ context }) => guide.previous(conversationOf(context), context.revising) ?? null,
      }),
      closeRevision: assign({ revising: null }),
      goOn: assign({ isThorough: true }),
      rememberStep: assign({ openedFrom: (_, { step }: { step: IntakeStep }) => step }),
      forgetAll: assign(untouched),
      stateAnswer: assign({
        answers: ({ context, event }) =>
          (event.type === 'answer.stated' && statements?.withStatement(context.answers, event.fact, event.value)) ||
          context.answers,
        revising: null,
      }),
      withdrawAnswer: assign({
        answers: ({ context, event }) =>
          (event.type === 'answer.withdrawn' && statements?.withoutStatement(context.answers, event.fact)) ||
          context.answers,
        revising: null,
      }),
    },
  });

  const remember = (step: IntakeStep) => ({ type: 'rememberStep', params: { step } }) as const;
  /** The right to apply and the whole list are one step away, and lead back to where one was. */
  const asides = (step: IntakeStep) =>
    ({
      'apply.opened': { target: '#intake.apply', actions: remember(step) },
      'list.opened': { target: '#intake.list', actions: remember(step) },
    }) as const;
  const backTo = (...steps: readonly IntakeStep[]) =>
    steps.map((step) => ({ guard: { type: 'wasAt', params: { step } } as const, target: step }));

  const questionState = (fact: Fact) => ({
    on: {
      'answer.given': { target: 'deciding', actions: { type: 'recordAnswer' as const, params: { fact } } },
      'answer.skipped': { target: 'deciding', actions: { type: 'recordAnswer' as const, params: { fact } } },
    },
  });

  return intake.createMachine({
    id: 'intake',
    context: untouched,
    initial: first,
    on: {
      'intake.restarted': { target: `.${first}`, actions: 'forgetAll' },
      'answer.changed': { guard: 'isAnswered', target: '.questions', actions: 'reopenAnswer' },
      ...(statements && {
        'topics.chosen': { target: '.questions', actions: 'chooseTopics' },
        'answer.stated': { guard: 'canBeStated', target: '.questions', actions: 'stateAnswer' },
        'answer.withdrawn': { guard: 'isStated', target: '.questions', actions: 'withdrawAnswer' },
      }),
    },
    states: {
      welcome: {
        description: 'What this is, and that nothing is saved.',
        on: { 'intake.started': 'topics', ...asides('welcome') },
      },
      topics: {
        description: 'What the person wants to talk about.',
        on: {
          'topics.chosen': { target: 'questions', actions: 'chooseTopics' },
          'step.back': [...backTo('questions', 'results'), { target: 'welcome' }],
          ...asides('topics'),
        },
      },
      questions: {
        description: 'One simple question at a time, each of which can be skipped.',
        initial: 'deciding',
        on: {
          'step.back': [
            { guard: 'hasEarlierAnswer', target: '.deciding', actions: 'reopenPrevious' },
            { target: 'topics', actions: ['closeRevision', remember('welcome')] },
          ],
          'results.opened': { target: 'results', actions: 'closeRevision' },
          'topics.opened': { target: 'topics', actions: ['closeRevision', remember('questions')] },
          ...asides('questions'),
        },
        states: {
          deciding: {
            description: 'An earlier question that was opened again, else the next, else the results.',
            always: [
              ...guide.facts.map((fact) => ({ guard: { type: 'isAtHand' as const, params: { fact } }, target: fact })),
              { target: '#intake.results' },
            ],
          },
          ...Object.fromEntries(guide.facts.map((fact) => [fact, questionState(fact)])),
        },
      },
      results: {
        description: 'The insatser by status, how to get in touch, and the right to apply.',
        on: {
          'questions.resumed': [{ guard: 'isEnough', target: 'questions', actions: 'goOn' }, { target: 'questions' }],
          'step.back': [
            { guard: 'hasEarlierAnswer', target: 'questions', actions: 'reopenPrevious' },
            { target: 'topics', actions: remember('welcome') },
          ],
          'topics.opened': { target: 'topics', actions: remember('results') },
          ...asides('results'),
        },
      },
      apply: {
        description: 'That one may always apply for a decision, and how.',
        on: {
          'step.back': [...backTo('topics', 'questions', 'results'), { target: 'welcome' }],
          'list.opened': 'list',
        },
      },
      list: {
        description: 'Every insats of the kommun, to search in and to choose from by topic.',
        on: {
          'step.back': [...backTo('topics', 'questions', 'results'), { target: 'welcome' }],
          'apply.opened': 'apply',
        },
      },
    },
  });
}

export type IntakeMachine = ReturnType<typeof createIntakeMachine>;
