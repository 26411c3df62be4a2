import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { SavedVersion } from '../../machines/workshop.machine.js';
import type { Catalog, IsoDate } from '../catalog/types.js';
import { topicText, wholeText } from '../review/report-text.js';
import { type LapsedApproval, withoutApproval } from './approvals.js';
import { calendarFile, datesToCome } from './contact-dates.js';
import { differenceView } from './difference-view.js';
import { fileChoice } from './file-choice.js';
import { download } from './files.js';
import type { Path } from './path.js';
import { packageFiles, SYSTEMS, type System, zipped } from './publishing.js';
import { redFirst } from './red-first.js';
import type { ReviewController, TopicCourse } from './review-controller.js';
import type { Reviewed } from './review-run.js';

/** What can be looked at over the form. */
export const PANELS = {
  difference: 'Vad ändringen gör',
  sheet: 'Kalkylark',
  translations: 'Översättningar',
  review: 'Granskning',
  dates: 'Datum att hålla',
  versions: 'Sparade versioner',
  publish: 'Publicera',
} as const;
export type PanelName = keyof typeof PANELS;

/** What the draft is compared with. */
export interface Against {
  readonly name: string;
  /** `undefined` where it does not load. */
  readonly catalog: Catalog | undefined;
}

/** How the draft is compared with another catalogue. */
export interface ComparisonActions {
  readonly openFile: (file: File) => void;
  readonly fetchAddress: (address: string) => void;
  readonly goToRed: () => void;
}

/** What the draft does to whom, against the file that was opened, another one, or the one that is published. */
export function differencePanel(
  catalog: Catalog | undefined,
  against: Against | undefined,
  problem: string,
  { openFile, fetchAddress, goToRed }: ComparisonActions,
): TemplateResult {
  const onSubmit = (event: Event) => {
    event.preventDefault();
    fetchAddress(String(new FormData(event.target as HTMLFormElement).get('adress') ?? ''));
  };
  return html`
    <div class="against">
      ${fileChoice('Jämför med en annan fil', '.json,application/json', openFile)}
      <form @submit=${onSubmit}>
        <label for="adress">Adress till den publicerade katalogen</label>
        <input id="adress" name="adress" type="url" required placeholder="https://" />
        <button>Jämför med den publicerade</button>
      </form>
    </div>
    ${problem === '' ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    ${
      against === undefined
        ? html`<p>Välj vad du vill jämföra med.</p>`
        : html`<p class="hint">Jämfört med ${against.name}.</p>
          ${comparison(catalog, against, goToRed)}`
    }`;
}

function comparison(catalog: Catalog | undefined, against: Against, goToRed: () => void): TemplateResult {
  if (!catalog) return redFirst(goToRed);
  if (!against.catalog) return html`<p>${against.name} har fel, så den går inte att jämföra med.</p>`;
  return differenceView(against.catalog, catalog);
}

/** The nine statements, how far the walk has come, and the jurist's report. */
export function reviewPanel(
  catalog: Catalog | undefined,
  review: ReviewController,
  goToRed: () => void,
): TemplateResult {
  if (!catalog) return redFirst(goToRed);
  const { reviewed } = review;
  if (!reviewed) return html`${progress(review)}${topicList(review)}`;
  return html`<p role="status">${outcomeText(reviewed)}</p>
    ${reviewed.isWhole ? nothing : html`<p>Kommandot insatsguiden review kan gå igenom mer än vad som går här.</p>${topicList(review)}`}
    <ol class="statements">${reviewed.statements.map(
      ({ text, holds, examined }) =>
        html`<li><strong>${holds ? (reviewed.isWhole ? 'Håller' : 'Inget emot än') : 'Håller inte'}:</strong> ${text} <span class="hint">(${examined} fall)</span></li>`,
    )}</ol>
    <button type="button" class="start-self" @click=${() => download('granskning.html', new Blob([reviewed.report], { type: 'text/html' }))}>Ladda ner rapporten till juristen</button>`;
}

const WHOLE = 'Alla samtal är gångna. Allt håller.';

/** What a review came to. */
function outcomeText({ isWhole, statements }: Reviewed): string {
  if (!statements.every(({ holds }) => holds)) return 'Något håller inte.';
  return isWhole ? WHOLE : 'Allt som är genomgånget håller, men alla samtal är inte gångna.';
}

/** How much is left, and that one may go on meanwhile. */
function progress({ share = 0, isBroken }: ReviewController): TemplateResult {
  if (isBroken)
    return html`<p class="problem" role="alert">Genomgången avbröts. Stäng fönstret och öppna det igen, så fortsätter den.</p>`;
  return html`<label class="progress">Går igenom alla samtal <progress max="1" .value=${share}></progress></label>
    <p class="hint">Du kan stänga fönstret och skriva vidare så länge. Bara det som ett ändrat villkor eller ämne rör gås igenom igen.</p>`;
}

/** What has been looked at and what has not, topic by topic. */
function topicList({ topics }: ReviewController): TemplateResult {
  return html`<dl class="topics">${topics.map((course) => html`<div><dt>${topicText(course.topic)}</dt><dd>${courseText(course)}</dd></div>`)}</dl>`;
}

function courseText({ review, isAgainst, isUnderWay }: TopicCourse): string {
  if (isUnderWay) return 'Går igenom nu';
  if (!review) return 'Inte genomgånget än';
  if (isAgainst) return 'Något håller inte';
  return review.tooLarge ? 'För många samtal för att gå igenom' : `Håller, ${countText(review.conversations)}`;
}

function countText(conversations: bigint): string {
  return `${wholeText(conversations)} samtal`;
}

/** When something has to be looked at again. */
export function datesPanel(catalog: Catalog | undefined, today: IsoDate, goToRed: () => void): TemplateResult {
  if (!catalog) return redFirst(goToRed);
  const dates = datesToCome(catalog, today);
  const save = () =>
    download('katalogen.ics', new Blob([calendarFile(dates, catalog.kommun.name, today)], { type: 'text/calendar' }));
  return html`<p class="hint">Kontakter och kostnader läses om efter sex månader.</p>
    <table><thead><tr><th scope="col">Dag</th><th scope="col">Vad</th></tr></thead>
      <tbody>${dates.map(({ on, what, isPast }) => html`<tr><td class="day">${on}</td><td>${what}${isPast ? html` <strong class="late">Nu</strong>` : nothing}</td></tr>`)}</tbody>
    </table>
    <button type="button" class="start-self" @click=${save}>Ladda ner som kalender</button>`;
}

/** The versions that were saved, to compare with and to go back to. */
export function versionsPanel(
  versions: readonly SavedVersion[],
  compare: (version: SavedVersion) => void,
  restore: (at: string) => void,
): TemplateResult {
  if (versions.length === 0) return html`<p>Varje gång du sparar i en fil hamnar en version här.</p>`;
  return html`<ul class="versions">${versions.map((version) => {
    const time = timeText(version.at);
    return html`<li><span>${time}</span>
      <span class="buttons">
        <button type="button" aria-label="Jämför med ${time}" @click=${() => compare(version)}>Jämför</button>
        <button type="button" aria-label="Gå tillbaka till ${time}" @click=${() => restore(version.at)}>Gå tillbaka hit</button>
      </span></li>`;
  })}</ul>`;
}

/** A moment as it is told in Sweden, to the second: two versions may be saved in one minute. */
export function timeText(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(at));
}

/** What is published, and the ways from there into the form. */
export interface Publishing {
  readonly draft: CatalogDraft;
  readonly catalog: Catalog | undefined;
  /** How much has to be put right first. */
  readonly errors: number;
  /** Approvals that somebody gave, and that hold no more. */
  readonly lapsed: readonly LapsedApproval[];
  readonly review: ReviewController;
  readonly today: IsoDate;
  readonly goToRed: () => void;
  readonly goTo: (path: Path) => void;
}

/** The package to publish: only of what is right, and has been decided. */
export function publishPanel(publishing: Publishing): TemplateResult {
  const { catalog, errors, review, today, goToRed } = publishing;
  if (!catalog || errors > 0) {
    const words = errors === 1 ? '1 sak måste rättas först. Den står' : `${errors} saker måste rättas först. De står`;
    return redFirst(goToRed, `${words} i rött till vänster och i formuläret.`);
  }
  const { reviewed } = review;
  const outcome = reviewed && outcomeText(reviewed);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const system = String(new FormData(event.target as HTMLFormElement).get('system')) as System;
    const { report = '' } = reviewed ?? review.soFar() ?? {};
    const files = packageFiles(catalog, { system, today, report });
    download('publiceringspaket.zip', new Blob([zipped(files)], { type: 'application/zip' }));
  };
  return html`<p>Paketet är en zip-fil med katalogen och översättningarna i en fil, listan som HTML på varje språk, rapporten till juristen, öppna data och raderna att klistra in.</p>
    ${approvalsPart(publishing)}
    ${
      outcome === undefined
        ? html`${progress(review)}<p class="note">Alla samtal är inte gångna än. Vänta gärna. Laddar du ner paketet nu står det i rapporten vad som är kvar att gå igenom.</p>`
        : outcome === WHOLE
          ? nothing
          : html`<p class="note">${outcome} Läs rapporten i paketet innan du publicerar.</p>`
    }
    <form class="approve" @submit=${onSubmit}>
      <label>Er webbplats <select name="system">${Object.entries(SYSTEMS).map(([value, words]) => html`<option value=${value}>${words}</option>`)}</select></label>
      <button class="primary">Ladda ner publiceringspaketet</button>
    </form>`;
}

/** Which texts nobody vouches for any more, and which nobody has vouched for where others are approved. */
function approvalsPart({ draft, lapsed, goTo }: Publishing): TemplateResult | typeof nothing {
  const waiting = lapsed.length === 0 ? withoutApproval(draft) : [];
  if (lapsed.length === 0 && waiting.length === 0) return nothing;
  return html`<div class="note">
    ${lapsed.map(
      ({ what, by, owner }) =>
        html`<div class="red-first"><p>Texten är ändrad, så ${by}s godkännande av ${what} gäller inte längre.</p>
          <button type="button" aria-label="Gå till godkännandet av ${what}" @click=${() => goTo([...owner, 'approved'])}>Gå till godkännandet</button></div>`,
    )}
    ${waiting.length === 0 ? nothing : html`<p>Inte godkänt än: ${waiting.join(', ')}.</p>`}
    <p>Det går att publicera ändå.</p>
  </div>`;
}
