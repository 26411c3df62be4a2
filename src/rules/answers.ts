import {
  ELSEWHERE,
  FACT_NAMES,
  FACTS,
  type Fact,
  GRUNDSKOLA_ENDS,
  GRUNDSKOLA_OVER,
  HAS_CHILD,
} from '../catalog/facts.js';
import type { Area } from '../catalog/types.js';
import { compareIntervals, formatInterval, type Interval, isWithin, parseInterval } from './interval.js';
import { INAPPLICABLE, intervalsOf, isInterval, type Known, type SaidValue, type Value } from './known.js';
import { weighValue } from './weigh-value.js';

/**
 * What was answered, as the question's options write it: a boolean, an option or an interval
 * (`16-19`), or a list of them where several may be chosen. `null`: asked, and skipped.
 */
export type AnswerValue = boolean | string | readonly string[] | null;

/** One question and what the person said to it. */
export interface Answer {
  readonly fact: Fact;
  readonly value: AnswerValue;
}

/** The conversation: what was said, in order. Everything else on screen follows from it. */
export type Answers = readonly Answer[];

/**
 * Sums up the conversation. A later answer to the same fact refines the earlier, and of several ages those
 * that it lies within; a skipped refinement keeps what was known. What an answer implies is filled in.
 */
export function knownFrom(answers: Answers, areas: readonly Area[] = []): Known {
  const values = new Map<Fact, Value>();
  const skipped = new Set<Fact>();
  for (const { fact, value } of answers) {
    const read = readValue(fact, value, areas);
    if (read === undefined) skipped.add(fact);
    else values.set(fact, refined(values.get(fact), read));
  }
  fillImplied(values, areas);
  return { values, skipped, asked: answers.map(({ fact }) => fact), areas };
}

/** The same knowledge with one fact more, or a finer or another value for it. */
export function withValue(known: Known, fact: Fact, value: Value): Known {
  const values = new Map(known.values);
  values.set(fact, refined(values.get(fact), value));
  fillImplied(values, known.areas);
  return { ...known, values, asked: [...known.asked, fact] };
}

/** Several ages after some of them were told more finely: those that nothing finer was told of stay as they were. */
function refined<Told extends Value>(before: Value | undefined, told: Told): Told | readonly Interval[] {
  if (!Array.isArray(before) || !Array.isArray(told)) return told;
  const earlier = intervalsOf(before);
  const finer = intervalsOf(told);
  if (finer.length === 0 || !finer.every((one) => earlier.some((all) => isWithin(one, all)))) return told;
  const untouched = earlier.filter((all) => !finer.some((one) => isWithin(one, all)));
  return [...untouched, ...finer].sort(compareIntervals);
}

/** Where the answer to a fact stands: at `place`, where it does stand there, else where it was first asked; -1 for nowhere. */
export function placeOf(answers: Answers, fact: Fact, place = -1): number {
  return answers[place]?.fact === fact ? place : answers.findIndex((answer) => answer.fact === fact);
}

/** What was told of a fact, as an answer writes it, all that was told of it together; `undefined` where nothing was. */
export function toldOf(
  answers: Answers,
  fact: Fact,
  areas: readonly Area[] = [],
): Exclude<AnswerValue, null> | undefined {
  const own = answers.filter((answer) => answer.fact === fact);
  const value = knownFrom(own, areas).values.get(fact);
  return value === undefined || value === INAPPLICABLE ? undefined : writeValue(value);
}

/** The facts that have no value for someone of whom another fact is not so. */
const IMPLIED = FACT_NAMES.flatMap((fact) => {
  const { waitsFor, failsWithPrerequisite } = FACTS[fact];
  return waitsFor && failsWithPrerequisite ? { fact, waitsFor } : [];
});

/** The school year of whoever is over grundskola. */
export const NO_SCHOOL_YEAR: Value = ['none'];

/** What an age tells of school, so that it is not asked. */
const SCHOOL_BY_AGE: readonly {
  readonly fact: Fact;
  readonly value: Value;
  /** Whether an age tells it of somebody; `parenthood` is `undefined` while it is not known. */
  readonly isTold: (age: Interval, parenthood: Value | undefined) => boolean;
}[] = [
  { fact: 'compulsorySchoolDone', value: false, isTold: ({ to }) => to < GRUNDSKOLA_ENDS },
  { fact: 'upperSecondary', value: 'neither', isTold: ({ to }) => to < GRUNDSKOLA_ENDS },
  {
    fact: 'schoolYear',
    value: NO_SCHOOL_YEAR,
    // A parent's answer is about a child.
    isTold: ({ from }, parenthood) => from >= GRUNDSKOLA_OVER && parenthood !== undefined && !hasChild(parenthood),
  },
];

/** Whether somebody is too old for a school year of their own, whoever else's is asked about. */
export function isOverGrundskola(values: Known['values']): boolean {
  const age = values.get('age');
  return isInterval(age) && age.from >= GRUNDSKOLA_OVER;
}

/** The facts that an age may tell of, with the age from which it does or no longer does. */
export const TOLD_BY_AGE: ReadonlyMap<Fact, number> = new Map(
  SCHOOL_BY_AGE.map(({ fact }) => [fact, fact === 'schoolYear' ? GRUNDSKOLA_OVER : GRUNDSKOLA_ENDS]),
);

/** Fills in what the values imply, and takes away what they imply no longer. */
export function fillImplied(values: Map<Fact, Value>, areas: readonly Area[]): void {
  const age = values.get('age');
  for (const { fact, value, isTold } of SCHOOL_BY_AGE) {
    if (isInterval(age) && !values.has(fact) && isTold(age, values.get('parenthood'))) values.set(fact, value);
  }
  const place = values.get('livesIn');
  if (typeof place === 'string') values.set('resident', isInKommun(place, areas));
  for (const { fact, waitsFor } of IMPLIED) {
    const value = values.get(waitsFor.fact);
    if (value !== undefined && weighValue(waitsFor, value) === 'unmet') values.set(fact, INAPPLICABLE);
    else if (values.get(fact) === INAPPLICABLE) values.delete(fact);
  }
}

function isInKommun(place: string, areas: readonly Area[]): boolean {
  return areas.find(({ id }) => id === place)?.inKommun ?? place !== ELSEWHERE;
}

/** What a person's place and folkbokföring tell of each other, whose school year it is, and what an age tells. */
const TOLD_BY: Partial<Record<Fact, readonly Fact[]>> = {
  age: [...TOLD_BY_AGE.keys()],
  livesIn: ['resident'],
  resident: ['livesIn'],
  parenthood: ['schoolYear'],
};

/** Facts whose villkor another fact's answer can settle, by that other fact. */
export function impliedBy(fact: Fact): readonly Fact[] {
  const inapplicable = IMPLIED.filter(({ waitsFor }) => waitsFor.fact === fact).map((implied) => implied.fact);
  return [...inapplicable, ...(TOLD_BY[fact] ?? [])];
}

/** Whether a child is in the picture: one's own, or as an important adult around it. */
export function hasChild(parenthood: Value): boolean {
  return weighValue(HAS_CHILD, parenthood) === 'met';
}

/** Every place that can be answered: the areas, and then the rest of the kommun and other kommuner. */
export function placesOf(areas: readonly Area[]): readonly string[] {
  const { shape } = FACTS.livesIn;
  return [...areas.map(({ id }) => id), ...('options' in shape ? shape.options : [])];
}

/** An answer as villkor see it; `undefined` where it is no answer to this fact, or was skipped. */
export function readValue(fact: Fact, value: AnswerValue, areas: readonly Area[] = []): SaidValue | undefined {
  const { shape } = FACTS[fact];
  const texts = typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? value : [];
  switch (shape.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return shape.options.find((option) => option === value);
    case 'area':
      return placesOf(areas).find((place) => place === value);
    case 'set':
      return texts.length > 0 && texts.every((text) => shape.options.includes(text)) ? texts : undefined;
    case 'number':
      return typeof value === 'string' ? parseInterval(value) : undefined;
    case 'numbers': {
      const intervals = texts.map(parseInterval).filter((interval) => interval !== undefined);
      return Array.isArray(value) && intervals.length === texts.length ? intervals : undefined;
    }
  }
}

/** The answer that a control's `value`, or several of them, stand for. */
export function answerFrom(fact: Fact, texts: readonly string[]): Exclude<AnswerValue, null> {
  switch (FACTS[fact].shape.kind) {
    case 'boolean':
      return texts[0] === 'true';
    case 'choice':
    case 'area':
    case 'number':
      return texts[0] ?? '';
    case 'set':
    case 'numbers':
      return texts;
  }
}

/** A value as an answer writes it: the reverse of {@link readValue}. */
export function writeValue(value: SaidValue): Exclude<AnswerValue, null> {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (isInterval(value)) return formatInterval(value);
  return value.map((item) => (typeof item === 'string' ? item : formatInterval(item)));
}
