import '../i18n/results-texts.js';
import { contactFor, saysWhereOrWhen } from '../catalog/contact.js';
import { isDayKnown } from '../catalog/opening.js';
import type { Insats } from '../catalog/types.js';
import { type ContentSource, type ContentText, textOfInsats, untranslated } from './content-text.js';

/** How an insats begins. */
export interface AccessContent {
  /** "Bara att komma."; `undefined` where one gets in touch and `howTo` says so itself. */
  readonly kind: string | undefined;
  readonly howTo: ContentText | undefined;
}

/** A label and the texts that stand beside it, none of them empty. */
export interface CardRow {
  readonly label: string;
  readonly texts: readonly ContentText[];
}

/** How an insats begins, in words. */
export function accessContent(source: ContentSource, insats: Insats): AccessContent {
  const { access } = insats;
  const isToldByHowTo = access === 'contact' && Boolean(insats.howTo);
  const { t } = source.texts;
  const kind = isToldByHowTo ? undefined : `${t(`card.${access}`)}.`;
  const isOpenUnknown = access === 'dropIn' && !saysWhereOrWhen(insats);
  const asks = contactFor(source.catalog, insats).phone ? t('card.askWhenOpen') : `${t('card.contact')}.`;
  return {
    kind: isOpenUnknown ? `${kind} ${asks}` : kind,
    howTo: textOfInsats(source, insats, 'howTo'),
  };
}

/** Who gives it, what is written down, the law, and the source: what is one tap away on a card. */
export function backRows(source: ContentSource, insats: Insats): readonly CardRow[] {
  const { t } = source.texts;
  return rowsOf([
    [t('card.provider'), [textOfInsats(source, insats, 'provider')]],
    [t('card.documentation'), documentationTexts(source, insats)],
    [t('card.legalBasis'), [swedish(insats.legalBasis)]],
    [t('card.reading'), [readingText(source, insats)]],
    [t('card.source'), sourceTexts(source, insats)],
  ]);
}

/** All rows, the first ones first, as a document has them. */
export function cardRows(source: ContentSource, insats: Insats): readonly CardRow[] {
  return [...frontRows(source, insats), ...backRows(source, insats)];
}

/** What one decides by: how much it is, what it costs, and when it starts; rows without a text are left out. */
export function frontRows(source: ContentSource, insats: Insats): readonly CardRow[] {
  const { t } = source.texts;
  return rowsOf([
    [t('card.limits'), [textOfInsats(source, insats, 'limits')]],
    [t('card.cost'), [textOfInsats(source, insats, 'cost'), costChecked(source, insats)]],
    [t('card.starts'), startTexts(source, insats)],
  ]);
}

function rowsOf(
  rows: readonly (readonly [label: string, texts: readonly (ContentText | undefined)[]])[],
): readonly CardRow[] {
  return rows
    .map(([label, texts]) => ({ label, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
}

function costChecked({ texts }: ContentSource, { cost, costChecked: day }: Insats): ContentText | undefined {
  return cost && day ? { text: texts.t('card.costChecked', { date: texts.date(day) }) } : undefined;
}

/** The starts that one can still come to: past ones, and those whose last day to register has passed, fall away. */
function startTexts({ language, texts, today }: ContentSource, { starts = [] }: Insats): readonly ContentText[] {
  return [...starts]
    .filter(({ date, register = date }) => date >= today && register >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(({ date, register, note }): ContentText[] => [
      { text: `${texts.date(date)}.` },
      ...(register ? [{ text: texts.t('card.registerBy', { date: texts.date(register) }) }] : []),
      ...(note ? [untranslated({ language }, note)] : []),
    ]);
}

/** What a date of validity that has passed calls for: that the information may be out of date, and to ask the kommun. */
export function outOfDateNote(
  { texts, today }: Pick<ContentSource, 'texts' | 'today'>,
  validThrough: string | undefined,
): string | undefined {
  if (!validThrough || validThrough >= today) return undefined;
  return texts.t('outOfDate', { date: texts.date(validThrough) });
}

/** What is written down, without promising more than was decided (SoL 14 kap. 3-5 §§). */
function documentationTexts(source: ContentSource, insats: Insats): readonly (ContentText | undefined)[] {
  const { catalog, texts, today } = source;
  const { kind, until } = insats.documentation;
  // What may have ended is not claimed.
  const hasEnded = until !== undefined && (until < today || !isDayKnown(today, catalog));
  return [
    { text: texts.t(`documentation.${hasEnded ? 'unstated' : kind}`) },
    until && !hasEnded ? { text: texts.t('documentation.until', { date: texts.date(until) }) } : undefined,
    textOfInsats(source, insats, 'documentation'),
    { text: texts.t('documentation.worry') },
  ];
}

/** How the text was read, which is told in Swedish: it is about Swedish words. */
function readingText(source: ContentSource, { reading }: Insats): ContentText | undefined {
  return reading ? untranslated(source, reading) : undefined;
}

/** Where the guideline says so, when that was decided, and its own words. */
function sourceTexts(source: ContentSource, insats: Insats): readonly (ContentText | undefined)[] {
  const { catalog, texts, language } = source;
  const { title, adopted } = catalog.guideline;
  const decided = adopted
    ? texts.t('card.adopted', { date: texts.date(adopted) })
    : texts.t('results.version', { kommun: catalog.kommun.name, date: texts.date(catalog.version) });
  return [
    swedish(`${title}, ${insats.source.section}.`),
    { text: decided },
    { text: insats.source.quote, lang: 'sv', isQuote: true },
    language?.cardNotice ? { text: language.cardNotice } : undefined,
  ];
}

function swedish(text: string | undefined): ContentText | undefined {
  return text ? { text, lang: 'sv' } : undefined;
}
