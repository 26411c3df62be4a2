import type { Fact, FactLeftToProvider, FactOption, YesNoFact } from '../catalog/facts.js';
import type { Area } from '../catalog/types.js';
import { type LeafVillkor, rangeOf } from '../rules/weigh.js';
import type { Literal, PersonCondition } from './conditions.js';

/** What a kommun and its places are called. */
export interface PlaceNames {
  readonly kommun: string;
  readonly areas: readonly Area[];
}

/** What stands after "de som", of whom it is so and of whom it is not. `{kommun}` is the kommun's name. */
type Clause = readonly [holds: string, not: string];

const TRUE: Readonly<Record<YesNoFact, Clause> & Partial<Record<Fact, Clause>>> = {
  livesApart: ['har barn vars föräldrar bor isär', 'inte har barn vars föräldrar bor isär'],
  ownParentsApart: ['har föräldrar som bor isär', 'inte har föräldrar som bor isär'],
  courtDecision: ['har ett beslut från domstol', 'inte har ett beslut från domstol'],
  bothParentsAgree: ['är överens om att båda föräldrarna är med', 'inte är överens om att båda föräldrarna är med'],
  resident: ['är folkbokförda i {kommun}', 'inte är folkbokförda i {kommun}'],
  childResident: ['har barn som är folkbokförda i {kommun}', 'inte har barn som är folkbokförda i {kommun}'],
  ownConsent: ['själva har sagt ja', 'själva inte har sagt ja'],
  compulsorySchoolDone: ['har gått klart grundskolan', 'inte har gått klart grundskolan'],
  bornAbroad: ['är födda utomlands', 'är födda i Sverige'],
  withChildren: ['har barn med sig', 'inte har barn med sig'],
  cognitiveImpairment: ['har dokumenterad kognitiv svikt', 'inte har dokumenterad kognitiv svikt'],
  homeHealthcare: ['är inskrivna i hemsjukvården', 'inte är inskrivna i hemsjukvården'],
  socialServicesContact: ['har kontakt med socialtjänsten', 'inte har kontakt med socialtjänsten'],
  studentHealthContact: ['har kontakt med elevhälsan', 'inte har kontakt med elevhälsan'],
  crimeReported: ['är med om ett brott som är polisanmält', 'är med om ett brott som inte är polisanmält'],
  crimeAdmitted: ['är med om ett brott som är erkänt', 'är med om ett brott som inte är erkänt'],
};

/** Of where one lives, the catalogue's areas have the words. */
type NamedOption = Exclude<FactOption, `livesIn.${string}`>;

const OPTION: Readonly<Record<NamedOption, Clause> & Partial<Record<`${Fact}.${string}`, Clause>>> = {
  'parenthood.parent': ['är föräldrar', 'inte är föräldrar'],
  'parenthood.expecting': ['väntar barn', 'inte väntar barn'],
  'parenthood.otherAdult': ['är viktiga vuxna för ett barn', 'inte är viktiga vuxna för ett barn'],
  'parenthood.none': ['inte har barn', 'har eller väntar barn'],
  'guardianConsent.all': ['har ja från alla vårdnadshavare', 'inte har ja från alla vårdnadshavare'],
  'guardianConsent.one': ['har ja från en vårdnadshavare', 'inte har ja från bara en vårdnadshavare'],
  'guardianConsent.none': ['inte har ja från någon vårdnadshavare', 'har ja från någon vårdnadshavare'],
  'schoolYear.F': ['har årskurs F', 'inte har årskurs F'],
  'schoolYear.1-3': ['har årskurs 1–3', 'inte har årskurs 1–3'],
  'schoolYear.4-6': ['har årskurs 4–6', 'inte har årskurs 4–6'],
  'schoolYear.7-9': ['har årskurs 7–9', 'inte har årskurs 7–9'],
  'schoolYear.none': ['inte har någon årskurs i grundskolan', 'har en årskurs i grundskolan'],
  'upperSecondary.enrolled': ['går på gymnasiet', 'inte går på gymnasiet'],
  'upperSecondary.completed': ['har gått klart gymnasiet', 'inte har gått klart gymnasiet'],
  'upperSecondary.neither': [
    'varken går på gymnasiet eller har gått klart det',
    'går på gymnasiet eller har gått klart det',
  ],
  'gender.woman': ['är kvinnor', 'inte är kvinnor'],
  'gender.man': ['är män', 'inte är män'],
  'gender.other': ['varken är kvinnor eller män', 'är kvinnor eller män'],
  'childDiagnosis.adhd': ['har barn med adhd', 'inte har barn med adhd'],
  'childDiagnosis.autism': ['har barn med autism', 'inte har barn med autism'],
  'childDiagnosis.other': ['har barn med en annan diagnos', 'inte har barn med en annan diagnos'],
  'childDiagnosis.none': ['har barn utan diagnos', 'inte har barn utan diagnos'],
  'newlyArrived.quotaRefugee': ['har kommit som kvotflyktingar', 'inte har kommit som kvotflyktingar'],
  'newlyArrived.relativeOfUnaccompanied': [
    'har kommit som föräldrar till ett ensamkommande barn',
    'inte har kommit som föräldrar till ett ensamkommande barn',
  ],
  'newlyArrived.neither': ['har kommit på annat sätt', 'inte har kommit på annat sätt'],
  'crimeParty.offender': ['har begått ett brott', 'inte har begått ett brott'],
  'crimeParty.victim': ['har blivit utsatta för ett brott', 'inte har blivit utsatta för ett brott'],
};

/** What nobody has asked about yet. */
const UNASKED: Readonly<Record<FactLeftToProvider, string> & Partial<Record<Fact, string>>> = {
  guardianConsent: 'om vårdnadshavarnas ja',
  ownConsent: 'om sitt eget ja',
  childDiagnosis: 'om barnets diagnos',
  cognitiveImpairment: 'om kognitiv svikt',
  homeHealthcare: 'om hemsjukvård',
  socialServicesContact: 'om kontakt med socialtjänsten',
  studentHealthContact: 'om kontakt med elevhälsan',
  newlyArrived: 'om hur de kom till Sverige',
  crimeReported: 'om brottet är polisanmält',
  crimeAdmitted: 'om brottet är erkänt',
  crimeParty: 'om vilken del de har i brottet',
};

/** People by what they have in common, to begin a sentence with: "70–74 år", "Föräldrar som inte är folkbokförda i Ragunda kommun". */
export function peopleWords(who: readonly PersonCondition[], names: PlaceNames): string {
  if (who.length === 0) return 'Alla';
  const [only] = who;
  if (who.length === 1 && only && isAge(only)) return capitalised(yearsWords(rangesOf(only)));
  const isParent = (condition: PersonCondition) =>
    'is' in condition && condition.fact === 'parenthood' && [condition.is].flat().join() === 'parent';
  const rest = who.filter((condition) => !isParent(condition));
  const head = rest.length < who.length ? 'Föräldrar' : 'De';
  if (rest.length === 0) return head;
  return `${head} som ${listed(rest.map((condition) => clauseOf(condition, names)))}`;
}

function clauseOf(condition: PersonCondition, names: PlaceNames): string {
  if (isAge(condition)) return `är ${yearsWords(rangesOf(condition))}`;
  if (!('anyOf' in condition)) return literalWords(condition, names);
  const lists = condition.anyOf.map((list) => listed(list.map((literal) => literalWords(literal, names))));
  return lists.join(', eller ');
}

function isAge(condition: PersonCondition): boolean {
  if ('anyOf' in condition) return condition.anyOf.every(([literal]) => literal !== undefined && isAge(literal));
  return 'fact' in condition && condition.fact === 'age';
}

function rangesOf(condition: PersonCondition): readonly LeafVillkor[] {
  const literals: readonly Literal[] = 'anyOf' in condition ? condition.anyOf.flat() : [condition];
  return literals.filter((literal) => 'fact' in literal);
}

function literalWords(literal: Literal, names: PlaceNames): string {
  if ('unsaid' in literal) return `ännu inte har fått frågan ${UNASKED[literal.unsaid] ?? literal.unsaid}`;
  return 'not' in literal ? leafWords(literal.not, false, names) : leafWords(literal, true, names);
}

/** What stands after "de som" of those whom a villkor on one fact is met by. */
export function clauseWords(leaf: LeafVillkor, names: PlaceNames): string {
  return leafWords(leaf, true, names);
}

function leafWords(leaf: LeafVillkor, holds: boolean, names: PlaceNames): string {
  const { fact } = leaf;
  if (!('is' in leaf)) {
    const years = yearsWords([leaf]);
    if (fact === 'age') return holds ? `är ${years}` : `inte är ${years}`;
    return holds ? `har barn som är ${years}` : `inte har barn som är ${years}`;
  }
  if (typeof leaf.is === 'boolean') {
    const [yes, no] = TRUE[fact] ?? [fact, `inte ${fact}`];
    return (leaf.is === holds ? yes : no).replace('{kommun}', names.kommun);
  }
  const options = [leaf.is].flat();
  const clauses = options.map((option) =>
    fact === 'livesIn' ? placeClause(option, names) : optionClause(fact, option),
  );
  const words = clauses.map(([yes, no]) => (holds ? yes : no));
  return holds ? listed(words, 'eller') : listed(words);
}

function optionClause(fact: Fact, option: string): Clause {
  return OPTION[`${fact}.${option}`] ?? [option, `inte ${option}`];
}

function placeClause(place: string, { kommun, areas }: PlaceNames): Clause {
  if (place === 'elsewhere') return ['bor i en annan kommun', 'inte bor i en annan kommun'];
  const name =
    place === 'elsewhereInKommun' ? `en annan del av ${kommun}` : (areas.find(({ id }) => id === place)?.name ?? place);
  return [`bor i ${name}`, `inte bor i ${name}`];
}

function yearsWords(leaves: readonly LeafVillkor[]): string {
  return listed(
    leaves.map((leaf) => {
      const { from, to } = 'is' in leaf ? { from: 0, to: Number.POSITIVE_INFINITY } : rangeOf(leaf);
      if (to === Number.POSITIVE_INFINITY) return `${from} år eller äldre`;
      if (from === 0) return to === 0 ? '0 år' : `under ${to + 1} år`;
      return from === to ? `${from} år` : `${from}–${to} år`;
    }),
    'eller',
  );
}

/** Joins with commas, and with a word before the last. */
export function listed(words: readonly string[], last: 'och' | 'eller' = 'och'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
