/**
 * Whether everything is gone through, as `npm run test:all` does before a release; `npm test` takes a part that has each
 * kind in it (test/README.md).
 */
export const IS_THOROUGH = process.env.INSATSGUIDEN_THOROUGH === '1';

/** The first of every `step` in a list; all of it where everything is gone through. */
export function partOf<T>(all: readonly T[], step: number): readonly T[] {
  return IS_THOROUGH ? all : all.filter((_, at) => at % step === 0);
}

/** All of a list where everything is gone through, and else the one that a test asks most of. */
export function allOr<T, Most extends T>(all: readonly T[], most: Most): readonly T[] {
  return IS_THOROUGH ? all : [most];
}

/** How many of something are gone through: all of them before a release, and in `npm test` a few, with which the faults are still found. */
export function runsOf(all: number, few: number): number {
  return IS_THOROUGH ? all : few;
}
