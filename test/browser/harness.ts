import { afterEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/elements/insats-guide.define.js';
import type { Fact } from '../../src/catalog/facts.js';
import type { Topic } from '../../src/catalog/types.js';
import type { InsatsGuide } from '../../src/elements/insats-guide.js';
import { type Pieces, piecesOf, withoutContact } from './pieces.js';

/** What the host page hears. */
export interface Heard {
  readonly name: string;
  readonly detail: unknown;
  readonly bubbles: boolean;
  readonly composed: boolean;
}

/** A control of the question on screen, as assistive technology and other programs find it. */
export interface OptionSeen {
  readonly value: string;
  readonly text: string;
  readonly control: 'button' | 'checkbox';
  readonly isChosen: boolean;
}

/** A link on screen. */
export interface LinkSeen {
  readonly text: string;
  readonly href: string;
  readonly rel: string;
  readonly referrerPolicy: string;
}

/** How a guide is put on the page. */
export interface Mounting {
  /** An address, or anything set as the property. */
  readonly catalog?: unknown;
  readonly display?: 'inline' | 'launcher';
  /** What stands between the tags. */
  readonly fallback?: string;
}

/** How long a busy machine may take over what takes no time, in milliseconds. */
export const PATIENCE = 60_000;

const EVENTS = ['insats-ready', 'insats-step', 'insats-error'] as const;
/** What stands before a text that a page translator has translated. */
export const TRANSLATED = '≈ ';

/** What translators of pages are known to do to a text: `empties` also takes away what else its element held. */
export const TRANSLATORS = {
  wraps: (text: Text, translated: string) => {
    const inner = document.createElement('font');
    inner.textContent = translated;
    const outer = document.createElement('font');
    outer.append(inner);
    text.replaceWith(outer);
  },
  replaces: (text: Text, translated: string) => text.replaceWith(translated),
  splits: (text: Text, translated: string) => text.replaceWith(translated.slice(0, 4), translated.slice(4)),
  writes: (text: Text, translated: string) => {
    text.data = translated;
  },
  reverses: (text: Text, translated: string) => {
    const { parentNode } = text;
    const moved = document.createElement('font');
    moved.textContent = translated.split(' ').reverse().join(' ');
    text.remove();
    parentNode?.prepend(moved);
  },
  empties: (text: Text, translated: string) => {
    const parent = text.parentElement;
    if (parent && parent.childElementCount === 0) parent.textContent = translated;
  },
} as const;
export type TranslatorWay = keyof typeof TRANSLATORS;

const faults: unknown[] = [];
const mounted = new Set<HTMLElement>();

addEventListener('error', (event) => faults.push(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => faults.push(event.reason));

afterEach(() => {
  for (const stage of mounted) stage.remove();
  mounted.clear();
  expect(faults.splice(0), 'nothing is thrown into the page').toEqual([]);
});

/** The text as it is drawn: without what is folded or hidden. */
function visibleText(element: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not to be seen.
  return element.innerText;
}

/** A guide on a page of its own, seen and used as a visitor does; nothing but the harness looks inside. */
export class GuideHarness {
  readonly element: InsatsGuide;
  /** What the page heard, in order. */
  readonly heard: Heard[] = [];
  /** What a screen reader said, in order: the name and the description of what got the focus, and the live region. */
  readonly spoken: string[] = [];
  /** What was said at once because something is to be mended, in order. */
  readonly alerts: string[] = [];
  readonly stage: HTMLElement;
  #heardTurn: Element | undefined;
  readonly #region = new MutationObserver((changes) => this.#listen(changes));

  constructor({ catalog, display, fallback = '' }: Mounting) {
    this.stage = document.createElement('main');
    this.stage.lang = 'sv';
    this.stage.innerHTML = `<insats-guide>${fallback}</insats-guide>`;
    mounted.add(this.stage);
    this.element = this.stage.firstElementChild as InsatsGuide;
    customElements.upgrade(this.stage);
    if (display) this.element.display = display;
    if (typeof catalog === 'string') this.element.setAttribute('catalog', catalog);
    else if (catalog !== undefined) this.element.catalog = catalog as InsatsGuide['catalog'];
    for (const name of EVENTS) {
      this.stage.addEventListener(name, (event) => {
        const { detail, bubbles, composed } = event as CustomEvent<unknown>;
        this.heard.push({ name, detail, bubbles, composed });
      });
    }
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  #all<Found extends HTMLElement = HTMLElement>(selector: string): readonly Found[] {
    return [...this.#root.querySelectorAll<Found>(selector)];
  }

  #one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const [found, ...others] = this.#all<Found>(selector);
    if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of ${selector} on screen`);
    return found;
  }

  async #press(selector: string): Promise<void> {
    const control = this.#one(selector);
    expect(control.checkVisibility(), `${selector} is visible`).toBe(true);
    control.click();
    await this.drawn();
  }

  /** Resolves when what changed is on screen. */
  async drawn(): Promise<void> {
    while (!(await this.element.updateComplete));
    for (const animation of this.#root.getAnimations()) if (animation instanceof CSSAnimation) animation.finish();
    this.#listen(this.#region.takeRecords());
  }

  /** A region that is there already speaks each time its text changes, and an alert when it comes. */
  #listen(changes: readonly MutationRecord[]): void {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (added instanceof HTMLElement && added.role === 'alert') this.alerts.push(added.textContent?.trim() ?? '');
    const turn = this.#root.activeElement;
    if (turn?.matches('.turn') && turn !== this.#heardTurn) {
      this.#heardTurn = turn;
      this.spoken.push(
        [turn.ariaLabel ?? '', this.#textsOf(turn, 'aria-labelledby', 'aria-describedby')].join(' ').trim(),
      );
    }
    const region = this.#all('[aria-live=polite]')[0];
    const text = region?.textContent?.trim() ?? '';
    if (text !== '' && changes.some(({ target }) => target !== region?.parentNode && region?.contains(target)))
      this.spoken.push(text);
  }

  /** Puts the guide in the page. */
  async enter(): Promise<this> {
    document.body.append(this.stage);
    await this.drawn();
    this.#region.observe(this.#root, { subtree: true, childList: true, characterData: true });
    return this;
  }

  /** Takes the guide out of the page for good, and lets the page do what it has put off, which else holds the guide. */
  async leave(): Promise<void> {
    this.#region.disconnect();
    this.stage.remove();
    mounted.delete(this.stage);
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Waits until the catalogue has come, or is known not to come. */
  async settled(times = 1): Promise<this> {
    const outcomes = () => this.heardOf('insats-ready').length + this.heardOf('insats-error').length;
    await expect.poll(outcomes, { timeout: PATIENCE }).toBe(times);
    await this.drawn();
    // What is folded, and what lies in files of its own, comes after the first paint; a stopped clock puts it off.
    const isWhole = () =>
      this.#all('[data-step=welcome]').length === 0 || this.#all('[data-section=help] li').length > 0;
    if (!vi.isFakeTimers()) await expect.poll(isWhole, { timeout: PATIENCE }).toBe(true);
    await partsAtHand();
    await this.drawn();
    return this;
  }

  // What a visitor does.

  async start(): Promise<this> {
    await this.#press('[data-action=start]');
    return this;
  }

  async chooseTopics(...topics: readonly Topic[]): Promise<this> {
    await this.tick(...topics);
    await this.confirm();
    return this;
  }

  async chooseEverything(): Promise<this> {
    await this.#press('[data-action=all]');
    return this;
  }

  /** Ticks boxes, or takes ticks back, without going on. */
  async tick(...values: readonly string[]): Promise<void> {
    for (const value of values) await this.#press(`input[value="${CSS.escape(value)}"]`);
  }

  async confirm(): Promise<void> {
    await this.#press('[data-action=confirm]');
  }

  /** Answers the question on screen; several values are ticked and confirmed. */
  async answer(fact: Fact, ...values: readonly string[]): Promise<this> {
    this.seesQuestion(fact);
    if (this.#all('[data-action=confirm]').length > 0) {
      await this.tick(...values);
      await this.confirm();
    } else {
      await this.#press(`[data-fact] [value="${CSS.escape(values[0] ?? '')}"]`);
    }
    return this;
  }

  /** Presses the one control of the guide with this `data-action`. */
  async act(action: string): Promise<this> {
    await this.#press(`[data-action="${action}"]`);
    return this;
  }

  async skip(): Promise<this> {
    return this.act('skip');
  }

  async back(): Promise<this> {
    return this.act('back');
  }

  /** Skips what is left. */
  async skipToResults(): Promise<this> {
    for (let turn = 0; this.step === 'questions'; turn += 1) {
      expect(turn, 'the conversation ends').toBeLessThan(40);
      await this.skip();
    }
    return this;
  }

  /** Opens the right to apply by the way that is on every step. */
  async openApply(): Promise<this> {
    await this.#press('footer [data-action=apply]');
    return this;
  }

  /** Opens the whole list by the way that is on every step. */
  async openList(): Promise<this> {
    await this.#press('[data-action=list]');
    return this;
  }

  /** Opens the card of an insats, or closes it again. */
  async openCard(id: string): Promise<this> {
    await this.#press(`article[data-insats="${id}"] [data-action=open]`);
    return this;
  }

  /** Changes what was said to the question with this text. */
  async change(question: string): Promise<this> {
    const entry = this.#all('ol.transcript li').find((item) => item.textContent?.includes(question));
    if (!entry) throw new Error(`${question} has not been answered`);
    entry.querySelector('button')?.click();
    await this.drawn();
    return this;
  }

  /** Opens everything that is one tap away. */
  async unfold(): Promise<this> {
    await this.openCards();
    for (const fold of this.#all<HTMLDetailsElement>('details')) fold.open = true;
    await this.drawn();
    return this;
  }

  /** Opens the fold of a section, or closes it. */
  async openSection(section: string): Promise<void> {
    await this.#press(`[data-section="${section}"] > [data-action=open]`);
  }

  /** Puts the keyboard at the row of an insats. */
  focusOnCard(id: string): void {
    this.#one(`article[data-insats="${id}"] [data-action=open]`).focus();
  }

  /** Types in the search of the whole list. */
  async searchFor(text: string): Promise<void> {
    const field = this.#one<HTMLInputElement>('input[type=search]');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.drawn();
  }

  /** Narrows the whole list to a topic. */
  async narrowTo(topic: Topic): Promise<void> {
    this.#one<HTMLDetailsElement>('details[data-section=topics]').open = true;
    await this.#press(`[data-section=topics] button[value=${topic}]`);
  }

  /** Ticks an insats to be taken along. */
  async take(id: string): Promise<void> {
    await this.#press(`[data-action=take][value="${id}"]`);
  }

  /** Opens every card. */
  async openCards(): Promise<this> {
    for (const row of this.#all('article [data-action=open][aria-expanded=false]')) row.click();
    await this.drawn();
    return this;
  }

  async openLauncher(): Promise<this> {
    await this.#press('[part=launcher]');
    return this;
  }

  /** Resolves when a new turn takes the pointer, which it does a moment after it has come. */
  async settle(): Promise<void> {
    await this.drawn();
    for (const animation of this.#root.getAnimations()) animation.finish();
  }

  /** Has what waits before it takes the pointer wait that much less, in milliseconds, whatever a clock says. */
  pass(time: number): void {
    for (const animation of this.#root.getAnimations()) {
      const at = Number(animation.currentTime) + time;
      if (at >= Number(animation.effect?.getComputedTiming().endTime)) {
        animation.finish();
        continue;
      }
      animation.pause();
      animation.currentTime = at;
    }
  }

  /** Presses where the guide is, and on none of its controls. */
  pressNothing(): void {
    this.element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  }

  /** The names of the controls, in order, that a finger on their middle would meet now. */
  get withinReach(): readonly string[] {
    return this.#all<HTMLButtonElement | HTMLInputElement>('button, input, summary')
      .filter((control) => {
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const met = this.#root.elementFromPoint(left + width / 2, top + height / 2);
        return met !== null && control.contains(met);
      })
      .map((control) => control.dataset.action ?? control.value ?? '');
  }

  /** Does to the guide's text what the page translators of browsers do, each in its way. */
  translatePage(way: TranslatorWay = 'wraps'): void {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement?.closest('[translate=no], style')) continue;
      TRANSLATORS[way](text, `${TRANSLATED}${text.data.trim()}`);
    }
  }

  /** Does to the guide's names and hints, which are heard or stand in fields, what page translators do; takes it back with the function returned. */
  translateNames(): () => void {
    const undo: (() => void)[] = [];
    for (const part of this.#all('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const original = part.getAttribute(name);
        if (original === null || part.closest('[translate=no]')) continue;
        part.setAttribute(name, `${TRANSLATED}${original}`);
        undo.push(() => part.setAttribute(name, original));
      }
    return () => {
      for (const one of undo) one();
    };
  }

  /** What is said of the guide's parts and seen nowhere: their names and hints. */
  get names(): readonly string[] {
    return this.#all('[aria-label], [title], [placeholder]').flatMap((part) =>
      ['aria-label', 'title', 'placeholder'].flatMap((name) => part.getAttribute(name) ?? []),
    );
  }

  /** Puts the keyboard at the control of the guide with this `data-action`. */
  focusOn(action: string): void {
    this.#one(`[data-action="${action}"]`).focus();
  }

  /** The guide's text that stands in the page itself, line by line; `undefined` where there is none. */
  get mirrored(): readonly string[] | undefined {
    const [copy, ...others] = this.element.querySelectorAll('[slot=mirror]');
    expect(others, 'no more than one copy').toEqual([]);
    return copy && [...copy.children].map(({ textContent }) => textContent ?? '');
  }

  /** How an element of the guide is drawn: what the browser has worked out of one property. */
  styleOf(selector: string, property: string): string {
    const [found] = this.#all(selector);
    return found ? getComputedStyle(found).getPropertyValue(property) : `no ${selector}`;
  }

  /** The languages that one can choose, each by its own name. */
  get languages(): readonly string[] {
    return this.#all('[data-action=language] option, button[data-action=language]').map(
      ({ textContent }) => textContent?.trim() ?? '',
    );
  }

  /** The language that the guide speaks. */
  get language(): string {
    return this.#one('[part=guide]').lang;
  }

  /** The names by which a screen reader knows the controls that read aloud, in order. */
  get readers(): readonly string[] {
    return this.#all('[data-action=listen]').map((control) => control.ariaLabel ?? '');
  }

  /** Presses the control of this name that reads aloud, or that falls silent. */
  async pressReader(name: string): Promise<void> {
    const control = this.#all('[data-action=listen]').find(({ ariaLabel }) => ariaLabel === name);
    if (!control) throw new Error(`${name} is not among ${this.readers.join(' | ')}`);
    // A name that does not say what is written cannot be called out to it (WCAG 2.5.3).
    expect(name).toContain(visibleText(control).trim());
    control.click();
    await this.drawn();
  }

  // What is on screen.

  get step(): string {
    return this.#one('[data-step]').dataset.step ?? '';
  }

  /** Whether anything of the conversation is on screen. */
  get hasStep(): boolean {
    return this.#all('[data-step]').length > 0;
  }

  seesStep(step: string): void {
    expect(this.step).toBe(step);
  }

  get fact(): string | undefined {
    return this.#all('[data-fact]')[0]?.dataset.fact;
  }

  seesQuestion(fact: Fact): void {
    expect(this.#one('[data-fact]').dataset.fact).toBe(fact);
  }

  /** The role of the question's group and the text that names it. */
  get questionGroup(): { readonly role: string | null; readonly name: string; readonly description: string } {
    const group = this.#one('[data-fact]');
    return {
      role: group.getAttribute('role'),
      name: this.#nameOf(group),
      description: this.description,
    };
  }

  /** What is said of the group of choices besides its name. */
  get description(): string {
    const ids = this.#one('.turn[role=group]').getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.flatMap((id) => this.#root.getElementById(id)?.textContent?.trim() ?? []).join(' ');
  }

  /** The texts that an element's attributes lead to. */
  #textsOf(element: Element, ...attributes: readonly string[]): string {
    const ids = attributes.flatMap((name) => element.getAttribute(name)?.split(' ') ?? []);
    // Firefox says of an element that has a name of its own that name, and nothing of what is in it.
    const texts = ids.flatMap((id) => {
      const element = this.#root.getElementById(id);
      return element?.hasAttribute('aria-labelledby')
        ? this.#textsOf(element, 'aria-labelledby')
        : (element?.textContent ?? []);
    });
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  }

  #nameOf(element: Element): string {
    const ids = element.getAttribute('aria-labelledby')?.split(' ');
    if (!ids) return element.ariaLabel ?? '';
    return ids.map((id) => this.#root.getElementById(id)?.textContent?.trim() ?? `no ${id}`).join(' ');
  }

  /** The name and the description of the group of choices, on the topics' step. */
  get choiceGroup(): { readonly role: string | null; readonly name: string } {
    const group = this.#one('.turn[role=group]');
    return { role: group.getAttribute('role'), name: this.#nameOf(group) };
  }

  /** The names that a screen reader says as one goes from the turn to its first answer, from the outside in. */
  get namesOnTheWay(): readonly string[] {
    const names: string[] = [];
    for (let at = this.#all('.options [value]')[0]?.parentElement; at; at = at.parentElement)
      if (at.hasAttribute('aria-labelledby') || at.ariaLabel) names.unshift(this.#nameOf(at));
    return names;
  }

  /** The heading of the turn. */
  get heading(): string {
    return this.#one('.turn h2').textContent?.trim() ?? '';
  }

  /** The elements whose texts name the turn: Orca says those of several in any order. */
  get namedBy(): readonly string[] {
    return this.#one('.turn').getAttribute('aria-labelledby')?.split(' ') ?? [];
  }

  /** The answers that Tab comes to, by their values. */
  get answerStops(): readonly string[] {
    return this.#all<HTMLButtonElement | HTMLInputElement>('.options [value]')
      .filter(({ tabIndex }) => tabIndex >= 0)
      .map(({ value }) => value);
  }

  /** Puts the keyboard at an answer, and presses these keys there. */
  async pressAt(value: string, ...keys: readonly string[]): Promise<void> {
    this.#one(`.options [value="${CSS.escape(value)}"]`).focus();
    for (const key of keys) await userEvent.keyboard(`{${key}}`);
    await this.drawn();
  }

  /** The answer that has the keyboard, by its value. */
  get focusedAnswer(): string | undefined {
    const active = this.#root.activeElement;
    return active instanceof HTMLButtonElement || active instanceof HTMLInputElement ? active.value : undefined;
  }

  /** What can be chosen. */
  get options(): readonly OptionSeen[] {
    return this.#all<HTMLButtonElement | HTMLInputElement>('.options button[value], .options input').map((control) => ({
      value: control.value,
      text: (control.closest('label') ?? control).textContent?.trim() ?? '',
      control: control instanceof HTMLInputElement ? (control.type as 'checkbox') : 'button',
      isChosen: control instanceof HTMLInputElement ? control.checked : control.ariaPressed === 'true',
    }));
  }

  get values(): readonly string[] {
    return this.options.map(({ value }) => value);
  }

  get chosen(): readonly string[] {
    return this.options.filter(({ isChosen }) => isChosen).map(({ value }) => value);
  }

  /** The names of what can be done here. */
  get actions(): readonly string[] {
    return [...new Set(this.#all('[data-action]').map((control) => control.dataset.action ?? ''))];
  }

  /** Controls with a name that are no native ones. */
  get invented(): readonly string[] {
    return this.#all('[data-action], [value], [tabindex="0"], [role=button]')
      .filter((control) => !/^(BUTTON|INPUT|SELECT|OPTION|SUMMARY|LI|A)$/.test(control.tagName))
      .map((control) => control.outerHTML);
  }

  /** All text that is on screen, also of what is between the tags. */
  get text(): string {
    const parts = this.#all('[part=guide]').map(visibleText);
    const fallback = this.#all('slot').length > 0 ? visibleText(this.element) : '';
    return [...parts, fallback].join('\n').replace(/\s+/g, ' ');
  }

  seesText(text: string): void {
    expect(this.text).toContain(text);
  }

  dontSeeText(text: string): void {
    expect(this.text).not.toContain(text);
  }

  /** Everything that is drawn, opened or not. */
  get allText(): string {
    return (this.#one('[part=guide]').textContent ?? '').replace(/\s+/g, ' ');
  }

  /** The names by which a page can style what is drawn. */
  get parts(): readonly string[] {
    return this.#all('[part]').flatMap((element) => [...element.part]);
  }

  /** Names of elements on screen that the guide itself never draws, and attributes that run script. */
  get foreignMarkup(): readonly string[] {
    const foreign = this.#all('script, img, iframe, object, embed, style:not(:first-child), link, base, meta, marquee');
    const scripted = this.#all('*').flatMap((element) =>
      [...element.attributes].filter(
        ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value),
      ),
    );
    return [...foreign.map((element) => element.outerHTML), ...scripted.map(({ name, value }) => `${name}=${value}`)];
  }

  /** The names that the rows have, in order. */
  get rowNames(): readonly string[] {
    return this.#all('article h4').map(({ textContent }) => textContent?.trim() ?? '');
  }

  /** Each insats on screen with its status, in order. */
  get cards(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#all('article[data-insats]').map(({ dataset }) => [dataset.insats ?? '', dataset.status ?? '']),
    );
  }

  /** The text of one insats' card, opened or not. */
  cardText(id: string): string {
    return (this.#one(`article[data-insats="${id}"]`).textContent ?? '').replace(/\s+/g, ' ');
  }

  /** What one insats' card says, piece by piece, besides how to get in touch. */
  cardPieces(id: string): Pieces {
    return piecesOf(withoutContact(this.#one(`article[data-insats="${id}"]`)));
  }

  /** The line under the name of an insats on its closed row. */
  lineOf(id: string): string {
    return (this.#one(`article[data-insats="${id}"] .line > :first-child`).textContent ?? '').trim();
  }

  /** The ids of the insatser that stand in a section. */
  sectionInsatser(section: string): readonly string[] {
    return this.#all(`[data-section="${section}"] [data-insats]`).map(({ dataset }) => dataset.insats ?? '');
  }

  /** The ids on the list that is taken along. */
  get listedToTake(): readonly string[] {
    return this.sectionInsatser('handout');
  }

  /** The headings of the groups of results. */
  get groups(): readonly string[] {
    return this.#all('section h3[data-status]').map((heading) => heading.dataset.status ?? '');
  }

  hasSection(section: string): boolean {
    return this.#all(`[data-section="${section}"]`).length > 0;
  }

  sectionText(section: string): string {
    return (this.#one(`[data-section="${section}"]`).textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** What a section says, piece by piece. */
  sectionPieces(section: string): Pieces {
    return piecesOf(this.#one(`[data-section="${section}"]`));
  }

  /** Whether a section stands before the question, the results or whatever the step is. */
  isBeforeStep(section: string): boolean {
    const [first, step] = [this.#one(`[data-section="${section}"]`), this.#one('[data-step]')];
    return (first.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  /** The links on screen, or in one section. */
  linksIn(section?: string): readonly LinkSeen[] {
    const within = section === undefined ? '' : `[data-section="${section}"] `;
    return this.#all<HTMLAnchorElement>(`${within}a`).map(({ textContent, href, rel, referrerPolicy }) => ({
      text: (textContent ?? '').trim(),
      href,
      rel,
      referrerPolicy,
    }));
  }

  /** What has been said, question by question, as the transcript shows it. */
  get transcript(): readonly string[] {
    return this.#all('ol.transcript li .said').map((said) =>
      (said.textContent ?? '').replace('Du svarade: ', '').trim(),
    );
  }

  /** Whether the complaint stands with the choices it is about. */
  get fault(): { readonly text: string; readonly isInQuestion: boolean } | undefined {
    const [fault] = this.#all('[role=alert]');
    if (!fault) return undefined;
    return { text: fault.textContent?.trim() ?? '', isInQuestion: fault.closest('form') !== null };
  }

  /** Controls of questions that have been answered already: boxes and the like, which are to be gone. */
  get answeredControls(): readonly string[] {
    return this.#all('.transcript :is(input, select, textarea, [role=radio], [role=checkbox], [aria-pressed])').map(
      ({ outerHTML }) => outerHTML,
    );
  }

  /** How many regions speak up by themselves. */
  get liveRegions(): number {
    return this.#all('[aria-live]:not([aria-live=off]), [role=status], [role=log]:not([aria-live=off])').length;
  }

  /** Where the keyboard is: nowhere in the guide, at the turn, at a heading or control with this name. */
  get focus(): string {
    const active = this.#root.activeElement as HTMLElement | null;
    if (!active) return 'nowhere';
    return active.dataset.action ?? active.dataset.step ?? active.dataset.status ?? active.id;
  }

  /** Whether the keyboard is within what is now the guide's turn. */
  get isFocusInTurn(): boolean {
    return this.#one('.turn').contains(this.#root.activeElement);
  }

  get isOpen(): boolean {
    return this.#one<HTMLDialogElement>('dialog').open;
  }

  /** Whether each of these is drawn at all, by the name of its action or section. */
  isShown(name: string): boolean {
    return this.#all(`[data-action="${name}"], [data-section="${name}"], article[data-insats="${name}"]`).some(
      (element) => element.checkVisibility(),
    );
  }

  heardOf(name: (typeof EVENTS)[number]): readonly Heard[] {
    return this.heard.filter((event) => event.name === name);
  }
}

/** A guide in the page, with its catalogue come or failed. */
export async function mount(mounting: Mounting): Promise<GuideHarness> {
  await partsAtHand();
  const guide = await new GuideHarness(mounting).enter();
  return mounting.catalog === undefined ? guide : guide.settled();
}

/** What a guide loads once its first screen is there; at hand from then on, so that a test need not wait for a file. */
function partsAtHand(): Promise<unknown> {
  return Promise.all([
    import('../../src/elements/screens/questions-part.js'),
    import('../../src/elements/screens/results-part.js'),
    import('../../src/elements/screens/chat-part.js'),
    import('../../src/elements/language/languages-part.js'),
    import('../../src/elements/parts/read-aloud.js'),
    import('../../src/elements/parts/mirror.js'),
    import('../../src/elements/taking-along/take-along.js'),
    import('../../src/elements/theme/theme-part.js'),
  ]);
}

/** A guide in the page that still waits. */
export async function mountWaiting(mounting: Mounting): Promise<GuideHarness> {
  return new GuideHarness(mounting).enter();
}

/** Listeners on the window and the document that were added since, and not taken away again. */
export function watchListeners(): { readonly left: () => readonly string[]; readonly stop: () => void } {
  const added = new Map<string, number>();
  const stops = [window, document].map((target: EventTarget) => {
    const { addEventListener: add, removeEventListener: remove } = target;
    const count = (type: string, by: number) => added.set(type, (added.get(type) ?? 0) + by);
    target.addEventListener = (...given: Parameters<typeof add>) => {
      const [type, , options] = given;
      count(type, 1);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => count(type, -1));
      add.apply(target, given);
    };
    target.removeEventListener = (...given: Parameters<typeof remove>) => {
      count(given[0], -1);
      remove.apply(target, given);
    };
    return () => Object.assign(target, { addEventListener: add, removeEventListener: remove });
  });
  return {
    left: () => [...added].filter(([, times]) => times > 0).map(([type]) => type),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
