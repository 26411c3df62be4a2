import { expect, type Locator, type Page } from '@playwright/test';
import type { Fact } from '../../src/catalog/facts.js';
import type { Topic } from '../../src/catalog/types.js';
import type { Status } from '../../src/rules/evaluate.js';
import { realCatalog } from '../support/real-catalogs.js';
import { type Expected, fittingOptions, type Person, type TrueFacts } from './people/person.js';

/** The catalogues that the demo's front page offers. */
export const KOMMUNER = ['ragunda', 'hallefors', 'sala', 'utkast-004'] as const;
export type Kommun = (typeof KOMMUNER)[number];

const STATUSES: readonly Status[] = ['open', 'checkWithProvider', 'outsideAudience', 'applyInstead'];

/** The question on screen, with the values of its options. */
interface Screen {
  readonly fact: string | undefined;
  readonly options: readonly string[];
}

/** The steps of the guide, as its screens name themselves. */
export type StepName = 'welcome' | 'topics' | 'questions' | 'results' | 'apply' | 'list';

/** More questions than any conversation has. */
const ENOUGH = 40;

/** The guide as a visitor meets it: what they do, and what they see. */
export class GuidePage {
  readonly page: Page;
  /** The element in the page. */
  readonly host: Locator;

  /** @param guide where in the page the element is */
  constructor(page: Page, guide = 'insats-guide') {
    this.page = page;
    this.host = page.locator(guide);
  }

  /** Opens an address, as somebody does who then speaks the visitor's language with the guide there. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Opens the demo's front page, with the kommun's catalogue chosen there. */
  async openFrontPage(kommun: Kommun = 'ragunda', display: 'inline' | 'launcher' = 'inline'): Promise<void> {
    await this.visit('/index.html');
    if (kommun !== 'ragunda') {
      await this.page.getByRole('combobox', { name: 'Kommun' }).selectOption(kommun);
      // Until its list has come, the guide greets for the kommun before it, and then begins anew.
      await expect(this.step('welcome')).toContainText(realCatalog(kommun).kommun.name);
    }
    if (display !== 'inline') await this.page.getByLabel('Visa som').selectOption(display);
  }

  /** Opens a page that holds the guide and nothing else. */
  async open(kommun: Kommun = 'ragunda'): Promise<void> {
    await this.page.goto(pageOf(kommun));
    await this.step('welcome').waitFor();
  }

  /** What the guide says to this visitor where its Swedish texts say this. */
  says(swedish: string): string {
    return swedish;
  }

  /** The files of the guide that come for this visitor besides those that come for all. */
  filesOf(_kommun: Kommun): readonly string[] {
    return [];
  }

  /** Presses the button of that name: what it does, not what it says. */
  async press(action: string): Promise<void> {
    await this.activate(this.action(action));
  }

  /** How this visitor uses a control: by pressing it. */
  async activate(control: Locator): Promise<void> {
    await control.click();
  }

  /** A button by what it does. */
  action(action: string): Locator {
    return this.host.locator(`[data-action="${action}"]`).first();
  }

  /** What has just come takes no pointer for a moment, and looks to a test as if something lay over it: that has passed. */
  async settle(): Promise<void> {
    await this.host.evaluate((host) =>
      Promise.allSettled((host.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished)),
    );
  }

  /** Chooses a language: on the greeting they stand in a row, and afterwards in a list. */
  async chooseLanguage(code: string): Promise<void> {
    const inRow = this.host.locator(`button[data-action="language"][value="${code}"]`);
    const list = this.host.locator('select[data-action="language"]');
    await inRow
      .or(list.filter({ has: this.page.locator(`option[value="${code}"]`) }))
      .first()
      .waitFor();
    if ((await inRow.count()) > 0) await this.activate(inRow);
    else await list.selectOption(code);
  }

  /** Touches the guide where there is nothing to press. */
  async touch(): Promise<void> {
    await this.host.getByRole('heading').first().click();
  }

  async start(): Promise<void> {
    await this.press('start');
  }

  /** Chooses what to talk about; nothing named: everything. */
  async chooseTopics(topics: readonly Topic[] = []): Promise<void> {
    if (topics.length === 0) return this.press('all');
    for (const topic of topics) await this.activate(this.topic(topic));
    await this.press('confirm');
  }

  /** The box of one topic. */
  topic(topic: Topic): Locator {
    return this.host.locator(`[data-step="topics"] input[value="${topic}"]`);
  }

  /** Answers the question on screen with the options of these values. */
  async give(...values: readonly string[]): Promise<void> {
    const isMultiple = await this.#isMultiple();
    for (const value of values) await this.activate(this.option(value));
    if (isMultiple) await this.press('confirm');
  }

  /** The control of one option of the question on screen. */
  option(value: string): Locator {
    return this.host.locator(`[data-fact] [value="${value}"]`);
  }

  async #isMultiple(): Promise<boolean> {
    return (await this.host.locator('[data-fact] [data-action="confirm"]').count()) > 0;
  }

  async skip(): Promise<void> {
    await this.press('skip');
  }

  async back(): Promise<void> {
    await this.press('back');
  }

  /** Opens an earlier question again, by its place in what has been said; the topics stand first. */
  async change(place: number): Promise<void> {
    const earlier = this.host.locator('.log details:not([open]) > summary');
    if ((await earlier.count()) > 0) await this.activate(earlier);
    await this.activate(this.host.locator('[data-action="change"]').nth(place));
  }

  /** Asks for the right to apply, from the foot of the guide. */
  async askHowToApply(): Promise<void> {
    await this.activate(this.host.locator('footer [data-action="apply"]'));
  }

  /** Answers every question as is true of somebody, in whatever order they come; returns which were asked. */
  async answer({ facts }: { readonly facts: TrueFacts }): Promise<readonly string[]> {
    const asked: string[] = [];
    for (let count = 0; count < ENOUGH; count++) {
      const fact = await this.answerOne(facts);
      if (fact === undefined) return asked;
      asked.push(fact);
    }
    throw new Error(`The guide asked more than ${ENOUGH} questions: ${asked.join(', ')}`);
  }

  /** Answers the question on screen as is true of somebody; returns its fact, `undefined` when there is none. */
  async answerOne(facts: TrueFacts): Promise<string | undefined> {
    const { fact, options } = await this.#screen();
    if (fact === undefined) return undefined;
    const fitting = fittingOptions(facts, fact, options);
    if (fitting === null) await this.skip();
    else await this.give(...fitting);
    return fact;
  }

  /** Goes from the welcome to the results as somebody would; returns the facts that were asked. */
  async walk(person: Pick<Person, 'topics' | 'facts'>): Promise<readonly string[]> {
    await this.start();
    await this.chooseTopics(person.topics);
    const asked = await this.answer(person);
    await this.seeStep('results');
    return asked;
  }

  async #screen(): Promise<Screen> {
    return this.host.evaluate((host) => {
      const question = host.shadowRoot?.querySelector<HTMLElement>('[data-fact]');
      return {
        fact: question?.dataset.fact,
        options: [...(question?.querySelectorAll('[value]') ?? [])].map((option) => option.getAttribute('value') ?? ''),
      };
    });
  }

  /** The fact that is asked for on screen; `undefined` when no question is. */
  async question(): Promise<string | undefined> {
    return (await this.#screen()).fact;
  }

  /** Opens everything on screen that is one tap away. */
  async unfoldAll(): Promise<void> {
    await this.openCards();
    await this.host.evaluate(async (host) => {
      const folds = [...(host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      // What is in a fold may come only when it is open.
      const opened = folds.map((fold) => new Promise((done) => fold.addEventListener('toggle', done, { once: true })));
      for (const fold of folds) fold.open = true;
      await Promise.all(opened);
      await (host as HTMLElement & { readonly updateComplete: Promise<boolean> }).updateComplete;
    });
  }

  /** Opens every card on screen. */
  async openCards(): Promise<void> {
    await this.host.evaluate(async (host) => {
      for (const row of host.shadowRoot?.querySelectorAll<HTMLElement>('article [aria-expanded="false"]') ?? [])
        row.click();
      await (host as HTMLElement & { readonly updateComplete: Promise<boolean> }).updateComplete;
    });
  }

  /** Opens the card of one insats; it stays open. */
  async openCard(insats: string): Promise<void> {
    const row = this.card(insats).locator('[data-action="open"]');
    if ((await row.getAttribute('aria-expanded')) === 'false') await this.activate(row);
  }

  async seeStep(step: StepName): Promise<void> {
    await expect(this.step(step)).toBeVisible();
  }

  async dontSeeStep(step: StepName): Promise<void> {
    await expect(this.step(step)).toHaveCount(0);
  }

  /** The screen of a step. */
  step(step: StepName): Locator {
    return this.host.locator(`[data-step="${step}"]`);
  }

  async seeFocusOnHeading(heading: string): Promise<void> {
    await expect(this.host.getByRole('heading', { name: this.says(heading), exact: true }).first()).toBeFocused();
  }

  /** The heading of the step is on screen from its first line to its last, with nothing lying over it. */
  async seeHeadingInView(): Promise<void> {
    await this.settle();
    const heading = this.host.locator('[data-step] h2').first();
    const corners = await heading.evaluate((element) => {
      const { left, top, bottom } = element.getBoundingClientRect();
      const root = element.getRootNode() as ShadowRoot;
      return [top + 2, bottom - 2].map((y) => root.elementFromPoint(left + 2, y) === element);
    });
    expect(corners, `the first and the last line of "${await heading.textContent()}" are in view`).toEqual([
      true,
      true,
    ]);
  }

  async seeQuestion(fact: Fact): Promise<void> {
    await expect(this.host.locator('[data-fact]')).toHaveAttribute('data-fact', fact);
  }

  /** The insatser on screen are these, under these statuses, and no others but those `owed` to whoever asks. */
  async seeCards(expected: Expected, owed: readonly string[] = []): Promise<void> {
    const alsoListed = owed.filter((id) => !Object.values(expected).flat().includes(id));
    const cards = await this.cards();
    expect(inOrder(cards, alsoListed)).toEqual(inOrder(expected));
    expect(Object.values(cards).flat(), 'owed to whoever asks').toEqual(expect.arrayContaining(alsoListed));
  }

  /** Somebody's results are what the guideline says: the insatser, the right to apply, and what they read. */
  async seeAsExpected({ expected, reads = [], sees = [], topics }: Person, owed: readonly string[]): Promise<void> {
    // Where violence is all that was chosen, what is owed stands in the rest of the list.
    await this.seeCards(expected, topics?.join() === 'violence' ? [] : owed);
    await this.seeRightToApply();
    for (const { insats, text } of reads) await this.seeOnCard(insats, text);
    for (const text of sees) await this.see(text);
  }

  /** The insatser on screen by status, each list in the order of the alphabet. */
  async cards(): Promise<Expected> {
    const cards = await this.host
      .locator('article[data-insats]')
      .evaluateAll((articles) => articles.map((article) => ({ ...(article as HTMLElement).dataset })));
    const idsOf = (status: Status) => cards.filter((card) => card.status === status).map(({ insats = '' }) => insats);
    return inOrder(Object.fromEntries(STATUSES.map((status) => [status, idsOf(status)])));
  }

  /** The card of one insats. */
  card(insats: string): Locator {
    return this.host.locator(`article[data-insats="${insats}"]`);
  }

  async seeOnCard(insats: string, text: string): Promise<void> {
    await this.openCard(insats);
    await expect(this.card(insats)).toContainText(this.says(text));
  }

  async dontSeeCard(insats: string): Promise<void> {
    await expect(this.card(insats)).toHaveCount(0);
  }

  /** The right to apply is on screen, and says that it always holds. */
  async seeRightToApply(): Promise<void> {
    const section = this.host.locator('[data-section="apply"]');
    await expect(section).toBeVisible();
    await expect(section).toContainText(this.says('Du har alltid rätt att ansöka om stöd'));
  }

  async see(text: string): Promise<void> {
    await expect(this.host.getByText(this.says(text)).filter({ visible: true }).first()).toBeVisible();
  }

  async dontSee(text: string): Promise<void> {
    await expect(this.host.getByText(this.says(text)).filter({ visible: true })).toHaveCount(0);
  }

  /** What a screen reader is told as the turn gets the focus; and, besides, what the live region says. */
  async hear(name: string, besides = ''): Promise<void> {
    await expect(this.host.locator('.turn')).toHaveAccessibleName(this.says(name));
    await expect(this.host.locator('[aria-live="polite"]')).toHaveText(besides === '' ? '' : this.says(besides));
  }

  /** What has been said so far, as it stands in the chat: the topics, then each answer. */
  async seeSaid(...answers: readonly string[]): Promise<void> {
    await expect(this.host.locator('.said')).toHaveText(
      answers.map((answer) => `${this.says('Du svarade')}: ${this.says(answer)}`),
    );
  }

  async dontSeeSaid(): Promise<void> {
    await expect(this.host.locator('.said')).toHaveCount(0);
  }

  /** Nothing that was said can be read, in the chat or on a card. */
  async dontSeeAnyAnswer(): Promise<void> {
    await expect(this.host.locator('.said').filter({ visible: true })).toHaveCount(0);
    await expect(this.host.getByText(`${this.says('Du svarade')}:`).filter({ visible: true })).toHaveCount(0);
  }

  /** The section of that name: `worry`, `help`, `violence`, `money` or `apply`. */
  section(name: string): Locator {
    return this.host.locator(`[data-section="${name}"]`);
  }

  /** Opens what is one tap away under the heading of a section, and gives its content. */
  async unfold(name: 'worry' | 'help'): Promise<Locator> {
    const section = this.section(name);
    await this.activate(section.locator('summary'));
    return section;
  }

  /** A link of the guide, or of a part of it, by what it says. */
  link(text: string, within: Locator = this.host): Locator {
    return within.getByRole('link', { name: this.says(text) });
  }

  /** The button of a guide that opens from one. */
  get launcher(): Locator {
    return this.page.getByRole('button', { name: this.says('Hitta stöd') });
  }

  /** Opens such a guide. */
  async launch(): Promise<void> {
    await this.activate(this.launcher);
  }
}

/** Where a page lies that holds the guide and nothing else. */
export function pageOf(kommun: Kommun): string {
  return `/test/e2e/pages/${kommun}.html`;
}

/** Each list in the order of the alphabet, without some ids; what is then empty is left out. */
function inOrder(expected: Expected, without: readonly string[] = []): Expected {
  return Object.fromEntries(
    Object.entries(expected)
      .map(([status, ids]) => [status, ids.filter((id) => !without.includes(id)).sort()] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}
