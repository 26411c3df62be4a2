/** How many visits reached a list: a part of its own, which is fetched only where a kommun has turned it on. */
import { html, nothing, type TemplateResult } from 'lit';
import followUp from '../../../locales/sv/follow-up.json' with { type: 'json' };
import { button, fold } from '../../elements/screens/parts.js';
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import { addTexts, createTexts } from '../../i18n/texts.js';
import { type PeriodSum, type ToldSum, VisitCount } from './visit-count.js';

addTexts(SOURCE_LANGUAGE, { followUp });

export const build = __BUILD__;

/** The count of this device. */
export const visitCount = new VisitCount(() => localStorage);

/** What the sums are drawn from, and what is done with them. */
export interface FollowUpPanel {
  /** Whether it is asked if the numbers are to go. */
  readonly isAsking: boolean;
  readonly ask: () => void;
  readonly reset: () => void;
  readonly keep: () => void;
}

/** The sums by year and month, to be read off and reset by a person. */
export function followUpSums({ isAsking, ask, reset, keep }: FollowUpPanel): TemplateResult {
  const { t } = createTexts();
  const years = visitCount.years();
  return html`
    <section data-section="follow-up" lang="sv" dir="ltr" aria-labelledby="follow-up">
      <h3 id="follow-up">${t('followUp:title')}</h3>
      <p>${t('followUp:what')}</p>
      ${
        years.length === 0
          ? html`<p>${t('followUp:none')}</p>`
          : html`<dl>
              ${years.map(
                (year) =>
                  html`${line(t('followUp:year', { year: year.period }), year)} ${year.months.map((month) => line(monthName(month.period), month))}`,
              )}
            </dl>`
      }
      ${isAsking ? html`<p role="alert">${t('followUp:resetAsk')}</p>` : nothing}
      ${
        years.length === 0
          ? nothing
          : isAsking
            ? html`<div class="actions">
                ${button('reset-follow-up', t('followUp:resetAgain'), reset)} ${button('keep-follow-up', t('followUp:keep'), keep, 'primary')}
              </div>`
            : html`<div class="actions">${button('ask-reset-follow-up', t('followUp:reset'), ask)}</div>`
      }
    </section>
  `;
}

/** At a desk: the sums in a fold, and what becomes of what is said. */
export function deskFollowUp(panel: FollowUpPanel): TemplateResult {
  const { t } = createTexts();
  return html`${fold(t('followUp:title'), followUpSums(panel), 'count')}<p class="soft">${t('followUp:desk')}</p>`;
}

function line(name: string, { period, told }: PeriodSum): TemplateResult {
  return html`<dt>${name}</dt><dd data-period=${period}>${inWords(told)}</dd>`;
}

function inWords(told: ToldSum): string {
  const { t } = createTexts();
  if (told.kind === 'few') return t('followUp:few');
  return told.kind === 'atLeast' ? t('followUp:atLeast', { sum: told.sum }) : String(told.sum);
}

/** "november 2026" for `2026-11`. */
function monthName(month: string): string {
  return new Date(`${month}-15T12:00:00`).toLocaleDateString('sv', { month: 'long', year: 'numeric' });
}
