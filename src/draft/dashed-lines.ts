import { labelOf } from './labels.js';
import { isNameText, tellsOfWhom } from './list-items.js';
import { OFTEN } from './repeated-shapes.js';
import { sentencesOf } from './sentences.js';
import type { Block, TextBlock } from './types.js';

/** "Matlådor – du som har fyllt 80 år": a name, and after a dash for whom it is. */
const DASHED = /^(\p{Lu}[^–—:.!?]{2,60}?)\s+[–—-]\s+(\S.*)$/su;

/** Whether a line begins with a name and a dash, and goes on with those whom it is for. */
export function tellsAfterDash(text: string): boolean {
  const [, name = '', told = ''] = DASHED.exec(text) ?? [];
  const [first] = sentencesOf(told);
  return isNameText(name) && labelOf(name) === undefined && tellsOfWhom(first?.text ?? '');
}

/** Paragraphs that stand together and each tell so of a name, as the items of a list that they are. */
export function withDashedItems(blocks: readonly Block[]): readonly Block[] {
  const isDashed = (block: Block | undefined): block is TextBlock =>
    block?.kind === 'paragraph' && tellsAfterDash(block.text);
  const items = new Set<Block>();
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
