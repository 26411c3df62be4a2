import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../machines/intake.view.js';
import { resultsHeadline } from '../../content/results-content.js';
import { questionText, type Scene } from '../scene.js';
import { helpFooter, violenceHelp } from './help.js';
import { button } from './parts.js';
import { questionScreen } from './question.js';
import type * as ResultsScreens from './results-part.js';
import { topicsScreen } from './topics.js';
import { transcript } from './transcript.js';
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
    <div class="unseen" aria-live="polite">${announcement(scene)}</div>
    ${violenceHelp(scene)} ${transcript(scene)} ${step(scene, results)}
    <footer>
      ${view.step === 'apply' ? nothing : button('apply', t('apply.title'), () => send({ type: 'apply.opened' }), 'quiet')}
      ${hasOwnWay(view.step) ? nothing : button('list', t('step.list'), () => send({ type: 'list.opened' }), 'quiet')}
      ${helpFooter(scene)}
      ${isUntouched ? nothing : button('restart', t('step.restart'), () => send({ type: 'intake.restarted' }), 'quiet')}
    </footer>
  `;
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

/** What the live region says when another step comes: its heading, once. */
function announcement(scene: Scene): string {
  const { step, question, isComplete, results } = scene.view;
  const { t } = scene.texts;
  switch (step) {
    case 'welcome':
      return '';
    case 'topics':
      return t('topics.question');
    case 'apply':
      return t('apply.title');
    case 'list':
      return t('step.list');
    default:
      if (question) return questionText(scene, question.fact);
      return isComplete ? `${t('results.end')} ${resultsHeadline(results, scene.texts)}` : t('results.soFar');
  }
}
