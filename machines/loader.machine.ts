import { assign, fromPromise, type PromiseActorLogic, setup } from 'xstate';
import type { Catalog, Contact } from '../src/catalog/types.js';

/** Why there is no catalogue to show: stable codes that a host page may act on. */
export type LoadErrorCode = 'catalog-missing' | 'catalog-unreachable' | 'catalog-timeout' | 'catalog-invalid';

/** A catalogue that could not be had, with the contact where one could be saved from it. */
export interface LoadFailure {
  readonly code: LoadErrorCode;
  readonly contact?: Contact;
  readonly kommun?: string;
}

/** What came of fetching: the catalogue, or why not. A fetch that throws counts as unreachable. */
export type LoadOutcome = { readonly catalog: Catalog } | { readonly failure: LoadFailure };

export interface LoaderContext {
  readonly url: string | null;
  readonly catalog: Catalog | null;
  readonly failure: LoadFailure | null;
}

export type LoaderEvent =
  | { readonly type: 'catalog.named'; readonly url: string }
  | { readonly type: 'catalog.given'; readonly outcome: LoadOutcome }
  | { readonly type: 'load.retried' };

/** How long a visitor waits before being told, and before the guide gives up, in milliseconds. */
export const LOADING_DELAYS = { isSlow: 3_000, isLost: 20_000 } as const;

const outcomeOf = (outcome: LoadOutcome): Omit<LoaderContext, 'url'> =>
  'catalog' in outcome ? { catalog: outcome.catalog, failure: null } : { catalog: null, failure: outcome.failure };

/** Fetches the catalogue of an address. */
export type FetchCatalog = PromiseActorLogic<LoadOutcome, { readonly url: string }>;

const unreachable: FetchCatalog = fromPromise<LoadOutcome, { readonly url: string }>(() =>
  Promise.resolve({ failure: { code: 'catalog-unreachable' } }),
);

export type LoaderMachine = ReturnType<typeof createLoaderMachine>;

/** Getting the catalogue; the fetching itself is done at the edge. */
export function createLoaderMachine(fetchCatalog: FetchCatalog = unreachable) {
  return setup({
    types: { context: {} as LoaderContext, events: {} as LoaderEvent },
    actors: { fetchCatalog },
    delays: LOADING_DELAYS,
    guards: {
      hasCatalog: ({ context }) => context.catalog !== null,
      hasUrl: ({ context }) => context.url !== null,
    },
    actions: {
      nameCatalog: assign({ url: ({ event, context }) => (event.type === 'catalog.named' ? event.url : context.url) }),
      takeGiven: assign(({ event }) =>
        event.type === 'catalog.given' ? { url: null, ...outcomeOf(event.outcome) } : {},
      ),
      takeFetched: assign((_, outcome: LoadOutcome) => outcomeOf(outcome)),
      failAs: assign((_, { code }: { code: LoadErrorCode }) => outcomeOf({ failure: { code } })),
    },
  }).createMachine({
    id: 'loader',
    context: { url: null, catalog: null, failure: null },
    initial: 'idle',
    on: {
      'catalog.named': { target: '.loading', actions: 'nameCatalog' },
      'catalog.given': { target: '.settling', actions: 'takeGiven' },
    },
    states: {
      idle: { description: 'No catalogue has been named.' },
      loading: {
        description: 'The catalogue is on its way; whom to contact is on screen meanwhile.',
        invoke: {
          src: 'fetchCatalog',
          input: ({ context }) => ({ url: context.url ?? '' }),
          onDone: { target: 'settling', actions: { type: 'takeFetched', params: ({ event }) => event.output } },
          onError: { target: 'failed', actions: { type: 'failAs', params: { code: 'catalog-unreachable' } } },
        },
        after: { isLost: { target: 'failed', actions: { type: 'failAs', params: { code: 'catalog-timeout' } } } },
        initial: 'prompt',
        states: {
          prompt: { after: { isSlow: 'slow' } },
          slow: { description: 'It takes longer than a visitor should wait in silence.' },
        },
      },
      settling: { always: [{ guard: 'hasCatalog', target: 'ready' }, { target: 'failed' }] },
      ready: { description: 'The guide can start.' },
      failed: {
        description: 'No guide, but whom to contact, and another try.',
        on: { 'load.retried': { guard: 'hasUrl', target: 'loading' } },
      },
    },
  });
}
