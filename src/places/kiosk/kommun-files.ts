/**
 * The kommun's own files beside the page: `kiosk.json` and the list. A part of its own, which is fetched by a kiosk that
 * has such files: a newer one is looked for while nobody is there, checked, and kept for when there is no network.
 */
import type { Catalog } from '../../catalog/types.js';
import { type Checked, type CheckedCatalog, checkCatalogFile, checkSettings, type FileFault } from './check-files.js';
import { KeptFiles } from './kept-files.js';
import type { KioskSettings } from './kiosk-settings.js';

export type { FileFault } from './check-files.js';

export const build = __BUILD__;

/** How long a file may be on its way, in milliseconds. */
const PATIENCE = 20_000;

/** What a server says of a file that it has not got. */
const GONE: readonly number[] = [404, 410];

/** What a kiosk's files are read with. */
export interface KommunFilesOptions {
  readonly settingsUrl: string;
  /** `undefined` where the page holds the list itself. */
  readonly catalogUrl: string | undefined;
  /** The list that is shown now. */
  readonly shown: () => Catalog | undefined;
  /** Told when another version of a file is kept, which the page shows when it is loaded anew. */
  readonly onKept: () => void;
}

/** A file as the server has it: its text, a fault, or nothing where there is none. */
type Fetched = { readonly text: string } | { readonly fault: FileFault } | { readonly isGone: true };

/** A file that was fetched and checked; `undefined` for its parts where nothing is to be changed. */
type New<Held> = Checked<Held> & { readonly isGone?: true };

/** Reads the kommun's files, keeps what is right, and tells what is wrong. */
export class KommunFiles {
  readonly #options: KommunFilesOptions;
  readonly #kept = new KeptFiles();
  #settings: KioskSettings = {};
  /** The text of the settings in use; `undefined` where there are none. */
  #settingsText: string | undefined;
  #faults: readonly FileFault[] = [];
  #look: Promise<void> | undefined;

  constructor(options: KommunFilesOptions) {
    this.#options = options;
  }

  /** What is wrong with the files on the server, as they were last seen. */
  get faults(): readonly FileFault[] {
    return this.#faults;
  }

  /**
   * The settings to start with: those that were kept, otherwise those on the server; without any where neither can be had.
   * Where the server's are wrong, and none are kept, `isUsable` is false and `faults` says why.
   */
  async start(): Promise<{ readonly settings: KioskSettings; readonly isUsable: boolean }> {
    const { settingsUrl } = this.#options;
    const kept = await this.#kept.read(settingsUrl);
    if (kept !== undefined) return this.#use(kept, checkSettings(kept, nameOf(settingsUrl)).held);
    const fetched = await fetchNew(settingsUrl);
    if (!fetched || 'isGone' in fetched) return this.#use(undefined, {});
    const { held, faults } =
      'text' in fetched ? checkSettings(fetched.text, nameOf(settingsUrl)) : wrong(fetched.fault);
    this.#faults = faults.length > 0 ? faults : await this.#otherKommun(held);
    if (this.#faults.length > 0) return { settings: {}, isUsable: false };
    return this.#use('text' in fetched ? fetched.text : undefined, held);
  }

  /** Looks for newer files, keeps those that are right, and remembers what is wrong. */
  look(): Promise<void> {
    this.#look ??= this.#lookNow().finally(() => {
      this.#look = undefined;
    });
    return this.#look;
  }

  #use(text: string | undefined, settings: KioskSettings = {}): { settings: KioskSettings; isUsable: boolean } {
    this.#settings = settings;
    this.#settingsText = text;
    return { settings, isUsable: true };
  }

  async #lookNow(): Promise<void> {
    const { settingsUrl, catalogUrl, shown, onKept } = this.#options;
    const [settings, catalog] = await Promise.all([this.#newSettings(), this.#newCatalog()]);
    // Without a network nothing is known, and nothing changes.
    if (!settings || !catalog) return;
    const other = faultsOfKommun(
      (settings.faults.length === 0 ? settings.held : undefined) ?? this.#settings,
      catalog.held?.catalog ?? shown(),
      nameOf(catalogUrl ?? ''),
    );
    this.#faults = [...settings.faults, ...catalog.faults, ...other];
    if (other.length > 0) return;
    const keptCatalog = catalogUrl === undefined ? undefined : await this.#kept.read(catalogUrl);
    const hasNewSettings = settings.faults.length === 0 && (await this.#keepSettings(settings, settingsUrl));
    let hasNewCatalog = false;
    // What the tablet has in a language is not given up for a list that lacks it.
    if (catalogUrl !== undefined && catalog.held && !hasOneOf(keptCatalog, catalog.held.lacking)) {
      const isNew = catalog.held.text !== keptCatalog;
      if (isNew) await this.#kept.write(catalogUrl, catalog.held.text);
      // A page that could not be loaded anew still shows another list than the one that is kept.
      hasNewCatalog = (isNew && keptCatalog !== undefined) || !isSame(catalog.held.catalog, shown());
    }
    if (hasNewSettings || hasNewCatalog) onKept();
  }

  /** Whether the settings differ from those in use, which are then kept. */
  async #keepSettings(
    { isGone, text }: New<KioskSettings> & { readonly text?: string },
    url: string,
  ): Promise<boolean> {
    const kept = await this.#kept.read(url);
    if (isGone) {
      if (kept !== undefined) await this.#kept.remove(url);
    } else if (text !== undefined && text !== kept) await this.#kept.write(url, text);
    return text !== this.#settingsText;
  }

  async #newSettings(): Promise<(New<KioskSettings> & { readonly text?: string }) | undefined> {
    const { settingsUrl } = this.#options;
    const fetched = await fetchNew(settingsUrl);
    if (!fetched) return undefined;
    if ('isGone' in fetched) return { held: {}, faults: [], isGone: true };
    if ('fault' in fetched) return wrong(fetched.fault);
    return { ...checkSettings(fetched.text, nameOf(settingsUrl)), text: fetched.text };
  }

  async #newCatalog(): Promise<New<CheckedCatalog> | undefined> {
    const { catalogUrl } = this.#options;
    if (catalogUrl === undefined) return { held: undefined, faults: [] };
    const fetched = await fetchNew(catalogUrl);
    if (!fetched) return undefined;
    if ('text' in fetched)
      return checkCatalogFile(fetched.text, nameOf(catalogUrl), async (file) => {
        const beside = await fetchNew(new URL(file, catalogUrl).href);
        return beside && 'isGone' in beside ? { fault: goneFault(file) } : beside;
      });
    return wrong('fault' in fetched ? fetched.fault : goneFault(nameOf(catalogUrl)));
  }

  /** What is wrong where nothing is kept yet, and the list beside the settings is that of another kommun. */
  async #otherKommun(settings: KioskSettings | undefined): Promise<readonly FileFault[]> {
    const { catalogUrl } = this.#options;
    if (catalogUrl === undefined || settings?.kommun === undefined || (await this.#kept.read(catalogUrl))) return [];
    const catalog = await this.#newCatalog();
    return faultsOfKommun(settings, catalog?.held?.catalog, nameOf(catalogUrl));
  }
}

function wrong(fault: FileFault): Checked<never> {
  return { held: undefined, faults: [fault] };
}

function goneFault(file: string): FileFault {
  return { file, place: '', message: 'Filen finns inte på servern. Lägg dit den.' };
}

/** A tablet of one kommun does not show the list of another. */
function faultsOfKommun({ kommun }: KioskSettings, catalog: Catalog | undefined, file: string): readonly FileFault[] {
  if (kommun === undefined || !catalog || catalog.kommun.code === kommun) return [];
  const { name, code = 'ingen kod' } = catalog.kommun;
  return [
    {
      file,
      place: 'kommun.code',
      message: `Här står ${name} (${code}), men i kiosk.json står kommun "${kommun}". Lägg dit listan för ${kommun}, eller ändra kommun i kiosk.json.`,
    },
  ];
}

/** Whether the list that is kept has a translation into one of these languages. */
function hasOneOf(kept: string | undefined, languages: readonly string[]): boolean {
  const { overlays = {} } = kept === undefined ? {} : (JSON.parse(kept) as Partial<Catalog>);
  return languages.some((language) => Object.hasOwn(overlays, language));
}

/** Whether two lists say the same in Swedish. */
function isSame(one: Catalog, other: Catalog | undefined): boolean {
  const swedish = ({ $schema, overlays, ...rest }: Catalog) => JSON.stringify(rest);
  return other !== undefined && swedish(one) === swedish(other);
}

function nameOf(url: string): string {
  return decodeURIComponent(new URL(url, 'https://kommun.invalid').pathname.split('/').at(-1) ?? '');
}

/** A file from the server, past every cache; `undefined` where the network, or the server, does not answer. */
async function fetchNew(url: string): Promise<Fetched | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { cache: 'no-cache', referrerPolicy: 'no-referrer', signal });
    if (GONE.includes(response.status)) return { isGone: true };
    if (!response.ok) return undefined;
    const bytes = await response.arrayBuffer();
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      const message =
        'Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa. Spara om den med kodningen UTF-8.';
      return { fault: { file: nameOf(url), place: '', message } };
    }
  } catch {
    return undefined;
  }
}
