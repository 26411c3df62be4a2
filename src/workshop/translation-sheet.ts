import type { CatalogDraft } from '../../machines/workshop.history.js';
import { loadOverlay } from '../catalog/overlay.js';
import type { Catalog } from '../catalog/types.js';
import type { Sheet, SheetFinding } from '../draft/sheet.js';
import { readPath, valueAt } from './path.js';
import { type TranslationRow, type TranslationState, translationRows, withTranslation } from './translations.js';

/** How a text stands in a language, in words. */
export const STATE_WORDS: Readonly<Record<TranslationState, string>> = {
  missing: 'Saknas',
  stale: 'Svenskan är ändrad sedan dess',
  current: 'Stämmer med svenskan',
};

const COLUMN = { key: 'Nyckel (ändra inte)', of: 'Insats', what: 'Text', swedish: 'Svenska', state: 'Läge' } as const;

/** What a translator's file came to. */
export interface ReadTranslations {
  readonly draft: CatalogDraft;
  /** How many texts are new or others than before. */
  readonly taken: number;
  readonly findings: readonly SheetFinding[];
}

function columnOf(language: string): string {
  return `Översättning (${language})`;
}

/** All texts of a catalogue with their translations, for a translator. */
export function translationSheet(draft: CatalogDraft, language: string): Sheet {
  return [
    [COLUMN.key, COLUMN.of, COLUMN.what, COLUMN.swedish, columnOf(language), COLUMN.state],
    ...translationRows(draft, language).map(({ key, of, what, swedish, text, state }) => [
      key,
      of,
      what,
      swedish,
      text,
      STATE_WORDS[state],
    ]),
  ];
}

/**
 * The draft with what a translator's file has for it. A row whose Swedish is not what the catalogue has now, or that is of
 * no text of it, is told of and left out; the others are taken. An empty cell takes no translation away.
 */
export function readTranslationSheet(
  sheet: Sheet,
  draft: CatalogDraft,
  language: string,
  catalog: Catalog | undefined,
): ReadTranslations {
  const [head = [], ...body] = sheet;
  const columnAt = (name: string) => head.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase());
  const [keyAt, swedishAt, textAt] = [columnAt(COLUMN.key), columnAt(COLUMN.swedish), columnAt(columnOf(language))];
  const lacking = [
    [keyAt, COLUMN.key] as const,
    [swedishAt, COLUMN.swedish] as const,
    [textAt, columnOf(language)] as const,
  ].filter(([at]) => at < 0);
  if (lacking.length > 0) {
    const message = `Kolumnen ${lacking.map(([, name]) => `”${name}”`).join(' och ')} saknas. Ladda ner filen för översättaren på nytt, på rätt språk.`;
    return { draft, taken: 0, findings: [{ row: 1, column: '', message }] };
  }
  const rows = new Map(translationRows(draft, language).map((row) => [row.key, row]));
  const findings: SheetFinding[] = [];
  const seen = new Map<string, number>();
  const given: Given[] = [];
  const empty: number[] = [];
  for (const [index, cells] of body.entries()) {
    const row = index + 2;
    const key = (cells[keyAt] ?? '').trim();
    const text = oneText(cells[textAt]);
    const find = (column: string, message: string) => findings.push({ row, column, message });
    if (key === '' && text === '') continue;
    const known = rows.get(key);
    if (!known) {
      find(COLUMN.key, `Katalogen har ingen text med nyckeln ”${key.slice(0, 60)}”.`);
      continue;
    }
    if (seen.has(key)) {
      find(COLUMN.key, `Texten finns redan på rad ${seen.get(key)}.`);
      continue;
    }
    seen.set(key, row);
    if (text === '') {
      empty.push(row);
      continue;
    }
    if (oneText(cells[swedishAt]) !== oneText(known.swedish)) {
      find(COLUMN.swedish, 'Svenskan är en annan i katalogen nu. Låt översättaren se den nya texten.');
      continue;
    }
    if (text === oneText(known.text) && known.state === 'current') continue;
    given.push({ row, known, text });
  }
  // A file that is begun has many of them: a row for each would hide what has to be put right.
  if (empty.length > 0) {
    const message =
      empty.length === 1 ? 'Raden har ingen översättning än.' : `${empty.length} rader har ingen översättning än.`;
    findings.push({ row: empty.length === 1 ? (empty[0] ?? 0) : 0, column: columnOf(language), message });
  }
  for (const { key, of, what } of rows.values())
    if (!seen.has(key)) findings.push({ row: 0, column: '', message: `${of}, ${what}: texten finns inte i filen.` });
  const faults = faultsOf(withAll(draft, language, given), language, catalog);
  const right = given.filter(({ row, known }) => {
    const message = faults.get(known.path.join('\n'));
    if (message !== undefined) findings.push({ row, column: columnOf(language), message });
    return message === undefined;
  });
  const inOrder = findings.toSorted((one, other) => (one.row || Infinity) - (other.row || Infinity));
  return { draft: withAll(draft, language, right), taken: right.length, findings: inOrder };
}

/** A translation that a file has for a text. */
interface Given {
  readonly row: number;
  readonly known: TranslationRow;
  readonly text: string;
}

function withAll(draft: CatalogDraft, language: string, given: readonly Given[]): CatalogDraft {
  return given.reduce((left, { known, text }) => withTranslation(left, language, known, text), draft);
}

/** What keeps texts from being translations, by their paths: markup, or more characters than a card has room for. */
function faultsOf(draft: CatalogDraft, language: string, catalog: Catalog | undefined): ReadonlyMap<string, string> {
  const { findings } = catalog ? loadOverlay(valueAt(draft, ['overlays', language]), catalog) : { findings: [] };
  return new Map(findings.map(({ path, message }) => [readPath(path).join('\n'), message]));
}

function oneText(cell: string | undefined): string {
  return (cell ?? '').replace(/\r\n?/gu, '\n').trim();
}
