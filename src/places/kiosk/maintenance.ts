import { html, type TemplateResult } from 'lit';
import type { Faults } from '../../elements/faults.js';
import type { GuideHost } from '../../elements/guide-host.js';
import type { LanguageController } from '../../elements/language/language-controller.js';
import { fileOf, loadPart } from '../../elements/parts/load-part.js';
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import type { FollowUp } from '../follow-up/follow-up.js';
import type { PlaceContext } from '../place.js';
import type { FileFault } from './kommun-files.js';
import type { KommunWatch } from './kommun-watch.js';
import type { MaintenancePanel } from './maintenance.view.js';
import type * as Part from './maintenance-part.js';
import { offeredLanguages } from './offered-languages.js';
import type { BuildInfo, CheckResult } from './self-test.js';
import type { WakeLock } from './wake-lock.js';

/** The file that all of it lies in. */
const NAME = 'maintenance';

/** The panel for whoever looks after the tablet. Its tests run when it is opened, and are forgotten when it is closed. */
export class Maintenance {
  readonly #host: GuideHost;
  readonly #languages: LanguageController;
  readonly #faults: Faults;
  readonly #wakeLock: WakeLock;
  readonly #kommun: KommunWatch;
  readonly #followUp: FollowUp;
  #part: typeof Part | undefined;
  /** The file has not come. */
  #isMissing = false;
  /** Which opening this is: what comes late for an earlier one is dropped. */
  #opening: symbol | undefined;
  #info: BuildInfo | undefined;
  #fetched: Date | undefined;
  #results: readonly CheckResult[] | undefined;

  constructor({ host, languages, faults }: PlaceContext, wakeLock: WakeLock, kommun: KommunWatch, followUp: FollowUp) {
    this.#host = host;
    this.#languages = languages;
    this.#faults = faults;
    this.#wakeLock = wakeLock;
    this.#kommun = kommun;
    this.#followUp = followUp;
  }

  /** Fetches the panel, before it is on screen. */
  prepare(): void {
    void this.#load();
  }

  /** Runs the tests, unless they have begun already. */
  open(): void {
    if (this.#opening === undefined) void this.#test();
  }

  close(): void {
    this.#opening = undefined;
    this.#followUp.closed();
  }

  draw(panel: Pick<MaintenancePanel, 'catalog' | 'renew' | 'close'>): TemplateResult {
    if (!this.#part) return this.#drawMoment();
    return this.#part.maintenancePanel({
      ...panel,
      info: this.#info,
      fetched: this.#fetched,
      results: this.#results,
      followUp: this.#followUp.sums(),
      test: () => void this.#test(),
    });
  }

  /** What is wrong with the settings of a tablet that greets nobody for it. */
  drawFaults(retry: () => void): TemplateResult {
    return this.#part?.settingsScreen(this.#kommun.faults, retry) ?? this.#drawMoment();
  }

  /** The file is on its way; one that does not come is named, since nothing else can be told without it. */
  #drawMoment(): TemplateResult {
    return html`<p class="moment">${this.#isMissing ? fileOf(NAME) : this.#languages.texts.t('kiosk:wait')}</p>`;
  }

  async #load(): Promise<typeof Part | undefined> {
    try {
      this.#part ??= await this.#faults.watch(
        NAME,
        loadPart(NAME, () => import('./maintenance-part.js')),
      );
      this.#isMissing = false;
    } catch {
      this.#isMissing = true;
    }
    this.#host.requestUpdate();
    return this.#part;
  }

  async #test(): Promise<void> {
    const opening = Symbol();
    this.#opening = opening;
    this.#results = undefined;
    this.#host.requestUpdate();
    const part = await this.#load();
    if (!part) return;
    const infoUrl = this.#address(this.#host.getAttribute('version-url'));
    const { catalog } = this.#host;
    const [build, results] = await Promise.all([
      part.readBuildInfo(infoUrl),
      part.selfTest({
        catalogUrl: this.#address(typeof catalog === 'string' ? catalog : null),
        languages: offeredLanguages(this.#host).filter((code) => code !== SOURCE_LANGUAGE),
        canSpeak: (code) => this.#languages.canSpeak(code),
        isCounting: this.#followUp.isOn,
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
