import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findChromium, LAUNCH_FLAGS } from '../support/browsers/browser.js';
import { findFirefox } from '../support/browsers/engines.js';
import type { Engine, Key, Point, Scope, Visit } from './engine.js';
import { WINDOW } from './window.js';

/** The language that the visitor's browser is set to. */
const LANGUAGE = 'sv-SE';

/** Preferences of the visitor's Firefox: Swedish, no motion, and no traffic of its own. */
const FIREFOX_PREFERENCES = {
  'intl.accept_languages': 'sv-SE, sv',
  'ui.prefersReducedMotion': 1,
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

class PuppeteerVisit implements Visit {
  readonly frame: Scope = {
    evaluate: (inPage, ...given) => {
      const frame = this.#page.frames()[1];
      if (!frame) throw new Error('There is no frame in the page.');
      return frame.evaluate(inPage as never, ...(given as never)) as never;
    },
  };
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  evaluate<Result, Given extends readonly unknown[]>(
    inPage: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result> {
    return this.#page.evaluate(inPage as never, ...(given as never)) as Promise<Result>;
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async pressAt({ x, y }: Point): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async pressKey(key: Key, withShift = false): Promise<void> {
    const { keyboard } = this.#page;
    if (withShift) await keyboard.down('Shift');
    await keyboard.press(key === 'Space' ? ' ' : (key satisfies KeyInput));
    if (withShift) await keyboard.up('Shift');
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async travel(steps: -1 | 1): Promise<void> {
    // Puppeteer's own waits for a load that a page out of the back/forward cache never has.
    await this.#page.evaluate((by) => history.go(by), steps);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  screenshot(): Promise<Uint8Array> {
    return this.#page.screenshot();
  }

  async close(): Promise<void> {
    await this.#page.browserContext().close();
  }
}

class PuppeteerEngine implements Engine {
  readonly name: 'chromium' | 'firefox';
  readonly #browser: Browser;

  constructor(name: 'chromium' | 'firefox', browser: Browser) {
    this.name = name;
    this.#browser = browser;
  }

  async visit(): Promise<Visit> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(WINDOW);
    if (this.name === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    return new PuppeteerVisit(page);
  }

  stop(): Promise<void> {
    return this.#browser.close();
  }
}

/** Starts Chromium, over its own protocol. */
export async function startChromium(): Promise<Engine> {
  const browser = await puppeteer.launch({
    ...pathOf(findChromium()),
    args: [...LAUNCH_FLAGS, `--lang=${LANGUAGE}`, `--accept-lang=${LANGUAGE}`],
    env: { ...process.env, TZ: 'Europe/Stockholm' },
  });
  return new PuppeteerEngine('chromium', browser);
}

/** Starts Firefox, over WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...pathOf(findFirefox()),
    extraPrefsFirefox: FIREFOX_PREFERENCES,
    env: { ...process.env, TZ: 'Europe/Stockholm' },
  });
  return new PuppeteerEngine('firefox', browser);
}

function pathOf(executablePath: string | undefined): { readonly executablePath?: string } {
  return executablePath === undefined ? {} : { executablePath };
}
