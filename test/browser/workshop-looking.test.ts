import { afterEach, describe, expect, test } from 'vitest';
import type { LookedAt } from '../../src/workshop/draft-findings.js';
import { Looking } from '../../src/workshop/looking.js';

const draftOf = (name: string) => ({ kommun: { name }, insatser: [] });
const namesIn = (seen: readonly LookedAt[]) => seen.map(({ findings }) => findings.length > 0);

const OwnWorker = window.Worker;
afterEach(() => {
  window.Worker = OwnWorker;
});

/** Workers that are gone as soon as they are told something, without a word: as when a browser takes the memory back. */
function letWorkersDie(howMany: number): { readonly begun: () => number } {
  let begun = 0;
  window.Worker = class extends OwnWorker {
    readonly #dies = ++begun <= howMany;

    override postMessage(message: unknown): void {
      if (this.#dies) this.terminate();
      else super.postMessage(message);
    }
  };
  return { begun: () => begun };
}

describe('what looks at drafts beside the page', () => {
  test('tells what is found', async () => {
    const seen: LookedAt[] = [];
    const looking = new Looking((one) => seen.push(one));
    looking.look(draftOf('Exempelby'));
    await expect.poll(() => namesIn(seen)).toEqual([true]);
    looking.stop();
  });

  test('is begun anew where it is gone without a word, and tells of the latest draft', async () => {
    const workers = letWorkersDie(1);
    const seen: LookedAt[] = [];
    const looking = new Looking((one) => seen.push(one), 300);
    looking.look(draftOf('Exempelby'));
    looking.look(draftOf('Exempelstad'));
    await expect.poll(() => namesIn(seen), { timeout: 10_000 }).toEqual([true]);
    expect(workers.begun()).toBe(1);
    looking.look(draftOf('Exempelköping'));
    await expect.poll(() => namesIn(seen), { timeout: 10_000 }).toEqual([true, true]);
    expect(workers.begun()).toBe(2);
    looking.stop();
  });

  test('is done on the page where each one is gone', async () => {
    const workers = letWorkersDie(Infinity);
    const seen: LookedAt[] = [];
    const looking = new Looking((one) => seen.push(one), 300);
    for (const name of ['Exempelby', 'Exempelstad', 'Exempelköping', 'Exempelhamn']) {
      const before = seen.length;
      looking.look(draftOf(name));
      await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(before + 1);
    }
    expect(workers.begun()).toBe(2);
    looking.stop();
  });

  test('tells nothing once it is stopped, however long it was silent', async () => {
    letWorkersDie(Infinity);
    const seen: LookedAt[] = [];
    const looking = new Looking((one) => seen.push(one), 300);
    looking.look(draftOf('Exempelby'));
    looking.stop();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(seen).toEqual([]);
  });
});
