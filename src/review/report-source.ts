import { join, type Markup, markup, withParagraphsWhole } from '../markup/markup.js';
import { STATUSES } from '../rules/evaluate.js';
import { insatsLink, insatsLinkById, type ReportContext } from './report-context.js';
import { countText, FACT_NAME, GUIDE } from './report-text.js';

/** Which insatser rest on something that only the provider checks. */
export function providerSection(context: ReportContext): Markup {
  const resting = context.review.insatser.filter(({ checkedByProvider }) => checkedByProvider.length > 0);
  if (resting.length === 0)
    return markup`<p>Ingen. Alla villkor i katalogen gäller uppgifter som guiden kan fråga om.</p>`;
  return markup`<p>Guiden frågar inte efter dessa uppgifter. Den visar insatsen, säger vad som kollas, och lämnar kontrollen till utföraren. Räcker ett annat alternativ i samma villkor kan insatsen ändå visas som öppen.</p>
<table><caption>Insatser som vilar på utförarens kontroll</caption>
<thead><tr><th scope="col">Insats</th><th scope="col">Uppgift som kontrolleras</th><th scope="col">Bästa besked i guiden</th></tr></thead>
<tbody>${resting.map(
    ({ id, checkedByProvider, bestStatus }) =>
      markup`<tr><th scope="row">${insatsLinkById(context, id)}</th><td>${join(
        checkedByProvider.map((fact) => FACT_NAME[fact]),
        markup`<br>`,
      )}</td><td>${GUIDE.t(`status.${bestStatus}.title`)}</td></tr>`,
  )}</tbody></table>`;
}

/** Contradictions, misprints and gaps in the source, and how they were settled. */
export function contradictionsSection(context: ReportContext): Markup {
  const { guideline, insatser } = context.catalog;
  const noted = insatser.filter(({ editorNote, reading }) => editorNote !== undefined || reading !== undefined);
  return markup`<p>Där källan säger emot sig själv, har tryckfel eller lämnar något öppet har den som skrev katalogen valt en läsning och antecknat den. En oklar gräns har lästs till den enskildes fördel. Nämnden bör bekräfta läsningarna.</p>
<h3>Om riktlinjen i dess helhet</h3>
${guideline.note === undefined ? markup`<p>Ingen anteckning.</p>` : markup`<p class="note">${guideline.note}</p>`}
${guideline.malgruppQuote !== undefined && markup`<p>Att målgruppen är ${guideline.malgrupp === 'guiding' ? 'vägledande' : 'bindande'} följer av den här meningen:</p><blockquote>${guideline.malgruppQuote}</blockquote>`}
${guideline.from15Quote !== undefined && markup`<p>Att den som är 15–17 år kan delta utan samtycke där det är lämpligt (21 kap. 2 § SoL) följer av den här meningen:</p><blockquote>${guideline.from15Quote}</blockquote>`}
<h3>Om enskilda insatser</h3>
${
  noted.length === 0
    ? markup`<p>Ingen anteckning.</p>`
    : markup`<p>${countText(noted.length, 'insats', 'insatser')} av ${insatser.length} har en anteckning. Den står under ”Om källan” hos insatsen:</p>
<ul class="columns">${noted.map((insats) => markup`<li>${insatsLink(context, insats)}</li>`)}</ul>`
}`;
}

/** What the words mean, how it was done, and the paragraphs it refers to. */
export function methodSection({ review }: ReportContext): Markup {
  return markup`<h3>De fyra beskeden</h3>
<dl class="statuses">${STATUSES.map((status) => markup`<div><dt>${GUIDE.t(`status.${status}.title`)}</dt><dd>${GUIDE.t(`status.${status}.text`)}</dd></div>`)}</dl>
<p>Inget besked är ett avslag. Den som ett villkor inte stämmer på har alltid rätt att ansöka om insatsen och få sin sak prövad (11 kap. 6 § SoL).</p>
<h3>Hur granskningen har gått till</h3>
<p>Programmet har gått igenom samma tillståndsmaskin som guiden använder: varje område för sig och alla tillsammans, och därefter varje svar, även att hoppa över, tills samtalet är slut. Den som väljer några få områden på en gång får frågor ur dem; sådana kombinationer har inte gåtts igenom var för sig. Två samtal räknas samman bara när inget som följer kan skilja dem åt; antalen ovan räknar dem ändå vart för sig. Vilka ord läsaren använder spelar ingen roll, eftersom svaren är fasta alternativ.</p>
<p>Påstående 9 vilar på att varken tillståndsmaskinen eller reglerna får veta var guiden visas eller på vilket språk. De har körts en gång för varje plats och språk, med samma frågor och besked.</p>
<p>Fingeravtrycket visar vilken fil som har granskats. Räkna ut SHA-256 av katalogens fil och jämför: <code class="print">${review.fingerprint}</code>. Skiljer de sig åt har katalogen ändrats efter granskningen.</p>
<p>Granskningen visar att guiden följer katalogen. Att katalogen följer riktlinjen kontrollerar man genom att läsa villkoren mot källans ord.</p>
<h3>Lagrum</h3>
<table class="law-table"><caption>Bestämmelser i socialtjänstlagen (2025:400) som granskningen hänvisar till</caption>
<thead><tr><th scope="col">Lagrum</th><th scope="col">Vad det betyder för guiden</th></tr></thead>
<tbody>${LAW.map(([paragraph, meaning]) => markup`<tr><th scope="row">${withParagraphsWhole(paragraph)}</th><td>${meaning}</td></tr>`)}</tbody></table>`;
}

const LAW: readonly (readonly [paragraph: string, meaning: string])[] = [
  ['11 kap. 1 §', 'Den som ansöker får sitt behov prövat och ett beslut.'],
  [
    '11 kap. 5 §',
    'Kommunen får erbjuda vissa insatser utan individuell behovsprövning. Villkoren ska gå att kontrollera. Vissa insatser måste alltid prövas och får inte stå i katalogen.',
  ],
  [
    '11 kap. 6 §',
    'Den enskilde kan alltid ansöka om insatsen och få den prövad individuellt, också när ett villkor inte stämmer. Därför visas rätten att ansöka i slutet av varje samtal.',
  ],
  [
    '13 kap. 2 och 4 §§',
    'Budget- och skuldrådgivning och familjerådgivning ges till den som begär det. De sorteras aldrig bort.',
  ],
  ['14 kap. 3–5 §§', 'Vad som dokumenteras: huvudregeln, rådgivning, och undantag som nämnden har beslutat.'],
  [
    '21 kap. 1 och 2 §§',
    'Ett barn kan tala med socialtjänsten och ansöka. Under 15 år krävs vårdnadshavarens samtycke till en insats utan prövning; från 15 år krävs det inte, om inte insatsen säger det.',
  ],
  ['35 kap. 1 §', 'Beslut efter ansökan kan överklagas. Det gäller inte en insats som ges utan prövning.'],
];
