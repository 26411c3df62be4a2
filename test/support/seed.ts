import type { Parameters } from 'fast-check';

/** The seed of every property, so that each run is the same; another can be given to look further. */
export const SEED = Number(process.env.INSATSGUIDE_SEED ?? 20_250_701);

/** Run settings for fast-check; on failure it shrinks, and prints the seed and the path to replay it. */
export function seeded(numRuns: number): Parameters<unknown> {
  return { seed: SEED, numRuns: Math.ceil(numRuns * Number(process.env.INSATSGUIDE_RUNS ?? 1)) };
}

/** A heading for properties that prints the seed they run with. */
export function underSeed(heading: string): string {
  return `${heading} (seed ${SEED})`;
}
