import { html, nothing, type TemplateResult } from 'lit';
import { ownContact } from '../../catalog/contact.js';
import type { InsatsText } from '../../catalog/insats-texts.js';
import type { Insats } from '../../catalog/types.js';
import { accessContent, backRows, type CardRow, frontRows, outOfDateNote } from '../../content/card-content.js';
import { type ContactWay, contactContent } from '../../content/contact-content.js';
import { openingContent } from '../../content/opening-content.js';
import { type CallContent, callContent, furtherContact } from '../../content/row-content.js';
import {
  isUnderOtherLaw,
  metList,
  openToAllNote,
  reasonLists,
  type VillkorItem,
  type VillkorList,
  villkorNotes,
} from '../../content/villkor-content.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import { insatsText, type Scene } from '../scene.js';
import { contentText } from './content-text.js';
import { openingLines } from './opening-lines.js';
import { button, contactLinks, fold, outLink, phoneLink } from './parts.js';

/** What a row opens to: what the insats gives, the way in, why it stands here, and everything else one tap away. */
export function cardContent(scene: Scene, assessment: InsatsAssessment): TemplateResult {
  const { insats, status } = assessment;
  const { texts, send } = scene;
  const { t } = texts;
  const { audience } = insats;
  const text = (name: InsatsText) => insatsText(scene, insats, name);
  const { kind, howTo } = accessContent(scene, insats);
  const { isFirst } = contactContent(scene, insats);
  const ways = waysIn(scene, insats);
  return html`
    <div class="opened">
      <p>${text('summary')}</p>
      ${audience ? html`<p class="soft">${text('audience')}</p>` : nothing} ${reasonLines(scene, assessment)}
      <p>${kind ? html`<strong>${kind}</strong>` : nothing} ${contentText(howTo)}</p>
      ${rowList(frontRows(scene, insats))} ${isFirst ? ways : nothing}
      ${
        (status === 'outsideAudience' || status === 'applyInstead') && !isUnderOtherLaw(insats)
          ? button('apply', t('apply.title'), () => send({ type: 'apply.opened' }))
          : nothing
      }
      <div class="actions">${scene.listen} ${scene.take ? takeBox(scene, insats) : nothing} ${scene.code?.(insats, text('name'))}</div>
      ${fold(
        html`${t('card.more')} <span class="unseen">${text('name')}</span>`,
        html`${isFirst ? nothing : ways} ${particulars(scene, assessment)}`,
      )}
    </div>
  `;
}

/** How one gets in touch about an insats, in the order that one acts by: the number and what to say, then what differs from the kommun's contact. */
function waysIn(scene: Scene, insats: Insats): TemplateResult {
  const { texts } = scene;
  const { contact, actions, places } = contactContent(scene, insats);
  const call = callContent(scene, insats);
  const further = furtherContact(insats, call);
  return html`
    ${openingLines(openingContent(scene, ownContact(insats)), scene)}
    ${call ? callLink(scene, call) : contactLinks(contact, scene)} ${further ? contactLinks(further, scene) : nothing}
    ${actions.map(({ text, href }) => html`<p>${outLink(scene, href, text)}</p>`)}
    ${places.map(
      (place) => html`
        <p>${texts.t('card.places')}: <strong lang="sv">${place.name}</strong></p>
        ${openingLines(place.opening, scene)} ${place.ways.length > 0 ? wayList(scene, place.ways) : nothing}
      `,
    )}
  `;
}

/** The one way to get in touch about an insats, with what to say, which is Swedish in every language. */
function callLink({ link }: Pick<Scene, 'link'>, { href, to, text, say, after }: CallContent): TemplateResult {
  const [before, rest = ''] = text.split(to);
  const spoken = html`<bdi lang="sv">${say}</bdi>`;
  const drawn = link
    ? html`${link(href, text)} ${spoken}`
    : html`<a class="button" href=${href}><span><bdi>${before}<span dir="ltr" translate="no">${to}</span>${rest}</bdi> ${spoken}</span></a>`;
  return html`<div class="call">${drawn} ${after ? html`<bdi class="soft" lang="sv">${after}</bdi>` : nothing}</div>`;
}

/** The box that puts an insats on the list to take along. */
export function takeBox(scene: Scene, insats: Insats): TemplateResult {
  const { browsing, texts } = scene;
  const { id } = insats;
  return html`
    <label class="take">
      <input type="checkbox" data-action="take" value=${id} .checked=${browsing.taken.has(id)} @change=${() => browsing.take(id)} />
      <span>${texts.t('handout:take')} <span class="unseen">${insatsText(scene, insats, 'name')}</span></span>
    </label>
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
        ${items.map((item) => villkorLine(item))}
      </ul>
    </div>
  `;
}

/** A villkor with what was said; its alternatives stand under it, a line each. */
function villkorLine(item: VillkorItem): TemplateResult {
  const { said, branches } = item;
  return html`
    <li>
      ${contentText(item)} ${said ? html`<span class="soft mine">(${said})</span>` : nothing}
      ${branches.length > 0 ? html`<ul>${branches.map((branch) => html`<li>${branch}</li>`)}</ul>` : nothing}
    </li>
  `;
}

/** What one tap opens on a card: how much, what it costs, what is written down, and the source. */
export function particulars(scene: Scene, assessment: InsatsAssessment): TemplateResult {
  const { insats, reasons } = assessment;
  const { validThrough = scene.catalog.validThrough } = insats;
  const openToAll = openToAllNote(scene, insats, reasons);
  const met = metList(scene, assessment, scene.view.answers);
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
