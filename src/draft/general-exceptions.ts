import type { RangeVillkor, ValueVillkor } from '../catalog/types.js';
import { type AgeBounds, agesIn } from './ages.js';
import type { DraftInsats, Span } from './types.js';

/** A villkor on one fact. */
type FactVillkor = ValueVillkor | RangeVillkor;

const WHY_OTHERWISE =
  'Dokumentet säger det här om alla insatser, men något annat om någon av dem. Avgör vilka det gäller.';

/** That an insats has no bound of age, although all have one. */
const DENIES_AGE = /ålder\p{L}*(?: \p{L}+| \d+){0,4} gäller (?:inte|ej)(?!\p{L})/iu;

/**
 * What is said of all insatser, without the proposals that one of them is an exception from: nobody can tell whom they
 * are for, so an editor says. An insats with narrower bounds is none, since both hold for it.
 */
export function openedWhereOneDiffers(general: readonly Span[], insatser: readonly DraftInsats[]): readonly Span[] {
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
