import type { Insats, Villkor } from '../catalog/types.js';
import { villkorText } from '../i18n/villkor-text.js';
import { type Markup, markup, type Part } from '../markup/markup.js';
import { villkorOf } from '../rules/compile.js';
import { isForChildren } from '../rules/evaluate.js';
import { contactList, heading, insatsPlaceId, jump, type ListContext, placeId } from './list-parts.js';
import { insatsText, listText, swedish } from './wording.js';

/** One insats with all that its card in the guide says, without answers to hold it against. */
export function insatsArticle(context: ListContext, insats: Insats): Markup {
  const { catalog, wording } = context;
  const { t } = wording.texts;
  const { access, contact = catalog.contact } = insats;
  const way = access === 'contact' && insats.howTo ? undefined : markup`<strong>${t(`card.${access}`)}.</strong> `;
  return markup`<article>
${heading(context, 2, insatsPlaceId(context, insats), insatsText(wording, insats, 'name'))}
<p>${insatsText(wording, insats, 'summary')}</p>
${paragraph(insatsText(wording, insats, 'audience'))}${conditions(context, insats)}<p>${way}${insatsText(wording, insats, 'howTo')}</p>
${contactList(contact, wording)}
${particulars(context, insats)}
</article>
`;
}

function paragraph(text: Part): Part {
  return (
    text &&
    markup`<p>${text}</p>
`
  );
}

/** Who can take part: the villkor in words, and what is said beside them. */
function conditions(context: ListContext, insats: Insats): Markup {
  const { catalog, wording } = context;
  const { t } = wording.texts;
  const villkor = villkorOf(catalog, insats);
  const isGuiding = ({ origin }: Villkor) => origin === 'malgrupp' && catalog.guideline.malgrupp === 'guiding';
  const guiding = villkor.filter(isGuiding);
  const binding = villkor.filter((one) => !isGuiding(one));
  const isUnstated = insats.villkor === 'unstated';
  return markup`${paragraph(villkor.length === 0 && !isUnstated && `${t('card.openToAll')}.`)}${villkorList(context, t('card.meantFor'), guiding)}${guiding.length > 0 && paragraph(listText(wording, 'anyone'))}${villkorList(context, t('card.villkor'), binding)}${binding.length > 0 && paragraph(jump(placeId(context, 'apply'), t('apply.title')))}${paragraph(isUnstated && t('card.unstated'))}${paragraph(insats.villkor !== 'unstated' && isForChildren(insats.villkor) && t('card.childConsent'))}${paragraph(insats.onRequest && t('card.onRequest'))}`;
}

function villkorList({ catalog, wording: { texts } }: ListContext, title: string, villkor: readonly Villkor[]): Part {
  if (villkor.length === 0) return undefined;
  return markup`<p>${title}:</p>
<ul>${villkor.map((one) => markup`<li>${villkorText(one, texts, catalog.kommun.name)}</li>`)}</ul>
`;
}

/** Everything else: what is on the card one tap away. */
function particulars(context: ListContext, insats: Insats): Markup {
  const { catalog, wording, today } = context;
  const { t, date } = wording.texts;
  const { validThrough = catalog.validThrough } = insats;
  const rows: readonly (readonly [string, Part])[] = [
    [t('card.limits'), insatsText(wording, insats, 'limits')],
    [t('card.cost'), insatsText(wording, insats, 'cost')],
    [t('card.provider'), insatsText(wording, insats, 'provider')],
    [t('card.documentation'), documentation(context, insats)],
    [t('card.legalBasis'), insats.legalBasis && markup`<bdi lang="sv">${insats.legalBasis}</bdi>`],
    [t('card.source'), source(context, insats)],
  ];
  const validity =
    validThrough !== undefined &&
    (validThrough < today
      ? t('outOfDate', { date: date(validThrough) })
      : listText(wording, 'validThrough', { date: date(validThrough) }));
  return markup`<dl>${rows.map(([term, text]) => text && markup`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
${paragraph(validity)}`;
}

/** What is written down, without promising more than was decided (SoL 14 kap. 3-5 §§). */
function documentation({ wording, today }: ListContext, insats: Insats): Markup {
  const { t, date } = wording.texts;
  const { kind, until } = insats.documentation;
  const hasPassed = until !== undefined && until < today;
  const parts = [
    t(`documentation.${hasPassed ? 'unstated' : kind}`),
    until && !hasPassed && t('documentation.until', { date: date(until) }),
    insatsText(wording, insats, 'documentation'),
    t('documentation.worry'),
  ];
  return spaced(parts);
}

function source({ catalog, wording }: ListContext, { source, sourceNote }: Insats): Markup {
  const { t, date } = wording.texts;
  const { title, adopted } = catalog.guideline;
  const decided = adopted
    ? t('card.adopted', { date: date(adopted) })
    : t('results.version', { kommun: catalog.kommun.name, date: date(catalog.version) });
  return markup`${swedish(`${title}, ${source.section}.`)} ${decided} <blockquote lang="sv" dir="ltr"><p>${source.quote}</p></blockquote> ${spaced([swedish(sourceNote), wording.translation?.insatsNotice])}`;
}

function spaced(parts: readonly Part[]): Markup {
  return markup`${parts.filter(Boolean).map((part, at) => markup`${at > 0 && ' '}${part}`)}`;
}
