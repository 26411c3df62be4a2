import { agesIn } from './ages.js';
import { isOfReading } from './asides.js';
import { isNameText } from './list-items.js';
import { sentencesOf } from './sentences.js';
import type { DraftPart } from './types.js';

/** How much better another reading of a document has to be. */
const MARGIN = { insatser: 1.5, share: 1.25 } as const;

/** A reading of a document: its insatser, and what it says of all. */
interface Told {
  readonly insatser: readonly { readonly name: string; readonly parts: readonly DraftPart[] }[];
  readonly general: readonly DraftPart[];
}

/** Whether one reading of a document tells it clearly better than another. */
export function isClearlyBetter(one: Told, other: Told): boolean {
  const [fit, least] = [fitOf(one), fitOf(other)];
  return fit >= least + MARGIN.insatser && fit >= least * MARGIN.share;
}

/**
 * How well a reading tells its document: each insats that says for whom it is counts, and each age too many in one, or
 * outside all, counts against it, since such a sentence is of an insats that was not found.
 */
function fitOf({ insatser, general }: Told): number {
  const told = insatser.map(({ name, parts }) => {
    const agesToldOf = agesOf(parts);
    const isTold = parts.some((part) => isOfReading(part) && !part.isAside);
    const isNamed = isNameText(name.replace(/[–—:].*$/u, '').trim()) && !name.endsWith('?') && !GOES_ON.test(name);
    return (isNamed ? (isTold ? 1 : 0.5) : 0) - Math.max(0, agesToldOf - 1) * TOO_MANY;
  });
  return told.reduce((sum, one) => sum + one, 0) - agesOf(general) * TOO_MANY;
}

const TOO_MANY = 0.7;

/** A piece of a sentence, whose next word says more. */
const GOES_ON = /(?:^|\s)(?:som|och|eller|att|med|för|till|av|på|i)$/iu;

/** How many different ages parts bound. */
function agesOf(parts: readonly DraftPart[]): number {
  const bounds = parts
    .filter(isOfReading)
    .flatMap(({ text }) => sentencesOf(text).flatMap((one) => agesIn(one.text).slice(0, 1)))
    .map((one) => JSON.stringify(one.bounds));
  return new Set(bounds).size;
}
