import { type Markup, markup } from '../markup/markup.js';

/** How wide characters are drawn, as parts of the font's size: generous, so that text fits with any sans serif. */
const NARROW = /[iljtfrI.,:;'’!|() ]/;
const WIDE = /[mwMWÅÄÖ@%—]/;
const CAPITAL = /[\p{Lu}\p{N}]/u;

/** About how wide a text is drawn. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    width += NARROW.test(character) ? 0.36 : WIDE.test(character) ? 0.88 : CAPITAL.test(character) ? 0.66 : 0.57;
  }
  return width * size;
}

/** The text in lines that fit the width; a word that does not fit alone is cut. */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => cut(one, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, width: number, size: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Where a text stands and how it looks: the class sets its font, and must agree with its size. */
export interface TextStyle {
  readonly x: number;
  /** The base line of the first line. */
  readonly y: number;
  readonly leading: number;
  readonly kind: string;
}

/** Lines of text below each other. */
export function textLines(lines: readonly string[], { x, y, leading, kind }: TextStyle): Markup {
  return markup`${lines.map((line, at) => markup`<text class="${kind}" x="${x}" y="${round(y + at * leading)}">${line}</text>`)}`;
}

/** At most one decimal, so that drawings stay small and the same everywhere. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}
