import { assign, type PromiseActorLogic, setup } from 'xstate';

/** Which part of the guide is wanted. */
export interface PartContext {
  /** The part's name; `null` while none is wanted. */
  readonly name: string | null;
}

export type PartEvent = { readonly type: 'part.wanted'; readonly name: string } | { readonly type: 'part.left' };

/** In milliseconds: when a part counts as missing although it may still come, and when a missing one is asked for again. */
export const PART_DELAYS = { isLate: 20_000, isTriedAgain: 30_000 } as const;

/** What is done at the edge for a part. */
export interface PartEdge {
  /** Gets the part, and holds what has come. */
  readonly load: PromiseActorLogic<void, { readonly name: string }>;
  /** When the part counts as missing although it may still come, in milliseconds. */
  readonly isLate: number;
  /** Whether a missing part is asked for again without anybody's act. */
  triesAgain(name: string | null): boolean;
  /** Tells the embedder that the part takes too long. */
  reportLate(name: string | null): void;
}

export type PartMachine = ReturnType<typeof createPartMachine>;

/** A part of the guide that lies in a file of its own: it is coming, it is there, or it did not come. */
export function createPartMachine({ load, isLate, triesAgain, reportLate }: PartEdge) {
  return setup({
    types: { context: {} as PartContext, events: {} as PartEvent },
    actors: { load },
    delays: { ...PART_DELAYS, isLate },
    guards: { triesAgain: ({ context }) => triesAgain(context.name) },
    actions: {
      want: assign({ name: ({ context, event }) => (event.type === 'part.wanted' ? event.name : context.name) }),
      forget: assign({ name: null }),
      reportLate: ({ context }) => reportLate(context.name),
    },
  }).createMachine({
    id: 'part',
    context: { name: null },
    initial: 'unwanted',
    on: {
      'part.wanted': { target: '.coming', actions: 'want' },
      'part.left': { target: '.unwanted', actions: 'forget' },
    },
    states: {
      unwanted: { description: 'Nobody has asked for it.' },
      coming: {
        description: 'It is on its way.',
        invoke: {
          src: 'load',
          input: ({ context }) => ({ name: context.name ?? '' }),
          onDone: 'there',
          onError: 'missing',
        },
        initial: 'prompt',
        states: {
          prompt: { after: { isLate: { target: 'late', actions: 'reportLate' } } },
          late: {
            description: 'It counts as missing, and is taken all the same when it comes.',
            after: { isTriedAgain: { guard: 'triesAgain', target: '#part.coming' } },
          },
        },
      },
      there: { description: 'It can be used.' },
      missing: {
        description: 'It has not come. Whoever wants it again asks again.',
        after: { isTriedAgain: { guard: 'triesAgain', target: 'coming' } },
      },
    },
  });
}
