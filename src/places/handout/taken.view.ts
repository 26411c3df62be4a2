import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../elements/scene.js';
import { applyBrief } from '../../elements/screens/apply.js';
import { helpFooter } from '../../elements/screens/help.js';
import { button, contactLinks } from '../../elements/screens/parts.js';
import { row } from '../../elements/screens/row.js';
import { inOrderOfList, isAboutMoney } from '../../elements/taking-along/handout-content.js';
import type { HandoutLink } from '../../elements/taking-along/handout-link.js';
import '../../elements/taking-along/handout-texts.js';

/**
 * A list that was taken along: whom to call, its insatser as the catalogue has them now, each a row that opens, and the
 * right to apply. No row has a status: nothing was answered here.
 */
export function takenList(scene: Scene, { version, ids }: HandoutLink, begin: () => void): TemplateResult {
  const { catalog, texts } = scene;
  const { t } = texts;
  const { kommun, contact, guideline } = catalog;
  const wanted = new Set(ids);
  // Nothing is known of who reads it: what the insatser ask for stands as something to check.
  const assessed = scene.guide.assess({ answers: [], topics: [] });
  const insatser = inOrderOfList(catalog, wanted);
  const entries = insatser.flatMap((insats) => assessed.filter((entry) => entry.insats === insats));
  return html`
    <section data-section="handout" aria-labelledby="handout">
      <div class="says">
        <h2 id="handout">${t('handout:mine')}</h2>
        ${entries.length > 0 ? html`<p>${t('handout:lead', { kommun: kommun.name })}</p>` : nothing}
        ${wanted.size === 0 ? html`<p>${t('handout:empty')}</p>` : nothing}
        ${guideline.status === 'proposal' ? html`<p class="urgent">${t('draft')}</p>` : nothing}
        ${
          version && version !== catalog.version
            ? html`<p class="reason">${t('handout:changed', { date: texts.date(version), current: texts.date(catalog.version) })}</p>`
            : nothing
        }
        ${entries.length < wanted.size ? html`<p class="reason">${t('handout:gone')}</p>` : nothing}
        ${contactLinks(contact, scene)}
      </div>
      ${entries.length > 0 ? html`<h3>${t('handout:contents')}</h3><div class="rows">${entries.map((entry) => row(scene, entry, { hasStatus: false }))}</div>` : nothing}
      ${applyBrief(scene, isAboutMoney(insatser))}
      <p class="soft">${t('results.version', { kommun: kommun.name, date: texts.date(catalog.version) })}</p>
      ${button('begin', t('handout:start'), begin, 'start')}
      <footer role="none">${helpFooter(scene)}</footer>
    </section>
  `;
}
