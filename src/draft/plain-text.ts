import { nameBeforeColon, tellsAfterDash } from './dashed-lines.js';
import { withInlineNames } from './inline-names.js';
import { joined } from './join-lines.js';
import { isLead, labelledText, labelOf } from './labels.js';
import { withLegendRead } from './legend.js';
import { isCapitals, plainLetters } from './letters.js';
import { withNamesMarked } from './marked-names.js';
import { withMarksRead } from './marks-of-lines.js';
import { isOfEachPage, withPageLinesFirst } from './page-lines.js';
import { withoutQuotes } from './quoted-lines.js';
import { OFTEN } from './repeated-shapes.js';
import { partedAtTables } from './rows-in-text.js';
import { labelsName } from './tables.js';
import { GOES_ON, type Line, MARKDOWN } from './text-lines.js';
import { type Block, STANDS_ALONE } from './types.js';

const BULLET = /^(?:[•·●▪◦‣*–—-]|[a-z]\)|o(?=\s+\p{Lu}))\s+(?=\S)/u;
/** The lowest mark of a heading: it names what stands alone. */
const LOWEST = 6;

const NUMBERED = /^((?:[A-ZÅÄÖ]\.?)?\d{1,2}(?:\.\d{1,2})*)\.?\)?\s+(?=[\p{Lu}\d])(.+)$/u;

/** "Kapitel 4 Avgifter". */
const CHAPTER = /^(?:Kapitel|KAPITEL|Kap\.) (?:\d{1,2}|[IVX]+)[.:]?(?: – | - | )\p{Lu}/u;

/** A rule of a statute: its paragraph's sign, number and name. */
const PARAGRAPH = /^§\s*\d{1,3}\s?[a-z]?[.:]?\s+(?=\p{Lu})(.+)$/u;

/** So many such lines make a text a statute: a record has one for each matter. */
const FEWEST_PARAGRAPHS = 3;

/** A point of what is decided: "att erbjuda …", "2. att erbjuda …". */
const POINT = /^(?:\d{1,2}[.)]\s*)?att\s+\p{L}/u;

/** A line that leads to the points of what is decided. */
const DECIDES = /(?<!\p{L})(?:beslutar|beslutade|föreslår)$/iu;

/** A line after which such a point may begin. */
const BEFORE_POINT = /(?:[,;:.]|(?<!\p{L})(?:beslutar|beslutade|samt|och|föreslår|besluta))$/iu;

/** A line of a table of contents: dots or a tab, and a page. A sentence may trail off in three dots. */
const CONTENTS = /(?:\.{3,}|…|\t)\s*\d+\s*$|\.{5,}\s*$|…{2,}\s*$/u;

/** Whether a line of a table of contents ends in dots and a page. */
export function isOfContents(line: string): boolean {
  return /\.{5,}\s*\d{0,3}\s*$/u.test(line);
}

/** A line that is nothing but the page. */
const PAGE = /^(?:sida?\s*)?\d{1,3}(?:\s*(?:\(|av|\/)\s*\d{1,3}\)?)?$/iu;

/** A line that is nothing but a stroke. */
const RULE = /^[=_*~–—-]{4,}$/u;

/** After such words a number is an age, also on a line of its own. */
const BEFORE_AGE =
  /(?<!\p{L})(fyllt|fyllda|minst|lägst|högst|max|över|under|än|från|till|till och med|mellan|ålder(?:n|sgräns)?:?)$/iu;

/** How a condition begins in a list without marks, after words that lead to it. */
const CONDITION =
  /^(?:(?:du|ni|man|barnet) )?(?:är|vara|har|ha|bor|bo|fyller|fyllt|inte|ska|kan|saknar|behöver|vill|går|lever|vårdar|stödjer|hjälper|deltar)(?!\p{L})/u;

/** What says that somebody may or must: a sentence, also where it has no full stop. */
const SAYS_WHAT_ONE_MAY = /^(?:du|ni|man|den|de) (?:som [^.]* )?(?:kan|får|ska|måste|behöver) /iu;

/** A sentence ends in a line, and another one begins. */
const HOLDS_SENTENCE = /\p{Ll}{3}[.!?] \p{Lu}/u;

/** A line ends a sentence. */
const ENDS = /[.!?:;)”"]$/u;

/** Sentences, and after them a line with a label: "Ring: 0123-45 67 00", "Telefontid: vardagar 8.30–9.30". */
const ENDS_IN_LABELLED = /[.!?]\s+\p{Lu}[^.!?:]{1,40}:\s*(?:[\d\s-]{6,}|\S.{2,50})$/u;

/** Sentences, and a short line after them, as an address or the words of a link are. */
const ENDS_IN_SHORT_LINE = /[.!?]\s+(?!Läs )\p{Lu}[^.!?:]{4,40}$/u;

/** A heading that ends in the word of its verb: "Det här kan du vara med på". Nothing goes on from it. */
const ENDS_IN_VERB =
  /^(?:det här|detta|det|här|allt|vad) (?:kan|får|hjälper|erbjuder|ordnar|bjuder) (?:\p{L}+ ){1,5}(?:till|med|på|i|av|om)$/iu;

/** How long a heading without any mark may be. */
const HEADING = { characters: 110, words: 14 } as const;

/** A new page mostly begins on a new line. */
const LINE_END = /\n\f|\r\n?|[\n\f\u2028\u2029]/u;

/**
 * The blocks of a plain text, also one that was copied from a page, a PDF or a table: lines that belong together are
 * joined, and a line is a heading where it is marked or numbered as one, or where the name of a part follows it.
 */
export function blocksOfText(text: string): readonly Block[] {
  const lines = withPageLinesFirst(withoutQuotes(text.split(LINE_END)));
  return partedAtTables(lines).flatMap((part) =>
    part.kind === 'table' ? [part] : promoteNames(joinLines(withInlineNames(withWholeCapitals(linesOf(part.text))))),
  );
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  const whole = text.replace(/(\p{L})\u00ad[^\S\n]*\n[>\s]*(?=\p{Ll})/gu, '$1');
  for (const raw of withNamesMarked(readLines(whole.split('\n')), mayName)) {
    const line = evenlySpaced(plainLetters(raw).replace(/[\u200b-\u200d\u2060\u00ad\ufeff]/gu, '')).trim();
    const isAge = PAGE.test(line) && gap === 0 && BEFORE_AGE.test(lines.at(-1)?.text ?? '');
    const isOfPaper = PAGE.test(line) || RULE.test(line) || (CONTENTS.test(line) && !/^ålder/iu.test(line));
    if (line === '' || (isOfPaper && !isAge)) {
      gap++;
      continue;
    }
    lines.push({ text: line, gap });
    gap = 0;
  }
  return lines;
}

/** The lines of a text, with its own marks and short labels as the words that they stand for. */
function readLines(lines: readonly string[]): readonly string[] {
  return withLegendRead(withMarksRead(withParagraphsNamed(lines)));
}

/** The lines of a record, with each paragraph's number before its name: the number may have a line of its own. */
function withParagraphsNamed(lines: readonly string[]): readonly string[] {
  const named: string[] = [];
  for (const line of lines) {
    const last = named.at(-1) ?? '';
    const isName = NUMBER_ALONE.test(last) && line.trim() !== '' && !NUMBER_ALONE.test(line);
    if (isName) named[named.length - 1] = `${last.trim()} ${line.trim()}`;
    else named.push(line);
  }
  return named;
}

/** A paragraph's number on a line of its own. */
const NUMBER_ALONE = /^\s*§\s*\d{1,3}\s*$/u;

/** A line without the spaces that a scanner leaves between words and before signs. A wide gap parts columns, and stands. */
function evenlySpaced(line: string): string {
  return line.replace(/(?<=\S) {2,3}(?=\S)/gu, ' ').replace(/(?<=[\p{L}\d)]) (?=[,.;:?!](?:\s|$))/gu, '');
}

/** A numbered heading in capitals that goes on in the next line becomes one line. */
function withWholeCapitals(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const isOther = NUMBERED.test(line.text) || MARKDOWN.test(line.text);
    if (last && isCapitals(last.text) && NUMBERED.test(last.text) && isCapitals(line.text) && !isOther)
      out[out.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else out.push(line);
  }
  return out;
}

/**
 * Whether most lines around the one at `at` have one empty line before them, and sentences go on over these: then it
 * parts no paragraphs.
 */
function isDoubleSpaced(lines: readonly Line[], at: number): boolean {
  const first = Math.max(0, at - 6);
  const around = lines.slice(first, at + 7);
  const apart = around.filter(({ gap }) => gap > 0);
  const goOn = around.filter(({ text, gap }, index) => {
    const before = lines[first + index - 1]?.text ?? '.';
    return gap > 0 && !ENDS.test(before) && /^\p{Ll}/u.test(text);
  });
  return around.length > 4 && apart.length >= around.length * 0.75 && goOn.length > 1;
}

/** Whether the lines around the one at `at` are short, and nearly none goes on from another: then each stands for itself. */
function isUnbroken(lines: readonly Line[], at: number): boolean {
  const around = lines.slice(Math.max(0, at - 12), at + 13);
  const goOn = around.filter(({ text }) => /^\p{Ll}/u.test(text));
  return around.length > 4 && goOn.length * 12 < around.length && around.every(({ text }) => text.length < 100);
}

/** How long a full line is around the one at `at`. */
function fullLine(lines: readonly Line[], at: number): number {
  const lengths = lines.slice(Math.max(0, at - 15), at + 16).map(({ text }) => text.length);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.85)] ?? 0;
}

function joinLines(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'paragraph' | 'item'; text: string; marked?: readonly string[] } | undefined;
  const close = () => {
    if (open) blocks.push(open);
    open = undefined;
  };
  let isInList = false;
  const opener = openingLabel(lines);
  const repeated = repeatedLines(lines);
  const areDashed = lines.filter(({ text }) => tellsAfterDash(text)).length >= OFTEN;
  const areNamed = lines.filter(({ text }) => /^\p{Lu}[^:.!?]{2,60}: \p{Lu}/u.test(text)).length >= OFTEN;
  const areWhole = holdParagraphs(lines);
  const isStatute = lines.filter(({ text }) => PARAGRAPH.test(text)).length >= FEWEST_PARAGRAPHS;
  for (const [at, line] of lines.entries()) {
    const text = withoutMarks(line.text);
    if (/^\|.*\|$/u.test(text)) {
      close();
      addRow(blocks, text);
      continue;
    }
    const markdown = MARKDOWN.exec(text);
    const numbered = NUMBERED.exec(text);
    const next = lines[at + 1];
    if (markdown) {
      close();
      const level = markdown[1]?.length ?? 1;
      blocks.push({ kind: 'heading', level: level < LOWEST ? level : STANDS_ALONE, text: markdown[2]?.trim() ?? '' });
      continue;
    }
    if (numbered && isHeadingLine(numbered[2] ?? '') && !isListOf(lines, at)) {
      close();
      blocks.push({ kind: 'heading', level: (numbered[1] ?? '').split('.').length, text });
      continue;
    }
    if (CHAPTER.test(text) && isHeadingLine(text)) {
      close();
      blocks.push({ kind: 'heading', level: 1, text });
      continue;
    }
    const paragraph = isStatute ? PARAGRAPH.exec(text)?.[1] : undefined;
    if (paragraph !== undefined && isHeadingLine(paragraph)) {
      close();
      blocks.push({ kind: 'heading', level: 2, text });
      continue;
    }
    const bullet = BULLET.exec(text);
    const previous = lines[at - 1];
    const isPoint =
      POINT.test(text) &&
      (BEFORE_POINT.test(previous?.text ?? '') || (POINT.test(open?.text ?? '') && isShortLine(lines, at - 1)));
    isInList = CONDITION.test(text) && line.gap === 0 && (isInList || leadsToConditions(previous?.text ?? ''));
    const isNew =
      !open ||
      bullet !== null ||
      numbered !== null ||
      isPoint ||
      isInList ||
      (areDashed && tellsAfterDash(text)) ||
      (areNamed && nameBeforeColon(text) !== undefined && ENDS.test(previous?.text ?? '.')) ||
      labelledText(text) !== undefined ||
      repeated.has(text) ||
      repeated.has(beforeColon(text)) ||
      repeated.has(previous?.text ?? '') ||
      (previous !== undefined && (isBreak(lines, at, previous, line) || (areWhole && /^[\p{Lu}\d(]/u.test(text)))) ||
      (next !== undefined && isNameLine(lines, at, opener));
    if (isNew) {
      close();
      open = { kind: bullet || isInList ? 'item' : 'paragraph', text: bullet ? text.slice(bullet[0].length) : text };
    } else if (open) open = { ...open, text: joined(open.text, text) };
    const marked = [...line.text.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, words = '']) => words);
    if (open && marked.length > 0) open = { ...open, marked: [...(open.marked ?? []), ...marked] };
  }
  close();
  return blocks;
}

/** Hardly a line of a page of paper is wider. */
const WIDEST = 160;

/** Whether each line is a paragraph: some are wider than paper, and few of the long ones are as wide as the widest. */
function holdParagraphs(lines: readonly Line[]): boolean {
  const lengths = lines.map(({ text }) => text.length);
  const widest = lengths.reduce((most, one) => Math.max(most, one), 0);
  const countOver = (share: number) => lengths.filter((one) => one > widest * share).length;
  return lengths.filter((one) => one > WIDEST).length >= OFTEN && countOver(0.9) * 2 < countOver(0.5);
}

/** Whether a line leads to a list of what is asked. */
function leadsToConditions(text: string): boolean {
  const label = labelOf(text);
  return isLead(text) || label === 'villkor' || label === 'malgrupp';
}

/** What short lines that come again and again say, up to a colon, where they never stand inside a sentence: each begins anew. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const within = new Set<string>();
  for (const [at, { text }] of lines.entries()) {
    const words = beforeColon(text) || text;
    if (isLoneLine(words) && isBetweenSentences(lines, at)) counts.set(words, (counts.get(words) ?? 0) + 1);
    else if (words === text) within.add(text);
  }
  return new Set([...counts].flatMap(([text, count]) => (count < OFTEN || within.has(text) ? [] : [text])));
}

/** The words of a line before its colon; empty where it has none. */
function beforeColon(text: string): string {
  return /^([^:.!\n]{2,60}?)\s*:\s+\S/u.exec(text)?.[1] ?? '';
}

function isLoneLine(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text.length <= 60 && !/[.;,]$/u.test(text) && !isOfEachPage(text);
}

function isBetweenSentences(lines: readonly Line[], at: number): boolean {
  const { text, gap } = lines[at] ?? { text: '', gap: 0 };
  const before = lines[at - 1];
  const next = lines[at + 1]?.text ?? '';
  // What stands under a label is whole.
  const isAfterValue = at > 1 && labelledText(withoutMarks(lines[at - 2]?.text ?? ''))?.rest === '';
  const isAfterEnd =
    isAfterValue ||
    gap > 0 ||
    !before ||
    (ENDS.test(before.text) && !GOES_ON.test(before.text)) ||
    beforeColon(before.text) !== '';
  const isAfterHeading = before !== undefined && (before.gap > 0 || at === 1) && isHeadingLine(before.text);
  return (isAfterEnd || isAfterHeading) && !/^\p{Ll}/u.test(next) && !(GOES_ON.test(text) && /^\d/u.test(next));
}

function withoutMarks(text: string): string {
  return text
    .replace(/\*\*|__/gu, '')
    .replace(/^\*(?=\S)(.*\S)\*$/u, '$1')
    .trim();
}

function isBreak(lines: readonly Line[], at: number, before: Line, line: Line): boolean {
  const usual = isDoubleSpaced(lines, at) ? 1 : 0;
  if (line.gap > usual) return true;
  if (isUnbroken(lines, at) && /^[\p{Lu}\d]/u.test(line.text) && !GOES_ON.test(before.text)) return true;
  if (BULLET.test(before.text) && line.gap > 0) return true;
  if (isCapitals(before.text) && /\p{Ll}/u.test(line.text)) return true;
  const isEnd = /[.!?)]$/u.test(before.text);
  const isShort = before.text.length < fullLine(lines, at) * (isEnd ? 0.9 : 0.7);
  const goesOn = GOES_ON.test(before.text) && !ENDS_IN_VERB.test(before.text);
  if (!isShort || goesOn || !/^[\p{Lu}\d(]/u.test(line.text)) return false;
  return true;
}

/** Whether a line could have held more words: what follows it begins anew. */
function isShortLine(lines: readonly Line[], at: number): boolean {
  return (lines[at]?.text.length ?? 0) < fullLine(lines, at) * 0.9;
}

/** A line that is no sentence: it may name what follows. */
function isHeadingLine(text: string): boolean {
  return (
    text.length <= HEADING.characters &&
    text.split(/\s+/u).length <= HEADING.words &&
    !/[.;,:]$/u.test(text) &&
    !GOES_ON.test(text) &&
    !SAYS_WHAT_ONE_MAY.test(text) &&
    !HOLDS_SENTENCE.test(text) &&
    !DECIDES.test(text)
  );
}

/** Whether a numbered line is one of a list: it has a neighbour with the next number, and text that goes on. */
function isListOf(lines: readonly Line[], at: number): boolean {
  const numbers = [lines[at - 1], lines[at], lines[at + 1]].map(
    (line) => /^(\d+)\.?\)?\s/u.exec(line?.text ?? '')?.[1],
  );
  return (
    numbers[1] !== undefined && !lines[at]?.text.includes('.1 ') && numbers[0] !== undefined && numbers[2] !== undefined
  );
}

/** The label that each insats begins with, by what stands first and comes again. */
function openingLabel(lines: readonly Line[]): string | undefined {
  const kinds = lines.flatMap(({ text }) => {
    const label = labelledText(withoutMarks(text));
    return label && label.kind !== 'ovrigt' ? [label.kind] : [];
  });
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const most = Math.max(0, ...kinds.map(count));
  return kinds.find((kind) => count(kind) >= most * 0.6);
}

/** Whether a line is the name of what the next one, or the one after it, begins with the opening label. */
function isNameLine(lines: readonly Line[], at: number, opener: string | undefined): boolean {
  if (opener === undefined) return false;
  const text = lines[at]?.text ?? '';
  const next = lines[at + 1];
  if (!next || !/^[\p{Lu}\d]/u.test(text) || !isHeadingLine(text)) return false;
  return labelledText(withoutMarks(next.text))?.kind === opener;
}

function addRow(blocks: Block[], text: string): void {
  const cells = text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  if (cells.every((cell) => /^:?-{2,}:?$/u.test(cell))) return;
  const last = blocks.at(-1);
  if (last?.kind === 'table') blocks[blocks.length - 1] = { ...last, rows: [...last.rows, cells] };
  else blocks.push({ kind: 'table', rows: [cells] });
}

/** The parts that a list about an insats begins with. */
const FIRST_PARTS: ReadonlySet<string> = new Set(['malgrupp', 'villkor', 'innehall', 'syfte']);

/** The level of words in capitals that stand over names, and part them by what they are about. */
const OF_AREA = LOWEST - 1;

/** Paragraphs that are names by where they stand: short, and before a part of an insats or a longer text. */
export function promoteNames(blocks: readonly Block[]): readonly Block[] {
  const counts = new Map<string, number>();
  for (const block of blocks) if (block.kind === 'paragraph') counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  const isKnown = (at: number) => {
    const block = blocks[at];
    return block?.kind === 'paragraph' && labelledText(block.text)?.rest === '';
  };
  // A line that comes again is a label, unless it is what stands under one: "Gratis".
  const isLabel = (at: number) => {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || !isLoneLine(block.text) || beforeColon(block.text) !== '') return false;
    const often = counts.get(block.text) ?? 0;
    return isKnown(at) ? often > 1 : often >= OFTEN && !isKnown(at - 1);
  };
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph' || !mayName(block.text)) return block;
    const [previous, next] = [blocks[at - 1], blocks[at + 1]];
    if (next?.kind === 'heading' && isCapitals(block.text) && !isLabel(at) && !isLabel(at - 1))
      return { kind: 'heading', level: OF_AREA, text: block.text };
    if (previous?.kind === 'paragraph' && isLabel(at - 1) && labelsName(previous.text))
      return { kind: 'heading', level: STANDS_ALONE, text: block.text };
    // What stands under a label is told of, and names nothing.
    if (!next || isLabel(at) || isLabel(at - 1)) return block;
    const label = next.kind === 'paragraph' || next.kind === 'item' ? labelledText(next.text)?.kind : undefined;
    const isBeforePart = label !== undefined && (next.kind === 'paragraph' || FIRST_PARTS.has(label));
    const isBeforeText =
      (next.kind === 'paragraph' || next.kind === 'item') &&
      (next.text.length > block.text.length || (tellsAfterDash(block.text) && !tellsAfterDash(next.text))) &&
      (ENDS.test(next.text) ||
        ENDS_IN_LABELLED.test(next.text) ||
        ENDS_IN_SHORT_LINE.test(next.text) ||
        (next.kind === 'paragraph' && blocks[at + 2]?.kind === 'item'));
    return isBeforePart || isBeforeText ? { kind: 'heading', level: STANDS_ALONE, text: block.text } : block;
  });
}

/** Who sends the paper, and how to reach them: a postcode, a number, an address, a kommun or its förvaltning. */
const OF_SENDER =
  /(?<!\d)\d{3} \d{2} \p{Lu}|\d{2,4}-\d{2,3} ?\d{2}|@|^\p{Lu}[\p{L}-]+ kommun(?:,.*)?$|förvaltningen(?:,.*)?$|^(?:från|till|kopia|cc|ämne|skickat):/iu;

/** Whether a line by itself looks like a name. */
function mayName(text: string): boolean {
  if (OF_SENDER.test(text)) return false;
  return isHeadingLine(text) && /^[\p{Lu}\d]/u.test(text) && labelledText(text) === undefined && !/[!?]$/u.test(text);
}
