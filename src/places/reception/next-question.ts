import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { QuestionView } from '../../../machines/intake.view.js';
import { placesIn, questionText, type Scene } from '../../elements/scene.js';
import { checkbox, chosenIn, rememberTicks } from '../../elements/screens/choices.js';
import { questionHint, reasonToAsk } from '../../elements/screens/question.js';
import { optionText } from '../../i18n/answer-text.js';
import { villkorText } from '../../i18n/villkor-text.js';
import { answerFrom } from '../../rules/answers.js';
import { villkorOf } from '../../rules/compile.js';
import { leavesOf } from '../../rules/evaluate.js';
import { type Desk, keyHint } from './desk.js';
import { answerKey } from './shortcuts.js';

/** What stands with the question on the staff side alone. */
export interface StaffNotes {
  readonly label: string;
  readonly matters: string;
  readonly hasKeys: boolean;
}

/** The question that the guide would ask next, to be read aloud; where there is none, that the talk is complete. */
export function nextQuestion({ scene, visitor, view, say, hasKeys }: Desk): TemplateResult {
  const { question } = view.intake;
  if (!question) {
    return html`
      <section class="next done" id="next" tabindex="-1" aria-labelledby="next-title">
        <h3 id="next-title">${say('next.none')}</h3>
        <p>${say('next.noneText')}</p>
        ${toInsatser(say('next.toInsatser'))}
      </section>
    `;
  }
  return html`
    ${questionCard(scene, question, visitor, {
      label: say('next.label'),
      matters: say('next.matters', { count: question.insatser.length }),
      hasKeys,
    })}
    ${question.isFiner ? html`<p class="soft">${say('next.finer')}</p>` : nothing} ${toInsatser(say('next.toInsatser'))}
  `;
}

/** On a phone the insatser are far down. */
function toInsatser(text: string): TemplateResult {
  const go = ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.getElementById('insatser')?.focus();
  };
  return html`<button type="button" class="quiet narrow-only" data-action="insatser" @click=${go}>${text}</button>`;
}

/**
 * The question at hand in the language of the scene, large, with a tap or a key for each answer. Under it stand the
 * villkor that it is asked for, and both once more, small, in the language of whoever looks on.
 *
 * @param other The same talk in that language.
 */
export function questionCard(scene: Scene, question: QuestionView, other: Scene, notes?: StaffNotes): TemplateResult {
  const { texts, browsing, send } = scene;
  const { t } = texts;
  const { fact, isMultiple, isFiner } = question;
  const hint = questionHint(scene, question);
  const ticked = browsing.tickedAt(fact);
  const give = (values: readonly string[]) => send({ type: 'answer.given', value: answerFrom(fact, values) });
  const confirm = (event: Event) => {
    const values = chosenIn(event);
    if (values.length > 0) give(values);
    else complain((event.currentTarget as HTMLButtonElement).form, t('answer.needOne'));
  };
  const key = (at: number) => (notes ? keyHint(notes, answerKey(at)) : nothing);
  const choices = question.options.map(({ value, isExclusive }, at) => {
    const text = optionText(fact, value, texts, placesIn(scene));
    return isMultiple
      ? checkbox({
          value,
          text: html`${text} ${key(at)}`,
          isChosen: ticked?.includes(value) ?? false,
          isLone: isExclusive,
        })
      : html`<button type="button" class="option" value=${value} @click=${() => give([value])}>${text} ${key(at)}</button>`;
  });
  return html`${keyed(
    `${fact} ${isFiner}`,
    html`
      <form class="next" id="next" tabindex="-1" aria-labelledby="next-title" @keydown=${moveAmong} @change=${rememberTicks(browsing, fact)}>
        <div class="says">
          ${
            notes
              ? html`
                  <p class="eyebrow">
                    <span>${notes.label} ${keyHint(notes, 'N')}</span>
                    <span class="matters">${notes.matters}</span>
                  </p>
                  <h3 id="next-title">${questionText(scene, fact, isFiner)}</h3>
                `
              : html`<h2 id="next-title">${questionText(scene, fact, isFiner)}</h2>`
          }
          ${hint ? html`<p id="next-hint">${hint}</p>` : nothing} ${notes ? nothing : scene.listen}
        </div>
        <div
          class="choices"
          role="group"
          data-fact=${fact}
          aria-current="step"
          aria-labelledby="next-title"
          aria-describedby=${hint ? 'next-hint' : nothing}
        >
          ${choices} ${isMultiple ? html`<span class="break"></span><button type="submit" class="primary" data-action="confirm" @click=${confirm}>${t('answer.confirm')}</button>` : nothing}
          <button type="button" class="skip" data-action="skip" @click=${() => send({ type: 'answer.skipped' })}>
            ${t('answer.skip')} ${notes ? keyHint(notes, '0') : nothing}
          </button>
        </div>
        ${villkorAsked(scene, question)}
        ${
          other.texts.language === texts.language
            ? nothing
            : html`
                <div class="other" lang=${other.texts.language} dir=${other.texts.direction}>
                  <p>${questionText(other, fact, isFiner)}</p>
                  ${villkorAsked(other, question)}
                </div>
              `
        }
        ${reasonToAsk(scene, question)}
      </form>
    `,
  )}`;
}

/** The villkor on the fact that is asked for, each once, in the words of a scene. */
function villkorAsked({ catalog, texts }: Scene, { fact, insatser }: QuestionView): TemplateResult | typeof nothing {
  const { kommun, areas } = catalog;
  const villkor = insatser
    .flatMap((insats) => villkorOf(catalog, insats))
    .flatMap(leavesOf)
    .filter((leaf) => leaf.fact === fact)
    .map((leaf) => villkorText(leaf, texts, kommun.name, { areas }));
  if (villkor.length === 0) return nothing;
  return html`<p class="villkor-asked">${texts.t('card.villkor')}: ${[...new Set(villkor)].join(' · ')}</p>`;
}

/** Tells, where the choices are, that one is to be made; the next try is not held up by it. */
function complain(form: HTMLFormElement | null, text: string): void {
  const first = form?.querySelector('input');
  first?.setCustomValidity(text);
  first?.reportValidity();
  first?.setCustomValidity('');
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys move among the choices, and nothing is chosen by moving. */
function moveAmong(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const form = event.currentTarget as HTMLElement;
  const choices = [...form.querySelectorAll<HTMLElement>('.choices button, .choices input')];
  const at = choices.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const isMirrored = getComputedStyle(form).direction === 'rtl' && /Left|Right/.test(event.key);
  choices[(at + (isMirrored ? -step : step) + choices.length) % choices.length]?.focus();
}
