import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { createIntakeMachine } from '../../machines/intake.machine.js';
import { type ChartDrawing, chartOf } from '../../scripts/charts/mermaid.js';
import { readmeText, SMALL_CATALOG, writtenReadme } from '../../scripts/charts.js';
import { createGuide } from '../../src/rules/guide.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';

/** The drawing of the inside of a state; of the whole machine where none is named. */
function drawing(drawings: readonly ChartDrawing[], path = ''): ChartDrawing {
  const found = drawings.find((one) => one.path === path);
  if (found === undefined) throw new Error(`Nothing is drawn for "${path}".`);
  return found;
}

test('the README of the machines is what the machines are', () => {
  expect(writtenReadme()).toBe(readmeText());
});

test('every machine is drawn', () => {
  const files = readdirSync(new URL('../../machines', import.meta.url)).filter((file) => file.endsWith('.machine.ts'));
  expect(files).toContain('intake.machine.ts');
  expect(files.filter((file) => !readmeText().includes(`\`${file}\``))).toEqual([]);
});

describe.each(KOMMUNER)('the chart of %s', (kommun) => {
  const catalog = realCatalog(kommun);
  const { drawings, states } = chartOf(createIntakeMachine(catalog));

  test('has one state for each fact that can be asked, and no other', () => {
    const drawn = [...drawing(drawings, 'questions').diagram.matchAll(/^ {2}state "(\w+)" as questions_\w+$/gm)];
    expect(drawn.map(([, name]) => name)).toEqual(['deciding', ...createGuide(catalog).facts]);
  });

  test('names every state of the machine once', () => {
    const paths = states.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['welcome', 'topics', 'questions', 'results', 'apply']));
  });
});

describe('the chart of the intake', () => {
  const { drawings } = chartOf(createIntakeMachine(SMALL_CATALOG));

  test('shows that every state leads to the right to apply, and to the whole list', () => {
    const { diagram, shared } = drawing(drawings);
    for (const step of ['welcome', 'topics', 'questions', 'results']) {
      expect(diagram).toMatch(new RegExp(`^ {2}${step} --> apply$`, 'm'));
    }
    expect(shared).toContain('`welcome`, `topics`, `questions`, `results`, `list` → `apply`: `apply.opened`');
    expect(shared).toContain('`welcome`, `topics`, `questions`, `results`, `apply` → `list`: `list.opened`');
  });

  test('shows that a question takes an answer or a skip, and that the results come when none is left', () => {
    const { diagram, shared } = drawing(drawings, 'questions');
    expect(diagram).toContain('  questions_deciding --> results: otherwise\n');
    expect(shared).toContain('`parenthood`, `childAges`, `resident` → `deciding`: `answer.given` or `answer.skipped`');
  });

  test('tells beside the drawing what can be done everywhere', () => {
    expect(drawing(drawings).everywhere).toEqual([
      '`intake.restarted` → `welcome`',
      '`answer.changed [isAnswered]` → `questions`',
    ]);
  });
});

test('a state with an actor shows what becomes of it, and how long it waits', () => {
  const machine = createMachine({
    initial: 'busy',
    states: {
      busy: {
        invoke: { src: 'fetchIt', onDone: 'done', onError: 'lost' },
        after: { tooLong: 'lost' },
        on: { 'it.stopped': { guard: 'isAllowed', target: 'done' } },
      },
      done: { description: 'All is well.' },
      lost: {},
    },
  });
  const { drawings, states } = chartOf(machine);
  expect(drawing(drawings).diagram).toBe(
    [
      'stateDiagram-v2',
      '  state "busy" as busy',
      '  state "done" as done',
      '  state "lost" as lost',
      '  [*] --> busy',
      '  busy --> done: it.stopped [isAllowed]<br/>fetchIt is done',
      '  busy --> lost: fetchIt fails<br/>after tooLong',
      '',
    ].join('\n'),
  );
  expect(states.find(({ path }) => path === 'done')?.description).toBe('All is well.');
});

test('a guard without a name cannot be drawn', () => {
  const machine = createMachine({
    initial: 'a',
    states: { a: { on: { go: { guard: () => true, target: 'b' } } }, b: {} },
  });
  expect(() => chartOf(machine)).toThrow('A guard has no name to draw');
});
