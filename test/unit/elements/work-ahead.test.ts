import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { workAhead } from '../../../src/elements/work-ahead.js';
import { chose, intakeOf, started } from '../../support/intake.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';

/** What the browser is to do when it has nothing else to do. */
let waiting: (() => void)[] = [];

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (then: () => void) => waiting.push(then));
});
afterEach(() => vi.unstubAllGlobals());

const { guide, reach } = intakeOf(
  catalogOf([insatsOf('here', [{ fact: 'resident', is: true }]), insatsOf('adults', [{ fact: 'age', from: 18 }])]),
);
const question = reach([started, chose()]);

/** What is worked out by each idle moment in turn, until none is asked for. */
function idle(): readonly number[] {
  const next = vi.spyOn(guide, 'next');
  const left = vi.spyOn(guide, 'left');
  const done = () => next.mock.calls.length + left.mock.calls.length;
  const pieces: number[] = [];
  for (let then = waiting.shift(); then; then = waiting.shift()) {
    const before = done();
    then();
    pieces.push(done() - before);
  }
  vi.restoreAllMocks();
  return pieces;
}

describe('what comes after each answer is worked out while the visitor reads', () => {
  test('nothing before the browser has nothing else to do', () => {
    const next = vi.spyOn(guide, 'next');
    workAhead(guide, question, () => false);
    expect(next).not.toHaveBeenCalled();
    expect(waiting).toHaveLength(1);
  });

  test('one piece at a time', () => {
    workAhead(guide, reach([started]), () => false);
    expect(idle().filter((piece) => piece > 0)).toEqual([1, 1]);
  });

  test('no more once the visitor has gone on', () => {
    let isOver = false;
    workAhead(guide, reach([started]), () => isOver);
    waiting.shift()?.();
    isOver = true;
    expect(waiting).toHaveLength(1);
    expect(idle()).toEqual([0]);
  });

  test('nothing for who has gone on before it began', () => {
    workAhead(guide, question, () => true);
    expect(idle()).toEqual([0]);
  });
});
