import type { Fact } from '../catalog/facts.js';
import { type Answers, type AnswerValue, knownFrom, readValue } from './answers.js';
import type { Guide } from './guide.js';
import type { Known } from './known.js';
import { makesSense } from './prerequisites.js';

/*
 * Answers that come in any order, as in a talk where staff fill them in: the same answers, read by the
 * same rules, as those that the guide asks for one by one.
 */

/**
 * Whether an answer to the fact can be taken as things stand: some conversation about this catalogue
 * can come to ask for it, the value is an answer to it, and what its question waits for is known and holds.
 */
export function canState(guide: Guide, answers: Answers, fact: Fact, value: AnswerValue): boolean {
  if (!guide.facts.includes(fact)) return false;
  if (value !== null && readValue(fact, value, guide.catalog.areas) === undefined) return false;
  return isFounded(fact, knownFrom(answers, guide.catalog.areas));
}

/** What has been said with this answer too: in the place of an earlier one to the same fact, else last. */
export function withStatement(answers: Answers, fact: Fact, value: AnswerValue): Answers {
  const place = answers.findIndex((answer) => answer.fact === fact);
  const others = answers.filter((answer, at) => answer.fact !== fact || at === place);
  const stated = { fact, value };
  return founded(place < 0 ? [...answers, stated] : others.map((answer) => (answer.fact === fact ? stated : answer)));
}

/** What has been said without any answer to this fact, and without what was asked only because of it. */
export function withoutStatement(answers: Answers, fact: Fact): Answers {
  return founded(answers.filter((answer) => answer.fact !== fact));
}

/** The answers whose questions still make sense, given the others. */
function founded(answers: Answers): Answers {
  const known = knownFrom(answers);
  const kept = answers.filter(({ fact }) => isFounded(fact, known));
  return kept.length === answers.length ? answers : founded(kept);
}

function isFounded(fact: Fact, known: Known): boolean {
  return makesSense(fact, known) === 'met';
}
