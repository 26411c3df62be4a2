import type { Topic } from '../catalog/types.js';
import { type Markup, markup } from './markup.js';
import { answersText, type ReportContext } from './report-context.js';
import { meanText, topicText, wholeText } from './report-text.js';
import type { TopicReview } from './review.js';

/** How long a conversation is, per topic: the longest, the mean, and what they are compared with. */
export function lengthsSection({ catalog, review }: ReportContext): Markup {
  const insatserOf = (topic: Topic | null): number =>
    catalog.insatser.filter(({ topics }) => topic === null || topics.includes(topic)).length;
  return markup`<p>Längden räknas i frågor. Genomsnittet är vägt efter hur vanliga svaren antas vara i befolkningen. ”Kortast möjliga” är det lägsta genomsnitt som någon ordning på frågorna kan ge; ”alla frågor” är vad ett formulär med samtliga frågor skulle kräva.</p>
<table class="lengths"><caption>Samtalets längd per område</caption>
<thead><tr><th scope="col">Område</th><th scope="col" class="number">Insatser</th><th scope="col" class="number">Möjliga samtal</th><th scope="col" class="number">Längsta</th><th scope="col" class="number">Genom&shy;snitt</th><th scope="col" class="number">Kortast möjliga</th><th scope="col" class="number">Alla frågor</th></tr></thead>
<tbody>${review.topics.map((row) => topicRow(row, insatserOf(row.topic)))}</tbody></table>
${aboveOptimum(review.topics)}
<h3>De längsta samtalen</h3>
<dl class="longest">${review.topics.filter(({ longestExample, tooLarge }) => !tooLarge && longestExample.length > 0).map(longest)}</dl>`;
}

function topicRow(row: TopicReview, insatser: number): Markup {
  const { topic, conversations, longest, mean, optimalMean, askingAll, tooLarge } = row;
  return markup`<tr${topic === null && markup` class="total"`}><th scope="row">${topicText(topic)}</th><td class="number">${insatser}</td>${
    tooLarge
      ? markup`<td colspan="5">Tillåter för många samtal för att gås igenom.</td>`
      : markup`<td class="number">${wholeText(conversations)}</td><td class="number">${longest}</td><td class="number">${meanText(mean)}</td><td class="number">${optimalMean === null ? 'för stort' : meanText(optimalMean)}</td><td class="number">${askingAll}</td>`
  }</tr>`;
}

/** How far above the least possible mean a topic may lie before the report says so. */
const TOLERANCE = 0.05;

function aboveOptimum(topics: readonly TopicReview[]): Markup {
  const above = topics.filter(({ mean, optimalMean, tooLarge }) => !tooLarge && optimalMean !== null && mean > optimalMean * (1 + TOLERANCE) + 1e-9);
  const known = topics.filter(({ optimalMean, tooLarge }) => !tooLarge && optimalMean !== null);
  if (known.length === 0) return markup``;
  if (above.length === 0) {
    return markup`<p>Där det kortast möjliga har kunnat räknas ut ligger guiden inom fem procent från det.</p>`;
  }
  const list = above.map(({ topic, mean, optimalMean }) => `${topicText(topic)} (${meanText(100 * (mean / (optimalMean as number) - 1)).replace(/,\d+$/, '')} procent)`);
  return markup`<p>Mer än fem procent över det kortast möjliga: ${list.join(', ')}. Guiden håller ihop frågor om samma person, och det kan kosta en del av en fråga.</p>`;
}

function longest({ topic, longest, longestExample }: TopicReview): Markup {
  return markup`<div><dt>${topicText(topic)} <span class="faint">${longest} frågor</span></dt><dd>${answersText(longestExample)}.</dd></div>`;
}
