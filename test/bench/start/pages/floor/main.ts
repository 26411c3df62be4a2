import i18next from 'i18next';
import { html, LitElement } from 'lit';
import { createActor } from 'xstate';
import { nextQuestion, questionsMachine } from './questions.machine.js';
import { texts } from './texts.js';

const OPTIONS = [0, 1, 2];

const i18n = i18next.createInstance();
i18n.init({ lng: 'sv', fallbackLng: false, initAsync: false, resources: { sv: { translation: texts } } });

/** The least that a guide of our libraries can be: a question with its options, out of a statechart, in texts. */
class StartFloor extends LitElement {
  readonly #actor = createActor(questionsMachine);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#actor.subscribe(() => this.requestUpdate());
    this.#actor.start();
  }

  override render(): unknown {
    const question = nextQuestion(this.#actor.getSnapshot().context.answers);
    const title = question === undefined ? i18n.t('done') : i18n.t(`question.${question}`);
    return html`
      <fieldset>
        <legend>${title}</legend>
        ${OPTIONS.map((option) => this.#button(option))}
      </fieldset>
    `;
  }

  #button(option: number): unknown {
    const give = () => this.#actor.send({ type: 'answer.given', option });
    return html`<button type="button" @click=${give}>${i18n.t(`option.${option}`)}</button>`;
  }
}

customElements.define('start-floor', StartFloor);
