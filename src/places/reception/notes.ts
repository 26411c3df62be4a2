import { html, nothing, type TemplateResult } from 'lit';
import { ADULT_AGE } from '../../catalog/facts.js';
import { urgentHelp, worryHelp } from '../../elements/screens/help.js';
import { contactLinks, fold } from '../../elements/screens/parts.js';
import { parseInterval } from '../../rules/interval.js';
import type { FollowUp } from '../follow-up/follow-up.js';
import { type Desk, namesOf } from './desk.js';

/*
 * What the law asks of staff, each where it comes to matter and in a sentence or two. The paragraphs are
 * those of socialtjänstlagen (2025:400).
 */

/** The right to apply is to be told, whatever the list says (11 kap. 6 §). */
export function applyNote({ scene, say }: Desk): TemplateResult {
  const { catalog, texts } = scene;
  const { contact, apply = contact } = catalog;
  return html`
    <section class="note" data-section="apply" aria-labelledby="apply">
      <h4 id="apply" tabindex="-1">${texts.t('apply.title')}</h4>
      <p>${say('law.apply')} <span class="soft">${say('law.applyLaw')}</span> ${say('law.applyHow')}</p>
      ${contactLinks(apply, scene)} ${fold(texts.t('apply.how'), html`<p>${texts.t('apply.writing')}</p><p>${texts.t('apply.then')}</p><p>${texts.t('apply.appeal')}</p><p>${texts.t('apply.money')}</p><p>${texts.t('apply.other')}</p>`)}
    </section>
  `;
}

/** Whoever is short of money is told of ekonomiskt bistånd too (design.md, section 12). */
export function moneyNote({ scene }: Desk): TemplateResult {
  return html`<p class="note" data-section="money">${scene.texts.t('apply.money')} <span class="soft">${scene.texts.t('apply.moneyLaw')}</span></p>`;
}

/** What is neither weighed nor asked for, and what is left to the provider. */
export function askingNote(desk: Desk): TemplateResult {
  const { say, view } = desk;
  return html`
    <section class="note" data-section="law" aria-labelledby="law">
      <h3 id="law">${say('law.title')}</h3>
      <ul>
        <li>${say('law.need')} <span class="soft">${say('law.needLaw')}</span></li>
        <li>
          ${say('law.dontAsk')}
          ${view.leftToProvider.length > 0 ? html`<span>${say('law.provider', { facts: namesOf(desk, view.leftToProvider) })}</span>` : nothing}
        </li>
      </ul>
    </section>
  `;
}

/** What the law says of consent and what the kommun's guideline adds, where somebody's age is asked for or is under 18. */
export function youngNote({ scene, view, say }: Desk): TemplateResult | typeof nothing {
  const { question, answers } = view.intake;
  const age = parseInterval(String(answers.get('age') ?? ''));
  if (question?.fact !== 'age' && (age === undefined || age.from >= ADULT_AGE)) return nothing;
  return html`
    <p class="note" data-section="young">
      ${say('law.young')} <span class="soft">${say('law.youngLaw')}</span>
      ${say(scene.catalog.guideline.from15 === 'suitable' ? 'law.youngSuitable' : 'law.youngAsk')} ${say('law.youngHome')}
    </p>
  `;
}

/** One step away everywhere: worry for a child (19 kap.), the help lines, and what becomes of what is said. */
export function footer({ scene, say }: Desk, followUp: FollowUp): TemplateResult {
  const { texts } = scene;
  const lead = html`${say('law.worry')} <span class="soft">${say('law.worryLaw')}</span>`;
  return html`
    <footer>
      ${fold(say('law.worryTitle'), worryHelp(scene, lead), 'worry')}
      ${fold(texts.t('help.title'), urgentHelp(scene), 'help')}
      ${followUp.isOn ? followUp.atDesk() : html`<p class="soft">${say('law.private')}</p>`}
    </footer>
  `;
}
