import type { Catalog, Documentation, Insats, Villkor } from '../catalog/types.js';
import { written } from '../catalog/written.js';
import { join, type Markup, markup } from '../markup/markup.js';
import { villkorOf } from '../rules/compile.js';
import { toldOf } from '../rules/evaluate.js';
import { type UnreadWords, unreadOf } from '../rules/unread-quote.js';
import { answersText, factsNamedBy, type ReportContext } from './report-context.js';
import { decapitalised, FACT_NAME, GUIDE, listText, topicText } from './report-text.js';
import type { InsatsReview } from './review.js';
import { villkorWords } from './villkor-words.js';

/** Each insats with its villkor beside the sentences they were read from. */
export function insatserSection(context: ReportContext): Markup {
  const { catalog, review } = context;
  const reviews = new Map(review.insatser.map((one) => [one.id, one]));
  return markup`<p>Till vänster villkoren så som guiden prövar dem; de ska alla vara uppfyllda. Till höger källans egna ord, ordagrant; det som varken villkor, målgrupp, begränsning, kostnad eller anmärkning tar upp är <mark>markerat</mark>. Ordet i ramen visar var villkoret står: <span class="origin">villkor</span> i riktlinjens villkor, <span class="origin">målgrupp</span> i dess beskrivning av målgruppen, <span class="origin">alla</span> för samtliga insatser i katalogen. För den som är under 15 år krävs dessutom vårdnadshavarnas samtycke (21 kap. 2 § SoL), om insatsen inte har en egen regel.</p>
${(catalog.villkor ?? []).length > 0 && catalog.villkorQuote !== undefined && markup`<div class="general"><p><b>Gäller alla insatser som inte anger annat:</b></p><blockquote>${catalog.villkorQuote}</blockquote></div>`}
${catalog.insatser.map((insats, at) => insatsArticle(context, insats, at + 1, reviews.get(insats.id)))}`;
}

function insatsArticle(
  context: ReportContext,
  insats: Insats,
  number: number,
  found: InsatsReview | undefined,
): Markup {
  const { catalog } = context;
  return markup`<article class="insats" id="insats-${number}" aria-labelledby="namn-${number}">
<h3 id="namn-${number}"><span class="nr">${number}</span> ${insats.name}</h3>
<p class="meta">${metaParts(insats, found)}</p>
<div class="beside"><div><h4>Villkor</h4>
${villkorList(catalog, insats, found)}
${found && found.checkedByProvider.length > 0 && markup`<p class="provider-check"><b>Kontrolleras av utföraren:</b> ${found.checkedByProvider.map((fact) => decapitalised(FACT_NAME[fact])).join('; ')}.</p>`}
</div><div><h4>Källans ord</h4>
<blockquote>${quoteParts(insats.source.quote, unreadOf(catalog, insats))}</blockquote>
<p class="cite">${insats.source.section}</p></div></div>
${insats.audience !== undefined && markup`<p class="further"><b>Visas men vägs aldrig in:</b> ${insats.audience}</p>`}
${insats.onRequest === true && markup`<p class="further"><b>Ges till den som begär det</b> (13 kap. 2 och 4 §§ SoL): insatsen visas alltid, vilket område som än har valts.</p>`}
${insats.from15Quote !== undefined && markup`<p class="further"><b>15–17 år utan samtycke där det är lämpligt</b> (21 kap. 2 § SoL): ”${insats.from15Quote}”</p>`}
${found && exampleText(catalog, insats, found)}
${insats.reading !== undefined && markup`<p class="note"><b>Så har texten lästs (står på kortet):</b> ${insats.reading}</p>`}
${insats.editorNote !== undefined && markup`<p class="note"><b>Om källan:</b> ${insats.editorNote}</p>`}
${insats.wording !== undefined && markup`<p class="further"><b>Villkoren med kommunens egna ord:</b> ${insats.wording}</p>`}
</article>`;
}

function metaParts(insats: Insats, found: InsatsReview | undefined): Markup {
  return join(
    [
      ...(found ? [markup`Bästa besked: <b>${GUIDE.t(`status.${found.bestStatus}.title`)}</b>`] : []),
      ...(insats.provider === undefined ? [] : [markup`Utförare: ${insats.provider}`]),
      markup`Lagrum: ${insats.legalBasis ?? '11 kap. 5 § SoL'}`,
      markup`Dokumentation: ${documentationText(insats.documentation)}`,
      markup`Område: ${listText(
        insats.topics.map((topic) => decapitalised(topicText(topic))),
        'och',
      )}`,
    ],
    markup` <span class="between" aria-hidden="true">·</span> `,
  );
}

function documentationText({ kind, until }: Documentation): string {
  const end = until === undefined ? '' : `, till och med ${GUIDE.date(until)}`;
  switch (kind) {
    case 'advice':
      return `rådgivning, 14 kap. 4 § SoL${end}`;
    case 'exempt':
      return `undantag, 14 kap. 5 § SoL${end}`;
    case 'full':
      return `full, 14 kap. 3 § SoL${end}`;
    case 'unstated':
      return 'framgår inte av källan';
  }
}

function villkorList(catalog: Catalog, insats: Insats, found: InsatsReview | undefined): Markup {
  const general = new Set(insats.generalVillkor === false ? [] : catalog.villkor?.map(written));
  const villkor = villkorOf(catalog, insats).flatMap((joined, at) =>
    toldOf(joined).map((item) => ({ item, at, isGeneral: general.has(written(item)) })),
  );
  const open = insats.openToAll ? 'Öppen för alla.' : 'Inga villkor att kontrollera.';
  const none = insats.villkor === 'unstated' ? 'Källan anger varken villkor eller målgrupp.' : open;
  const own = insats.villkor === 'unstated' ? 'Källan anger inga egna villkor.' : 'Inga egna villkor.';
  if (villkor.length === 0) return markup`<p>${none}</p>`;
  return markup`<ol class="villkor">${villkor.map(
    ({ item, at, isGeneral }) =>
      markup`<li>${villkorWords(item, catalog.kommun.name, markup`<span class="origin">${originText(item, isGeneral)}</span>`)}${found?.undecidable.includes(at) && markup` <strong>Kan aldrig ha betydelse.</strong>`}</li>`,
  )}</ol>${villkor.every(({ isGeneral }) => isGeneral) && markup`<p>${own}</p>`}`;
}

function originText({ origin }: Villkor, isGeneral: boolean): string {
  if (isGeneral) return 'alla';
  return origin === 'malgrupp' ? 'målgrupp' : 'villkor';
}

/** The quote; parts of it that stand apart in the document stand apart here too. What nothing took up is marked. */
function quoteParts(quote: string, unread: readonly UnreadWords[]): Markup {
  const gap = ' … ';
  let start = 0;
  const parts = quote.split(gap).map((part) => {
    const from = start;
    start += part.length + gap.length;
    return markup`<span class="part">${markedPart(part, from, unread)}</span>`;
  });
  return join(parts, markup` <span class="gap">[…]</span> `);
}

/** A part of the quote that begins at a place in it, with the words marked that nothing took up. */
function markedPart(part: string, from: number, unread: readonly UnreadWords[]): Markup {
  const pieces: (Markup | string)[] = [];
  let done = 0;
  for (const { at, length } of unread) {
    const [begin, end] = [at - from, at - from + length];
    if (begin < done || end > part.length) continue;
    pieces.push(part.slice(done, begin), markup`<mark>${part.slice(begin, end)}</mark>`);
    done = end;
  }
  return join([...pieces, part.slice(done)]);
}

/** What is said in a conversation that leads to the best status, as far as it matters to this insats. */
function exampleText(catalog: Catalog, insats: Insats, { example, bestStatus }: InsatsReview): Markup | undefined {
  if (example === null) return undefined;
  const facts = factsNamedBy(catalog, insats);
  const said = answersText(example.answers.filter(({ fact }) => facts.includes(fact)));
  const status = decapitalised(GUIDE.t(`status.${bestStatus}.title`));
  return markup`<p class="further"><b>Svar som räcker:</b> ${said === '' ? 'inga behövs' : said} → ${status}.</p>`;
}
