import { labelOf } from './labels.js';
import { isNameText, tellsOfWhom } from './list-items.js';
import { OFTEN } from './repeated-shapes.js';
import { BACKGROUND, OF_MATTER, OF_PAGE, OF_PAPER } from './section-words.js';
import { isOfWhom } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import { type Block, STANDS_ALONE, type TextBlock } from './types.js';

/** "Matlådor – du som har fyllt 80 år": a name, and after a dash for whom it is. */
const DASHED = /^(\p{Lu}[^–—:.!?]{2,60}?)\s+[–—-]\s+(\S.*)$/su;

/** Whether a line begins with a name and a dash, and goes on with those whom it is for. */
export function tellsAfterDash(text: string): boolean {
  const [, name = '', told = ''] = DASHED.exec(text) ?? [];
  const [first] = sentencesOf(told);
  return isNameText(name) && labelOf(name) === undefined && tellsOfWhom(first?.text ?? '');
}

/** "Hemtjänst bas: Omfattar tvätt. Kan beställas av den som …": a name, and after a colon what is told of it. */
const COLON = /^(\p{Lu}[^:.!?]{2,60}?):\s+(\p{Lu}.+)$/su;

/** The name that a paragraph begins with before a colon; `undefined` where none does. */
export function nameBeforeColon(text: string): string | undefined {
  const name = COLON.exec(text)?.[1] ?? '';
  const isName = isNameText(name) && labelOf(name) === undefined && !OF_PAPER.test(name) && !OF_MATTER.test(name);
  return isName && !BACKGROUND.test(name) && !OF_PAGE.test(name) ? name : undefined;
}

/** Paragraphs that stand together, each with another name before a colon, where many say for whom. */
function colonItems(blocks: readonly Block[]): readonly Block[] {
  const runs: Block[][] = [[]];
  for (const block of blocks)
    if (block.kind === 'paragraph' && !block.labelled && nameBeforeColon(block.text)) runs.at(-1)?.push(block);
    else runs.push([]);
  return runs.flatMap((run) => (areOfInsatser(run) ? run : []));
}

/** Whether paragraphs each have another name before a colon, and many say for whom that is. */
function areOfInsatser(named: readonly Block[]): boolean {
  const texts = named.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  const areUnlike = new Set(texts.map(nameBeforeColon)).size === named.length;
  const ofWhom = texts.filter((text) => sentencesOf(COLON.exec(text)?.[2] ?? '').some((one) => isOfWhom(one.text)));
  return named.length >= OFTEN && areUnlike && ofWhom.length * 2 >= named.length;
}

/**
 * A text in which nearly each paragraph, from the first such one to the last, has another name before a colon, whatever
 * stands over them: with a heading for each name.
 */
export function partedAtColons(blocks: readonly Block[]): readonly Block[] {
  const isNamed = (block: Block | undefined): block is TextBlock =>
    block?.kind === 'paragraph' && !block.labelled && nameBeforeColon(block.text) !== undefined;
  const from = blocks.findIndex(isNamed);
  const to = blocks.findLastIndex(isNamed);
  const between = blocks.slice(from, to + 1);
  const told = between.filter((block) => block.kind !== 'heading' && !isLineOver(block));
  const named = between.filter(isNamed);
  const isParted = between.length > told.length && named.length >= told.length * 0.8 && areOfInsatser(named);
  if (!isParted) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    const [, name = '', text = ''] = isNamed(block) ? (COLON.exec(block.text) ?? []) : [];
    if (name === '') return isLineOver(block) ? [{ kind: 'heading', level: STANDS_ALONE, text: block.text }] : [block];
    return [
      { kind: 'heading', level: STANDS_ALONE, text: name },
      { kind: 'paragraph', text },
    ];
  });
}

/** Whether a paragraph is a question over others. */
function isLineOver(block: Block): block is TextBlock {
  return block.kind === 'paragraph' && /^\p{Lu}[^.!?:]{5,80}\?$/u.test(block.text);
}

/** Paragraphs that stand together and each tell so of a name, as the items of a list that they are. */
export function withDashedItems(blocks: readonly Block[]): readonly Block[] {
  const isDashed = (block: Block | undefined): block is TextBlock =>
    block?.kind === 'paragraph' && tellsAfterDash(block.text);
  const items = new Set<Block>(colonItems(blocks));
  let run: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (isDashed(block)) run.push(block);
    else {
      if (run.length >= OFTEN) for (const one of run) items.add(one);
      run = [];
    }
  }
  return blocks.map((block) => (items.has(block) && block.kind === 'paragraph' ? { ...block, kind: 'item' } : block));
}
