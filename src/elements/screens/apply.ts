import '../../i18n/results-texts.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';
import { button, contactLinks, fold } from './parts.js';

/** On every result, also an empty one: one may always apply (SoL 11 kap. 6 §). */
export function applyBrief(scene: Scene): TemplateResult {
  const { t } = scene.texts;
  return html`
    <section class="apply" data-section="apply" aria-labelledby="apply">
      <h3 id="apply" tabindex="-1">${t('apply.title')}</h3>
      ${essentials(scene)} ${fold(t('apply.how'), procedure(scene))}
    </section>
  `;
}

/** The same on a screen of its own, one step away from everywhere. */
export function applyScreen(scene: Scene): TemplateResult {
  const { texts, send } = scene;
  const { t } = texts;
  return html`
    <section class="turn" data-step="apply" data-section="apply" tabindex="-1" aria-labelledby="apply">
      <h2 id="apply">${t('apply.title')}</h2>
      ${essentials(scene)}
      <h3>${t('apply.how')}</h3>
      ${procedure(scene)}
      <div class="actions">${button('back', t('step.back'), () => send({ type: 'step.back' }), 'quiet')}</div>
    </section>
  `;
}

/** That one may apply, whom to call, and, where it may be about money, ekonomiskt bistånd too. */
function essentials(scene: Scene): TemplateResult {
  const { view, catalog, texts, listen } = scene;
  const { contact, apply = contact } = catalog;
  const { chosenTopics } = view;
  const isAboutMoney = chosenTopics?.length === 0 || chosenTopics?.includes('money');
  return html`
    <p>${texts.t('apply.lead')}</p>
    ${contactLinks(apply, scene)} ${isAboutMoney ? html`<p data-section="money">${texts.t('apply.money')}</p>` : nothing} ${listen}
  `;
}

function procedure({ texts: { t } }: Scene): TemplateResult {
  return html`
    <p>${t('apply.writing')}</p>
    <p>${t('apply.then')}</p>
    <p>${t('apply.appeal')}</p>
    <p>${t('apply.young')} ${t('apply.other')}</p>
    <p class="soft">${t('apply.law')}</p>
  `;
}
