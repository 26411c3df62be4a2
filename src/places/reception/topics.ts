import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Topic } from '../../catalog/types.js';
import { type Desk, keyHint } from './desk.js';
import { answerKey } from './shortcuts.js';

/** What the person wants to talk about, at hand and folded; it filters the list and changes no status. */
export function topicChoice(desk: Desk): TemplateResult {
  const { scene, view, say, tell } = desk;
  const { t, list } = scene.texts;
  const { topics } = view.intake;
  const chosen = view.intake.chosenTopics ?? [];
  const choose = (kept: readonly Topic[]) => tell({ type: 'topics.chosen', topics: kept });
  const toggle = (topic: Topic) => (event: Event) => {
    const { checked } = event.currentTarget as HTMLInputElement;
    choose(topics.filter((one) => (one === topic ? checked : chosen.includes(one))));
  };
  const names = chosen.length === 0 ? say('topics.all') : list(chosen.map((topic) => t(`topic.${topic}`)));
  return html`
    <details class="topics">
      <summary id="topics">${say('topics.chosen', { topics: names })} ${keyHint(desk, 'T')}</summary>
      <div role="group" aria-label=${say('topics.title')} class="pills" data-step="topics">
        <label class="pill">
          <input type="checkbox" value="" data-action="all" autocomplete="off" .checked=${live(chosen.length === 0)} @change=${() => choose([])} />
          <span>${say('topics.all')} ${keyHint(desk, '0')}</span>
        </label>
        ${topics.map(
          (topic, at) => html`
            <label class="pill">
              <input type="checkbox" value=${topic} autocomplete="off" .checked=${live(chosen.includes(topic))} @change=${toggle(topic)} />
              <span>${t(`topic.${topic}`)} ${keyHint(desk, answerKey(at))}</span>
            </label>
          `,
        )}
      </div>
      <p class="soft">${say('topics.note')}</p>
    </details>
  `;
}
