import { agesIn, withoutAges } from './ages.js';
import { type Claim, isFactSpan } from './claims.js';
import {
  FROM_ELSEWHERE,
  MORE_THAN_PARENTS,
  NOT_ASKED,
  NOT_FOR,
  OF_CHILDREN,
  OF_ONE_PARTY,
  OF_OTHERS,
  OF_SOME,
  OF_THOSE,
  OFFERED_IF,
  SCHOOL_RULES,
  SELF_RULES,
  SINCE,
  SOFT,
  SOFT_AFTER,
  SOFT_AMOUNT,
  TWO_KOMMUNER,
  WAITS_FOR_CHILD,
} from './doubt-words.js';
import { UNLESS_STATED, WHY } from './phrases.js';
import { isFollowedByPeople } from './whose-age.js';

/** The claims, without those on facts that the words around them make doubtful. */
export function doubted(text: string, claims: readonly Claim[]): readonly Claim[] {
  const ofWhom = text.replace(SOFT_AMOUNT, '').replace(UNLESS_STATED, '');
  const isSoft = SOFT.test(ofWhom);
  const isSoftButForHome = SOFT.test(ofWhom.replace(FROM_ELSEWHERE, ''));
  const isOfNumbered = /^(?:för |till )?insats(?:en|erna|er)? (?:nr |nummer )?\d/iu.test(text);
  return claims.map((claim, at): Claim => {
    if (!isFactSpan(claim)) return claim;
    const open = (why: string): Claim => ({ ...claim, heap: 'undecided', proposals: [], rule: 'left-open', why });
    if (claim.rule.startsWith('age') && /oavsett ålder/iu.test(text)) return open(WHY.soft);
    if ((claim.rule === 'resident' ? isSoft : isSoftButForHome) || SOFT_AFTER.test(text.slice(0, claim.from)))
      return open(WHY.soft);
    if (claim.rule.startsWith('age') && OF_ONE_PARTY.test(text.slice(0, claim.from))) return open(WHY.some);
    if (isOfNumbered || isOfSome(text, claim)) return open(WHY.some);
    if (claim.rule === 'resident' && TWO_KOMMUNER.test(text.slice(claim.to))) return open(WHY.or);
    const isOfBoth =
      claims.some(({ rule }) => rule === 'age-child') && (claims.some(isExpecting) || WAITS_FOR_CHILD.test(text));
    if (isOfBoth && (claim.rule === 'age-child' || claim.rule === 'parents')) return open(WHY.or);
    const previous = claims[at - 1];
    const before = text.slice(previous?.to ?? 0, claim.from);
    const after = text.slice(claim.to, claims[at + 1]?.from ?? text.length);
    if (/^\s*,?\s*(eller|alternativt|och\/eller|och\/ eller)(?!\p{L})/iu.test(after)) return open(WHY.or);
    if (
      /(?<!\p{L})(eller|alternativt|antingen)(\s+(?:som|är|har|vara|ha|med|den|de|för|till|personer)){0,3}\s*$/iu.test(
        before,
      )
    )
      return open(WHY.or);
    if (/(?<!\p{L})(inte|ej|utan|aldrig|förutom|utom)(\s+\p{L}+){0,2}\s*$/iu.test(before)) return open(WHY.not);
    if (NOT_ASKED.test(text.slice(0, claim.from))) return open(WHY.not);
    const isWithSmallChild = /^\s*och (?:deras |sina )?$/iu.test(after) && isOfSmallChild(claims[at + 1]);
    if (
      claim.rule === 'parents' &&
      !isWithSmallChild &&
      /^\s*(,|och|samt|eller|\/)\s*(deras|barn|ungdom|familj|personal|anhörig|andra|unga)/iu.test(after)
    )
      return open(WHY.union);
    if (
      claim.rule === 'parents' &&
      !isWithSmallChild &&
      MORE_THAN_PARENTS.test(text.slice(claim.to).replace(OF_CHILDREN, ''))
    )
      return open(WHY.union);
    const isOfSelf = claim.rule === 'adults' || SELF_RULES.has(claim.rule);
    if (isOfSelf && isFollowedByPeople(withoutAges(text.slice(claim.to)))) return open(WHY.union);
    if (claim.rule === 'resident' && SINCE.test(after)) return open(WHY.checkable);
    if (
      SCHOOL_RULES.test(claim.rule) &&
      /^\s*(?:,|\/|och|samt|eller|till|[-–—])\s*(?:på |i )?(?:gymnasi|förskol|(?:låg|mellan|hög)stad)/iu.test(
        text.slice(claim.to),
      )
    )
      return open(WHY.or);
    return claim;
  });
}

/** Whether the bounds of a claim tell only of some of those who may have the insats, or of those who may not. */
function isOfSome(text: string, { from, to, rule }: Claim): boolean {
  // Where those turn who have an open case bends nothing of the others.
  const rest =
    rule === 'open-case-not' ? text.slice(to).replace(/,\s*då (?:\p{L}+ )?(?:du|ni|man) .*$/iu, '') : text.slice(to);
  const [before, after] = [text.slice(0, from), rest];
  if (OF_SOME.test(after) || NOT_FOR.test(before) || OF_OTHERS.test(withoutJoined(before))) return true;
  // "Har du fyllt 75 år kan du boka …": whoever has the insats has to.
  if (OFFERED_IF.test(text) && agesIn(text).length === 1) return false;
  const isWho = rule.startsWith('parents') || rule === 'both-parents' || rule.startsWith('crime');
  return !isWho && OF_THOSE.some(([begins, says]) => begins.test(before) && says.test(after));
}

/** The words before a claim, without the bounds that an "och" joins it to: "gratis för dig som fyllt 70 år och är …". */
function withoutJoined(before: string): string {
  return /(?:^|\s)och\s+(?:(?:som|är|har)\s+)*$/iu.test(before)
    ? withoutAges(before).replace(/(?:(?:som|är|har|och)\s+|\s)+$/iu, ' ')
    : before;
}

/** The oldest child that never comes without a grown-up. */
const SMALL_CHILD = 6;

/** Whether a claim is about children who come with their parents: "föräldrar och barn 0–5 år" are parents of such. */
function isOfSmallChild(claim: Claim | undefined): boolean {
  return (
    claim?.rule === 'age-child' &&
    claim.proposals.some(
      (one) => one.kind === 'villkor' && 'to' in one.villkor && (one.villkor.to ?? Infinity) <= SMALL_CHILD,
    )
  );
}

/** Whether those who wait for a child are among them: they have no child of an age yet. */
function isExpecting({ proposals }: Claim): boolean {
  return proposals.some(
    (one) => one.kind === 'villkor' && 'is' in one.villkor && [one.villkor.is].flat().includes('expecting'),
  );
}
