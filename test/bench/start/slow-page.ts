import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { ensureChromium, LAUNCH_FLAGS, launchOptions } from '../../support/browsers/browser.js';

/** The networks to measure on. */
export const NETWORKS = {
  none: { label: 'no network limit' },
  slow4g: {
    label: 'slow 4G',
    conditions: {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    },
  },
} as const;
export type Network = keyof typeof NETWORKS;

/** How slow the machine and the network of a visitor are. */
export interface Slowness {
  /** How many times slower than this machine. */
  readonly cpu: number;
  readonly network: Network;
}

/** A page of a slow visitor, in a browser context of its own. */
export interface SlowPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

/** Chromium's own pages for its address bar, which each new window would load beside the page that is measured. */
const OWN_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** Starts Chromium; no page of it reaches another machine. */
export function launchBrowser(): Promise<Browser> {
  const options = launchOptions(ensureChromium());
  return chromium.launch({
    ...options,
    args: [
      ...LAUNCH_FLAGS,
      `--disable-features=${OWN_PAGES.join()}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** Opens a page of a slow visitor on a phone. `at` is loaded first at full speed, so that the process has started. */
export async function openSlowPage(browser: Browser, { cpu, network }: Slowness, at: string): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 412, height: 800 }, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(at);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const { conditions } = { conditions: undefined, ...NETWORKS[network] };
  if (conditions !== undefined) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', conditions);
  }
  return { page, devtools, close: () => context.close() };
}

/** The source of a function with its argument, to be run in a page; it must name nothing from outside. */
export function inPage<Argument>(run: (argument: Argument) => void, argument: Argument): { readonly content: string } {
  // tsx wraps named functions in `__name`, which a page does not have.
  return { content: `globalThis.__name ??= (it) => it; (${run})(${JSON.stringify(argument)});` };
}
