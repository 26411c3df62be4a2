import { loadCatalog } from '../catalog/load.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { TOPICS } from '../catalog/types.js';
import { idFor } from './names.js';
import { dayIn } from './sheet-days.js';
import { NotationError, readVillkor, swedishName, writeVillkor } from './villkor-notation.js';

/** A spreadsheet: rows of cells, the first row names the columns. */
export type Sheet = readonly (readonly string[])[];

/** What is wrong in a spreadsheet, and where. */
export interface SheetFinding {
  /** From 1, as the program that shows it counts; 0 where it is about all of it. */
  readonly row: number;
  /** The column's name; empty where it is about the whole row. */
  readonly column: string;
  /** What is wrong and what to write, in Swedish. */
  readonly message: string;
}

/** What was read of a spreadsheet: the catalogue, unless something is wrong. */
export interface ReadSheet {
  readonly catalog: Catalog | undefined;
  /** Its rows as insatser, also where they do not load as a catalogue; `undefined` where something could not be read. */
  readonly insatser?: readonly unknown[];
  readonly findings: readonly SheetFinding[];
}

type Record_ = Readonly<Record<string, unknown>>;

/** How a cell is read and written. */
interface Column {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Where in the insats it stands. */
  readonly path: readonly string[];
  readonly write: (value: unknown) => string;
  /** @throws NotationError where the cell cannot be read. */
  readonly read: (cell: string) => unknown;
}

const text = (name: string, path: string, ...aliases: readonly string[]): Column => ({
  name,
  aliases,
  path: path.split('.'),
  write: (value) => (typeof value === 'string' ? value : ''),
  read: (cell) => cell,
});

const day = (name: string, path: string): Column => ({ ...text(name, path), read: dayIn });

const flag = (name: string, path: string): Column => ({
  name,
  path: path.split('.'),
  write: (value) => (value === true ? 'ja' : value === false ? 'nej' : ''),
  read: (cell) => {
    if (/^(ja|j|x|sant|true)$/iu.test(cell)) return true;
    if (/^(nej|n|falskt|false)$/iu.test(cell)) return false;
    throw new NotationError(`Skriv ja eller nej i stället för ”${cell.slice(0, 40)}”.`);
  },
});

const oneOf = (name: string, path: string, options: readonly string[]): Column => ({
  name,
  path: path.split('.'),
  write: (value) => (typeof value === 'string' ? nameOf(value) : ''),
  read: (cell) => optionIn(cell, options),
});

/** What the choices of a column are called, where the messages have no name for them. */
const CHOICES: Readonly<Record<string, string>> = {
  asker: 'den som frågar',
  child: 'barnet',
  either: 'någon av dem',
  suitable: 'där det är lämpligt',
};

function nameOf(option: string): string {
  return CHOICES[option] ?? swedishName(option);
}

function optionIn(cell: string, options: readonly string[]): string {
  const found = options.find((option) => option === cell || nameOf(option).toLowerCase() === cell.toLowerCase());
  if (found !== undefined) return found;
  throw new NotationError(
    `”${cell.slice(0, 40)}” finns inte att välja på. Skriv något av: ${options.map(nameOf).join(', ')}.`,
  );
}

/** What kommuner call the column of names in tables of their own. */
const NAMES_OF_THE_NAME = ['insats', 'insatsens namn', 'namn på insatsen', 'insatsnamn', 'benämning'] as const;

/** Whether a cell names the column of names: what stands under it are insatser. */
export function namesInsatser(cell: string): boolean {
  const name = columnName(cell);
  return name === 'namn' || NAMES_OF_THE_NAME.some((one) => one === name);
}

/** What a head calls its column, however it is spaced and capitalised. */
function columnName(cell: string): string {
  return cell
    .replace(/\s+/gu, ' ')
    .replace(/\s*[:*]$/u, '')
    .trim()
    .toLowerCase();
}

/** The columns of a spreadsheet, in the order in which they are written out. */
export const COLUMNS: readonly Column[] = [
  text('Id', 'id'),
  text('Namn', 'name', ...NAMES_OF_THE_NAME),
  text('Sammanfattning', 'summary', 'beskrivning', 'innehåll', 'vad den ger'),
  {
    name: 'Ämnen',
    aliases: ['ämne'],
    path: ['topics'],
    write: (value) => (Array.isArray(value) ? value.map((one) => nameOf(String(one))).join('; ') : ''),
    read: (cell) =>
      cell
        .split(/[;\n]/u)
        .map((one) => one.trim())
        .filter(Boolean)
        .map((one) => optionIn(one, TOPICS)),
  },
  text('Målgrupp i ord', 'audience', 'målgrupp', 'vem den är tänkt för'),
  {
    name: 'Villkor',
    aliases: ['krav'],
    path: ['villkor'],
    write: (value) =>
      value === 'unstated'
        ? 'står inte i källan'
        : Array.isArray(value)
          ? value.length === 0
            ? 'inga'
            : writeVillkor(value)
          : '',
    read: (cell) => (/^står inte i källan$/iu.test(cell) ? 'unstated' : /^inga$/iu.test(cell) ? [] : readVillkor(cell)),
  },
  flag('Öppen för alla', 'openToAll'),
  flag('Allmänna villkor gäller', 'generalVillkor'),
  oneOf('Vem som deltar', 'takesPart', ['asker', 'child', 'either']),
  oneOf('Utan samtycke från 15 år', 'from15', ['suitable', 'unstated']),
  text('Citat om 15 år', 'from15Quote'),
  text('Egen formulering', 'wording'),
  oneOf('Hur det börjar', 'access', ['contact', 'dropIn', 'throughOther']),
  text('Så gör man', 'howTo'),
  oneOf('Det som skrivs ner', 'documentation.kind', ['advice', 'exempt', 'full', 'unstated']),
  day('Undantaget gäller till', 'documentation.until'),
  text('Om det som skrivs ner', 'documentation.note'),
  text('Utförare', 'provider', 'ansvarig', 'vem som håller i den'),
  text('Begränsning', 'limits', 'omfattning', 'begränsningar'),
  text('Kostnad', 'cost', 'avgift', 'pris', 'vad den kostar'),
  day('Kostnaden kollad', 'costChecked'),
  text('Lag', 'legalBasis'),
  flag('Ges till den som begär det', 'onRequest'),
  text('Telefon', 'contact.phone', 'tel', 'tel.', 'tfn', 'telefonnummer', 'telefonnr'),
  text('Om telefonen', 'contact.phoneNote'),
  text('E-post', 'contact.email', 'epost', 'e-postadress', 'mejl', 'mejladress', 'mail', 'e-mail'),
  text('Adress', 'contact.address', 'besöksadress'),
  text('Länk', 'contact.url', 'webbadress', 'webbsida', 'webbplats', 'hemsida'),
  text('Bokning', 'booking.url'),
  text('Bokningens knapp', 'booking.label'),
  text('Formulär', 'form.url'),
  text('Formulärets knapp', 'form.label'),
  day('Gäller till och med', 'validThrough'),
  text('Rubrik i riktlinjen', 'source.section', 'avsnitt'),
  text('Citat', 'source.quote', 'citat ur beslutet'),
  text('Läsning', 'reading'),
  text('Redaktörens anmärkning', 'editorNote'),
];

/** The insatser of a catalogue as a spreadsheet. What it has no column for stays in the catalogue (`notInSheet`). */
export function sheetOf({ insatser }: Pick<Catalog, 'insatser'>): Sheet {
  return [
    COLUMNS.map(({ name }) => name),
    ...insatser.map((insats) => COLUMNS.map(({ path, write }) => write(valueAt(insats, path)))),
  ];
}

/** The properties of a catalogue's insatser that no column holds. */
export function notInSheet({ insatser }: Pick<Catalog, 'insatser'>): readonly string[] {
  const held = new Set(COLUMNS.map(({ path }) => path[0]));
  return [...new Set(insatser.flatMap((insats) => Object.keys(insats).filter((key) => !held.has(key))))].sort();
}

/** How many rows down a table's head is looked for. */
const LONGEST_TITLE = 10;

/**
 * The catalogue with the insatser that a spreadsheet has, in its order. An insats that the catalogue has already, by its
 * id or its name, keeps what the spreadsheet has no column for; a cell that says what it says already changes nothing.
 */
export function readSheet(sheet: Sheet, base: Catalog): ReadSheet {
  const at = headAt(sheet);
  const head = at === undefined ? undefined : sheet[at];
  if (at === undefined || !head)
    return { catalog: undefined, findings: [{ row: 0, column: '', message: 'Tabellen är tom.' }] };
  const { columns, findings } = columnsIn(head, at + 1);
  if (!columns.some((column) => column?.path[0] === 'name'))
    return {
      catalog: undefined,
      findings: [
        ...findings,
        { row: at + 1, column: '', message: 'Ingen kolumn heter Namn. Den första raden ska ha kolumnernas namn.' },
      ],
    };
  const taken = new Set<string>();
  const rows: number[] = [];
  const insatser: Record_[] = [];
  for (const [index, cells] of sheet.entries()) {
    if (index <= at || cells.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    const read = readRow(cells, head, columns, row, findings);
    const known = base.insatser.find(({ id, name }) => (read.id === undefined ? name === read.name : id === read.id));
    const id = typeof read.id === 'string' ? read.id : (known?.id ?? idFor(String(read.name ?? ''), taken));
    if (taken.has(id))
      findings.push({ row, column: 'Id', message: `Två rader har id:t ”${id}”. Ge den ena ett annat.` });
    taken.add(id);
    rows.push(row);
    insatser.push(completed(known, { ...read, id }, columns));
  }
  if (insatser.length === 0)
    findings.push({ row: at + 1, column: '', message: 'Tabellen har inga rader under kolumnernas namn.' });
  if (findings.length > 0) return { catalog: undefined, findings };
  const loaded = loadCatalog({ ...base, insatser });
  return {
    catalog: loaded.catalog,
    insatser,
    findings: loaded.findings.map(({ path, message }) => placed(path, message, rows)),
  };
}

/** Where the row is that names the columns, from 0; `undefined` where nothing is filled in. */
export function headAt(sheet: Sheet): number | undefined {
  const filledAt = sheet.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  // A title may stand over the table.
  const namedAt = sheet.slice(0, filledAt + LONGEST_TITLE).findIndex((row) => row.some(namesInsatser));
  const at = namedAt < 0 ? filledAt : namedAt;
  return at < 0 ? undefined : at;
}

/** The column that a head names; `undefined` where it names none of the catalogue's. */
export function columnOf(cell: string): Column | undefined {
  const name = columnName(cell);
  return (
    COLUMNS.find((one) => one.name.toLowerCase() === name) ?? COLUMNS.find(({ aliases }) => aliases?.includes(name))
  );
}

function columnsIn(
  head: readonly string[],
  row: number,
): { columns: readonly (Column | undefined)[]; findings: SheetFinding[] } {
  const findings: SheetFinding[] = [];
  const seen = new Set<Column>();
  const columns = head.map((cell): Column | undefined => {
    if (columnName(cell) === '') return undefined;
    const column = columnOf(cell);
    if (!column) {
      const message = `Ingen kolumn heter ”${cell.trim().slice(0, 60)}”. Ta bort den, eller ge den ett av de här namnen: ${COLUMNS.map((one) => one.name).join(', ')}.`;
      findings.push({ row, column: cell.trim().slice(0, 60), message });
    } else if (seen.has(column))
      findings.push({
        row,
        column: column.name,
        message: `Kolumnen ${column.name} finns två gånger. Ta bort den ena.`,
      });
    if (column) seen.add(column);
    return column;
  });
  return { columns, findings };
}

function readRow(
  cells: readonly string[],
  head: readonly string[],
  columns: readonly (Column | undefined)[],
  row: number,
  findings: SheetFinding[],
): Record_ {
  const read: Record<string, unknown> = {};
  for (const [at, raw] of cells.entries()) {
    const column = columns[at];
    const cell = raw.replace(/\r\n?/gu, '\n').trim();
    if (!column) {
      // A column with a name that nobody knows is told once, at its head.
      if (cell !== '' && columnName(head[at] ?? '') === '')
        findings.push({
          row,
          column: '',
          message: `Cell ${at + 1} står utanför kolumnerna: ”${cell.slice(0, 40)}”. Ge kolumnen ett namn eller töm cellen.`,
        });
      continue;
    }
    if (cell === '') continue;
    try {
      setAt(read, column.path, column.read(cell));
    } catch (error) {
      if (!(error instanceof NotationError)) throw error;
      findings.push({ row, column: column.name, message: error.message });
    }
  }
  if (typeof read.name !== 'string')
    findings.push({ row, column: 'Namn', message: 'Namnet saknas. Skriv vad insatsen heter.' });
  return read;
}

/** The insats with what a new one must have, and with what the catalogue has of it and the spreadsheet has no column for. */
function completed(known: Insats | undefined, read: Record_, columns: readonly (Column | undefined)[]): Record_ {
  const insats: Record<string, unknown> = { ...known };
  for (const column of columns) {
    if (!column) continue;
    const value = valueAt(read, column.path);
    const before = valueAt(insats, column.path);
    // A null takes a way of the kommun's away, and no cell says so.
    if (before === null && value === undefined) continue;
    if (value !== undefined && before !== undefined && column.write(before) === column.write(value)) continue;
    if (value === undefined) removeAt(insats, column.path);
    else setAt(insats, column.path, value);
  }
  const name = String(read.name ?? '');
  const needed: readonly (readonly [path: string, value: unknown])[] = [
    ['summary', name],
    ['topics', []],
    ['villkor', 'unstated'],
    ['access', 'contact'],
    ['documentation.kind', 'unstated'],
    ['source.section', name],
    ['source.quote', ''],
  ];
  for (const [path, value] of needed)
    if (valueAt(insats, path.split('.')) === undefined) setAt(insats, path.split('.'), value);
  return { ...insats, id: read.id };
}

function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? valueAt((value as Record_)[key], rest)
    : undefined;
}

function setAt(target: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) target[key] = value;
  else {
    const inner = { ...(typeof target[key] === 'object' ? target[key] : {}) };
    setAt(inner, rest, value);
    target[key] = inner;
  }
}

function removeAt(target: Record<string, unknown>, [key = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) delete target[key];
  else if (typeof target[key] === 'object' && target[key] !== null) {
    const inner = { ...target[key] };
    removeAt(inner, rest);
    if (Object.keys(inner).length === 0) delete target[key];
    else target[key] = inner;
  }
}

/** A finding of the loader by the row and the column that it is about. */
function placed(path: string, message: string, rows: readonly number[]): SheetFinding {
  const [, index, rest = ''] = /^\$\.insatser\[(\d+)\]\.?(.*)$/u.exec(path) ?? [];
  if (index === undefined) return { row: 0, column: '', message };
  const column = COLUMNS.find((one) => rest === one.path.join('.') || rest.startsWith(`${one.path.join('.')}[`));
  return {
    row: rows[Number(index)] ?? 0,
    column: column?.name ?? COLUMNS.find(({ path: [first] }) => first === rest.split('.')[0])?.name ?? '',
    message: message.replace(IN_PROPERTY, (all, name: string) => {
      const named = COLUMNS.find(({ path: steps }) => steps.at(-1) === name);
      return named ? `i kolumnen ${named.name}` : all;
    }),
  };
}

/** Where a message says in which property to write: its name is of several English words written together. */
const IN_PROPERTY = /(?<!\p{L})i ([a-z]+[A-Z][A-Za-z\d]*)/gu;

/** The findings, one on each line: "Rad 4, Villkor: …". */
export function findingsInWords(findings: readonly SheetFinding[]): string {
  return findings
    .map(({ row, column, message }) => {
      const place = [row > 0 ? `Rad ${row}` : '', column].filter(Boolean).join(', ');
      return `  ${place === '' ? '' : `${place}: `}${message}`;
    })
    .join('\n');
}
