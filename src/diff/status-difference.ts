import { FACTS, type Fact, HAS_CHILD, inVocabularyOrder } from '../catalog/facts.js';
import type { Area, Catalog, Insats, Villkor } from '../catalog/types.js';
import { hasChild, isOverGrundskola, knownFrom, placesOf, withValue } from '../rules/answers.js';
import { at } from '../rules/at.js';
import { alwaysCutAt } from '../rules/brackets.js';
import { type CompiledCatalog, compileCatalog, type Profile } from '../rules/compile.js';
import { factsOf, isUnderConsentAge, LAW_CONSENT, leavesOf, type Status } from '../rules/evaluate.js';
import { assessmentOf, evaluate } from '../rules/evaluation.js';
import type { Known } from '../rules/known.js';
import { cutsWaitedFor, makesSense, withPrerequisites } from '../rules/prerequisites.js';
import { weigh, weighLeaf } from '../rules/weigh.js';
import { conditionOn, factOf, type PersonCondition } from './conditions.js';
import { type FactValues, type PersonValue, UNSAID, type ValueClass, valuesOf } from './person-values.js';

/** What an insats comes to before and after; `null` where the catalogue does not have it. */
export interface StatusChange {
  readonly before: Status | null;
  readonly after: Status | null;
}

/** People whose status differs: all of the conditions hold of them; everyone, where there are none. */
export interface PeopleWithOutcome extends StatusChange {
  readonly who: readonly PersonCondition[];
}

/** An insats as one of the catalogues has it, by itself. */
interface Side {
  readonly compiled: CompiledCatalog;
  readonly profile: Profile;
  readonly areas: readonly Area[];
  /** Whether what holds of one child need not hold of another. */
  readonly hasSiblings: boolean;
}

/** A tree over one fact after another; people of the same branch go the same way. */
type Tree = OutcomeLeaf | Fork;

interface OutcomeLeaf extends StatusChange {
  readonly number: number;
}

interface Fork {
  readonly number: number;
  readonly values: FactValues;
  readonly branches: ReadonlyMap<Tree, ReadonlySet<ValueClass>>;
}

/**
 * Who gets another status from one insats in another catalogue, everyone considered: everything that may be asked is
 * known of a person as far as it makes sense, and each fact that is left to the provider and that some villkor names is
 * unsaid, or known. No person is in two of the groups.
 *
 * People are sorted fact by fact. Where two groups of people have the same future, whatever else is so of them, they are
 * sorted on as one; so a catalogue of 200 insatser takes no longer than a look.
 *
 * @throws TooManyPeople where there are too many values to try
 */
export function differenceOf(
  before: { readonly catalog: Catalog; readonly insats: Insats } | undefined,
  after: { readonly catalog: Catalog; readonly insats: Insats } | undefined,
): readonly PeopleWithOutcome[] {
  const sides = { before: before && sideOf(before), after: after && sideOf(after) };
  const both = [sides.before, sides.after].filter((side) => side !== undefined);
  if (sides.before && sides.after && isAlike(sides.before, sides.after)) return [];
  const facts = factsOfPeople(both);
  const values = new Map(facts.map((fact) => [fact, valuesOfPeople(fact, facts, both)]));
  const inOrder = (order: readonly Fact[]) =>
    groupsIn(
      grow(
        sides,
        order.flatMap((fact) => values.get(fact) ?? []),
      ),
    );
  const [first, last] = [inOrder(facts), inOrder(withAgeLast(facts))];
  return last.length < first.length ? last.map(inVocabulary) : first;
}

/** Where little hangs on the age but the law's own villkor, fewer groups are told apart by it where it comes last. */
function withAgeLast(facts: readonly Fact[]): readonly Fact[] {
  const waiting = facts.filter((fact) => FACTS[fact].waitsFor?.fact === 'age');
  return [...facts.filter((fact) => fact !== 'age' && !waiting.includes(fact)), 'age', ...waiting];
}

function inVocabulary({ who, ...outcome }: PeopleWithOutcome): PeopleWithOutcome {
  return {
    ...outcome,
    who: inVocabularyOrder(who.map(factOf)).flatMap((fact) => who.filter((one) => factOf(one) === fact)),
  };
}

function sideOf({ catalog, insats }: { readonly catalog: Catalog; readonly insats: Insats }): Side {
  const compiled = compileCatalog({ ...catalog, insatser: [insats] });
  const { profile } = at(compiled.insatser, 0);
  return { compiled, profile, areas: catalog.areas ?? [], hasSiblings: tellsSiblingsApart(profile.list) };
}

function isAlike(one: Side, other: Side): boolean {
  const textOf = ({ compiled, profile, areas }: Side) =>
    JSON.stringify([profile.list, profile.isOwed, profile.isUnstated, compiled.isGuiding, areas]);
  return textOf(one) === textOf(other);
}

/** Whether some list of villkor asks that two things hold of one child. */
function tellsSiblingsApart(villkor: readonly Villkor[]): boolean {
  const ofChildren = villkor.filter((part) => 'fact' in part && FACTS[part.fact].isOfOneChild);
  const isApart = (part: Villkor) =>
    'anyOf' in part && (part.besides !== undefined || part.anyOf.some(tellsSiblingsApart));
  return ofChildren.length > 1 || villkor.some(isApart);
}

/** What is so of a person, in vocabulary order: age always, for the law's sake. Where one lives tells the folkbokföring. */
function factsOfPeople(sides: readonly Side[]): readonly Fact[] {
  const named = sides.flatMap(({ profile }) => profile.list.flatMap(factsOf));
  const facts = inVocabularyOrder(withPrerequisites(['age', ...named]));
  return facts.includes('livesIn') ? facts.filter((fact) => fact !== 'resident') : facts;
}

function valuesOfPeople(fact: Fact, facts: readonly Fact[], sides: readonly Side[]): FactValues {
  const waiting = facts.flatMap((name) => FACTS[name].waitsFor ?? []);
  // Whose school year it is hangs on whether there is a child.
  const whose = facts.includes('schoolYear') ? [HAS_CHILD] : [];
  const leaves = sides.flatMap(({ profile }) => profile.list.flatMap(leavesOf));
  const areas = new Map(sides.flatMap((side) => side.areas).map((area) => [area.id, area]));
  const isEach = FACTS[fact].isOfOneChild === true && sides.some(({ hasSiblings }) => hasSiblings);
  const law = fact === LAW_CONSENT.fact ? [LAW_CONSENT] : [];
  const isToldByAge = facts.includes('ownParentsApart') || facts.includes('schoolYear');
  const cuts = [...alwaysCutAt(fact), ...(isToldByAge ? cutsWaitedFor(fact) : [])];
  return valuesOf(fact, [...leaves, ...waiting, ...whose, ...law], cuts, [...areas.values()], isEach);
}

/** What one person is known as in both catalogues. */
interface Person {
  readonly before: Known;
  readonly after: Known;
  /** What is told of one of several children, as text. */
  readonly children: string;
}

function grow(
  sides: { readonly before: Side | undefined; readonly after: Side | undefined },
  values: readonly FactValues[],
) {
  const grown = new Map<string, Tree>();
  const unique = new Map<string, Tree>();
  const places = new Map(
    [sides.before, sides.after].flatMap((side) => side?.areas ?? []).map((area) => [area.id, area.inKommun] as const),
  );

  const once = (key: string, make: (number: number) => Tree): Tree => {
    const found = unique.get(key) ?? make(unique.size);
    unique.set(key, found);
    return found;
  };
  const statusOf = (side: Side | undefined, known: Known) =>
    side ? assessmentOf(evaluate(side.compiled, known), side.profile).status : null;
  const outcomeOf = (person: Person): Tree => {
    const before = statusOf(sides.before, person.before);
    const after = statusOf(sides.after, person.after);
    return once(`${before}>${after}`, (number) => ({ number, before, after }));
  };
  const withFact = (person: Person, fact: Fact, value: PersonValue): Person => {
    if (value === UNSAID) return person;
    const told = (known: Known) => withValue(known, fact, fact === 'livesIn' ? placeFor(value, known, places) : value);
    return {
      before: told(person.before),
      after: told(person.after),
      children: person.children + childrenIn(fact, value),
    };
  };
  const growFrom = (place: number, person: Person): Tree => {
    const here = values[place];
    if (!here) return outcomeOf(person);
    const left = values.slice(place).map(({ fact }) => fact);
    const key = `${place}/${futureOf(sides.before, person.before, left, person)}/${futureOf(sides.after, person.after, left, person)}/${left.map((fact) => makesSense(fact, person.after)).join()}`;
    const found = grown.get(key);
    if (found) return found;
    const tree =
      makesSense(here.fact, person.after) === 'met'
        ? fork(here, (value) => growFrom(place + 1, withFact(person, here.fact, value)))
        : growFrom(place + 1, person);
    grown.set(key, tree);
    return tree;
  };
  const fork = (here: FactValues, next: (value: PersonValue) => Tree): Tree => {
    const branches = new Map<Tree, Set<ValueClass>>();
    const path: number[] = [];
    for (const one of here.classes) {
      const tree = next(one.value);
      path.push(tree.number);
      branches.set(tree, (branches.get(tree) ?? new Set()).add(one));
    }
    const [only] = branches.keys();
    if (branches.size === 1 && only) return only;
    return once(`${here.fact}:${path.join()}`, (number) => ({ number, values: here, branches }));
  };
  const nobody = { before: knownFrom([], sides.before?.areas), after: knownFrom([], sides.after?.areas), children: '' };
  return growFrom(0, nobody);
}

/** What tells children apart: what is so of each of them, and whether there are any. */
function childrenIn(fact: Fact, value: Exclude<PersonValue, typeof UNSAID>): string {
  if (fact === 'parenthood') return `${hasChild(value)}`;
  if (!FACTS[fact].isOfOneChild) return '';
  return `${fact}${JSON.stringify(value, (_, item: unknown) => (item === Number.POSITIVE_INFINITY ? 'end' : item))}`;
}

/** A place that only the other catalogue names is, here, somewhere else. */
function placeFor(value: PersonValue, { areas }: Known, places: ReadonlyMap<string, boolean>): string {
  const place = String(value);
  if (placesOf(areas).includes(place)) return place;
  return places.get(place) ? 'elsewhereInKommun' : 'elsewhere';
}

/** All that the status hangs on, of what is known so far: the same text, the same statuses whatever else is so. */
function futureOf(side: Side | undefined, known: Known, left: readonly Fact[], { children }: Person): string {
  if (!side) return '';
  const { profile, compiled, hasSiblings } = side;
  const truths = profile.list.map((villkor) => weigh(villkor, known));
  const isClosed = profile.list.some(
    ({ origin }, place) => truths[place] === 'unmet' && !(compiled.isGuiding && origin === 'malgrupp'),
  );
  if (isClosed && !profile.isOwed) return 'closed';
  const parts = profile.list.map((villkor, place) => {
    if (truths[place] !== 'unknown' || 'checked' in villkor) return truths[place];
    return leavesOf(villkor)
      .map((leaf) => (left.includes(leaf.fact) && !known.values.has(leaf.fact) ? '' : weighLeaf(leaf, known)))
      .join();
  });
  const law = isUnderConsentAge(known) || left.includes('age') ? weigh(LAW_CONSENT, known) : '';
  // Whose the school year is that they have yet to tell.
  const whose = left.includes('schoolYear') ? `${weigh(HAS_CHILD, known)}${isOverGrundskola(known.values)}` : '';
  return `${parts.join(';')}|${law}|${whose}|${hasSiblings ? children : ''}`;
}

function groupsIn(tree: Tree): readonly PeopleWithOutcome[] {
  const groups: PeopleWithOutcome[] = [];
  const walk = (here: Tree, who: readonly PersonCondition[]): void => {
    if ('branches' in here) {
      for (const [next, classes] of here.branches) {
        const condition = conditionOn(here.values, classes);
        walk(next, condition ? [...who, condition] : who);
      }
    } else if (here.before !== here.after) groups.push({ before: here.before, after: here.after, who });
  };
  walk(tree, []);
  return groups;
}
