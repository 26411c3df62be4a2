/**
 * The closed vocabulary of facts: the only things a villkor may name, and so the only things the
 * guide can ever ask. A catalogue cannot add to it; a code change can, and its reviewer asks: can
 * reception staff check this in a minute with a document, a register or a yes?
 */

/** How a fact's value is shaped, and which villkor fit it. */
export type FactShape =
  | { readonly kind: 'number' }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'set'; readonly options: readonly string[]; readonly exclusive: string };

/** Whom a question is about. Questions about the same person stay together. */
export type FactSubject = 'self' | 'child' | 'family';

export interface FactDefinition {
  readonly shape: FactShape;
  readonly subject: FactSubject;
  /** `false`: left to the provider. No question, no state in the chart, in any mode. */
  readonly asked: boolean;
}

const boolean: FactShape = { kind: 'boolean' };
const asked = (shape: FactShape, subject: FactSubject) => ({ shape, subject, asked: true }) as const;
const leftToProvider = (shape: FactShape, subject: FactSubject) => ({ shape, subject, asked: false }) as const;

/** Every fact, in vocabulary order: the order that breaks ties between questions. */
export const FACTS = {
  age: asked({ kind: 'number' }, 'self'),
  parenthood: asked(
    { kind: 'set', options: ['parent', 'expecting', 'otherAdult', 'none'], exclusive: 'none' },
    'family',
  ),
  childAges: asked({ kind: 'numbers' }, 'child'),
  livesApart: asked(boolean, 'family'),
  courtDecision: asked(boolean, 'family'),
  bothParentsAgree: asked(boolean, 'family'),
  resident: asked(boolean, 'self'),
  childResident: asked(boolean, 'child'),
  guardianConsent: asked({ kind: 'choice', options: ['all', 'one', 'none'] }, 'self'),
  ownConsent: asked(boolean, 'child'),
  schoolYear: asked({ kind: 'set', options: ['F', '1-3', '4-6', '7-9', 'none'], exclusive: 'none' }, 'family'),
  compulsorySchoolDone: asked(boolean, 'self'),
  upperSecondary: asked({ kind: 'choice', options: ['enrolled', 'completed', 'neither'] }, 'self'),
  bornAbroad: asked(boolean, 'self'),
  gender: asked({ kind: 'choice', options: ['woman', 'man', 'other'] }, 'self'),
  withChildren: asked(boolean, 'family'),
  childDiagnosis: leftToProvider(
    { kind: 'set', options: ['adhd', 'autism', 'other', 'none'], exclusive: 'none' },
    'child',
  ),
  cognitiveImpairment: leftToProvider(boolean, 'self'),
  homeHealthcare: leftToProvider(boolean, 'self'),
  socialServicesContact: leftToProvider(boolean, 'family'),
  studentHealthContact: leftToProvider(boolean, 'family'),
  newlyArrived: leftToProvider(
    { kind: 'choice', options: ['quotaRefugee', 'relativeOfUnaccompanied', 'neither'] },
    'self',
  ),
  crimeReported: leftToProvider(boolean, 'self'),
  crimeAdmitted: leftToProvider(boolean, 'self'),
  crimeParty: leftToProvider({ kind: 'choice', options: ['offender', 'victim'] }, 'self'),
} as const satisfies Record<string, FactDefinition>;

export type Fact = keyof typeof FACTS;

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
