import { nearestName } from './names.js';
import { REFUSED } from './section-words.js';
import { sentencesOf } from './sentences.js';
import type { Block, DraftPart } from './types.js';

interface NamedInsats {
  readonly name: string;
  readonly section: string;
  readonly parts: readonly DraftPart[];
}

/** Insatser that a text names in a row, where nothing else tells of any. */
export function namedInText(blocks: readonly Block[]): readonly NamedInsats[] {
  const sections: NamedInsats[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'table' || block.kind === 'heading') continue;
    for (const { text } of sentencesOf(block.text)) {
      if (REFUSED.test(text) && !/undantas från dokument/iu.test(text)) continue;
      const row =
        /följande insatser\s*[:,]?\s+(.+?)[.]?$/iu.exec(text)?.[1] ??
        /insatser för (\p{L}[\p{L} -]*? och \p{L}+)(?=,|\.| enligt)/iu.exec(text)?.[1];
      if (row === undefined || !/beslut|avser|erbjud|tillhandahåll|omfattar|följande/iu.test(text)) continue;
      for (const name of row.split(/,\s*|\s+(?:och|samt)\s+(?=\p{L}+(?:\s|$))/u)) {
        const clean = name.trim();
        if (clean === '' || clean.length > 90 || sections.some((one) => nearestName(clean, [one.name]))) continue;
        const proper = clean.charAt(0).toUpperCase() + clean.slice(1);
        sections.push({
          name: proper,
          section: heading || proper,
          parts: [{ kind: 'ovrigt', label: '', text, place: 0 }],
        });
      }
    }
  }
  return sections;
}
