import { html, nothing, type TemplateResult } from 'lit';
import type { Documentation, Insats } from '../../catalog/types.js';
import { answerText } from '../../i18n/answer-text.js';
import { villkorText } from '../../i18n/villkor-text.js';
import { hasChild } from '../../rules/answers.js';
import { factsOf, isForChildren, type Reason } from '../../rules/evaluate.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import type { Scene } from '../scene.js';
import { contactLinks } from './contact.js';
import { statusIcon } from './icons.js';

/** One insats: what it gives, the way in, why it stands here, and everything else one tap away. */
export function card(scene: Scene, assessment: InsatsAssessment): TemplateResult {
  const { insats, status } = assessment;
  const { texts, catalog, send } = scene;
  const { t } = texts;
  const contact = insats.contact ?? catalog.contact;
  return html`
    <article class="card" data-insats=${insats.id} data-status=${status} aria-labelledby="name-${insats.id}">
      <h4 id="name-${insats.id}">${insats.name}</h4>
      <p class="tag">${statusIcon(status)} ${t(`status.${status}.tag`)}</p>
      <p class="summary">${insats.summary}</p>
      ${insats.audience ? html`<p class="audience">${insats.audience}</p>` : nothing} ${reasonLines(scene, assessment)}
      <div class="way">
        <p class="access">${t(`card.access.${insats.access}`)}</p>
        ${insats.howTo ? html`<p>${insats.howTo}</p>` : nothing} ${contactLinks(contact, texts)}
        ${
          status === 'open' || status === 'checkWithProvider'
            ? nothing
            : html`<button type="button" data-action="apply" @click=${() => send({ type: 'apply.opened' })}>
              ${t('card.apply')}
            </button>`
        }
      </div>
      <details>
        <summary>${t('card.more')}<span class="visually-hidden">: ${insats.name}</span></summary>
        ${particulars(scene, assessment)}
      </details>
    </article>
  `;
}

/** What stands between this insats and "open", in the person's own words. */
function reasonLines(scene: Scene, { insats, status, reasons }: InsatsAssessment): TemplateResult {
  const { t } = scene.texts;
  const clause = ({ villkor }: Reason) => villkorText(villkor, scene.texts, scene.catalog.kommun.name);
  const unmet = reasons.filter(({ truth }) => truth === 'unmet');
  const unknown = reasons.filter(({ truth }) => truth === 'unknown');
  const isUnderage = unmet.some(({ origin }) => origin === 'law');
  return html`
    ${unmet.map(
      (reason) => html`
        <p class="reason">
          ${t(status === 'outsideAudience' ? 'card.meantFor' : 'card.unmet', { villkor: clause(reason) })}
          ${answered(scene, reason)}
        </p>
      `,
    )}
    ${
      status === 'checkWithProvider' && unknown.length > 0
        ? html`
          <div class="reason">
            <p>${t('card.check')}:</p>
            <ul>
              ${unknown.map((reason) => html`<li>${clause(reason)}</li>`)}
            </ul>
          </div>
        `
        : nothing
    }
    ${status === 'checkWithProvider' && insats.villkor === 'unstated' ? html`<p class="reason">${t('card.unstated')}</p>` : nothing}
    ${isUnderage ? html`<p class="reason">${t('card.consent')}</p>` : nothing}
    ${childTakesPart(scene, insats) ? html`<p class="reason">${t('card.childConsent')}</p>` : nothing}
    ${insats.onRequest ? html`<p class="reason">${t('card.onRequest')}</p>` : nothing}
  `;
}

function answered({ view, texts }: Scene, { villkor }: Reason): string | typeof nothing {
  const said = factsOf(villkor).flatMap((fact) => {
    const value = view.answers.get(fact);
    return value === undefined || value === null ? [] : [answerText(fact, value, texts)];
  });
  return said.length === 0 ? nothing : `(${texts.t('card.answered', { answer: said.join(', ') })})`;
}

function childTakesPart({ view, catalog }: Scene, { villkor }: Insats): boolean {
  const parenthood = view.answers.get('parenthood');
  return (
    villkor !== 'unstated' &&
    Array.isArray(parenthood) &&
    hasChild(parenthood) &&
    isForChildren([...(catalog.villkor ?? []), ...villkor])
  );
}

function particulars(scene: Scene, { insats, reasons }: InsatsAssessment): TemplateResult {
  const { texts, catalog, today } = scene;
  const { t } = texts;
  const met = reasons.filter(({ truth }) => truth === 'met');
  const { guideline } = catalog;
  const validThrough = insats.validThrough ?? catalog.validThrough;
  return html`
    <dl>
      ${row(
        t('card.why'),
        reasons.length === 0 && insats.villkor !== 'unstated'
          ? t('card.openToAll')
          : met.length > 0 &&
              html`<ul>
                ${met.map(
                  (reason) =>
                    html`<li>${villkorText(reason.villkor, texts, catalog.kommun.name)} ${answered(scene, reason)}</li>`,
                )}
              </ul>`,
      )}
      ${row(t('card.limits'), insats.limits)} ${row(t('card.cost'), insats.cost)} ${row(t('card.provider'), insats.provider)}
      ${row(t('card.documentation'), documentation(scene, insats.documentation))} ${row(t('card.legalBasis'), insats.legalBasis)}
      ${row(
        t('card.source'),
        html`
          <p>
            ${t('card.sourceText', { title: guideline.title, section: insats.source.section })}
            ${guideline.adopted ? t('card.adopted', { date: texts.date(guideline.adopted) }) : nothing}
            ${t('card.version', { date: texts.date(catalog.version) })}
          </p>
          <p>${t('card.quote')}</p>
          <blockquote lang="sv">${insats.source.quote}</blockquote>
          ${insats.sourceNote ? html`<p>${t('card.note', { note: insats.sourceNote })}</p>` : nothing}
        `,
      )}
    </dl>
    ${
      validThrough && validThrough < today
        ? html`<p class="reason">${t('outOfDate', { date: texts.date(validThrough) })}</p>`
        : nothing
    }
  `;
}

function row(term: string, description: string | TemplateResult | false | undefined): TemplateResult | typeof nothing {
  return description
    ? html`<div>
        <dt>${term}</dt>
        <dd>${description}</dd>
      </div>`
    : nothing;
}

/** What is written down, without promising more than was decided (SoL 14 kap. 3-5 §§). */
function documentation({ texts, today }: Scene, { kind, until, note }: Documentation): TemplateResult {
  const { t } = texts;
  const hasPassed = until !== undefined && until < today;
  return html`
    <p>
      ${t(hasPassed ? 'documentation.passed' : `documentation.${kind}`)}
      ${until && !hasPassed ? t('documentation.until', { date: texts.date(until) }) : nothing} ${note ?? nothing}
    </p>
    <p>${t('documentation.worry')}</p>
  `;
}
