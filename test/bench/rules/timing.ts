import { Bench } from 'tinybench';
import type { Catalog } from '../../../src/catalog/types.js';
import type { Assessment, Contender } from './contender.js';
import type { Step } from './people.js';

/** How long something took, within this run only. */
export interface Timing {
  readonly name: string;
  /** Microseconds per answer, or per choice. */
  readonly microseconds: number;
  /** Over how many different answers or choices it is the mean. */
  readonly samples: number;
}

/** Something to time: a pass over its samples. */
export interface Pass {
  readonly name: string;
  readonly samples: number;
  readonly run: () => unknown;
}

/** Every answer in turn, and every status and reason read: nothing can be put off or left out. */
export function answeringPass(catalog: Catalog, { name, prepare }: Contender, steps: readonly Step[]): Pass {
  const ready = steps.map(({ before, after }) => prepare(before, after));
  const count = catalog.insatser.length;
  const isAsync = ready[0]?.() instanceof Promise;
  const run = () => ready.reduce((sum, answer) => sum + readAll(count, answer() as Assessment), 0);
  const runAsync = async () => {
    let sum = 0;
    for (const answer of ready) sum += readAll(count, await answer());
    return sum;
  };
  return { name, samples: steps.length, run: isAsync ? runAsync : run };
}

function readAll(count: number, assessment: Assessment): number {
  let sum = 0;
  for (let insats = 0; insats < count; insats += 1) {
    const { status, reasons } = assessment(insats);
    if (status === 'open') sum += 1;
    for (const { truth } of reasons) if (truth === 'unmet') sum += 1;
  }
  return sum;
}

/** Times the passes one after the other: the median pass, per sample. */
export async function time(passes: readonly Pass[], milliseconds: number): Promise<readonly Timing[]> {
  const bench = new Bench({ time: milliseconds, iterations: 5, warmupTime: milliseconds / 5, warmupIterations: 1 });
  for (const { name, run } of passes) bench.add(name, run);
  const tasks = await bench.run();
  return passes.map(({ name, samples }, place) => {
    const result = tasks[place]?.result;
    if (result === undefined || !('latency' in result))
      throw new Error(`${name} could not be timed: ${JSON.stringify(result)}`);
    return { name, samples, microseconds: (result.latency.p50 * 1000) / samples };
  });
}
