import type { SettingsRead } from '../../../machines/kiosk-settings.machine.js';
import type { Catalog } from '../../catalog/types.js';
import type { Faults } from '../../elements/faults.js';
import type { GuideHost } from '../../elements/guide-host.js';
import { loadPart } from '../../elements/parts/load-part.js';
import type { KioskSettings } from './kiosk-settings.js';
import type { FileFault, KommunFiles } from './kommun-files.js';
import { NowAndThen } from './now-and-then.js';

/** How often the server is asked for newer files of the kommun's, at most, in milliseconds. */
const BETWEEN_LOOKS = 10 * 60_000;

/** How long the list that the page shows may be on its way, in milliseconds. */
const LIST_PATIENCE = 30_000;

/** The attribute that says the same as a setting. */
const ATTRIBUTES = {
  accent: 'accent',
  idleSeconds: 'idle-seconds',
  countdownSeconds: 'countdown-seconds',
  handoutUrl: 'handout-url',
} as const satisfies Partial<Record<keyof KioskSettings, string>>;

/** The kommun's own files, where the page says that it has such (`settings`). */
export class KommunWatch {
  readonly #host: GuideHost;
  readonly #faults: Faults;
  readonly #shown: () => Catalog | undefined;
  readonly #onKept: () => void;
  readonly #looks = new NowAndThen(BETWEEN_LOOKS, true);
  readonly #started = performance.now();
  #files: KommunFiles | undefined;

  /**
   * @param shown The list that is shown.
   * @param onKept Called when a newer file is kept, and is shown by a page that is loaded anew.
   */
  constructor(host: GuideHost, faults: Faults, shown: () => Catalog | undefined, onKept: () => void) {
    this.#host = host;
    this.#faults = faults;
    this.#shown = shown;
    this.#onKept = onKept;
  }

  get hasFiles(): boolean {
    return this.#host.hasAttribute('settings');
  }

  /** What is wrong with the files on the server, as they were last seen. */
  get faults(): readonly FileFault[] {
    return this.#files?.faults ?? [];
  }

  /**
   * Reads the settings, and puts them on the element as its attributes.
   *
   * @throws where the kiosk's own file that reads them has not come.
   */
  async start(): Promise<SettingsRead> {
    const coming = loadPart('kommun-files', () => import('./kommun-files.js'));
    const { KommunFiles } = await this.#faults.watch('kommun-files', coming);
    const { baseURI, catalog } = this.#host;
    this.#files ??= new KommunFiles({
      settingsUrl: new URL(this.#host.getAttribute('settings') ?? '', baseURI).href,
      catalogUrl: typeof catalog === 'string' ? new URL(catalog, baseURI).href : undefined,
      shown: this.#shown,
      onKept: this.#onKept,
    });
    const { settings, isUsable } = await this.#files.start();
    if (isUsable) this.#wear(settings);
    return { isUsable };
  }

  /** Looks for newer files, unless that was done lately, or the list that is to be compared with is on its way. */
  look(): void {
    const isComing = !this.#shown() && performance.now() - this.#started < LIST_PATIENCE;
    if (this.#files && !isComing && this.#looks.take()) void this.lookNow();
  }

  /** Looks for newer files. */
  async lookNow(): Promise<void> {
    // A device without room for what is new goes on with what it has.
    await this.#files?.look().catch(() => {});
  }

  /** The network has come back: the next look is soon. */
  hasten(): void {
    this.#looks.hasten();
  }

  #wear({ languages, fullScreen, printer, followUp, ...settings }: KioskSettings): void {
    for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
      const value = settings[name as keyof typeof ATTRIBUTES];
      if (value !== undefined) this.#host.setAttribute(attribute, String(value));
    }
    if (languages) this.#host.setAttribute('languages', languages.join(' '));
    if (printer !== undefined) this.#host.toggleAttribute('printer', printer);
    if (followUp !== undefined) this.#host.toggleAttribute('follow-up', followUp);
    if (fullScreen !== undefined) this.#host.setAttribute('full-screen', fullScreen ? 'on' : 'off');
  }
}
