import type { LoadOutcome } from '../../machines/loader.machine.js';
import { contactOf, readCatalog } from '../catalog/read.js';

/** A catalogue of 20,000 insatser is a tenth of this, in characters. */
const MAX_TEXT = 5_000_000;

/** A catalogue that the page's entry has asked for while the guide was on its way. */
export interface AskedCatalog {
  /** The whole address. */
  readonly url: string;
  /** Rejects where nothing answered. */
  readonly answer: Promise<Response>;
  /** What came, read as it came; rejects with the answer, or where it breaks off. */
  readonly text: Promise<string>;
}

/**
 * Fetches and checks a catalogue. Never throws: what went wrong comes back as a stable code, with
 * the kommun's contact where it could be saved from what arrived. What has been asked for already is not asked for again.
 */
export async function fetchCatalog(url: string, signal: AbortSignal, asked?: AskedCatalog): Promise<LoadOutcome> {
  try {
    const ready = asked?.url === url ? asked : undefined;
    const response = await (ready?.answer ??
      fetch(url, { signal, referrerPolicy: 'no-referrer', credentials: 'same-origin' }));
    if (!response.ok) return { failure: { code: response.status === 404 ? 'catalog-missing' : 'catalog-unreachable' } };
    return readText(await (ready?.text ?? response.text()));
  } catch {
    return { failure: { code: 'catalog-unreachable' } };
  }
}

function readText(text: string): LoadOutcome {
  try {
    if (text.length <= MAX_TEXT) return checkCatalog(JSON.parse(text));
  } catch {}
  return { failure: { code: 'catalog-invalid' } };
}

/** Checks a catalogue, however it came. */
export function checkCatalog(value: unknown): LoadOutcome {
  const { catalog } = readCatalog(value);
  if (catalog) return { catalog };
  const { name, ...contact } = contactOf(value) ?? {};
  return { failure: { code: 'catalog-invalid', contact, ...(name === undefined ? {} : { kommun: name }) } };
}
