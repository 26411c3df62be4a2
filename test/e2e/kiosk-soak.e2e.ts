import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { runsOf } from '../support/thorough.js';
import { KioskPage } from './kiosk.page.js';

/** How many people use a tablet between two restarts: some months of them, or a week. */
const VISITORS = runsOf(2_000, 109);

/** Each language has been spoken by then, and every kind of screen drawn. */
const FIRST = 10;

/** How much more there may be at the end, in parts of what there was after the first visitors. */
const GROWTH = 0.05;

/** What a page holds on to. */
interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * V8 goes on learning how code is used for thousands of runs, and keeps what it learns in the heap that is measured
 * here. Without optimised code, and with room for what is learnt made at the first run, what grows is the page's own.
 */
const STEADY_HEAP = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation --no-flush-bytecode';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), STEADY_HEAP] });
  },
});
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1024, height: 768 }, hasTouch: true });

test(`${VISITORS} visitors leave the page as the first ${FIRST} did`, async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const kiosk = new KioskPage(page);
  await kiosk.open();
  const session = await page.context().newCDPSession(page);
  const results = await visit(page, 0, FIRST);
  const first = await held(session, page);
  for (let visitor = FIRST; visitor < VISITORS; visitor += 199)
    results.push(...(await visit(page, visitor, Math.min(visitor + 199, VISITORS))));
  const last = await held(session, page);
  process.stdout.write(`${tableOf(first, last)}\n`);

  expect(results).toHaveLength(VISITORS);
  expect(Math.min(...results), 'every visitor found something').toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await kiosk.see('attract');
  for (const key of ['heap', 'nodes', 'listeners'] as const)
    expect(last[key], key).toBeLessThanOrEqual(first[key] * (1 + GROWTH));
});

/**
 * What the page holds on to when everything that can be thrown away has been: what waits for a timer, a frame or an
 * observer goes a moment later than the rest, so that one looks until nothing more goes. A screen that has just come takes
 * no pointer for a moment, by an animation that holds on to it until it ends: one that begins now, and lasts longer, ends
 * after all of those.
 */
async function held(session: CDPSession, page: Page): Promise<Held> {
  await page.evaluate(async () => document.documentElement.animate([], 1_000).finished);
  let least: Held | undefined;
  for (let still = 0; still < 3; ) {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 })));
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const isLess = least === undefined || nodes < least.nodes || heap < least.heap * 0.99;
    still = isLess ? 0 : still + 1;
    if (isLess) least = { heap, nodes, listeners };
  }
  return least as Held;
}

function tableOf(first: Held, last: Held): string {
  const row = (name: string, of: keyof Held, unit: number) => {
    const growth = ((last[of] / first[of] - 1) * 100).toFixed(1);
    return `${name.padEnd(12)}${(first[of] / unit).toFixed(1).padStart(10)}${(last[of] / unit).toFixed(1).padStart(10)}${growth.padStart(8)} %`;
  };
  return [
    `${''.padEnd(12)}${`after ${FIRST}`.padStart(10)}${`${VISITORS}`.padStart(10)}`,
    row('heap, kB', 'heap', 1_000),
    row('nodes', 'nodes', 1),
    row('listeners', 'listeners', 1),
  ].join('\n');
}

/**
 * Lets some people use the kiosk one after another, each by touching what is on the screen: a language, something to
 * talk about, answers, the results with what is folded, now and then a code, larger text or the list to take along.
 *
 * @returns how many insatser each of them was shown.
 */
async function visit(page: Page, from: number, to: number): Promise<number[]> {
  return page.evaluate(
    async ([start, end]) => {
      const host = document.querySelector('insats-guide') as HTMLElement & {
        readonly updateComplete: Promise<boolean>;
      };
      const root = host.shadowRoot as ShadowRoot;
      const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
      // What the page has to do before, it does before a message that is posted now comes back.
      const { port1, port2 } = new MessageChannel();
      const turn = (resolve: (event: MessageEvent) => void) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      };
      const until = async (selector: string) => {
        while (all(selector).length === 0) await new Promise(turn);
      };
      const touch = async (element: HTMLElement | undefined) => {
        if (!element) throw new Error('There is nothing to touch.');
        const finger = { bubbles: true, composed: true, pointerType: 'touch' };
        element.dispatchEvent(new PointerEvent('pointerdown', finger));
        element.dispatchEvent(new PointerEvent('pointerup', finger));
        element.click();
        while (!(await host.updateComplete));
      };
      const act = async (action: string) => touch(all(`[data-action=${action}]`)[0]);
      const found: number[] = [];
      for (let visitor = start; visitor < end; visitor += 1) {
        await until('.attract');
        const tongues = all('.attract [data-action=greet]');
        const tongue = tongues[visitor % tongues.length];
        await touch(tongue);
        await until(`.kiosk[lang="${tongue?.lang}"]`);
        if (visitor % 3 === 0) await act('size');
        await act('start');
        const topics = all('[data-step=topics] input');
        await touch(topics[visitor % topics.length]);
        await act('confirm');
        for (let answer = 0; answer < 1 + (visitor % 2) && all('[data-fact]').length > 0; answer += 1) {
          const options = all('[data-fact] input, [data-fact] button[value]');
          await touch(options[(visitor + answer) % options.length]);
          if (all('[data-fact] [data-action=confirm]').length > 0 && options[0]?.tagName === 'INPUT')
            await act('confirm');
        }
        if (all('[data-action=results]').length > 0) await act('results');
        await until('[data-step=results]');
        found.push(all('article[data-insats]').length);
        await touch(all('summary')[visitor % all('summary').length]);
        if (visitor % 5 === 0) {
          await touch(all('[data-action=code]')[0]);
          await until('dialog.code svg.qr');
          await act('close');
        }
        if (visitor % 7 === 0) {
          await act('take-list');
          await until('dialog.handout svg.qr');
        }
        await act('done');
      }
      await until('.attract');
      return found;
    },
    [from, to] as const,
  );
}
