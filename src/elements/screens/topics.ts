import { html, nothing, type TemplateResult } from 'lit';
import type { Topic } from '../../catalog/types.js';
import type { Scene } from '../scene.js';
import { checkbox, chosenIn, fault, rememberTicks } from './choices.js';
import { button } from './parts.js';

/** What the visitor ticks here, beside the facts of the questions. */
const TOPICS = 'topics';

/** What the person wants to talk about: one or more topics, or everything. */
export function topicsScreen({
  view,
  texts: { t },
  browsing,
  send,
  isFaulty,
  complain,
  listen,
  picture,
}: Scene): TemplateResult {
  const ticked = browsing.tickedAt(TOPICS) ?? view.chosenTopics;
  const choose = (topics: readonly Topic[]) => {
    browsing.answered(TOPICS);
    send({ type: 'topics.chosen', topics });
  };
  const confirm = (event: Event) => {
    const topics = chosenIn(event) as readonly Topic[];
    if (topics.length > 0) choose(topics);
    else complain();
  };
  return html`
    <form @change=${rememberTicks(browsing, TOPICS)}>
      <div
        class="turn"
        role="group"
        data-step="topics"
        tabindex="-1"
        aria-labelledby="question"
        aria-describedby="hint fault"
      >
        <div class="says" part="question">
          <h2 id="question">${t('topics.question')}</h2>
          <p id="hint">${t('topics.hint')}</p>
          ${listen}
        </div>
        <div class="options several">
          ${view.topics.map((topic) =>
            checkbox({
              value: topic,
              text: t(`topic.${topic}`),
              isChosen: ticked?.includes(topic) ?? false,
              picture: picture?.(topic),
            }),
          )}
          ${isFaulty ? fault(t('topics.needOne')) : nothing}
        </div>
        <p class="soft">
          ${view.topics.includes('talk') ? t('topics.missing', { topic: t('topic.talk') }) : nothing}
          ${button('list', t('step.list'), () => send({ type: 'list.opened' }), 'quiet')}
        </p>
        <div class="actions">
          <button type="submit" class="primary" data-action="confirm" @click=${confirm}>${t('topics.confirm')}</button>
          ${button('all', t('topics.all'), () => choose([]))}
          ${button('back', t('step.back'), () => send({ type: 'step.back' }), 'quiet')}
        </div>
      </div>
    </form>
  `;
}
