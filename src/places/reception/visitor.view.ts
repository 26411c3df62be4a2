import { html, nothing, type TemplateResult } from 'lit';
import { resultsHeadline } from '../../content/results-content.js';
import type { Scene } from '../../elements/scene.js';
import { applyBrief } from '../../elements/screens/apply.js';
import { helpFolds, violenceHelp } from '../../elements/screens/help.js';
import { resultGroup } from '../../elements/screens/results.js';
import { questionCard } from './next-question.js';

/**
 * The screen turned to the visitor: the question at hand and the same cards as on the website, large and in
 * the visitor's language.
 *
 * @param staff The staff side's scene: the same talk, in Swedish.
 */
export function visitorSide(scene: Scene, staff: Scene): TemplateResult {
  const { view, texts, catalog } = scene;
  const { t } = texts;
  return html`
    ${catalog.guideline.status === 'proposal' ? html`<p class="urgent">${t('draft')}</p>` : nothing} ${violenceHelp(scene)}
    ${view.question ? questionCard(scene, view.question, staff) : nothing}
    <section class="turn" data-step="results" aria-labelledby="results">
      <h2 id="results" tabindex="-1">${resultsHeadline(view.results, texts)}</h2>
      ${view.results.map((group) => resultGroup(scene, group))} ${applyBrief(scene)}
      <p class="soft">${t('results.version', { kommun: catalog.kommun.name, date: texts.date(catalog.version) })}</p>
    </section>
    <footer>${helpFolds(scene)}</footer>
  `;
}
