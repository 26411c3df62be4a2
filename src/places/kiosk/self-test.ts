import { fetchCatalog } from '../../elements/fetch-catalog.js';
import { COUNT_NAME } from '../follow-up/visit-count.js';
import type { FileFault } from './kommun-files.js';

/** What the self-test checks. */
export type SelfTestPart = 'catalog' | 'files' | 'languages' | 'offline' | 'storage' | 'awake';

/** The result of one check. `fault` names what is wrong, and is `undefined` where nothing is. */
export interface CheckResult {
  readonly check: SelfTestPart;
  readonly fault?: SelfTestPart | 'noOffline';
  readonly names?: readonly string[];
  /** What is wrong with the kommun's own files. */
  readonly files?: readonly FileFault[];
}

/** What the build wrote of itself beside the page (`version.json`). */
export interface BuildInfo {
  /** The package's version. */
  readonly version: string;
  /** The first letters of a hash over every file. */
  readonly build: string;
  /** Every file that is to be at hand without a network. */
  readonly files: readonly string[];
}

/** What the self-test is run on. */
export interface Tested {
  /** Where the catalogue is; `undefined` where it was given as an object. */
  readonly catalogUrl: string | undefined;
  readonly languages: readonly string[];
  readonly canSpeak: (language: string) => Promise<boolean>;
  readonly isAwake: boolean;
  /** Whether visits that reach a list are counted, so that the count may be stored. */
  readonly isCounting: boolean;
  /** Looks at the kommun's own files, and tells what is wrong with them; `undefined` where there are none. */
  readonly fileFaults: (() => Promise<readonly FileFault[]>) | undefined;
  /** Where the build has written of itself; `undefined` where the page does not say. */
  readonly infoUrl: string | undefined;
}

/** Checks everything that can be wrong with a tablet that nobody has touched for weeks. */
export async function selfTest(tested: Tested): Promise<readonly CheckResult[]> {
  return Promise.all([
    checkCatalogUrl(tested),
    ...(tested.fileFaults ? [checkFiles(tested.fileFaults)] : []),
    checkLanguages(tested),
    checkOffline(tested),
    checkStorage(tested),
    tested.isAwake ? { check: 'awake' } : { check: 'awake', fault: 'awake' },
  ]);
}

/** What the build says of itself, and when it came to this device; nothing where it cannot be had. */
export async function readBuildInfo(
  url: string | undefined,
): Promise<{ readonly info: BuildInfo; readonly fetched: Date | undefined } | undefined> {
  if (url === undefined) return undefined;
  try {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    const date = Date.parse(response.headers.get('date') ?? '');
    return { info: (await response.json()) as BuildInfo, fetched: Number.isNaN(date) ? undefined : new Date(date) };
  } catch {
    return undefined;
  }
}

async function checkCatalogUrl({ catalogUrl }: Tested): Promise<CheckResult> {
  if (catalogUrl === undefined) return { check: 'catalog' };
  const outcome = await fetchCatalog(catalogUrl, AbortSignal.timeout(20_000));
  return 'catalog' in outcome ? { check: 'catalog' } : { check: 'catalog', fault: 'catalog' };
}

async function checkFiles(fileFaults: () => Promise<readonly FileFault[]>): Promise<CheckResult> {
  const files = await fileFaults();
  return files.length === 0 ? { check: 'files' } : { check: 'files', fault: 'files', files };
}

async function checkLanguages({ languages, canSpeak }: Tested): Promise<CheckResult> {
  const can = await Promise.all(languages.map(canSpeak));
  const names = languages.filter((_, at) => !can[at]);
  return names.length === 0 ? { check: 'languages' } : { check: 'languages', fault: 'languages', names };
}

async function checkOffline({ infoUrl }: Tested): Promise<CheckResult> {
  const build = await readBuildInfo(infoUrl);
  const hasWorker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  if (!hasWorker || infoUrl === undefined) return { check: 'offline', fault: 'noOffline' };
  // The list of the files is one of them.
  if (!build) return { check: 'offline', fault: 'offline', names: [new URL(infoUrl).pathname.split('/').at(-1) ?? ''] };
  const { files } = build.info;
  const hits = await Promise.all(files.map((file) => caches.match(new URL(file, infoUrl), { ignoreSearch: true })));
  const names = files.filter((_, at) => !hits[at]);
  return names.length === 0 ? { check: 'offline' } : { check: 'offline', fault: 'offline', names };
}

/** Nothing but the product's own files, and a count that is turned on, may be on the device; a browser that forbids to look has nothing either. */
async function checkStorage({ isCounting }: Tested): Promise<CheckResult> {
  const names: string[] = [];
  try {
    names.push(...Object.keys(localStorage), ...Object.keys(sessionStorage));
    names.push(...document.cookie.split(';').flatMap((cookie) => cookie.split('=')[0]?.trim() || []));
    names.push(...((await indexedDB.databases?.()) ?? []).map(({ name = '' }) => name));
  } catch {}
  const others = names.filter((name) => !isCounting || name !== COUNT_NAME);
  return others.length === 0 ? { check: 'storage' } : { check: 'storage', fault: 'storage', names: others };
}
