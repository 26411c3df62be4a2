import { labelOf } from './labels.js';
import { isNameText } from './list-items.js';
import { sameName } from './names.js';
import { OFTEN } from './repeated-shapes.js';
import { BACKGROUND } from './section-words.js';
import { sentencesOf } from './sentences.js';
import { nameBegunBy, nameToldBy, toldName } from './told-names.js';
import { type Block, STANDS_ALONE, type TextBlock } from './types.js';

/**
 * Running text in which names stand out, as bold words do, with a heading over what is told of each. A document with a
 * heading of its own for each insats stays as it is: there such words name something else.
 */
export function partedAtMarkedNames(blocks: readonly Block[]): readonly Block[] {
  return partedAt(blocks, ({ marked = [] }) => marked.map((name) => name.replace(/[.,:;]$/u, '').trim()));
}

/** The same of a text in which nothing stands out, and where a sentence begins with what is offered. */
export function partedAtToldNames(blocks: readonly Block[]): readonly Block[] {
  const told = new Map(
    blocks.map((block) => [block, block.kind === 'paragraph' ? namesToldBy(block.text) : []] as const),
  );
  const isTold = (block: Block | undefined) => block !== undefined && (told.get(block) ?? []).length > 0;
  // Among paragraphs that each tell of another insats, one that begins as they do tells of one for whoever comes.
  const among = new Map(
    blocks.map((block, at) => {
      const beside = [blocks[at - 1], blocks[at + 1]];
      const isBetween = beside.every((one) => one?.kind === 'heading' || isTold(one));
      return [block, isBetween && beside.some(isTold)] as const;
    }),
  );
  return partedAt(blocks, (block) => {
    const names = told.get(block) ?? [];
    return names.length > 0 || among.get(block) !== true ? names : [nameBegunBy(block.text) ?? ''].filter(Boolean);
  });
}

function namesToldBy(text: string): readonly string[] {
  const names = sentencesOf(text).flatMap((sentence) => toldName(sentence.text) ?? []);
  return names.length > 0 ? names : [nameToldBy(text) ?? ''].filter(Boolean);
}

function partedAt(blocks: readonly Block[], namesOf: (block: TextBlock) => readonly string[]): readonly Block[] {
  const counts = new Map<string, number>();
  const headings = new Set<string>();
  const named = new Map<Block, readonly string[]>();
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'paragraph') continue;
    const names = namesOf(block).filter(
      (name) => isNameText(name) && labelOf(name) === undefined && !BACKGROUND.test(name),
    );
    if (names.length === 0) continue;
    named.set(block, names);
    headings.add(heading);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // What comes again and again is a label of the document's own.
  const isName = (name: string) => (counts.get(name) ?? 0) < OFTEN;
  const distinct = [...counts.keys()].filter(isName).length;
  if (distinct < OFTEN || distinct < headings.size * 2) return blocks;
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? partedParagraph(block, (named.get(block) ?? []).filter(isName)) : [block],
  );
}

/** What stands before the first of several names, and a paragraph without any, belongs to none of them. */
function partedParagraph(block: TextBlock, names: readonly string[]): readonly Block[] {
  const [only] = names;
  const headed = (name: string): Block => ({ kind: 'heading', level: STANDS_ALONE, text: name });
  if (only === undefined) return [headed(''), block];
  if (names.every((name) => sameName(name, only))) return [headed(only), block];
  const parted: { name: string; texts: string[] }[] = [];
  for (const { text } of sentencesOf(block.text)) {
    const name = names.find((one) => text.includes(one) && !parted.some((told) => sameName(told.name, one)));
    const last = parted.at(-1);
    if (name === undefined && last) last.texts.push(text);
    else parted.push({ name: name ?? '', texts: [text] });
  }
  return parted.flatMap(({ name, texts }): readonly Block[] => [
    headed(name),
    { kind: 'paragraph', text: texts.join(' ') },
  ]);
}
