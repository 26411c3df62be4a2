import { isAskable } from '../catalog/facts.js';
import { join, type Markup, markup } from '../markup/markup.js';
import { insatserNaming, insatsLink, type ReportContext } from './report-context.js';
import { decapitalised, FACT_NAME, reasonNotAsked } from './report-text.js';

/** What is never asked, and why. */
export function neverAskedSection(context: ReportContext): Markup {
  const { review, providerFacts } = context;
  const left = review.neverAsked.filter((fact) => !isAskable(fact));
  const others = review.neverAsked.filter(isAskable);
  return markup`<h3>Det som lämnas till utföraren</h3>
<p>De här uppgifterna kan stå i ett villkor, men guiden har ingen fråga för dem, vare sig på webben eller i receptionen. Är en insats beroende av en sådan uppgift säger guiden att det kollas när man hör av sig.</p>
<table class="never"><caption>Uppgifter som aldrig efterfrågas och som utföraren kontrollerar</caption>
<thead><tr><th scope="col">Uppgift</th><th scope="col">Varför den inte efterfrågas</th><th scope="col">Nämns av</th></tr></thead>
<tbody>${left.map(
    (fact) =>
      markup`<tr><th scope="row">${FACT_NAME[fact]}</th><td>${reasonNotAsked(fact)}</td><td>${
        providerFacts.includes(fact)
          ? join(
              insatserNaming(context.catalog, fact).map((insats) => insatsLink(context, insats)),
              markup`<br>`,
            )
          : markup`<span class="faint">ingen insats här</span>`
      }</td></tr>`,
  )}</tbody></table>
${
  others.length > 0 &&
  markup`<h3>Det som inget samtal här kommer fram till</h3>
<p>Guiden har en fråga för dessa uppgifter, men den ställs bara om ett villkor gör svaret avgörande. I den här katalogen händer det aldrig: ${others.map((fact) => decapitalised(FACT_NAME[fact])).join('; ')}.</p>`
}
<h3>Det som inte går att fråga om</h3>
<ul>
<li><b>Behov, problem och upplevelser.</b> Guiden prövar inget behov. Det i målgruppen som bygger på egen upplevelse visas för läsaren men vägs aldrig in.</li>
<li><b>Namn, personnummer och kontaktuppgifter.</b> Guiden behöver dem inte, sparar ingenting och skickar ingenting.</li>
<li><b>Intyg och handlingar.</b> Den kontroll som behövs gör utföraren.</li>
<li><b>Fri text.</b> Det finns inget fält att skriva i.</li>
</ul>`;
}
