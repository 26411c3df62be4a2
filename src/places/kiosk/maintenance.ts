import type { TemplateResult } from 'lit';
import type { GuideHost } from '../../elements/guide-host.js';
import type { LanguageController } from '../../elements/language/language-controller.js';
import { LANGUAGES, SOURCE_LANGUAGE } from '../../i18n/languages.js';
import { type MaintenancePanel, maintenancePanel } from './maintenance.view.js';
import { type BuildInfo, type CheckResult, readBuildInfo, selfTest } from './self-test.js';
import type { WakeLock } from './wake-lock.js';

/** The panel for whoever looks after the tablet. Its tests run when it is opened, and are forgotten when it is closed. */
export class Maintenance {
  readonly #host: GuideHost;
  readonly #languages: LanguageController;
  readonly #wakeLock: WakeLock;
  /** Which opening this is: what comes late for an earlier one is dropped. */
  #opening: symbol | undefined;
  #info: BuildInfo | undefined;
  #fetched: Date | undefined;
  #results: readonly CheckResult[] | undefined;

  constructor(host: GuideHost, languages: LanguageController, wakeLock: WakeLock) {
    this.#host = host;
    this.#languages = languages;
    this.#wakeLock = wakeLock;
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
        languages: LANGUAGES.map(({ code }) => code).filter((code) => code !== SOURCE_LANGUAGE),
        canSpeak: (code) => this.#languages.canSpeak(code),
        isAwake: this.#wakeLock.isHeld,
        infoUrl,
      }),
    ]);
    if (opening !== this.#opening) return;
    this.#info = build?.info;
    this.#fetched = build?.fetched;
    this.#results = results;
    this.#host.requestUpdate();
  }

  #address(given: string | null): string | undefined {
    return given === null ? undefined : new URL(given, this.#host.baseURI).href;
  }
}
