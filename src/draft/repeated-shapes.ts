import { boundsPeople } from './asides.js';
import { OFFER } from './heading-names.js';
import { labelledText, labelOf } from './labels.js';
import { beginsWithPeople, describedInsatser, isNameText, listedInsatser } from './list-items.js';
import { isOfEachPage } from './page-lines.js';
import { BACKGROUND, OF_MATTER, OF_PAGE, OF_PAPER } from './section-words.js';
import { asksSomething, bearsCost, bearsLimit, isOfWhom } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import { labelsName } from './tables.js';
import { toldName } from './told-names.js';
import { type Block, type HeadingBlock, type PartKind, STANDS_ALONE, type TextBlock } from './types.js';

/** From this many on, what stands alike is no chance. */
export const OFTEN = 3;

/**
 * The blocks of a document, with what it repeats made plain. Whoever writes of twelve insatser writes of each in the same
 * way, with words of their own: a line before a colon that comes again and again is a label, whatever it says; the short
 * line before the first label of each round is a name; numbered paragraphs that all begin with a name and a full stop
 * have a heading each.
 */
export function withRepeatedShapes(blocks: readonly Block[]): readonly Block[] {
  return withNamesBeforeLists(
    withNamesBeforeLabels(
      withLoneLabels(withRepeatedLabels(partedAtNames(withDecisions(blocks).flatMap(partedAtLabels)))),
    ),
  );
}

/**
 * The short line before each of several lists as a heading, where the lists tell of what it names: their items are no
 * names themselves, and many of the lists have one that says for whom.
 */
function withNamesBeforeLists(blocks: readonly Block[]): readonly Block[] {
  const told = new Set([...listedInsatser(blocks), ...describedInsatser(blocks)]);
  const lists = blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || !isNameText(block.text) || labelKeyOf(block) !== undefined) return [];
    let end = at + 1;
    while (blocks[end]?.kind === 'item') end++;
    const items = blocks.slice(at + 1, end);
    const isOfNames = items.some((item) => told.has(item));
    return items.length === 0 || isOfNames || beginsWithPeople(block.text) ? [] : [{ block, items }];
  });
  const ofWhom = lists.filter(({ items }) => items.some((item) => item.kind === 'item' && isOfWhom(item.text)));
  if (lists.length < OFTEN || ofWhom.length * 2 < lists.length) return blocks;
  const names = new Set<Block>(lists.map(({ block }) => block));
  return blocks.map((block) =>
    names.has(block) && block.kind === 'paragraph'
      ? { kind: 'heading', level: STANDS_ALONE, text: block.text, ...pageOf(block) }
      : block,
  );
}

/** A paragraph for each label that stands in one: "Målgrupp: … Omfattning: … Kostnad: …". */
function partedAtLabels(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [block];
  const parted: string[] = [];
  let labels = 0;
  for (const { text } of sentencesOf(block.text)) {
    const label = /^(\p{Lu}[^:.!?\n]{2,40}):\s/u.exec(text)?.[1];
    const isLabelled = label !== undefined && labelOf(label) !== undefined;
    labels += Number(isLabelled);
    if (isLabelled || parted.length === 0) parted.push(text);
    else parted[parted.length - 1] = `${parted.at(-1)} ${text}`;
  }
  return labels < 2 ? [block] : parted.map((text) => ({ ...block, text }));
}

/** The words of a line before its colon, and what comes after it. */
function colonParted(text: string): { readonly label: string; readonly rest: string } | undefined {
  const [, label = '', rest = ''] = /^(\p{L}[^:.!\n]{1,60}?)\s*:\s+(\S[\s\S]*)$/u.exec(text) ?? [];
  return label === '' || label.split(/\s+/u).length > 7 ? undefined : { label, rest };
}

/** Lines that begin with a label of the document's own, marked as such. */
function withRepeatedLabels(blocks: readonly Block[]): readonly Block[] {
  const told = new Map<string, string[]>();
  for (const block of blocks) {
    const parted = colonPartedLine(block);
    if (parted) told.set(keyOf(parted.label), [...(told.get(keyOf(parted.label)) ?? []), parted.rest]);
  }
  return blocks.map((block): Block => {
    const parted = colonPartedLine(block);
    const rests = told.get(keyOf(parted?.label ?? '')) ?? [];
    if (block.kind === 'table' || !parted || rests.length < OFTEN) return block;
    const known = labelledText(block.text) ?? { kind: kindOfLabel(parted.label, rests), ...parted };
    // "Begränsning: kvinnor" bounds people; of others the word tells how much one gets.
    const isOfPeople = BOUNDING.test(parted.label) && rests.some(boundsPeople);
    const labelled = isOfPeople ? { ...known, kind: 'villkor' as const } : known;
    return { kind: block.kind === 'item' ? 'item' : 'paragraph', text: block.text, labelled, ...pageOf(block) };
  });
}

/** A line that may begin with a label: a heading that the document marks as one is a name with what it is called before it. */
function colonPartedLine(block: Block) {
  if (block.kind === 'table' || (block.kind === 'heading' && block.level < STANDS_ALONE)) return undefined;
  const parted = colonParted(block.text);
  return parted && !NAMING.test(parted.label) && !OFFER.test(block.text) ? parted : undefined;
}

/** A label of bounds, on people or on how much they get. */
const BOUNDING = /^(?:begränsning(?:ar)?|gräns(?:er)?)$/iu;

/** A label before a name. */
const NAMING = /^(?:insats|tjänst|aktivitet|verksamhet|stöd|program|rubrik|namn)(?:en|et|ens|ets)?(?: namn)?$/iu;

const keyOf = (label: string): string => label.toLocaleLowerCase('sv').replace(/\s+/gu, ' ');

const pageOf = ({ page }: Block) => (page === undefined ? {} : { page });

/** What a label of the document's own is about: its words say so, or most of what follows it. */
function kindOfLabel(label: string, rests: readonly string[]): PartKind {
  if (OF_MATTER.test(label)) return 'ovrigt';
  if (/(?<!\p{L})beslut(?:et|ar)?$/iu.test(label)) return 'innehall';
  if (/(?<!\p{L})(?:vem|vilka|målgrupp\p{L}*|dig som|den som|vänder (?:vi )?(?:oss|sig))(?!\p{L})/iu.test(label))
    return 'malgrupp';
  if (
    /krav|villkor|kriteri|förutsättning|begränsning|avgränsning|ålder|behöver (?:du|man)|behövs|gäller för/iu.test(
      label,
    )
  )
    return 'villkor';
  const most = (is: (text: string) => boolean) => rests.filter(is).length * 2 > rests.length;
  if (/hur (?:mycket|länge|ofta)|så (?:mycket|länge|ofta)|omfattning|tid(?!\p{L})/iu.test(label)) return 'omfattning';
  if (/kost(?:ar|nad)|pris|avgift/iu.test(label)) return 'avgift';
  if (most(isOfWay)) return 'kontakt';
  if (most(bearsCost)) return 'avgift';
  if (most(bearsLimit)) return 'omfattning';
  if (most(isOfWhom)) return 'malgrupp';
  if (most(asksSomething)) return 'villkor';
  return 'innehall';
}

/** Whether words tell how to get in touch. */
function isOfWay(text: string): boolean {
  return /^(?:ring|boka|kontakta|anmäl\p{L}*|skicka|mejla|via|ansök\p{L}*|telefon|e-tjänst)(?!\p{L})|@|\d{2,4}-\d{2}/iu.test(
    text,
  );
}

/**
 * Lines of the document's own that stand alone and come again word for word, marked as the labels that they are. Where
 * only one comes again it may be the paper's; and a line over an empty place labels nothing.
 */
function withLoneLabels(blocks: readonly Block[]): readonly Block[] {
  const told = new Map<string, string[]>();
  for (const [at, block] of blocks.entries()) {
    if (!isLoneLine(block)) continue;
    const next = blocks[at + 1];
    const rest = next === undefined || next.kind === 'table' || next.kind === 'heading' ? '' : next.text;
    told.set(block.text, [...(told.get(block.text) ?? []), rest]);
  }
  const often = new Map(
    [...told].filter(([, rests]) => rests.length >= OFTEN && rests.filter(Boolean).length * 2 > rests.length),
  );
  if (often.size < 2) return blocks;
  return blocks.map((block): Block => {
    if (!isLoneLine(block)) return block;
    const rests = often.get(block.text);
    if (!rests) return block;
    const labelled = labelledText(block.text) ?? { kind: kindOfLabel(block.text, rests), label: block.text, rest: '' };
    return { kind: 'paragraph', text: block.text, labelled, ...pageOf(block) };
  });
}

function isLoneLine(block: Block): block is HeadingBlock | TextBlock {
  return (
    (block.kind === 'heading' || block.kind === 'paragraph') &&
    block.text.length <= 60 &&
    block.text.split(/\s+/u).length <= 8 &&
    !/[.;,!]$/u.test(block.text) &&
    !isOfEachPage(block.text) &&
    !labelsName(block.text)
  );
}

/** The short line before each round of labels, as a heading, where the document has not marked it as one. */
function withNamesBeforeLabels(blocks: readonly Block[]): readonly Block[] {
  const isLabelled = (block: Block | undefined) => block !== undefined && labelKeyOf(block) !== undefined;
  // A round begins with the label that stands after a line of its own kind most often.
  const befores = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    const key = labelKeyOf(block);
    if (key !== undefined && !isLabelled(blocks[at - 1])) befores.set(key, [...(befores.get(key) ?? []), at - 1]);
  }
  const counts = new Map<string, number>();
  for (const block of blocks) if (block.kind === 'paragraph') counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  // What stands under a label is what it labels, unless that is the name.
  const isUnderLabel = (at: number) => {
    const before = blocks[at - 1];
    if (before?.kind !== 'paragraph' || labelsName(before.text)) return false;
    if ((counts.get(before.text) ?? 0) < 2) return false;
    return (before.labelled ?? labelledText(before.text))?.rest === '';
  };
  const isMarked = (at: number) => {
    const before = blocks[at];
    return before?.kind === 'heading' && before.level < STANDS_ALONE;
  };
  const names = new Set(
    [...befores.values()].flatMap((starts) => {
      const found = starts.filter((at) => isNameLine(blocks[at]) && !isUnderLabel(at));
      const isNaming = found.length >= OFTEN && found.length * 2 > starts.length;
      return isNaming && starts.filter(isMarked).length * 2 < starts.length ? found : [];
    }),
  );
  return blocks.map(
    (block, at): Block =>
      names.has(at) && block.kind === 'paragraph'
        ? { kind: 'heading', level: STANDS_ALONE, text: block.text, ...pageOf(block) }
        : block,
  );
}

function labelKeyOf(block: Block): string | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return undefined;
  const labelled = block.labelled ?? labelledText(block.text);
  return labelled && keyOf(labelled.label);
}

function isNameLine(block: Block | undefined): boolean {
  if (block === undefined || block.kind === 'table' || block.kind === 'item') return false;
  return block.text.length <= 90 && block.text.split(/\s+/u).length <= 12 && !/[.:;,!]$/u.test(block.text);
}

/**
 * A heading, and what stands under it, for each name that paragraphs begin with in one way ("2.1 Trygghetslarm. Ges till
 * …"), and for each that a paragraph tells of sentence by sentence ("Trygghetslarm ges till …").
 */
function partedAtNames(blocks: readonly Block[]): readonly Block[] {
  const begun = blocks.map(runIn);
  const runs = begun.map((run, at) => {
    if (run?.number !== '') return run;
    const isAmongOthers = begun[at - 1] !== undefined && begun[at + 1] !== undefined;
    if (beginsWithPeople(run.name) && !isAmongOthers) return undefined;
    // Under a heading of its own a paragraph may begin with a short sentence; a chapter has several such paragraphs.
    return blocks[at - 1]?.kind === 'heading' && begun[at + 1] === undefined ? undefined : run;
  });
  const counts = new Map<string, { readonly all: number; readonly ofWhom: number }>();
  for (const run of runs) {
    if (!run) continue;
    const { all, ofWhom } = counts.get(run.marker) ?? { all: 0, ofWhom: 0 };
    counts.set(run.marker, { all: all + 1, ofWhom: ofWhom + Number(isOfWhom(run.rest)) });
  }
  const named = runs.map((run) => {
    const { all, ofWhom } = counts.get(run?.marker ?? '') ?? { all: 0, ofWhom: 0 };
    return run && all >= OFTEN && ofWhom * 2 >= all ? run : undefined;
  });
  return blocks.flatMap((block, at): readonly Block[] => {
    const run = named[at];
    // What stands under such a paragraph, and has no name itself, is of none of them.
    const isApart = block.kind === 'paragraph' && named[at - 1]?.number === '';
    if (!run) return isApart ? [NO_NAME, ...partedAtSentences(block)] : partedAtSentences(block);
    return [
      { kind: 'heading', level: STANDS_ALONE, text: `${run.number} ${run.name}`.trim(), ...pageOf(block) },
      { kind: 'paragraph', text: run.rest, ...pageOf(block) },
    ];
  });
}

const NO_NAME: Block = { kind: 'heading', level: STANDS_ALONE, text: '' };

/** What a nämnd decides, sentence by sentence: "Utskottet beslutar att erbjuda …". */
const DECIDES =
  /^\p{Lu}\p{L}+(?: \p{Ll}\p{L}+)? (?:beslutar|beslutade|har beslutat|föreslår)(?: även| också| vidare)? (?=att )/u;

/** The sentences of a text that each tell of one decision, as the points of a list that they are. */
function withDecisions(blocks: readonly Block[]): readonly Block[] {
  const sentences = blocks.flatMap((block) => (block.kind === 'paragraph' ? sentencesOf(block.text) : []));
  if (sentences.filter(({ text }) => DECIDES.test(text)).length < OFTEN) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph') return [block];
    const parted: { readonly isPoint: boolean; text: string }[] = [];
    for (const { text } of sentencesOf(block.text)) {
      const isPoint = DECIDES.test(text);
      const last = parted.at(-1);
      if (isPoint || !last) parted.push({ isPoint, text: text.replace(DECIDES, '') });
      else last.text = `${last.text} ${text}`;
    }
    return parted.map(({ isPoint, text }) => ({ kind: isPoint ? 'item' : 'paragraph', text, ...pageOf(block) }));
  });
}

/** A paragraph that begins with a name and a full stop: its number, of which kind that is, the name, and the rest. */
function runIn(block: Block) {
  if (block.kind !== 'paragraph') return undefined;
  const [, number = '', name = '', rest = ''] =
    /^(?:(\d{1,2}(?:\.\d{1,2})+\.?|[A-ZÅÄÖ][.)]|[A-ZÅÄÖ]\.?\d{1,2}[.)]?)\s+)?(\p{Lu}[^.:!?]{2,70})\.\s+(\S[\s\S]*)$/u.exec(
      block.text,
    ) ?? [];
  if (name === '' || !isNameText(name) || ABBREVIATED.test(name) || (number === '' && isOfMatter(name)))
    return undefined;
  return { number, marker: number.replace(/\d+/gu, '1').replace(/\p{Lu}/gu, 'A'), name, rest };
}

/** A word that is written short: its full stop ends no sentence. */
const ABBREVIATED = /(?<!\p{L})(?:bl|dnr|ex|kap|kl|nr|ca|st|tel|vs)$/iu;

/** Whether words name a chapter of the paper, and no insats. */
function isOfMatter(name: string): boolean {
  return BACKGROUND.test(name) || OF_PAPER.test(name) || OF_PAGE.test(name);
}

function partedAtSentences(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block];
  const sentences = sentencesOf(block.text).map(({ text }) => text.trim());
  const names = sentences.map(toldName);
  if (names.filter((name) => name !== undefined).length < OFTEN) return [block];
  const parted: Block[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const name = names[at];
    const last = parted.at(-1);
    if (name !== undefined) parted.push({ kind: 'heading', level: STANDS_ALONE, text: name, ...pageOf(block) });
    if (name === undefined && last?.kind === 'paragraph')
      parted[parted.length - 1] = { ...last, text: `${last.text} ${sentence}` };
    else parted.push({ kind: 'paragraph', text: sentence, ...pageOf(block) });
  }
  return parted;
}
