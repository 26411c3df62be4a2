import { isNameText, tellsOfWhom } from './list-items.js';
import { OFTEN } from './repeated-shapes.js';
import { type Block, STANDS_ALONE, type TableBlock, type TextBlock } from './types.js';

/** A name, and in brackets after it for whom it is: "trygghetslarm (från 75 år)". */
interface Bracketed {
  readonly name: string;
  readonly whom: string;
}

/** Names in a row, each with its bracket, and the words around them. */
interface Row {
  readonly before: string;
  readonly items: readonly Bracketed[];
  readonly after: string;
}

const ITEM = /(?<name>\p{L}[^,.:;()]{2,60}?)\s*\((?<whom>[^()]+)\)/u;

/** What stands between two names in a row. */
const BETWEEN = /^\s*(?:[,;/]|[,;]?\s+(?:och|samt))\s+|^\s*\n\s*/u;

/**
 * Names that a text or the cells of a table tell in a row, each with a bracket that says for whom it is, with a heading
 * over what is told of each.
 */
export function partedAtBrackets(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block];
    return (block.kind === 'table' ? partedTable(block) : partedText(block)) ?? [block];
  });
}

function partedText(block: TextBlock): readonly Block[] | undefined {
  const row = rowIn(block.text);
  if (row.items.length < OFTEN) return undefined;
  return [...ofNone(row.before), ...row.items.flatMap(insatsOf), headed(''), ...ofNone(row.after)];
}

/** A table with a column of such rows, as what its other cells say, and under it the names. */
function partedTable({ rows }: TableBlock): readonly Block[] | undefined {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const told = Array.from({ length: width }, (_, column) => rows.map((cells) => wholeRow(cells[column] ?? '')));
  const column = told.findIndex(
    (all) => all.filter((items) => items.length > 1).length > 0 && all.flat().length >= OFTEN && isOfNames(all),
  );
  if (column < 0) return undefined;
  const parted = rows.flatMap((cells, at): readonly Block[] => {
    const items = told[column]?.[at] ?? [];
    const others = items.length > 0 ? cells.filter((_, place) => place !== column) : cells;
    const text = others
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' | ');
    return [...ofNone(text), ...items.flatMap(insatsOf)];
  });
  return [...parted, headed('')];
}

/** Whether all cells of a column but its head are rows of names. */
function isOfNames(cells: readonly (readonly Bracketed[])[]): boolean {
  return cells.slice(1).every((items) => items.length > 0);
}

/** The names of a cell that holds nothing else. */
function wholeRow(cell: string): readonly Bracketed[] {
  const { before, items, after } = rowIn(cell);
  return before === '' && after === '' ? items : [];
}

/** The longest row of such names in a text. */
function rowIn(text: string): Row {
  let best: Row = { before: text, items: [], after: '' };
  for (let from = 0; ; ) {
    const first = ITEM.exec(text.slice(from));
    if (!first) return best;
    const start = from + first.index;
    const row = rowFrom(text, start);
    if (row.items.length > best.items.length) best = row;
    from = Math.max(start + first[0].length, text.length - row.after.length);
  }
}

function rowFrom(text: string, start: number): Row {
  const items: Bracketed[] = [];
  let at = start;
  let end = start;
  for (;;) {
    const found = ITEM.exec(text.slice(at));
    const { name = '', whom = '' } = found?.groups ?? {};
    const proper = name.charAt(0).toUpperCase() + name.slice(1);
    if (!found || found.index > 0 || !isNameText(proper) || !tellsOfWhom(whom)) break;
    items.push({ name: proper, whom });
    end = at + found[0].length;
    const between = BETWEEN.exec(text.slice(end))?.[0];
    if (between === undefined) break;
    at = end + between.length;
  }
  return {
    before: text.slice(0, start).trim(),
    items,
    after: text
      .slice(end)
      .replace(/^[\s.,;]+/u, '')
      .trim(),
  };
}

function insatsOf({ name, whom }: Bracketed): readonly Block[] {
  return [headed(name), { kind: 'paragraph', text: whom, labelled: { kind: 'malgrupp', label: '', rest: whom } }];
}

/** Words that belong to none of the names. */
function ofNone(text: string): readonly Block[] {
  return text === '' ? [] : [headed(''), { kind: 'paragraph', text }];
}

function headed(text: string): Block {
  return { kind: 'heading', level: STANDS_ALONE, text };
}
