import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts.js';
import type { Faults } from '../faults.js';
import type { GuideHost } from '../guide-host.js';
import type { Scene } from '../scene.js';
import type { ResultsPart } from '../screens/conversation.js';
import type * as ResultsScreens from '../screens/results-part.js';
import { loadPart } from './load-part.js';
import type { Mirror } from './mirror.js';
import { PartController, type PartSource } from './part-controller.js';
import type { ReadAloud } from './read-aloud.js';

/** The parts of every guide that are not needed for its first screens, each loaded when it comes to be. */
export class PartsController implements ReactiveController {
  readonly #host: GuideHost;
  readonly #results: PartController<typeof ResultsScreens>;
  readonly #readAloud: PartController<ReadAloud>;
  readonly #mirror: PartController<Mirror>;
  #isResultsShown = false;

  constructor(host: GuideHost, texts: () => Texts, faults: Faults) {
    this.#host = host;
    const part = <Held>(load: PartSource<Held>['load']) =>
      new PartController<Held>(host, {
        load,
        onCome: (_, name) => faults.mended(name),
        onMissing: (name, cause) => faults.report('part-missing', name, cause),
      });
    this.#results = part((name) => loadPart(name, () => import('../screens/results-part.js')));
    this.#readAloud = part(async (name) => {
      const { ReadAloud } = await loadPart(name, () => import('./read-aloud.js'));
      return new ReadAloud(host, texts);
    });
    this.#mirror = part(async (name) => {
      const { Mirror } = await loadPart(name, () => import('./mirror.js'));
      return new Mirror(host);
    });
    host.addController(this);
  }

  /** The control that has a message read aloud. */
  get listen(): TemplateResult | typeof nothing {
    return this.#readAloud.part?.control ?? nothing;
  }

  /** Where the copy for a page's own tools is held. */
  get mirrored(): TemplateResult | typeof nothing {
    return this.#mirror.part?.place ?? nothing;
  }

  /** Whether the screen at hand waits for its file. */
  get isScreenComing(): boolean {
    return this.#isResultsShown && !this.#results.part;
  }

  /** Resolves when the screen at hand has its file, or is known not to get it. */
  get screenSettled(): Promise<void> {
    return this.isScreenComing ? this.#results.settled : Promise.resolve();
  }

  hostUpdate(): void {
    if (this.#host.mirror && this.#mirror.name === undefined) this.#mirror.want('mirror');
  }

  /** Asks for what comes next, once the first screen is there. */
  prepare(): void {
    if (this.#results.name === undefined) this.#results.want('results');
    const canSpeak = 'speechSynthesis' in globalThis;
    if (canSpeak && this.#readAloud.name === undefined) this.#readAloud.want('read-aloud');
  }

  /** The screens that come after the questions, for the step at hand. */
  results({ view }: Scene): ResultsPart {
    this.#isResultsShown = view.step === 'results' || view.step === 'apply';
    return {
      screens: this.#results.part,
      isMissing: this.#results.isMissing,
      retry: () => this.#results.want('results'),
    };
  }

  /** The conversation has been emptied: nothing is read aloud any more, and no copy of it is left. */
  clear(): void {
    this.#readAloud.part?.stop();
    this.#mirror.part?.clear();
  }
}
