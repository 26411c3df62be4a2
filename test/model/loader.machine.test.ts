import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import {
  createLoaderMachine,
  LOADING_DELAYS,
  type LoadErrorCode,
  type LoadOutcome,
} from '../../machines/loader.machine.js';
import { catalogWith } from '../fixtures/small-catalog.js';

const catalog = catalogWith();
const ready: LoadOutcome = { catalog };
const broken: LoadOutcome = {
  failure: { code: 'catalog-invalid', contact: catalog.contact, kommun: catalog.kommun.name },
};
const URL_OF_IT = 'https://www.exempel.se/catalog.json';

/** A loader on a clock of its own, whose fetches end when the test says so. */
function loading() {
  const clock = new SimulatedClock();
  const fetches: {
    readonly url: string;
    readonly signal: AbortSignal;
    settle: (outcome: LoadOutcome | Error) => Promise<void>;
  }[] = [];
  const machine = createLoaderMachine(
    fromPromise(
      ({ input: { url }, signal }) =>
        new Promise((resolve, reject) => {
          fetches.push({
            url,
            signal,
            settle: async (outcome) => {
              if (outcome instanceof Error) reject(outcome);
              else resolve(outcome);
              for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
            },
          });
        }),
    ),
  );
  const actor = createActor(machine, { clock });
  actor.start();
  return {
    clock,
    fetches,
    get value() {
      return actor.getSnapshot().value;
    },
    get context() {
      return actor.getSnapshot().context;
    },
    name: (url = URL_OF_IT) => actor.send({ type: 'catalog.named', url }),
    give: (outcome: LoadOutcome) => actor.send({ type: 'catalog.given', outcome }),
    retry: () => actor.send({ type: 'load.retried' }),
    stop: () => actor.stop(),
  };
}

describe('a catalogue that is fetched', () => {
  test('is waited for from the moment it is named', () => {
    const loader = loading();
    expect(loader.value).toBe('idle');
    loader.name();
    expect(loader.value).toEqual({ loading: 'prompt' });
    expect(loader.fetches.map(({ url }) => url)).toEqual([URL_OF_IT]);
    loader.stop();
  });

  test('is ready when it has come', async () => {
    const loader = loading();
    loader.name();
    await loader.fetches[0]?.settle(ready);
    expect(loader.value).toBe('ready');
    expect(loader.context).toEqual({ url: URL_OF_IT, catalog, failure: null });
    loader.clock.increment(LOADING_DELAYS.isLost);
    expect(loader.value).toBe('ready');
  });

  test('that is slow is said to be, and may still come', async () => {
    const loader = loading();
    loader.name();
    loader.clock.increment(LOADING_DELAYS.isSlow - 1);
    expect(loader.value).toEqual({ loading: 'prompt' });
    loader.clock.increment(1);
    expect(loader.value).toEqual({ loading: 'slow' });
    await loader.fetches[0]?.settle(ready);
    expect(loader.value).toBe('ready');
  });

  test('that never comes is given up, and its request called off', () => {
    const loader = loading();
    loader.name();
    loader.clock.increment(LOADING_DELAYS.isLost);
    expect(loader.value).toBe('failed');
    expect(loader.context.failure).toEqual({ code: 'catalog-timeout' });
    expect(loader.fetches[0]?.signal.aborted).toBe(true);
  });

  test('that comes after it was given up changes nothing', async () => {
    const loader = loading();
    loader.name();
    loader.clock.increment(LOADING_DELAYS.isLost);
    await loader.fetches[0]?.settle(ready);
    expect(loader.value).toBe('failed');
  });

  test('whose fetching throws counts as unreachable', async () => {
    const loader = loading();
    loader.name();
    await loader.fetches[0]?.settle(new Error('offline'));
    expect(loader.value).toBe('failed');
    expect(loader.context.failure).toEqual({ code: 'catalog-unreachable' });
  });

  test.each<LoadErrorCode>(['catalog-missing', 'catalog-unreachable', 'catalog-invalid'])(
    'that fails keeps the reason: %s',
    async (code) => {
      const loader = loading();
      loader.name();
      await loader.fetches[0]?.settle({ failure: { code } });
      expect(loader.value).toBe('failed');
      expect(loader.context).toEqual({ url: URL_OF_IT, catalog: null, failure: { code } });
    },
  );

  test('that is broken leaves whom to call', async () => {
    const loader = loading();
    loader.name();
    await loader.fetches[0]?.settle(broken);
    expect(loader.context.failure).toEqual({
      code: 'catalog-invalid',
      contact: catalog.contact,
      kommun: catalog.kommun.name,
    });
  });
});

describe('another try', () => {
  test('fetches the same address again, with all its time', async () => {
    const loader = loading();
    loader.name();
    loader.clock.increment(LOADING_DELAYS.isLost);
    loader.retry();
    expect(loader.value).toEqual({ loading: 'prompt' });
    loader.clock.increment(LOADING_DELAYS.isSlow);
    expect(loader.value).toEqual({ loading: 'slow' });
    await loader.fetches[1]?.settle(ready);
    expect(loader.value).toBe('ready');
    expect(loader.context.failure).toBeNull();
    expect(loader.fetches.map(({ url }) => url)).toEqual([URL_OF_IT, URL_OF_IT]);
  });

  test.each(['idle', 'loading', 'ready'])('is nothing to do while %s', async (at) => {
    const loader = loading();
    if (at !== 'idle') loader.name();
    if (at === 'ready') await loader.fetches[0]?.settle(ready);
    const { value } = loader;
    loader.retry();
    expect(loader.value).toEqual(value);
    expect(loader.fetches).toHaveLength(at === 'idle' ? 0 : 1);
    loader.stop();
  });
});

describe('a catalogue that is given', () => {
  test('is ready at once, without a fetch', () => {
    const loader = loading();
    loader.give(ready);
    expect(loader.value).toBe('ready');
    expect(loader.context).toEqual({ url: null, catalog, failure: null });
    expect(loader.fetches).toEqual([]);
  });

  test('and broken fails with whom to call, and there is nothing to try again', () => {
    const loader = loading();
    loader.give(broken);
    expect(loader.value).toBe('failed');
    expect(loader.context.failure?.contact).toEqual(catalog.contact);
    loader.retry();
    expect(loader.value).toBe('failed');
  });

  test('takes the place of one that is on its way, address and all', () => {
    const loader = loading();
    loader.name();
    loader.give(ready);
    expect(loader.value).toBe('ready');
    expect(loader.fetches[0]?.signal.aborted).toBe(true);
    loader.give(broken);
    expect(loader.value).toBe('failed');
    loader.retry();
    expect(loader.value).toBe('failed');
  });
});

test('another address is fetched wherever one stands', async () => {
  const loader = loading();
  loader.name();
  loader.name('https://www.exempel.se/other.json');
  expect(loader.fetches[0]?.signal.aborted).toBe(true);
  await loader.fetches[0]?.settle(broken);
  await loader.fetches[1]?.settle(ready);
  expect(loader.value).toBe('ready');
  loader.name();
  expect(loader.value).toEqual({ loading: 'prompt' });
  loader.stop();
});

test('the loader holds nothing that cannot be kept as data', async () => {
  const loader = loading();
  loader.name();
  await loader.fetches[0]?.settle(ready);
  expect(JSON.parse(JSON.stringify(loader.context))).toEqual(loader.context);
});
