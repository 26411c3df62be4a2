import type { Catalog, Insats, Villkor } from '../../../src/catalog/types.js';
import { villkorOf } from '../../../src/rules/compile.js';
import { LAW_CONSENT, type Reason, type Status, statusOf } from '../../../src/rules/evaluate.js';
import type { Truth } from '../../../src/rules/kleene.js';
import type { LeafVillkor } from '../../../src/rules/weigh.js';
import type { Assessed, PlainFacts } from './contender.js';
import { UNDER_CONSENT_AGE } from './contender.js';

/**
 * Rule engines know two values. A villkor becomes two rules: that it holds, and that it may yet
 * hold. Both are written with all and any alone, so that only what is said of one fact differs.
 */
export interface Language<Rule> {
  readonly all: (rules: readonly Rule[]) => Rule;
  readonly any: (rules: readonly Rule[]) => Rule;
  readonly holds: (leaf: LeafVillkor) => Rule;
  readonly mayHold: (leaf: LeafVillkor) => Rule;
  /** What holds always, or never, whatever is known. */
  readonly constant: (holds: boolean) => Rule;
  /** That the law's villkor for those under 15 does not join in. */
  readonly isFreeOfLaw: Rule;
}

/** One villkor of an insats in an engine's language. */
export interface TranslatedVillkor<Rule> {
  readonly villkor: Villkor;
  readonly origin: Reason['origin'];
  readonly holds: Rule;
  readonly mayHold: Rule;
}

/** The villkor of an insats, the law's last, in an engine's language. */
export function translate<Rule>(
  language: Language<Rule>,
  catalog: Catalog,
  insats: Insats,
): readonly TranslatedVillkor<Rule>[] {
  /** What the provider checks is never known to hold, and may always hold. */
  const rule = (villkor: Villkor, leaf: (item: LeafVillkor) => Rule, checked: boolean): Rule => {
    if ('checked' in villkor) return language.constant(checked);
    if (!('anyOf' in villkor)) return leaf(villkor);
    return language.any(villkor.anyOf.map((branch) => language.all(branch.map((part) => rule(part, leaf, checked)))));
  };
  const stated = villkorOf(catalog, insats);
  const translated = stated.map((villkor) => ({
    villkor,
    origin: villkor.origin ?? ('villkor' as const),
    holds: rule(villkor, language.holds, false),
    mayHold: rule(villkor, language.mayHold, true),
  }));
  const law = {
    villkor: LAW_CONSENT,
    origin: 'law' as const,
    holds: language.any([language.isFreeOfLaw, language.holds(LAW_CONSENT)]),
    mayHold: language.any([language.isFreeOfLaw, language.mayHold(LAW_CONSENT)]),
  };
  return [...translated, law];
}

/** The status and reasons of an insats from what its rules came to. */
export function assessedFrom(
  catalog: Catalog,
  insats: Insats,
  translated: readonly TranslatedVillkor<unknown>[],
  facts: PlainFacts,
  truthAt: (place: number) => Truth,
): Assessed {
  const reasons: Reason[] = [];
  translated.forEach(({ villkor, origin }, place) => {
    if (origin !== 'law' || facts[UNDER_CONSENT_AGE]) reasons.push({ villkor, origin, truth: truthAt(place) });
  });
  return { status: statusFor(catalog, insats, reasons), reasons };
}

function statusFor(catalog: Catalog, insats: Insats, reasons: readonly Reason[]): Status {
  return statusOf(reasons, catalog.guideline.malgrupp === 'guiding', {
    isUnstated: insats.villkor === 'unstated',
    isOwed: insats.onRequest === true,
  });
}

/** The truth that the two rules of a villkor come to. */
export function truthFrom(holds: boolean, mayHold: boolean): Truth {
  return holds ? 'met' : mayHold ? 'unknown' : 'unmet';
}
