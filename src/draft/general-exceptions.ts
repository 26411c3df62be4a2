import type { RangeVillkor, ValueVillkor } from '../catalog/types.js';
import { type AgeBounds, agesIn } from './ages.js';
import { EXEMPT } from './claims.js';
import { exemptIn } from './exempt-words.js';
import type { DraftInsats, Span } from './types.js';

/** A villkor on one fact. */
type FactVillkor = ValueVillkor | RangeVillkor;

const WHY_OTHERWISE =
  'Dokumentet säger det här om alla insatser, men något annat om någon av dem. Avgör vilka det gäller.';

/** That an insats has no bound of age, although all have one. */
const DENIES_AGE = /ålder\p{L}*(?: \p{L}+| \d+){0,4} gäller (?:inte|ej)(?!\p{L})/iu;

const WHY_ONE_OF_SEVERAL =
  'Dokumentet har flera villkor för alla, och det här tar bort ett av dem. Avgör vilka som gäller den här insatsen.';

const WHY_NONE_HOLDS = 'Det säger att ett krav inte gäller här, och dokumentet ställer inget sådant krav på alla.';

/** What a document says of all insatser, and its insatser. */
export interface WithGeneral {
  readonly general: readonly Span[];
  readonly insatser: readonly DraftInsats[];
}

/**
 * Where an insats says that what holds for all does not hold for it, that stands as long as it does away with all that does.
 * Where nothing of the kind holds for all, the words say nothing more.
 */
export function withExempt({ general, insatser }: WithGeneral): WithGeneral {
  const facts = new Set(general.flatMap(villkorIn).map(({ fact }) => fact));
  const isOfHome = general.some(({ rule, heap }) => heap === 'undecided' && rule.startsWith('lives-there'));
  const isAnyHeld = facts.size > 0 || isOfHome;
  const isOfSeveral = [...facts].some((fact) => fact !== 'resident');
  const withoutProposals = (span: Span, heap: Span['heap'], why: string): Span => ({
    ...span,
    heap,
    proposals: [],
    ...(heap === 'undecided' && { rule: 'contradiction' }),
    why,
  });
  const asTold = (span: Span): Span => {
    if (!isExempt(span)) return span;
    if (!isAnyHeld) return withoutProposals(span, 'notForCard', WHY_NONE_HOLDS);
    return isOfSeveral && span.rule !== EXEMPT.all ? withoutProposals(span, 'undecided', WHY_ONE_OF_SEVERAL) : span;
  };
  // Some are exempt that no insats tells of: nobody can tell which ones it holds for.
  const isUntold = general.some(({ text }) => exemptIn(text)) && !insatser.some(({ spans }) => spans.some(isExempt));
  return {
    general: general.map((span) => {
      const isDoubtful = isExempt(span) || (isUntold && villkorIn(span).some(({ fact }) => fact === 'resident'));
      return isDoubtful ? withoutProposals(span, 'undecided', WHY_OTHERWISE) : span;
    }),
    insatser: insatser.map((insats) => ({ ...insats, spans: insats.spans.map(asTold) })),
  };
}

function isExempt({ proposals }: Span): boolean {
  return proposals.some(({ kind }) => kind === 'withoutGeneral');
}

/**
 * What is said of all insatser, without the proposals that one of them is an exception from: nobody can tell whom they
 * are for, so an editor says. An insats with narrower bounds is none, since both hold for it.
 */
export function openedWhereOneDiffers({ general, insatser: all }: WithGeneral): readonly Span[] {
  const insatser = all.filter(({ spans }) => !spans.some(isExempt));
  const stated = insatser.flatMap(({ spans }) => spans.flatMap(villkorIn));
  const ages = insatser.flatMap(({ spans }) => spans.flatMap(ownAgesIn));
  const deniesAge = insatser.some(({ parts }) => parts.some(({ text }) => DENIES_AGE.test(text)));
  const hasException = (villkor: FactVillkor) =>
    stated.some((one) => one.fact === villkor.fact && !isWithin(one, villkor)) ||
    (villkor.fact === 'age' && (deniesAge || ages.some((one) => !isNarrower(one, villkor))));
  return general.map(
    (span): Span =>
      villkorIn(span).some(hasException)
        ? { ...span, heap: 'undecided', proposals: [], rule: 'contradiction', why: WHY_OTHERWISE }
        : span,
  );
}

function villkorIn({ proposals }: Span): readonly FactVillkor[] {
  return proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor] : []));
}

/** The ages in words that are not proposed as those of children, also where nothing is proposed. */
function ownAgesIn(span: Span): readonly AgeBounds[] {
  const isOfChildren = villkorIn(span).some(({ fact }) => fact === 'childAges');
  return isOfChildren ? [] : agesIn(span.text).map(({ bounds }) => bounds);
}

/** Whether whoever meets one villkor meets the other one, on the same fact. */
function isWithin(one: FactVillkor, other: FactVillkor): boolean {
  if ('is' in one) return 'is' in other && String(one.is) === String(other.is);
  return isNarrower(one, other);
}

/** Whether bounds lie within those of a villkor; a side that they say nothing of is the villkor's. */
function isNarrower({ from, to }: AgeBounds, villkor: FactVillkor): boolean {
  if ('is' in villkor) return false;
  const [least, most] = [villkor.from ?? 0, villkor.to ?? Infinity];
  return [from ?? least, to ?? most].every((age) => age >= least && age <= most);
}
