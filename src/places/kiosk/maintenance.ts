import type { TemplateResult } from 'lit';
import type { GuideHost } from '../../elements/guide-host.js';
import type { LanguageController } from '../../elements/language/language-controller.js';
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import type { FileFault } from './kommun-files.js';
import type { KommunWatch } from './kommun-watch.js';
import { type MaintenancePanel, maintenancePanel } from './maintenance.view.js';
import { offeredLanguages } from './offered-languages.js';
import { type BuildInfo, type CheckResult, readBuildInfo, selfTest } from './self-test.js';
import type { WakeLock } from './wake-lock.js';

/** The panel for whoever looks after the tablet. Its tests run when it is opened, and are forgotten when it is closed. */
export class Maintenance {
  readonly #host: GuideHost;
  readonly #languages: LanguageController;
  readonly #wakeLock: WakeLock;
  readonly #kommun: KommunWatch;
  /** Which opening this is: what comes late for an earlier one is dropped. */
  #opening: symbol | undefined;
  #info: BuildInfo | undefined;
  #fetched: Date | undefined;
  #results: readonly CheckResult[] | undefined;

  constructor(host: GuideHost, languages: LanguageController, wakeLock: WakeLock, kommun: KommunWatch) {
    this.#host = host;
    this.#languages = languages;
    this.#wakeLock = wakeLock;
    this.#kommun = kommun;
  }

  /** Runs the tests, unless they have begun already. */
  open(): void {
    if (this.#opening === undefined) void this.#test();
  }

  close(): void {
    this.#opening = undefined;
  }

  draw(panel: Pick<MaintenancePanel, 'catalog' | 'renew' | 'close'>): TemplateResult {
    return maintenancePanel({
      ...panel,
      info: this.#info,
      fetched: this.#fetched,
      results: this.#results,
      test: () => void this.#test(),
    });
  }

  async #test(): Promise<void> {
    const opening = Symbol();
    this.#opening = opening;
    this.#results = undefined;
    this.#host.requestUpdate();
    const infoUrl = this.#address(this.#host.getAttribute('version-url'));
    const { catalog } = this.#host;
    const [build, results] = await Promise.all([
      readBuildInfo(infoUrl),
      selfTest({
        catalogUrl: this.#address(typeof catalog === 'string' ? catalog : null),
        languages: offeredLanguages(this.#host).filter((code) => code !== SOURCE_LANGUAGE),
        canSpeak: (code) => this.#languages.canSpeak(code),
        isAwake: this.#wakeLock.isHeld,
        fileFaults: this.#kommun.hasFiles ? () => this.#fileFaults() : undefined,
        infoUrl,
      }),
    ]);
    if (opening !== this.#opening) return;
    this.#info = build?.info;
    this.#fetched = build?.fetched;
    this.#results = results;
    this.#host.requestUpdate();
  }

  async #fileFaults(): Promise<readonly FileFault[]> {
    await this.#kommun.lookNow();
    return this.#kommun.faults;
  }

  #address(given: string | null): string | undefined {
    return given === null ? undefined : new URL(given, this.#host.baseURI).href;
  }
}
