/**
 * The closed vocabulary of facts: the only things a villkor may name, and so the only things the
 * guide can ever ask. A catalogue cannot add to it; a code change can: one row here, and its words.
 * Its reviewer asks: can reception staff check this in a minute with a document, a register or a yes?
 */

/** Under 15 years a vårdnadshavare must agree (socialtjänstlagen 2025:400, 21 kap. 2 §). */
export const CONSENT_AGE = 15;

/** The age from which nobody else agrees on one's behalf (föräldrabalken 9 kap. 1 §). */
export const ADULT_AGE = 18;

/** Nobody ends grundskola, or begins gymnasium, before the year in which they turn this (skollagen 2010:800, 7 kap. 10 §). */
export const GRUNDSKOLA_ENDS = 15;

/** From this age nobody is left in grundskola (skollagen 2010:800, 7 kap. 14 and 15 §§: to 18, and two years to complete it). */
export const GRUNDSKOLA_OVER = 20;

/** How usual each option is beside the others; one that is not listed counts 1. */
export type Weights = Readonly<Record<string, number>>;

/** How many people there are per year of age, from each age given up to the next one. */
export type PeoplePerYear = readonly (readonly [from: number, people: number])[];

/** A whole number of years, or several of them. */
export interface NumberShape<Kind extends 'number' | 'numbers' = 'number' | 'numbers'> {
  readonly kind: Kind;
  /** Ages at which its brackets are always cut. */
  readonly cuts: readonly number[];
  readonly usual: PeoplePerYear;
}

export interface BooleanShape {
  readonly kind: 'boolean';
  readonly usual: Weights;
}

/** One option. */
export interface ChoiceShape<Option extends string = string> {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly usual: Weights;
}

/** One option or several, but for one that excludes the others. */
export interface SetShape<Option extends string = string> {
  readonly kind: 'set';
  readonly options: readonly Option[];
  readonly exclusive: Option;
  readonly usual: Weights;
}

/** One place: an area that the catalogue names, or one of these options. */
export interface AreaShape {
  readonly kind: 'area';
  readonly options: readonly string[];
  readonly usual: Weights;
}

/**
 * How a fact's value is shaped, which villkor fit it, and how usual its answers are. The last is for the
 * order of questions only: it never decides a status. Rough shares for people who turn to a kommun's
 * socialtjänst: most are adults, about half have children, most live where they ask.
 */
export type FactShape =
  | NumberShape<'number'>
  | NumberShape<'numbers'>
  | BooleanShape
  | ChoiceShape
  | SetShape
  | AreaShape;

/** Whom a question is about. Questions about the same person stay together. */
export type FactSubject = 'self' | 'child' | 'family';

/**
 * Why a fact is left to the provider: what it tells has no place in a chat in a public room, or, of a consent, is
 * settled between the provider and the family before anything begins.
 */
export type Sensitivity = 'health' | 'secrecy' | 'groundsForStay' | 'crime' | 'consent';

/** What must be met of another fact: an option, or an age. */
export type Prerequisite<Name extends string = Fact> =
  | { readonly fact: Name; readonly is: readonly string[] }
  | { readonly fact: Name; readonly to: number };

/** All that is known of a fact, but its words. */
export interface FactRow<Name extends string = Fact> {
  readonly shape: FactShape;
  readonly subject: FactSubject;
  /** `false`: left to the provider. No question, no state in the chart, in any mode. */
  readonly asked: boolean;
  /** Why it is left to the provider. */
  readonly leftBecause?: Sensitivity;
  /** What must be met before its question makes sense. */
  readonly waitsFor?: Prerequisite<Name>;
  /** Where what it waits for is unmet, so is every villkor on it: nobody is the parent of no child. */
  readonly failsWithPrerequisite?: boolean;
  /** The text that stands under the question: the hint of this fact. */
  readonly hint?: Name;
  /** Insatser that name it are ones that children take part in. */
  readonly isOfChildren?: boolean;
  /** It is told of one of several children: what holds of one need not hold of another. */
  readonly isOfOneChild?: boolean;
}

const yesNo = (usual: Weights = {}): BooleanShape => ({ kind: 'boolean', usual });
const oneOf = <Option extends string>(options: readonly Option[], usual: Weights = {}): ChoiceShape<Option> => ({
  kind: 'choice',
  options,
  usual,
});
const someOf = <Option extends string>(
  options: readonly Option[],
  exclusive: Option,
  usual: Weights = {},
): SetShape<Option> => ({ kind: 'set', options, exclusive, usual });

/** A child is in the picture: one's own, or as an important adult around it. */
export const HAS_CHILD = { fact: 'parenthood', is: ['parent', 'otherAdult'] } as const;

/** A dispute between parents is not for others around the child to answer for. */
const IS_PARENT = { fact: 'parenthood', is: ['parent'] } as const;

/** Only those who are nobody's parent, or who have told that they are, know whose answer is given. */
const HAS_TOLD_OF_CHILDREN = { fact: 'parenthood', is: ['parent', 'expecting', 'otherAdult', 'none'] } as const;

/** Parents who live apart are asked about of children, born or not. */
const HAS_OR_EXPECTS_CHILD = { fact: 'parenthood', is: ['parent', 'expecting', 'otherAdult'] } as const;

/** The age from which nobody is asked about their own parents. */
const OWN_PARENTS_AGE = 20;

/** Where one lives, besides the areas that a catalogue names. */
export const ELSEWHERE_IN_KOMMUN = 'elsewhereInKommun';
export const ELSEWHERE = 'elsewhere';

const ROWS = {
  age: {
    shape: {
      kind: 'number',
      cuts: [CONSENT_AGE],
      usual: [
        [0, 1],
        [12, 4],
        [15, 10],
        [20, 14],
        [65, 9],
        [90, 1],
      ],
    },
    subject: 'self',
    asked: true,
  },
  parenthood: {
    shape: someOf(['parent', 'expecting', 'otherAdult', 'none'], 'none', {
      parent: 45,
      expecting: 4,
      otherAdult: 6,
      none: 45,
    }),
    subject: 'family',
    asked: true,
    hint: 'parenthood',
  },
  childAges: {
    shape: {
      kind: 'numbers',
      cuts: [],
      usual: [
        [0, 10],
        [19, 3],
        [40, 0],
      ],
    },
    subject: 'child',
    asked: true,
    waitsFor: HAS_CHILD,
    failsWithPrerequisite: true,
    isOfOneChild: true,
  },
  livesApart: {
    shape: yesNo({ true: 1, false: 2 }),
    subject: 'family',
    asked: true,
    waitsFor: HAS_OR_EXPECTS_CHILD,
    failsWithPrerequisite: true,
  },
  ownParentsApart: {
    shape: yesNo({ true: 1, false: 2 }),
    subject: 'self',
    asked: true,
    waitsFor: { fact: 'age', to: OWN_PARENTS_AGE - 1 },
  },
  courtDecision: { shape: yesNo({ true: 1, false: 6 }), subject: 'family', asked: true, waitsFor: IS_PARENT },
  bothParentsAgree: { shape: yesNo({ true: 3, false: 2 }), subject: 'family', asked: true, waitsFor: IS_PARENT },
  livesIn: {
    shape: { kind: 'area', options: [ELSEWHERE_IN_KOMMUN, ELSEWHERE], usual: { [ELSEWHERE_IN_KOMMUN]: 6 } },
    subject: 'self',
    asked: true,
    hint: 'resident',
  },
  resident: { shape: yesNo({ true: 13, false: 1 }), subject: 'self', asked: true, hint: 'resident' },
  childResident: {
    shape: yesNo({ true: 9, false: 1 }),
    subject: 'child',
    asked: true,
    waitsFor: HAS_CHILD,
    failsWithPrerequisite: true,
    hint: 'resident',
    isOfOneChild: true,
  },
  guardianConsent: {
    shape: oneOf(['all', 'one', 'none'], { all: 5, one: 2, none: 3 }),
    subject: 'self',
    asked: false,
    leftBecause: 'consent',
  },
  ownConsent: { shape: yesNo({ true: 2, false: 1 }), subject: 'child', asked: false, leftBecause: 'consent' },
  schoolYear: {
    shape: someOf(['F', '1-3', '4-6', '7-9', 'none'], 'none', { F: 1, '1-3': 2, '4-6': 2, '7-9': 3, none: 12 }),
    subject: 'family',
    asked: true,
    waitsFor: HAS_TOLD_OF_CHILDREN,
    isOfChildren: true,
    isOfOneChild: true,
  },
  compulsorySchoolDone: { shape: yesNo({ true: 6, false: 1 }), subject: 'self', asked: true },
  upperSecondary: {
    shape: oneOf(['enrolled', 'completed', 'neither'], { enrolled: 3, completed: 5, neither: 2 }),
    subject: 'self',
    asked: true,
  },
  bornAbroad: { shape: yesNo({ true: 1, false: 3 }), subject: 'self', asked: true },
  gender: { shape: oneOf(['woman', 'man', 'other']), subject: 'self', asked: true },
  withChildren: { shape: yesNo(), subject: 'family', asked: true },
  childDiagnosis: {
    shape: someOf(['adhd', 'autism', 'other', 'none'], 'none'),
    subject: 'child',
    asked: false,
    leftBecause: 'health',
    isOfOneChild: true,
  },
  cognitiveImpairment: { shape: yesNo(), subject: 'self', asked: false, leftBecause: 'health' },
  homeHealthcare: { shape: yesNo(), subject: 'self', asked: false, leftBecause: 'health' },
  socialServicesContact: { shape: yesNo(), subject: 'family', asked: false, leftBecause: 'secrecy' },
  studentHealthContact: { shape: yesNo(), subject: 'family', asked: false, leftBecause: 'secrecy' },
  newlyArrived: {
    shape: oneOf(['quotaRefugee', 'relativeOfUnaccompanied', 'neither']),
    subject: 'self',
    asked: false,
    leftBecause: 'groundsForStay',
  },
  crimeReported: { shape: yesNo(), subject: 'self', asked: false, leftBecause: 'crime' },
  crimeAdmitted: { shape: yesNo(), subject: 'self', asked: false, leftBecause: 'crime' },
  crimeParty: { shape: oneOf(['offender', 'victim']), subject: 'self', asked: false, leftBecause: 'crime' },
} as const satisfies Record<string, FactRow<string>>;

type Rows = typeof ROWS;

export type Fact = keyof Rows;

/** The facts that are a yes or a no. */
export type YesNoFact = { [Name in Fact]: Rows[Name]['shape'] extends BooleanShape ? Name : never }[Fact];

/** The facts that are left to the provider. */
export type FactLeftToProvider = { [Name in Fact]: Rows[Name]['asked'] extends false ? Name : never }[Fact];

/** What may be answered to a fact that is no number and no yes or no. */
export type OptionOf<Name extends Fact> = Rows[Name]['shape'] extends { readonly options: readonly (infer Option)[] }
  ? Option & string
  : never;

/** An option with the fact that it is of: `gender.woman`. */
export type FactOption = { [Name in Fact]: `${Name}.${OptionOf<Name>}` }[Fact];

/** Every fact, in vocabulary order: the order that breaks ties between questions. */
export const FACTS: Readonly<Record<Fact, FactRow>> = ROWS;

/** The facts in vocabulary order. */
export const FACT_NAMES = Object.keys(FACTS) as readonly Fact[];

/** Whether `name` is a fact of the vocabulary. Prototype keys such as `constructor` are not. */
export function isFact(name: unknown): name is Fact {
  return typeof name === 'string' && Object.hasOwn(FACTS, name);
}

/** Whether the guide may ask for the fact at all, in any mode. */
export function isAskable(fact: Fact): boolean {
  return FACTS[fact].asked;
}

/** The facts, each once, in vocabulary order. */
export function inVocabularyOrder(facts: Iterable<Fact>): readonly Fact[] {
  return [...new Set(facts)].sort((one, other) => FACT_NAMES.indexOf(one) - FACT_NAMES.indexOf(other));
}
