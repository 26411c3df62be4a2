import type { Guideline } from '../catalog/types.js';
import { type Markup, markup, withParagraphsWhole } from '../markup/markup.js';
import { answersText, type ReportContext } from './report-context.js';
import { countText, GUIDE, numeral, STATEMENT, topicText, unitText, wholeText } from './report-text.js';
import type { Review, StatementCheck } from './review.js';

/** The first page: what this is, what came of it, and which catalogue it is about. */
export function frontPage(context: ReportContext, contents: Markup): Markup {
  const { catalog, kommun, review } = context;
  return markup`<header class="front">
<p class="over">Granskning av katalog för Insatsguiden</p>
<h1>Insatser utan individuell behovsprövning i ${kommun}</h1>
<p class="lead">Insatsguiden är en webbtjänst där kommunens invånare svarar på några enkla frågor och ser vilka insatser de kan ta del av utan ansökan (11 kap. 5 § socialtjänstlagen, 2025:400). ${isWhole(review) ? 'Här redovisas allt som guiden kan fråga och svara med den här katalogen. Varje samtal inom varje område, och om alla områden tillsammans, har gåtts igenom av ett program; det är inget urval.' : 'Här redovisas det som ett program har gått igenom av vad guiden kan fråga och svara med den här katalogen. Allt är inte genomgånget.'}</p>
${review.isDraft && draftNotice()}
${verdict(review)}
</header>
<section aria-labelledby="katalog"><h2 class="quiet" id="katalog">Katalogen</h2>
<dl class="facts">
<div><dt>Kommun</dt><dd>${kommun}${catalog.kommun.code !== undefined && markup` <span class="faint">(kommunkod ${catalog.kommun.code})</span>`}</dd></div>
<div><dt>Riktlinje</dt><dd>${catalog.guideline.title}</dd></div>
<div><dt>Beslut</dt><dd>${decisionText(catalog.guideline)}</dd></div>
<div><dt>Målgruppen är</dt><dd>${malgruppText(catalog.guideline)}</dd></div>
<div><dt>Version</dt><dd>${GUIDE.date(review.version)} <span class="faint">(${review.version})</span>, ${countText(catalog.insatser.length, 'insats', 'insatser')}</dd></div>
<div><dt>Fingeravtryck (SHA-256)</dt><dd><code class="print">${groupsOf(review.fingerprint, 8)}</code></dd></div>
</dl></section>
<section aria-labelledby="kontroller"><h2 class="quiet" id="kontroller">De nio påståendena</h2>
${checksTable(review)}</section>
${contents}
${counterexamples(review)}`;
}

function draftNotice(): Markup {
  return markup`<p class="notice"><strong>Utkast.</strong> Riktlinjen är ett förslag. Bara det som nämnden har beslutat om får erbjudas utan individuell behovsprövning (11 kap. 5 § SoL), så katalogen ska inte tas i bruk.</p>`;
}

function verdict({ checks, topics }: Review): Markup {
  const failed = checks.filter(({ against }) => against.length > 0);
  const large = topics.filter(({ tooLarge }) => tooLarge);
  const conversations = checks.find(({ number }) => number === 4)?.examined;
  if (failed.length > 0) {
    const numbers = failed.map(({ number }) => String(number)).join(', ');
    return markup`<p class="verdict against">${failed.length === 1 ? `Påstående ${numbers}` : `Påståendena ${numbers}`} håller inte för katalogen. <a href="#motexempel">Motexemplen</a> står efter innehållsförteckningen.</p>`;
  }
  if (large.length > 0) {
    return markup`<p class="verdict against">Inget motexempel har hittats, men allt är inte genomgånget: ${large.map(({ topic }) => topicText(topic)).join(', ')}. Varför står i tabellen över <a href="#langd">hur långt ett samtal blir</a>.</p>`;
  }
  return markup`<p class="verdict">Alla ${numeral(checks.length)} påståenden håller${conversations !== undefined && markup` i vart och ett av de ${wholeText(conversations)} samtal som har gåtts igenom`}.</p>`;
}

function decisionText({ status, adoptedBy, adopted, validFrom }: Guideline): string {
  if (status === 'proposal') return 'Förslag, inte beslutat';
  const parts = [
    `Beslutad${adoptedBy === undefined ? '' : ` av ${adoptedBy}`}`,
    adopted === undefined ? 'beslutsdatum framgår inte' : GUIDE.date(adopted),
    ...(validFrom === undefined ? [] : [`gäller från och med ${GUIDE.date(validFrom)}`]),
  ];
  return parts.join(', ');
}

function malgruppText({ malgrupp }: Guideline): string {
  return malgrupp === 'guiding'
    ? 'Vägledande: ingen nekas för att hen står utanför den'
    : 'Bindande: målgruppens kontrollerbara delar är villkor';
}

function isWhole({ topics }: Review): boolean {
  return topics.every(({ tooLarge }) => !tooLarge);
}

function checksTable(review: Review): Markup {
  const { checks } = review;
  return markup`<table class="checks">
<caption>Vad som har prövats, på hur många fall, och hur många fall som talar emot</caption>
<thead><tr><th scope="col">Nr</th><th scope="col">Påstående</th><th scope="col" class="number">Prövat</th><th scope="col" class="number">Emot</th><th scope="col">Resultat</th></tr></thead>
<tbody>${checks.map(
    ({ number, examined, unit, against }) => markup`
<tr><td>${number}</td><th scope="row">${withParagraphsWhole(STATEMENT[number])}</th><td class="number">${wholeText(examined)}&nbsp;<span class="unit">${unitText(unit, examined)}</span></td><td class="number">${againstText(against.length)}</td>${resultCell(against.length === 0, isWhole(review))}</tr>`,
  )}
</tbody></table>`;
}

/** That nothing speaks against it proves nothing of what was not walked. */
function resultCell(holds: boolean, isProof: boolean): Markup {
  if (!holds) return markup`<td class="fails">Håller inte</td>`;
  return isProof ? markup`<td class="holds">Håller</td>` : markup`<td>Inget emot än</td>`;
}

/** At most this many counterexamples are kept of each check. */
const MOST_KEPT = 5;

function againstText(count: number): string {
  return count < MOST_KEPT ? String(count) : `minst ${MOST_KEPT}`;
}

function counterexamples({ checks }: Review): Markup | undefined {
  const failed = checks.filter(({ against }) => against.length > 0);
  if (failed.length === 0) return undefined;
  return markup`<section class="chapter" aria-labelledby="motexempel"><h2 id="motexempel">Motexempel</h2>
<p>Vart och ett är ett samtal som kan göras om i guiden. Uppgiften sist är skriven av programmet, på engelska.</p>
${failed.map(examplesOf)}</section>`;
}

function examplesOf({ number, against }: StatementCheck): Markup {
  return markup`<h3>Påstående ${number}: ${STATEMENT[number]}</h3>
<ol>${against.map(
    ({ topics, answers, detail }) =>
      markup`<li>Område: ${topics.length === 0 ? topicText(null) : topics.map(topicText).join(', ')}. ${answers.length === 0 ? 'Inga svar.' : `${answersText(answers)}.`} <code lang="en">${detail}</code></li>`,
  )}</ol>`;
}

function groupsOf(text: string, size: number): string {
  return text.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? '';
}
