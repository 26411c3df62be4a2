import { explain } from './explain.js';
import { explainSyntax } from './explain-syntax.js';
import type { Finding } from './findings.js';
import { type Loaded, readCatalog } from './read.js';
import { withSuggestions } from './suggest.js';
import { syntaxFault } from './syntax.js';

/** The most characters that are read of a file. */
export const MAX_TEXT = 5_000_000;

/** The deepest that parts may lie in each other: a catalogue has a tenth of it. */
const MAX_DEPTH = 100;

/** {@link readCatalog} with every finding in words, for those who write catalogues. */
export function loadCatalog(value: unknown): Loaded {
  return readCatalog(value, explain);
}

/** A value, or why the text that holds it is no JSON. */
export type Parsed = { readonly value: unknown } | { readonly finding: Finding };

/**
 * The value of the JSON in `text`; what is no JSON gives one finding, with line and column.
 *
 * @param kind What the text is, so that the cure speaks of it.
 */
export function parseJson(text: string, kind: 'catalog' | 'settings' = 'catalog'): Parsed {
  const refuse = (rule: string, message: string): Parsed => ({
    finding: { level: 'error', path: '$', rule, message },
  });
  if (text.length > MAX_TEXT)
    return refuse('too-large', `Filen har ${text.length} tecken. Högst ${MAX_TEXT} kan läsas.`);
  const json = text.replace(/^\ufeff/, '');
  try {
    const value: unknown = JSON.parse(json);
    if (isTooDeep(value))
      return refuse(
        'too-deep',
        'Filen har delar som ligger i varandra mer än 100 steg djupt. Det har ingen katalog. Öppna den fil som du sparade senast.',
      );
    return { value };
  } catch {
    const before = json.slice(0, syntaxFault(json)).split('\n');
    const at = before.join('\n').length;
    const place = `JSON-fel på rad ${before.length}, tecken ${(before.at(-1) ?? '').length + 1}.`;
    return refuse('invalid-json', explainSyntax(json, at, { place, isCatalog: kind === 'catalog' }));
  }
}

/** Whether the parts of a value lie too deep in each other for what reads them part by part. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** `loadCatalog` of the JSON in `text`. */
export function parseCatalog(text: string): Loaded {
  const parsed = parseJson(text);
  if ('finding' in parsed) return { catalog: undefined, findings: [parsed.finding] };
  const { catalog, findings } = loadCatalog(parsed.value);
  return { catalog, findings: withSuggestions(findings, parsed.value) };
}
