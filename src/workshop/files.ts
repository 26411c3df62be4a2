import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { KeptWork, ReadDraft } from '../../machines/workshop.machine.js';
import { jsonDuplicates } from '../catalog/json-places.js';
import { parseJson } from '../catalog/load.js';
import { catalogOf } from '../draft/catalog.js';
import { draftOf } from '../draft/draft.js';
import { type OwnTable, ownTable, withContacts } from '../draft/own-table.js';
import { findingsInWords, namesInsatser, type Sheet } from '../draft/sheet.js';
import type { Draft, Reading, SourceDocument } from '../draft/types.js';
import { fixSyntax } from '../lint/fix.js';
import { fixNames } from '../lint/fix-names.js';
import { placeInWords } from '../lint/place-in-words.js';
import { decoded, kindOf, readPasted } from '../readers/read-document.js';
import { readPastedSheet, readSheetFile } from '../readers/sheet-file.js';
import { UnreadableDocument } from '../readers/unreadable.js';
import { DECISION } from './decision-proposals.js';
import { withSheet } from './draft-sheet.js';
import { newCatalog } from './new-catalog.js';
import { readPath, textAt } from './path.js';
import { readDocumentBeside } from './pdf-beside.js';
import { areReadingsWhole, READING, withOpenReadings } from './reading.js';
import { today } from './today.js';

/** What a file was saved as; `undefined` where the person chose not to. */
export type SavedAs = string | undefined;

interface WritableFile {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

interface SavingWindow {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }): Promise<WritableFile>;
}

/**
 * Reads a catalogue's file, or a bundle; anything else is read as the decision.
 *
 * @throws Error with what is wrong, in words for the editor
 */
export async function readDraft(given: unknown): Promise<ReadDraft> {
  if (isPasted(given)) {
    return isTable(given.pasted)
      ? draftOfSheet(readPastedSheet(given.pasted), 'Tabellen')
      : draftOfDecision(readPasted(given.pasted));
  }
  if (!(given instanceof File)) throw new Error('Det var ingen fil.');
  const { name } = given;
  const bytes = await bytesOf(given);
  try {
    const isNamedCatalog = /\.json$/iu.test(name);
    const start = decoded(bytes.subarray(0, 200)).trimStart();
    const isCatalog = /^[[{]/u.test(start) || (isNamedCatalog && /^(?:<|$)/u.test(start));
    const kind = isCatalog ? 'catalog' : kindOf(bytes);
    if (kind === 'catalog' || (kind === 'text' && isNamedCatalog))
      return { ...readCatalogText(decoded(bytes), name), fileName: name };
    const isSheet = kind === 'spreadsheet' || /\.(csv|tsv)$/iu.test(name);
    if (isSheet) return draftOfSheet(await readSheetFile(bytes), name);
    return draftOfDecision(await readDocumentBeside(bytes, name));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new Error(`${name}: ${error.message}`);
    // What is refused in words is a plain error; any other is a fault in reading it.
    if (error instanceof Error && error.constructor === Error) throw error;
    throw new Error(
      `${name} går inte att läsa: filen är trasig. Öppna den i programmet den kommer från och spara om den.`,
    );
  }
}

/**
 * The bytes of a file.
 *
 * @throws Error where there are too many
 */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST)
    throw new Error(`${file.name} är för stor: ${Math.ceil(file.size / 1_000_000)} MB. Välj en mindre fil.`);
  return new Uint8Array(await file.arrayBuffer());
}

/** The most bytes of a file: a PDF may be large, and then its reader says how large. */
const LARGEST = 200_000_000;

/** A text that was pasted in place of a file. */
export interface Pasted {
  readonly pasted: string;
}

function isPasted(given: unknown): given is Pasted {
  return typeof given === 'object' && given !== null && 'pasted' in given && typeof given.pasted === 'string';
}

/** Whether what was pasted is a table: its first line has cells, and one of them is the column of names. */
function isTable(text: string): boolean {
  const [head = ''] = text.trimStart().split('\n', 1);
  return /\t/u.test(head) && head.split('\t').some(namesInsatser);
}

/** A spreadsheet as a catalogue of a kommun that has not been named yet. */
function draftOfSheet(sheet: Sheet, name: string): ReadDraft {
  const own = ownTable(sheet, name);
  if (own) return draftOfReading(own.read, own.contacts);
  const { draft, findings } = withSheet(newCatalog('', '', today()), sheet);
  if (!draft) throw new Error(`${name} gick inte att läsa.\n${findingsInWords(findings)}`);
  return { draft, fileName: 'katalog.json', isNew: true };
}

/** A decision's document as a catalogue to go on with: a proposal until somebody says that it has been decided. */
function draftOfDecision(document: SourceDocument): ReadDraft {
  const read = draftOf(document);
  if (read.insatser.length === 0) {
    throw new Error(
      `Inga insatser hittades i ${document.name}. En insats känns igen på en rubrik med en målgrupp, ett villkor eller en beskrivning under sig.`,
    );
  }
  return draftOfReading(read);
}

function draftOfReading(read: Draft, contacts: OwnTable['contacts'] = new Map()): ReadDraft {
  const catalog = catalogOf(read, today());
  const wordsOf = ({ parts, spans }: Reading) => (spans.length > 0 ? { [READING]: { parts, spans } } : {});
  const draft: CatalogDraft = {
    ...catalog,
    insatser: withContacts(catalog.insatser, contacts).map((insats, at) => ({
      ...insats,
      ...wordsOf(read.insatser[at] ?? read.general),
    })),
    ...wordsOf(read.general),
    ...(read.decision.length > 0 && { [DECISION]: read.decision }),
  };
  return { draft, fileName: 'katalog.json', isNew: true };
}

/**
 * The draft in a text, with the names that properties have now.
 *
 * @throws Error with what is wrong, in words for the editor
 */
export function parseDraft(text: string, name: string): CatalogDraft {
  return readCatalogText(text, name).draft;
}

/** A draft, and what was changed in it since its file is of an earlier version, or had slips of the pen. */
function readCatalogText(text: string, name: string): Pick<ReadDraft, 'draft' | 'carriedOver'> {
  const syntax = fixSyntax(text);
  const names = fixNames(syntax.text);
  const draft = draftOfJson(names.text, name);
  const places = new Map<string, string[]>();
  for (const { path, message } of names.fixes) {
    const of = textAt(draft, [...readPath(path).slice(0, 2), 'name']);
    places.set(message, [...(places.get(message) ?? []), of]);
  }
  return {
    draft,
    carriedOver: [
      ...syntax.fixes.map(({ message }) => message),
      ...[...places].map(([message, owners]) => `${message} Det gäller: ${owners.join(', ')}.`),
      ...jsonDuplicates(syntax.text).map(
        ({ path }) =>
          `${placeInWords(path, draft, null)} står två gånger i filen, och det sista är läst. Se efter att det är det rätta.`,
      ),
    ],
  };
}

/** Whether this version can go on with a work that was kept, maybe by another version. */
export function canGoOnWith({ draft, versions }: KeptWork): boolean {
  return Array.isArray(versions) && isCatalogLike(draft) && areReadingsWhole(draft);
}

function isCatalogLike(value: unknown): value is CatalogDraft {
  if (typeof value !== 'object' || value === null || !('insatser' in value)) return false;
  const { insatser } = value;
  return (
    Array.isArray(insatser) &&
    insatser.every((insats: unknown) => typeof insats === 'object' && insats !== null && !Array.isArray(insats))
  );
}

function draftOfJson(text: string, name: string): CatalogDraft {
  const parsed = parseJson(text);
  if ('finding' in parsed) throw new Error(`${name} gick inte att öppna. ${parsed.finding.message}`);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('insatser' in value) || !Array.isArray(value.insatser)) {
    throw new Error(`${name} är ingen katalog: det finns ingen lista över insatser i den.`);
  }
  if (
    !value.insatser.every((insats: unknown) => typeof insats === 'object' && insats !== null && !Array.isArray(insats))
  ) {
    throw new Error(`${name} är ingen katalog: listan över insatser har annat i sig än insatser.`);
  }
  const draft = value as CatalogDraft;
  if (!areReadingsWhole(draft)) {
    throw new Error(
      `${name} är trasig, eller sparad av en annan version av verkstaden: beslutets ord i den går inte att läsa. Öppna den i den versionen, eller öppna en fil som du sparade tidigare.`,
    );
  }
  return draft;
}

/**
 * The translation of a catalogue in a file of its own.
 *
 * @throws Error with what is wrong, in words for the editor
 */
export async function readOverlayFile(file: File, language: string): Promise<unknown> {
  const parsed = parseJson(fixSyntax(await file.text()).text);
  if ('finding' in parsed) throw new Error(`${file.name} gick inte att öppna. ${parsed.finding.message}`);
  const { value } = parsed;
  const isOverlay = typeof value === 'object' && value !== null && 'language' in value && 'insatser' in value;
  if (!isOverlay || Array.isArray(value.insatser)) throw new Error(`${file.name} är ingen översättning av en katalog.`);
  if (value.language !== language) throw new Error(`${file.name} är på ett annat språk än det som är valt.`);
  return value;
}

/** The draft as a file has it. */
export function textOf(draft: CatalogDraft): string {
  return `${JSON.stringify(withOpenReadings(draft), null, 2)}\n`;
}

/** Saves a text where the person says, or as a download where the browser has no such question. */
export async function saveText(name: string, text: string, type = 'application/json'): Promise<SavedAs> {
  const picker = (window as unknown as SavingWindow).showSaveFilePicker;
  if (picker === undefined) {
    download(name, new Blob([text], { type }));
    return name;
  }
  try {
    const accept = { [type]: [name.slice(name.lastIndexOf('.'))] };
    const handle = await picker.call(window, { suggestedName: name, types: [{ description: 'Katalog', accept }] });
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    return handle.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Where the page may not write files, what was written still has to come out.
    download(name, new Blob([text], { type }));
    return name;
  }
}

/** Hands over a file as a download. */
export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
