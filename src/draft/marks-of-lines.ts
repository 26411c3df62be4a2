import { OFTEN } from './repeated-shapes.js';
import { isOfWhom } from './sentence-kinds.js';

/** The lines of a text with its own marks read: a wiki's headings, boxes to tick before names, arrows before whom it is for. */
export function withMarksRead(lines: readonly string[]): readonly string[] {
  return withArrowsRead(withBoxesRead(withWikiRead(lines)));
}

/** A heading of a wiki: "== Familj ==". */
const WIKI = /^\s*(={1,5})\s*(\S.*?)\s*\1\s*$/u;

function withWikiRead(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => WIKI.test(line)).length < OFTEN) return lines;
  return lines.map((line) => {
    const [, signs = '', text = ''] = WIKI.exec(line) ?? [];
    const words = signs === '' ? line : `${'#'.repeat(signs.length)} ${text}`;
    return words.replace(/'{2,5}/gu, '').replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1');
  });
}

/** A box to tick, and what stands after it. */
const BOXED = /^\s*[☐☑□▢❏❑]\s*(\S.*?)\s*$/u;

/** A line after a box is what one ticks: the name of what its lines below tell of. */
function withBoxesRead(lines: readonly string[]): readonly string[] {
  const isOverText = (at: number) => BOXED.test(lines[at] ?? '') && /^\s+\S/u.test(lines[at + 1] ?? '');
  if (lines.filter((_, at) => isOverText(at)).length < OFTEN) return lines;
  return lines.map((line, at) => (isOverText(at) ? `###### ${BOXED.exec(line)?.[1]}` : line));
}

/** A line with an arrow or another such sign before it. */
const ARROWED = /^\s*[►▶➤➔→☞➡]\s*(\S.*?)\s*$/u;

/** Where lines with arrows say for whom, each of them does. */
function withArrowsRead(lines: readonly string[]): readonly string[] {
  const arrowed = lines.flatMap((line) => ARROWED.exec(line)?.[1] ?? []);
  if (arrowed.length < OFTEN || arrowed.filter(isOfWhom).length * 3 < arrowed.length) return lines;
  return lines.map((line) => {
    const text = ARROWED.exec(line)?.[1];
    return text === undefined ? line : `För vem: ${text}`;
  });
}
