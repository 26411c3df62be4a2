import type { Contact, Insats } from '../catalog/types.js';
import { draftOf } from './draft.js';
import { columnOf, headAt, type Sheet } from './sheet.js';
import type { Block, Draft } from './types.js';
import { NotationError } from './villkor-notation.js';

/** A spreadsheet that a kommun keeps in columns and words of its own. */
export interface OwnTable {
  /** It read as a decision's document, without the columns of `contacts`. */
  readonly read: Draft;
  /** Whom to turn to, by the insats's name. */
  readonly contacts: ReadonlyMap<string, Contact>;
}

/** What is kept apart from what the decision says. */
const CONTACT = 'contact';

/**
 * A spreadsheet read as the table of a decision; `undefined` where it is the catalogue's own: it has ids, writes villkor as
 * the catalogue does, or has no column and no words that only a reader of decisions understands.
 */
export function ownTable(sheet: Sheet, name: string): OwnTable | undefined {
  const at = headAt(sheet);
  const head = at === undefined ? undefined : sheet[at];
  if (at === undefined || !head) return undefined;
  const columns = head.map(columnOf);
  const rows = sheet.slice(at + 1);
  const placeOf = (path: string) => columns.findIndex((column) => column?.path.join('.') === path);
  const names = placeOf('name');
  const villkor = placeOf('villkor');
  const isWrittenAsOurs = rows.some((row) => isReadBy(columns[villkor], row[villkor]?.trim() ?? ''));
  if (names < 0 || placeOf('id') >= 0 || isWrittenAsOurs) return undefined;

  const isOfContact = (place: number) => columns[place]?.path[0] === CONTACT;
  const contacts = new Map<string, Contact>();
  for (const row of rows) {
    const contact = Object.fromEntries(
      columns.flatMap((column, place) => {
        const cell = row[place]?.trim() ?? '';
        return column && isOfContact(place) && cell !== '' ? [[column.path[1], cell]] : [];
      }),
    );
    const insats = row[names]?.trim() ?? '';
    if (insats !== '' && Object.keys(contact).length > 0) contacts.set(insats, contact);
  }
  const titles = sheet
    .slice(0, at)
    .flat()
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const blocks: readonly Block[] = [
    ...titles.map((text) => ({ kind: 'paragraph' as const, text })),
    { kind: 'table', rows: [head, ...rows].map((row) => row.filter((_cell, place) => !isOfContact(place))) },
  ];
  const read = draftOf({ name, blocks });
  const hasOwnColumn = head.some((cell, place) => cell.trim() !== '' && !columns[place]);
  const hasProposals = read.insatser.some(({ spans }) => spans.some(({ proposals }) => proposals.length > 0));
  return read.insatser.length > 0 && (hasOwnColumn || hasProposals) ? { read, contacts } : undefined;
}

/** The insatser, each with whom to turn to where that was told of one of its name. */
export function withContacts(insatser: readonly Insats[], contacts: ReadonlyMap<string, Contact>): readonly Insats[] {
  return insatser.map((insats) => {
    const contact = contacts.get(insats.name);
    return contact ? { ...insats, contact } : insats;
  });
}

/** Whether a cell is filled in as its column asks for. */
function isReadBy(column: ReturnType<typeof columnOf>, cell: string): boolean {
  if (!column || cell === '') return false;
  try {
    column.read(cell);
    return true;
  } catch (error) {
    if (!(error instanceof NotationError)) throw error;
    return false;
  }
}
