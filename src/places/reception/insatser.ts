import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReceptionInsats } from '../../../machines/reception.view.js';
import { contactFor } from '../../catalog/contact.js';
import type { Fact } from '../../catalog/facts.js';
import { rowContent } from '../../content/row-content.js';
import { placesIn } from '../../elements/scene.js';
import { particulars } from '../../elements/screens/card.js';
import { contentText } from '../../elements/screens/content-text.js';
import { button, contactLinks, phoneLink } from '../../elements/screens/parts.js';
import { statusIcon } from '../../elements/screens/status-icon.js';
import { answerText } from '../../i18n/answer-text.js';
import { villkorText } from '../../i18n/villkor-text.js';
import { factsOf, type Reason } from '../../rules/evaluate.js';
import type { Truth } from '../../rules/kleene.js';
import { type Desk, keyHint, namesOf } from './desk.js';
import { applyNote, moneyNote } from './notes.js';

/** All insatser, live: by status, or, while something is searched for, the hits. */
export function insatsList(desk: Desk): TemplateResult {
  const { found, say } = desk;
  return html`
    <section class="list" aria-labelledby="insatser">
      <div class="between">
        <h3 id="insatser" tabindex="-1">${say('list.title')} ${keyHint(desk, 'I')}</h3>
        ${found ? nothing : counts(desk)}
      </div>
      ${searchField(desk)} ${found ? hits(desk) : groups(desk)} ${applyNote(desk)}
    </section>
  `;
}

function searchField(desk: Desk): TemplateResult {
  const { say, searched, search } = desk;
  return html`
    <div class="search" role="search">
      <label for="search">${say('list.search')} ${keyHint(desk, 'S')}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-describedby="search-hint search-keys"
        .value=${searched}
        @input=${({ currentTarget }: Event) => search((currentTarget as HTMLInputElement).value)}
      />
      <p id="search-hint" class="soft">${say('list.searchHint')}</p>
      <p id="search-keys" class="soft"><kbd aria-hidden="true">Esc</kbd> ${say('list.searchKeys')}</p>
    </div>
  `;
}

/** How many there are of each status, each a way to its group. */
function counts({ view, say }: Desk): TemplateResult {
  return html`
    <ul class="counts">
      ${view.results.map(
        ({ status, insatser }) => html`
          <li data-status=${status}>
            <button type="button" class="quiet" title=${say(`status.${status}.title`)} @click=${toHeading}>
              ${statusIcon(status)} ${insatser.length} <span class="unseen">${say(`status.${status}.title`)}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function groups(desk: Desk): TemplateResult {
  const { view, say } = desk;
  return html`${repeat(
    view.results,
    ({ status }) => status,
    ({ status, insatser }) => html`
      <section class="group" aria-labelledby=${status}>
        <h4 id=${status} data-status=${status} tabindex="-1">
          ${statusIcon(status)} ${say(`status.${status}.title`)} <span class="soft">${say('list.count', { count: insatser.length })}</span>
        </h4>
        <p class="soft">${say(`status.${status}.text`)}</p>
        ${insatser.some(({ unmet }) => unmet.includes('guardianConsent')) ? html`<p>${say('law.talk')} <span class="soft">${say('law.talkLaw')}</span></p>` : nothing}
        ${rows(desk, insatser)}
      </section>
    `,
  )}`;
}

/** Brings one to the group of a status. */
function toHeading({ currentTarget }: Event): void {
  const control = currentTarget as HTMLElement;
  const { status = '' } = control.closest('li')?.dataset ?? {};
  (control.getRootNode() as ShadowRoot).getElementById(status)?.focus();
}

function hits(desk: Desk): TemplateResult {
  const { view, say, found, search } = desk;
  const insatser = (found?.insatser ?? []).map((id) => view.all.get(id)).filter((insats) => insats !== undefined);
  return html`
    <section class="group" aria-labelledby="hits">
      <div class="between">
        <h4 id="hits" aria-live="polite">${say('list.hits', { count: insatser.length })}</h4>
        ${button('clear-search', say('list.clearSearch'), () => search(''), 'quiet')}
      </div>
      ${insatser.length === 0 ? html`<p>${say('list.noHits')}</p>` : nothing} ${found?.topics.includes('money') ? moneyNote(desk) : nothing}
      ${rows(desk, insatser, true)}
    </section>
  `;
}

/** Rows that stand together, under one unbroken edge. */
function rows(desk: Desk, insatser: readonly ReceptionInsats[], areHits = false): TemplateResult {
  return html`
    <div>
      ${repeat(
        insatser,
        ({ insats }) => insats.id,
        (insats) => insatsRow(desk, insats, areHits),
      )}
    </div>
  `;
}

/** One insats: the tick for the list, the number, its villkor as they stand, what is still missing, the way in, and the rest one tap away. */
function insatsRow(desk: Desk, assessed: ReceptionInsats, isHit = false): TemplateResult {
  const { scene, say } = desk;
  const { insats, status, reasons, missing, checkedThere } = assessed;
  const { id, name, onRequest } = insats;
  const { t } = scene.texts;
  const { phone } = contactFor(scene.catalog, insats);
  const { wayIn } = rowContent(scene, insats);
  return html`
    <article class="insats" data-insats=${id} data-status=${status} aria-labelledby="name-${id}">
      <div class="top">
        <h5>
          <label class="tick" title=${say('list.take')}>
            <input
              type="checkbox"
              autocomplete="off"
              data-action="take"
              value=${id}
              .checked=${live(scene.browsing.taken.has(id))}
              @change=${() => scene.browsing.take(id)}
            />
            <span class="unseen">${say('list.take')}: </span><span id="name-${id}">${name}</span>
          </label>
        </h5>
        ${phone ? phoneLink(scene, phone) : nothing}
      </div>
      ${isHit ? html`<p class="tag">${statusIcon(status)} ${say(`status.${status}.title`)}</p>` : nothing}
      <ul class="villkor">
        ${reasons.map((reason) => villkorLine(desk, reason))}
        ${insats.villkor === 'unstated' ? html`<li data-truth="unknown">${t('card.unstated')}</li>` : nothing}
        ${reasons.length === 0 && insats.villkor !== 'unstated' ? html`<li data-truth="met">${sign('met')} ${say('list.openToAll')}</li>` : nothing}
      </ul>
      ${missing.length > 0 ? missingFacts(desk, missing) : nothing}
      ${checkedThere.length > 0 ? html`<p class="soft">${say('list.checkedThere', { facts: namesOf(desk, checkedThere) })}</p>` : nothing}
      ${wayIn ? html`<p>${contentText(wayIn)}</p>` : nothing}
      ${onRequest && status !== 'open' ? html`<p class="soft">${say('list.onRequest')}</p>` : nothing} ${more(desk, assessed)}
    </article>
  `;
}

const SIGNS: Readonly<Record<Truth, string>> = {
  met: 'M4 12l6 6L20 7',
  unmet: 'M5 9h14M5 15h14M16 5L8 19',
  unknown: 'M8 8a4 4 0 1 1 4 5v1m0 4v1',
};

function sign(truth: Truth): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${SIGNS[truth]}></path></svg>`;
}

/** A villkor with its sign, and with what was said where it differs. */
function villkorLine({ scene, say }: Desk, { villkor, truth }: Reason): TemplateResult {
  const { texts, catalog, view } = scene;
  const said = factsOf(villkor).flatMap((fact) => {
    const value = view.answers.get(fact) ?? null;
    return value === null ? [] : [answerText(fact, value, texts, placesIn(scene))];
  });
  return html`
    <li data-truth=${truth}>
      ${sign(truth)}
      <span>
        ${villkorText(villkor, texts, catalog.kommun.name, { areas: catalog.areas, checked: scene.language?.checked })}
        <span class="unseen">(${say(`list.${truth}`)})</span>
        ${truth === 'unmet' && said.length > 0 ? html`<span class="soft"> – ${texts.list(said)}</span>` : nothing}
      </span>
    </li>
  `;
}

/** What would tell, each a way to where it is asked for. */
function missingFacts(desk: Desk, facts: readonly Fact[]): TemplateResult {
  const { say, goTo } = desk;
  return html`
    <p class="missing">
      <span class="soft">${say('list.missing')}</span>
      ${facts.map((fact) => html`<button type="button" class="chip" data-missing=${fact} @click=${() => goTo(fact)}>${say(`name.${fact}`)}</button>`)}
    </p>
  `;
}

function more({ scene, say }: Desk, assessed: ReceptionInsats): TemplateResult {
  const { insats } = assessed;
  const { summary, audience, howTo, access } = insats;
  const { t } = scene.texts;
  return html`
    <details>
      <summary>${say('list.more')}<span class="unseen">: ${insats.name}</span></summary>
      <p>${summary}</p>
      ${audience ? html`<p class="soft">${audience}</p>` : nothing}
      <p><strong>${t(`card.${access}`)}.</strong> ${howTo}</p>
      ${contactLinks(contactFor(scene.catalog, insats), scene)} ${particulars(scene, assessed)}
    </details>
  `;
}
