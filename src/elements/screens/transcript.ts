import { html, nothing, type TemplateResult } from 'lit';
import { answerText } from '../../i18n/answer-text.js';
import { questionText, type Scene } from '../scene.js';
import { button } from './parts.js';

/** What has been said so far; each answer can be changed. A silent log: the live region tells of what is new. */
export function transcript(scene: Scene): TemplateResult | typeof nothing {
  const { view, texts, send } = scene;
  const { t } = texts;
  if (view.chosenTopics === null || (view.step !== 'questions' && view.step !== 'results')) return nothing;
  const topics = texts.list(view.chosenTopics.map((topic) => t(`topic.${topic}`))) || t('topics.all');
  return html`
    <div role="log" aria-live="off" aria-label=${t('step.transcript')}>
      <ol class="transcript">
        ${entry(scene, t('topics.question'), topics, () => send({ type: 'topics.opened' }))}
        ${view.transcript.map(({ fact, value }) =>
          entry(scene, questionText(scene, fact), answerText(fact, value, texts), () =>
            send({ type: 'answer.changed', fact }),
          ),
        )}
      </ol>
    </div>
  `;
}

function entry({ texts: { t } }: Scene, question: string, answer: string, change: () => void): TemplateResult {
  return html`
    <li>
      <p>${question}</p>
      <p class="said" translate="no"><span class="unseen">${t('step.you')}: </span>${answer}</p>
      ${button('change', html`${t('step.change')}<span class="unseen">: ${question}</span>`, change, 'quiet')}
    </li>
  `;
}
