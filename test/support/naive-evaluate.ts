import type { Fact } from '../../src/catalog/facts.js';
import type { Catalog, Insats, Villkor } from '../../src/catalog/types.js';

/*
 * The statuses of design.md, section 5, written a second time and as plainly as possible, to test
 * the rules against. Truth is a number here: 1 met, 0 unmet, ½ unknown; it imports no rule.
 */

/** What is said of one fact: a boolean, an option, an interval as text, a list of either, or skipped. */
export type NaiveValue = boolean | string | readonly string[] | null;

/** What is said in all. */
export type NaiveFacts = Readonly<Partial<Record<Fact, NaiveValue>>>;

/** The conversation as facts: a later answer counts, a skipped refinement does not. */
export function naiveFacts(answers: readonly { readonly fact: Fact; readonly value: NaiveValue }[]): NaiveFacts {
  const facts: Partial<Record<Fact, NaiveValue>> = {};
  for (const { fact, value } of answers) if (value !== null) facts[fact] = value;
  return facts;
}

/** The status of each insats, by id. */
export function naiveStatuses(catalog: Catalog, facts: NaiveFacts): Record<string, string> {
  return Object.fromEntries(catalog.insatser.map((insats) => [insats.id, naiveStatus(catalog, insats, facts)]));
}

/** Everything that holds for the insats: the general villkor, its own, and the law's. */
export function naiveVillkor(catalog: Catalog, insats: Insats, facts: NaiveFacts): readonly Villkor[] {
  const villkor: Villkor[] = [];
  if (insats.generalVillkor !== false && catalog.villkor) villkor.push(...catalog.villkor);
  if (insats.villkor !== 'unstated') villkor.push(...insats.villkor);
  const hasOwnConsentRule = JSON.stringify(villkor).includes('"fact":"guardianConsent"');
  if (!hasOwnConsentRule && isSurelyUnder15(facts)) villkor.push({ fact: 'guardianConsent', is: 'all' });
  return villkor;
}

/** The status of one insats. */
export function naiveStatus(catalog: Catalog, insats: Insats, facts: NaiveFacts): string {
  const all = naiveVillkor(catalog, insats, facts);
  const truths = all.map((villkor) => naiveTruth(villkor, facts));
  const unmet = all.filter((_, at) => truths[at] === 0);
  if (unmet.length > 0) {
    const onlyMalgrupp = unmet.every((villkor) => villkor.origin === 'malgrupp');
    return onlyMalgrupp && catalog.guideline.malgrupp === 'guiding' ? 'outsideAudience' : 'applyInstead';
  }
  return insats.villkor === 'unstated' || truths.includes(0.5) ? 'checkWithProvider' : 'open';
}

/** 1 where the villkor is met, 0 where it is unmet, ½ where that is not known. */
export function naiveTruth(villkor: Villkor, facts: NaiveFacts): number {
  if ('anyOf' in villkor) {
    return Math.max(...villkor.anyOf.map((all) => Math.min(1, ...all.map((part) => naiveTruth(part, facts)))));
  }
  if (['childAges', 'childResident'].includes(villkor.fact) && isSurelyChildless(facts)) return 0;
  const said = facts[villkor.fact];
  if (said === undefined || said === null) return 0.5;
  if ('is' in villkor) {
    const wanted = [villkor.is].flat();
    return [said].flat().some((item) => wanted.includes(item)) ? 1 : 0;
  }
  const { from = 0, to = 999 } = villkor;
  const truths = [said].flat().map((item) => {
    const [low, high] = naiveAges(String(item));
    if (low >= from && high <= to) return 1;
    return high < from || low > to ? 0 : 0.5;
  });
  return Math.max(0, ...truths);
}

/** The lowest and highest age that `16-19`, `67-` or `17` stands for. */
export function naiveAges(text: string): readonly [number, number] {
  const [low = '', high] = text.split('-');
  return [Number(low), high === undefined ? Number(low) : high === '' ? 999 : Number(high)];
}

/** Whether the whole age that is said is under 15. */
export function isSurelyUnder15({ age }: NaiveFacts): boolean {
  return typeof age === 'string' && naiveAges(age)[1] < 15;
}

/** Whether it is said that there is no child, one's own or as an important adult. */
export function isSurelyChildless({ parenthood }: NaiveFacts): boolean {
  return Array.isArray(parenthood) && !parenthood.includes('parent') && !parenthood.includes('otherAdult');
}
