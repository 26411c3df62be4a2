import { expect } from 'vitest';
import type { Topic } from '../../src/catalog/types.js';
import { type Expected, fittingOptions, type Person, type TrueFacts } from '../e2e/people/person.js';
import type { Point, Scope, Visit } from './engine.js';

/** How long a busy machine may take over what takes no time, in milliseconds. */
export const PATIENCE = 30_000;

/** More questions than any conversation has, and more stops than any screen. */
const ENOUGH_QUESTIONS = 40;
const ENOUGH_STOPS = 200;

/** The steps of the guide, as its screens name themselves. */
export type StepName = 'welcome' | 'topics' | 'questions' | 'results' | 'apply';

/** A control of a guide: the elements that a selector finds in its shadow tree, and which of them. */
export interface Target {
  readonly selector: string;
  readonly place?: number;
}

/** What is on screen, read at one moment. */
export interface Look {
  readonly step: string | undefined;
  readonly fact: string | undefined;
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly isMultiple: boolean;
  /** What has been said, as the transcript tells it. */
  readonly said: readonly string[];
  /** Each insats, under its status. */
  readonly cards: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly string[];
  readonly language: string | undefined;
  readonly direction: string | undefined;
  /** All words that are drawn, of the guide and of what stands between its tags. */
  readonly text: string;
}

/** Reads what a guide shows; runs in the page. */
function look(guide: string): Look | undefined {
  const host = document.querySelector<HTMLElement>(guide);
  const root = host?.shadowRoot;
  const frame = root?.querySelector<HTMLElement>('[part="guide"]');
  if (!host || !root || !frame) return undefined;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const options = all('.options [value]') as (HTMLButtonElement | HTMLInputElement)[];
  const isChosen = (one: HTMLButtonElement | HTMLInputElement) =>
    'checked' in one ? one.checked : one.getAttribute('aria-pressed') === 'true';
  const cards: Record<string, string[]> = {};
  for (const { dataset } of all('article[data-insats]')) {
    const { insats = '', status = '' } = dataset;
    cards[status] = [...(cards[status] ?? []), insats].sort();
  }
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not to be seen.
  const [own, fallback] = [frame.innerText, root.querySelector('slot') ? host.innerText : ''];
  return {
    step: all('[data-step]')[0]?.dataset.step,
    fact: all('[data-fact]')[0]?.dataset.fact,
    values: options.map(({ value }) => value),
    chosen: options.filter(isChosen).map(({ value }) => value),
    isMultiple: all('[data-fact] [data-action="confirm"]').length > 0,
    said: all('.said').map(({ lastChild }) => lastChild?.textContent?.trim() ?? ''),
    cards,
    sections: all('[data-section]').map(({ dataset }) => dataset.section ?? ''),
    language: frame.lang,
    direction: frame.dir,
    text: `${own}\n${fallback}`.replace(/\s+/g, ' '),
  };
}

/** Where the middle of a control is, when that is what a press there would meet; runs in the page. */
function reach(guide: string, selector: string, place: number): Point | undefined {
  const root = document.querySelector(guide)?.shadowRoot;
  const control = root?.querySelectorAll(selector)[place];
  if (!root || !control) return undefined;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const met = root.elementFromPoint(middle.x, middle.y);
  // What takes no pointer yet is not met: what lies behind it is.
  const isMet = met !== null && width > 0 && (control.closest('label') ?? control).contains(met);
  return isMet ? middle : undefined;
}

/** Where the keyboard is. */
interface Focus {
  /** Whether it is at the control that was asked for. */
  readonly isThere: boolean;
  /** Whether it has passed that control. */
  readonly isBehind: boolean;
  /** Whether the control is one of a row that Tab comes to once, and another of the row has it. */
  readonly isBeside: boolean;
  /** What has it: by what that does, or by its id. */
  readonly name: string;
}

/** Reads where the keyboard is; runs in the page. */
function focusAt(guide: string, selector: string, place: number): Focus {
  const host = document.querySelector(guide);
  const root = host?.shadowRoot;
  const active = document.activeElement === host ? root?.activeElement : document.activeElement;
  const control = root?.querySelectorAll(selector)[place];
  const { action, step, fact } = (active as HTMLElement | null)?.dataset ?? {};
  const isInside = active?.getRootNode() === root;
  return {
    isThere: control !== undefined && active === control,
    isBehind:
      isInside &&
      control !== undefined &&
      Boolean(control.compareDocumentPosition(active as Node) & Node.DOCUMENT_POSITION_FOLLOWING),
    isBeside:
      control instanceof HTMLElement &&
      control.tabIndex < 0 &&
      active?.matches('[role=toolbar] [value]') === true &&
      (control.closest('[role=toolbar]')?.contains(active) ?? false),
    name: action ?? step ?? fact ?? active?.getAttribute('part') ?? active?.id ?? active?.localName ?? '',
  };
}

/** The guide as somebody meets it who points: what they do, and what they see. */
export class GuidePage {
  readonly visit: Visit;
  /** Where in the document the guide is. */
  readonly guide: string;
  readonly #inFrame: boolean;

  constructor(visit: Visit, guide = 'insats-guide', inFrame = false) {
    this.visit = visit;
    this.guide = guide;
    this.#inFrame = inFrame;
  }

  get #scope(): Scope {
    return this.#inFrame ? this.visit.frame : this.visit;
  }

  /** Opens a page with a guide in it, and waits until it can be used. */
  async open(url: string): Promise<this> {
    await this.visit.open(url);
    await this.seeStep('welcome');
    return this;
  }

  /** What is on screen now; `undefined` while there is no guide. */
  look(): Promise<Look | undefined> {
    return this.#scope.evaluate(look, this.guide);
  }

  /** Runs a function in the page, which gets the guide's element. */
  async inspect<Result, Given extends readonly unknown[]>(
    inPage: (guide: string, ...given: Given) => Result,
    ...given: Given
  ): Promise<Result> {
    return this.#scope.evaluate(inPage, this.guide, ...given);
  }

  // What a visitor does.

  /** How this visitor uses a control. */
  async activate(target: Target): Promise<void> {
    await this.visit.pressAt(await this.#pointAt(target));
  }

  async #pointAt({ selector, place = 0 }: Target): Promise<Point> {
    const find = () => this.#scope.evaluate(reach, this.guide, selector, place);
    let point = await find();
    // A panel that slides in takes its controls along: the hand waits until they stand still.
    const standsStill = async (): Promise<boolean> => {
      const before = point;
      point = await find();
      return point !== undefined && point.x === before?.x && point.y === before.y;
    };
    await expect.poll(standsStill, { timeout: PATIENCE, message: `${selector} can be pressed` }).toBe(true);
    if (!point) throw new Error(`${selector} is gone.`);
    const corner = this.#inFrame ? await this.visit.evaluate(cornerOfFrame) : { x: 0, y: 0 };
    return { x: point.x + corner.x, y: point.y + corner.y };
  }

  /** Uses the button of that name: what it does, not what it says. */
  async press(action: string, place = 0): Promise<void> {
    await this.activate({ selector: `[data-action="${action}"]`, place });
  }

  /** Chooses what to talk about; nothing named: everything. */
  async chooseTopics(topics: readonly Topic[] = []): Promise<void> {
    if (topics.length === 0) return this.press('all');
    for (const topic of topics) await this.activate({ selector: `[data-step="topics"] input[value="${topic}"]` });
    await this.press('confirm');
    await this.see(async () => (await this.look())?.step !== 'topics', 'the step after the topics');
  }

  /** Answers the question on screen with the options of these values. */
  async give(...values: readonly string[]): Promise<void> {
    const before = await this.look();
    for (const value of values) await this.activate({ selector: `[data-fact] [value="${value}"]` });
    if (before?.isMultiple) await this.press('confirm');
  }

  /** Goes from the welcome to the results as somebody would. */
  async walk({ topics, facts }: Pick<Person, 'topics' | 'facts'>): Promise<void> {
    await this.press('start');
    await this.seeStep('topics');
    await this.chooseTopics(topics);
    await this.answer(facts);
    await this.seeStep('results');
  }

  /** Answers every question as is true of somebody, in whatever order they come. */
  async answer(facts: TrueFacts): Promise<void> {
    for (let count = 0; count < ENOUGH_QUESTIONS; count++) {
      await this.see(async () => (await this.look())?.step !== undefined, 'the screen that was on its way');
      const seen = await this.look();
      if (seen?.fact === undefined) return;
      const fitting = fittingOptions(facts, seen.fact, seen.values);
      if (fitting === null) await this.press('skip');
      else await this.give(...fitting);
      await this.#seeAnother(seen);
    }
    throw new Error(`The guide asked more than ${ENOUGH_QUESTIONS} questions.`);
  }

  async #seeAnother({ said }: Look): Promise<void> {
    const isOther = async () => (await this.look())?.said.length !== said.length;
    await expect.poll(isOther, { timeout: PATIENCE, message: 'the answer is taken' }).toBe(true);
  }

  /** Opens an earlier question again, by its place in what has been said; the topics stand first. */
  async change(place: number): Promise<void> {
    await this.inspect(unfoldLog);
    await this.press('change', place);
  }

  /** Asks for the right to apply, from the foot of the guide. */
  async askHowToApply(): Promise<void> {
    await this.activate({ selector: 'footer [data-action="apply"]' });
  }

  /** Chooses a language, in the row of the greeting or in the list with the arrow keys, and waits until the guide speaks it. */
  async chooseLanguage(code: string): Promise<void> {
    if ((await this.look())?.step === 'welcome')
      await this.activate({ selector: `button[data-action="language"][value="${code}"]` });
    else await this.arrowTo(code);
    await this.seeLanguage(code);
  }

  /** Goes to a language in the list, with the arrow keys: each step chooses one. */
  async arrowTo(code: string): Promise<void> {
    const list = 'select[data-action="language"]';
    const find = () => this.inspect(stepsTo, list, code);
    await this.see(async () => (await find()) !== undefined, `the list of languages has ${code}`);
    await this.inspect(focusOn, list);
    const steps = (await find()) ?? 0;
    for (let count = 0; count < Math.abs(steps); count++)
      await this.visit.pressKey(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  // What a visitor sees.

  /** Waits until something is so. */
  async see(isSo: () => Promise<boolean>, what: string): Promise<void> {
    await expect.poll(isSo, { timeout: PATIENCE, message: what }).toBe(true);
  }

  async seeStep(step: StepName): Promise<void> {
    await expect.poll(async () => (await this.look())?.step, { timeout: PATIENCE }).toBe(step);
  }

  async dontSeeStep(): Promise<void> {
    expect((await this.look())?.step).toBeUndefined();
  }

  async seeQuestion(fact: string): Promise<void> {
    await expect.poll(async () => (await this.look())?.fact, { timeout: PATIENCE }).toBe(fact);
  }

  async seeText(text: string): Promise<void> {
    await expect.poll(async () => (await this.look())?.text, { timeout: PATIENCE }).toContain(text);
  }

  async dontSeeText(text: string): Promise<void> {
    expect((await this.look())?.text).not.toContain(text);
  }

  async seeSaid(...answers: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.look())?.said, { timeout: PATIENCE }).toEqual(answers);
  }

  async seeChosen(...values: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.look())?.chosen, { timeout: PATIENCE }).toEqual(values);
  }

  async seeLanguage(code: string): Promise<void> {
    await expect.poll(async () => (await this.look())?.language, { timeout: PATIENCE }).toBe(code);
  }

  /** The insatser on screen are these, under these statuses, and no others but those `owed` to whoever asks. */
  async seeCards(expected: Expected, owed: readonly string[] = []): Promise<void> {
    const { cards = {} } = (await this.look()) ?? {};
    const named = Object.values(expected).flat();
    const alsoListed = owed.filter((id) => !named.includes(id));
    const shown = Object.entries(cards).map(([status, ids]) => [status, ids.filter((id) => !alsoListed.includes(id))]);
    const isThere = ([, ids]: readonly unknown[]) => (ids as readonly string[]).length > 0;
    const wanted = Object.entries(expected).map(([status, ids]) => [status, [...ids].sort()]);
    expect(Object.fromEntries(shown.filter(isThere))).toEqual(Object.fromEntries(wanted.filter(isThere)));
    expect(Object.values(cards).flat(), 'owed to whoever asks').toEqual(expect.arrayContaining(alsoListed));
  }

  async seeSection(section: string): Promise<void> {
    await expect.poll(async () => (await this.look())?.sections, { timeout: PATIENCE }).toContain(section);
  }

  /** What has the keyboard, by what it does. */
  async focus(): Promise<string> {
    return (await this.#scope.evaluate(focusAt, this.guide, ':not(*)', 0)).name;
  }
}

/** The guide as somebody meets it who has a keyboard and no pointer. */
export class KeyboardGuidePage extends GuidePage {
  /**
   * Goes to a control with Tab, or back to it, and along a row that Tab comes to once with the arrow keys; uses it as one
   * does: a box with Space, all else with Enter.
   */
  override async activate({ selector, place = 0 }: Target): Promise<void> {
    for (let count = 0; count < ENOUGH_STOPS; count++) {
      const { isThere, isBehind, isBeside } = await this.inspect(focusAt, selector, place);
      if (isThere) return this.visit.pressKey((await this.inspect(isBox)) ? 'Space' : 'Enter');
      if (isBeside) await this.visit.pressKey('ArrowDown');
      else await this.visit.pressKey('Tab', isBehind);
    }
    throw new Error(`No key came to ${selector}.`);
  }
}

/** Where the first frame's own corner is in the window; runs in the page. */
function cornerOfFrame(): Point {
  const frame = document.querySelector('iframe');
  frame?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
  return { x: left + (frame?.clientLeft ?? 0), y: top + (frame?.clientTop ?? 0) };
}

/** How many steps down in a list a value is from the one that is chosen. */
function stepsTo(guide: string, selector: string, value: string): number | undefined {
  const list = document.querySelector(guide)?.shadowRoot?.querySelector<HTMLSelectElement>(selector);
  const place = [...(list?.options ?? [])].findIndex((option) => option.value === value);
  return list && place >= 0 ? place - list.selectedIndex : undefined;
}

/** Opens the line that earlier answers are folded into. */
function unfoldLog(guide: string): void {
  for (const fold of document.querySelector(guide)?.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.log details') ??
    [])
    fold.open = true;
}

function focusOn(guide: string, selector: string): void {
  document.querySelector(guide)?.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
}

function isBox(guide: string): boolean {
  return document.querySelector(guide)?.shadowRoot?.activeElement instanceof HTMLInputElement;
}
