import { LANGUAGES, SOURCE_LANGUAGE } from '../../i18n/languages.js';

/**
 * What a page's fragment begins with when it holds a handout: `#insatser=2026-11-22:komet-3-11-ar,motas`, or in another
 * language than Swedish `#insatser=2026-11-22.so:komet-3-11-ar,motas`.
 */
export const HANDOUT_PREFIX = '#insatser=';

/** What a handout's link holds: insats ids, the catalogue's version and the list's language, and nothing that was answered. */
export interface HandoutLink {
  /** The version of the catalogue that the list was made from; `undefined` where the link holds no date. */
  readonly version: string | undefined;
  /** The language that the list was made in; `undefined` where the link names none that the guide speaks. */
  readonly language?: string | undefined;
  readonly ids: readonly string[];
}

/**
 * As many letters as a code holds whose modules are 4 px on a screen 360 px wide (version 15, correction level L;
 * docs/decisions/0007).
 */
const CODE_CAPACITY = 520;

/** The link that opens a handout on a page. What the page's address had after `#` goes. */
export function handoutUrl(page: string, { version = '', language = SOURCE_LANGUAGE, ids }: HandoutLink): string {
  const url = new URL(page);
  url.hash = '';
  const spoken = language === SOURCE_LANGUAGE ? '' : `.${language}`;
  return `${url.href}${HANDOUT_PREFIX}${version}${spoken}:${ids.join()}`;
}

/**
 * The links of a handout: one where a code that can be read holds it, else as few as there can be, each with a run of
 * the ids, and about as long as the others.
 */
export function handoutUrls(page: string, { ids, ...list }: HandoutLink): readonly string[] {
  for (let count = 1; ; count += 1) {
    const urls = runsOf(ids, count).map((run) => handoutUrl(page, { ...list, ids: run }));
    if (count >= ids.length || urls.every((url) => url.length <= CODE_CAPACITY)) return urls;
  }
}

/** The ids cut into runs that are about as long when they are written. */
function runsOf(ids: readonly string[], count: number): readonly (readonly string[])[] {
  const share = (ids.join().length + 1) / count;
  const runs: string[][] = Array.from({ length: count }, () => []);
  let written = 0;
  for (const id of ids) {
    const middle = written + (id.length + 1) / 2;
    runs[Math.min(Math.floor(middle / share), count - 1)]?.push(id);
    written += id.length + 1;
  }
  return runs.filter((run) => run.length > 0 || count === 1);
}

/** Reads a page's fragment; `undefined` where it is no handout. Whatever it holds, it is read without an error. */
export function readHandout(hash: string): HandoutLink | undefined {
  if (!hash.startsWith(HANDOUT_PREFIX)) return undefined;
  const text = decoded(hash.slice(HANDOUT_PREFIX.length));
  const [, given = '', ids = ''] = /^(?:([^:]*):)?(.*)$/s.exec(text) ?? [];
  const [version = '', language] = given.split('.');
  return {
    version: isDate(version) ? version : undefined,
    language: LANGUAGES.find(({ code }) => code === language)?.code,
    ids: ids.split(',').filter((id) => id !== ''),
  };
}

/** Some readers of codes write `:` and `,` with percent signs. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
