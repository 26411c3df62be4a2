import { html, nothing, type TemplateResult } from 'lit';
import type { IntakeEvent } from '../../../machines/intake.machine.js';
import type { QuestionView } from '../../../machines/intake.view.js';
import { optionText } from '../../i18n/answer-text.js';
import { hintText } from '../../i18n/hint-text.js';
import { answerFrom } from '../../rules/answers.js';
import { insatsText, placesIn, questionText, type Scene } from '../scene.js';
import { checkbox, chosenIn, fault, rememberTicks } from './choices.js';
import { turnName } from './help.js';
import { goByArrow, holdStop } from './one-stop.js';
import { button } from './parts.js';

/** How many insatser are named over a question at most, where it is asked for no more. */
const NAMED_OVER = 2;

/** How many names of insatser the reason to ask lists before it counts the rest. */
const NAMES_SHOWN = 5;

/** The question at hand, with one tap to answer it, to skip it, and to read why it is asked. */
export function questionScreen(scene: Scene, question: QuestionView): TemplateResult {
  const { texts, isFaulty, browsing, send, complain } = scene;
  const { t } = texts;
  const { fact, isMultiple } = question;
  const heading = questionText(scene, fact, question.isFiner);
  const name = turnName(scene, heading);
  const hint = questionHint(scene, question);
  // One of many ages is found with the arrow keys: Tab comes to them once.
  const isRow = !isMultiple && question.options.some(({ interval }) => interval !== undefined);
  const stop = Math.max(
    0,
    question.options.findIndex(({ isChosen }) => isChosen),
  );
  const ticked = browsing.tickedAt(fact);
  const answer = (event: IntakeEvent) => {
    browsing.answered(fact);
    send(event);
  };
  const give = (values: readonly string[]) => answer({ type: 'answer.given', value: answerFrom(fact, values) });
  const confirm = (event: Event) => {
    const values = chosenIn(event);
    if (values.length > 0) give(values);
    else complain();
  };
  return html`
    <form @change=${rememberTicks(browsing, fact)}>
      <div
        class="turn"
        role="group"
        data-step="questions"
        data-fact=${fact}
        tabindex="-1"
        aria-labelledby=${name === undefined ? 'question' : nothing}
        aria-label=${name ?? nothing}
        aria-describedby="reply concerns hint left fault"
      >
        <div class="says" part="question">
          ${question.opened > 0 ? html`<p id="reply">${t('step.opened', { count: question.opened })}</p>` : nothing}
          <p id="left" class="soft">${t('step.left', { count: question.left })}</p>
          ${concerns(scene, question)}
          <h2 id="question">${heading}</h2>
          ${hint ? html`<p id="hint">${hint}</p>` : nothing}
          ${question.keepsLater ? html`<p>${t('step.later')}</p>` : nothing} ${scene.listen}
        </div>
        <div
          class="options ${isMultiple ? 'several' : ''}"
          role=${isRow ? 'toolbar' : nothing}
          @keydown=${isRow ? goByArrow : nothing}
          @focusin=${isRow ? holdStop : nothing}
        >
          ${question.options.map(({ value, isChosen, isExclusive }, at) => {
            const text = optionText(fact, value, texts, placesIn(scene));
            return isMultiple
              ? checkbox({ value, text, isChosen: ticked?.includes(value) ?? isChosen, isLone: isExclusive })
              : html`<button type="button" class="option" part="answer" value=${value} tabindex=${isRow && at !== stop ? -1 : nothing} aria-pressed=${isChosen || nothing} @click=${() => give([value])}>
                  ${text}
                </button>`;
          })}
          ${isFaulty ? fault(t('answer.needOne')) : nothing}
          ${isMultiple ? html`<button type="submit" class="primary" data-action="confirm" @click=${confirm}>${t('answer.confirm')}</button>` : nothing}
          ${button('skip', t('answer.skip'), () => answer({ type: 'answer.skipped' }))}
        </div>
        ${reasonToAsk(scene, question)}
        <div class="actions">
          ${button('back', t('step.back'), () => send({ type: 'step.back' }), 'quiet')}
          ${button('results', t('step.results'), () => send({ type: 'results.opened' }), 'quiet')}
        </div>
      </div>
    </form>
  `;
}

/** Of a question that few insatser need, which ones: one need not look for the reason. */
function concerns(scene: Scene, { insatser }: QuestionView): TemplateResult | typeof nothing {
  if (insatser.length > NAMED_OVER) return nothing;
  const names = insatser.map((insats, at) => html`${at > 0 ? ', ' : nothing}${insatsText(scene, insats, 'name')}`);
  return html`<p id="concerns" class="soft">${scene.texts.t('why.concerns')} ${names}</p>`;
}

/** What stands under a question, where something does: what a word in it means, and that several may be chosen. */
export function questionHint({ texts }: Scene, { fact, isMultiple }: QuestionView): string | undefined {
  const hints = [hintText(fact, texts), isMultiple ? texts.t('answer.several') : undefined];
  return hints.filter((hint) => hint !== undefined).join(' ') || undefined;
}

/** Why a question is asked, one tap away: the insatser it matters to. */
export function reasonToAsk(scene: Scene, { insatser }: QuestionView): TemplateResult {
  const { catalog, texts } = scene;
  const { t } = texts;
  const names = insatser.slice(0, NAMES_SHOWN).map((insats) => insatsText(scene, insats, 'name'));
  const more = insatser.length - names.length;
  if (more > 0) names.push(t('why.more', { count: more }));
  return html`
    <details>
      <summary data-action="why">${t('why.label')}</summary>
      <p>${t('why.text')}</p>
      <ul>
        ${names.map((name) => html`<li>${name}</li>`)}
      </ul>
      <p>${t(catalog.guideline.adopted ? 'why.source' : 'why.guideline', { title: catalog.guideline.title })}</p>
    </details>
  `;
}
