import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import swedish from '../../../locales/sv/listen.json' with { type: 'json' };
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import { addTexts, type Texts } from '../../i18n/texts.js';
import { adoptStyles } from '../adopt-styles.js';
import type { GuideHost } from '../guide-host.js';
import { readAloudStyles } from './read-aloud.styles.js';
import { readAloud, voiceFor, watchVoices } from './speech.js';
import { type Run, type TextLine, visibleText } from './visible-text.js';

export const build = __BUILD__;

addTexts(SOURCE_LANGUAGE, { listen: swedish });

/** A loudspeaker, and the square that stops. */
const SIGNS = { start: 'M4 9v6h4l5 4V5L8 9zM17 9.5a4 4 0 0 1 0 5M19.5 7a8 8 0 0 1 0 10', stop: 'M7 7h10v10H7z' };

/** The control's own text is no part of the message that it reads. */
const CONTROL = '[data-action=listen]';

/** Nor is what one ticks to take a card along. */
const UNREAD = `${CONTROL}, .take`;

/** What is being read, where, and how it falls silent. */
interface Reading {
  readonly control: HTMLElement;
  readonly text: string;
  readonly stop: () => void;
}

/**
 * "Lyssna" on each message and card, and on the right to apply: reads what is seen there with a voice of the browser.
 * The same template is drawn in all these places, so that the controls' names, and which of them reads, are written on
 * them after each update.
 */
export class ReadAloud implements ReactiveController {
  readonly #host: GuideHost;
  readonly #textsNow: () => Texts;
  #language: string;
  #reading: Reading | undefined;
  #unwatch: (() => void) | undefined;

  /** @param texts The words of the language that the guide speaks now. */
  constructor(host: GuideHost, texts: () => Texts) {
    this.#host = host;
    this.#textsNow = texts;
    this.#language = texts().language;
    adoptStyles(host.renderRoot, readAloudStyles);
    host.addController(this);
  }

  /** The control of a message or card; nothing where no voice on the device reads the language. */
  get control(): TemplateResult | typeof nothing {
    if (!voiceFor(this.#textsNow().language)) return nothing;
    return html`
      <button type="button" class="quiet" data-action="listen" @click=${this.#onClick}>
        <svg viewBox="0 0 24 24" width="20" aria-hidden="true"><path></path></svg>
        <span></span>
      </button>
    `;
  }

  /** Falls silent at once. */
  stop(): void {
    this.#reading?.stop();
    this.#reading = undefined;
  }

  hostUpdate(): void {
    const { language } = this.#textsNow();
    if (language !== this.#language) this.stop();
    this.#language = language;
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
    // Reading ends when the message has been answered, translated or left.
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
      const text = this.#textsNow().t(`listen:${state}`);
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
function passageOf(control: HTMLElement): readonly TextLine[] {
  const part = partOf(control);
  const options = part.matches('.says') ? part.parentElement?.querySelector('.options') : undefined;
  return [part, ...(options ? [options] : [])].flatMap((each) => visibleText(each, UNREAD));
}

function textOf(blocks: readonly TextLine[]): string {
  return blocks.map((block: readonly Run[]) => block.map(({ text }) => text).join(' ')).join(' ');
}
