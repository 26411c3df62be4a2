import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import { inPage } from './slow-page.js';

/** One tap, until the next screen is painted. */
export interface Tap {
  /** What was done. */
  readonly step: string;
  /** From the press until the next frame is on screen, by the Event Timing API; rounded to 8 there. */
  readonly milliseconds: number;
  /** Whether that frame showed what the tap leads to; otherwise it came in a later one, and took longer than said. */
  readonly isNextFrame: boolean;
}

/** What the probe keeps in the page. */
interface TapProbe {
  /** The longest event of the latest interaction so far; `undefined` until one is reported. */
  read(): { readonly duration: number | undefined; readonly painted: string | undefined };
  /** Forgets what has been reported. */
  reset(): void;
  /** What is on screen, in few words: it is another after every tap. */
  screen(): string;
}

declare global {
  /** Of a page that taps are measured in. */
  var tapProbe: TapProbe;
}

/** Shorter events are not reported, and count as this long. */
const THRESHOLD = 16;

/** How long somebody reads before they tap. */
const READING = 1_000;

/** How often the page is asked whether it is done, and how many times at most: against hanging only. */
const POLL = 100;
const MAX_POLLS = 1_200;

/** How many times the page is asked for an event that may be too short to be reported. */
const REPORT_POLLS = 20;

/** Keeps what the Event Timing API reports, and which screen was painted in the frame after a click. */
function probe({ host, threshold }: { readonly host: string; readonly threshold: number }): void {
  let duration: number | undefined;
  let painted: string | undefined;
  const keep = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceEventTiming[])
      if (entry.interactionId) duration = Math.max(duration ?? 0, entry.duration);
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  const options: PerformanceObserverInit & { readonly durationThreshold: number } = {
    type: 'event',
    durationThreshold: threshold,
  };
  observer.observe(options);

  const screen = () => {
    const root = document.querySelector(host)?.shadowRoot;
    const step = root?.querySelector<HTMLElement>('[data-step]')?.dataset.step;
    const fact = root?.querySelector<HTMLElement>('[data-fact]')?.dataset.fact;
    return `${step} ${fact} ${root?.querySelectorAll('details[open], [aria-expanded=true], :checked').length}`;
  };
  // A message that is sent as a frame begins arrives when that frame has been drawn.
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    painted = screen();
  };
  addEventListener('click', () => requestAnimationFrame(() => port1.postMessage(null)), true);

  globalThis.tapProbe = {
    read: () => {
      keep(observer.takeRecords());
      return { duration, painted };
    },
    reset: () => {
      duration = undefined;
      painted = undefined;
    },
    screen,
  };
}

/** Lets taps be measured in a page from its next navigation on. */
export async function prepareTaps(page: Page, host: string): Promise<void> {
  await page.addInitScript(inPage(probe, { host, threshold: THRESHOLD }));
}

/** Waits as long as somebody reads, and until the page has done what it does meanwhile. */
async function read(page: Page): Promise<void> {
  await delay(READING);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** Taps the middle of a control with the mouse of the browser, as a person does, and measures what comes of it. */
export async function tap(page: Page, step: string, selector: string): Promise<Tap> {
  const control = page.locator(selector).first();
  await control.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await control.boundingBox();
  if (box === null) throw new Error(`There is nothing to tap for "${step}": ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await read(page);
  const before = await page.evaluate(() => {
    tapProbe.reset();
    return tapProbe.screen();
  });
  await page.mouse.down();
  await page.mouse.up();
  const after = await nextScreen(page, step, before);
  const { duration, painted } = await report(page);
  return { step, milliseconds: duration ?? THRESHOLD, isNextFrame: painted === after };
}

/** The screen that a tap leads to. */
async function nextScreen(page: Page, step: string, before: string): Promise<string> {
  for (let polls = 0; polls < MAX_POLLS; polls += 1) {
    await delay(POLL);
    const screen = await page.evaluate(() => tapProbe.screen());
    if (screen !== before) return screen;
  }
  throw new Error(`Nothing came of "${step}": ${before}`);
}

async function report(page: Page): Promise<ReturnType<TapProbe['read']>> {
  for (let polls = 0; polls < REPORT_POLLS; polls += 1) {
    await delay(POLL);
    const found = await page.evaluate(() => tapProbe.read());
    if (found.duration !== undefined) return found;
  }
  return page.evaluate(() => tapProbe.read());
}
