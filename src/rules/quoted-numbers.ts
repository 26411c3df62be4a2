/** A number that a text says, where it stands, and the words before and after it. */
export interface Mention {
  readonly value: number;
  readonly at: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

const ONES = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const TEENS = ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];
const WORDS = new Map<string, number>([
  ...[...ONES, ...TEENS].map((word, value) => [word, value] as const),
  ...TENS.flatMap((ten, index) =>
    ['', ...ONES.slice(1, 10), 'en'].map(
      (one, unit) => [ten + one, 20 + index * 10 + (unit === 10 ? 1 : unit)] as const,
    ),
  ),
]);

/** Small number words are everyday words ("två föräldrar", "sex"): they count only as years. */
const YEARS_FOLLOW = /^(\s*(till|och|eller|–|-|—)\s*[\p{L}\d]+)?[\s-]*år/iu;

/** The numbers that a text says, in digits or in words. */
export function mentionsIn(text: string): readonly Mention[] {
  return [...text.matchAll(/\d+|\p{L}+/gu)].flatMap(({ 0: token, index }) => {
    const after = text.slice(index + token.length);
    const value = /\d/.test(token) ? Number(token) : numberOf(token.toLowerCase(), after);
    if (value === undefined) return [];
    return [{ value, at: index, length: token.length, before: text.slice(0, index), after }];
  });
}

function numberOf(word: string, after: string): number | undefined {
  const stem = word.replace(/år(s|ing|ig)\p{L}*$/u, '');
  const value = WORDS.get(stem);
  if (value === undefined || value < 2) return undefined;
  return value > 12 || stem !== word || YEARS_FOLLOW.test(after) ? value : undefined;
}
