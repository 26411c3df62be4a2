import { html, nothing, type TemplateResult } from 'lit';
import type { InsatsText } from '../../catalog/insats-texts.js';
import { accessContent, backRows, type CardRow, frontRows, outOfDateNote } from '../../content/card-content.js';
import { type ContactContent, type ContactWay, contactContent } from '../../content/contact-content.js';
import type { OpeningContent } from '../../content/opening-content.js';
import { metList, openToAllNote, reasonLists, type VillkorList, villkorNotes } from '../../content/villkor-content.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import { insatsText, type Scene } from '../scene.js';
import { contentText } from './content-text.js';
import { button, contactLinks, fold, outLink, phoneLink } from './parts.js';

/** One insats: what it gives, the way in, why it stands here, and everything else one tap away. */
export function card(scene: Scene, assessment: InsatsAssessment): TemplateResult {
  const { insats, status } = assessment;
  const { texts, send } = scene;
  const { t } = texts;
  const { id, audience } = insats;
  const contact = contactContent(scene, insats);
  const text = (name: InsatsText) => insatsText(scene, insats, name);
  const { kind, howTo } = accessContent(scene, insats);
  return html`
    <article class="card" data-insats=${id} data-status=${status} aria-labelledby="name-${id}">
      <h4 id="name-${id}">${text('name')}</h4>
      <p>${text('summary')}</p>
      ${audience ? html`<p class="soft">${text('audience')}</p>` : nothing} ${reasonLines(scene, assessment)}
      <p>${kind ? html`<strong>${kind}</strong>` : nothing} ${contentText(howTo)}</p>
      ${rowList(frontRows(scene, insats))} ${contact.isFirst ? contactParts(scene, contact) : nothing}
      ${
        status === 'outsideAudience' || status === 'applyInstead'
          ? button('apply', t('apply.title'), () => send({ type: 'apply.opened' }))
          : nothing
      }
      ${scene.listen}
      ${fold(
        html`${t('card.more')}<span class="unseen">: ${text('name')}</span>`,
        html`${contact.isFirst ? nothing : contactParts(scene, contact)} ${particulars(scene, assessment)}`,
      )}
    </article>
  `;
}

/** Every way to get in touch, when it is open, where it is, and what can be booked. */
function contactParts(scene: Scene, { contact, opening, actions, places }: ContactContent): TemplateResult {
  return html`
    ${openingLine(opening)} ${contactLinks(contact, scene)}
    ${actions.map(({ text, href }) => html`<p>${outLink(scene, href, text)}</p>`)}
    ${places.map(
      (place) => html`
        <p><strong lang="sv">${place.name}</strong></p>
        ${openingLine(place.opening)} ${place.ways.length > 0 ? wayList(scene, place.ways) : nothing}
      `,
    )}
  `;
}

function openingLine(opening: OpeningContent | undefined): TemplateResult | typeof nothing {
  if (!opening) return nothing;
  return html`
    ${opening.now ? html`<p data-open=${opening.now.isOpen}><strong>${opening.now.text}</strong></p>` : nothing}
    ${opening.texts.map((text) => html`<p class="soft">${contentText(text)}</p>`)}
  `;
}

function rowList(rows: readonly CardRow[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`
    <dl>
      ${rows.map(({ label, texts }) => html`<dt>${label}</dt><dd>${texts.map((text) => html`${contentText(text)} `)}</dd>`)}
    </dl>
  `;
}

/** What stands between this insats and "open", with what the person said about it. */
export function reasonLines(scene: Scene, assessment: InsatsAssessment): TemplateResult {
  const { answers } = scene.view;
  const notes = villkorNotes(scene, assessment.insats, assessment.reasons, answers);
  return html`
    ${reasonLists(scene, assessment, answers).map(villkorList)} ${notes.map((note) => html`<p class="reason">${note}</p>`)}
  `;
}

function villkorList({ title, items }: VillkorList): TemplateResult {
  return html`
    <div class="reason">
      <p>${title}</p>
      <ul>
        ${items.map(({ text, said }) => html`<li>${text} ${said ? html`<span class="soft mine">(${said})</span>` : nothing}</li>`)}
      </ul>
    </div>
  `;
}

/** What one tap opens on a card: how much, what it costs, what is written down, and the source. */
export function particulars(scene: Scene, { insats, reasons }: InsatsAssessment): TemplateResult {
  const { validThrough = scene.catalog.validThrough } = insats;
  const openToAll = openToAllNote(scene, insats, reasons);
  const met = metList(scene, reasons, scene.view.answers);
  const outOfDate = outOfDateNote(scene, validThrough);
  return html`
    ${openToAll ? html`<p>${openToAll}</p>` : nothing} ${met ? villkorList(met) : nothing}
    ${rowList(backRows(scene, insats))}
    ${outOfDate ? html`<p class="reason">${outOfDate}</p>` : nothing}
  `;
}

/** The ways to a place: its telephone and its address. */
function wayList(scene: Scene, ways: readonly ContactWay[]): TemplateResult {
  return html`
    <ul class="contact">
      ${ways.map(
        ({ kind, before, text, href }) =>
          html`<li>${before} ${kind === 'phone' ? phoneLink(scene, text) : outLink(scene, href, text)}</li>`,
      )}
    </ul>
  `;
}
