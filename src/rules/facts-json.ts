import { FACT_NAMES, FACTS, type Fact, isFact } from '../catalog/facts.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Area } from '../catalog/types.js';
import { type Answer, type AnswerValue, knownFrom, placesOf, readValue } from './answers.js';
import { formatInterval, parseInterval } from './interval.js';
import type { Known } from './known.js';

/** What a set of facts comes to, or everything that is wrong with it: the value, and how to write it. */
export type FactsReading = { readonly known: Known } | { readonly problems: readonly string[] };

/**
 * Reads facts as other programs write them (design.md, section 10):
 * `{"age": 17, "parenthood": ["parent"], "childAges": [5, [12, 14]], "resident": null}`.
 *
 * An age is whole years, `[from, to]` with `null` for no upper end, or an interval as the guide's
 * own options write it (`"16-19"`, `"67-"`). A fact that is absent is unknown, and `null` is a
 * question that was skipped. Facts the guide would not ask are read too. Never throws for
 * what `JSON.parse` can give.
 *
 * @param areas The places that the catalogue names, which `livesIn` may have.
 */
export function readFacts(json: unknown, areas: readonly Area[] = []): FactsReading {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { problems: [`Svaren är ${show(json)}. Skriv ett objekt från faktum till värde, som {"age": 17}.`] };
  }
  const answers: Answer[] = [];
  const problems: string[] = [];
  for (const [name, given] of Object.entries(json)) {
    if (!isFact(name)) {
      problems.push(`Det finns inget faktum ${show(name)}. De som finns är ${FACT_NAMES.map(inSwedish).join(', ')}.`);
      continue;
    }
    const value = answerFrom(name, given, areas);
    if (value === undefined) problems.push(`${inSwedish(name)} är ${show(given)}. Skriv ${howToWrite(name, areas)}.`);
    else answers.push({ fact: name, value });
  }
  return problems.length > 0 ? { problems } : { known: knownFrom(answers, areas) };
}

/** An option as it is written in JSON, with what it means. */
function optionInSwedish(option: string): string {
  return inSwedish(option).replace(option, show(option));
}

/** How the fact's value is written in JSON, in words, with every option there is. */
export function howToWrite(fact: Fact, areas: readonly Area[] = []): string {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return 'true (ja) eller false (nej)';
    case 'choice':
      return `ett av ${shape.options.map(optionInSwedish).join(', ')}`;
    case 'area':
      return `ett av ${placesOf(areas).map(optionInSwedish).join(', ')}${areas.length > 0 ? '' : ', eller ett område i katalogen'}`;
    case 'set':
      return `en lista med ett eller flera av ${shape.options.map(optionInSwedish).join(', ')}; ${show(shape.exclusive)} står ensamt`;
    case 'number':
      return 'hela år: 17, [16, 19], [67, null] eller "16-19"';
    case 'numbers':
      return 'en lista med varje barns ålder i hela år: [5, 12], [[3, 5], 12] eller ["3-5"]';
  }
}

/** The value as an answer; `undefined` where it is none to this fact. */
function answerFrom(fact: Fact, given: unknown, areas: readonly Area[]): AnswerValue | undefined {
  if (given === null) return null;
  const answer = inAnswerForm(fact, given);
  if (isTornApart(fact, answer)) return undefined;
  return answer === undefined || readValue(fact, answer, areas) === undefined ? undefined : answer;
}

/** Whether "none of these" stands beside one of them. */
function isTornApart(fact: Fact, answer: AnswerValue | undefined): boolean {
  const { shape } = FACTS[fact];
  return shape.kind === 'set' && Array.isArray(answer) && answer.length > 1 && answer.includes(shape.exclusive);
}

function inAnswerForm(fact: Fact, given: unknown): Exclude<AnswerValue, null> | undefined {
  const { kind } = FACTS[fact].shape;
  switch (kind) {
    case 'boolean':
    case 'choice':
    case 'area':
      return typeof given === 'boolean' || typeof given === 'string' ? given : undefined;
    case 'set':
      return textsFrom(Array.isArray(given) ? given : [given], (item) => (typeof item === 'string' ? item : undefined));
    case 'number':
      return ageFrom(given);
    case 'numbers':
      return textsFrom(Array.isArray(given) ? given : [given], ageFrom);
  }
}

/** Every item as text; `undefined` where one is none, or there is no item: an empty list says nothing. */
function textsFrom(
  items: readonly unknown[],
  textFrom: (item: unknown) => string | undefined,
): readonly string[] | undefined {
  const texts = items.map(textFrom).filter((text) => text !== undefined);
  return texts.length > 0 && texts.length === items.length ? texts : undefined;
}

/** An age, or an interval of ages, as an answer writes it. */
function ageFrom(given: unknown): string | undefined {
  const interval = parseInterval(ageText(given));
  return interval && formatInterval(interval);
}

function ageText(given: unknown): string {
  if (typeof given === 'string') return given;
  if (typeof given === 'number') return String(given);
  if (!Array.isArray(given) || given.length !== 2) return '';
  const [from, to]: readonly unknown[] = given;
  return typeof from === 'number' && (typeof to === 'number' || to === null) ? `${from}-${to ?? ''}` : '';
}

/** The value as a message shows it: short, and the inside of a list only where it holds plain values. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? 'ett objekt' : String(value);
  if (value.length === 0) return 'en tom lista';
  const isPlain = value.length <= 5 && value.every((item) => typeof item !== 'object' || item === null);
  return isPlain ? `[${value.map(show).join(', ')}]` : 'en lista';
}
