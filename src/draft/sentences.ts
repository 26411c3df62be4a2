/** A sentence of a text, and where it stands in it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Words after which a full stop ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:t\.?ex|m\.?m|bl\.?a|d\.?v\.?s|s\.?k|o\.?s\.?v|f\.?n|fr\.?o\.?m|t\.?o\.?m|resp|folkbokf|kap|st|ca|max|min|tel|nr|kl|inkl|exkl|etc|\p{L}|\d+)\.$/iu;

/** A full stop after an age ends a sentence: "Alla över 65. 75 kr.". */
const AFTER_AGE = /(?<!\p{L})(?:över|under|fyllt) \d{1,3}\.$/iu;

/** Whether words end a sentence, and not in a short form. */
export function endsSentence(text: string): boolean {
  return /[.!?:]$/u.test(text) && !SHORT.test(text);
}

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
    const [before, after] = [text.slice(from, end), text.slice(end)];
    const isShort = SHORT.test(before) && !AFTER_AGE.test(before) && !/^\s+\p{Lu}\p{Ll}/u.test(after);
    if (found[0] === '.' && isShort) continue;
    push(end);
  }
  push(text.length);
  return sentences;
}
