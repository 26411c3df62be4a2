import { bundleText } from '../../catalog/bundle.js';
import { explain } from '../../catalog/explain.js';
import type { Finding } from '../../catalog/findings.js';
import { jsonDuplicates } from '../../catalog/json-places.js';
import { parseCatalog, parseJson } from '../../catalog/load.js';
import { loadOverlay, parseOverlay } from '../../catalog/overlay.js';
import { createReader } from '../../catalog/read.js';
import { closest } from '../../catalog/suggest.js';
import type { Catalog, CatalogOverlay } from '../../catalog/types.js';
import { KIOSK_SETTINGS, type KioskSettings } from './kiosk-settings.js';

/** What is wrong in one of the kommun's files, for whoever looks after the tablet. */
export interface FileFault {
  /** The name of the file. */
  readonly file: string;
  /** The place in it, as one finds it there; empty where it is the whole file. */
  readonly place: string;
  /** What stands there and how to mend it, in Swedish. */
  readonly message: string;
}

/** A file that was read: what it holds, or what is wrong with it. */
export interface Checked<Held> {
  /** What holds; of settings, those that hold by themselves. */
  readonly held: Held | undefined;
  readonly faults: readonly FileFault[];
}

/** A list with its translations inside. */
export interface CheckedCatalog {
  readonly catalog: Catalog;
  /** The text of it all, as it is kept. */
  readonly text: string;
  /** The languages whose translation cannot be had or is broken: it stands in Swedish there. */
  readonly lacking: readonly string[];
}

/** The file of a translation beside the list; a fault where it cannot be used, `undefined` where no network reaches it. */
export type ReadBeside = (
  file: string,
) => Promise<{ readonly text: string } | { readonly fault: FileFault } | undefined>;

/** The settings in the text of a `kiosk.json`. */
export function checkSettings(text: string, file: string): Checked<KioskSettings> {
  const parsed = parseJson(text, 'settings');
  if ('finding' in parsed) return { held: undefined, faults: [faultOf(file, parsed.finding, undefined)] };
  const { findings, readFields } = createReader((rule, value, detail) => {
    const guess = rule === 'unknown-property' ? closest(String(value), Object.keys(KIOSK_SETTINGS)) : undefined;
    const message = explain(rule, value, detail);
    return guess === undefined ? message : `${message} Menade du "${guess}"?`;
  });
  const held = readAll(() => readFields(KIOSK_SETTINGS, parsed.value, '$') as KioskSettings | undefined);
  const all = [...findings, ...jsonDuplicates(text)];
  return { held, faults: all.map((finding) => faultOf(file, finding, parsed.value)) };
}

/**
 * The list in the text of a `catalog.json`, with the translations that lie inside it or beside it, but for those that are
 * broken or gone: a list never stands with the translations of another day.
 *
 * @returns `undefined` where the network ended before all of it had come.
 */
export async function checkCatalogFile(
  text: string,
  file: string,
  readBeside: ReadBeside,
): Promise<Checked<CheckedCatalog> | undefined> {
  const { catalog, findings } = parseCatalog(text);
  const parsed = parseJson(text);
  const value = 'value' in parsed ? parsed.value : undefined;
  const faults = [...findings, ...jsonDuplicates(text)].map((finding) => faultOf(file, finding, value));
  if (!catalog) return { held: undefined, faults };
  const isRight = faults.length === 0;
  const overlays: Record<string, CatalogOverlay> = {};
  const lacking: string[] = [];
  for (const language of catalog.translations ?? []) {
    const name = `${language}.json`;
    const beside = catalog.overlays ? undefined : await readBeside(name);
    if (!catalog.overlays && beside === undefined) return undefined;
    if (beside && 'fault' in beside) {
      faults.push(beside.fault);
      lacking.push(language);
      continue;
    }
    const read = beside ? parseOverlay(beside.text, catalog) : loadOverlay(catalog.overlays?.[language], catalog);
    const where = beside ? name : `${file}, overlays.${language}`;
    const wrong = [...read.findings, ...(beside ? jsonDuplicates(beside.text) : [])];
    faults.push(...wrong.map((finding) => faultOf(where, finding, undefined)));
    if (read.overlay && wrong.length === 0) overlays[language] = read.overlay;
    else lacking.push(language);
  }
  return { held: isRight ? { catalog, text: bundleText(catalog, overlays), lacking } : undefined, faults };
}

/** What is read, or nothing where there is more wrong than is told of. */
function readAll<Held>(read: () => Held): Held | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A finding as a person finds it in the file: an insats goes by its id. */
function faultOf(file: string, { path, message }: Finding, value: unknown): FileFault {
  const place = path
    .replace(/^\$\.?/, '')
    .replace(/^insatser\[(\d+)\]\.?/, (found, at: string) => {
      const id = idOf(value, Number(at));
      return id === undefined ? found : `insatsen ${id}: `;
    })
    .replace(/: $/, '');
  return { file, place, message };
}

function idOf(value: unknown, at: number): string | undefined {
  const { insatser } = (value ?? {}) as { readonly insatser?: readonly ({ readonly id?: unknown } | null)[] };
  const id = insatser?.[at]?.id;
  return typeof id === 'string' ? id : undefined;
}
