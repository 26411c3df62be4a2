/** What a runner reports, summed: a test that was not run proves nothing, and counts as failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

type Json = Readonly<Record<string, unknown>>;

function numberAt(report: Json, key: string): number {
  const value = report[key];
  if (typeof value !== 'number') throw new Error(`the report has no number "${key}"`);
  return value;
}

function objectOf(value: unknown): Json {
  if (typeof value !== 'object' || value === null) throw new Error('the report is not an object');
  return value as Json;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Sums Vitest's JSON report. A file that failed before its first test counts as one failure.
 *
 * @throws Error where it is no such report.
 */
export function countVitest(value: unknown): Count {
  const report = objectOf(value);
  const notRun = numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests');
  const brokenFiles = listOf(report.testResults).map(objectOf).filter(isBrokenFile).length;
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + notRun + brokenFiles,
  };
}

function isBrokenFile(file: Json): boolean {
  const statuses = listOf(file.assertionResults).map((one) => objectOf(one).status);
  return file.status === 'failed' && statuses.every((status) => status === 'passed');
}

/**
 * Sums Playwright's JSON report. An error outside the tests counts as one failure. A test that passed on a second try has
 * passed, and is told of by name.
 *
 * @throws Error where it is no such report.
 */
export function countPlaywright(value: unknown): Count {
  const report = objectOf(value);
  const stats = objectOf(report.stats);
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'skipped') + listOf(report.errors).length,
  };
}

/**
 * Reads the report of the spoken suite, which counts its walks itself.
 *
 * @throws Error where it is no such report.
 */
export function countSpoken(value: unknown): Count {
  const report = objectOf(value);
  return { passed: numberAt(report, 'passed'), failed: numberAt(report, 'failed') };
}

/** The test that failed, and the first line of why. */
const failure = (name: string, message: unknown): string =>
  [
    name,
    ...String(message ?? '')
      .split('\n')
      .slice(0, 1),
  ]
    .filter((part) => part !== '')
    .join(': ');

/** What failed by Vitest's JSON report, a line each: the test, and the first line of why. */
export function failuresOfVitest(value: unknown): readonly string[] {
  return listOf(objectOf(value).testResults)
    .map(objectOf)
    .flatMap((file) => {
      const tests = listOf(file.assertionResults).map(objectOf);
      const failed = tests.filter(({ status }) => status === 'failed');
      return isBrokenFile(file)
        ? [failure(String(file.name), file.message)]
        : failed.map(({ fullName, failureMessages }) =>
            failure(`${file.name} › ${fullName}`, listOf(failureMessages)[0]),
          );
    });
}

/** The tests of Playwright's JSON report that ended in one of these ways, each with the first line of its first error. */
function testsOfPlaywright(report: Json, statuses: readonly string[]): readonly string[] {
  const inSuite = (suite: Json): readonly string[] => [
    ...listOf(suite.suites).map(objectOf).flatMap(inSuite),
    ...listOf(suite.specs)
      .map(objectOf)
      .flatMap((spec) =>
        listOf(spec.tests)
          .map(objectOf)
          .filter(({ status }) => statuses.includes(String(status)))
          .map(({ projectName, results }) => {
            const messages = listOf(results).map((result) => listOf(objectOf(result).errors)[0]);
            const error = messages.find((message) => message !== undefined);
            return failure(
              `${projectName ? `[${projectName}] ` : ''}${spec.file} › ${spec.title}`,
              error === undefined ? '' : objectOf(error).message,
            );
          }),
      ),
  ];
  return inSuite(report);
}

/** What failed by Playwright's JSON report, a line each: the test, and the first line of why. */
export function failuresOfPlaywright(value: unknown): readonly string[] {
  const report = objectOf(value);
  return [
    ...testsOfPlaywright(report, ['unexpected', 'skipped']),
    ...listOf(report.errors)
      .map(objectOf)
      .map(({ message }) => failure('outside the tests', message)),
  ];
}

/** What passed only on a second try by Playwright's JSON report, a line each: the test, and why not at first. */
export function secondTriesOfPlaywright(value: unknown): readonly string[] {
  return testsOfPlaywright(objectOf(value), ['flaky']);
}

/** The count of a stage, given how its process ended: one that ended badly, or ran no test, has at least one failure. */
export function countStage(count: Count, exitedWell: boolean): Count {
  const ranNothing = count.passed + count.failed === 0;
  return ranNothing || (!exitedWell && count.failed === 0) ? { ...count, failed: count.failed + 1 } : count;
}

/** The sum of several counts. */
export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
