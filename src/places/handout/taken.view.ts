import { html, nothing, type TemplateResult } from 'lit';
import { contactFor } from '../../catalog/contact.js';
import type { InsatsText } from '../../catalog/insats-texts.js';
import { accessContent } from '../../content/card-content.js';
import { insatsText, type Scene } from '../../elements/scene.js';
import { applyBrief } from '../../elements/screens/apply.js';
import { particulars, reasonLines } from '../../elements/screens/card.js';
import { contentText } from '../../elements/screens/content-text.js';
import { helpFooter } from '../../elements/screens/help.js';
import { button, contactLinks, fold } from '../../elements/screens/parts.js';
import { isAboutMoney } from '../../elements/taking-along/handout-content.js';
import type { HandoutLink } from '../../elements/taking-along/handout-link.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import '../../elements/taking-along/handout-texts.js';

/** A list that was taken along: its insatser as the catalogue has them now, the right to apply, and whom to call. */
export function takenList(scene: Scene, { version, ids }: HandoutLink, begin: () => void): TemplateResult {
  const { catalog, texts } = scene;
  const { t } = texts;
  const { kommun, contact, guideline } = catalog;
  const wanted = new Set(ids);
  // Nothing is known of who reads it: what the insatser ask for stands as something to check.
  const entries = scene.guide
    .assess({ answers: [], topics: [] })
    .filter(({ insats }) => wanted.has(insats.id))
    .sort((one, other) => catalog.insatser.indexOf(one.insats) - catalog.insatser.indexOf(other.insats));
  const insatser = entries.map(({ insats }) => insats);
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
      </div>
      ${entries.map((entry) => takenCard(scene, entry))}
      <section class="apply" aria-labelledby="contact">
        <h3 id="contact">${t('handout:contact')}</h3>
        <p><bdi lang="sv">${kommun.name}</bdi></p>
        ${contactLinks(contact, scene)}
      </section>
      ${applyBrief(scene, isAboutMoney(insatser))}
      <p class="soft">${t('results.version', { kommun: kommun.name, date: texts.date(catalog.version) })}</p>
      ${button('begin', t('handout:start'), begin, 'start')}
      <footer role="none">${helpFooter(scene)}</footer>
    </section>
  `;
}

/** A card without a status: nothing was answered here. */
function takenCard(scene: Scene, assessment: InsatsAssessment): TemplateResult {
  const { insats } = assessment;
  const { id, audience } = insats;
  const { kind, howTo } = accessContent(scene, insats);
  const { t } = scene.texts;
  const text = (key: InsatsText) => insatsText(scene, insats, key);
  return html`
    <article class="card" part="card" data-insats=${id} aria-labelledby="name-${id}">
      <h3 id="name-${id}">${text('name')}</h3>
      <p>${text('summary')}</p>
      ${audience ? html`<p class="soft">${text('audience')}</p>` : nothing} ${reasonLines(scene, assessment)}
      <p>${kind ? html`<strong>${kind}</strong>` : nothing} ${contentText(howTo)}</p>
      ${contactLinks(contactFor(scene.catalog, insats), scene)}
      ${fold(html`${t('card.more')} <span class="unseen">${text('name')}</span>`, particulars(scene, assessment))}
    </article>
  `;
}
