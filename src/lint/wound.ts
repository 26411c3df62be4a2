import { type Fact, inVocabularyOrder } from '../catalog/facts.js';
import type { Finding } from '../catalog/findings.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Catalog } from '../catalog/types.js';
import { type Answers, knownFrom, writeValue } from '../rules/answers.js';
import { compileCatalog } from '../rules/compile.js';
import { evaluate } from '../rules/evaluation.js';
import { createGuide } from '../rules/guide.js';
import { outcomesOf } from '../rules/outcomes.js';
import { relevanceOf } from '../rules/relevance.js';

/** With fewer facts than this everything is looked through. */
const MANY_FACTS = 6;

/** In each conversation that is looked at, another of the answers is given. */
const CONVERSATIONS = [0, 1, 2];

/**
 * Insatser whose villkor are wound together so much that the guide does not find out which questions matter, and asks
 * them to be safe. A few conversations about each insats are looked at, not all.
 */
export function lintWound(catalog: Catalog): Finding[] {
  const { effort } = compileCatalog(catalog);
  return catalog.insatser.flatMap((insats, index): Finding[] => {
    const facts = unsureFacts({ ...catalog, insatser: [insats] }, effort);
    if (facts.length === 0) return [];
    const message = `Villkoren hänger ihop på så många sätt att guiden inte hinner räkna ut vilka frågor som behövs. För säkerhets skull frågar den då mer än den behöver, till exempel om det här: ${facts.map(inSwedish).join(', ')}. Dela insatsen i flera, eller låt något av villkoren kollas när man hör av sig ("checked").`;
    return [{ level: 'warning', path: `$.insatser[${index}].villkor`, rule: 'wound-villkor', message }];
  });
}

/** The facts of which the guide does not find out, in some conversation about the only insats, whether they matter. */
function unsureFacts(catalog: Catalog, effort: number): readonly Fact[] {
  const guide = createGuide(catalog, effort);
  if (guide.facts.length < MANY_FACTS) return [];
  const unsure = new Set<Fact>();
  const look = (answers: Answers): void => {
    const evaluation = evaluate(guide.compiled, knownFrom(answers, catalog.areas));
    for (const profile of guide.compiled.profiles) {
      for (const fact of guide.facts) if (relevanceOf(evaluation, profile, fact) === 'unsure') unsure.add(fact);
    }
  };
  for (const pick of CONVERSATIONS) {
    let answers: Answers = [];
    for (;;) {
      if (answers.length > 0 || pick === 0) look(answers);
      // Where villkor are wound together each step takes long, and one example is enough to tell.
      if (unsure.size > 0) return inVocabularyOrder(unsure);
      const question = guide.next({ answers, topics: [], isThorough: true });
      if (!question) break;
      const outcomes = outcomesOf(question.fact, question.brackets, catalog.areas);
      const said = outcomes[(pick + answers.length) % outcomes.length];
      answers = [...answers, { fact: question.fact, value: said ? writeValue(said.value) : null }];
    }
  }
  return [];
}
