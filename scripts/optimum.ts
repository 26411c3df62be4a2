import { readFileSync } from 'node:fs';
import { type Catalog, TOPICS, type Topic } from '../src/catalog/types.js';
import { expectedQuestions, fewestQuestions, guideOrder, mostAskedFor, vocabularyOrder } from './expected-questions.js';

const LIMIT = 2_000_000;
for (const name of ['hallefors', 'ragunda', 'sala']) {
  const catalog = JSON.parse(readFileSync(new URL(`../catalogs/${name}/catalog.json`, import.meta.url), 'utf8')) as Catalog;
  console.log(`\n${name}`);
  for (const topics of [...TOPICS.map((topic): readonly Topic[] => [topic]), []]) {
    const insatser = catalog.insatser.filter((insats) => topics.length===0 || insats.topics.some((topic) => topics.includes(topic))).length;
    if (insatser === 0) continue;
    const t=performance.now();
    const best = topics.length===0 && !process.argv.includes('--all') ? undefined : fewestQuestions(catalog, topics, LIMIT);
    const t1=performance.now();
    const ours = expectedQuestions(catalog, topics, guideOrder);
    const t2=performance.now();
    console.log((topics.join()||'(all)').padEnd(14), String(insatser).padStart(3), ours.toFixed(3), best?.toFixed(3) ?? '-', best ? (ours / best).toFixed(4) : '', expectedQuestions(catalog, topics, mostAskedFor).toFixed(3), expectedQuestions(catalog, topics, vocabularyOrder).toFixed(3), `${(t1-t).toFixed()} ms, ${(t2-t1).toFixed()} ms`);
  }
}
