/** A sentence of a text, and where it stands in it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Words after which a full stop ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:t\.?ex|m\.?m|bl\.?a|d\.?v\.?s|s\.?k|o\.?s\.?v|f\.?n|fr\.?o\.?m|t\.?o\.?m|resp|kap|st|ca|max|min|tel|nr|kl|inkl|exkl|etc|\p{L}|\d+)\.$/iu;

/** The sentences of a text: each line, item and full stop ends one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const at = from + raw.indexOf(trimmed);
      sentences.push({ from: at, to: at + trimmed.length, text: trimmed });
    }
    from = to;
  };
  for (const found of text.matchAll(/\n+|[.!?;](?=\s)/gu)) {
    const end = found.index + found[0].length;
    if (found[0] === '.' && SHORT.test(text.slice(from, end)) && !/^\s+\p{Lu}\p{Ll}/u.test(text.slice(end))) continue;
    push(end);
  }
  push(text.length);
  return sentences;
}
