import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { IntakeView, Step } from '../../../machines/intake.view.js';
import type { Greeting, Scene } from '../scene.js';
import { helpFooter, violenceHelp } from './help.js';
import { failedScreen, whomToCall } from './no-guide.js';
import { button } from './parts.js';
import type * as QuestionsPart from './questions-part.js';
import type * as ResultsScreens from './results-part.js';
import { welcomeScreen } from './welcome.js';

/** Screens that lie in a file of their own. */
export interface ScreenPart<Screens> {
  /** `undefined` until they have come. */
  readonly screens: Screens | undefined;
  /** Whether they are known not to come. */
  readonly isMissing: boolean;
  /** Asks for them again. */
  readonly retry: () => void;
}

/** The screens that come after the greeting. */
export interface ScreenParts {
  /** The visitor has gone on from the greeting, and the file of the questions has not come. */
  readonly isAwaited: boolean;
  readonly questions: ScreenPart<typeof QuestionsPart>;
  readonly results: ScreenPart<typeof ResultsScreens>;
}

/** A step whose screen comes with the file of the results. */
type LateStep = Exclude<Step, 'welcome' | 'topics' | 'questions'>;

const LATE_SCREENS = {
  results: 'resultsScreen',
  apply: 'applyScreen',
  list: 'listScreen',
} as const satisfies Readonly<Record<LateStep, keyof typeof ResultsScreens>>;

/** Whether the screen of a step comes with the file of the results. */
export function isLate(step: Step): step is LateStep {
  return step in LATE_SCREENS;
}

/** The conversation as it stands: what has been said, the step at hand, and what is one step away everywhere. */
export function conversation(scene: Greeting | Scene, parts: ScreenParts): TemplateResult {
  const { view, catalog, send, texts } = scene;
  const { t } = texts;
  const isUntouched = view.step === 'welcome' && view.chosenTopics === null;
  return html`
    ${catalog.guideline.status === 'proposal' ? html`<p class="urgent">${t('draft')}</p>` : nothing}
    <div class="unseen" aria-live="polite">${announce(announcement(scene))}</div>
    ${violenceHelp(scene)} ${keyed(turnOf(view, parts), html`<div class="exchange">${'guide' in scene ? scene.transcript?.(scene) : nothing} ${step(scene, parts)}</div>`)}
    <footer role="none">
      ${view.step === 'apply' ? nothing : button('apply', t('apply.title'), () => send({ type: 'apply.opened' }), 'quiet')}
      ${hasOwnWay(view.step) ? nothing : button('list', t('step.list'), () => send({ type: 'list.opened' }), 'quiet')}
      ${helpFooter(scene)}
      ${isUntouched ? nothing : button('restart', t('step.restart'), () => send({ type: 'intake.restarted' }), 'quiet')}
    </footer>
  `;
}

/**
 * What tells one turn from every other. A turn's elements are its own: a page translator wraps their texts in elements
 * of its own, so that a new text written into them would not be seen over the new turn's answers.
 */
function turnOf({ step, question, chosenTopics, transcript }: IntakeView, { isAwaited }: ScreenParts): string {
  return JSON.stringify([step, isAwaited, question?.fact, chosenTopics, transcript]);
}

/** A region that speaks stays, and what it says comes in an element of its own, for the same reason. */
function announce(text: string): unknown {
  return keyed(text, html`<span>${text}</span>`);
}

/** Whether the step has its own way to the whole list, or is it. */
function hasOwnWay(step: Step): boolean {
  return step === 'welcome' || step === 'topics' || step === 'list';
}

function step(scene: Greeting | Scene, { isAwaited, questions, results }: ScreenParts): TemplateResult {
  const { step, question } = scene.view;
  if (step === 'welcome' && !isAwaited) return welcomeScreen(scene);
  if (!('guide' in scene) || !questions.screens) return withoutScreen(scene, questions);
  if (step === 'topics') return questions.screens.topicsScreen(scene);
  if (question) return questions.screens.questionScreen(scene, question);
  if (!results.screens) return withoutScreen(scene, results);
  return results.screens[LATE_SCREENS[isLate(step) ? step : 'results']](scene);
}

function withoutScreen(scene: Greeting, { isMissing, retry }: ScreenPart<unknown>): TemplateResult {
  return isMissing ? missingScreen(scene, retry) : comingScreen(scene);
}

/** The screen's file is on its way. */
function comingScreen({ texts: { t } }: Greeting): TemplateResult {
  return html`<section class="turn" tabindex="-1"><p>${t('load.wait')}</p></section>`;
}

/** The screen's file has not come: whom to call, and another try. What was answered stays. */
function missingScreen(scene: Greeting, retry: () => void): TemplateResult {
  return html`<section class="turn" tabindex="-1">${failedScreen(scene, whomToCall(scene.catalog), retry)}</section>`;
}

/** What the live region says besides the name of the turn, which is heard as the turn gets the focus. */
function announcement({ view, texts: { t } }: Greeting): string {
  if (view.step !== 'results') return '';
  if (view.hasMore) return t('results.more');
  return t(view.isComplete ? 'results.end' : 'results.soFar');
}
