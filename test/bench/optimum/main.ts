import { readFileSync } from 'node:fs';
import type { Catalog } from '../../../src/catalog/types.js';
import { compareOrders, type OrderComparison, weightedExcess } from '../../../src/review/expected-questions.js';

/*
 * Prints how many questions a conversation has on average, per kommun and topic: with the guide's
 * order, with the best order there is, and with two plain ones.
 *
 *   npm run optimum
 */

const KOMMUNER = ['ragunda', 'hallefors', 'sala'];

for (const kommun of KOMMUNER) {
  const file = new URL(`../../../catalogs/${kommun}/catalog.json`, import.meta.url);
  const compared = compareOrders(JSON.parse(readFileSync(file, 'utf8')) as Catalog);
  console.log(`\n${kommun}`);
  console.log(row('topic', 'insatser', 'guide', 'optimum', 'excess', 'most asked', 'vocabulary'));
  for (const comparison of compared) console.log(toRow(comparison));
  console.log(`weighted by insatser, the guide asks ${percent(weightedExcess(compared))} more than the optimum`);
}

function toRow({ topics, insatser, guide, optimum, mostAsked, vocabulary }: OrderComparison): string {
  return row(
    topics.join() || '(all)',
    String(insatser),
    guide.toFixed(3),
    optimum?.toFixed(3) ?? 'too many',
    optimum ? percent(guide / optimum - 1) : '',
    mostAsked.toFixed(3),
    vocabulary.toFixed(3),
  );
}

function row(topic: string, ...columns: readonly string[]): string {
  return topic.padEnd(12) + columns.map((column) => column.padStart(11)).join('');
}

function percent(excess: number): string {
  return `${(excess * 100).toFixed(1)} %`;
}
