import { expect } from 'vitest';
import { attributes, look, question, texts } from '../support/guide/readings.js';
import { cardOf, SELECTORS, sectionOf } from '../support/guide/selectors.js';
import { DomGuide } from './dom-guide.js';
import { nameOf, textsOf, visibleText } from './names.js';
import { type Pieces, piecesOf, withoutContact } from './pieces.js';

/** A control of the question on screen, as assistive technology and other programs find it. */
export interface OptionSeen {
  readonly value: string;
  readonly text: string;
  readonly control: 'button' | 'checkbox';
  readonly isChosen: boolean;
}

/** How many insatser a status is said to have, and how many rows stand first under its heading. */
export interface CountSeen {
  readonly status: string;
  readonly told: number;
  readonly rows: number;
}

/** A link on screen. */
export interface LinkSeen {
  readonly text: string;
  readonly href: string;
  readonly rel: string;
  readonly referrerPolicy: string;
}

/** The guide with all that can be read off it at once, in the document of the test. */
export class ReadableGuide extends DomGuide {
  /** The guide's text that stands in the page itself, line by line; `undefined` where there is none. */
  get mirrored(): readonly string[] | undefined {
    const [copy, ...others] = this.element.querySelectorAll('[slot=mirror]');
    expect(others, 'no more than one copy').toEqual([]);
    return copy && [...copy.children].map(({ textContent }) => textContent ?? '');
  }

  /** How an element of the guide is drawn: what the browser has worked out of one property. */
  styleOf(selector: string, property: string): string {
    const [found] = this.all(selector);
    return found ? getComputedStyle(found).getPropertyValue(property) : `no ${selector}`;
  }

  /** The languages that one can choose, each by its own name. */
  get languages(): readonly string[] {
    return this.read(texts, '[data-action=language] option, button[data-action=language]');
  }

  /** The language that the guide speaks. */
  get language(): string {
    return this.one(SELECTORS.guide).lang;
  }

  /** The names by which a screen reader knows the controls that read aloud, in order. */
  get readers(): readonly string[] {
    return this.all('[data-action=listen]').map((control) => control.ariaLabel ?? '');
  }

  get step(): string {
    return this.one(SELECTORS.step).dataset.step ?? '';
  }

  /** Whether anything of the conversation is on screen. */
  get hasStep(): boolean {
    return this.all(SELECTORS.step).length > 0;
  }

  seesStep(step: string): void {
    expect(this.step).toBe(step);
  }

  get fact(): string | undefined {
    return this.read(question).fact;
  }

  seesQuestion(fact: string): void {
    expect(this.one(SELECTORS.fact).dataset.fact).toBe(fact);
  }

  /** The role of the question's group and the text that names it. */
  get questionGroup(): { readonly role: string | null; readonly name: string; readonly description: string } {
    const group = this.one(SELECTORS.fact);
    return { role: group.getAttribute('role'), name: nameOf(group), description: this.description };
  }

  /** What is said of the group of choices besides its name. */
  get description(): string {
    return textsOf(this.one('.turn[role=group]'), 'aria-describedby');
  }

  /** The name and the description of the group of choices, on the topics' step. */
  get choiceGroup(): { readonly role: string | null; readonly name: string } {
    const group = this.one('.turn[role=group]');
    return { role: group.getAttribute('role'), name: nameOf(group) };
  }

  /** The names that a screen reader says as one goes from the turn to its first answer, from the outside in. */
  get namesOnTheWay(): readonly string[] {
    const names: string[] = [];
    for (let at = this.all('.options [value]')[0]?.parentElement; at; at = at.parentElement)
      if (at.hasAttribute('aria-labelledby') || at.ariaLabel) names.unshift(nameOf(at));
    return names;
  }

  /** The heading of the turn. */
  get heading(): string {
    return this.textOf('.turn h2');
  }

  /** The elements whose texts name the turn: Orca says those of several in any order. */
  get namedBy(): readonly string[] {
    return this.one('.turn').getAttribute('aria-labelledby')?.split(' ') ?? [];
  }

  /** The answers that Tab comes to, by their values. */
  get answerStops(): readonly string[] {
    return this.all<HTMLButtonElement | HTMLInputElement>('.options [value]')
      .filter(({ tabIndex }) => tabIndex >= 0)
      .map(({ value }) => value);
  }

  /** The answer that has the keyboard, by its value. */
  get focusedAnswer(): string | undefined {
    const active = this.root.activeElement;
    return active instanceof HTMLButtonElement || active instanceof HTMLInputElement ? active.value : undefined;
  }

  /** What can be chosen. */
  get options(): readonly OptionSeen[] {
    return this.all<HTMLButtonElement | HTMLInputElement>('.options button[value], .options input').map((control) => ({
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
    return [...new Set(this.all('[data-action]').map((control) => control.dataset.action ?? ''))];
  }

  /** Controls with a name that are no native ones. */
  get invented(): readonly string[] {
    return this.all('[data-action], [value], [tabindex="0"], [role=button]')
      .filter((control) => !/^(BUTTON|INPUT|SELECT|OPTION|SUMMARY|LI|A)$/.test(control.tagName))
      .map((control) => control.outerHTML);
  }

  /** All text that is on screen, also of what is between the tags. */
  get text(): string {
    const fallback = this.all('slot').length > 0 ? visibleText(this.element).replace(/\s+/g, ' ') : '';
    return this.read(look)?.text ?? fallback;
  }

  seesText(text: string): void {
    expect(this.text).toContain(text);
  }

  dontSeeText(text: string): void {
    expect(this.text).not.toContain(text);
  }

  /** All text of the one thing that a selector finds, opened or not. */
  textOf(selector: string): string {
    return (this.one(selector).textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Everything that is drawn, opened or not. */
  get allText(): string {
    return this.textOf(SELECTORS.guide);
  }

  /** The names by which a page can style what is drawn. */
  get parts(): readonly string[] {
    return this.all('[part]').flatMap((element) => [...element.part]);
  }

  /** Names of elements on screen that the guide itself never draws, and attributes that run script. */
  get foreignMarkup(): readonly string[] {
    const foreign = this.all('script, img, iframe, object, embed, style:not(:first-child), link, base, meta, marquee');
    const scripted = this.all('*').flatMap((element) =>
      [...element.attributes].filter(
        ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value),
      ),
    );
    return [...foreign.map((element) => element.outerHTML), ...scripted.map(({ name, value }) => `${name}=${value}`)];
  }

  /** The names that the rows have, in order. */
  get rowNames(): readonly string[] {
    return this.read(texts, 'article h4');
  }

  /** Each insats on screen with its status, in order. */
  get cards(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.all('article[data-insats]').map(({ dataset }) => [dataset.insats ?? '', dataset.status ?? '']),
    );
  }

  /** The text of one insats' card, opened or not. */
  cardText(id: string): string {
    return this.textOf(cardOf(id));
  }

  /** What one insats' card says, piece by piece, besides how to get in touch. */
  cardPieces(id: string): Pieces {
    return piecesOf(withoutContact(this.one(cardOf(id))));
  }

  /** The line under the name of an insats on its closed row. */
  lineOf(id: string): string {
    return this.textOf(`${cardOf(id)} .line > :first-child`);
  }

  /** The ids of the insatser that stand in a section. */
  sectionInsatser(section: string): readonly string[] {
    return this.read(attributes, `${sectionOf(section)} [data-insats]`, 'data-insats');
  }

  /** The ids on the list that is taken along. */
  get listedToTake(): readonly string[] {
    return this.sectionInsatser('handout');
  }

  /** The headings of the groups of results. */
  get groups(): readonly string[] {
    return this.read(attributes, 'section h3[data-status]', 'data-status');
  }

  /** What is counted on a result: the sentence at the top, and under each status the number told and the rows there. */
  get counts(): { readonly sentence: string; readonly groups: readonly CountSeen[] } {
    const groups = this.all('h3[data-status]').map((heading) => ({
      status: heading.dataset.status ?? '',
      told: Number(/\((\d+)\)/.exec(heading.textContent ?? '')?.[1]),
      rows: heading.parentElement?.querySelector('.rows')?.children.length ?? 0,
    }));
    return { sentence: this.textOf('#results'), groups };
  }

  hasSection(section: string): boolean {
    return this.all(sectionOf(section)).length > 0;
  }

  sectionText(section: string): string {
    return this.textOf(sectionOf(section));
  }

  /** What a section says, piece by piece. */
  sectionPieces(section: string): Pieces {
    return piecesOf(this.one(sectionOf(section)));
  }

  /** Whether a section stands before the question, the results or whatever the step is. */
  isBeforeStep(section: string): boolean {
    const [first, step] = [this.one(sectionOf(section)), this.one(SELECTORS.step)];
    return (first.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  /** The links on screen, or in one section. */
  linksIn(section?: string): readonly LinkSeen[] {
    const within = section === undefined ? '' : `[data-section="${section}"] `;
    return this.all<HTMLAnchorElement>(`${within}a`).map(({ textContent, href, rel, referrerPolicy }) => ({
      text: (textContent ?? '').trim(),
      href,
      rel,
      referrerPolicy,
    }));
  }

  /** What has been said, question by question, as the transcript shows it. */
  get transcript(): readonly string[] {
    return this.read(texts, `${SELECTORS.answered} ${SELECTORS.said}`).map((said) => said.replace('Du svarade: ', ''));
  }

  /** Whether the complaint stands with the choices it is about. */
  get fault(): { readonly text: string; readonly isInQuestion: boolean } | undefined {
    const [fault] = this.all('[role=alert]');
    if (!fault) return undefined;
    return { text: fault.textContent?.trim() ?? '', isInQuestion: fault.closest('form') !== null };
  }

  /** Controls of questions that have been answered already: boxes and the like, which are to be gone. */
  get answeredControls(): readonly string[] {
    return this.all('.transcript :is(input, select, textarea, [role=radio], [role=checkbox], [aria-pressed])').map(
      ({ outerHTML }) => outerHTML,
    );
  }

  /** How many regions speak up by themselves. */
  get liveRegions(): number {
    return this.all('[aria-live]:not([aria-live=off]), [role=status], [role=log]:not([aria-live=off])').length;
  }

  /** Where the keyboard is: nowhere in the guide, at the turn, at a heading or control with this name. */
  get focus(): string {
    const active = this.root.activeElement as HTMLElement | null;
    if (!active) return 'nowhere';
    return active.dataset.action ?? active.dataset.step ?? active.dataset.status ?? active.id;
  }

  /** Whether the keyboard is within what is now the guide's turn. */
  get isFocusInTurn(): boolean {
    return this.one(SELECTORS.turn).contains(this.root.activeElement);
  }

  get isOpen(): boolean {
    return this.one<HTMLDialogElement>('dialog').open;
  }

  /** Whether each of these is drawn at all, by the name of its action or section. */
  isShown(name: string): boolean {
    return this.all(`[data-action="${name}"], [data-section="${name}"], article[data-insats="${name}"]`).some(
      (element) => element.checkVisibility(),
    );
  }

  /** What is said of the guide's parts and seen nowhere: their names and hints. */
  get names(): readonly string[] {
    return ['aria-label', 'title', 'placeholder'].flatMap((name) => this.read(attributes, `[${name}]`, name));
  }

  /** The names of the controls, in order, that a finger on their middle would meet now. */
  get withinReach(): readonly string[] {
    return this.all<HTMLButtonElement | HTMLInputElement>('button, input, summary')
      .filter((control) => {
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const met = this.root.elementFromPoint(left + width / 2, top + height / 2);
        return met !== null && control.contains(met);
      })
      .map((control) => control.dataset.action ?? control.value ?? '');
  }
}
