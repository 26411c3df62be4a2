import { html, nothing, type TemplateResult } from 'lit';
import type { OptionView, QuestionView } from '../../../machines/intake.view.js';
import { optionText } from '../../i18n/answer-text.js';
import { answerFrom } from '../../rules/answers.js';
import type { Scene } from '../scene.js';

/** How many names of insatser the reason to ask lists before it counts the rest. */
const NAMES_SHOWN = 4;

/** The question at hand, with one tap to answer it, to skip it, and to read why it is asked. */
export function questionScreen(scene: Scene, question: QuestionView): TemplateResult {
  const { texts, catalog, fault, send } = scene;
  const { t, find } = texts;
  const { fact } = question;
  const hint = find(`hint.${fact}`, { kommun: catalog.kommun.name });
  return html`
    <form class="turn" data-step="questions" tabindex="-1" @submit=${(event: Event) => confirm(scene, question, event)}>
      <div class="says">
        <p class="left">${t('step.left', { count: question.left })}</p>
        <h2 id="question">${find(`question.${fact}`, { kommun: catalog.kommun.name })}</h2>
        ${hint ? html`<p id="hint">${hint}</p>` : nothing}
        ${question.isRevision && question.keepsLater ? html`<p>${t('step.later')}</p>` : nothing}
      </div>
      <div
        class="options ${question.isMultiple ? 'several' : 'one'}"
        role="group"
        data-fact=${fact}
        aria-labelledby="question"
        aria-describedby=${hint ? 'hint' : nothing}
      >
        ${question.options.map((option) => (question.isMultiple ? checkbox(scene, fact, option) : choice(scene, fact, option)))}
        ${fault ? html`<p class="fault" role="alert">${t('answer.needOne')}</p>` : nothing}
        ${
          question.isMultiple
            ? html`<button type="submit" class="primary" data-action="confirm">${t('answer.confirm')}</button>`
            : nothing
        }
        <button type="button" data-action="skip" @click=${() => send({ type: 'answer.skipped' })}>${t('answer.skip')}</button>
      </div>
      ${why(scene, question)}
      <div class="actions">
        <button type="button" class="quiet" data-action="back" @click=${() => send({ type: 'step.back' })}>
          ${t('step.back')}
        </button>
        <button type="button" class="quiet" data-action="results" @click=${() => send({ type: 'results.opened' })}>
          ${t('step.resultsSoFar')}
        </button>
      </div>
    </form>
  `;
}

function choice({ texts, send }: Scene, fact: QuestionView['fact'], { value, isChosen }: OptionView): TemplateResult {
  return html`
    <button
      type="button"
      class="option"
      value=${value}
      aria-pressed=${isChosen ? 'true' : nothing}
      @click=${() => send({ type: 'answer.given', value: answerFrom(fact, [value]) })}
    >
      ${optionText(fact, value, texts)}
    </button>
  `;
}

function checkbox({ texts }: Scene, fact: QuestionView['fact'], option: OptionView): TemplateResult {
  return html`
    <label class="option">
      <input
        type="checkbox"
        name=${option.isExclusive ? 'none' : 'some'}
        value=${option.value}
        .checked=${option.isChosen}
        @change=${takeBackOthers}
      />
      <span>${optionText(fact, option.value, texts)}</span>
    </label>
  `;
}

/** "None of it" and the other options take each other back. */
function takeBackOthers({ currentTarget }: Event): void {
  const changed = currentTarget as HTMLInputElement;
  if (!changed.checked) return;
  for (const other of changed.form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []) {
    if (other.name !== changed.name) other.checked = false;
  }
}

function confirm({ send, complain }: Scene, { fact, isMultiple }: QuestionView, event: Event): void {
  event.preventDefault();
  if (!isMultiple) return;
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const values = [...data.getAll('some'), ...data.getAll('none')].map(String);
  if (values.length === 0) complain('needOne');
  else send({ type: 'answer.given', value: answerFrom(fact, values) });
}

function why({ texts: { t }, catalog }: Scene, { insatser, isForLaw }: QuestionView): TemplateResult {
  const names = insatser.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const more = insatser.length - names.length;
  return html`
    <details class="why">
      <summary data-action="why">${t('why.label')}</summary>
      ${
        isForLaw
          ? html`<p>${t('why.law')}</p>`
          : html`
            <p>${t('why.text', { kommun: catalog.kommun.name })}</p>
            <ul>
              ${names.map((name) => html`<li>${name}</li>`)} ${more > 0 ? html`<li>${t('why.more', { count: more })}</li>` : nothing}
            </ul>
            <p>${t('why.source', { title: catalog.guideline.title })}</p>
          `
      }
    </details>
  `;
}
