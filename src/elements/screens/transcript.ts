import { html, nothing, type TemplateResult } from 'lit';
import { answerText } from '../../i18n/answer-text.js';
import { placesIn, questionText, type Scene } from '../scene.js';

/** How long the line of earlier answers may be, in characters: one line on a telephone. */
const LINE = 40;

/** Something that was asked, what was said to it, and how that is changed. */
interface Exchange {
  readonly question: string;
  readonly answer: string;
  readonly change: () => void;
}

/**
 * What has been said so far: the last answer, and in one line, which opens, those before it. Each can be changed. A silent
 * log, since the turn tells of what is new.
 */
export function transcript(scene: Scene): TemplateResult | typeof nothing {
  const { view, texts, send } = scene;
  const { t } = texts;
  if (view.chosenTopics === null || (view.step !== 'questions' && view.step !== 'results')) return nothing;
  const exchanges: readonly Exchange[] = [
    {
      question: t('topics.question'),
      answer: texts.list(view.chosenTopics.map((topic) => t(`topic.${topic}`))) || t('topics.all'),
      change: () => send({ type: 'topics.opened' }),
    },
    ...view.transcript.map(({ fact, value }, place) => ({
      question: questionText(scene, fact, view.transcript.findIndex((one) => one.fact === fact) < place),
      answer: answerText(fact, value, texts, placesIn(scene)),
      change: () => send({ type: 'answer.changed', fact, place }),
    })),
  ];
  const earlier = exchanges.slice(0, -1);
  return html`
    <div class="log" role="log" aria-live="off" aria-label=${t('step.transcript')}>
      ${earlier.length > 0 ? earlierLine(scene, earlier) : nothing}
      <ol class="transcript" start=${exchanges.length}>
        ${exchanges.slice(-1).map((exchange) => entry(scene, exchange))}
      </ol>
    </div>
  `;
}

/** What was said before the last answer. What a visitor has said is no page translator's to send away. */
function earlierLine(scene: Scene, earlier: readonly Exchange[]): TemplateResult {
  return html`
    <details>
      <summary>
        <span translate="no"><span class="unseen">${scene.texts.t('step.transcript')}: </span>${line(earlier)}</span>
      </summary>
      <ol class="transcript">
        ${earlier.map((exchange) => entry(scene, exchange))}
      </ol>
    </details>
  `;
}

/** As many of the answers as a line holds, the latest of them. */
function line(earlier: readonly Exchange[]): string {
  const answers = earlier.map(({ answer }) => answer);
  const all = answers.length;
  while (answers.length > 1 && answers.join(' · ').length > LINE) answers.shift();
  return `${answers.length < all ? '… ' : ''}${answers.join(' · ')}`;
}

function entry({ texts: { t } }: Scene, { question, answer, change }: Exchange): TemplateResult {
  return html`
    <li>
      <p>${question}</p>
      <p class="said" translate="no"><span class="unseen">${t('step.you')}: </span>${answer}</p>
      <button type="button" class="quiet" data-action="change" @click=${change}>
        ${t('step.change')} <span class="unseen">${question}</span>
      </button>
    </li>
  `;
}
