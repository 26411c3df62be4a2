import { assign, type MachineConfig } from 'xstate';
import type { Fact } from '../src/catalog/facts.js';
import type { Catalog } from '../src/catalog/types.js';
import type { AnswerValue } from '../src/rules/answers.js';
import { createGuide } from '../src/rules/guide.js';
import { canState, withoutStatement, withStatement } from '../src/rules/statements.js';
import {
  conversationOf,
  createIntakeMachine,
  type IntakeContext,
  type IntakeEvent,
  type IntakeOptions,
} from './intake.machine.js';
import { setup } from './setup.js';

/** What staff can do besides what a visitor can: fill in what is said, whichever question it answers. */
export type StatementEvent =
  /** `null`: the person does not know, or would rather not say. */
  | { readonly type: 'answer.stated'; readonly fact: Fact; readonly value: AnswerValue }
  /** As if it had never been said. */
  | { readonly type: 'answer.withdrawn'; readonly fact: Fact };

/** What can be done at a reception desk. */
export type ReceptionIntakeEvent = IntakeEvent | StatementEvent;

/**
 * The intake of one catalogue as a reception desk uses it: the same chart with the same questions. It
 * begins with the first of them, what to talk about can be changed at any time, and answers may come in
 * any order. Whatever is said, the chart then stands at the question that the guide would ask next.
 */
export function createReceptionIntake(catalog: Catalog, { guide = createGuide(catalog) }: IntakeOptions = {}) {
  const { config, implementations } = createIntakeMachine(catalog, { guide });
  const reception = setup({
    types: { context: {} as IntakeContext, events: {} as ReceptionIntakeEvent },
    guards: {
      ...(implementations.guards as object),
      canBeStated: ({ context, event }) =>
        event.type === 'answer.stated' && canState(guide, context.answers, event.fact, event.value),
      isStated: ({ context, event }) =>
        event.type === 'answer.withdrawn' && guide.isAnswered(conversationOf(context), event.fact),
    },
    actions: {
      ...(implementations.actions as object),
      stateAnswer: assign({
        answers: ({ context, event }) =>
          event.type === 'answer.stated' ? withStatement(context.answers, event.fact, event.value) : context.answers,
        revising: null,
      }),
      withdrawAnswer: assign({
        answers: ({ context, event }) =>
          event.type === 'answer.withdrawn' ? withoutStatement(context.answers, event.fact) : context.answers,
        revising: null,
      }),
    },
  });
  return reception.createMachine({
    ...(config as MachineConfig<IntakeContext, ReceptionIntakeEvent>),
    initial: 'questions',
    on: {
      ...config.on,
      'intake.restarted': { target: '.questions', actions: 'forgetAll' },
      'topics.chosen': { target: '.questions', actions: 'chooseTopics' },
      'answer.stated': { guard: 'canBeStated', target: '.questions', actions: 'stateAnswer' },
      'answer.withdrawn': { guard: 'isStated', target: '.questions', actions: 'withdrawAnswer' },
    },
  } as unknown as { readonly context: IntakeContext });
}

export type ReceptionIntake = ReturnType<typeof createReceptionIntake>;
