import { explain } from './explain.js';
import { type Loaded, readCatalog } from './read.js';
import { withSuggestions } from './suggest.js';
import { syntaxFault } from './syntax.js';

/** The most characters `parseCatalog` reads. */
export const MAX_TEXT = 5_000_000;

/** {@link readCatalog} with every finding in words, for those who write catalogues. */
export function loadCatalog(value: unknown): Loaded {
  return readCatalog(value, explain);
}

/** `loadCatalog` of the JSON in `text`; what is no JSON gives one finding, with line and column. */
export function parseCatalog(text: string): Loaded {
  const refuse = (rule: string, message: string): Loaded => ({
    catalog: undefined,
    findings: [{ level: 'error', path: '$', rule, message }],
  });
  if (text.length > MAX_TEXT)
    return refuse('too-large', `Filen har ${text.length} tecken. Högst ${MAX_TEXT} kan läsas.`);
  const json = text.replace('\ufeff', '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const before = json.slice(0, syntaxFault(json)).split('\n');
    return refuse(
      'invalid-json',
      `JSON-fel på rad ${before.length}, tecken ${(before.at(-1) ?? '').length + 1}. Se efter kommatecken, citattecken och parenteser.`,
    );
  }
  const { catalog, findings } = loadCatalog(value);
  return { catalog, findings: withSuggestions(findings, value) };
}
