import type { TemplateResult } from 'lit';
import type { Host } from '../../companion.js';
import type { LanguageChoice } from '../../languages.js';
import type { ScreenLight } from './screen-light.js';
import { type BuildInfo, type Finding, readBuildInfo, selfTest } from './self-test.js';
import { type StaffPanel, staffPanel } from './staff.view.js';
import { TONGUES } from './texts.js';

/** What staff see when they look after the tablet: found out when it is opened, forgotten when it is closed. */
export class StaffDesk {
  readonly #host: Host;
  readonly #languages: LanguageChoice;
  readonly #light: ScreenLight;
  /** Which opening this is: what comes late for an earlier one is dropped. */
  #opening: symbol | undefined;
  #info: BuildInfo | undefined;
  #fetched: Date | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(host: Host, languages: LanguageChoice, light: ScreenLight) {
    this.#host = host;
    this.#languages = languages;
    this.#light = light;
  }

  /** Finds everything out, unless that was begun already. */
  open(): void {
    if (this.#opening === undefined) void this.#find();
  }

  close(): void {
    this.#opening = undefined;
  }

  draw(panel: Pick<StaffPanel, 'catalog' | 'renew' | 'close'>): TemplateResult {
    return staffPanel({
      ...panel,
      info: this.#info,
      fetched: this.#fetched,
      findings: this.#findings,
      test: () => void this.#find(),
    });
  }

  async #find(): Promise<void> {
    const opening = Symbol();
    this.#opening = opening;
    this.#findings = undefined;
    this.#host.requestUpdate();
    const infoUrl = this.#address(this.#host.getAttribute('version-url'));
    const { catalog } = this.#host;
    const [build, findings] = await Promise.all([
      readBuildInfo(infoUrl),
      selfTest({
        catalogUrl: this.#address(typeof catalog === 'string' ? catalog : null),
        languages: TONGUES.map(({ code }) => code).filter((code) => code !== 'sv'),
        canSpeak: (code) => this.#languages.canSpeak(code),
        isAwake: this.#light.isHeld,
        infoUrl,
      }),
    ]);
    if (opening !== this.#opening) return;
    this.#info = build?.info;
    this.#fetched = build?.fetched;
    this.#findings = findings;
    this.#host.requestUpdate();
  }

  #address(given: string | null): string | undefined {
    return given === null ? undefined : new URL(given, this.#host.baseURI).href;
  }
}
