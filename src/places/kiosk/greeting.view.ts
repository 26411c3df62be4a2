import { html, type nothing, type TemplateResult } from 'lit';
import { languageOf } from '../../i18n/languages.js';
import type { Texts } from '../../i18n/texts.js';

/** What the greeting is drawn from. */
export interface KioskGreeting {
  /** How many greetings have been shown. */
  readonly count: number;
  /** Whose tablet it is; `undefined` while the catalogue is on its way. */
  readonly kommun: string | undefined;
  /** The words of the languages that are offered, in order. */
  readonly greetings: readonly Texts[];
  /** Whether visits that reach a list are counted, which is told. */
  readonly isCounted: boolean;
  /** What makes a passer-by stop, once it has come. */
  readonly invitation: TemplateResult | typeof nothing;
  /** Starts a visit, in a language where one was touched. */
  readonly start: (language: string | null) => void;
}

/**
 * Nobody is there: what this is, in each language in turn, and every language to start in. What turns is there for the
 * eye alone; the same is said on the buttons, which stand still.
 */
export function greetingScreen({
  count,
  kommun,
  greetings,
  isCounted,
  invitation,
  start,
}: KioskGreeting): TemplateResult {
  const text = isCounted ? 'kiosk:followUp.greeting' : 'kiosk:greeting.text';
  const shown = count % greetings.length;
  const by = (language: string) => (event: Event) => {
    event.stopPropagation();
    start(language);
  };
  return html`
    <section class="attract" aria-label="Start" @click=${() => start(null)}>
      <p class="kommun" lang="sv">${kommun}</p>
      <div class="greetings" aria-hidden="true">
        ${greetings.map(
          ({ language, direction, t }, at) => html`
            <div class="greeting" lang=${language} dir=${direction} ?data-shown=${at === shown} @click=${by(language)}>
              <p class="large">${t('kiosk:greeting.title')}</p>
              <p>${t(text)}</p>
              <p class="touch">${t('kiosk:greeting.touch')}</p>
            </div>
          `,
        )}
      </div>
      ${invitation}
      <div class="language-choice">
        ${greetings.map(
          ({ language, direction, t }) => html`
            <button type="button" lang=${language} dir=${direction} data-action="greet" value=${language} @click=${by(language)}>
              ${languageOf(language)?.name} <span class="unseen">– ${t('kiosk:greeting.title')} ${t(text)}</span>
            </button>
          `,
        )}
      </div>
    </section>
  `;
}
