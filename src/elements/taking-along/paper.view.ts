import { html, nothing, type TemplateResult } from 'lit';
import { contactFor } from '../../catalog/contact.js';
import type { InsatsText } from '../../catalog/insats-texts.js';
import type { Contact, Insats } from '../../catalog/types.js';
import { accessContent, cardRows } from '../../content/card-content.js';
import { rowContent } from '../../content/row-content.js';
import { bindingList, guidingList, villkorNotes } from '../../content/villkor-content.js';
import { insatsText, type Scene } from '../scene.js';
import { contentText } from '../screens/content-text.js';
import { isAboutMoney } from './handout-content.js';
import './handout-texts.js';
import type { Paper } from './print-sheet.js';
import { type QrCode, qrImage } from './qr-image.js';

/** How much of each insats is printed: a line, what it gives and how it starts, or everything. */
export type PaperDetail = 'line' | 'usual' | 'full';

/** What a printed handout is drawn from. */
export interface PaperList {
  readonly insatser: readonly Insats[];
  /** What one can apply for instead, which stands after the others. */
  readonly toApply?: readonly Insats[];
  /** `usual` unless said. */
  readonly detail?: PaperDetail;
  /** Those of which everything is printed, whatever is printed of the others. */
  readonly opened?: readonly Insats[];
  /** The codes that open the list on a telephone; none where they cannot be had. */
  readonly codes: readonly QrCode[] | null | undefined;
  readonly paper: Paper;
}

/** The printed handout, in the visitor's language. Nothing on it comes from an answer but which insatser it lists. */
export function paperSheet(scene: Scene, list: PaperList): TemplateResult {
  const { texts, catalog, language } = scene;
  const { t } = texts;
  const { kommun, contact, apply, guideline, validThrough, version } = catalog;
  const codes = list.codes ?? [];
  const { toApply = [], detail = 'usual', opened = [] } = list;
  const detailOf = (insats: Insats): PaperDetail => (opened.includes(insats) ? 'full' : detail);
  const isEmpty = list.insatser.length === 0 && toApply.length === 0;
  const entries = (insatser: readonly Insats[]) =>
    html`<ul class="insatser">${insatser.map((insats) => html`<li>${entry(scene, insats, list.paper, detailOf(insats))}</li>`)}</ul>`;
  const applying = html`
    <section class="box" data-section="apply">
      <h2>${t('apply.title')}</h2>
      <p>${t('apply.lead')}</p>
      ${apply ? contactLines(apply, scene) : nothing}
      <p>${t('apply.young')} ${isAboutMoney([...list.insatser, ...toApply]) ? t('apply.money') : nothing}</p>
    </section>
  `;
  // Without codes there is room beside the kommun's contact.
  const isBeside = list.paper === 'a4' && codes.length === 0;
  return html`
    <article class="paper" data-paper=${list.paper} data-detail=${detail} lang=${texts.language} dir=${texts.direction}>
      <header class="head ${codes.length > 1 ? 'several' : ''} ${isBeside ? 'beside' : ''}">
        <div class="lines">
          <h1>${t('handout:mine')}</h1>
          ${guideline.status === 'proposal' ? html`<p><strong>${t('draft')}</strong></p>` : nothing}
          <p>${isEmpty ? t('handout:empty') : t('handout:lead', { kommun: kommun.name })}</p>
          <section>
            <h2>${t('handout:contact')}</h2>
            <p><bdi lang="sv">${kommun.name}</bdi></p>
            ${contactLines(contact, scene)}
          </section>
          ${codes.length > 0 ? html`<p>${t('handout:scan')} ${codes.length > 1 ? t('handout:scanSeveral') : nothing}</p>` : nothing}
        </div>
        ${codes.length > 0 ? html`<div class="codes">${codes.map((code, at) => figure(scene, code, at, codes.length))}</div>` : nothing}
        ${isBeside ? applying : nothing}
      </header>
      ${list.paper === 'a4' && !isBeside ? applying : nothing}
      ${detail === 'line' && contact.phone && !isEmpty ? html`<h2>${t('card.say', { phone: contact.phone })}</h2>` : nothing}
      ${list.insatser.length > 0 ? entries(list.insatser) : nothing}
      ${toApply.length > 0 ? html`<section><h2>${t('status.applyInstead.title')}</h2>${entries(toApply)}</section>` : nothing}
      ${list.paper === 'receipt' ? applying : nothing}
      <footer class="small">
        <p>
          ${t('results.version', { kommun: kommun.name, date: texts.date(version) })}
          ${validThrough && validThrough < scene.today ? t('outOfDate', { date: texts.date(validThrough) }) : nothing}
        </p>
        ${language && !language.reviewed ? html`<p>${language.notice}</p>` : nothing}
      </footer>
    </article>
  `;
}

function figure({ texts }: Scene, code: QrCode, at: number, count: number): TemplateResult {
  const { t } = texts;
  return html`
    <figure>
      ${qrImage(code, t('handout:code'))}
      ${count > 1 ? html`<figcaption>${t('handout:codeOf', { number: at + 1, count })}</figcaption>` : nothing}
    </figure>
  `;
}

/** One insats: its name, also in Swedish for whoever answers the telephone, what it gives, and how it starts. */
function entry(scene: Scene, insats: Insats, paper: Paper, detail: PaperDetail): TemplateResult {
  const { language } = scene;
  const { kind, howTo } = accessContent(scene, insats);
  const text = (key: InsatsText) => insatsText(scene, insats, key);
  const own = insats.contact ? contactLines(contactFor(scene.catalog, insats), scene) : nothing;
  const isTranslated = language?.overlay.get(insats.id)?.has('name') && text('name') !== insats.name;
  const name = html`
    <h3>${text('name')}</h3>
    ${isTranslated ? html`<p><bdi lang="sv">${insats.name}</bdi></p>` : nothing}
  `;
  if (detail === 'line') {
    const { line, wayIn } = rowContent(scene, insats);
    return html`
      ${name}
      <p>${contentText(line)} ${wayIn ? html`<strong>${contentText(wayIn)}</strong>` : nothing}</p>
      ${own}
    `;
  }
  return html`
    ${name}
    ${paper === 'a4' ? html`<p>${text('summary')}</p>` : nothing}
    <p>${kind ? html`<strong>${kind}</strong>` : nothing} ${contentText(howTo)}</p>
    ${own} ${detail === 'full' ? everything(scene, insats) : nothing}
  `;
}

/** What the decision says of an insats, whoever asks: whom it is for, how much, what is written down, and the source. */
function everything(scene: Scene, insats: Insats): TemplateResult {
  const lists = [bindingList(scene, insats), guidingList(scene, insats)].filter((list) => list !== undefined);
  return html`
    ${insats.audience ? html`<p>${insatsText(scene, insats, 'audience')}</p>` : nothing}
    ${lists.map(
      ({ title, items }) =>
        html`<h4>${title}</h4><ul class="villkor">${items.map((item) => html`<li>${contentText(item)} ${item.branches.join('; ')}</li>`)}</ul>`,
    )}
    ${villkorNotes(scene, insats).map((note) => html`<p>${note}</p>`)}
    ${cardRows(scene, insats).map(
      ({ label, texts }) => html`<p><strong>${label}:</strong> ${texts.map((one) => html`${contentText(one)} `)}</p>`,
    )}
  `;
}

/** Every way to reach someone, as it is read off paper. */
function contactLines({ phone, phoneNote, email, address, url }: Contact, { texts }: Scene): TemplateResult {
  const lines = [
    phone && html`<bdi class="phone">${phone}</bdi> <bdi lang="sv">${phoneNote}</bdi>`,
    email && html`<bdi>${email}</bdi>`,
    address && html`<bdi lang="sv">${address}</bdi>`,
    url && html`<bdi>${url}</bdi>`,
  ].filter(Boolean);
  return lines.length > 0
    ? html`<ul class="contact">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
    : html`<p>${texts.t('card.noContact')}</p>`;
}
