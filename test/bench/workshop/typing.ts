import type { Page } from 'playwright';
import { inPage } from '../start/slow-page.js';

/** The least duration that the Event Timing API tells of, in milliseconds. It rounds all of them to 8. */
export const LEAST_TOLD = 16;

/** What the page writes down of its own typing. */
interface Typed {
  /** When each key was pressed, as the page's events say. */
  readonly pressed: number[];
  readonly entries: { readonly start: number; readonly duration: number }[];
}

declare global {
  interface Window {
    typed: Typed;
  }
}

/** Lets the page write down each key, and how long it was until what it did stood on screen. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(
    inPage((least: number) => {
      const typed: Typed = { pressed: [], entries: [] };
      window.typed = typed;
      window.addEventListener('keydown', ({ timeStamp }) => typed.pressed.push(timeStamp), { capture: true });
      new PerformanceObserver((list) => {
        for (const { name, startTime, duration } of list.getEntries())
          if (['keydown', 'keypress', 'beforeinput', 'input'].includes(name))
            typed.entries.push({ start: startTime, duration });
      }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
    }, LEAST_TOLD).content,
  );
}

/**
 * Types a text as somebody does, a word at a time, into what has the focus. How long each key took until what it did stood
 * on screen, in milliseconds; a key that the browser tells nothing of took less than `LEAST_TOLD`, and counts as that.
 */
export async function typedDurations(page: Page, text: string): Promise<readonly number[]> {
  await watch(page);
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    // After a word one rests about as long as it takes until the findings and the preview follow.
    await page.waitForTimeout(letter === ' ' ? 320 : 120);
  }
  await page.waitForTimeout(2000);
  const { pressed, entries } = await page.evaluate(() => window.typed);
  if (pressed.length !== text.length) throw new Error(`${text.length} keys were pressed, ${pressed.length} arrived.`);
  return pressed.map((from, at) => {
    const to = pressed[at + 1] ?? Number.POSITIVE_INFINITY;
    const own = entries.filter(({ start }) => start >= from && start < to);
    return Math.max(LEAST_TOLD, ...own.map(({ duration }) => duration));
  });
}
