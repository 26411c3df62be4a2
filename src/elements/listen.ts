import type { html as Html, LitElement, ReactiveController, TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { listenStyles } from './listen.styles.js';
import { readAloud, voiceFor, watchVoices } from './speech.js';
import { type Block, type Run, visibleText } from './visible-text.js';

interface ListenTexts {
  /** What the control says while it is silent. */
  readonly start: string;
  /** What it says while it reads. */
  readonly stop: string;
}

const TEXTS = import.meta.glob<ListenTexts>('../../locales/*/listen.json', { eager: true, import: 'default' });

/** A loudspeaker, and the square that stops. */
const SIGNS = { start: 'M4 9v6h4l5 4V5L8 9zM17 9.5a4 4 0 0 1 0 5M19.5 7a8 8 0 0 1 0 10', stop: 'M7 7h10v10H7z' };

/** What is read of itself is no part of the message. */
const CONTROL = '[data-action=listen]';

/** What is being read, where, and how it falls silent. */
interface Reading {
  readonly control: HTMLElement;
  readonly text: string;
  readonly stop: () => void;
}

/**
 * "Lyssna" on each message and card, and on the right to apply: reads what is seen there with a voice of the browser.
 * The scene draws one and the same template in all these places, so that what sets the controls apart (their names, and
 * which of them reads) is written on them after each update.
 */
export class Listening implements ReactiveController {
  readonly #host: LitElement;
  readonly #html: typeof Html;
  #language = 'sv';
  #reading: Reading | undefined;
  #unwatch: (() => void) | undefined;

  /** @param html The element's own, so that this brings no lit. */
  constructor(host: LitElement, html: typeof Html) {
    this.#host = host;
    this.#html = html;
    if (host.shadowRoot) adoptStyles(host.shadowRoot, listenStyles);
  }

  /** The control of a message or card; nothing where no voice on the device reads the language. */
  get control(): TemplateResult | undefined {
    if (!voiceFor(this.#language)) return undefined;
    return this.#html`
      <button type="button" class="quiet" data-action="listen" @click=${this.#onClick}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path></path></svg>
        <span></span>
      </button>
    `;
  }

  /** The guide speaks another language from now on. */
  speaks(language: string): void {
    this.stop();
    this.#language = language;
  }

  /** Falls silent at once. */
  stop(): void {
    this.#reading?.stop();
    this.#reading = undefined;
  }

  hostConnected(): void {
    this.#unwatch = watchVoices(() => this.#host.requestUpdate());
    window.addEventListener('pagehide', this.#fallSilent);
    window.addEventListener('keydown', this.#onKeydown, { capture: true });
    this.#host.renderRoot.addEventListener('close', this.#fallSilent, { capture: true });
  }

  hostDisconnected(): void {
    this.#fallSilent();
    this.#unwatch?.();
    window.removeEventListener('pagehide', this.#fallSilent);
    window.removeEventListener('keydown', this.#onKeydown, { capture: true });
    this.#host.renderRoot.removeEventListener('close', this.#fallSilent, { capture: true });
  }

  hostUpdated(): void {
    const { control, text } = this.#reading ?? {};
    // What was being read has been answered, translated or left.
    if (control && (!control.isConnected || textOf(passageOf(control)) !== text)) this.stop();
    this.#label();
  }

  readonly #fallSilent = (): void => {
    this.stop();
    this.#label();
  };

  /** One Esc takes nothing away, but the voice falls silent before the second one leaves the page. */
  readonly #onKeydown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#fallSilent();
  };

  readonly #onClick = ({ currentTarget }: Event): void => {
    const control = currentTarget as HTMLElement;
    const isReading = this.#reading?.control === control;
    this.stop();
    if (!isReading) this.#read(control);
    this.#label();
  };

  #read(control: HTMLElement): void {
    const passage = passageOf(control);
    const stop = readAloud(passage.flat(), this.#language, () => {
      this.#reading = undefined;
      this.#label();
    });
    this.#reading = { control, text: textOf(passage), stop };
  }

  /** Says on each control what it does now, and in its name what it reads. */
  #label(): void {
    for (const control of this.#host.renderRoot.querySelectorAll<HTMLElement>(CONTROL)) {
      const state = this.#reading?.control === control ? 'stop' : 'start';
      const text = TEXTS[`../../locales/${this.#language}/listen.json`]?.[state] ?? '';
      const heading = partOf(control).querySelector('h2, h3, h4');
      const name = `${text}: ${heading ? textOf(visibleText(heading, CONTROL)) : ''}`;
      if (control.getAttribute('aria-label') === name) continue;
      control.setAttribute('aria-label', name);
      control.querySelector('path')?.setAttribute('d', SIGNS[state]);
      (control.querySelector('span') as HTMLElement).textContent = text;
    }
  }
}

/** The message, the card or the section that a control stands in. */
function partOf(control: HTMLElement): Element {
  return control.closest('.says, article, section') ?? control;
}

/** What a control reads: the part it stands in, and with a question what one can answer. */
function passageOf(control: HTMLElement): readonly Block[] {
  const part = partOf(control);
  const options = part.matches('.says') ? part.parentElement?.querySelector('[role=group]') : undefined;
  return [part, ...(options ? [options] : [])].flatMap((each) => visibleText(each, CONTROL));
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map((block: readonly Run[]) => block.map(({ text }) => text).join(' ')).join(' ');
}
