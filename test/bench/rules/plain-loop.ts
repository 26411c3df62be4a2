import type { Catalog, Villkor } from '../../../src/catalog/types.js';
import type { Reason, Status } from '../../../src/rules/evaluate.js';
import type { Interval } from '../../../src/rules/interval.js';
import type { Truth } from '../../../src/rules/kleene.js';
import { type Assessed, type Contender, jsonBytes, type PlainFacts, plainFacts } from './contender.js';

const LAW: Villkor = { fact: 'guardianConsent', is: 'all' };

/**
 * The code one would write first: for each insats, weigh each villkor and note the reason. It has
 * nothing of `src/rules` but types, so that it is also a second opinion on the statuses.
 */
export function assessWithLoop(catalog: Catalog, facts: PlainFacts): readonly Assessed[] {
  const isGuiding = catalog.guideline.malgrupp === 'guiding';
  const age = facts.age as Interval | undefined;
  const isUnder15 = age !== undefined && age.to < 15;
  const assessed: Assessed[] = [];
  for (const insats of catalog.insatser) {
    const reasons: Reason[] = [];
    if (insats.generalVillkor !== false && catalog.villkor) weighAll(catalog.villkor, facts, reasons);
    if (insats.villkor !== 'unstated') weighAll(insats.villkor, facts, reasons);
    if (isUnder15) reasons.push({ villkor: LAW, truth: truthOf(LAW, facts), origin: 'law' });
    let status: Status = insats.villkor === 'unstated' ? 'checkWithProvider' : 'open';
    for (const { truth, origin } of reasons) {
      if (truth === 'unknown' && status === 'open') status = 'checkWithProvider';
      if (truth !== 'unmet') continue;
      if (!isGuiding || origin !== 'malgrupp') {
        status = 'applyInstead';
        break;
      }
      status = 'outsideAudience';
    }
    assessed.push({ status, reasons });
  }
  return assessed;
}

function weighAll(villkor: readonly Villkor[], facts: PlainFacts, reasons: Reason[]): void {
  for (const item of villkor) {
    reasons.push({ villkor: item, truth: truthOf(item, facts), origin: item.origin ?? 'villkor' });
  }
}

function truthOf(villkor: Villkor, facts: PlainFacts): Truth {
  if ('anyOf' in villkor) {
    let best: Truth = 'unmet';
    for (const branch of villkor.anyOf) {
      const truth = truthOfAll(branch, facts);
      if (truth === 'met') return 'met';
      if (truth === 'unknown') best = 'unknown';
    }
    return best;
  }
  if ('checked' in villkor) return 'unknown';
  const value = facts[villkor.fact];
  if (value === undefined) return 'unknown';
  if ('is' in villkor) return isAmong(value, villkor.is) ? 'met' : 'unmet';
  let best: Truth = 'unmet';
  const { from = 0, to = Number.POSITIVE_INFINITY } = villkor;
  for (const age of (Array.isArray(value) ? value : [value]) as readonly Interval[]) {
    if (age.from >= from && age.to <= to) return 'met';
    if (age.from <= to && age.to >= from) best = 'unknown';
  }
  return best;
}

function truthOfAll(branch: readonly Villkor[], facts: PlainFacts): Truth {
  let worst: Truth = 'met';
  for (const villkor of branch) {
    const truth = truthOf(villkor, facts);
    if (truth === 'unmet') return 'unmet';
    if (truth === 'unknown') worst = 'unknown';
  }
  return worst;
}

function isAmong(value: unknown, allowed: boolean | string | readonly string[]): boolean {
  if (!Array.isArray(value)) return Array.isArray(allowed) ? allowed.includes(value) : value === allowed;
  return value.some((item) => isAmong(item, allowed));
}

/** The loop, ready to be timed. */
export function plainLoop(catalog: Catalog): Contender {
  return {
    name: 'plain loop',
    rulesBytes: jsonBytes(catalog.insatser.map(({ villkor }) => villkor)),
    prepare: (_before, after) => {
      const facts = plainFacts(after);
      return () => {
        const assessed = assessWithLoop(catalog, facts);
        return (insats) => assessed[insats] as Assessed;
      };
    },
  };
}
