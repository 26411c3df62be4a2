import type { Fact } from '../../src/catalog/facts.js';
import type { AnyOfVillkor, Area, Catalog, Insats, Participant, Villkor } from '../../src/catalog/types.js';

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

/** With what an age tells of school: below 15 neither done with grundskola nor at gymnasium, from 20 not in grundskola. */
export function naiveTold(facts: NaiveFacts): NaiveFacts {
  const [low, high] = typeof facts.age === 'string' ? naiveAges(facts.age) : [0, 999];
  const young = high < 15 ? { compulsorySchoolDone: false, upperSecondary: 'neither' } : {};
  const isChildless = facts.parenthood !== undefined && facts.parenthood !== null && isSurelyChildless(facts);
  return { ...young, ...(low >= 20 && isChildless ? { schoolYear: ['none'] } : {}), ...withoutGaps(facts) };
}

function withoutGaps(facts: NaiveFacts): NaiveFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** The status of each insats, by id. */
export function naiveStatuses(catalog: Catalog, facts: NaiveFacts): Record<string, string> {
  return Object.fromEntries(catalog.insatser.map((insats) => [insats.id, naiveStatus(catalog, insats, facts)]));
}

/** Everything that holds for the insats: the general villkor, its own, and the law's. */
export function naiveVillkor(catalog: Catalog, insats: Insats, facts: NaiveFacts, hasLaw = true): readonly Villkor[] {
  const villkor: Villkor[] = [];
  if (insats.generalVillkor !== false && catalog.villkor) villkor.push(...catalog.villkor);
  if (insats.villkor !== 'unstated') villkor.push(...insats.villkor);
  const told = naiveParticipant(villkor, insats.takesPart ?? 'asker', catalog.guideline.malgrupp === 'guiding');
  return hasLaw && isSurelyUnder15(facts) ? [...told, { fact: 'guardianConsent', is: 'all' }] : told;
}

/** The status of one insats; `hasLaw` is false where nobody can turn out to be under 15. */
export function naiveStatus(catalog: Catalog, insats: Insats, said: NaiveFacts, hasLaw = true): string {
  const facts = naiveTold(said);
  const all = naiveVillkor(catalog, insats, facts, hasLaw);
  const own = hasLaw && isSurelyUnder15(facts) ? all.slice(0, -1) : all;
  const different = differentChildren(own, facts, catalog.areas);
  const children = own.filter(isOnChild);
  const truths = all.map((villkor) =>
    different.includes(villkor) ? 0.5 : naiveTruth(villkor, facts, catalog.areas, children),
  );
  const alternatives = insats.takesPart === 'either' ? [] : own.filter(isAlternativesOnChild);
  const areMet = alternatives.every((one) => naiveTruth(one, facts, catalog.areas, children) === 1);
  if (areMet && naiveTruth(eachWithEach(alternatives), facts, catalog.areas, children) !== 1) truths.push(0.5);
  const isLaw = (at: number) => at >= own.length;
  const unmet = all.filter((_, at) => truths[at] === 0);
  if (unmet.length > 0) {
    if (insats.onRequest && !truths.some((truth, at) => truth === 0 && isLaw(at))) return 'checkWithProvider';
    const onlyMalgrupp = truths.every((truth, at) => truth > 0 || (all[at]?.origin === 'malgrupp' && !isLaw(at)));
    return onlyMalgrupp && catalog.guideline.malgrupp === 'guiding' ? 'outsideAudience' : 'applyInstead';
  }
  return insats.villkor === 'unstated' || truths.includes(0.5) ? 'checkWithProvider' : 'open';
}

const OF_ONE_CHILD = ['childAges', 'childResident', 'schoolYear', 'childDiagnosis'];

function isOnChild(villkor: Villkor): boolean {
  return 'fact' in villkor && villkor.fact !== 'schoolYear' && OF_ONE_CHILD.includes(villkor.fact);
}

function isAlternativesOnChild(villkor: Villkor): villkor is AnyOfVillkor {
  return (
    'anyOf' in villkor && villkor.anyOf.some((all) => all.some((one) => isOnChild(one) || isAlternativesOnChild(one)))
  );
}

/** One of the first and one of the second and so on, for the same child; nothing to meet is met. */
function eachWithEach(alternatives: readonly AnyOfVillkor[]): Villkor {
  const anyOf = alternatives.reduce<readonly (readonly Villkor[])[]>(
    (joined, one) => joined.flatMap((all) => one.anyOf.map((more) => [...all, ...more])),
    [[]],
  );
  return { anyOf };
}

/** Those of a list that are met by children who need not be the same. */
function differentChildren(
  list: readonly Villkor[],
  facts: NaiveFacts,
  areas: readonly Area[] | undefined,
): readonly Villkor[] {
  const isAsParent = facts.parenthood !== undefined && facts.parenthood !== null && !isSurelyChildless(facts);
  const ages = [facts.childAges ?? []].flat().map(String);
  const years = isAsParent ? [facts.schoolYear ?? []].flat().map(String) : [];
  const children = Math.max(ages.length, years.length);
  const said = (one: Villkor) => JSON.stringify({ ...one, origin: undefined });
  const met = list.filter(
    (one, at) =>
      'fact' in one &&
      OF_ONE_CHILD.includes(one.fact) &&
      (one.fact !== 'schoolYear' || isAsParent) &&
      naiveTruth(one, facts, areas) === 1 &&
      // Last, since it takes longest: the first of those that say the same.
      list.findIndex((other) => said(other) === said(one)) === at,
  );
  const uncertain = met.filter((one) => {
    if (children < 2 || !('fact' in one)) return false;
    if (one.fact === 'childAges') return !ages.every((age) => naiveTruth(one, { ...facts, childAges: [age] }) === 1);
    if ('is' in one && typeof one.is === 'boolean') return one.is;
    const isOfAll = years.length === children && years.every((year) => 'is' in one && [one.is].flat().includes(year));
    return one.fact !== 'schoolYear' || !isOfAll;
  });
  return uncertain.length > 1 ? met : [];
}

/** 1 where the villkor is met, 0 where it is unmet, ½ where that is not known; `around` are those on children around it. */
export function naiveTruth(
  villkor: Villkor,
  facts: NaiveFacts,
  areas: readonly Area[] = [],
  around: readonly Villkor[] = [],
): number {
  if ('anyOf' in villkor) {
    return Math.max(
      ...villkor.anyOf.map((all) => {
        const children = [...around, ...all.filter(isOnChild)];
        const truth = Math.min(1, ...all.map((part) => naiveTruth(part, facts, areas, children)));
        const together = all.some(isOnChild) ? [...all, ...around] : all;
        if (truth === 1 && differentChildren(together, facts, areas).length > 0) return 0.5;
        const alternatives = all.filter(isAlternativesOnChild);
        const isOfOne = alternatives.length < 2 || naiveTruth(eachWithEach(alternatives), facts, areas, children) === 1;
        return truth === 1 && !isOfOne ? 0.5 : truth;
      }),
    );
  }
  if ('checked' in villkor) return 0.5;
  if (['childAges', 'childResident'].includes(villkor.fact) && isSurelyChildless(facts)) return 0;
  if (villkor.fact === 'livesApart' && isSurelyChildless(facts) && ![facts.parenthood].flat().includes('expecting'))
    return 0;
  const isAsParent = facts.parenthood !== undefined && facts.parenthood !== null && !isSurelyChildless(facts);
  const about = 'is' in villkor ? villkor.about : undefined;
  if (about === 'child' && (villkor.fact === 'livesIn' || !isAsParent)) return 0.5;
  if (about === 'asker' && villkor.fact === 'schoolYear' && (isAsParent || facts.schoolYear == null)) {
    const isGrown = typeof facts.age === 'string' && naiveAges(facts.age)[0] >= 20;
    return isGrown ? Number('is' in villkor && [villkor.is].flat().includes('none')) : 0.5;
  }
  if (about === 'asker' && isAsParent) return 0.5;
  const place = placeIn(facts, areas);
  if (villkor.fact === 'resident' && place !== undefined)
    return ('is' in villkor && villkor.is) === isInside(place, areas) ? 1 : 0;
  const said = villkor.fact === 'livesIn' ? place : facts[villkor.fact];
  if (villkor.fact === 'livesIn' && (said === undefined || said === null)) {
    if (typeof facts.resident !== 'boolean') return 0.5;
    const possible = [...areas.map(({ id }) => id), 'elsewhereInKommun', 'elsewhere'].filter(
      (place) => isInside(place, areas) === facts.resident,
    );
    const truths = new Set(possible.map((place) => naiveTruth(villkor, { ...facts, livesIn: place }, areas)));
    return truths.size === 1 ? ([...truths][0] as number) : 0.5;
  }
  if (said === undefined || said === null) return 0.5;
  if ('is' in villkor) {
    const wanted = [villkor.is].flat();
    const told = [said].flat();
    return (villkor.alone ? told.every((item) => wanted.includes(item)) : told.some((item) => wanted.includes(item)))
      ? 1
      : 0;
  }
  const { from = 0, to = 999 } = villkor;
  const truths = [said].flat().map((item) => {
    const [low, high] = naiveAges(String(item));
    if (low >= from && high <= to) return 1;
    return high < from || low > to ? 0 : 0.5;
  });
  return Math.max(0, ...truths);
}

/** The place that was said, where the catalogue has it. */
function placeIn({ livesIn }: NaiveFacts, areas: readonly Area[]): string | undefined {
  const places = [...areas.map(({ id }) => id), 'elsewhereInKommun', 'elsewhere'];
  return places.find((one) => one === livesIn);
}

function isInside(place: string, areas: readonly Area[]): boolean {
  const area = areas.find(({ id }) => id === place);
  return area ? area.inKommun : place === 'elsewhereInKommun';
}

/** The villkor as they are about whoever takes part: design.md, section 5, read aloud. */
function naiveParticipant(villkor: readonly Villkor[], takesPart: Participant, isGuiding: boolean): readonly Villkor[] {
  const isOfParent = (branch: readonly Villkor[]) => /"fact":"(parenthood|child)/.test(JSON.stringify(branch));
  const isOverWhoAsks = (one: Villkor) => 'anyOf' in one && one.anyOf.some(isOfParent);
  const isPlace = (one: Villkor) => 'is' in one && (one.fact === 'resident' || one.fact === 'livesIn');
  const asChild = (one: Villkor): Villkor =>
    'is' in one && one.fact === 'resident'
      ? { fact: 'childResident', is: one.is }
      : 'is' in one && one.fact === 'livesIn'
        ? { fact: 'livesIn', is: one.is, about: 'child' }
        : one;
  const told = villkor.map((one): Villkor => {
    if (!('anyOf' in one) || !isOverWhoAsks(one)) return one;
    const anyOf = one.anyOf.map((branch) =>
      branch.map((part): Villkor => {
        if (!('is' in part) || part.fact !== 'schoolYear') return part;
        return { ...part, about: isOfParent(branch) ? 'child' : 'asker' };
      }),
    );
    return { ...one, anyOf };
  });
  if (takesPart === 'asker') return told;
  const hasChild: Villkor = { fact: 'parenthood', is: ['parent', 'otherAdult'] };
  const hasNone: Villkor = { fact: 'parenthood', is: ['expecting', 'none'], alone: true };
  const isAge = (one: Villkor) => 'fact' in one && one.fact === 'age';
  const twice = (branch: readonly Villkor[]): readonly (readonly Villkor[])[] => {
    const all = branch.map(byAge);
    if (!branch.some(isAge)) return [all];
    const ofChild = all.map((one) => (isAge(one) ? ({ ...one, fact: 'childAges' } as Villkor) : one));
    const isYoung = branch.some((one) => isAge(one) && 'to' in one && (one.to ?? 999) < 20);
    return [[hasChild, ...ofChild], isYoung ? all : [hasNone, ...all]];
  };
  const byAge = (one: Villkor): Villkor =>
    'anyOf' in one && !isOverWhoAsks(one) ? { ...one, anyOf: one.anyOf.flatMap(twice) } : one;
  const ofParticipant = (one: Villkor): Villkor => {
    if (!isAge(one)) return byAge(one);
    const { origin, ...age } = one;
    return { ...(origin && { origin }), anyOf: twice([age as Villkor]) };
  };
  const first = told.findIndex(isOverWhoAsks);
  if (takesPart === 'child' && first >= 0) {
    const places = told.filter(isPlace);
    const whoAsks = told[first] as AnyOfVillkor;
    const isGuidance = ({ origin }: Villkor) => origin === 'malgrupp';
    const apart = places.filter((one) => isGuiding && isGuidance(one) !== isGuidance(whoAsks));
    const inside = places.filter((one) => !(isGuiding && isGuidance(one) && !isGuidance(whoAsks)));
    const ofOwn = whoAsks.anyOf.filter((branch) => !isOfParent(branch)).map((branch) => [...branch, ...apart]);
    const livesRight: Villkor = {
      ...(isGuidance(whoAsks) ? {} : { origin: 'malgrupp' }),
      anyOf: [apart.map(asChild), ...ofOwn, [hasNone, ...apart]],
    };
    const joined = told
      .filter((one) => !isPlace(one))
      .map((one): Villkor => {
        if (one !== told[first] || !('anyOf' in one)) return ofParticipant(one);
        const anyOf = one.anyOf.map((branch) =>
          isOfParent(branch) ? [...branch, ...inside].map(asChild) : [...branch, ...inside],
        );
        return { ...one, anyOf };
      });
    return apart.length > 0 ? [...joined, livesRight] : joined;
  }
  return told.map((one): Villkor => {
    if (takesPart === 'child' && !isPlace(one)) return ofParticipant(one);
    if (!isPlace(one)) return one;
    const from = one.origin ? { origin: one.origin } : {};
    if (takesPart === 'either') return { ...from, anyOf: [[one], [asChild(one)]] };
    return {
      ...from,
      anyOf: [
        [{ fact: 'parenthood', is: ['parent', 'otherAdult'] }, asChild(one)],
        [hasNone, one],
      ],
    };
  });
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
