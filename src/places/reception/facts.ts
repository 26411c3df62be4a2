import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FactView, StatementOption } from '../../../machines/reception.view.js';
import { FACTS, type FactSubject } from '../../catalog/facts.js';
import { placesIn, questionText } from '../../elements/scene.js';
import { optionText } from '../../i18n/answer-text.js';
import { answerFrom } from '../../rules/answers.js';
import type { Desk } from './desk.js';

/** Whom the facts are about, in the order they are shown. */
const SUBJECTS: readonly FactSubject[] = ['self', 'family', 'child'];

/** The facts that matter under the chosen topics, to be filled in in any order; each keeps its place. */
export function factPanel(desk: Desk): TemplateResult {
  const { view, say } = desk;
  return html`
    <section class="facts" aria-labelledby="facts">
      <h3 id="facts">${say('facts.title')}</h3>
      ${SUBJECTS.map((subject) => {
        const facts = view.facts.filter(({ fact }) => FACTS[fact].subject === subject);
        return facts.length === 0
          ? nothing
          : html`
              <h4>${say(`facts.${subject}`)}</h4>
              <ul class="known">
                ${repeat(
                  facts,
                  ({ fact }) => fact,
                  (fact) => row(desk, fact),
                )}
              </ul>
            `;
      })}
    </section>
  `;
}

function row(desk: Desk, fact: FactView): TemplateResult {
  const { scene, say } = desk;
  const { standing, decides } = fact;
  const id = `fact-${fact.fact}`;
  const count =
    standing === 'open'
      ? html`
          <span class="decides" aria-hidden="true">${say('facts.decides', { count: decides })}</span>
          <span class="unseen">${say('facts.decidesLong', { count: decides })}</span>
        `
      : nothing;
  return html`
    <li class="fact" id="row-${fact.fact}" data-standing=${standing} tabindex="-1">
      <p class="asks"><span id=${id}>${questionText(scene, fact.fact)}</span> ${count}</p>
      ${standing === 'open' || standing === 'stated' || standing === 'skipped' ? controls(desk, fact, id) : html`<p class="soft">${whyNot(desk, fact)}</p>`}
    </li>
  `;
}

/** Why there is nothing to fill in here. */
function whyNot({ scene, say }: Desk, { fact, standing, waitsFor }: FactView): string {
  if (standing === 'next') return say('facts.next');
  if (standing === 'waiting' && waitsFor) return say('facts.waiting', { question: questionText(scene, waitsFor) });
  if (standing !== 'inapplicable') return say('facts.settled');
  if (waitsFor === 'age') return say('facts.forAdult');
  return say(fact === 'childAges' || fact === 'childResident' ? 'facts.forChild' : 'facts.forParent');
}

/** Three values for what is yes or no; the options of the question for the others; and the way to take it back. */
function controls(desk: Desk, fact: FactView, label: string): TemplateResult {
  const { scene, say, tell } = desk;
  const { standing, isMultiple } = fact;
  const isAnswered = standing !== 'open';
  const takeBack = () => tell({ type: 'answer.withdrawn', fact: fact.fact });
  const skip = (event: Event) => {
    const { checked } = event.currentTarget as HTMLInputElement;
    if (checked) tell({ type: 'answer.stated', fact: fact.fact, value: null });
    else takeBack();
  };
  return html`
    <div class="answer">
      <div class="pills" role=${isMultiple ? 'group' : 'radiogroup'} data-fact=${fact.fact} aria-labelledby=${label}>
        ${fact.options.map((option) => pill(desk, fact, option))}
        <label class="pill unknown">
          <input
            type=${isMultiple ? 'checkbox' : 'radio'}
            name="is-${fact.fact}"
            value=""
            data-action="skip"
            autocomplete="off"
            .checked=${live(standing === 'skipped')}
            @change=${skip}
          />
          <span>${say('facts.unknown')}</span>
        </label>
      </div>
      ${
        isAnswered
          ? html`
              <button type="button" class="quiet withdraw" data-action="withdraw" @click=${takeBack}>
                <span aria-hidden="true">×</span>
                <span class="unseen">${say('facts.withdraw')}: ${questionText(scene, fact.fact)}</span>
              </button>
            `
          : nothing
      }
    </div>
  `;
}

function pill({ scene, tell }: Desk, view: FactView, { value, isStated }: StatementOption): TemplateResult {
  const { fact, isMultiple } = view;
  const state = ({ currentTarget }: Event) => {
    const { checked } = currentTarget as HTMLInputElement;
    const values = isMultiple ? valuesWith(view, value, checked) : [value];
    tell(
      values.length > 0
        ? { type: 'answer.stated', fact, value: answerFrom(fact, values) }
        : { type: 'answer.withdrawn', fact },
    );
  };
  return html`
    <label class="pill">
      <input
        type=${isMultiple ? 'checkbox' : 'radio'}
        name="is-${fact}"
        value=${value}
        autocomplete="off"
        .checked=${live(isStated)}
        @change=${state}
      />
      <span>${optionText(fact, value, scene.texts, placesIn(scene))}</span>
    </label>
  `;
}

/** What is ticked after one box more, or fewer; "none of it" and the others take each other back. */
function valuesWith({ options }: FactView, value: string, isTicked: boolean): readonly string[] {
  const isAlone = options.some((option) => option.value === value && option.isExclusive);
  return options
    .filter((option) => {
      if (option.value === value) return isTicked;
      return option.isStated && !(isTicked && (isAlone || option.isExclusive));
    })
    .map((option) => option.value);
}
