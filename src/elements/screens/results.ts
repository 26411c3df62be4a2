import '../../i18n/results-texts.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ResultGroup } from '../../../machines/intake.view.js';
import { consentNote } from '../../content/consent-content.js';
import { openingContent } from '../../content/opening-content.js';
import { conditionTexts, resultsHeadline } from '../../content/results-content.js';
import { STATUSES } from '../../rules/evaluate.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import { isBegunByOthers } from '../../rules/open-now.js';
import { questionText, type Scene } from '../scene.js';
import { applyBrief } from './apply.js';
import { contentText } from './content-text.js';
import { turnName } from './help.js';
import { openingLines } from './opening-lines.js';
import { button, contactLinks, fold, heading } from './parts.js';
import { row } from './row.js';
import { statusIcon } from './status-icon.js';

/** What `Browsing` knows the fold for the rest of the kommun's list by. */
const REST = 'rest';

/** What to do now and whom to call, the insatser as rows by status, the right to apply, and what else there is. */
export function resultsScreen(scene: Scene): TemplateResult {
  const { view, texts, send, catalog } = scene;
  const { t } = texts;
  const { chosenTopics, results, isComplete, hasMore } = view;
  const topics = texts.list((chosenTopics ?? []).map((topic) => t(`topic.${topic}`)));
  const consent = consentNote(
    scene,
    results.flatMap(({ insatser }) => insatser),
    view.answers,
  );
  const headline = resultsHeadline(results, texts);
  const name = turnName(scene, headline);
  const questions = view.skipped.map((fact) => questionText(scene, fact)).join(' ');
  return html`
    <section class="turn" data-step="results" tabindex="-1" aria-labelledby=${name === undefined ? 'results' : nothing} aria-label=${name ?? nothing}>
      <div class="says">
        ${topics ? html`<p class="soft">${t('results.chosen', { topics })}</p>` : nothing}
        ${heading('results', headline)}
        ${isComplete ? nothing : html`<p>${t('results.soFar')}</p>`}
        <p>${t('results.voluntary')}</p>
        ${openingLines(openingContent(scene, catalog.contact), scene)}
        ${contactLinks(catalog.contact, scene, isComplete ? 'button primary' : 'button')} ${scene.listen}
        ${consent === undefined ? nothing : html`<p>${consent}</p>`}
        ${hasMore ? html`<p>${t('results.more')}</p>` : nothing}
        ${isComplete && !hasMore ? nothing : button('resume', t('results.resume'), () => send({ type: 'questions.resumed' }), hasMore ? 'quiet' : 'primary')}
      </div>
      ${results.map((group) => resultGroup(scene, group))} ${forAdults(scene)} ${owed(scene)}
      ${questions ? html`<p class="mine soft">${t('results.skipped', { questions })}</p>` : nothing} ${rest(scene)}
      ${applyBrief(scene)} ${conditions(scene)} ${scene.take?.tools(scene) ?? nothing}
      <p class="soft">${t('results.version', { kommun: catalog.kommun.name, date: texts.date(catalog.version) })}</p>
      <div class="actions">
        ${button('back', t('step.back'), () => send({ type: 'step.back' }), 'quiet')}
        ${button('topics', t('results.topics'), () => send({ type: 'topics.opened' }), 'quiet')}
        ${scene.print ? button('print', t('results.print'), scene.print, 'quiet') : nothing}
      </div>
    </section>
  `;
}

/**
 * The insatser of one status, under what it means. What is open and somebody else begins, such as BVC, stands under words
 * of its own, and the heading's count leaves it out as the sentence at the top does.
 */
export function resultGroup(scene: Scene, { status, insatser }: ResultGroup): TemplateResult {
  const { t } = scene.texts;
  const throughOther = status === 'open' ? insatser.filter(({ insats }) => isBegunByOthers(insats)) : [];
  const direct = insatser.filter((item) => !throughOther.includes(item));
  const counted = direct.length > 0 ? direct : throughOther;
  return html`
    <section class="group" aria-labelledby=${status}>
      <h3 id=${status} part="status" data-status=${status} tabindex="-1">
        ${statusIcon(status)} <span>${t(`status.${status}.title`)} <span class="count">(${counted.length})</span></span>
      </h3>
      ${direct.length > 0 ? html`<p class="soft">${t(`status.${status}.text`)}</p>${rows(scene, direct)}` : nothing}
      ${throughOther.length > 0 ? html`<p class="soft">${t('status.throughOther')}</p>${rows(scene, throughOther)}` : nothing}
    </section>
  `;
}

/** Rows that stand together. */
export function rows(scene: Scene, insatser: readonly InsatsAssessment[]): TemplateResult {
  return html`<div class="rows">${insatser.map((assessment) => row(scene, assessment))}</div>`;
}

/** For a minor, one tap away: what only adults take part in. */
function forAdults(scene: Scene): TemplateResult | typeof nothing {
  const { forAdults } = scene.view;
  if (forAdults.length === 0) return nothing;
  return html`
    <details data-section="adults">
      <summary>${scene.texts.t('results.adults', { count: forAdults.length })}</summary>
      ${rows(scene, forAdults)}
    </details>
  `;
}

/** What the kommun owes to whoever asks (SoL 13 kap. 2 and 4 §§), whatever one wants to talk about. */
function owed(scene: Scene): TemplateResult | typeof nothing {
  const { t } = scene.texts;
  const { owed } = scene.view;
  if (owed.length === 0) return nothing;
  return html`
    <section class="group" data-section="owed" aria-labelledby="owed">
      <h3 id="owed">${t('results.owed')}</h3>
      ${rows(scene, owed)}
    </section>
  `;
}

/** What holds for all who take part: that one may have to wait, and how one behaves. */
function conditions({ catalog, language, texts }: Scene): TemplateResult | typeof nothing {
  const told = conditionTexts(catalog, language);
  if (told.length === 0) return nothing;
  const list = html`<ul>${told.map((text) => html`<li>${contentText(text)}</li>`)}</ul>`;
  return fold(texts.t('results.conditions'), list, 'conditions');
}

/** What the kommun has under other topics: closed, and in the page only while it is open. */
function rest(scene: Scene): TemplateResult | typeof nothing {
  const { browsing, catalog } = scene;
  const { t } = scene.texts;
  const { rest } = scene.view;
  if (rest.length === 0) return nothing;
  const isOpen = browsing.isOpen(REST);
  const title = t('results.rest', { kommun: catalog.kommun.name, count: rest.length });
  return html`
    <section class="group" data-section="rest" aria-label=${title}>
      <button type="button" class="opener" data-action="open" aria-expanded=${isOpen} @click=${() => browsing.toggle(REST)}>
        ${title}
      </button>
      ${isOpen ? byStatus(rest).map((group) => rows(scene, group)) : nothing}
    </section>
  `;
}

function byStatus(insatser: readonly InsatsAssessment[]): readonly (readonly InsatsAssessment[])[] {
  return STATUSES.map((status) => insatser.filter((item) => item.status === status)).filter(({ length }) => length > 0);
}
