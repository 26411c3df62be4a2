import { type Fact, isAskable } from '../catalog/facts.js';
import { optionText } from '../i18n/answer-text.js';
import { prerequisiteOf } from '../rules/prerequisites.js';
import { chartSvg } from './chart-svg.js';
import { join, type Markup, markup } from './markup.js';
import { insatserNaming, insatsLink, insatsLinkById, type ReportContext } from './report-context.js';
import {
  askedOnlyOf,
  countText,
  FACT_NAME,
  GUIDE,
  hintText,
  isMultiple,
  questionText,
  reasonNotAsked,
} from './report-text.js';
import type { QuestionReview } from './review.js';

/** How a conversation goes, as a drawing. */
export function chartSection(context: ReportContext): Markup {
  const { catalog, facts, kommun, questions } = context;
  const drawn = facts.map((fact, at) => {
    const waitsFor = prerequisiteOf(fact)?.fact;
    const insatser = insatserNaming(catalog, fact).length;
    const forLaw = questions.get(fact)?.isForLaw === true;
    return {
      fact,
      number: at + 1,
      name: FACT_NAME[fact],
      question: questionText(fact, kommun),
      condition: waitsFor && askedOnlyOf(waitsFor),
      basis: [...(insatser > 0 ? [countText(insatser, 'insats', 'insatser')] : []), ...(forLaw ? ['lagen'] : [])].join(
        ' och ',
      ),
    };
  });
  return markup`<p>Varje ruta är ett läge i guiden. En uppgift som saknar ruta kan guiden inte fråga om. Siffran i en frågas ruta är frågans nummer i nästa avsnitt; under frågan står hur många insatser den är till för.</p>
<figure>${chartSvg(drawn, kommun)}</figure>`;
}

/** What can be asked: each question, its options, and the sentences that are the reason. */
export function questionsSection(context: ReportContext): Markup {
  const { facts } = context;
  if (facts.length === 0) {
    return markup`<p>Inget. Katalogen har inga villkor som guiden kan fråga om, så listan visas direkt.</p>`;
  }
  return markup`<p>Guiden kan ställa ${countText(facts.length, 'fråga', 'frågor')} och inga andra. Ingen måste svara: varje fråga har också svaret ”${GUIDE.t('answer.skip')}”, som aldrig leder till ett sämre besked. En ålder frågas i så vida spann som villkoren tillåter, och kan därför ha olika svarsalternativ i olika samtal.</p>
${facts.map((fact, at) => questionArticle(context, fact, at + 1))}`;
}

function questionArticle(context: ReportContext, fact: Fact, number: number): Markup {
  const { kommun, questions } = context;
  const question = questions.get(fact);
  const hint = hintText(fact, kommun);
  const waitsFor = prerequisiteOf(fact)?.fact;
  return markup`<article class="question" aria-labelledby="fraga-${number}">
<h3 id="fraga-${number}"><span class="nr">${number}</span> ${FACT_NAME[fact]}</h3>
<p class="asked">”${questionText(fact, kommun)}”</p>
${hint !== undefined && markup`<p class="hint">Under frågan står: ”${hint}”</p>`}
${waitsFor && markup`<p>${askedOnlyOf(waitsFor)}</p>`}
${question === undefined ? markup`<p>Frågan har ett läge i guiden men kommer inte upp i något samtal.</p>` : asked(context, question)}
</article>`;
}

function asked(context: ReportContext, { fact, options, insatser, isForLaw }: QuestionReview): Markup {
  const byQuote = new Map<string, string[]>();
  for (const { id, quote } of insatser) byQuote.set(quote, [...(byQuote.get(quote) ?? []), id]);
  return markup`<p class="options"><b>Svarsalternativ${isMultiple(fact) && ' (flera kan väljas)'}:</b> ${options.map((option) => markup`<span class="option">${optionText(fact, option, GUIDE)}</span> `)}</p>
${isForLaw && markup`<p>Frågan ställs också för lagens skull. Ett barn under 15 år får ta del av en insats om vårdnadshavarna samtycker (21 kap. 2 § SoL); regeln gäller varje insats som inte har en egen om samtycke.</p>`}
${
  byQuote.size > 0 &&
  markup`<table class="reasons"><caption>Skälet till frågan ”${questionText(fact, context.kommun)}”</caption>
<thead><tr><th scope="col">Insats</th><th scope="col">Riktlinjens ord</th></tr></thead>
<tbody>${[...byQuote].map(
    ([quote, ids]) =>
      markup`<tr><th scope="row">${reasonInsatser(context, ids)}</th><td class="source">${quote}</td></tr>`,
  )}</tbody></table>`
}`;
}

function reasonInsatser(context: ReportContext, ids: readonly string[]): Markup {
  const { insatser } = context.catalog;
  const unique = new Set(ids);
  if (unique.size > 3 && unique.size === insatser.length) return markup`Alla ${insatser.length} insatser`;
  return join([...unique].map((id) => insatsLinkById(context, id)), markup`<br>`);
}

/** What is never asked, and why. */
export function neverAskedSection(context: ReportContext): Markup {
  const { review, providerFacts } = context;
  const left = review.neverAsked.filter((fact) => !isAskable(fact));
  const others = review.neverAsked.filter(isAskable);
  return markup`<h3>Det som lämnas till utföraren</h3>
<p>De här uppgifterna kan stå i ett villkor, men guiden har ingen fråga för dem, vare sig på webben eller i receptionen. Är en insats beroende av en sådan uppgift säger guiden att det kollas när man hör av sig.</p>
<table><caption>Uppgifter som aldrig efterfrågas och som utföraren kontrollerar</caption>
<thead><tr><th scope="col">Uppgift</th><th scope="col">Varför den inte efterfrågas</th><th scope="col">Nämns av</th></tr></thead>
<tbody>${left.map(
    (fact) =>
      markup`<tr><th scope="row">${FACT_NAME[fact]}</th><td>${reasonNotAsked(fact)}</td><td>${providerFacts.includes(fact) ? join(insatserNaming(context.catalog, fact).map((insats) => insatsLink(context, insats)), markup`<br>`) : markup`<span class="faint">ingen insats här</span>`}</td></tr>`,
  )}</tbody></table>
${
  others.length > 0 &&
  markup`<h3>Det som inget samtal här kommer fram till</h3>
<p>Guiden har en fråga för dessa uppgifter, men den ställs bara om ett villkor gör svaret avgörande. I den här katalogen händer det aldrig: ${others.map((fact) => FACT_NAME[fact].toLocaleLowerCase('sv')).join('; ')}.</p>`
}
<h3>Det som inte går att fråga om</h3>
<ul>
<li><b>Behov, problem och upplevelser.</b> Guiden prövar inget behov. Det i målgruppen som bygger på egen upplevelse visas för läsaren men vägs aldrig in.</li>
<li><b>Namn, personnummer och kontaktuppgifter.</b> Guiden behöver dem inte, sparar ingenting och skickar ingenting.</li>
<li><b>Intyg och handlingar.</b> Den kontroll som behövs gör utföraren.</li>
<li><b>Fri text.</b> Det finns inget fält att skriva i.</li>
</ul>`;
}
