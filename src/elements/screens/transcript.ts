import { html, nothing, type TemplateResult } from 'lit';
import { answerText } from '../../i18n/answer-text.js';
import type { Answer } from '../../rules/answers.js';
import type { Scene } from '../scene.js';

/** What has been said so far; each answer can be changed. Not a live region: it would be read twice. */
export function transcript(scene: Scene): TemplateResult | typeof nothing {
  const { view, texts } = scene;
  if (view.chosenTopics === null || view.step === 'topics' || view.step === 'apply') return nothing;
  const entries = html`
    <ol class="transcript" role="log" aria-live="off" aria-label=${texts.t('step.transcript')}>
      ${topicsEntry(scene)} ${view.transcript.map((answer) => answerEntry(scene, answer))}
    </ol>
  `;
  return entries;
}

function topicsEntry({ view, texts: { t }, send }: Scene): TemplateResult {
  const topics = (view.chosenTopics ?? []).map((topic) => t(`topic.${topic}`)).join(', ');
  return html`
    <li>
      <p class="said"><span class="who">${t('step.youSaid')}: </span>${topics ? topics : t('topics.saidAll')}</p>
      <button
        type="button"
        class="change"
        data-action="change-topics"
        aria-label=${t('step.changeWhat', { question: t('topics.question') })}
        @click=${() => send({ type: 'topics.opened' })}
      >
        ${t('step.change')}
      </button>
    </li>
  `;
}

function answerEntry({ catalog, texts, send }: Scene, { fact, value }: Answer): TemplateResult {
  const { t, find } = texts;
  const question = find(`question.${fact}`, { kommun: catalog.kommun.name }) ?? fact;
  return html`
    <li>
      <p class="asked"><span class="who">${t('step.guideSays')}: </span>${question}</p>
      <p class="said"><span class="who">${t('step.youSaid')}: </span>${answerText(fact, value, texts)}</p>
      <button
        type="button"
        class="change"
        data-action="change"
        aria-label=${t('step.changeWhat', { question })}
        @click=${() => send({ type: 'answer.changed', fact })}
      >
        ${t('step.change')}
      </button>
    </li>
  `;
}
