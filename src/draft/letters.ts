/** Letters that a font draws as one. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** The same words with plain letters and spaces: no ligatures, no letters apart from their marks, one kind of space. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/gu, (one) => LIGATURES[one] ?? one)
    .replace(/\p{Zs}/gu, ' ');
}

/** Whether words are written in capitals. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The signs of a name that has its own spelling: the document writes it so in a sentence. */
export type Spelling = (word: string) => string | undefined;

/** How the running text writes words: abbreviations and proper names by their key in small letters. */
export function spellingIn(texts: readonly string[]): Spelling {
  const small = new Set<string>();
  const own = new Map<string, string>();
  for (const text of texts)
    for (const sentence of plainLetters(text).split(/\n+|(?<=[.!?:])\s+/u)) {
      if (!/\p{Ll}/u.test(sentence)) continue;
      const words = sentence.match(/[\p{L}\d]+/gu) ?? [];
      for (const [at, word] of words.entries()) {
        const key = word.toLowerCase();
        if (!/\p{Lu}/u.test(word)) small.add(key);
        else if (isAbbreviation(word) || (at > 0 && /^\p{Lu}\p{Ll}+$/u.test(word)))
          own.set(key, isAbbreviation(own.get(key) ?? '') ? (own.get(key) ?? word) : word);
      }
    }
  return (word) => {
    const key = word.toLowerCase();
    const known = own.get(key);
    if (known !== undefined && (isAbbreviation(known) || !small.has(key))) return known;
    return small.has(key) ? key : undefined;
  };
}

/** Two capitals or more, and no longer than abbreviations are. */
function isAbbreviation(word: string): boolean {
  return word.length <= 6 && (word.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

/** A name in capitals as one writes it in a sentence; what is not all in capitals stands. */
export function inSentenceCase(name: string, spelling: Spelling): string {
  const [, head = '', tail = ''] = /^([^(–:]*)(.*)$/su.exec(name) ?? [];
  const words = head.match(/[\p{L}\d]+/gu) ?? [];
  if (!/\p{Lu}{2}/u.test(head) || /\p{Ll}/u.test(head)) return name;
  const soft = (text: string, isAlone: boolean): string =>
    text.replace(/[\p{L}\d]+/gu, (word) => spelling(word) ?? (isKept(word, isAlone) ? word : word.toLowerCase()));
  const first = soft(head, words.length === 1);
  const rest = /\p{Ll}/u.test(tail) ? tail : soft(tail, false);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${rest}`;
}

/** Abbreviations of the field that are no words in small letters. */
const ABBREVIATIONS = ['ADHD', 'ADL', 'AST', 'BIFF', 'GPS', 'IFO', 'IPS', 'IT', 'KAA', 'KBT', 'LVU', 'MI', 'UVAS'];

/** No Swedish word is without a vowel; a number in Roman figures and a short name of its own stand too. */
function isKept(word: string, isAlone: boolean): boolean {
  if (word.length < 2) return false;
  return (
    ABBREVIATIONS.includes(word) ||
    !/[AEIOUYÅÄÖ]/u.test(word) ||
    /^[IVX]+$/u.test(word) ||
    (isAlone && word.length <= 4)
  );
}
