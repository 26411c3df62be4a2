import { labelledText } from './labels.js';
import { GOES_ON, type Line, MARKDOWN } from './text-lines.js';

/** How wide the cells of a table are that has become lines. */
const NARROW = 32;

/**
 * A table that was copied out as lines has the name of the insats before the first label on the same line, or in a few
 * short lines above it. The name becomes a heading, and where wider lines follow, another column begins.
 */
export function withInlineNames(lines: readonly Line[]): readonly Line[] {
  const inline = lines.filter(({ text }) => inlineName(text)).length;
  if (inline < 2) return lines;
  const out: Line[] = [];
  let isInFirstCell = false;
  for (const [at, line] of lines.entries()) {
    const found = inlineName(line.text);
    const label =
      found ??
      (firstLabel(line.text) === 'malgrupp' && line.text.length <= NARROW ? { name: '', rest: line.text } : undefined);
    if (label) {
      const name = nameAbove(out, label.name);
      if (name !== '') out.push({ text: `###### ${name}`, gap: 1 });
      out.push({ text: label.rest, gap: 1 });
      isInFirstCell = label.rest.length <= NARROW;
      continue;
    }
    if (isInFirstCell && line.gap > 0 && widthOf(lines, at) > NARROW && firstLabel(line.text) === undefined) {
      out.push({ text: 'Innehåll:', gap: 1 });
      isInFirstCell = false;
    }
    out.push(line);
  }
  return out;
}

/** The mark of an item of a list, also where it is numbered. */
const MARKED_ITEM = /^(?:[•·●▪◦‣*–—-]|[a-zåäö]\)|\d{1,2}[.)])\s+(?=\p{Lu})/iu;

function inlineName(text: string): { readonly name: string; readonly rest: string } | undefined {
  const mark = MARKED_ITEM.exec(text)?.[0] ?? '';
  const found = /^(\S.{1,80}?)\s+(Målgrupp:.*)$/u.exec(text.slice(mark.length));
  const [, words = '', rest = ''] = found ?? [];
  // An item of a list is parted from its name by a full stop or a dash.
  const name = mark === '' ? words : words.replace(/(?:[.,;:]|\s[–—-])$/u, '');
  if (!found || /[.!?]$/u.test(name) || MARKDOWN.test(text) || /(?:^|\s)(?:insats|övergripande)\s*:/iu.test(name))
    return undefined;
  return { name, rest };
}

function firstLabel(text: string): string | undefined {
  return labelledText(text)?.kind;
}

/** The longest line of the lines that stand together with the one at `at`. */
function widthOf(lines: readonly Line[], at: number): number {
  let width = 0;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    if (!line || (next > at && line.gap > 0)) break;
    width = Math.max(width, line.text.length);
  }
  return width;
}

/** The name that ends in `last`, with the short lines above it that it goes on from; they are taken out of `above`. */
function nameAbove(above: Line[], last: string): string {
  let name = last;
  for (let taken = 0; taken < 5; taken++) {
    const line = above.at(-1);
    if (!line || line.text.length > NARROW || line.text.startsWith('#')) break;
    const isWhole = name !== '' && /^[\p{Lu}\d]/u.test(name) && !GOES_ON.test(line.text);
    if (isWhole || /[.;]$/u.test(line.text) || /§|^undantag|dokumentation|^https?:/iu.test(line.text)) break;
    above.pop();
    name = `${line.text} ${name}`.trim();
  }
  return name.replace(/\s+/gu, ' ').replace(/\/ /gu, '/ ');
}
