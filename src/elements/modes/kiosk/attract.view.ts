import { html, type TemplateResult } from 'lit';
import { TONGUES } from './texts.js';

/** What the greeting is drawn from. */
export interface Greeting {
  /** How many greetings have been shown. */
  readonly count: number;
  /** Whose tablet it is; `undefined` while the catalogue is on its way. */
  readonly kommun: string | undefined;
  /** Starts a visit, in a language where one was touched. */
  readonly start: (language: string | null) => void;
}

/**
 * Nobody is there: what this is, in each language in turn, and every language to start in. What turns is there for the
 * eye alone; the same is said on the buttons, which stand still.
 */
export function attractScreen({ count, kommun, start }: Greeting): TemplateResult {
  const shown = count % TONGUES.length;
  const by = (language: string) => (event: Event) => {
    event.stopPropagation();
    start(language);
  };
  return html`
    <section class="attract" aria-label="Start" @click=${() => start(null)}>
      <p class="kommun" lang="sv">${kommun}</p>
      <div class="greetings" aria-hidden="true">
        ${TONGUES.map(
          ({ code, dir, texts }, at) => html`
            <div class="greeting" lang=${code} dir=${dir} ?data-shown=${at === shown} @click=${by(code)}>
              <p class="large">${texts.greeting.title}</p>
              <p>${texts.greeting.text}</p>
              <p class="touch">${texts.greeting.touch}</p>
            </div>
          `,
        )}
      </div>
      <div class="tongues">
        ${TONGUES.map(
          ({ code, name, dir, texts }) => html`
            <button type="button" lang=${code} dir=${dir} data-action="greet" value=${code} @click=${by(code)}>
              ${name}<span class="unseen">. ${texts.greeting.title} ${texts.greeting.text}</span>
            </button>
          `,
        )}
      </div>
    </section>
  `;
}
