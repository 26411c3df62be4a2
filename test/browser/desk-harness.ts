import { expect } from 'vitest';
import type { Fact } from '../../src/catalog/facts.js';
import type { Topic } from '../../src/catalog/types.js';
import { attributes, openFolds, texts } from '../support/guide/readings.js';
import { cardOf, SELECTORS } from '../support/guide/selectors.js';
import { type GuideHarness, type Mounting, mount, PATIENCE } from './harness.js';

/** The reception desk, seen and used as staff do; nothing but the harness looks inside. */
export class DeskHarness {
  readonly guide: GuideHarness;

  constructor(guide: GuideHarness) {
    this.guide = guide;
  }

  /** Resolves when what changed is on screen. */
  async drawn(): Promise<void> {
    await this.guide.drawn();
  }

  async #press(selector: string): Promise<void> {
    await this.guide.activate({ selector });
  }

  // What staff do.

  /** Answers the question that stands out. */
  async answerNext(...values: readonly string[]): Promise<void> {
    for (const value of values) await this.#press(`#next [data-fact] [value="${CSS.escape(value)}"]`);
    if (this.guide.all('#next [data-action=confirm]').length > 0) await this.#press('#next [data-action=confirm]');
  }

  async skipNext(): Promise<void> {
    await this.#press('#next [data-action=skip]');
  }

  /** Presses one option of a fact, or its "don't know" where no value is given, wherever it is asked for. */
  async state(fact: Fact, value = ''): Promise<void> {
    if (this.next === fact) return value === '' ? this.skipNext() : this.answerNext(value);
    await this.#press(`#row-${fact} [value="${CSS.escape(value)}"]`);
  }

  async withdraw(fact: Fact): Promise<void> {
    await this.#press(`#row-${fact} [data-action=withdraw]`);
  }

  /** Ticks a topic, or takes the tick back. */
  async toggleTopic(topic: Topic): Promise<void> {
    await this.#press(`.topics input[value="${topic}"]`);
  }

  async chooseEverything(): Promise<void> {
    await this.#press('.topics [data-action=all]');
  }

  /** Opens the choice of topics, which is folded. */
  async unfoldTopics(): Promise<void> {
    this.guide.one<HTMLDetailsElement>('.topics').open = true;
    await this.drawn();
  }

  async search(text: string): Promise<void> {
    await this.guide.write('#search', text);
  }

  /** Presses the one control with this `data-action`, outside the rows. */
  async act(action: string): Promise<void> {
    await this.guide.press(action);
  }

  /** Presses a key, in what has the keyboard or on the page. */
  async key(key: string, details: KeyboardEventInit = {}): Promise<void> {
    const target = this.guide.root.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...details }),
    );
    await this.drawn();
  }

  /** A key of the page itself, wherever the keyboard is. */
  async keyOnPage(key: string, details: KeyboardEventInit = {}): Promise<void> {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...details }));
    await this.drawn();
  }

  /** Follows what is missing for an insats to where it is asked for. */
  async goToMissing(insats: string, fact: Fact): Promise<void> {
    await this.#press(`${cardOf(insats)} [data-missing=${fact}]`);
  }

  /** Chooses the language of the visitor's side, and waits until it has come. */
  async chooseVisitorLanguage(code: string): Promise<void> {
    await this.guide.select({ selector: SELECTORS.languageList }, code);
    const spoken = () => {
      const { value, ariaBusy } = this.guide.one<HTMLSelectElement>('[data-action=language]');
      return ariaBusy === 'true' ? undefined : value;
    };
    await expect.poll(spoken, { timeout: PATIENCE }).toBe(code);
    await this.drawn();
  }

  /** Opens everything that is one tap away. */
  async unfold(): Promise<void> {
    this.guide.read(openFolds);
    await this.drawn();
  }

  /** Ticks an insats for the list to take along, or takes the tick back. */
  async tick(insats: string): Promise<void> {
    await this.#press(`${cardOf(insats)} [data-action=take]`);
  }

  focusOn(selector: 'search' | 'next' | 'topics' | 'firstAnswer'): void {
    const ids = {
      search: '#search',
      next: '#next',
      topics: '#topics',
      firstAnswer: '#next [data-fact] :is(button, input)',
    };
    this.guide.all(ids[selector])[0]?.focus();
  }

  /** Ticks boxes of the question that stands out, without going on. */
  async tickNext(...values: readonly string[]): Promise<void> {
    for (const value of values) await this.#press(`#next [data-fact] input[value="${CSS.escape(value)}"]`);
  }

  /** Turns the wheel, as whoever is there does. */
  beSeen(): void {
    document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  }

  /** Moves the pointer. */
  movePointer(): void {
    document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  }

  // What is on screen.

  /** The fact that is asked next; `undefined` where none is. */
  get next(): string | undefined {
    return this.guide.all('#next [data-fact]')[0]?.dataset.fact;
  }

  get nextText(): string {
    return this.guide.textOf('#next');
  }

  /** The values of the question that stands out. */
  get nextValues(): readonly string[] {
    return this.guide.all<HTMLButtonElement>('#next [data-fact] :is(button.option, input)').map(({ value }) => value);
  }

  /** How each fact in the list stands, in order. */
  get standings(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.guide.all('.fact').map(({ id, dataset }) => [id.replace('row-', ''), dataset.standing ?? '']),
    );
  }

  /** What is stated of the facts, by fact; `[]` is "don't know". */
  get stated(): Readonly<Record<string, readonly string[]>> {
    const rows = this.guide.all('.fact [data-fact]').map((group) => {
      const ticked = [...group.querySelectorAll<HTMLInputElement>('input:checked')];
      return [group.dataset.fact ?? '', ticked.map(({ value }) => value)] as const;
    });
    return Object.fromEntries(
      rows.filter(([, ticked]) => ticked.length > 0).map(([fact, ticked]) => [fact, ticked.filter(Boolean)]),
    );
  }

  /** What can be stated of a fact in the list. */
  valuesOf(fact: Fact): readonly string[] {
    return this.guide.all<HTMLInputElement>(`#row-${fact} [data-fact] input`).map(({ value }) => value);
  }

  rowText(fact: Fact): string {
    return this.guide.textOf(`#row-${fact}`);
  }

  /** Each insats on screen with its status. */
  get cards(): Readonly<Record<string, string>> {
    return this.guide.cards;
  }

  /** The insatser on screen in order. */
  get order(): readonly string[] {
    return this.guide.read(attributes, SELECTORS.card, 'data-insats');
  }

  cardText(insats: string): string {
    return this.guide.cardText(insats);
  }

  /** The facts that an insats still misses. */
  missing(insats: string): readonly string[] {
    return this.guide.read(attributes, `${cardOf(insats)} [data-missing]`, 'data-missing');
  }

  get side(): 'staff' | 'visitor' {
    return this.guide.all('.staff').length === 1 ? 'staff' : 'visitor';
  }

  get language(): string {
    return this.guide.language;
  }

  get direction(): string {
    return this.guide.one(SELECTORS.guide).dir;
  }

  get hasShortcuts(): boolean {
    return this.guide.all<HTMLDialogElement>('dialog.shortcuts').some(({ open }) => open);
  }

  /** The browser closes the list of keys, as it does for Esc; its word of that is still on its way. */
  closeShortcuts(): void {
    for (const dialog of this.guide.all<HTMLDialogElement>('dialog.shortcuts')) dialog.close();
  }

  get hasHandout(): boolean {
    return this.guide.all<HTMLDialogElement>('dialog.handout').some(({ open }) => open);
  }

  /** The names on the list to take along. */
  get handout(): readonly string[] {
    return this.guide.read(attributes, 'dialog.handout [data-insats]', 'data-insats');
  }

  /** Each control of the list to take along, with the language that it is in. */
  get handoutControls(): readonly string[] {
    return this.guide
      .all('dialog.handout button')
      .map((button) => `${button.closest<HTMLElement>('[lang]')?.lang}: ${button.textContent?.trim()}`);
  }

  /** The words of the list to take along that are in a language. */
  handoutIn(language: string): readonly string[] {
    return this.guide
      .all(`dialog.handout :lang(${language})`)
      .filter(({ children }) => children.length === 0)
      .map(({ textContent }) => textContent?.trim() ?? '');
  }

  /** What stands under the question that stands out: the villkor it is asked for, in each language. */
  get asked(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.guide
        .all('#next .villkor-asked')
        .map((line) => [line.closest<HTMLElement>('[lang]')?.lang ?? '', (line.textContent ?? '').trim()]),
    );
  }

  /** The telephone number in the row of an insats, without opening it. */
  numberOf(insats: string): string {
    return this.guide.one<HTMLAnchorElement>(`${cardOf(insats)} .top a`).href;
  }

  /** The keys that are shown on screen. */
  get keyHints(): readonly string[] {
    return this.guide.read(texts, '.staff kbd');
  }

  /** Those of them that can be seen. */
  get visibleKeyHints(): readonly string[] {
    return this.guide
      .all('.staff kbd')
      .filter((key) => key.checkVisibility())
      .map(({ textContent }) => textContent ?? '');
  }

  /** The keys that stand on the answers of the question that stands out, in their order. */
  get answerKeys(): readonly string[] {
    return this.guide.read(texts, '#next [data-fact] :is(.option, label) kbd');
  }

  /** The keys that stand on the topics, in their order. */
  get topicKeys(): readonly string[] {
    return this.guide.read(texts, '.topics label:not(:has([data-action=all])) kbd');
  }

  get chosenTopics(): readonly string[] {
    return this.guide.all<HTMLInputElement>('.topics :checked').map(({ value }) => value);
  }

  /** How many points of the edge of the rows of one status are not drawn. */
  get brokenEdge(): number {
    const rows = this.guide.all('.group:first-of-type article.insats').map((row) => row.getBoundingClientRect());
    return rows.slice(1).reduce((sum, { top }, at) => sum + Math.abs(top - (rows[at]?.bottom ?? top)), 0);
  }

  /** What is asked or told about clearing: nothing, the question, or the warning. */
  get clearing(): 'none' | 'asked' | 'warning' {
    if (this.guide.all('[data-section=clearing]').length > 0) return 'asked';
    return this.guide.all('[data-section=warning]').length > 0 ? 'warning' : 'none';
  }

  /** The seconds that the warning shows. */
  get secondsLeft(): string {
    return this.guide.textOf('[data-section=warning] .left');
  }

  /** The boxes that are ticked in the question that stands out. */
  get tickedNext(): readonly string[] {
    return this.guide.all<HTMLInputElement>('#next input:checked').map(({ value }) => value);
  }

  get shortcuts(): string {
    return this.guide.textOf('dialog.shortcuts');
  }

  /** The visitor's language, as it is chosen. */
  get languageChosen(): string {
    return this.guide.one<HTMLSelectElement>('[data-action=language]').value;
  }

  /** What is folded out. */
  get open(): readonly string[] {
    return this.guide.read(texts, 'details[open] > summary');
  }

  /** All that is drawn, as markup, without lit's own marks. */
  get markup(): string {
    return this.guide
      .one('[part=guide]')
      .outerHTML.replace(/<!--.*?-->/gs, '')
      .replace(/\s+/g, ' ');
  }

  /** How many style sheets the element has adopted. */
  get sheetCount(): number {
    return this.guide.root.adoptedStyleSheets.length;
  }

  get searched(): string {
    return this.guide.one<HTMLInputElement>('#search').value;
  }

  get hits(): string {
    return this.guide.textOf('#hits');
  }

  /** The control or part that has the keyboard. */
  get focus(): string {
    const active = this.guide.root.activeElement as HTMLElement | null;
    if (!active) return 'nowhere';
    const row = active.closest('.fact')?.id;
    return row ?? active.closest('#next')?.id ?? active.id ?? active.dataset.action ?? '';
  }

  /** The value of the control that has the keyboard. */
  get focusedValue(): string {
    return (this.guide.root.activeElement as HTMLInputElement | null)?.value ?? '';
  }

  /** What the live region says. */
  get announcement(): string {
    return this.guide.textOf('.unseen[aria-live=polite]');
  }

  get hasKeyHints(): boolean {
    return this.guide.all('#next kbd').length > 0;
  }
}

/** A desk in the page, with its catalogue come. */
export async function openDesk(
  mounting: Mounting,
  attributes: Readonly<Record<string, string>> = {},
): Promise<DeskHarness> {
  const guide = await mount(mounting);
  for (const [name, value] of Object.entries(attributes)) guide.element.setAttribute(name, value);
  guide.element.mode = 'staff';
  const root = guide.element.shadowRoot as ShadowRoot;
  await expect.poll(() => root.querySelectorAll('.staff').length, { timeout: PATIENCE }).toBe(1);
  const desk = new DeskHarness(guide);
  await desk.drawn();
  return desk;
}
