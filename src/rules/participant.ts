import { HAS_CHILD } from '../catalog/facts.js';
import type { AnyOfVillkor, Participant, RangeVillkor, ValueVillkor, Villkor } from '../catalog/types.js';

/** Whoever asks for themselves: a parent who is also expecting asks for the child that there is. */
const HAS_NO_CHILD = { fact: 'parenthood', is: ['expecting', 'none'], alone: true } as const;

/** Up to this age somebody who is of the age that a villkor names is the one who takes part, and no parent of theirs. */
const YOUNG = 19;

/** A villkor on where the one who takes part lives. */
type ResidenceVillkor = ValueVillkor & { readonly fact: 'resident' | 'livesIn' };

/**
 * The villkor of an insats, each about the person whom it is about (design.md, section 5): where a child takes part, a
 * villkor on residence is about the child when a parent asks, and about the young person when they ask themselves. So is
 * one on age, but in alternatives over who asks, which tell the two apart.
 */
export function villkorOfParticipant(
  villkor: readonly Villkor[],
  takesPart: Participant,
  isGuiding: boolean,
): readonly Villkor[] {
  const all = villkor.map(withSchoolYearOf);
  if (takesPart === 'asker') return all;
  if (takesPart === 'either') return all.map((one) => (isResidence(one) ? ofEither(one) : one));

  const whoAsks = all.find(isOverWhoAsks);
  if (!whoAsks) return all.map((one) => (isResidence(one) ? ofChildByParenthood(one) : withAgeByParenthood(one)));
  const residence = all.filter(isResidence);
  const others = all.filter((one) => !isResidence(one));
  // In a guiding kommun what is of the målgrupp turns nobody away, and a villkor does: neither is to become the other.
  const apart = isGuiding ? residence.filter((one) => isOfMalgrupp(one) !== isOfMalgrupp(whoAsks)) : [];
  const rest = residence.filter((one) => !apart.includes(one));
  const joined = withResidence(whoAsks, isOfMalgrupp(whoAsks) ? residence : rest);
  // What is told apart is not told in the branches too.
  const branches = apart.length === 0 ? joined : { ...joined, told: [withResidence(whoAsks, rest)] };
  const told = others.map((one) => (one === whoAsks ? branches : withAgeByParenthood(one)));
  return apart.length === 0 ? told : [...told, residenceByBranch(whoAsks, apart)];
}

function isOfMalgrupp({ origin }: ResidenceVillkor | AnyOfVillkor): boolean {
  return origin === 'malgrupp';
}

/**
 * Whoever may be the one who takes part lives where they are to: the child, or who asks in a branch of their own or has no
 * child. It is of the målgrupp where the branches are not.
 */
function residenceByBranch(whoAsks: AnyOfVillkor, residence: readonly ResidenceVillkor[]): AnyOfVillkor {
  const own = residence.map(withoutOrigin);
  const branches = whoAsks.anyOf.filter((branch) => !isOfParent(branch)).map((branch) => [...branch, ...own]);
  return {
    ...(!isOfMalgrupp(whoAsks) && { origin: 'malgrupp' }),
    anyOf: [residence.map(ofChild), ...branches, [HAS_NO_CHILD, ...own]],
  };
}

function isResidence(villkor: Villkor): villkor is ResidenceVillkor {
  return 'is' in villkor && (villkor.fact === 'resident' || villkor.fact === 'livesIn');
}

/** Whether a branch is one that a parent, or another adult around a child, comes in by. */
function isOfParent(branch: readonly Villkor[]): boolean {
  return branch.some((part) => {
    if ('anyOf' in part) return part.anyOf.some(isOfParent);
    return 'fact' in part && (part.fact === 'parenthood' || part.fact.startsWith('child'));
  });
}

function isOverWhoAsks(villkor: Villkor): villkor is AnyOfVillkor {
  return 'anyOf' in villkor && villkor.anyOf.some(isOfParent);
}

/** A school year is the child's in a parent's branch, and one's own in the young person's. */
function withSchoolYearOf(villkor: Villkor): Villkor {
  if (!isOverWhoAsks(villkor)) return villkor;
  return {
    ...villkor,
    anyOf: villkor.anyOf.map((branch) => {
      const about = isOfParent(branch) ? 'child' : 'asker';
      return branch.map((part) => ('is' in part && part.fact === 'schoolYear' ? { ...part, about } : part));
    }),
  };
}

function withResidence(whoAsks: AnyOfVillkor, residence: readonly ResidenceVillkor[]): AnyOfVillkor {
  return {
    ...whoAsks,
    anyOf: whoAsks.anyOf.map((branch) => {
      if (!isOfParent(branch)) return [...branch, ...residence.map(withoutOrigin)];
      return [...branch.map((part) => (isResidence(part) ? ofChild(part) : part)), ...residence.map(ofChild)];
    }),
  };
}

/** A villkor inside an `anyOf` has the origin of the whole. */
function withoutOrigin({ fact, is }: ResidenceVillkor): ValueVillkor {
  return { fact, is };
}

/** Where a child lives within the kommun is not asked. */
function ofChild({ fact, is }: ResidenceVillkor): ValueVillkor {
  return fact === 'resident' ? { fact: 'childResident', is } : { fact, is, about: 'child' };
}

function ofEither(villkor: ResidenceVillkor): AnyOfVillkor {
  return { ...originOf(villkor), anyOf: [[withoutOrigin(villkor)], [ofChild(villkor)]] };
}

function ofChildByParenthood(villkor: ResidenceVillkor): AnyOfVillkor {
  return {
    ...originOf(villkor),
    anyOf: [
      [HAS_CHILD, ofChild(villkor)],
      [HAS_NO_CHILD, withoutOrigin(villkor)],
    ],
  };
}

function withAgeByParenthood(villkor: Villkor): Villkor {
  if ('anyOf' in villkor) {
    const { anyOf } = villkor;
    return anyOf.some(isOfParent) ? villkor : { ...villkor, anyOf: anyOf.flatMap(branchesByParenthood) };
  }
  if (!isAge(villkor)) return villkor;
  const { origin, ...age } = villkor;
  return { ...(origin !== undefined && { origin }), anyOf: branchesByParenthood([age]) };
}

/** An alternative on age is two: of the child, where somebody who has one asks, and of the asker. */
function branchesByParenthood(branch: readonly Villkor[]): readonly (readonly Villkor[])[] {
  const told = branch.map((part) => ('anyOf' in part ? withAgeByParenthood(part) : part));
  const ages = branch.filter(isAge);
  if (ages.length === 0) return [told];
  const isOfYoung = ages.some(({ to }) => to !== undefined && to <= YOUNG);
  return [
    [HAS_CHILD, ...told.map((part) => (isAge(part) ? { ...part, fact: 'childAges' as const } : part))],
    isOfYoung ? told : [HAS_NO_CHILD, ...told],
  ];
}

function isAge(villkor: Villkor): villkor is RangeVillkor & { readonly fact: 'age' } {
  return 'fact' in villkor && villkor.fact === 'age';
}

function originOf({ origin }: ResidenceVillkor): Pick<ValueVillkor, 'origin'> {
  return origin === undefined ? {} : { origin };
}
