import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Actions, Builder, Capabilities, type WebDriver, Key as WebDriverKey } from 'selenium-webdriver';
import { findWebKit, type WebKitPrograms } from '../support/browsers/engines.js';
import type { Engine, Key, Point, Scope, Visit } from './engine.js';

const KEYS: Readonly<Record<Key, string>> = {
  Tab: WebDriverKey.TAB,
  Enter: WebDriverKey.ENTER,
  Escape: WebDriverKey.ESCAPE,
  Space: WebDriverKey.SPACE,
  ArrowDown: WebDriverKey.ARROW_DOWN,
  ArrowUp: WebDriverKey.ARROW_UP,
};

/** How long the driver may be silent after a press before the page is asked whether it has been left, in milliseconds. */
const SILENCE = 1_000;

/** How long an answer may take before it counts as lost, in milliseconds: much more than a busy machine needs. */
const LOST = 5_000;

/** How long a program may take to start on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

/**
 * A value as JSON, with what is undefined left out as in the other engines, where WebDriver would make it null. Written
 * out, since a page may have changed how lists are written as JSON. Runs in the page.
 */
function asText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => asText(item) ?? 'null').join(',')}]`;
  const entries = Object.entries(value).map(([key, item]) => [JSON.stringify(key), asText(item)] as const);
  return `{${entries.flatMap(([key, text]) => (text === undefined ? [] : [`${key}:${text}`])).join(',')}}`;
}

/**
 * An answer of the driver's.
 *
 * @throws where it does not come: that to what is asked of a page may go with the page, when that is being left.
 */
async function soon<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const over = new AbortController();
  const silence = pause(LOST, undefined, { signal: over.signal }).then(() => {
    throw new Error('WebKit did not answer: the page was left while it was asked.');
  });
  silence.catch(() => {});
  try {
    return await Promise.race([answer, silence]);
  } finally {
    over.abort();
  }
}

/** What tells one page of a window from the next; runs in the page. */
function pageId(): number {
  return performance.timeOrigin;
}

class WebKitVisit implements Visit {
  readonly frame: Scope = {
    evaluate: async (inPage, ...given) => {
      await this.#driver.switchTo().frame(0);
      try {
        return await this.evaluate(inPage, ...given);
      } finally {
        await this.#driver.switchTo().defaultContent();
      }
    },
  };
  readonly #driver: WebDriver;
  readonly #home: string;

  constructor(driver: WebDriver, home: string) {
    this.#driver = driver;
    this.#home = home;
  }

  async evaluate<Result, Given extends readonly unknown[]>(
    inPage: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result> {
    const script = `return (${asText})((${inPage}).apply(null, arguments))`;
    const result = await soon(this.#driver.executeScript<string | null>(script, ...given));
    return (result === null ? undefined : JSON.parse(result)) as Result;
  }

  async open(url: string): Promise<void> {
    await this.#driver.get(url);
    // The driver waits for no page, so that a page that is being left can be looked at.
    await this.#until((address) => location.href === address && document.readyState === 'complete', url);
  }

  async #until<Given extends readonly unknown[]>(isSo: (...given: Given) => boolean, ...given: Given): Promise<void> {
    await this.#driver.wait(() => this.evaluate(isSo, ...given).catch(() => false), PATIENCE, undefined, 20);
  }

  async pressAt({ x, y }: Point): Promise<void> {
    const actions = this.#driver.actions({ async: true });
    await actions
      .move({ x: Math.round(x), y: Math.round(y), duration: 0 })
      .press()
      .release()
      .perform();
  }

  async pressKey(key: Key, withShift = false): Promise<void> {
    const actions = this.#driver.actions({ async: true });
    if (withShift) actions.keyDown(WebDriverKey.SHIFT);
    actions.keyDown(KEYS[key]).keyUp(KEYS[key]);
    if (withShift) actions.keyUp(WebDriverKey.SHIFT);
    await this.#perform(actions);
  }

  async type(text: string): Promise<void> {
    await this.#driver.actions({ async: true }).sendKeys(text).perform();
  }

  /** Has it done. The driver's answer to a press that leaves the page may go with the page, whose change then answers. */
  async #perform(actions: Actions): Promise<void> {
    const page = await this.evaluate(pageId);
    let isAnswered = false;
    const answer = actions.perform().finally(() => {
      isAnswered = true;
    });
    answer.catch(() => {});
    const isOver = async () => isAnswered || (await this.evaluate(pageId)) !== page;
    const change = pause(SILENCE, undefined, { ref: false }).then(() =>
      this.#driver.wait(() => isOver().catch(() => false), PATIENCE, 'WebKit answers no press', 50),
    );
    change.catch(() => {});
    await Promise.race([answer, change]);
  }

  async travel(steps: -1 | 1): Promise<void> {
    await this.#leave((by) => setTimeout(() => history.go(by)), steps);
  }

  async reload(): Promise<void> {
    await this.evaluate(() => {
      Object.assign(window, { isOld: true });
    });
    await this.#leave(() => setTimeout(() => location.reload()));
    await this.#until(() => !('isOld' in window) && document.readyState === 'complete');
  }

  /** Runs what leaves the page, which may take the driver's answer with it; that the page was left is seen afterwards. */
  async #leave<Given extends readonly unknown[]>(inPage: (...given: Given) => unknown, ...given: Given): Promise<void> {
    await this.evaluate(inPage, ...given).catch(() => {});
  }

  async resize(width: number, height: number): Promise<void> {
    const frame = await this.evaluate(() => ({ x: outerWidth - innerWidth, y: outerHeight - innerHeight }));
    await this.#driver
      .manage()
      .window()
      .setRect({ width: width + frame.x, height: height + frame.y });
  }

  async screenshot(): Promise<Uint8Array> {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  async close(): Promise<void> {
    await this.#driver.close();
    await this.#driver.switchTo().window(this.#home);
  }
}

class WebKitEngine implements Engine {
  readonly name = 'webkit';
  readonly #driver: WebDriver;
  readonly #stop: () => Promise<void>;

  constructor(driver: WebDriver, stop: () => Promise<void>) {
    this.#driver = driver;
    this.#stop = stop;
  }

  async visit(): Promise<Visit> {
    const home = await this.#driver.getWindowHandle();
    await this.#driver.switchTo().newWindow('window');
    return new WebKitVisit(this.#driver, home);
  }

  async stop(): Promise<void> {
    try {
      await this.#driver.quit();
    } finally {
      await this.#stop();
    }
  }
}

/** Starts WebKitGTK on a display of its own, over WebDriver; a browser that is driven keeps no profile. */
export async function startWebKit(): Promise<Engine> {
  const programs = findWebKit();
  if (!programs) throw new Error('WebKitGTK, its WebDriver or Xvfb is missing.');
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const program of started.reverse()) await ended(program);
  };
  try {
    const display = await startDisplay(programs, started);
    const port = await startDriver(programs, display, started);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    });
    const builder = new Builder().disableEnvironmentOverrides().usingServer(`http://127.0.0.1:${port}`);
    return new WebKitEngine(await builder.withCapabilities(capabilities).build(), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends a program, and waits until it has. */
function ended(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null || !program.kill()) return resolve();
    program.once('exit', () => resolve());
  });
}

/** Starts a display without a screen; it chooses a number that is free, and tells it. */
async function startDisplay({ display }: WebKitPrograms, started: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'];
  const server = spawn(display, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(server);
  const told = server.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    told.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

/** Starts the WebDriver on a free port, and waits until it answers. */
async function startDriver({ driver }: WebKitPrograms, display: string, started: ChildProcess[]): Promise<number> {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    // What is drawn comes to the window as it is, and not by way of OpenGL, which the processor would have to work out:
    // a third of all that the engine does.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    TZ: 'Europe/Stockholm',
  };
  const server = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  started.push(server);
  const deadline = Date.now() + PATIENCE;
  while (server.exitCode === null && Date.now() < deadline) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return port;
    await pause(50);
  }
  throw new Error(`WebKitWebDriver does not answer on port ${port}.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
