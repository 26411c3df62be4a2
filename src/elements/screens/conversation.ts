import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { IntakeView, Step } from '../../../machines/intake.view.js';
import type { Scene } from '../scene.js';
import { helpFooter, violenceHelp } from './help.js';
import { button } from './parts.js';
import { questionScreen } from './question.js';
import type * as ResultsScreens from './results-part.js';
import { topicsScreen } from './topics.js';
import { welcomeScreen } from './welcome.js';

/** The screens that come after the questions, when they have come. */
export interface ResultsPart {
  readonly screens: typeof ResultsScreens | undefined;
  /** Whether they are known not to come. */
  readonly isMissing: boolean;
  /** Asks for them again. */
  readonly retry: () => void;
}

/** The conversation as it stands: what has been said, the step at hand, and what is one step away everywhere. */
export function conversation(scene: Scene, results: ResultsPart): TemplateResult {
  const { view, catalog, send, texts } = scene;
  const { t } = texts;
  const isUntouched = view.step === 'welcome' && view.chosenTopics === null;
  return html`
    ${catalog.guideline.status === 'proposal' ? html`<p class="urgent">${t('draft')}</p>` : nothing}
    <div class="unseen" aria-live="polite">${announce(announcement(scene))}</div>
    ${violenceHelp(scene)} ${keyed(turnOf(view), html`<div class="exchange">${scene.transcript?.(scene)} ${step(scene, results)}</div>`)}
    <footer>
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
function turnOf({ step, question, chosenTopics, transcript }: IntakeView): string {
  return JSON.stringify([step, question?.fact, chosenTopics, transcript]);
}

/** A region that speaks stays, and what it says comes in an element of its own, for the same reason. */
function announce(text: string): unknown {
  return keyed(text, html`<span>${text}</span>`);
}

/** Whether the step has its own way to the whole list, or is it. */
function hasOwnWay(step: Step): boolean {
  return step === 'welcome' || step === 'topics' || step === 'list';
}

function step(scene: Scene, { screens, isMissing, retry }: ResultsPart): TemplateResult {
  const { step, question } = scene.view;
  if (step === 'welcome') return welcomeScreen(scene);
  if (step === 'topics') return topicsScreen(scene);
  if (question) return questionScreen(scene, question);
  if (!screens) return isMissing ? missingScreen(scene, retry) : comingScreen(scene);
  if (step === 'apply') return screens.applyScreen(scene);
  return step === 'list' ? screens.listScreen(scene) : screens.resultsScreen(scene);
}

/** The screen's file is on its way. */
function comingScreen({ texts: { t } }: Scene): TemplateResult {
  return html`<section class="turn" tabindex="-1"><p>${t('load.wait')}</p></section>`;
}

/** The screen's file has not come: whom to call, and another try. What was answered stays. */
function missingScreen({ texts: { t } }: Scene, retry: () => void): TemplateResult {
  return html`
    <section class="turn" tabindex="-1" role="status">
      <slot></slot>
      <p>${t('load.failed')}</p>
      ${button('retry', t('load.retry'), retry, 'primary')}
    </section>
  `;
}

/** What the live region says besides the name of the turn, which is heard as the turn gets the focus. */
function announcement({ view, texts: { t } }: Scene): string {
  if (view.step !== 'results') return '';
  return t(view.isComplete ? 'results.end' : 'results.soFar');
}
