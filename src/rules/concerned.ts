import type { Fact } from '../catalog/facts.js';
import type { Known } from './answers.js';
import type { CompiledCatalog, CompiledVillkor, Profile } from './compile.js';
import { isUnderConsentAge } from './evaluate.js';
import type { ProfileAssessment } from './evaluation.js';
import { liveVillkor, pendingFacts } from './live.js';
import { prerequisiteOf } from './prerequisites.js';
import { canChangeStatus } from './relevance.js';

/** What some villkor alone tell about every insats that has them among its own. */
type Verdict = 'concerned' | 'notConcerned' | 'dependsOnTheRest';

/**
 * Tells of one combination of villkor after another whether the answer to `fact` may be asked for
 * its sake and can change its status, as {@link canChangeStatus} does, but first from the few of
 * its villkor that have to do with the fact. What these tell is kept for the next that has them.
 */
export function concernedBy(
  compiled: CompiledCatalog,
  known: Known,
  fact: Fact,
): (profile: Profile, assessment: ProfileAssessment) => boolean {
  const verdicts = new Map<string, Verdict>();
  const verdictFor = (related: readonly number[]): Verdict => {
    const key = related.join();
    const verdict = verdicts.get(key) ?? verdictOf(compiled, related, fact, known);
    verdicts.set(key, verdict);
    return verdict;
  };
  const factsBehind = compiled.villkor.map(factsBehindVillkor);
  const hasLaw = isUnderConsentAge(known);
  return (profile, assessment) => {
    if (!liveVillkor(assessment).some((villkor) => pendingFacts(villkor, known).includes(fact))) return false;
    const verdict =
      hasLaw || assessment.status === 'outsideAudience'
        ? 'dependsOnTheRest'
        : verdictFor(relatedTo(profile, fact, factsBehind));
    return verdict === 'dependsOnTheRest' ? canChangeStatus(compiled, profile, fact, known) : verdict === 'concerned';
  };
}

/**
 * If the answer changes nothing for these villkor, it changes nothing for an insats whose others
 * hang on other facts. If it changes whether one of them is unmet (all that counts where there is
 * always something left to check), it changes the status, as long as none of the others is unmet.
 * If it changes only whether they are all met, the others decide.
 */
function verdictOf(compiled: CompiledCatalog, related: readonly number[], fact: Fact, known: Known): Verdict {
  const canChange = (isUnstated: boolean): boolean =>
    canChangeStatus(compiled, { villkor: related, isUnstated, statesConsent: true }, fact, known);
  return canChange(true) ? 'concerned' : canChange(false) ? 'dependsOnTheRest' : 'notConcerned';
}

/** The villkor of the profile that hang on the fact, on a fact that another of these hangs on, and so forth. */
function relatedTo(profile: Profile, fact: Fact, factsBehind: readonly (readonly Fact[])[]): readonly number[] {
  const facts = new Set([fact]);
  let related: readonly number[] = [];
  for (;;) {
    const more = profile.villkor.filter((place) => factsBehind[place]?.some((name) => facts.has(name)));
    if (more.length === related.length) return related;
    related = more;
    for (const place of related) for (const name of factsBehind[place] ?? []) facts.add(name);
  }
}

/** The facts a villkor names, and those that their questions wait for. */
function factsBehindVillkor({ facts }: CompiledVillkor): readonly Fact[] {
  return facts.flatMap((name) => [name, prerequisiteOf(name)?.fact ?? name]);
}
