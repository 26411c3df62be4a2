import type { QuestionView } from '../../machines/intake.view.js';
import type { Fact } from '../catalog/facts.js';
import { inSwedish } from '../catalog/in-swedish.js';
import { type AnswerValue, answerFrom, readValue } from '../rules/answers.js';
import type { Folding } from './fold.js';
import { TooLarge } from './limits.js';

/** One of the replies that villkor cannot tell apart, and how many such there are. */
export interface Reply {
  readonly value: AnswerValue;
  readonly count: bigint;
}

type Shown = Pick<QuestionView, 'fact' | 'isMultiple' | 'options'>;

/**
 * Every reply to a question on screen, skipping it last: each option, and where several may be
 * chosen every combination of them. Combinations are built option by option, and those that come to
 * the same are counted together at once, so that even many options make few replies.
 *
 * @throws TooLarge where there are more than `limit` that villkor tell apart.
 */
export function repliesTo({ fact, isMultiple, options }: Shown, folding: Folding, limit: number): readonly Reply[] {
  const texts = options.filter(({ isExclusive }) => !isExclusive).map(({ value }) => value);
  const alone = options.filter(({ isExclusive }) => isExclusive).map(({ value }) => [value]);
  const chosen = isMultiple ? foldCombinations(fact, texts, folding, limit) : texts.map((text) => single([text]));
  return [
    ...[...chosen, ...alone.map(single)].map(({ texts: some, count }) => ({ value: answerFrom(fact, some), count })),
    { value: null, count: 1n },
  ];
}

interface Choice {
  readonly texts: readonly string[];
  readonly count: bigint;
}

const single = (texts: readonly string[]): Choice => ({ texts, count: 1n });

function foldCombinations(fact: Fact, options: readonly string[], folding: Folding, limit: number): readonly Choice[] {
  const choices = new Map<string, Choice>();
  const add = ({ texts, count }: Choice): void => {
    const value = readValue(fact, answerFrom(fact, texts));
    if (value === undefined) return;
    const key = folding.signatureOf(fact, value);
    const alike = choices.get(key);
    choices.set(key, alike ? { texts: alike.texts, count: alike.count + count } : { texts, count });
    if (choices.size > limit)
      throw new TooLarge(`${inSwedish(fact)} har fler än ${limit} svar som villkoren skiljer åt`);
  };
  for (const option of options) {
    const before = [...choices.values()];
    add(single([option]));
    for (const { texts, count } of before) add({ texts: [...texts, option], count });
  }
  return [...choices.values()];
}
