import type { Fact } from '../catalog/facts.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { optionText } from '../i18n/answer-text.js';
import { hintText } from '../i18n/hint-text.js';
import { join, type Markup, markup } from '../markup/markup.js';
import { isNumberFact } from '../rules/brackets.js';
import { factsOf } from '../rules/evaluate.js';
import { chartSvg } from './chart-svg.js';
import { insatserNaming, insatsLink, type ReportContext } from './report-context.js';
import { countText, FACT_NAME, finerWording, GUIDE, isMultiple, otherWordings, questionText } from './report-text.js';
import type { QuestionReview } from './review.js';
import { askedOnlyOf } from './villkor-words.js';

/** How a conversation goes, as a drawing. */
export function chartSection(context: ReportContext): Markup {
  const { catalog, facts, kommun } = context;
  const drawn = facts.map((fact, at) => {
    const insatser = insatserNaming(catalog, fact).length;
    return {
      fact,
      number: at + 1,
      name: FACT_NAME[fact],
      question: questionText(fact, kommun),
      condition: askedOnlyOf(fact, kommun),
      basis: (insatser > 0 ? [countText(insatser, 'insats', 'insatser')] : []).join(' och '),
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
  return markup`<p>Guiden kan ställa ${countText(facts.length, 'fråga', 'frågor')} och inga andra. Ingen måste svara: varje fråga har också svaret ”${GUIDE.t('answer.skip')}”, som aldrig leder till ett sämre besked. En ålder frågas i så vida spann som villkoren tillåter, med högst sex svarsalternativ, och de kan därför vara olika i olika samtal.</p>
${facts.map((fact, at) => questionArticle(context, fact, at + 1))}`;
}

function questionArticle(context: ReportContext, fact: Fact, number: number): Markup {
  const { kommun, questions } = context;
  const question = questions.get(fact);
  const hint = hintText(fact, GUIDE);
  const condition = askedOnlyOf(fact, kommun);
  const finer = finerWording(fact);
  const others = otherWordings(fact, kommun).map((text) => `”${text}”`);
  return markup`<article class="question" aria-labelledby="fraga-${number}">
<div class="head"><h3 id="fraga-${number}"><span class="nr">${number}</span> ${FACT_NAME[fact]}</h3>
<p class="asked">”${questionText(fact, kommun)}”</p>
${others.length > 0 && markup`<p>Efter vad personen redan har svarat kan frågan i stället lyda ${others.join(' eller ')}.</p>`}
${finer !== undefined && markup`<p>Där det behövs frågas åldern en gång till, efter de andra frågorna: ”${finer}” Då går det att välja bland åldrarna inom det svar som redan är givet.</p>`}
${hint !== undefined && markup`<p class="hint">Under frågan står: ”${hint}”</p>`}
${condition && markup`<p>${condition}</p>`}
${question === undefined ? markup`<p>Frågan har ett läge i guiden men kommer inte upp i något samtal.</p>` : optionsOf(question)}</div>
${question && reasonsFor(context, question)}
</article>`;
}

function optionsOf({ fact, options }: QuestionReview): Markup {
  return markup`<p class="options"><b>${optionsLabel(fact)}:</b> ${options.map((option) => markup`<span class="option">${optionText(fact, option, GUIDE)}</span> `)}</p>`;
}

function optionsLabel(fact: Fact): string {
  const several = isMultiple(fact) ? ' (flera kan väljas)' : '';
  return isNumberFact(fact)
    ? `Spann som förekommer i något samtal, aldrig alla på en gång${several}`
    : `Svarsalternativ${several}`;
}

function reasonsFor(context: ReportContext, { fact, insatser }: QuestionReview): Markup | undefined {
  const byQuote = new Map<string, Set<Insats>>();
  for (const { id, quote } of insatser) {
    const insats = context.catalog.insatser.find((one) => one.id === id);
    if (insats === undefined) continue;
    const reason = generalReason(context.catalog, insats, fact) ?? quote;
    byQuote.set(reason, (byQuote.get(reason) ?? new Set()).add(insats));
  }
  if (byQuote.size === 0) return undefined;
  return markup`<table class="reasons"><caption class="unseen">Skälet till frågan ”${questionText(fact, context.kommun)}”</caption>
<thead><tr><th scope="col">Insats</th><th scope="col">Skäl, med riktlinjens ord</th></tr></thead>
<tbody>${[...byQuote].map(
    ([quote, named]) =>
      markup`<tr><th scope="row">${insatserText(context, named)}</th><td class="source">${quote}</td></tr>`,
  )}</tbody></table>`;
}

/** The sentence behind the villkor that hold for every insats, where no villkor of its own names the fact. */
function generalReason(catalog: Catalog, insats: Insats, fact: Fact): string | undefined {
  if (insats.generalVillkor === false) return undefined;
  const isNamed = insats.villkor !== 'unstated' && insats.villkor.flatMap(factsOf).includes(fact);
  return !isNamed && catalog.villkor?.flatMap(factsOf).includes(fact) ? catalog.villkorQuote : undefined;
}

/** More insatser than this with the same reason are counted, not named. */
const MOST_NAMED = 8;

function insatserText(context: ReportContext, insatser: ReadonlySet<Insats>): Markup {
  const all = context.catalog.insatser.length;
  if (insatser.size > 1 && insatser.size === all) return markup`Alla ${all} insatser`;
  if (insatser.size > MOST_NAMED) return markup`${insatser.size} av ${all} insatser`;
  return join(
    [...insatser].map((insats) => insatsLink(context, insats)),
    markup`<br>`,
  );
}
