import type { Fact } from '../../../src/catalog/facts.js';
import type { Topic } from '../../../src/catalog/types.js';
import type { Status } from '../../../src/rules/evaluate.js';

/** What is true of somebody. `null`: would rather not say. What is left out, nobody has thought of: the guide must not ask. */
export interface TrueFacts {
  readonly age?: number | null;
  readonly parenthood?: readonly string[] | null;
  readonly childAges?: readonly number[] | null;
  readonly livesApart?: boolean | null;
  readonly courtDecision?: boolean | null;
  readonly bothParentsAgree?: boolean | null;
  readonly resident?: boolean | null;
  readonly childResident?: boolean | null;
  readonly ownParentsApart?: boolean | null;
  readonly schoolYear?: readonly string[] | null;
  readonly compulsorySchoolDone?: boolean | null;
  readonly upperSecondary?: 'enrolled' | 'completed' | 'neither' | null;
  readonly bornAbroad?: boolean | null;
}

/** The insatser that are to be shown, by status: all of them, and no others. */
export type Expected = Readonly<Partial<Record<Status, readonly string[]>>>;

/** A sentence that somebody is to read on the card of one insats. */
export interface Reads {
  readonly insats: string;
  readonly text: string;
}

/** Somebody who comes to the guide, and what the guideline says that they are to find there. */
export interface Person {
  /** Who they are, as a test name tells it. */
  readonly who: string;
  /** The words of the guideline that the expected cards were read from. */
  readonly because: string;
  /** What they want to talk about; left out: everything. */
  readonly topics?: readonly Topic[];
  readonly facts: TrueFacts;
  /** The insatser under those topics. What is owed to whoever asks is listed too, and not written here. */
  readonly expected: Expected;
  /** What they read on a card. */
  readonly reads?: readonly Reads[];
  /** What they read above the cards. */
  readonly sees?: readonly string[];
}

/** The people of a kommun, and the insatser that its guideline owes to whoever asks for them. */
export interface Inhabitants {
  readonly people: readonly Person[];
  /** Listed under every topic: budget- och skuldrådgivning and familjerådgivning (SoL 13 kap. 2 and 4 §§). */
  readonly owed: readonly string[];
}

/** Somebody who would rather not say anything at all. */
export const SAYS_NOTHING: TrueFacts = {
  age: null,
  parenthood: null,
  childAges: null,
  livesApart: null,
  courtDecision: null,
  bothParentsAgree: null,
  resident: null,
  childResident: null,
  ownParentsApart: null,
  schoolYear: null,
  compulsorySchoolDone: null,
  upperSecondary: null,
  bornAbroad: null,
};

/**
 * The options that fit what is true of somebody; `null` when they would rather not say.
 *
 * @throws Error when the guide asks for something that this person was never thought to be asked.
 */
export function fittingOptions(facts: TrueFacts, fact: string, options: readonly string[]): readonly string[] | null {
  const truth = (facts as Readonly<Record<string, unknown>>)[fact as Fact];
  if (truth === undefined) throw new Error(`The guide asks for ${fact}, and this person has no answer. Is it needed?`);
  if (truth === null) return null;
  const truths = Array.isArray(truth) ? truth : [truth];
  const fitting = options.filter((option) => truths.some((one) => fits(one, option)));
  if (fitting.length === 0) throw new Error(`None of ${options.join(', ')} fits ${fact} = ${JSON.stringify(truth)}.`);
  return fitting;
}

function fits(truth: unknown, option: string): boolean {
  if (typeof truth !== 'number') return String(truth) === option;
  const [from = '', to] = option.split('-');
  if (to === undefined) return truth === Number(from);
  return truth >= Number(from) && (to === '' || truth <= Number(to));
}
