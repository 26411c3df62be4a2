import { html, LitElement, type TemplateResult } from 'lit';
import { createActor } from 'xstate';
import { createIntakeMachine, type IntakeEvent } from '../../machines/intake.machine.js';
import { viewOf } from '../../machines/intake.view.js';
import type { Catalog, Insats } from '../../src/catalog/types.js';
import { Browsing } from '../../src/elements/browsing.js';
import { Faults } from '../../src/elements/faults.js';
import type { Language } from '../../src/elements/language/load-language.js';
import type { Scene } from '../../src/elements/scene.js';
import { createHandout, type Paper } from '../../src/elements/taking-along/handout.js';
import { createTexts } from '../../src/i18n/texts.js';
import { createGuide } from '../../src/rules/guide.js';

/** An element that has nothing but the handout of a conversation. */
class PlaceWithHandout extends LitElement {
  declare readonly renderRoot: ShadowRoot;
  scene: Scene | undefined;
  readonly catalog = undefined;
  readonly mode = 'staff';
  readonly handout = createHandout(this, new Faults(() => {}));

  open(): void {}

  protected override render(): TemplateResult {
    return html`${this.scene ? this.handout.render(this.scene) : ''}`;
  }
}

customElements.define('place-with-handout', PlaceWithHandout);

/** A conversation with its handout: what one does at a tablet or a desk, and what one then sees. */
export class HandoutHarness {
  readonly element = document.createElement('place-with-handout') as PlaceWithHandout;
  readonly #browsing = new Browsing(this.element);
  readonly #catalog: Catalog;
  readonly #guide;
  readonly #actor;
  #language: Language | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#guide = createGuide(catalog);
    this.#actor = createActor(createIntakeMachine(catalog, { guide: this.#guide })).start();
    document.body.append(this.element);
    this.send({ type: 'intake.started' });
  }

  /** Says something to the guide. */
  send(event: IntakeEvent): void {
    this.#actor.send(event);
    this.#draw();
  }

  /** Speaks a language from now on. */
  speak(language: Language): void {
    this.#language = language;
    this.#draw();
  }

  get view() {
    return viewOf(this.#actor.getSnapshot(), this.#guide);
  }

  get #scene(): Scene {
    const language = this.#language;
    return {
      view: this.view,
      guide: this.#guide,
      catalog: this.#catalog,
      texts: createTexts(language?.code),
      language,
      today: '2026-11-29',
      isFaulty: false,
      hasFolds: true,
      browsing: this.#browsing,
      send: (event) => this.send(event),
      complain: () => {},
    };
  }

  #draw(): void {
    this.element.scene = this.#scene;
    this.element.requestUpdate();
  }

  async open(insatser?: readonly Insats[]): Promise<void> {
    await this.element.handout.open(this.#scene, insatser);
    await this.element.updateComplete;
  }

  /** Opens the list, without waiting for its codes. */
  async beginToOpen(): Promise<{ readonly done: Promise<void> }> {
    const done = this.element.handout.open(this.#scene);
    await this.element.updateComplete;
    return { done };
  }

  print(paper: Paper): Promise<void> {
    return this.element.handout.print(this.#scene, paper);
  }

  async close(): Promise<void> {
    this.element.handout.close();
    await this.element.updateComplete;
  }

  /** Closes the dialog as the browser does by itself. */
  closeAsEscDoes(): void {
    this.#dialog?.close();
  }

  /** Resolves when the browser next tells the dialog that it has been closed. */
  isToldClosed(): Promise<unknown> {
    return new Promise((done) => this.#dialog?.addEventListener('close', done, { once: true }));
  }

  async press(action: string): Promise<void> {
    this.#all<HTMLButtonElement>(`[data-action="${action}"]`)[0]?.click();
    await this.element.updateComplete;
  }

  #all<Found extends HTMLElement = HTMLElement>(selector: string): readonly Found[] {
    return [...(this.element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.#all<HTMLDialogElement>('dialog')[0];
  }

  get isOpen(): boolean {
    return this.#dialog?.matches(':modal') === true;
  }

  /** The ids on the list, in order. */
  get listed(): readonly string[] {
    return this.#all('[data-insats]').map(({ dataset }) => dataset.insats ?? '');
  }

  get text(): string {
    return (this.#dialog?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get language(): readonly [lang: string | undefined, dir: string | undefined] {
    return [this.#dialog?.lang, this.#dialog?.dir];
  }

  /** The names of the codes on screen. */
  get codes(): readonly string[] {
    return this.#all('[role=img]').map((code) => code.ariaLabel ?? '');
  }

  /** Everything that the handout has made anywhere in the page, told as text. */
  static get traces(): string {
    const shadows = [...document.querySelectorAll('*')]
      .map(({ shadowRoot }) => shadowRoot)
      .filter((root) => root !== null);
    return [document, ...shadows]
      .map((root) => {
        const { innerHTML } = root instanceof Document ? root.documentElement : root;
        return `${innerHTML.replace(/<!--.*?-->/g, '').trim()} ${root.adoptedStyleSheets.length}`;
      })
      .join('\n');
  }

  /** The sheet that waits to be printed: its text, paper and page size; `undefined` where there is none. */
  static get sheet(): { readonly text: string; readonly paper: string; readonly page: string } | undefined {
    const paper = document
      .querySelector('[data-insats-handout]')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-paper]');
    if (!paper) return undefined;
    const page = document.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules])
      .find((rule) => rule instanceof CSSPageRule);
    return {
      text: (paper.textContent ?? '').replace(/\s+/g, ' ').trim(),
      paper: paper.dataset.paper ?? '',
      page: page?.cssText ?? '',
    };
  }
}
