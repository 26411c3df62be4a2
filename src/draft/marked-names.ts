import { isNameText } from './list-items.js';
import { OFTEN } from './repeated-shapes.js';

/** The lines of a text, with a mark of a heading before the names that lists, letters, or lines that count them, tell of. */
export function withNamesMarked(lines: readonly string[], mayName: MayName): readonly string[] {
  return withCountedNames(withLetteredNames(withNestedNames(lines, mayName), mayName), mayName);
}

/** Whether a line by itself looks like a name. */
type MayName = (line: string) => boolean;

/** An item of a list, with how far in it stands. */
const ITEM = /^(\s*)([•·●▪◦‣*–—-]|o(?=\s+\p{Lu}))\s+(\S.*)$/u;

/** The names that lists within a list tell of, as headings: an item that is a name, and under it items that stand farther in. */
function withNestedNames(lines: readonly string[], mayName: MayName): readonly string[] {
  const levelOf = (line = ''): number => {
    const [, indent, mark = ''] = ITEM.exec(line) ?? [];
    return indent === undefined ? -1 : indent.length * 2 + Number(/[o◦]/u.test(mark));
  };
  const nextItem = (at: number) => {
    let next = at + 1;
    while (lines[next]?.trim() === '') next++;
    return lines[next];
  };
  const names = lines.flatMap((line, at) => {
    const level = levelOf(line);
    const text = ITEM.exec(line)?.[3] ?? '';
    return level >= 0 && mayName(text) && levelOf(nextItem(at)) > level ? [{ at, level }] : [];
  });
  const outer = Math.min(...names.map(({ level }) => level));
  const marked = new Set(names.filter(({ level }) => level === outer).map(({ at }) => at));
  if (marked.size < OFTEN) return lines;
  return lines.flatMap((line, at) => (marked.has(at) ? ['', `###### ${ITEM.exec(line)?.[3]}`] : [line]));
}

/** A line that counts sheets, cards or pictures, and nothing else: "Bild 3", "KORT B-01". */
const COUNTED = /^\s*\[?(\p{Lu}\p{Ll}{2,15}|\p{Lu}{3,12}) ((?:\p{Lu}[ -]?)?\d{1,2})\]?[.:]?\s*$/u;

/** The names that stand under lines which count them, as headings. */
function withCountedNames(lines: readonly string[], mayName: MayName): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const word = COUNTED.exec(line)?.[1];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let last = '';
  return lines.map((line) => {
    const before = COUNTED.exec(last)?.[1] ?? '';
    if (line.trim() !== '') last = line;
    const isName = (counts.get(before) ?? 0) >= OFTEN && mayName(line.trim());
    return isName ? `###### ${line.trim()}` : line;
  });
}

/** A line with a letter before it: "a) Fixartjänst", "B. Anhörigcafé". */
const LETTERED = /^\s*([a-zåäö])[.)]\s+(\p{Lu}.*?)\s*$/iu;

/** The names that letters stand before, in the order of the alphabet and each over text of its own, as headings. */
function withLetteredNames(lines: readonly string[], mayName: MayName): readonly string[] {
  const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at }]));
  const lettered = written.flatMap(({ line, at }, place) => {
    const [, letter = '', name = ''] = LETTERED.exec(line) ?? [];
    if (letter === '') return [];
    const next = written[place + 1]?.line.trim() ?? '';
    const isOverText = /^\p{Lu}/u.test(next) && !LETTERED.test(next);
    return [{ at, letter: letter.toLowerCase(), name, isName: isOverText && isNameText(name) && mayName(name) }];
  });
  const areInOrder = lettered.every(({ letter }, place) => {
    const before = lettered[place - 1]?.letter ?? '';
    return letter === 'a' || ALPHABET.indexOf(letter) === ALPHABET.indexOf(before) + 1;
  });
  if (lettered.length < OFTEN || !areInOrder || !lettered.every(({ isName }) => isName)) return lines;
  const names = new Map(lettered.map(({ at, name }) => [at, name]));
  return lines.map((line, at) => (names.has(at) ? `###### ${names.get(at)}` : line));
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzåäö';
