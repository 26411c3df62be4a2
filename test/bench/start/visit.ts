import type { Browser, Page } from 'playwright';
import type { BenchServer } from './server.js';
import type { Site } from './sites.js';
import { openSlowPage, type Slowness } from './slow-page.js';
import { prepareTaps, type Tap, tap } from './tap.js';

const HOST = 'insats-guide';

/** More questions than any conversation has. */
const ENOUGH = 40;

/** How often a visit is made, and how slowly. */
export interface VisitPlan extends Slowness {
  readonly rounds: number;
}

/** The question on screen: its fact, its first option, and whether several may be chosen; `undefined` without one. */
interface Question {
  readonly fact: string;
  readonly value: string;
  readonly isMultiple: boolean;
}

function question(page: Page): Promise<Question | undefined> {
  return page.evaluate((host) => {
    const group = document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>('[data-fact]');
    if (group === null || group === undefined) return undefined;
    return {
      fact: group.dataset.fact ?? '',
      value: group.querySelector('[value]')?.getAttribute('value') ?? '',
      isMultiple: group.querySelector('[data-action="confirm"]') !== null,
    };
  }, HOST);
}

/** Answers the question on screen with its first option. */
async function answer(page: Page, { fact, value, isMultiple }: Question): Promise<readonly Tap[]> {
  const option = `${HOST} [data-fact] [value="${value}"]`;
  const chosen = await tap(page, `${fact}: ${value}`, option);
  return isMultiple ? [chosen, await tap(page, `${fact}: confirm`, `${HOST} [data-action="confirm"]`)] : [chosen];
}

/** Answers all questions with their first options; the last tap leads to the results. */
async function answerAll(page: Page): Promise<readonly Tap[]> {
  const taps: Tap[] = [];
  for (let asked = 0; asked < ENOUGH; asked += 1) {
    const next = await question(page);
    if (next === undefined) return taps.map((one, at) => (at < taps.length - 1 ? one : toResults(one)));
    taps.push(...(await answer(page, next)));
  }
  throw new Error(`The guide asked more than ${ENOUGH} questions.`);
}

function toResults(one: Tap): Tap {
  return { ...one, step: `${one.step}, and the results` };
}

/** A whole visit: about everything, each question answered with its first option, and a look around the results. */
async function visit(page: Page): Promise<readonly Tap[]> {
  return [
    await tap(page, 'start', `${HOST} [data-action="start"]`),
    await tap(page, 'everything', `${HOST} [data-action="all"]`),
    ...(await answerAll(page)),
    await tap(page, 'a card', `${HOST} article [data-action="open"]`),
    await tap(page, "a card's fold", `${HOST} article summary`),
    await tap(page, 'how to apply', `${HOST} footer [data-action="apply"]`),
    await tap(page, 'back to the results', `${HOST} [data-step="apply"] [data-action="back"]`),
    await tap(page, 'start over', `${HOST} [data-action="restart"]`),
  ];
}

/** The taps of some visits to the site, by their step. */
export async function measureTaps(
  browser: Browser,
  server: BenchServer,
  site: Site,
  plain: Site,
  { rounds, ...slowness }: VisitPlan,
): Promise<ReadonlyMap<string, readonly Tap[]>> {
  const taps = new Map<string, Tap[]>();
  for (let round = 0; round < rounds; round += 1) {
    const { page, close } = await openSlowPage(browser, slowness, server.addressOf(plain));
    try {
      await prepareTaps(page, HOST);
      await page.goto(server.addressOf(site));
      for (const one of await visit(page)) taps.set(one.step, [...(taps.get(one.step) ?? []), one]);
    } finally {
      await close();
    }
  }
  return taps;
}
