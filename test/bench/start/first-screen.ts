import type { Browser, Page } from 'playwright';
import type { BenchServer } from './server.js';
import type { Sign, Site } from './sites.js';
import { inPage, openSlowPage, type Slowness } from './slow-page.js';

/** One page's way from the start of navigation to its first screen. */
export interface Start {
  /** From the start of navigation to the frame after the one that shows the first screen. */
  readonly milliseconds: number;
  /** Time spent in scripts until then. */
  readonly scriptMilliseconds: number;
  /** Bytes that the server has sent until then, after Brotli. */
  readonly bytes: number;
}

/** How many times each page is opened, and how slowly. */
export interface StartPlan extends Slowness {
  readonly rounds: number;
}

/** What the probe writes to the console, before the time. */
const SHOWN = 'first screen: ';

/** Against hanging only: no page takes that long. */
const HANGING_AFTER = 120_000;

/** Looks once a frame for the first screen; in the frame after it has been drawn, writes the time to the console. */
function probe({ host, visible, prefix }: Sign & { readonly prefix: string }): void {
  const isVisible = (element: Element | null | undefined): boolean =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
    element.getBoundingClientRect().width > 0;
  const look = () => {
    const root = host === undefined ? document : document.querySelector(host)?.shadowRoot;
    const isThere = visible.every((selector) => isVisible(root?.querySelector(selector)));
    requestAnimationFrame(isThere ? () => console.debug(prefix + performance.now()) : look);
  };
  requestAnimationFrame(look);
}

function firstScreenOf(page: Page, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} has shown no first screen.`)), HANGING_AFTER);
    page.on('console', (message) => {
      if (!message.text().startsWith(SHOWN)) return;
      clearTimeout(timer);
      resolve(Number(message.text().slice(SHOWN.length)));
    });
  });
}

async function measure(
  browser: Browser,
  server: BenchServer,
  site: Site,
  plain: Site,
  slowness: Slowness,
): Promise<Start> {
  const { page, devtools, close } = await openSlowPage(browser, slowness, server.addressOf(plain));
  try {
    await devtools.send('Performance.enable');
    await page.addInitScript(inPage(probe, { ...site.sign, prefix: SHOWN }));
    server.takeBytes();
    const shown = firstScreenOf(page, site.name);
    await page.goto(server.addressOf(site), { waitUntil: 'commit' });
    const milliseconds = await shown;
    const { metrics } = await devtools.send('Performance.getMetrics');
    const script = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
    return { milliseconds, scriptMilliseconds: script * 1000, bytes: server.takeBytes() };
  } finally {
    await close();
  }
}

/**
 * The starts of each site, by its name. The sites take turns, so that a machine that slows down slows all of them; a
 * first round warms up and does not count.
 *
 * @param plain the page that is open before each navigation
 */
export async function measureStarts(
  browser: Browser,
  server: BenchServer,
  sites: readonly Site[],
  plain: Site,
  { rounds, ...slowness }: StartPlan,
): Promise<ReadonlyMap<string, readonly Start[]>> {
  const starts = new Map(sites.map(({ name }) => [name, [] as Start[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const site of sites) {
      const start = await measure(browser, server, site, plain, slowness);
      if (round > 0) starts.get(site.name)?.push(start);
    }
  return starts;
}
