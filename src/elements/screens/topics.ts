import { html, nothing, type TemplateResult } from 'lit';
import type { Topic } from '../../catalog/types.js';
import type { Scene } from '../scene.js';

/** What the person wants to talk about: one or more topics, or everything. */
export function topicsScreen({ view, texts: { t }, send, fault, complain }: Scene): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const topics = data.getAll('topic') as Topic[];
    if (topics.length === 0) complain('needOne');
    else send({ type: 'topics.chosen', topics });
  };
  return html`
    <form class="turn" data-step="topics" tabindex="-1" @submit=${submit}>
      <div class="says">
        <h2 id="topics-title">${t('topics.question')}</h2>
        <p id="topics-hint">${t('topics.hint')}</p>
      </div>
      <div class="options several" role="group" aria-labelledby="topics-title" aria-describedby="topics-hint">
        ${view.topics.map(
          (topic) => html`
            <label class="option">
              <input type="checkbox" name="topic" value=${topic} .checked=${view.chosenTopics?.includes(topic) ?? false} />
              <span>${t(`topic.${topic}`)}</span>
            </label>
          `,
        )}
      </div>
      ${fault ? html`<p class="fault" role="alert">${t('topics.needOne')}</p>` : nothing}
      <div class="actions">
        <button type="submit" class="primary" data-action="confirm">${t('topics.confirm')}</button>
        <button type="button" data-action="all" @click=${() => send({ type: 'topics.chosen', topics: [] })}>
          ${t('topics.all')}
        </button>
        <button type="button" class="quiet" data-action="back" @click=${() => send({ type: 'step.back' })}>
          ${t('step.back')}
        </button>
      </div>
    </form>
  `;
}
