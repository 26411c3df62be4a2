import type { Villkor } from '../catalog/types.js';

/** A piece of a document, in its order: what a reader of any format hands over. */
export type Block = HeadingBlock | TextBlock | TableBlock;

/** From this level on a heading is one by where it stands, and not by a mark of the document's. */
export const STANDS_ALONE = 7;

/** A line that names what follows. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 is the highest. */
  readonly level: number;
  readonly text: string;
  /** The page it stands on, from 1, where the format has pages. */
  readonly page?: number;
}

/** A paragraph, or one item of a list. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'item';
  readonly text: string;
  /** What it is about, where the document's own labels say so. */
  readonly labelled?: Labelled;
  /** Words in it that stand out, as bold ones do. */
  readonly marked?: readonly string[];
  readonly page?: number;
}

/** A label at the start of a text, and what follows it. */
export interface Labelled {
  readonly kind: PartKind;
  readonly label: string;
  readonly rest: string;
}

/** A table: rows of cells, the first row too. A cell keeps its line breaks. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** Whether a cell's line breaks end paragraphs; else they may only be where the cell is full. */
  readonly isOfParagraphs?: boolean;
  readonly page?: number;
}

/** What was read of a decision's document. */
export interface SourceDocument {
  /** The file's name, or what a pasted text is called. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** What stands over or under the text of its pages, where the format has such. */
  readonly margins?: readonly string[];
}

/** What a part of an insats's text is about, as its heading or label says, or its words. */
export const PART_KINDS = [
  'malgrupp',
  'villkor',
  'innehall',
  'syfte',
  'omfattning',
  'avgift',
  'utforare',
  'kontakt',
  'dokumentation',
  'ovrigt',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part of an insats's text. */
export interface DraftPart {
  readonly kind: PartKind;
  /** The label as the document has it; empty where the words alone say what it is. */
  readonly label: string;
  /** The text after the label, verbatim but for line breaks; items of a list are lines. */
  readonly text: string;
  /** Whether its lines are the items of a list. */
  readonly isList?: boolean;
  /**
   * Whether it bounds who may have the insats, or one that nobody can tell, where no such words are looked for: an
   * editor places them, and no rule proposes anything.
   */
  readonly isAside?: boolean;
  /** In which of the two places it stands, where a document tells of the insats twice: 0 is the first. */
  readonly place: number;
}

/** Where words of a målgrupp or villkor go. Nothing is done while a word stands under `undecided`. */
export const HEAPS = ['villkor', 'checked', 'audience', 'limit', 'cost', 'notForCard', 'undecided'] as const;
export type Heap = (typeof HEAPS)[number];

/**
 * What words of a decision become: a villkor, that it is open to all, or that what holds for all insatser does not hold for
 * this one. A text for the card is the words themselves.
 */
export type Proposal =
  | { readonly kind: 'villkor'; readonly villkor: Villkor }
  | { readonly kind: 'openToAll' }
  | { readonly kind: 'withoutGeneral' };

/**
 * Words that stand together in one heap. The spans of a part follow each other and hold each of its words once; what
 * lies between two spans is white space.
 */
export interface Span {
  /** Its own within the insats. */
  readonly id: string;
  /** Which of the insats's parts it stands in. */
  readonly part: number;
  /** From this character of the part's text. */
  readonly from: number;
  /** Up to, not with, this character. */
  readonly to: number;
  readonly text: string;
  readonly heap: Heap;
  /** What it becomes; none where the heap alone says it, and several where one word says two things ("utrikesfödda föräldrar"). */
  readonly proposals: readonly Proposal[];
  /** The rule that placed it: a kebab-case code; `editor` where a person did. */
  readonly rule: string;
  /** Why, in klarspråk for the editor. */
  readonly why: string;
  /** These words judge need, so that they may not be a villkor (SoL 11 kap. 5 §). */
  readonly isJudgement: boolean;
  /** Whether a person has said yes to it. */
  readonly isConfirmed: boolean;
}

/** Parts of a text, and the spans over those that say for whom something is. */
export interface Reading {
  readonly parts: readonly DraftPart[];
  readonly spans: readonly Span[];
}

/** An insats as it was read, with each word of its målgrupp and villkor in a heap. */
export interface DraftInsats extends Reading {
  /** As a catalogue has it. */
  readonly id: string;
  readonly name: string;
  /** The heading it was found under, verbatim. */
  readonly section: string;
  /** Why the law keeps it out of a catalogue, where it does. */
  readonly needsTested?: string;
  /** What an editor has to know of how it was read. */
  readonly notes: readonly string[];
}

/** What a document says of its own decision, by the property of a catalogue's guideline: what the form calls it. */
export const DECISION_FIELDS = {
  adopted: 'Beslutsdag',
  adoptedBy: 'Vem som beslutade',
  validFrom: 'Gäller från',
} as const;

/** Something that a document says of its own decision: it holds once an editor has said yes. */
export interface DecisionProposal {
  readonly field: keyof typeof DECISION_FIELDS;
  /** A date, or who decided. */
  readonly value: string;
  /** The words that say so, verbatim. */
  readonly quote: string;
}

/** A decision's document on its way to a catalogue. */
export interface Draft {
  /** The document's file. */
  readonly file: string;
  readonly title: string;
  readonly kommun: DraftKommun;
  /** What the document says of its own decision, for an editor to confirm. */
  readonly decision: readonly DecisionProposal[];
  readonly insatser: readonly DraftInsats[];
  /** What the document says of all insatser: spans over `general.parts`. */
  readonly general: Reading;
  /** What belongs to no insats: background, and the like. */
  readonly rest: readonly string[];
}

/** The kommun that a document is of; without a code where the text does not tell. */
export interface DraftKommun {
  readonly name: string;
  readonly code?: string;
}

/** Words that stand in no heap yet, with the insats they are of. */
export interface Undecided {
  /** The id of the insats; `null` for what holds for all. */
  readonly insats: string | null;
  readonly name: string;
  readonly part: PartKind;
  readonly text: string;
  readonly why: string;
  readonly isJudgement: boolean;
}

/** Words that say a fact, and what they say of it; `undefined` where they leave it open. */
export interface FactWords {
  /** A stable code. */
  readonly rule: string;
  readonly words: RegExp;
  /** The villkor that the words state. `before` is what stands before them in the sentence, `kommun` the document's. */
  readonly read: (found: readonly string[], before: string, kommun: string) => readonly Villkor[] | undefined;
  /** Why the words are left to the editor, where they are. */
  readonly why?: string;
}
