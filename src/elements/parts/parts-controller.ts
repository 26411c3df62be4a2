import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts.js';
import { adoptStyles } from '../adopt-styles.js';
import type { Faults } from '../faults.js';
import type { GuideHost } from '../guide-host.js';
import type { OpenOnPage } from '../open-on-page.js';
import type { Greeting, Scene, SceneParts } from '../scene.js';
import { isLate, type ScreenPart, type ScreenParts } from '../screens/conversation.js';
import type * as QuestionsPart from '../screens/questions-part.js';
import type * as ResultsScreens from '../screens/results-part.js';
import type { TakeAlong } from '../taking-along/take-along.js';
import { needsTheme } from '../theme/needs-theme.js';
import type { Theme } from '../theme/theme-part.js';
import { loadPart, type PartModule } from './load-part.js';
import type { Mirror } from './mirror.js';
import { PartController } from './part-controller.js';
import type { ReadAloud } from './read-aloud.js';

/** The parts of every guide that are not needed for its first screens, each loaded when it comes to be. */
export class PartsController implements ReactiveController {
  readonly #host: GuideHost;
  readonly #questions: PartController<typeof QuestionsPart>;
  readonly #results: PartController<typeof ResultsScreens>;
  readonly #chat: PartController<typeof import('../screens/chat-part.js')>;
  readonly #readAloudPart: PartController<typeof import('./read-aloud.js')>;
  readonly #mirrorPart: PartController<typeof import('./mirror.js')>;
  readonly #themePart: PartController<typeof import('../theme/theme-part.js')>;
  #readAloud: ReadAloud | undefined;
  readonly #takePart: PartController<typeof import('../taking-along/take-along.js')>;
  #mirror: Mirror | undefined;
  #take: TakeAlong | undefined;
  #theme: Theme | undefined;
  /** What of the page around stands open; `undefined` until its file has come. */
  openOnPage: OpenOnPage | undefined;
  /** The part that the screen at hand is in; `undefined` for the greeting, which is there from the beginning. */
  #shown: PartController<unknown> | undefined;

  constructor(host: GuideHost, texts: () => Texts, scene: () => Scene | undefined, faults: Faults) {
    this.#host = host;
    const part = <Held extends PartModule>(load: () => Promise<Held>, onCome: (held: Held) => void = () => {}) =>
      new PartController<Held>(host, {
        load: (name) => loadPart(name, load),
        onCome: (held, name) => {
          faults.mended(name);
          onCome(held);
        },
        onMissing: (name, cause) => faults.report('part-missing', name, cause),
      });
    this.#questions = part(
      () => import('../screens/questions-part.js'),
      ({ questionStyles, keepClearOfBar }) => {
        adoptStyles(host.renderRoot, questionStyles);
        keepClearOfBar(host.renderRoot.querySelector('.guide'));
      },
    );
    this.#results = part(
      () => import('../screens/results-part.js'),
      ({ resultsStyles }) => adoptStyles(host.renderRoot, resultsStyles),
    );
    this.#chat = part(
      () => import('../screens/chat-part.js'),
      ({ settleIn }) => {
        this.openOnPage = settleIn(host);
      },
    );
    this.#readAloudPart = part(
      () => import('./read-aloud.js'),
      (held) => {
        this.#readAloud ??= new held.ReadAloud(host, texts);
      },
    );
    this.#mirrorPart = part(
      () => import('./mirror.js'),
      (held) => {
        this.#mirror ??= new held.Mirror(host);
      },
    );
    this.#themePart = part(
      () => import('../theme/theme-part.js'),
      (held) => {
        this.#theme ??= new held.Theme(host);
      },
    );
    this.#takePart = part(
      () => import('../taking-along/take-along.js'),
      (held) => {
        this.#take ??= new held.TakeAlong(host, scene, faults);
      },
    );
    host.addController(this);
  }

  /** What a chat has besides its questions, once it has come. */
  get chat(): Pick<SceneParts, 'picture' | 'transcript'> {
    const { topicPicture, transcript } = this.#chat.part ?? {};
    return { picture: topicPicture, transcript };
  }

  /** Takes a list along; `undefined` until its file has come. */
  get take(): TakeAlong | undefined {
    return this.#take;
  }

  /** The control that has a message read aloud. */
  get listen(): TemplateResult | typeof nothing {
    return this.#readAloud?.control ?? nothing;
  }

  /** Where the copy for a page's own tools is held. */
  get mirrored(): TemplateResult | typeof nothing {
    return this.#mirror?.place ?? nothing;
  }

  /** The rules, the chart and the screens of the questions, once they have come. */
  get questions(): typeof QuestionsPart | undefined {
    return this.#questions.part;
  }

  /** Whether the screen at hand waits for its file, or for that of its looks. */
  get isScreenComing(): boolean {
    return this.isThemeComing || (this.#shown?.isComing ?? false);
  }

  /** Resolves when the screen at hand has its files, or is known not to get them. */
  get screenSettled(): Promise<unknown> {
    return Promise.all([this.#themePart.settled, this.#shown?.settled]);
  }

  /** Whether the looks that the page asks for are on their way. */
  get isThemeComing(): boolean {
    return this.#themePart.isComing;
  }

  hostUpdate(): void {
    if (this.#themePart.name === undefined && needsTheme(this.#host)) this.#themePart.want('theme');
    if (this.#host.mirror && this.#mirrorPart.name === undefined) this.#mirrorPart.want('mirror');
  }

  /** Asks for what comes next, once the first screen is there; after that again for what has not come. */
  prepare(): void {
    this.#questions.wantStill('questions');
    this.#results.wantStill('results');
    this.#chat.wantStill('chat');
    this.#takePart.wantStill('take-along');
    if ('speechSynthesis' in globalThis) this.#readAloudPart.wantStill('read-aloud');
  }

  /** The screens besides the greeting. `isAwaited`: the visitor has gone on from the greeting before they came. */
  screens({ view }: Greeting, isAwaited: boolean): ScreenParts {
    if (isAwaited) this.#shown = this.#questions;
    else this.#shown = isLate(view.step) ? this.#results : undefined;
    return {
      isAwaited,
      questions: screenPart(this.#questions),
      results: screenPart(this.#results),
    };
  }

  /** The conversation has been emptied: nothing is read aloud any more, and no copy of it is left. */
  clear(): void {
    this.#readAloud?.stop();
    this.#mirror?.clear();
    this.#take?.clear();
  }
}

function screenPart<Screens>(part: PartController<Screens>): ScreenPart<Screens> {
  const { name } = part;
  return { screens: part.part, isMissing: part.isMissing, retry: () => name !== undefined && part.want(name) };
}
