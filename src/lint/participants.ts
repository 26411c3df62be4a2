import type { Finding } from '../catalog/findings.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, leavesOf } from '../rules/evaluate.js';
import type { LeafVillkor } from '../rules/weigh.js';

/** Facts that say which child a parent asks for. */
const OF_CHILD: ReadonlySet<string> = new Set([
  'childAges',
  'childDiagnosis',
  'childResident',
  'schoolYear',
  'guardianConsent',
]);

/** A young person's branch has an upper age below this: a branch on adults of some age is not about a child. */
const GROWN_UP = 30;

/**
 * An insats that a young person and a parent ask about: both are to get one answer. What differs between their branches,
 * and whose folkbokföring counts where nobody has said so, is told.
 */
export function lintParticipants(catalog: Catalog): Finding[] {
  return catalog.insatser.flatMap((insats, index) => {
    if (insats.villkor === 'unstated') return [];
    const path = `$.insatser[${index}]`;
    return [
      ...insats.villkor.flatMap((one, at) => ('anyOf' in one ? lintBranches(one.anyOf, `${path}.villkor[${at}]`) : [])),
      ...withoutParents(insats.villkor, path),
      ...whoseResidence(catalog, insats, insats.villkor, path),
    ];
  });
}

interface Branches {
  readonly young: readonly (readonly Villkor[])[];
  readonly parents: readonly (readonly Villkor[])[];
}

/**
 * The branches by who asks, where there are both: the young person of some age, and the parent of a child. Ages that only
 * tell whose consent is needed are nobody's: there a branch is consent alone.
 */
function byWhoAsks(branches: readonly (readonly Villkor[])[]): Branches | undefined {
  if (branches.some((branch) => branch.flatMap(factsOf).every(isConsent))) return undefined;
  const parents = branches.filter((branch) =>
    leaves(branch).some(({ fact }) => fact === 'parenthood' || fact === 'childAges'),
  );
  const young = branches.filter((branch) => !parents.includes(branch) && upTo(leaves(branch), 'age') < GROWN_UP);
  return young.length > 0 && parents.length > 0 ? { young, parents } : undefined;
}

function lintBranches(branches: readonly (readonly Villkor[])[], path: string): readonly Finding[] {
  const told = byWhoAsks(branches);
  if (!told) return [];
  const unbounded = told.parents.filter(
    (branch) => asksForParents(branch) && !branch.flatMap(factsOf).some((fact) => OF_CHILD.has(fact)),
  );
  const isByConsent = told.young.every((branch) => branch.flatMap(factsOf).some(isConsent));
  if (unbounded.length > 0 && !isByConsent)
    return [
      warning(
        path,
        'child-of-any-age',
        'Den unge ska ha en viss ålder, men en förälder släpps in vilken ålder barnet än har. Lägg till barnets ålder hos föräldern.',
      ),
    ];
  const young = hull(told.young.flatMap(leaves), 'age');
  const ofParents = hull(told.parents.flatMap(leaves), 'childAges');
  if (!ofParents || young === ofParents) return [];
  return [
    warning(
      path,
      'ages-differ',
      `Den unge själv ska vara ${young} år, men barnet till en förälder som frågar ${ofParents} år. Rätta den ena: båda frågar om samma insats.`,
    ),
  ];
}

function isConsent(fact: string): boolean {
  return fact === 'guardianConsent' || fact === 'ownConsent';
}

/** A branch that is for parents, and for no adult without children besides: those who expect a child have no age to tell. */
function asksForParents(branch: readonly Villkor[]): boolean {
  return leaves(branch).some(
    (leaf) => leaf.fact === 'parenthood' && 'is' in leaf && [leaf.is].flat().some((value) => value === 'parent'),
  );
}

/** The ages from the lowest bound to the highest; `undefined` where no villkor names any. */
function hull(all: readonly LeafVillkor[], fact: 'age' | 'childAges'): string | undefined {
  const ranges = all.flatMap((leaf) => (leaf.fact === fact && !('is' in leaf) ? [leaf] : []));
  if (ranges.length === 0) return undefined;
  const from = Math.min(...ranges.map((range) => range.from ?? 0));
  const to = Math.max(...ranges.map((range) => range.to ?? Number.POSITIVE_INFINITY));
  return to === Number.POSITIVE_INFINITY ? `minst ${from}` : `${from}–${to}`;
}

function upTo(all: readonly LeafVillkor[], fact: string): number {
  const bounds = all.flatMap((leaf) => (leaf.fact === fact && !('is' in leaf) ? [leaf.to] : []));
  return bounds.length === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(...bounds.map((to) => to ?? Number.POSITIVE_INFINITY));
}

/** Other adults around a child are let in, and no parent is. */
function withoutParents(villkor: readonly Villkor[], path: string): readonly Finding[] {
  const values = villkor
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.fact === 'parenthood' && 'is' in leaf ? [leaf.is].flat() : []));
  if (!values.includes('otherAdult') || values.includes('parent')) return [];
  return [
    warning(
      `${path}.villkor`,
      'no-parent',
      'Andra vuxna runt ett barn släpps in, men inte föräldrar. Lägg till parent, eller skriv villkoret utan otherAdult.',
    ),
  ];
}

/** A father who is registered elsewhere, of a child who is registered here. */
function whoseResidence(
  catalog: Catalog,
  insats: Insats,
  villkor: readonly Villkor[],
  path: string,
): readonly Finding[] {
  const isUnsaid = insats.takesPart === undefined && villkorOf(catalog, insats).some(isOnResidence);
  const isOfBoth = villkor.some((one) => 'anyOf' in one && byWhoAsks(one.anyOf) !== undefined);
  if (!isUnsaid || !(isOfBoth || isForPupils(villkor))) return [];
  return [
    warning(
      path,
      'whose-residence',
      'Både den unge och en förälder kan fråga, men det står inte vems folkbokföring som räknas. Skriv takesPart: "child" för barnets, "either" om en av dem räcker, eller "asker" för den som frågar.',
    ),
  ];
}

function isOnResidence(villkor: Villkor): boolean {
  return !('anyOf' in villkor) && 'fact' in villkor && (villkor.fact === 'resident' || villkor.fact === 'livesIn');
}

/** School years below gymnasium: a parent answers for the child. */
function isForPupils(villkor: readonly Villkor[]): boolean {
  return villkor.some((one) => 'fact' in one && one.fact === 'schoolYear');
}

function leaves(branch: readonly Villkor[]): readonly LeafVillkor[] {
  return branch.flatMap(leavesOf);
}

function warning(path: string, rule: string, message: string): Finding {
  return { level: 'warning', path, rule, message };
}
