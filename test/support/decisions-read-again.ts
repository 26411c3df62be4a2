import type { Fact } from '../../src/catalog/facts.js';
import type { Catalog } from '../../src/catalog/types.js';
import type { KommunName } from './real-catalogs.js';

/*
 * The three decisions read once more, clause by clause and beside no catalogue: each insats as a line that says of a person
 * whether they are in its målgrupp and meet its villkor. 1 is yes, -1 no, 0 not known.
 */
type Truth = 1 | 0 | -1;

/** What is known of a person. */
export type Facts = Readonly<Partial<Record<Fact, boolean | string | readonly string[]>>>;

type Part = (person: Facts) => Truth;

/** What a decision says of one insats. */
interface Reading {
  readonly malgrupp?: Part;
  readonly villkor?: Part;
  /** Owed by law to whoever asks. */
  readonly isOwed?: boolean;
  /** The decision names neither. */
  readonly isUnstated?: boolean;
}

const and = (...truths: readonly Truth[]): Truth => (truths.includes(-1) ? -1 : truths.includes(0) ? 0 : 1);
const or = (...truths: readonly Truth[]): Truth => (truths.includes(1) ? 1 : truths.includes(0) ? 0 : -1);
const truthOf = (isSo: boolean): Truth => (isSo ? 1 : -1);

function is(person: Facts, fact: Fact, ...wanted: readonly (string | boolean)[]): Truth {
  const said = person[fact];
  return said === undefined ? 0 : truthOf([said].flat().some((item) => wanted.includes(item)));
}

function age({ age }: Facts, from: number, to: number): Truth {
  return age === undefined ? 0 : truthOf(Number(age) >= from && Number(age) <= to);
}

const parent: Part = (p) => is(p, 'parenthood', 'parent');
const adult: Part = (p) => is(p, 'parenthood', 'otherAdult');
const hasChild: Part = (p) => is(p, 'parenthood', 'parent', 'otherAdult');
const here: Part = (p) => is(p, 'resident', true);
const consent = (p: Facts, ...wanted: readonly string[]): Truth => is(p, 'guardianConsent', ...wanted);
const childHere: Part = (p) => (hasChild(p) === -1 ? -1 : is(p, 'childResident', true));
const apart: Part = (p) =>
  is(p, 'parenthood', 'parent', 'expecting', 'otherAdult') === -1 ? -1 : is(p, 'livesApart', true);

function agesOf({ childAges }: Facts): readonly number[] {
  return Array.isArray(childAges) ? childAges.map(Number) : [];
}

function child(p: Facts, from: number, to: number): Truth {
  if (hasChild(p) === -1) return -1;
  const ages = agesOf(p);
  return ages.length === 0 ? 0 : truthOf(ages.some((one) => one >= from && one <= to));
}

/** A child of the age who is registered here: not known where only one of several is of the age. */
function sameChild(p: Facts, from: number, to: number): Truth {
  const isEach = agesOf(p).every((one) => one >= from && one <= to);
  return isEach ? childHere(p) : and(childHere(p), 0);
}

/** Nobody under 15 is done with grundskola, or at gymnasium. */
function ofSchool(p: Facts, fact: Fact, ...wanted: readonly (string | boolean)[]): Truth {
  if (p[fact] !== undefined || age(p, 0, 14) !== 1) return is(p, fact, ...wanted);
  return truthOf(fact === 'upperSecondary' && wanted.includes('neither'));
}

const done: Part = (p) => ofSchool(p, 'compulsorySchoolDone', true);

/** The child's school year where there is one, else one's own; from 20 nobody is in grundskola. */
function school(p: Facts, ...years: readonly string[]): Truth {
  return p.schoolYear === undefined && age(p, 20, 200) === 1 && hasChild(p) === -1 ? -1 : is(p, 'schoolYear', ...years);
}

function sharing(ids: readonly string[], reading: Reading): Readonly<Record<string, Reading>> {
  return Object.fromEntries(ids.map((id) => [id, reading]));
}

const RAGUNDA: Readonly<Record<string, Reading>> = {
  barnsakert: { malgrupp: (p) => and(parent(p), child(p, 0, 4)) },
  familjecentral: { malgrupp: (p) => is(p, 'parenthood', 'parent', 'expecting', 'otherAdult') },
  'gruppverksamhet-foraldrar': { malgrupp: (p) => and(parent(p), child(p, 0, 18)) },
  'komet-3-11-ar': { malgrupp: (p) => and(parent(p), child(p, 3, 11)) },
  'kaa-kommunala-aktivitetsansvaret': {
    malgrupp: (p) => and(age(p, 16, 19), done(p), ofSchool(p, 'upperSecondary', 'completed', 'neither')),
  },
  'rad-och-stodsamtal-barn-och-unga': { malgrupp: (p) => or(age(p, 0, 18), child(p, 0, 18)) },
  'stodsamtal-vuxen': { malgrupp: (p) => age(p, 18, 200) },
  'rad-och-stodsamtal-arbetsmarknads-och-integration': {},
  'stodsamtal-vald-i-nara-relation': {},
  'budget-och-skuldradgivning': { isOwed: true },
  samarbetssamtal: {
    malgrupp: parent,
    villkor: (p) =>
      and(parent(p) === -1 ? 1 : is(p, 'bothParentsAgree', true), parent(p) === -1 ? 1 : is(p, 'courtDecision', false)),
  },
  motas: { malgrupp: (p) => age(p, 18, 66) },
  traffpunkten: {},
  sprakkafe: {},
};
const ADULTS: Reading = { malgrupp: (p) => age(p, 18, 200) };
const HALLEFORS: Readonly<Record<string, Reading>> = {
  'budget-och-skuldradgivning': { ...ADULTS, isOwed: true },
  familjeradgivning: { ...ADULTS, isOwed: true },
  'rad-och-stodsamtal': ADULTS,
  'rad-och-stodsamtal-kognitiv-svikt': {},
  'rad-och-stodsamtal-missbruk-samsjuklighet': {},
  'rad-och-stodsamtal-utsatta-for-brott': ADULTS,
  anhorigcafe: ADULTS,
  'oppna-aktiviteter-for-aldre': {},
  'foraldragrupper-abc': {
    villkor: (p) => and(parent(p), child(p, 3, 18), or(sameChild(p, 3, 18), is(p, 'socialServicesContact', true))),
  },
  vintergatan: {
    malgrupp: (p) => school(p, 'F', '1-3', '4-6', '7-9'),
    villkor: (p) => (hasChild(p) === 1 ? childHere(p) : hasChild(p) === -1 ? here(p) : 0),
  },
  'dagvard-linden': { malgrupp: (p) => and(is(p, 'cognitiveImpairment', true), is(p, 'homeHealthcare', true)) },
  'medling-vid-brott': {
    villkor: (p) =>
      and(
        or(
          is(p, 'crimeParty', 'victim'),
          and(is(p, 'crimeParty', 'offender'), age(p, 12, 21), is(p, 'crimeAdmitted', true)),
        ),
        or(here(p), is(p, 'socialServicesContact', true)),
        is(p, 'crimeReported', true),
      ),
  },
  samarbetssamtal: { malgrupp: (p) => and(parent(p), or(childHere(p), 0)) },
  'sspf-individniva': { villkor: here, isUnstated: true },
  'skolsociala-team': {
    malgrupp: (p) => school(p, '1-3', '4-6', '7-9'),
    villkor: (p) =>
      and(
        hasChild(p) === 1 ? childHere(p) : hasChild(p) === -1 ? here(p) : 0,
        or(is(p, 'studentHealthContact', true), is(p, 'socialServicesContact', true)),
        or(
          and(hasChild(p) === 1 ? -1 : hasChild(p) === -1 ? 1 : 0, age(p, 15, 200)),
          and(hasChild(p), child(p, 15, 200)),
          consent(p, 'all'),
        ),
      ),
  },
  'backa-barnet': { villkor: (p) => and(parent(p), child(p, 0, 0), childHere(p)) },
  'stod-till-nyanlanda': {
    villkor: (p) =>
      and(
        or(
          and(is(p, 'newlyArrived', 'quotaRefugee'), age(p, 18, 200)),
          is(p, 'newlyArrived', 'relativeOfUnaccompanied'),
        ),
        0,
      ),
  },
};
/** Sala's third chapter: insatserna are for those who are folkbokförda in the kommun. */
const inSala = (malgrupp: Part): Reading => ({ malgrupp, villkor: here });
const SALA: Readonly<Record<string, Reading>> = {
  'abc-3-12-ar': inSala((p) => and(parent(p), child(p, 3, 12))),
  'komet-3-11-ar': inSala((p) => and(parent(p), child(p, 3, 11))),
  'komet-12-18': inSala((p) => and(parent(p), or(child(p, 12, 18), and(child(p, 3, 11), 0)))),
  strategi: inSala((p) => and(parent(p), is(p, 'childDiagnosis', 'adhd'))),
  'foraldraskap-i-sverige': inSala((p) => and(is(p, 'bornAbroad', true), parent(p), child(p, 0, 18))),
  'oppen-ingang-foraldrar': inSala((p) =>
    or(is(p, 'parenthood', 'parent', 'otherAdult', 'expecting'), and(age(p, 0, 14), consent(p, 'all'))),
  ),
  'oppen-insats-15-21-ar': inSala((p) => age(p, 15, 21)),
  'provtagning-drogscreening-under-18-ar': {
    villkor: (p) =>
      and(
        is(p, 'ownConsent', true),
        or(
          and(here(p), age(p, 15, 17), consent(p, 'all', 'one')),
          and(here(p), age(p, 0, 14), consent(p, 'all')),
          and(childHere(p), parent(p), or(child(p, 15, 17), and(child(p, 0, 14), consent(p, 'all')))),
        ),
      ),
  },
  krisstod: {
    villkor: (p) =>
      and(
        or(here(p), childHere(p)),
        is(p, 'socialServicesContact', true),
        or(and(hasChild(p), child(p, 0, 21)), age(p, 15, 21), and(age(p, 0, 14), consent(p, 'all'))),
      ),
  },
  medling: {
    villkor: (p) =>
      and(
        or(here(p), childHere(p)),
        is(p, 'crimeParty', 'offender', 'victim'),
        or(is(p, 'crimeParty', 'victim'), age(p, 12, 200), 0),
        or(age(p, 15, 200), consent(p, 'all')),
      ),
  },
  'individuellt-anpassad-insats-kaa': inSala((p) =>
    and(or(done(p), age(p, 18, 200)), age(p, 0, 19), ofSchool(p, 'upperSecondary', 'neither')),
  ),
  familjeradgivning: { ...inSala((p) => age(p, 18, 200)), isOwed: true },
  natverksmote: inSala(() => 1),
  budgetradgivning: { ...inSala(() => 1), isOwed: true },
  'skuldradgivning-och-skuldsanering': { ...inSala(() => 1), isOwed: true },
  'barnbyran-stodgrupp-for-barn': {
    villkor: (p) =>
      or(
        and(
          here(p),
          is(p, 'ownParentsApart', true),
          or(age(p, 18, 19), and(age(p, 15, 17), consent(p, 'all', 'one')), and(age(p, 8, 14), consent(p, 'all'))),
        ),
        and(childHere(p), child(p, 8, 19), apart(p), or(parent(p), and(adult(p), 0))),
      ),
  },
  biff: inSala((p) => and(parent(p), apart(p), child(p, 0, 18))),
  samarbetssamtal: inSala((p) => and(parent(p), apart(p))),
  'radgivning-familjerattsgruppen': inSala(parent),
  'hela-barn-samtalsserie': inSala(parent),
  ...sharing(
    [
      'oppen-ingang-vald-i-nara-relation',
      'vir-grupp',
      'oppen-ingang-psykosocialt-stod',
      'oppen-ingang-skadligt-bruk-och-beroende',
      'provtagning-drogscreening-vuxna',
      'motivationsgrupp',
      'informationssamtal-for-adoptionsintresserade',
      'mika-mottagningen',
      'kast-mottagningen',
    ],
    inSala((p) => age(p, 18, 200)),
  ),
  ...sharing(
    [
      'enskilt-stod-till-anhoriga-vald-i-nara-relation',
      'enskilt-stod-till-anhoriga-skadligt-bruk-och-beroende',
      'anhorigstod-grupp',
      'aktiviteter-for-anhoriga',
      'enskilt-stod-till-anhoriga',
    ],
    inSala(() => 1),
  ),
};

const READINGS: Readonly<Record<KommunName, Readonly<Record<string, Reading>>>> = {
  ragunda: RAGUNDA,
  hallefors: HALLEFORS,
  sala: SALA,
};

/** The status that the decision comes to for a person, read by hand; `undefined` where the insats was not read. */
function statusByDecision(kommun: KommunName, id: string, person: Facts): string | undefined {
  const reading = READINGS[kommun][id];
  if (!reading) return undefined;
  const malgrupp = reading.malgrupp?.(person) ?? 1;
  const villkor = reading.villkor?.(person) ?? 1;
  const law = age(person, 0, 14) === 1 ? consent(person, 'all') : 1;
  if (law === -1) return 'applyInstead';
  if (reading.isOwed) return and(malgrupp, villkor, law) === 1 ? 'open' : 'checkWithProvider';
  if (villkor === -1) return 'applyInstead';
  // In Ragunda nobody is turned away for being outside the målgrupp.
  if (malgrupp === -1) return kommun === 'ragunda' ? 'outsideAudience' : 'applyInstead';
  return !reading.isUnstated && and(malgrupp, villkor, law) === 1 ? 'open' : 'checkWithProvider';
}

/** The ids of all insatser of a kommun by the status that its decision comes to for somebody, in order. */
export function statusesByDecision(kommun: KommunName, { insatser }: Catalog, person: Facts): Record<string, string[]> {
  const right: Record<string, string[]> = {};
  for (const { id } of insatser) {
    const status = statusByDecision(kommun, id, person) ?? `${id} has not been read`;
    right[status] = [...(right[status] ?? []), id].sort();
  }
  return right;
}
