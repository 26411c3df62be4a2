import { html, nothing, type TemplateResult } from 'lit';
import { type ApplyContent, applyContent, isMoneyChosen } from '../../content/apply-content.js';
import type { Scene } from '../scene.js';
import { button, contactLinks, fold, heading } from './parts.js';

/**
 * On every result, also an empty one: one may always apply (SoL 11 kap. 6 §).
 *
 * @param mayConcernMoney Whether to tell of ekonomiskt bistånd too.
 */
export function applyBrief(scene: Scene, mayConcernMoney = isMoneyChosen(scene.view.chosenTopics)): TemplateResult {
  const content = applyContent(scene);
  return html`
    <section class="apply" data-section="apply" aria-labelledby="apply">
      <h3 id="apply" tabindex="-1">${content.title}</h3>
      ${essentials(scene, content, mayConcernMoney)} ${fold(content.howTitle, procedure(content))}
    </section>
  `;
}

/** The same on a screen of its own, one step away from everywhere. */
export function applyScreen(scene: Scene): TemplateResult {
  const { texts, send } = scene;
  const content = applyContent(scene);
  return html`
    <section class="turn" data-step="apply" data-section="apply" tabindex="-1" aria-labelledby="apply">
      <div class="says">
        ${heading('apply', content.title)}
        ${essentials(scene, content, isMoneyChosen(scene.view.chosenTopics))}
      </div>
      <h3>${content.howTitle}</h3>
      ${procedure(content)}
      <div class="actions">${button('back', texts.t('step.back'), () => send({ type: 'step.back' }), 'quiet')}</div>
    </section>
  `;
}

/** That one may apply, whom to call, and, where it may concern money, that one may apply for ekonomiskt bistånd too. */
function essentials(scene: Scene, content: ApplyContent, mayConcernMoney: boolean): TemplateResult {
  const { lead, contact, money, moneyLaw } = content;
  return html`
    <p>${lead}</p>
    ${contactLinks(contact, scene)} ${mayConcernMoney ? html`<p data-section="money">${money} <span class="soft">${moneyLaw}</span></p>` : nothing} ${scene.listen}
  `;
}

function procedure({ how, law }: ApplyContent): TemplateResult {
  return html`${how.map((paragraph) => html`<p>${paragraph}</p>`)}<p class="soft">${law}</p>`;
}
