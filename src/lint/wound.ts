import type { Fact } from '../catalog/facts.js';
import type { Finding } from '../catalog/findings.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Catalog } from '../catalog/types.js';
import { type Answers, knownFrom, writeValue } from '../rules/answers.js';
import { compileCatalog } from '../rules/compile.js';
import { evaluate } from '../rules/evaluation.js';
import { createGuide, type Guide } from '../rules/guide.js';
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
    const facts = unsureFacts(createGuide({ ...catalog, insatser: [insats] }, effort));
    if (facts.length === 0) return [];
    const message = `Villkoren hänger ihop på så många sätt att guiden inte hinner räkna ut vilka frågor som behövs. För säkerhets skull frågar den då mer än den behöver, till exempel om det här: ${facts.map(inSwedish).join(', ')}. Dela insatsen i flera, eller låt något av villkoren kollas när man hör av sig ("checked").`;
    return [{ level: 'warning', path: `$.insatser[${index}].villkor`, rule: 'wound-villkor', message }];
  });
}

/** What the guide does not find out at the first moment where there is such: each moment takes long then, and one is enough to tell. */
function unsureFacts(guide: Guide): readonly Fact[] {
  if (guide.facts.length < MANY_FACTS) return [];
  for (const answers of momentsIn(guide)) {
    const unsure = unsureAfter(guide, answers);
    if (unsure.length > 0) return unsure;
  }
  return [];
}

/** What has been said at each moment of a few conversations. */
function* momentsIn(guide: Guide): Generator<Answers> {
  yield [];
  for (const pick of CONVERSATIONS) {
    let answers: Answers = [];
    for (;;) {
      const question = guide.next({ answers, topics: [], isThorough: true });
      if (!question) break;
      const outcomes = outcomesOf(question.fact, question.brackets, guide.catalog.areas);
      const said = outcomes[(pick + answers.length) % outcomes.length];
      answers = [...answers, { fact: question.fact, value: said ? writeValue(said.value) : null }];
      yield answers;
    }
  }
}

/** The facts of which the guide does not find out, after these answers, whether they matter. */
function unsureAfter({ compiled, catalog, facts }: Guide, answers: Answers): readonly Fact[] {
  const evaluation = evaluate(compiled, knownFrom(answers, catalog.areas));
  return facts.filter((fact) =>
    compiled.profiles.some((profile) => relevanceOf(evaluation, profile, fact) === 'unsure'),
  );
}
