import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';
import { contactLinks } from './contact.js';

/** On every result, also an empty one: one may always apply (SoL 11 kap. 6 §). */
export function applyBrief(scene: Scene): TemplateResult {
  const { t } = scene.texts;
  return html`
    <section class="apply" data-section="apply" aria-labelledby="apply-title">
      <h3 id="apply-title">${t('apply.title')}</h3>
      <p>${t('apply.lead')} ${t('apply.phone')}</p>
      ${contactLinks(scene.catalog.apply ?? scene.catalog.contact, scene.texts)} ${moneyNote(scene)}
      <details>
        <summary>${t('apply.open')}</summary>
        ${howToApply(scene)}
      </details>
    </section>
  `;
}

/** The same on a screen of its own, one step away from everywhere. */
export function applyScreen(scene: Scene): TemplateResult {
  const { texts, catalog, send } = scene;
  const { t } = texts;
  return html`
    <section class="turn" data-step="apply" data-section="apply" tabindex="-1" aria-labelledby="apply-title">
      <div class="says">
        <h2 id="apply-title">${t('apply.title')}</h2>
        <p>${t('apply.lead')}</p>
      </div>
      ${contactLinks(catalog.apply ?? catalog.contact, texts)}
      <h3>${t('apply.how')}</h3>
      <p>${t('apply.phone')}</p>
      ${howToApply(scene)} ${moneyNote(scene)}
      <h3>${t('apply.alsoApply')}</h3>
      <p>${t('apply.alsoApplyText')}</p>
      <div class="actions">
        <button type="button" class="quiet" data-action="back" @click=${() => send({ type: 'step.back' })}>${t('step.back')}</button>
      </div>
    </section>
  `;
}

function howToApply({ texts: { t } }: Scene): TemplateResult {
  return html`
    <p>${t('apply.writing')}</p>
    <p><strong>${t('apply.then')}.</strong> ${t('apply.thenText')}</p>
    <p>${t('apply.appeal')}</p>
    <p>${t('apply.young')}</p>
    <p class="law">${t('apply.law')}</p>
  `;
}

/** Money leads to advice and to applying for ekonomiskt bistånd, which is always needs-tested. */
function moneyNote({ view, texts: { t } }: Scene): TemplateResult | typeof nothing {
  const { chosenTopics } = view;
  const isAboutMoney = chosenTopics !== null && (chosenTopics.length === 0 || chosenTopics.includes('money'));
  return isAboutMoney ? html`<p data-section="money">${t('apply.money')}</p>` : nothing;
}
