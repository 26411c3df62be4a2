import { html, nothing, type TemplateResult } from 'lit';
import type { ResultGroup } from '../../../machines/intake.view.js';
import type { Scene } from '../scene.js';
import { applyBrief } from './apply.js';
import { card } from './card.js';
import { statusIcon } from './icons.js';

/** The insatser by status; above them how many of each, below them the right to apply. */
export function resultsScreen(scene: Scene): TemplateResult {
  const { view, texts, send, catalog } = scene;
  const { t, find } = texts;
  const kommun = catalog.kommun.name;
  const skipped = view.skipped.map((fact) => find(`question.${fact}`, { kommun })).join(' ');
  return html`
    <section class="turn" data-step="results" tabindex="-1" aria-labelledby="results-title">
      <div class="says">
        <h2 id="results-title">${t(view.isComplete ? 'results.title' : 'results.titleSoFar')}</h2>
        ${skipped ? html`<p>${t('results.skipped', { questions: skipped })}</p>` : nothing}
        ${view.results.length === 0 ? html`<p>${t('results.none')}</p>` : nothing}
        ${
          view.results.length > 1
            ? html`<ul class="jump" aria-label=${t('results.jump')}>
              ${view.results.map((group) => jump(scene, group))}
            </ul>`
            : nothing
        }
      </div>
      ${
        view.isComplete
          ? nothing
          : html`<button type="button" class="primary" data-action="resume" @click=${() => send({ type: 'questions.resumed' })}>
            ${t('results.resume')}
          </button>`
      }
      ${applyBrief(scene)} ${view.results.map((group) => resultGroup(scene, group))}
      <p class="printed">${t('results.printed', { kommun, version: catalog.version })}</p>
      <div class="actions">
        <button type="button" class="quiet" data-action="back" @click=${() => send({ type: 'step.back' })}>${t('step.back')}</button>
        <button type="button" class="quiet" data-action="topics" @click=${() => send({ type: 'topics.opened' })}>
          ${t('results.otherTopics')}
        </button>
        <button type="button" class="quiet" data-action="print" @click=${() => window.print()}>${t('results.print')}</button>
      </div>
    </section>
  `;
}

function jump({ texts: { t } }: Scene, { status, insatser }: ResultGroup): TemplateResult {
  return html`
    <li>
      <button type="button" class="quiet" @click=${jumpTo} value=${status}>
        ${statusIcon(status)} ${t(`status.${status}.title`)} (${insatser.length})
      </button>
    </li>
  `;
}

function jumpTo({ currentTarget }: Event): void {
  const { value } = currentTarget as HTMLButtonElement;
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(`#group-${value}`)?.focus();
}

function resultGroup(scene: Scene, { status, insatser }: ResultGroup): TemplateResult {
  const { t } = scene.texts;
  return html`
    <section class="group" data-group=${status} aria-labelledby="group-${status}">
      <h3 id="group-${status}" tabindex="-1">${statusIcon(status)} ${t(`status.${status}.title`)}</h3>
      <p>${t(`status.${status}.text`)}</p>
      ${insatser.map((assessment) => card(scene, assessment))}
    </section>
  `;
}
