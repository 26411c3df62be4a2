import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Locator } from '@playwright/test';
import { type Browser, chromium } from 'playwright';
import { GuidePage } from '../../e2e/guide.page.js';
import { serveWalks } from '../../spoken/site.js';
import { ensureChromium, launchOptions } from '../../support/browsers/browser.js';
import type { Site } from '../../support/hosts/static-site.js';
import { markdownTable } from '../start/figures.js';
import { VISITORS, type Visitor } from './visitors.js';

/**
 * Walks ten visits through the built guide, from the greeting to an opened card, and prints how many questions, taps and
 * seconds each takes, and how long the result is on a telephone and on a wide screen.
 */
const USAGE = 'npm run bench:visits [-- --lang LANGUAGE]';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The screens that lengths are told in. */
const SCREENS = [
  { name: '360 × 740', viewport: { width: 360, height: 740 } },
  { name: '1440 × 900', viewport: { width: 1440, height: 900 } },
] as const;

/** What lies between the questions and the rest of a visit: the greeting, the topics and the result. */
const OTHER_STEPS = 3;

/** How many words a minute somebody reads to themselves in Swedish (Trauzettel-Klosinski and Dietz 2012, IReST). */
const WORDS_A_MINUTE = 199;

/** How long it takes to make up one's mind, to point and to press (Card, Moran and Newell 1983), in seconds. */
const SECONDS_A_TAP = 1.35 + 1.1 + 0.2;

/** A visit on one screen. */
interface Visit {
  readonly questions: number;
  readonly taps: number;
  /** How long it takes who reads all that is in view before each tap, as reckoned from words and taps. */
  readonly seconds: number;
  /** How many insatser the result has, with what the kommun owes to whoever asks. */
  readonly insatser: number;
  /** From the result's heading to the end of the right to apply, nothing opened, in screens. */
  readonly result: number;
  /** The whole page with the result, in screens. */
  readonly page: number;
}

/** A visitor whose taps are counted, and the words that come into view before them. */
class CountedGuide extends GuidePage {
  taps = 0;
  words = 0;
  readonly #read = new Set<string>();

  get seconds(): number {
    return (this.words / WORDS_A_MINUTE) * 60 + this.taps * SECONDS_A_TAP;
  }

  protected override async use(control: Locator): Promise<void> {
    for (const text of await this.#textsInView()) {
      // What stays in view from one tap to the next is read once.
      if (!this.#read.has(text)) this.words += text.split(/\s+/).length;
      this.#read.add(text);
    }
    await super.use(control);
    this.taps += 1;
  }

  /** The texts of the step that are in the window, each in one piece. */
  async #textsInView(): Promise<readonly string[]> {
    return this.host.evaluate((host) => {
      const texts: string[] = [];
      for (const turn of host.shadowRoot?.querySelectorAll('.turn') ?? []) {
        const nodes = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
          const text = nodes.currentNode.nodeValue?.trim();
          const range = document.createRange();
          range.selectNodeContents(nodes.currentNode);
          const { top, bottom, width } = range.getBoundingClientRect();
          if (text && width > 1 && bottom > 0 && top < innerHeight) texts.push(text);
        }
      }
      return texts;
    });
  }
}

async function visit(
  browser: Browser,
  address: string,
  { person }: Visitor,
  viewport: { readonly width: number; readonly height: number },
): Promise<Visit> {
  const page = await browser.newPage({ viewport, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  try {
    // tsx wraps the named functions of a reading in `__name`, which a page does not have.
    await page.addInitScript({ content: 'globalThis.__name ??= (it) => it;' });
    const guide = new CountedGuide(page);
    await guide.visit(address);
    const asked = await guide.walk(person);
    const rows = guide.host.locator('article[data-insats]');
    const heading = await guide.step('results').locator('h2').first().boundingBox();
    const apply = await guide.step('results').locator('[data-section="apply"]').boundingBox();
    if (!heading || !apply) throw new Error('The result has no heading, or no right to apply.');
    const insatser = await rows.count();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (insatser > 0) await guide.activate(rows.first().locator('[data-action="open"]'));
    return {
      questions: asked.length,
      taps: guide.taps,
      seconds: guide.seconds,
      insatser,
      result: (apply.y + apply.height - heading.y) / viewport.height,
      page: height / viewport.height,
    };
  } finally {
    await page.close();
  }
}

/** One row of the table: the visit as it is on each screen, which differ in length alone. */
async function row(browser: Browser, { origin }: Site, visitor: Visitor): Promise<readonly string[]> {
  const address = `${origin}/kommun/${visitor.kommun}/${values.lang}`;
  const visits: Visit[] = [];
  for (const { viewport } of SCREENS) visits.push(await visit(browser, address, visitor, viewport));
  const [first] = visits;
  if (!first) throw new Error('There is no screen to visit on.');
  const { questions, taps, seconds, insatser } = first;
  return [
    `${visitor.kommun}: ${visitor.person.who}`,
    ...[questions, questions + OTHER_STEPS, taps, Math.round(seconds), insatser].map(String),
    ...visits.flatMap(({ result, page }) => [result.toFixed(1), page.toFixed(1)]),
  ];
}

const { values } = parseArgs({
  options: { lang: { type: 'string', default: 'sv' }, help: { type: 'boolean', default: false } },
});

if (values.help) {
  console.log(USAGE);
} else {
  if (!existsSync(`${root}dist/insats-guide.js`)) throw new Error('There is no build: run "npm run build" first.');
  const site = await serveWalks('/kommun/sala');
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  try {
    const rows: (readonly string[])[] = [];
    for (const visitor of VISITORS) rows.push(await row(browser, site, visitor));
    const lengths = SCREENS.flatMap(({ name }) => [`result, ${name}`, `page, ${name}`]);
    console.log(markdownTable([['visit', 'questions', 'steps', 'taps', 'seconds', 'insatser', ...lengths], ...rows]));
  } finally {
    await browser.close();
    await site.close();
  }
}
