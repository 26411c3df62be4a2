import '../../i18n/results-texts.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ResultGroup } from '../../../machines/intake.view.js';
import { consentNote } from '../../content/consent-content.js';
import { questionText, type Scene } from '../scene.js';
import { applyBrief } from './apply.js';
import { card } from './card.js';
import { button, statusIcon } from './parts.js';

/** The insatser by status, after how many there are of each, and the right to apply. */
export function resultsScreen(scene: Scene): TemplateResult {
  const { view, texts, send, catalog } = scene;
  const { t } = texts;
  const consent = consentNote(
    scene,
    view.results.flatMap(({ insatser }) => insatser),
    view.answers,
  );
  const questions = view.skipped.map((fact) => questionText(scene, fact)).join(' ');
  return html`
    <section class="turn" data-step="results" tabindex="-1" aria-labelledby="results">
      <div class="says">
        <h2 id="results">${t(view.isComplete ? 'results.title' : 'results.soFar')}</h2>
        ${questions ? html`<p class="mine">${t('results.skipped', { questions })}</p>` : nothing}
        ${view.results.length > 0 ? nothing : html`<p>${t('results.none')}</p>`}
        ${consent === undefined ? nothing : html`<p>${consent}</p>`}
        <ul class="jump">
          ${view.results.map(({ status, insatser }) =>
            jump(status, html`${statusIcon(status)} ${t(`status.${status}.title`)}: ${insatser.length}`),
          )}
          ${jump('apply', t('apply.title'))}
        </ul>
        ${scene.listen}
        ${view.isComplete ? nothing : button('resume', t('results.resume'), () => send({ type: 'questions.resumed' }), 'primary')}
      </div>
      ${view.results.map((group) => resultGroup(scene, group))} ${applyBrief(scene)}
      <p class="soft">${t('results.version', { kommun: catalog.kommun.name, date: texts.date(catalog.version) })}</p>
      <div class="actions">
        ${button('back', t('step.back'), () => send({ type: 'step.back' }), 'quiet')}
        ${button('topics', t('results.topics'), () => send({ type: 'topics.opened' }), 'quiet')}
        ${button('print', t('results.print'), scene.print ?? (() => print()), 'quiet')}
      </div>
    </section>
  `;
}

/** Brings one to a heading further down. */
function jump(id: string, text: unknown): TemplateResult {
  const toHeading = ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.getElementById(id)?.focus();
  };
  return html`<li data-status=${id}><button type="button" class="quiet" @click=${toHeading}>${text}</button></li>`;
}

/** The insatser of one status, under what it means. */
export function resultGroup(scene: Scene, { status, insatser }: ResultGroup): TemplateResult {
  const { t } = scene.texts;
  return html`
    <section class="group" aria-labelledby=${status}>
      <h3 id=${status} data-status=${status} tabindex="-1">${statusIcon(status)} ${t(`status.${status}.title`)}</h3>
      <p>${t(`status.${status}.text`)}</p>
      ${insatser.map((assessment) => card(scene, assessment))}
    </section>
  `;
}
