import { oncePer } from '../catalog/once-per.js';
import type { Villkor } from '../catalog/types.js';
import { agesIn, ageUnderLabel, TURN_OF_YEAR } from './ages.js';
import { type ExemptWords, exemptIn } from './exempt-words.js';
import { FACT_WORDS, parentsIn } from './fact-words.js';
import { ANYBODY, UNLESS_STATED, WHY } from './phrases.js';
import type { DraftPart, Heap, Proposal, Span } from './types.js';
import { frameOf, type Whom, whoseAge } from './whose-age.js';

/** Words of a sentence that a rule has taken. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  readonly heap: Heap;
  readonly proposals: readonly Proposal[];
  readonly rule: string;
  readonly why: string;
}

export function isFactSpan({ proposals }: Pick<Span, 'proposals'>): boolean {
  return proposals.some(({ kind, ...rest }) => kind === 'villkor' && 'villkor' in rest && 'fact' in rest.villkor);
}

/** What the rules find in a sentence: no two claims overlap. */
export function claimsIn(text: string, part: DraftPart, whom: Whom, kommun: string): readonly Claim[] {
  const claims: Claim[] = [];
  const start = frameOf(text);
  const isFree = (from: number, to: number) => claims.every((one) => to <= one.from || from >= one.to);
  const add = (claim: Claim) => {
    const from = claim.from < start ? Math.min(start, claim.to) : claim.from;
    const trimmed = { ...claim, from: from + (/^\s*/u.exec(text.slice(from, claim.to))?.[0].length ?? 0) };
    if (trimmed.from < trimmed.to && isFree(trimmed.from, trimmed.to)) claims.push(trimmed);
  };
  if (start > 0) claims.push(notForCard(0, text.slice(0, start).trimEnd().length, 'frame'));
  const unless = UNLESS_STATED.exec(text);
  if (unless) {
    const why = 'Ett undantag står i så fall vid den insats som det gäller.';
    add({ ...notForCard(unless.index, unless.index + unless[0].length, 'unless-stated'), why });
  }
  const exempt = exemptIn(text);
  if (exempt) add(exemptClaim(exempt));
  const parents = parentsIn(text.slice(start));
  if (parents && !isOfParentsOnly(text.slice(start + parents.length), whom))
    add(fact(start, start + parents.length, parents.villkor, 'parents'));
  for (const age of ageClaims(text, part, whom)) add(age);
  for (const { rule, words, read, why } of FACT_WORDS) {
    // Who has to be registered there lives there.
    if (rule === 'lives-there' && claims.some((one) => one.rule === 'resident')) continue;
    const anchored = words.source.startsWith('^');
    const found = wordwise(words).exec(anchored ? text.slice(start) : text);
    if (!found) continue;
    const from = found.index + (anchored ? start : 0);
    // "Folkbokförd i kommunen": of a child's insats, nobody says who.
    const isUnsaid = rule === 'resident' && whom === 'children' && from === 0;
    const villkor = isUnsaid ? undefined : read(found, anchored ? '' : text.slice(0, from), kommun);
    add(
      villkor
        ? fact(from, from + found[0].length, villkor, rule)
        : {
            from,
            to: from + found[0].length,
            heap: 'undecided',
            proposals: [],
            rule: `${rule}-open`,
            why: why ?? WHY.whose,
          },
    );
  }
  const abroad = /^(?:utrikes ?|utlands)födda (?=vuxna)/iu.exec(text.slice(start))?.[0].length ?? 0;
  const adults =
    /^(?:alla )?(?:(?:(?:den |du |dig |de |dem |personer )?som |du )?är |ska vara )?(vuxna|vuxen|myndiga?)(?!\p{L}| barn)/iu.exec(
      text.slice(start + abroad),
    );
  const hasAge = claims.some(({ rule }) => rule.startsWith('age'));
  if (adults) {
    const isAlone =
      !hasAge && !/^\p{L}+\s*(,|\/|och|samt|eller)\s*(barn|ung|föräld|äldre|anhörig)/iu.test(text.slice(start));
    const [from, to] = [start + abroad, start + abroad + adults[0].length];
    if (isAlone) add(fact(from, to, [{ fact: 'age', from: 18 }], 'adults'));
    else if (hasAge) add(notForCard(from, to, 'people'));
  }
  const anybody = ANYBODY.exec(text.slice(start));
  if (anybody) add(notForCard(start, start + anybody[0].length, 'people'));
  return claims.sort((one, other) => one.from - other.from);
}

/** The rules of words that do away with what holds for all: with all of it, or with where one has to be registered. */
export const EXEMPT = { all: 'exempt', residence: 'exempt-residence' } as const;

const WHY_EXEMPT = 'Det som gäller alla insatser gäller inte den här.';

function exemptClaim({ from, to, isOfAll }: ExemptWords): Claim {
  const rule = isOfAll ? EXEMPT.all : EXEMPT.residence;
  return { from, to, heap: 'villkor', proposals: [{ kind: 'withoutGeneral' }], rule, why: WHY_EXEMPT };
}

/** Whether a sentence says what parents do or have to do, of an insats that is for somebody else. */
function isOfParentsOnly(after: string, whom: Whom): boolean {
  return (
    whom !== 'parents' &&
    /^\s+(?!(?:under|över|eller|efter)(?!\p{L}))(?:ska|skall|måste|\p{L}{3,}[aeå]r)(?!\p{L})/iu.test(after)
  );
}

/** The same, of whole words. */
const wordwise = oncePer((words: RegExp): RegExp => {
  const anchor = words.source.startsWith('^') ? '' : '(?<!\\p{L})';
  return new RegExp(`${anchor}(?:${words.source})(?!\\p{L})`, words.flags);
});

function fact(from: number, to: number, villkor: readonly Villkor[], rule: string): Claim {
  return {
    from,
    to,
    heap: 'villkor',
    proposals: villkor.map((one) => ({ kind: 'villkor', villkor: one })),
    rule,
    why: 'Det går att kontrollera, och guiden kan fråga om det.',
  };
}

function notForCard(from: number, to: number, rule: string): Claim {
  return { from, to, heap: 'notForCard', proposals: [], rule, why: 'Orden leder bara in och säger inget eget.' };
}

/** The ages of a sentence, each with whose it is where that can be told. */
function ageClaims(text: string, part: DraftPart, whom: Whom): readonly Claim[] {
  const phrases = ageUnderLabel(text, part.label) ?? agesIn(text);
  return phrases.map(({ from, to, bounds }): Claim => {
    const open = (why: string): Claim => ({ from, to, heap: 'undecided', proposals: [], rule: 'age-open', why });
    if (TURN_OF_YEAR.test(text)) return open(WHY.year);
    if (phrases.length > 1 && phrases.some((one) => JSON.stringify(one.bounds) !== JSON.stringify(bounds)))
      return open(WHY.many);
    const whose = whoseAge(text, from, to, part, whom);
    const isTime = isLength(text, from) || (whose === 'self' && (bounds.to ?? bounds.from ?? 0) < YOUNGEST);
    if (isTime) return open(WHY.unknown);
    if (whose !== 'self' && whose !== 'child') return open(WHY[whose]);
    const child =
      whose === 'child'
        ? /(?:(?:till|med|som har|har|ha)\s+)?(?:(?:ett|ditt|dina) )?barn(?:en|et)?(?:\s+(?:som )?(?:är|ska vara))?\s*$/iu.exec(
            text.slice(0, from),
          )
        : null;
    // "Du som har barn": who has a child is its parent.
    const isOwnChild =
      child !== null &&
      (/^(?:som )?har?(?!\p{L})/iu.test(child[0]) ||
        (/^med(?!\p{L})/iu.test(child[0]) && /(?<!\p{L})(?:du|dig|er|ni)\s+$/iu.test(text.slice(0, child.index)))) &&
      !/(?<!\p{L})(?:föräldrar|förälder|vårdnadshavare|mamm(?:a|or)|papp(?:a|or))(?!\p{L})/iu.test(
        text.slice(frameOf(text)),
      );
    return fact(
      child?.index ?? from,
      to,
      [
        ...(isOwnChild ? [{ fact: 'parenthood', is: ['parent'] } as const] : []),
        { fact: whose === 'self' ? 'age' : 'childAges', ...bounds },
      ],
      `age-${whose}`,
    );
  });
}

/** Nobody younger asks for an insats: so few years are a length of time, or a child's age. */
const YOUNGEST = 6;

/** Whether a bound follows a word for how long something is given. */
function isLength(text: string, from: number): boolean {
  return (
    /^(högst|max\p{L}*|upp till|som mest|minst|lägst|till och med)(?!\p{L})/iu.test(text.slice(from)) &&
    /(?<!\p{L})(ges|erbjuds|lämnas|beviljas|pågår|varar|löper)(?: under)?\s*$/iu.test(text.slice(0, from))
  );
}
