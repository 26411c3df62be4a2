import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import { CLEARING_DELAYS, WARNING_SECONDS } from '../../machines/clearing.machine.js';
import { type DeskHarness, openDesk } from './desk-harness.js';
import { watchListeners } from './listeners.js';

/** A talk in the middle: answers, a topic, a search, things folded out, and the visitor's language. */
async function inTheMiddle(attributes: Readonly<Record<string, string>> = {}): Promise<DeskHarness> {
  const desk = await openDesk({ catalog: ragunda }, attributes);
  await desk.answerNext('none');
  await desk.state('age', '20-66');
  await desk.unfold();
  await desk.toggleTopic('meeting');
  await desk.search('ensam');
  await desk.chooseVisitorLanguage('en');
  return desk;
}

async function expectNothingLeft(desk: DeskHarness): Promise<void> {
  const fresh = await openDesk({ catalog: ragunda });
  await expect.poll(() => desk.languageChosen).toBe('sv');
  await desk.drawn();
  expect(desk.side).toBe('staff');
  expect(desk.stated).toEqual({});
  expect(desk.searched).toBe('');
  expect(desk.open, 'nothing is folded out').toEqual([]);
  expect(desk.markup).toBe(fresh.markup);
  fresh.guide.stage.remove();
}

describe('clearing leaves nothing of a talk', () => {
  test('by the button, at once, and the page stays', async () => {
    const desk = await inTheMiddle();
    const { href, title } = { href: location.href, title: document.title };
    const { length } = history;
    await desk.act('exit');
    await expectNothingLeft(desk);
    expect([location.href, document.title, history.length]).toEqual([href, title, length]);
  });

  test('from the visitor’s side', async () => {
    const desk = await inTheMiddle();
    await desk.act('visitor');
    await desk.act('exit');
    await expectNothingLeft(desk);
  });

  test('with the list to take along open', async () => {
    const desk = await inTheMiddle();
    await desk.act('handout');
    await desk.act('exit');
    expect(desk.hasHandout).toBe(false);
    await expectNothingLeft(desk);
  });

  test('of several answers that were ticked and not yet given', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.tickNext('parent');
    await desk.act('exit');
    await expectNothingLeft(desk);
    expect(desk.tickedNext).toEqual([]);
  });

  test('on a page that the back/forward cache brings up', async () => {
    const desk = await inTheMiddle();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await desk.drawn();
    await expectNothingLeft(desk);
  });

  test('unless it is taken back', async () => {
    const desk = await inTheMiddle();
    await desk.act('clear-search');
    const { stated, cards } = desk;
    await desk.keyOnPage('r');
    await desk.act('keep');
    expect(desk.clearing).toBe('none');
    expect([desk.stated, desk.cards]).toEqual([stated, cards]);
  });
});

describe('after idleness', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets time pass while nobody does anything. */
  async function wait(desk: DeskHarness, time: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(time);
    await desk.drawn();
  }

  test.each(['staff', 'visitor'] as const)(
    'on the %s side a warning counts down in sight, and then all is cleared',
    async (side) => {
      const desk = await inTheMiddle({ 'idle-seconds': '60' });
      if (side === 'visitor') await desk.act('visitor');
      desk.beSeen();
      await wait(desk, 59_000);
      expect(desk.clearing).toBe('none');
      await wait(desk, 1_000);
      expect(desk.clearing).toBe('warning');
      expect(desk.side, 'the warning turns no screen').toBe(side);
      expect(desk.secondsLeft).toBe(`${WARNING_SECONDS} s`);
      await wait(desk, 5_000);
      expect(desk.secondsLeft).toBe(`${WARNING_SECONDS - 5} s`);
      await wait(desk, (WARNING_SECONDS - 5) * 1_000);
      expect(desk.clearing).toBe('none');
      vi.useRealTimers();
      await expectNothingLeft(desk);
    },
  );

  test('a pointer on its way to the warning does not take it away', async () => {
    const desk = await inTheMiddle({ 'idle-seconds': '60' });
    desk.beSeen();
    await wait(desk, 65_000);
    desk.movePointer();
    await desk.drawn();
    expect(desk.clearing).toBe('warning');
    await desk.act('keep');
    expect(desk.clearing).toBe('none');
  });

  test('a pointer that moves is a sign of somebody', async () => {
    const desk = await inTheMiddle({ 'idle-seconds': '60' });
    desk.beSeen();
    await wait(desk, 50_000);
    desk.movePointer();
    await wait(desk, 50_000);
    expect(desk.clearing).toBe('none');
  });

  test('whatever somebody does keeps the talk', async () => {
    const desk = await inTheMiddle({ 'idle-seconds': '60' });
    desk.beSeen();
    await wait(desk, 65_000);
    expect(desk.clearing).toBe('warning');
    desk.beSeen();
    await desk.drawn();
    expect(desk.clearing).toBe('none');
    expect(desk.searched).toBe('ensam');
  });

  test('it takes five minutes where nothing else is said, or what is said is no time', async () => {
    for (const given of [{}, { 'idle-seconds': 'strax' }, { 'idle-seconds': '-5' }]) {
      const desk = await inTheMiddle(given);
      desk.beSeen();
      await wait(desk, CLEARING_DELAYS.isIdle - 1_000);
      expect(desk.clearing).toBe('none');
      await wait(desk, 1_000);
      expect(desk.clearing).toBe('warning');
      desk.guide.stage.remove();
    }
  });

  test('also where nothing but a box is ticked, and not confirmed', async () => {
    const desk = await openDesk({ catalog: ragunda }, { 'idle-seconds': '60' });
    await desk.tickNext('parent');
    desk.beSeen();
    await wait(desk, 60_000);
    expect(desk.clearing).toBe('warning');
    await wait(desk, WARNING_SECONDS * 1_000);
    vi.useRealTimers();
    await expectNothingLeft(desk);
    expect(desk.tickedNext).toEqual([]);
  });

  test('with nothing to clear nothing is warned of', async () => {
    const desk = await openDesk({ catalog: ragunda }, { 'idle-seconds': '60' });
    desk.beSeen();
    await wait(desk, 600_000);
    expect(desk.clearing).toBe('none');
  });
});

test('a desk that becomes a website again takes away its listeners, timers and styles', async () => {
  const listeners = watchListeners();
  const desk = await openDesk({ catalog: ragunda });
  await desk.answerNext('none');
  const sheets = desk.sheetCount;
  desk.guide.element.mode = 'embed';
  await desk.drawn();
  expect(desk.guide.step).toBe('welcome');
  // The desk's own, and that of the ticks.
  expect(desk.sheetCount).toBe(sheets - 2);
  desk.guide.stage.remove();
  expect(listeners.left()).toEqual([]);
  listeners.stop();
});

test('a desk that is moved in the page keeps its talk', async () => {
  const desk = await openDesk({ catalog: ragunda });
  await desk.answerNext('none');
  const { stated } = desk;
  const elsewhere = document.createElement('section');
  desk.guide.stage.append(elsewhere);
  elsewhere.append(desk.guide.element);
  await desk.drawn();
  expect(desk.stated).toEqual(stated);
});
