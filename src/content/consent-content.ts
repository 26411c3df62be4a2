import '../i18n/results-texts.js';
import { CONSENT_AGE } from '../catalog/facts.js';
import type { Insats, Villkor } from '../catalog/types.js';
import { type AnswerValue, hasChild } from '../rules/answers.js';
import type { InsatsAssessment } from '../rules/guide.js';
import { parseInterval } from '../rules/interval.js';
import type { ContentSource } from './content-text.js';
import type { AnswersByFact } from './villkor-content.js';

/**
 * That whoever is under 15 needs a yes from their vårdnadshavare (socialtjänstlagen 2025:400, 21 kap. 2 §), said once
 * where the age is not known and the person may be the one who takes part; `undefined` otherwise.
 */
export function consentNote(
  { texts }: Pick<ContentSource, 'texts'>,
  assessed: readonly Pick<InsatsAssessment, 'status' | 'insats'>[],
  answers: AnswersByFact,
): string | undefined {
  if (!mayBeUnderConsentAge(answers.get('age')) || hasLeftGrundskola(answers)) return undefined;
  if (hasChild(answers.get('parenthood') ?? '')) return undefined;
  const isForTheYoung = assessed.some(({ status, insats }) => status === 'open' && mayTakePartUnderConsentAge(insats));
  return isForTheYoung ? texts.t('results.consentUnder15') : undefined;
}

/** Nobody under the limit has done grundskola, or goes to gymnasium. */
function hasLeftGrundskola(answers: AnswersByFact): boolean {
  const upperSecondary = answers.get('upperSecondary');
  return (
    answers.get('compulsorySchoolDone') === true || upperSecondary === 'enrolled' || upperSecondary === 'completed'
  );
}

/** What is first of all for older people is not for the young, though it may state no age. */
function mayTakePartUnderConsentAge({ villkor, topics }: Insats): boolean {
  return topics[0] !== 'older' && (villkor === 'unstated' || !beginsAtConsentAge(villkor));
}

/** Whether the age is not known to be on one side of the limit. */
function mayBeUnderConsentAge(age: AnswerValue | undefined): boolean {
  const interval = typeof age === 'string' ? parseInterval(age) : undefined;
  return interval === undefined || (interval.from < CONSENT_AGE && interval.to >= CONSENT_AGE);
}

function beginsAtConsentAge(villkor: readonly Villkor[]): boolean {
  return villkor.some((one) => {
    if ('anyOf' in one) return one.anyOf.every(beginsAtConsentAge);
    return 'fact' in one && one.fact === 'age' && !('is' in one) && (one.from ?? 0) >= CONSENT_AGE;
  });
}
