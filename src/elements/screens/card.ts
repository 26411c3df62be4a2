import { html, nothing, type TemplateResult } from 'lit';
import type { Insats } from '../../catalog/types.js';
import { answerText } from '../../i18n/answer-text.js';
import { villkorText } from '../../i18n/villkor-text.js';
import { hasChild } from '../../rules/answers.js';
import { factsOf, isForChildren, type Reason } from '../../rules/evaluate.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import { type InsatsText, insatsText, type Scene } from '../scene.js';
import { button, contactLinks, fold } from './parts.js';

/** One insats: what it gives, the way in, why it stands here, and everything else one tap away. */
export function card(scene: Scene, assessment: InsatsAssessment): TemplateResult {
  const { insats, status } = assessment;
  const { texts, catalog, send } = scene;
  const { t } = texts;
  const { id, audience, access, contact = catalog.contact } = insats;
  const text = (key: InsatsText) => insatsText(scene, insats, key);
  return html`
    <article class="card" data-insats=${id} data-status=${status} aria-labelledby="name-${id}">
      <h4 id="name-${id}">${text('name')}</h4>
      <p>${text('summary')}</p>
      ${audience ? html`<p class="soft">${text('audience')}</p>` : nothing} ${reasonLines(scene, assessment)}
      <p>${access === 'contact' && insats.howTo ? nothing : html`<strong>${t(`card.${access}`)}.</strong>`} ${text('howTo')}</p>
      ${contactLinks(contact, scene)}
      ${
        status === 'outsideAudience' || status === 'applyInstead'
          ? button('apply', t('apply.title'), () => send({ type: 'apply.opened' }))
          : nothing
      }
      ${scene.listen}
      ${fold(html`${t('card.more')}<span class="unseen">: ${text('name')}</span>`, particulars(scene, assessment))}
    </article>
  `;
}

/** What stands between this insats and "open", with what the person said about it. */
export function reasonLines(scene: Scene, { insats, status, reasons }: InsatsAssessment): TemplateResult {
  const { t } = scene.texts;
  const unmet = reasons.filter(({ truth }) => truth === 'unmet');
  const unknown = reasons.filter(({ truth }) => truth === 'unknown');
  return html`
    ${lines(scene, t(status === 'outsideAudience' ? 'card.meantFor' : 'card.villkor'), unmet)}
    ${status === 'checkWithProvider' ? lines(scene, t('card.check'), unknown) : nothing}
    ${[
      insats.villkor === 'unstated' && t('card.unstated'),
      unmet.some(({ villkor }) => factsOf(villkor).includes('guardianConsent')) && t('card.consent'),
      childTakesPart(scene, insats) && t('card.childConsent'),
      insats.onRequest && t('card.onRequest'),
    ].map((note) => (note ? html`<p class="reason">${note}</p>` : nothing))}
  `;
}

function lines(scene: Scene, title: string, reasons: readonly Reason[]): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`
    <div class="reason">
      <p>${title}:</p>
      <ul>
        ${reasons.map(({ villkor }) => html`<li>${villkorText(villkor, scene.texts, scene.catalog.kommun.name)} ${said(scene, villkor)}</li>`)}
      </ul>
    </div>
  `;
}

/** What the person answered to the questions that a villkor rests on. */
function said({ view, texts }: Scene, villkor: Reason['villkor']): TemplateResult | typeof nothing {
  const answers = factsOf(villkor).flatMap((fact) => {
    const value = view.answers.get(fact) ?? null;
    return value === null ? [] : [answerText(fact, value, texts)];
  });
  return answers.length > 0
    ? html`<span class="soft mine">(${texts.t('step.you')}: ${texts.list(answers)})</span>`
    : nothing;
}

/** Whether a child under 15 may be the one who takes part: a parent asks, or someone whose age is not known. */
function childTakesPart({ view }: Scene, { villkor }: Insats): boolean {
  const mayBeChild = !view.answers.get('age') || hasChild(view.answers.get('parenthood') ?? '');
  return villkor !== 'unstated' && isForChildren(villkor) && mayBeChild;
}

/** What one tap opens on a card: how much, what it costs, what is written down, and the source. */
export function particulars(scene: Scene, { insats, reasons }: InsatsAssessment): TemplateResult {
  const { texts, catalog, today } = scene;
  const { t } = texts;
  const { guideline } = catalog;
  const { source, sourceNote, validThrough = catalog.validThrough } = insats;
  const met = reasons.filter(({ truth }) => truth === 'met');
  const text = (key: InsatsText) => insatsText(scene, insats, key);
  const rows = [
    [t('card.limits'), text('limits')],
    [t('card.cost'), text('cost')],
    [t('card.provider'), text('provider')],
    [t('card.documentation'), documentation(scene, insats)],
    [t('card.legalBasis'), insats.legalBasis && html`<bdi lang="sv">${insats.legalBasis}</bdi>`],
    [
      t('card.source'),
      html`
        <span lang="sv" dir="ltr">${guideline.title}, ${source.section}.</span> ${guideline.adopted ? t('card.adopted', { date: texts.date(guideline.adopted) }) : t('results.version', { kommun: catalog.kommun.name, date: texts.date(catalog.version) })}
        <blockquote lang="sv" dir="ltr">${source.quote}</blockquote>
        <span lang="sv" dir="ltr">${sourceNote}</span> ${scene.language?.cardNotice}
      `,
    ],
  ];
  return html`
    ${insats.villkor.length + reasons.length === 0 ? html`<p>${t('card.openToAll')}.</p>` : nothing} ${lines(scene, t('card.met'), met)}
    <dl>${rows.map(([term, text]) => (text ? html`<dt>${term}</dt><dd>${text}</dd>` : nothing))}</dl>
    ${validThrough && validThrough < today ? html`<p class="reason">${t('outOfDate', { date: texts.date(validThrough) })}</p>` : nothing}
  `;
}

/** What is written down, without promising more than was decided (SoL 14 kap. 3-5 §§). */
function documentation(scene: Scene, insats: Insats): TemplateResult {
  const { texts, today } = scene;
  const { kind, until } = insats.documentation;
  const { t } = texts;
  const hasPassed = until !== undefined && until < today;
  return html`
    ${t(`documentation.${hasPassed ? 'unstated' : kind}`)}
    ${until && !hasPassed ? t('documentation.until', { date: texts.date(until) }) : nothing} ${insatsText(scene, insats, 'documentation')} ${t('documentation.worry')}
  `;
}
