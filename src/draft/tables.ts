import { labelledText, labelOf } from './labels.js';
import { tellsOfWhom } from './list-items.js';
import { asksSomething } from './sentence-kinds.js';
import type { DraftPart, PartKind } from './types.js';

/** An insats that a table tells of. */
export interface TableInsats {
  readonly name: string;
  readonly parts: readonly Omit<DraftPart, 'place'>[];
}

/** What a column is: the insats's name, or a part of its text. */
export type Column = { readonly kind: PartKind; readonly label: string } | 'name';

/** What was read of a table. */
export interface ReadTable {
  readonly insatser: readonly TableInsats[];
  /** Parts of the insats whose heading stands over the table. */
  readonly parts: readonly Omit<DraftPart, 'place'>[];
  /** The columns, for the rest of the table on the next page. */
  readonly columns: readonly Column[] | undefined;
}

const NAME =
  /^(övergripande |typ av |biståndslös )?(insats(en|er|erna|ens (?:namn|benämning))?|namn(et)?(?: på (?:insats(en)?|tjänst(en)?|stöd(et)?|verksamhet(en)?|aktivitet(en)?))?|benämning|aktivitet(er)?|tjänst(er)?|stöd(insats)?|rubrik)( utan (individuell )?behovsprövning)?:?$/iu;

/** The insatser of a table with a row for each, or with a label in the first column; `columns` are those of a table before it. `isOfParagraphs`: a cell's lines are paragraphs, and no line that was too long for it. */
export function readTable(
  rows: readonly (readonly string[])[],
  columns: readonly Column[] | undefined,
  isOfParagraphs = false,
): ReadTable | undefined {
  const head = rows.findIndex((row, at) => at < 3 && columnsOf(row, rows.slice(at + 1)) !== undefined);
  const own = head < 0 ? undefined : columnsOf(rows[head] ?? [], rows.slice(head + 1));
  const used = own ?? (columns?.length === rows[0]?.length ? columns : undefined);
  if (used) {
    const below = rows.slice(own ? head + 1 : 0);
    const nameAt = nameColumnOf(used, below);
    const insatser: { name: string; parts: Omit<DraftPart, 'place'>[] }[] = [];
    const isTicked = used.map((column, at) => column !== 'name' && isOfTicks(column.label, below, at));
    for (const row of below) {
      const name = (row[nameAt] ?? '').replace(/\s+/gu, ' ').trim();
      const parts = used.flatMap((column, at): readonly Omit<DraftPart, 'place'>[] => {
        if (column === 'name' || at === nameAt) return [];
        const isDemand = isTicked[at] && YES.test((row[at] ?? '').trim());
        return isDemand ? [{ kind: 'villkor', label: '', text: column.label }] : partsOf(column, row[at] ?? '');
      });
      const last = insatser.at(-1);
      const isOfLast = last !== undefined && (name === '' || name === last.name);
      if (isOfLast) last.parts.push(...parts.filter((part) => !last.parts.some((one) => isSamePart(one, part))));
      else
        for (const one of isOfParagraphs ? namesIn(row[nameAt] ?? '') : [name])
          if (one !== '') insatser.push({ name: one, parts: [...parts] });
    }
    return { insatser, parts: [], columns: used };
  }
  const turned = turnedTable(rows);
  return turned ? readTable(turned, undefined) : readUpright(rows);
}

const YES = /^(?:ja|x|✓|✔)$/iu;

/** Whether a column's head asks something, and its cells say of which insatser with a yes or a cross. */
function isOfTicks(label: string, below: readonly (readonly string[])[], at: number): boolean {
  const cells = below.map((row) => (row[at] ?? '').trim());
  return (
    (asksSomething(label) || /^krav på /iu.test(label)) &&
    cells.some((cell) => YES.test(cell)) &&
    cells.every((cell) => YES.test(cell) || /^(?:nej|[–—-])?$/iu.test(cell))
  );
}

/** Which column names the insatser: the one that says so, else the first that has more than numbers. */
function nameColumnOf(columns: readonly Column[], below: readonly (readonly string[])[]): number {
  const named = columns.indexOf('name');
  if (named >= 0) return named;
  const hasWords = (at: number) => below.some((row) => /\p{L}{2}/u.test(row[at] ?? ''));
  return Math.max(
    0,
    columns.findIndex((_, at) => hasWords(at)),
  );
}

/** Words that a cell over several rows has in each of them stand once. */
function isSamePart(one: Omit<DraftPart, 'place'>, other: Omit<DraftPart, 'place'>): boolean {
  return one.kind === other.kind && one.label === other.label && one.text === other.text;
}

/** The names in a cell: one in each paragraph, where each could be one. */
function namesIn(cell: string): readonly string[] {
  const lines = cell.split('\n').map((line) => line.replace(/^[•·▪–—*-]\s+/u, '').trim());
  const areNames = lines.every(
    (line, at) =>
      /^\p{Lu}[^:.!?]{2,70}$/u.test(line) &&
      !(at < lines.length - 1 && /(?:[,/–-]|\s(?:och|eller|samt|för|av|i|på|med|till))$/u.test(line)),
  );
  return areNames ? lines : [cell.replace(/\s+/gu, ' ').trim()];
}

/** A table with an insats in each column and the parts' names in the first one, as one with an insats in each row. */
function turnedTable(rows: readonly (readonly string[])[]): readonly (readonly string[])[] | undefined {
  const [head = [], ...rest] = rows;
  const names = head.slice(1).map((name) => name.trim());
  const isHead = head[0]?.trim() === '' || NAME.test(head[0]?.replace(/\s+/gu, ' ').trim() ?? '');
  const isNamed = names.length > 1 && names.every((name) => name !== '' && name.length < 80);
  const known = rest.filter(([first = '']) => labelOf(first.replace(/\s+/gu, ' ')) !== undefined).length;
  if (!isHead || !isNamed || known === 0 || known < rest.length * 0.5) return undefined;
  const labels = ['Insats', ...rest.map(([first = '']) => first)];
  const isAsked = labels.some((label) => ['malgrupp', 'villkor'].includes(labelOf(label) ?? ''));
  if (!isAsked) return undefined;
  return [labels, ...names.map((name, at) => [name, ...rest.map((row) => row[at + 1] ?? '')])];
}

/** The head of a column that numbers the rows of its table. */
export const OF_NUMBERS = /^(?:nr|nummer|löpnummer|löpnr|#)\.?$/iu;

/** Whether a row names the columns of a table of insatser. */
export function namesColumns(row: readonly string[]): boolean {
  return columnsOf(row, []) !== undefined;
}

function columnsOf(row: readonly string[], below: readonly (readonly string[])[]): readonly Column[] | undefined {
  if (row.length < 2) return undefined;
  const named = row.map((cell): Column => {
    const text = cell.replace(/\s+/gu, ' ').trim();
    if (NAME.test(text)) return 'name';
    return { kind: labelOf(text) ?? 'ovrigt', label: text };
  });
  const columns = named.includes('name') ? withWhom(named, below) : named;
  const known = columns.filter((column) => column === 'name' || column.kind !== 'ovrigt').length;
  const isAsked = columns.some(
    (column) => column !== 'name' && (column.kind === 'malgrupp' || column.kind === 'villkor'),
  );
  const isHead = row.every((cell) => cell.length < 80) && known >= 2 && (isAsked || columns.includes('name'));
  return isHead ? columns : undefined;
}

/** A column whose head nobody knows is of whom an insats is for, where none is and most of its cells say so. */
function withWhom(columns: readonly Column[], below: readonly (readonly string[])[]): readonly Column[] {
  if (columns.some((column) => column !== 'name' && column.kind === 'malgrupp')) return columns;
  const isOfWhom = (at: number) => {
    const cells = below.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 1 && cells.filter(tellsOfWhom).length >= cells.length * 0.6;
  };
  return columns.map((column, at) =>
    column !== 'name' && column.kind === 'ovrigt' && isOfWhom(at) ? { kind: 'malgrupp', label: column.label } : column,
  );
}

/** A cell's text under its column's label, parted where labels stand in it. */
function partsOf({ kind, label }: Exclude<Column, 'name'>, cell: string): readonly Omit<DraftPart, 'place'>[] {
  const parts: { kind: PartKind; label: string; text: string }[] = [];
  for (const line of cell
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const labelled = labelledText(line);
    const last = parts.at(-1);
    if (labelled) parts.push({ kind: labelled.kind, label: labelled.label, text: labelled.rest });
    else if (last) last.text = `${last.text}\n${line}`.trim();
    else parts.push({ kind, label, text: line });
  }
  // A cell that has nothing but a stroke in it is empty.
  return parts.filter(({ text }) => !/^[–—-]?$/u.test(text));
}

/** A table with a label in the first column of each row. */
function readUpright(rows: readonly (readonly string[])[]): ReadTable | undefined {
  const labelled = rows.filter(([first = '']) => labelOf(first) !== undefined).length;
  if (labelled < 2 || labelled < rows.length * 0.4) return undefined;
  const parts: Omit<DraftPart, 'place'>[] = [];
  const insatser: { name: string; parts: Omit<DraftPart, 'place'>[] }[] = [];
  for (const row of rows) {
    const [first = '', ...others] = row.map((cell) => cell.trim());
    const text = others.filter(Boolean).join('\n');
    const kind = labelOf(first);
    const target = insatser.at(-1)?.parts ?? parts;
    if (kind !== undefined) target.push(...partsOf({ kind, label: first }, text));
    else if (NAME.test(first) && text !== '') insatser.push({ name: text.replace(/\s+/gu, ' '), parts: [] });
    else if (first !== '' && (text === '' || text === first))
      insatser.push({ name: first.replace(/\s+/gu, ' '), parts: [] });
    else target.push({ kind: 'ovrigt', label: first, text: text || first });
  }
  return { insatser, parts, columns: undefined };
}
