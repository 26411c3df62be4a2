import { assign, setup } from 'xstate';

/** The questions, in the order that they are asked. */
const QUESTIONS = ['who', 'age', 'home'] as const;

type Question = (typeof QUESTIONS)[number];
type Answers = Readonly<Partial<Record<Question, number>>>;

/** The first question without an answer. */
export function nextQuestion(answers: Answers): Question | undefined {
  return QUESTIONS.find((question) => answers[question] === undefined);
}

function answered(answers: Answers, option: number): Answers {
  const question = nextQuestion(answers);
  return question === undefined ? answers : { ...answers, [question]: option };
}

/** Asks until every question has an answer, and starts again when told to. */
export const questionsMachine = setup({
  types: {
    context: {} as { readonly answers: Answers },
    events: {} as { readonly type: 'answer.given'; readonly option: number } | { readonly type: 'visit.restarted' },
  },
  guards: { hasNext: ({ context }) => nextQuestion(context.answers) !== undefined },
  actions: {
    keep: assign(({ context, event }) =>
      event.type === 'answer.given' ? { answers: answered(context.answers, event.option) } : {},
    ),
    forget: assign({ answers: {} }),
  },
}).createMachine({
  context: { answers: {} },
  initial: 'asking',
  states: {
    asking: { on: { 'answer.given': { actions: 'keep', target: 'deciding' } } },
    deciding: { always: [{ guard: 'hasNext', target: 'asking' }, { target: 'done' }] },
    done: { on: { 'visit.restarted': { actions: 'forget', target: 'asking' } } },
  },
});
