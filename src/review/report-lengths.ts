import type { Topic } from '../catalog/types.js';
import { type Markup, markup } from '../markup/markup.js';
import { answersText, type ReportContext } from './report-context.js';
import { countText, decimalText, topicText, wholeText } from './report-text.js';
import type { TopicReview } from './review.js';

/** How long a conversation is, per topic: the longest, the mean, and what they are compared with. */
export function lengthsSection({ catalog, review }: ReportContext): Markup {
  const insatserOf = (topic: Topic | null): number =>
    catalog.insatser.filter(({ topics }) => topic === null || topics.includes(topic)).length;
  return markup`<p>Längden räknas i frågor. Genomsnittet är vägt efter hur vanliga svaren antas vara. ”Kortast möjliga” är det lägsta genomsnitt som någon ordning på frågorna kan ge; ”alla frågor” är vad ett formulär med samtliga frågor skulle kräva.</p>
<table class="lengths"><caption>Samtalets längd per område</caption>
<thead><tr><th scope="col">Område</th><th scope="col" class="number">Insatser</th><th scope="col" class="number">Möjliga samtal</th><th scope="col" class="number">Längsta</th><th scope="col" class="number">Genom&shy;snitt</th><th scope="col" class="number">Kortast möjliga</th><th scope="col" class="number">Alla frågor</th></tr></thead>
<tbody>${review.topics.map((row) => topicRow(row, insatserOf(row.topic)))}</tbody></table>
${aboveOptimum(review.topics)}
${longestConversations(review.topics)}`;
}

function topicRow(row: TopicReview, insatser: number): Markup {
  const { topic, conversations, longest, mean, optimalMean, askingAll, tooLarge, tooLargeBecause } = row;
  return markup`<tr${topic === null && markup` class="total"`}><th scope="row">${topicText(topic)}</th><td class="number">${insatser}</td>${
    tooLarge
      ? markup`<td colspan="5">Inte genomgånget${tooLargeBecause !== null && markup`: ${tooLargeBecause}`}.</td>`
      : markup`<td class="number">${wholeText(conversations)}</td><td class="number">${longest}</td><td class="number">${decimalText(mean, 2)}</td><td class="number">${optimalMean === null ? 'för stort' : decimalText(optimalMean, 2)}</td><td class="number">${askingAll}</td>`
  }</tr>`;
}

/** Where more is asked than the best order would, and why. */
function aboveOptimum(topics: readonly TopicReview[]): Markup | undefined {
  if (!topics.some(({ optimalMean }) => optimalMean !== null)) return undefined;
  const above = topics.filter(({ excess }) => excess !== null);
  if (above.length === 0) {
    return markup`<p>Där det kortast möjliga har kunnat räknas ut ligger guiden högst fem procent över det.</p>`;
  }
  return markup`<p>Mer än fem procent över det kortast möjliga:</p>
<ul>${above.map((row) => markup`<li>${topicText(row.topic)}, ${percentAbove(row)} procent. ${row.excess === 'staysWithPerson' ? 'Guiden håller ihop frågorna om samma person, och det kostar en del av en fråga.' : 'Guiden ser en fråga framåt, den kortaste ordningen ser till slutet.'}</li>`)}</ul>`;
}

function percentAbove({ mean, optimalMean }: TopicReview): string {
  return optimalMean === null || optimalMean === 0 ? '–' : decimalText(100 * (mean / optimalMean - 1), 1);
}

function longestConversations(topics: readonly TopicReview[]): Markup | undefined {
  const shown = topics.filter(({ longestExample, tooLarge }) => !tooLarge && longestExample.length > 0);
  if (shown.length === 0) return undefined;
  return markup`<h3>De längsta samtalen</h3>
<dl class="longest">${shown.map(longest)}</dl>`;
}

function longest({ topic, longest, longestExample }: TopicReview): Markup {
  return markup`<div><dt>${topicText(topic)} <span class="faint">${countText(longest, 'fråga', 'frågor')}</span></dt><dd>${answersText(longestExample)}.</dd></div>`;
}
