import { agesIn } from './ages.js';
import { nameAndWhom, nameOf, numberOf } from './heading-names.js';
import { isLead, labelledText, labelOf } from './labels.js';
import {
  describedInsatser,
  isNameText,
  itemOfPage,
  listedInsatser,
  listedText,
  namedItem,
  numberedNames,
  partedAtPeople,
  tellsOfWhom,
} from './list-items.js';
import { programmesIn } from './programmes.js';
import {
  ASKS_OF_ALL,
  BACKGROUND,
  LEADS_TO_OPEN,
  LIST_HEAD,
  LISTS,
  OF_ALL,
  OF_DECIDED_CHAPTER,
  OF_TITLE,
  OF_WORDS,
  OPEN_LIST_HEAD,
  OPEN_PAGE,
  REFUSED,
} from './section-words.js';
import { sentencesOf } from './sentences.js';
import { type Column, OF_NUMBERS, readTable } from './tables.js';

import {
  type Block,
  type HeadingBlock,
  type Labelled,
  type PartKind,
  STANDS_ALONE,
  type TableBlock,
  type TextBlock,
} from './types.js';

/** What stands under one heading, in one row of a table or in one item of a list: it may be an insats. */
export interface Candidate {
  readonly name: string;
  readonly section: string;
  readonly level: number;
  /** Its number among those of its document: "3.1", "4". */
  readonly number?: string;
  readonly parts: readonly CandidatePart[];
  /** A table or a list names insatser, one by one, and this is one of them. */
  readonly isRow: boolean;
  /** It stands beside a list of insatser and asks something of whoever wants any of them. */
  readonly isOfAll: boolean;
  /** It is an item of a page's list, and a name. */
  readonly isListed: boolean;
}

/** A part of a candidate's text. */
export interface CandidatePart {
  readonly kind: PartKind;
  readonly label: string;
  readonly text: string;
  /** Whether the document itself says what it is. */
  readonly isLabelled: boolean;
  /** Whether it stands in the heading: the text below may say more of it. */
  readonly isOfHeading?: boolean;
  /** How many items of a list stand in it. */
  readonly items?: number;
}

/** The candidates of a document, in its order; `isOpen`: it is a page that says that its stöd takes no decision. */
export function candidatesOf(blocks: readonly Block[], isOpen: boolean): readonly Candidate[] {
  const reading = new Reading(blocks, isOpen);
  for (const block of blocks) reading.take(block);
  return reading.candidates.flatMap(withProgrammes);
}

/** A candidate whose text is still being read. */
interface OpenCandidate extends Candidate {
  readonly parts: CandidatePart[];
}

type Kind = Pick<Candidate, 'isRow' | 'isOfAll' | 'isListed' | 'number'>;

const HEADED: Kind = { isRow: false, isOfAll: false, isListed: false };

/** A document as far as it has been read, block by block. */
class Reading {
  readonly candidates: OpenCandidate[] = [];
  readonly #isOpen: boolean;
  /** The items of lists that are insatser by what they say, whatever stands over them. */
  readonly #told: ReadonlySet<Block>;
  /** The items of lists in which each has a name and then a description. */
  readonly #described: ReadonlySet<Block>;
  /** The lines of lists that number bare names. */
  readonly #numbered: ReadonlySet<Block>;
  readonly #headings: readonly string[];
  /** The columns of the table before, which may go on. */
  #columns: readonly Column[] | undefined;
  /** Whether a list that comes now is one of insatser. */
  #lists = false;
  /** Whether a table of insatser ended, and nothing was said since. */
  #isAfterTable = false;
  /** How many items that name insatser stand together just before. */
  #itemsBefore = 0;

  constructor(blocks: readonly Block[], isOpen: boolean) {
    this.#isOpen = isOpen;
    this.#told = listedInsatser(blocks);
    this.#described = describedInsatser(blocks);
    this.#numbered = numberedNames(blocks);
    this.#headings = blocks
      .flatMap((block) => (block.kind === 'heading' ? [nameOf(block.text)] : []))
      .filter(isNameText);
  }

  take(block: Block): void {
    if ((block.kind === 'heading' || block.kind === 'paragraph') && this.#takeOfAll(block)) return;
    if (this.#isOpen && (block.kind === 'heading' || block.kind === 'paragraph') && this.#takePageLine(block)) return;
    const itemsBefore = this.#itemsBefore;
    this.#itemsBefore = 0;
    // What stands under a list is about no one of its items.
    if (block.kind === 'paragraph' && itemsBefore > 1) this.#open('', STANDS_ALONE);
    if (block.kind === 'table') this.#takeTable(block);
    else if (block.kind === 'heading' && !(this.#lists && this.#numbered.has(block))) this.#takeHeading(block);
    else this.#takeText(block.kind === 'heading' ? { kind: 'paragraph', text: block.text } : block, itemsBefore);
  }

  /** Takes a heading that asks for whom all insatser are; false where it is none. */
  #takeOfAll({ text }: HeadingBlock | TextBlock): boolean {
    const kind = labelOf(text);
    // A line over what holds for all, that nothing marks as a heading.
    if (LEADS_TO_ALL.test(text)) {
      this.#open(text, STANDS_ALONE);
      return true;
    }
    if (kind !== 'malgrupp' && kind !== 'villkor') return false;
    if (!ASKS_OF_ALL.test(nameOf(text)) && !OF_ALL.test(nameOf(text))) return false;
    const ofAll = this.#open(text, STANDS_ALONE, { ...HEADED, isOfAll: true });
    ofAll.parts.push({ kind, label: text, text: '', isLabelled: true });
    return true;
  }

  /** Takes a line that has a meaning on a page alone; false where it has none. */
  #takePageLine({ kind, text }: HeadingBlock | TextBlock): boolean {
    const label = labelOf(text);
    if (this.#isAfterList() && (label === 'villkor' || label === 'malgrupp')) {
      const ofAll = this.#open('', STANDS_ALONE, { ...HEADED, isOfAll: true });
      ofAll.parts.push({ kind: label, label: text, text: '', isLabelled: true });
      return true;
    }
    if (OPEN_LIST_HEAD.test(text) && this.#leadsToOpen(text)) {
      this.#lists = true;
      this.#open(text, STANDS_ALONE);
      return true;
    }
    if (kind === 'paragraph' && OF_DECIDED_CHAPTER.test(text) && !/[.:]$/u.test(text)) {
      this.#lists = false;
      this.#open(text, STANDS_ALONE);
      return true;
    }
    return false;
  }

  #takeHeading({ text, level }: HeadingBlock): void {
    const kind = labelOf(text);
    const above = this.candidates.at(-1);
    if (kind !== undefined && above && (level > above.level || level >= STANDS_ALONE) && above.section !== '') {
      above.parts.push({ kind, label: text, text: '', isLabelled: true });
      return;
    }
    this.#lists = LISTS.test(text) && !REFUSED.test(text);
    this.#open(text, level);
    this.#isAfterTable = false;
  }

  #takeTable({ rows, isOfParagraphs }: TableBlock): void {
    const table = readTable(rows, this.#columns, isOfParagraphs);
    this.#columns = table?.columns;
    if (!table) {
      this.#addText(rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ')).join(' | ')).join('\n'));
      return;
    }
    this.#current().parts.push(...table.parts.map((part) => ({ ...part, isLabelled: true })));
    for (const { name, parts } of table.insatser) {
      const { level } = this.#current();
      const one = this.#open(name, level < STANDS_ALONE ? level + 1 : STANDS_ALONE, {
        ...HEADED,
        isRow: true,
        ...numberOf(`${parts.find(({ label }) => OF_NUMBERS.test(label))?.text ?? ''} `),
      });
      one.parts.push(...parts.map((part) => ({ ...part, isLabelled: part.kind !== 'ovrigt' })));
    }
    this.#isAfterTable = table.insatser.length > 0;
  }

  #takeText(block: TextBlock, itemsBefore: number): void {
    // What stands under a table is about all of it.
    if (this.#isAfterTable) this.#open('', STANDS_ALONE);
    const isInAPart = this.#isInAPart();
    const listed = listedText(block);
    const isTold = this.#told.has(block);
    const couldName = listed !== undefined && (isTold || this.#described.has(block) || (this.#lists && !isInAPart));
    if (couldName && this.#takeListed(block.text, listed, isTold)) {
      this.#itemsBefore = block.kind === 'item' ? itemsBefore + 1 : 0;
      return;
    }
    // Another point of the decision is about no insats that was named before it.
    if (listed !== undefined && this.#current().isRow && OF_ANOTHER.test(listed)) this.#open('', STANDS_ALONE);
    if (block.kind === 'paragraph' && LIST_HEAD.test(block.text)) {
      this.#lists = true;
      this.#open(block.text, STANDS_ALONE);
      return;
    }
    // What stands under a list of bare names is about all of them.
    if (listed === undefined && this.#isAfterList()) {
      this.#open('', STANDS_ALONE);
      if (this.#isOpen) this.#lists = false;
    }
    this.#lists = this.#listsAfter(block, isInAPart);
    this.#addText(block.text, block.kind === 'item', block.labelled);
    this.#isAfterTable = false;
  }

  /** Takes an item of a list of insatser; false where it names none. */
  #takeListed(line: string, text: string, isTold: boolean): boolean {
    const bare = this.#isOpen ? itemOfPage(text) : undefined;
    const item = bare ?? namedItem(text, this.#headings);
    if (!item) return false;
    const kind = { ...HEADED, isRow: true, isListed: bare !== undefined };
    const one = this.#open(item.name, STANDS_ALONE, { ...kind, number: this.#listNumber(), ...numberOf(line) });
    if (item.isWhom) one.parts.push({ kind: 'malgrupp', label: '', text: item.text, isLabelled: true });
    else if (isTold || item.isParted) one.parts.push(...partsOfItem(item.text));
    else if (item.text !== '') this.#addText(item.text);
    return true;
  }

  /** The place of the next item in its list: the reader of a file takes the marks of items off. */
  #listNumber(): string {
    const rows = this.candidates.length - 1 - this.candidates.findLastIndex(({ isRow }) => !isRow);
    return String(rows + 1);
  }

  /** Whether a list that comes after this text is one of insatser. */
  #listsAfter({ kind, text }: TextBlock, isInAPart: boolean): boolean {
    const isRefused = REFUSED.test(text);
    if (isRefused && /följande|nedan/iu.test(text)) return false;
    if (kind !== 'paragraph') return this.#lists;
    if (this.#leadsToOpen(text)) return true;
    const isLed = /följande insatser|nedan|(?<!\p{L})beslutar?(?: att|:)?$/iu.test(text) && !isRefused;
    return isLed || (this.#lists && !isInAPart);
  }

  #open(section: string, level: number, kind: Kind = HEADED): OpenCandidate {
    const { name: named, whom: told } = nameAndWhom(section);
    const isParted = this.#isOpen || agesIn(told).length > 0;
    const { name, whom } = isParted ? { name: named, whom: told } : { name: nameOf(section), whom: '' };
    const parts: CandidatePart[] = [];
    if (whom !== '')
      parts.push(
        { kind: 'malgrupp', label: '', text: whom, isLabelled: true, isOfHeading: true },
        { kind: 'innehall', label: '', text: '', isLabelled: false },
      );
    const one = { name, section, level, parts, ...numberOf(section), ...kind };
    this.candidates.push(one);
    return one;
  }

  #current(): OpenCandidate {
    return this.candidates.at(-1) ?? this.#open('', 0);
  }

  #addText(text: string, isItem = false, label: Labelled | undefined = labelledText(text)): void {
    const { parts, name } = this.#current();
    const labelled = OF_WORDS.test(name) ? undefined : label;
    const last = parts.at(-1);
    const items = Number(isItem);
    // After the list that a sentence led to, another paragraph is about something else.
    // An item with a label of its own is of no part before it, also where nobody knows the label.
    const [, own, rest] = (isItem && last?.isLabelled === true && OWN_LABEL.exec(text)) || [];
    const isAfterList = !isItem && (last?.items ?? 0) > 0 && isLead(last?.label ?? '') && /^\p{Lu}/u.test(text);
    if (labelled)
      parts.push({ kind: labelled.kind, label: labelled.label, text: labelled.rest, isLabelled: true, items });
    else if (own !== undefined) parts.push({ kind: 'ovrigt', label: own, text: rest ?? '', isLabelled: true, items });
    else if (last && !isAfterList)
      parts[parts.length - 1] = {
        ...last,
        text: [last.text, text].filter(Boolean).join('\n'),
        items: (last.items ?? 0) + items,
      };
    else parts.push({ kind: 'innehall', label: '', text, isLabelled: false, items });
  }

  #isInAPart(): boolean {
    const { parts, isRow } = this.#current();
    return !isRow && parts.some(({ isLabelled, label }) => isLabelled && !/^(?:förslag till )?beslut/iu.test(label));
  }

  #isAfterList(): boolean {
    const [before, last] = this.candidates.slice(-2);
    const isBare = (one: Candidate | undefined) => one?.isRow === true && one.parts.length === 0;
    return (isBare(last) && isBare(before)) || (last?.isListed === true && before?.isListed === true);
  }

  /** Whether the words lead to a list of insatser on a page that says that its stöd takes no decision. */
  #leadsToOpen(text: string): boolean {
    if (!this.#isOpen || OF_DECIDED_CHAPTER.test(text)) return false;
    const lead = sentencesOf(text).at(-1)?.text ?? '';
    return OPEN_LIST_HEAD.test(lead) ? this.#isUnderTitle() : LEADS_TO_OPEN.test(text);
  }

  /** Whether the heading that stands open names no insats: a list under it may. */
  #isUnderTitle(): boolean {
    const heading = this.candidates.findLast(({ section, isRow }) => section !== '' && !isRow)?.section ?? '';
    return heading === '' || BACKGROUND.test(heading) || OF_TITLE.test(heading) || OPEN_PAGE.test(heading);
  }
}

/** A chapter whose paragraphs name several programmes is about each of them. */
function withProgrammes(candidate: Candidate): readonly Candidate[] {
  if (candidate.isRow || candidate.parts.some(({ isLabelled }) => isLabelled)) return [candidate];
  const lines = candidate.parts.flatMap(({ text }) => text.split('\n'));
  const { before, programmes } = programmesIn(lines, candidate.name);
  if (programmes.length < 2) return [candidate];
  const partOf = (text: string): CandidatePart => ({ kind: 'innehall', label: '', text, isLabelled: false });
  const level = candidate.level + 1;
  return [
    { ...candidate, parts: before.map(partOf) },
    ...programmes.map((one) => ({ ...candidate, name: one.name, level, parts: [partOf(one.lines.join('\n'))] })),
  ];
}

/** A point of a decision that does not go on about what the one before it named: "att insatsen ska vara öppen för …" does. */
const OF_ANOTHER =
  /^att (?!(?:insatsen|stödet|hjälpen|verksamheten|tjänsten|deltagande|inga (?:andra )?villkor)(?!\p{L}))/iu;

/** A short label at the start of an item. */
const OWN_LABEL = /^(\p{Lu}[\p{L} ]{1,25})\.?:\s+(\S.*)$/su;

/** A line over what holds for all, and nothing more: "För alla insatser gäller:". */
const LEADS_TO_ALL =
  /^(?:det här |detta |följande )?(?:gäller (?:för )?(?:alla|samtliga|allt)(?: \p{L}+){0,3}|för (?:alla|samtliga|allt)(?: \p{L}+){0,3} gäller):?$/iu;

/** Whether a sentence says who may use or order what was named. */
function beginsWithUse(sentence: string): boolean {
  return /^(?:kan|får) (?:\p{L}+s) av (?=\p{L})/iu.test(sentence);
}

/** What is told of an insats in a list: whom it is for, with what stands before and after it. */
function partsOfItem(text: string): readonly CandidatePart[] {
  const sentences = sentencesOf(text);
  const told = sentences.find((one) => tellsOfWhom(one.text) || beginsWithUse(one.text)) ?? sentences[0];
  const rest = text.slice(told?.to ?? 0).trim();
  const { before, whom } = partedAtPeople(told?.text ?? text);
  const described = (words: string): readonly CandidatePart[] =>
    words === '' ? [] : [{ kind: 'innehall', label: '', text: words, isLabelled: false }];
  return [
    ...described(text.slice(0, told?.from ?? 0).trim()),
    ...described(before),
    { kind: 'malgrupp', label: '', text: whom, isLabelled: true },
    ...described(rest),
  ];
}
