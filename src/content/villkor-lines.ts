import type { Insats } from '../catalog/types.js';
import type { ContentSource } from './content-text.js';
import { bindingList, guidingList } from './villkor-content.js';

/** The most words that a line of villkor has: more is hard to read for many. */
export const LINE_WORDS_OF_VILLKOR = 20;

/** The lines of an insats's villkor, as someone who has answered nothing reads them, that have more words than that. */
export function longVillkorLines(
  source: Pick<ContentSource, 'catalog' | 'texts' | 'language'>,
  insats: Insats,
): readonly string[] {
  const items = [guidingList(source, insats), bindingList(source, insats)].flatMap((list) => list?.items ?? []);
  const lines = items.flatMap(({ text, branches }) => (branches.length > 0 ? branches : sentencesOf(text)));
  return lines.filter((line) => line.split(/\s+/u).length > LINE_WORDS_OF_VILLKOR);
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?؟۔])\s+/u);
}
