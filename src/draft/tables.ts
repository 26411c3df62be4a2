import { boundsPeople } from './asides.js';
import { labelledText, labelOf } from './labels.js';
import { isCapitals } from './letters.js';
import { isNameText, tellsOfWhom } from './list-items.js';
import { isOfArea } from './programmes.js';
import { asksByTicks, isTicked, namesPeopleByTicks } from './ticked-columns.js';
import type { DraftPart, PartKind } from './types.js';

/** An insats that a table tells of. */
export interface TableInsats {
  readonly name: string;
  readonly parts: readonly Omit<DraftPart, 'place'>[];
}

/** What a column is: the insats's name, or a part of its text. */
export type Column = PartColumn | 'name';

interface PartColumn {
  readonly kind: PartKind;
  readonly label: string;
  /** Whether its head is what holds, and its cells say with a yes or a cross of which insatser. */
  readonly ticks?: 'villkor' | 'malgrupp';
  /** Which bound of an age its numbers are. */
  readonly bound?: 'lower' | 'upper';
}

/** What was read of a table. */
export interface ReadTable {
  readonly insatser: readonly TableInsats[];
  /** Parts of the insats whose heading stands over the table. */
  readonly parts: readonly Omit<DraftPart, 'place'>[];
  /** The columns, for the rest of the table on the next page. */
  readonly columns: readonly Column[] | undefined;
}

const NAME =
  /^(övergripande |typ av |biståndslös )?(insats(en|er|erna|ens (?:namn|benämning)|namn)?|namn(et)?(?: på (?:insats(en)?|tjänst(en)?|stöd(et)?|verksamhet(en)?|aktivitet(en)?))?|benämning|aktivitet(er)?|tjänst(er)?|stöd(insats)?|rubrik)( utan (individuell )?behovsprövning)?:?$/iu;

/** Whether words stand before the name of an insats, as the head of its column does. */
export function labelsName(words: string): boolean {
  return NAME.test(words.trim());
}

/** The insatser of a table with a row for each, or with a label in the first column; `columns` are those of a table before it. `isOfParagraphs`: a cell's lines are paragraphs, and no line that was too long for it. */
export function readTable(
  rows: readonly (readonly string[])[],
  columns: readonly Column[] | undefined,
  isOfParagraphs = false,
): ReadTable | undefined {
  const known = rows.findIndex((row, at) => at < 3 && columnsOf(row, rows.slice(at + 1)) !== undefined);
  const head = known < 0 && columnsByCells(rows) ? 0 : known;
  const own = known < 0 ? columnsByCells(rows) : columnsOf(rows[head] ?? [], rows.slice(head + 1));
  const used = own ?? (columns?.length === rows[0]?.length ? columns : undefined);
  if (used) {
    const below = rows.slice(own ? head + 1 : 0);
    const nameAt = nameColumnOf(used, below);
    const insatser: { name: string; parts: Omit<DraftPart, 'place'>[] }[] = [];
    for (const [at, row] of below.entries()) {
      // What the rows below are about names none of them.
      if (isOfRowsBelow(row, nameAt, below[at + 1])) continue;
      const name = (row[nameAt] ?? '').replace(/\s+/gu, ' ').trim();
      const parts = rowParts(used, row, nameAt);
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

/** Whether a row has nothing but an area in the column of names, and one with more cells stands below it. */
function isOfRowsBelow(row: readonly string[], nameAt: number, next: readonly string[] | undefined): boolean {
  const isArea = (words: string) => (isCapitals(words) || isOfArea(words.trim())) && !boundsPeople(words);
  const isAlone = row.every((cell, at) => (at === nameAt ? isArea(cell) : /^[\d.]*$/u.test(cell.trim())));
  const hasMore = next?.some((cell, at) => at !== nameAt && cell.trim() !== '') === true;
  return isAlone && hasMore && !isCapitals(next?.[nameAt] ?? '');
}

/** What a row says of its insats, column by column; what several columns say together is one part. */
function rowParts(
  columns: readonly Column[],
  row: readonly string[],
  nameAt: number,
): readonly Omit<DraftPart, 'place'>[] {
  const cellAt = (at: number) => (row[at] ?? '').trim();
  const people = columns.flatMap((column, at) =>
    column !== 'name' && column.ticks === 'malgrupp' && isTicked(cellAt(at)) ? [column.label] : [],
  );
  const boundAt = (bound: PartColumn['bound']) =>
    columns.findIndex((column, at) => column !== 'name' && column.bound === bound && AGE.test(cellAt(at)));
  const ages = [boundAt('lower'), boundAt('upper')];
  const isRead = (column: PartColumn, at: number) =>
    ages.includes(at) || (column.ticks !== undefined && isTicked(cellAt(at)));
  const [lower = '', upper = ''] = ages.map((at) => cellAt(at).replace(/\D/gu, ''));
  return [
    ...(people.length === 0 ? [] : [{ kind: 'malgrupp' as const, label: '', text: people.join(', ') }]),
    ...columns.flatMap((column, at): readonly Omit<DraftPart, 'place'>[] => {
      if (column === 'name' || at === nameAt) return [];
      if (column.ticks === 'villkor' && isTicked(cellAt(at)))
        return [{ kind: 'villkor', label: '', text: column.label }];
      return isRead(column, at) ? [] : partsOf(column, row[at] ?? '');
    }),
    ...(lower !== '' && upper !== '' ? [{ kind: 'villkor' as const, label: 'Ålder', text: `${lower}–${upper}` }] : []),
    ...(lower !== '' && upper === '' ? [{ kind: 'villkor' as const, label: 'Lägsta ålder', text: lower }] : []),
    ...(lower === '' && upper !== '' ? [{ kind: 'villkor' as const, label: 'Högsta ålder', text: upper }] : []),
  ];
}

/** An age alone in its cell. */
const AGE = /^\d{1,3}(?: år)?$/u;

/** The heads of columns that hold one bound of an age. */
const BOUNDS: readonly (readonly [bound: 'lower' | 'upper', head: RegExp])[] = [
  [
    'lower',
    /^(?:ålder\p{L}*,? ?\(?(?:från(?: och med)?|fr\.? ?o\.? ?m\.?|lägst|min(?:st|imum)?\.?)\)?|(?:från|lägsta|minsta|min-?|nedre|minimi)\.? ?ålder(?:sgräns)?)$/iu,
  ],
  [
    'upper',
    /^(?:ålder\p{L}*,? ?\(?(?:till(?: och med)?|t\.? ?o\.? ?m\.?|högst|max(?:imum|imalt)?\.?)\)?|(?:till|högsta|max-?|övre|maximi)\.? ?ålder(?:sgräns)?)$/iu,
  ],
];

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
    const bound = BOUNDS.find(([, head]) => head.test(text))?.[0];
    if (bound) return { kind: 'villkor', label: text, bound };
    return { kind: labelOf(text) ?? 'ovrigt', label: text };
  });
  const ticked = withTicks(withMatters(withoutPast(named)), below);
  const columns = ticked.includes('name') ? withWhom(ticked, below) : ticked;
  const known = columns.filter((column) => column === 'name' || column.kind !== 'ovrigt' || column.ticks).length;
  const isAsked = columns.some(
    (column) => column !== 'name' && (column.kind === 'malgrupp' || column.kind === 'villkor' || column.ticks),
  );
  const isHead = row.every((cell) => cell.length < 80) && known >= 2 && (isAsked || columns.includes('name'));
  return isHead ? columns : undefined;
}

/** So many rows tell what the columns of a table hold whose head nobody knows. */
const FEWEST_ROWS = 3;

/** The columns of a table by what stands in them: one has a name of its own in each row, another says for whom. */
function columnsByCells([head = [], ...below]: readonly (readonly string[])[]): readonly Column[] | undefined {
  if (head.length < 2 || below.length < FEWEST_ROWS || head.some((cell) => cell.length > 60)) return undefined;
  const cellsAt = (at: number) => below.map((row) => (row[at] ?? '').replace(/\s+/gu, ' ').trim());
  const most = (cells: readonly string[], is: (cell: string) => boolean) =>
    cells.filter(is).length >= cells.length * 0.8;
  const named = head.findIndex((label, at) => {
    const cells = cellsAt(at);
    const areNames = most(cells, (cell) => isNameText(cell) && !tellsOfWhom(cell));
    return areNames && new Set(cells).size === cells.length && labelOf(label) === undefined;
  });
  const whom = head.findIndex((_, at) => at !== named && cellsAt(at).filter(tellsOfWhom).length * 2 >= below.length);
  if (named < 0 || whom < 0) return undefined;
  return head.map((label, at): Column => {
    if (at === named) return 'name';
    return { kind: labelOf(label) ?? (at === whom ? 'malgrupp' : 'ovrigt'), label };
  });
}

/** The heads of two columns, of which one tells what held before. */
const BEFORE = /^(?:före|tidigare|förut|hittills|gamla?|t\.?o\.?m\.?|till och med)(?!\p{L})/iu;
const AFTER = /^(?:efter|nu|nya?|nytt|fr\.?o\.?m\.?|från och med)(?!\p{L})/iu;

/** The columns, where one tells what held before and another what holds now: the first tells nothing, the second for whom. */
function withoutPast(columns: readonly Column[]): readonly Column[] {
  const has = (head: RegExp) => columns.some((column) => column !== 'name' && head.test(column.label));
  if (!has(BEFORE) || !has(AFTER)) return columns;
  return columns.map((column): Column => {
    if (column === 'name' || column.kind !== 'ovrigt' || !AFTER.test(column.label)) return column;
    return { kind: 'malgrupp', label: column.label };
  });
}

/** What a list of who decides what calls its rows. */
const MATTER = /^(?:ärende(?:n|typ|grupp|t)?|beslut(?:et)? (?:avser|gäller)|vad beslutet avser)$/iu;

/** The matters of a list of who decides what name insatser, where another column asks something of people. */
function withMatters(columns: readonly Column[]): readonly Column[] {
  const isAsked = columns.some((column) => column !== 'name' && column.kind === 'villkor');
  const isListOfMatters = isAsked && !columns.includes('name');
  const matter = columns.findIndex((column) => column !== 'name' && MATTER.test(column.label));
  return columns.map((column, at) => (isListOfMatters && at === matter ? 'name' : column));
}

/** The columns with what the ticks under their heads say; a first column without a head is the names. */
function withTicks(columns: readonly Column[], below: readonly (readonly string[])[]): readonly Column[] {
  const ticked = columns.map((column, at): Column => {
    if (column === 'name') return column;
    const cells = below.map((row) => row[at] ?? '');
    if (asksByTicks(column.label, cells)) return { ...column, ticks: 'villkor' };
    if (namesPeopleByTicks(column.label, cells)) return { ...column, ticks: 'malgrupp' };
    return column;
  });
  const people = ticked.filter((column) => column !== 'name' && column.ticks === 'malgrupp');
  const [first] = ticked;
  const isUnnamed = first !== undefined && first !== 'name' && first.label === '' && people.length > 1;
  return isUnnamed && !ticked.includes('name') ? ['name', ...ticked.slice(1)] : ticked;
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
  const lines = cell
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  for (const line of lines) {
    const labelled = labelledText(line);
    const last = parts.at(-1);
    // A word alone in its cell ("krav") is what the cell says, also where others use it as a label.
    if (labelled && (labelled.rest !== '' || lines.length > 1))
      parts.push({ kind: labelled.kind, label: labelled.label, text: labelled.rest });
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
