import { describe, expect, test } from 'vitest';
import {
  countPlaywright,
  countSpoken,
  countStage,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  secondTriesOfPlaywright,
  sum,
} from '../../run/reports.js';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

describe('a test report is summed without flattery', () => {
  test.each([
    ['all passed', vitest, { passed: 5, failed: 0 }],
    ['two failed', { ...vitest, numFailedTests: 2 }, { passed: 5, failed: 2 }],
    [
      'one skipped and one still to write',
      { ...vitest, numPendingTests: 1, numTodoTests: 1 },
      { passed: 5, failed: 2 },
    ],
    [
      'a file that could not be loaded',
      { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] },
      { passed: 5, failed: 1 },
    ],
    [
      'a file with one failed test',
      { ...vitest, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] },
      { passed: 5, failed: 1 },
    ],
  ])('of Vitest: %s', (_name, report, count) => {
    expect(countVitest(report)).toEqual(count);
  });

  test.each([
    ['all passed', { stats, errors: [] }, { passed: 3, failed: 0 }],
    ['one failed', { stats: { ...stats, unexpected: 1 } }, { passed: 3, failed: 1 }],
    [
      'one skipped, one passed on a second try',
      { stats: { ...stats, skipped: 1, flaky: 1 } },
      { passed: 4, failed: 1 },
    ],
    ['an error outside the tests', { stats, errors: [{ message: 'no server' }] }, { passed: 3, failed: 1 }],
  ])('of Playwright: %s', (_name, report, count) => {
    expect(countPlaywright(report)).toEqual(count);
  });

  test.each([[null], [[]], [{}], ['text'], [{ stats: {} }]])('what is no report is refused: %j', (report) => {
    expect(() => countVitest(report)).toThrow('the report');
    expect(() => countPlaywright(report)).toThrow('the report');
  });
});

describe('a stage is no better than its end', () => {
  test.each([
    ['it ended well', { passed: 2, failed: 0 }, true, { passed: 2, failed: 0 }],
    ['it died after its tests', { passed: 2, failed: 0 }, false, { passed: 2, failed: 1 }],
    ['a failure is counted once', { passed: 2, failed: 1 }, false, { passed: 2, failed: 1 }],
    ['it ran no test', { passed: 0, failed: 0 }, true, { passed: 0, failed: 1 }],
  ])('%s', (_name, count, exitedWell, expected) => {
    expect(countStage(count, exitedWell)).toEqual(expected);
  });
});

describe('what failed is told by name, with the first line of why', () => {
  test('by Vitest: a test, and a file that could not be loaded', () => {
    const testResults = [
      {
        name: 'engines/leaving.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'Back brings nothing back' },
          { status: 'failed', fullName: 'Esc leaves', failureMessages: ['Error: no answer\n    at press'] },
        ],
      },
      { name: 'engines/hosts.test.ts', status: 'failed', message: 'cannot find it\nstack', assertionResults: [] },
      { name: 'engines/kiosk.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'wipes' }] },
    ];
    expect(failuresOfVitest({ ...vitest, testResults })).toEqual([
      'engines/leaving.test.ts › Esc leaves: Error: no answer',
      'engines/hosts.test.ts: cannot find it',
    ]);
    expect(failuresOfVitest(vitest)).toEqual([]);
  });

  test('by Playwright: a test in any depth of suites, and an error outside the tests', () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      file: 'list.e2e.ts',
      tests: [{ status, projectName: 'Arabic', results: [{ errors: message === undefined ? [] : [{ message }] }] }],
    });
    const suites = [
      {
        specs: [spec('opens', 'expected'), spec('leaves', 'flaky', 'Error: here still\n at')],
        suites: [{ specs: [spec('closes', 'unexpected', 'Error: open\n at'), spec('opens again', 'skipped')] }],
      },
    ];
    const report = { stats, suites, errors: [{ message: 'no server' }] };
    expect(failuresOfPlaywright(report)).toEqual([
      '[Arabic] list.e2e.ts › closes: Error: open',
      '[Arabic] list.e2e.ts › opens again',
      'outside the tests: no server',
    ]);
    expect(secondTriesOfPlaywright(report)).toEqual(['[Arabic] list.e2e.ts › leaves: Error: here still']);
  });
});

test('counts add up', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});

test('the spoken suite counts its walks itself, and what is no such report is told', () => {
  expect(countSpoken({ passed: 4, failed: 1 })).toEqual({ passed: 4, failed: 1 });
  expect(() => countSpoken({ passed: 4 })).toThrow('failed');
});
