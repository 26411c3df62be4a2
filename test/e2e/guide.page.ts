import { expect, type Locator, type Page } from '@playwright/test';
import type { Topic } from '../../src/catalog/types.js';
import { Guide, inOrder, type Sight, type StepName, type Target } from '../support/guide/guide.js';
import type { Reading } from '../support/guide/readings.js';
import { actionOf, answerOf, cardOf, SELECTORS, sectionOf, topicOf } from '../support/guide/selectors.js';
import { realCatalog } from '../support/real-catalogs.js';
import type { Expected, Person } from './people/person.js';

export type { StepName } from '../support/guide/guide.js';

/** The catalogues that the demo's front page offers. */
export const KOMMUNER = ['ragunda', 'hallefors', 'sala', 'utkast-004'] as const;
export type Kommun = (typeof KOMMUNER)[number];

/** The guide as a visitor meets it, in a page of Playwright's. */
export class GuidePage extends Guide {
  readonly page: Page;
  /** The element in the page. */
  readonly host: Locator;

  /** @param guide where in the page the element is */
  constructor(page: Page, guide = 'insats-guide') {
    super();
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

  /** The files of the guide that come for this visitor besides those that come for all. */
  filesOf(_kommun: Kommun): readonly string[] {
    return [];
  }

  override async read<Result, Given extends readonly unknown[]>(
    reading: Reading<Result, Given>,
    ...given: Given
  ): Promise<Result> {
    return this.host.evaluate(reading as (host: Element, given: unknown) => Result, [SELECTORS, ...given]);
  }

  override async activate(control: Target | Locator): Promise<void> {
    await this.use('selector' in control ? this.locate(control) : control);
  }

  /** How this visitor uses a control: by pressing it. */
  protected async use(control: Locator): Promise<void> {
    await control.click();
  }

  override async select(target: Target, value: string): Promise<void> {
    await this.locate(target).selectOption(value);
  }

  override poll(read: () => unknown, what: string): Sight {
    // A page that is being left answers nothing; what it is left for may be what is waited for.
    const seen = async () => {
      try {
        return await read();
      } catch (error) {
        return String(error);
      }
    };
    return expect.poll(seen, { message: what });
  }

  /** A control of the guide, for what Playwright alone can tell of it. */
  locate({ selector, place = 0 }: Target): Locator {
    return this.host.locator(selector).nth(place);
  }

  /** A button by what it does. */
  action(action: string): Locator {
    return this.locate({ selector: actionOf(action) });
  }

  /** What has just come takes no pointer for a moment, and looks to a test as if something lay over it: that has passed. */
  async settle(): Promise<void> {
    await this.host.evaluate((host) =>
      Promise.allSettled((host.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished)),
    );
  }

  /** Touches the guide where there is nothing to press. */
  async touch(): Promise<void> {
    await this.host.getByRole('heading').first().click();
  }

  /** The box of one topic. */
  topic(topic: Topic): Locator {
    return this.host.locator(topicOf(topic));
  }

  /** The control of one option of the question on screen. */
  option(value: string): Locator {
    return this.host.locator(answerOf(value));
  }

  /** The fact that is asked for on screen; `undefined` when no question is. */
  async question(): Promise<string | undefined> {
    return (await this.look())?.fact;
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
    const corners = () =>
      heading.evaluate((element) => {
        const { left, top, bottom } = element.getBoundingClientRect();
        const root = element.getRootNode() as ShadowRoot;
        return [top + 2, bottom - 2].map((y) => root.elementFromPoint(left + 2, y) === element);
      });
    // The screen of a step may be on its way, and the one before it stands there until it comes.
    await expect.poll(corners, 'the first and the last line of the heading are in view').toEqual([true, true]);
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
    return inOrder((await this.look())?.cards ?? {});
  }

  /** The card of one insats. */
  card(insats: string): Locator {
    return this.host.locator(cardOf(insats));
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
    const section = this.section('apply');
    await expect(section).toBeVisible();
    await expect(section).toContainText(this.says('Du har alltid rätt att ansöka om stöd'));
  }

  /** What a screen reader is told as the turn gets the focus; and, besides, what the live region says. */
  async hear(name: string, besides = ''): Promise<void> {
    await expect(this.host.locator('.turn')).toHaveAccessibleName(this.says(name));
    await expect(this.host.locator('[aria-live="polite"]')).toHaveText(besides === '' ? '' : this.says(besides));
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
    return this.host.locator(sectionOf(name));
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
  override async launch(): Promise<void> {
    await this.activate(this.launcher);
  }
}

/** Where a page lies that holds the guide and nothing else. */
export function pageOf(kommun: Kommun): string {
  return `/test/e2e/pages/${kommun}.html`;
}
