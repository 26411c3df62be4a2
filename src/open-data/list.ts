import { type Catalog, type Insats, TOPICS, type Topic } from '../catalog/types.js';
import { applyContent } from '../content/apply-content.js';
import { outOfDateNote } from '../content/card-content.js';
import { textOfInsats } from '../content/content-text.js';
import { helpLines, VIOLENCE_HELP_LINES, worryContent } from '../content/help-content.js';
import { conditionTexts } from '../content/results-content.js';
import { type Markup, markup } from '../markup/markup.js';
import { insatsArticle } from './list-insats.js';
import { listPageStyles } from './list-page.styles.js';
import {
  contactList,
  contentMarkup,
  heading,
  helpLineList,
  inLanguage,
  insatsPlaceId,
  jump,
  type ListContext,
  linkItem,
  linkList,
  outLink,
  placeId,
  section,
} from './list-parts.js';
import { listText, type Wording } from './wording.js';

/** How a list is written out. */
export interface ListOptions {
  /** The date that dates of validity are compared with, `YYYY-MM-DD`. */
  readonly today: string;
  /** The level of the list's own heading, 1 to 4. */
  readonly level: number;
}

/** The insatser under one topic; `null` where they have none. */
interface TopicGroup {
  readonly topic: Topic | null;
  /** Insatser that are described here, since it is their first topic. */
  readonly own: readonly Insats[];
  /** Insatser that are described under another topic, and only named here. */
  readonly also: readonly Insats[];
}

/**
 * The whole catalogue as plain HTML: headings, lists and links, without script, style or form. It says what the cards
 * of the guide say, for those who would rather read a list, for search engines, and where the guide cannot run. It is
 * meant to stand between the tags of the element, which shows it until it has started.
 */
export function listFragment(catalog: Catalog, wording: Wording, { today, level }: ListOptions): string {
  const { texts, translation } = wording;
  const context: ListContext = { catalog, texts, language: translation, today, level };
  const groups = groupByTopic(catalog.insatser);
  return markup`<div class="insatser" lang="${texts.language}" dir="${texts.direction}">
${heading(context, 0, placeId(context, 'list'), listText(context, 'title', { kommun: catalog.kommun.name }))}
${opening(context)}
${contents(context, groups)}
${groups.map((group) => topicSection(context, group))}${applySection(context)}${worrySection(context)}${helpSection(context)}${closing(context)}
</div>
`.markup;
}

/** The list as a page of its own, with its looks: nothing else gives it any. */
export function listPage(catalog: Catalog, wording: Wording, options: Pick<ListOptions, 'today'>): string {
  const { texts } = wording;
  const title = listText(wording, 'title', { kommun: catalog.kommun.name });
  const fragment: Markup = { markup: listFragment(catalog, wording, { ...options, level: 1 }) };
  return markup`<!DOCTYPE html>
<html lang="${texts.language}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ markup: listPageStyles }}</style>
</head>
<body>
<main>
${fragment}</main>
</body>
</html>
`.markup;
}

function groupByTopic(insatser: readonly Insats[]): readonly TopicGroup[] {
  const groups = [...TOPICS, null].map((topic) => ({
    topic,
    own: insatser.filter(({ topics }) => (topics[0] ?? null) === topic),
    also: insatser.filter(({ topics }) => topic !== null && topics.includes(topic) && topics[0] !== topic),
  }));
  return groups.filter(({ own, also }) => own.length > 0 || also.length > 0);
}

function topicTitle(context: ListContext, topic: Topic | null): string {
  return topic === null ? listText(context, 'other') : context.texts.t(`topic.${topic}`);
}

function topicPlace(topic: Topic | null): string {
  return `topic-${topic ?? 'other'}`;
}

/** What one must know before the list: whether it holds, what it is, and where help is when it cannot wait. */
function opening(context: ListContext): Markup {
  const { catalog, texts, language } = context;
  const { t } = texts;
  const outOfDate = outOfDateNote(context, catalog.validThrough);
  const paragraphs = [
    catalog.guideline.status === 'proposal' && markup`<strong>${t('draft')}</strong>`,
    outOfDate && markup`<strong>${outOfDate}</strong>`,
    language?.notice,
    jump(placeId(context, 'help'), t('help.title')),
    listText(context, 'intro'),
    listText(context, 'differs'),
    t('card.lawConsent'),
    t('results.voluntary'),
    ...conditionTexts(catalog, language).map(contentMarkup),
  ];
  return markup`${paragraphs.map((text) => text && markup`<p>${text}</p>\n`)}`;
}

function contents(context: ListContext, groups: readonly TopicGroup[]): Markup {
  const { t } = context.texts;
  const id = placeId(context, 'contents');
  const topics = groups.map(({ topic, own }) =>
    linkItem(
      jump(placeId(context, topicPlace(topic)), topicTitle(context, topic)),
      own.length > 0 && insatsLinks(context, own),
    ),
  );
  const parts = [
    jump(placeId(context, 'apply'), t('apply.title')),
    jump(placeId(context, 'worry'), t('worry.title')),
    jump(placeId(context, 'help'), t('help.title')),
  ];
  return markup`<nav aria-labelledby="${id}">
${heading(context, 1, id, listText(context, 'contents'))}
<ul>${topics}${parts.map((part) => linkItem(part))}</ul>
</nav>
`;
}

function insatsLinks(context: ListContext, insatser: readonly Insats[]): Markup {
  return linkList(
    insatser.map((insats) =>
      jump(insatsPlaceId(context, insats), contentMarkup(textOfInsats(context, insats, 'name'))),
    ),
  );
}

function topicSection(context: ListContext, { topic, own, also }: TopicGroup): Markup {
  const { texts } = context;
  const violence =
    topic === 'violence' &&
    markup`<p>${texts.t('help.violence')}</p>\n${helpLineList(helpLines(texts, VIOLENCE_HELP_LINES))}\n`;
  const others = also.length > 0 && markup`<p>${listText(context, 'also')}:</p>\n${insatsLinks(context, also)}`;
  return section(
    context,
    topicPlace(topic),
    topicTitle(context, topic),
    markup`${violence}${own.map((insats) => insatsArticle(context, insats))}${others}`,
  );
}

/** The right to apply (SoL 11 kap. 6 §), in the words of the guide's own screen. */
function applySection(context: ListContext): Markup {
  const { title, lead, contact, money, moneyLaw, howTitle, how, law } = applyContent(context);
  return section(
    context,
    'apply',
    title,
    markup`<p>${lead}</p>
${contactList(contact, context.texts)}
<p>${money} ${moneyLaw}</p>
${heading(context, 2, placeId(context, 'apply-how'), howTitle)}
${[...how, law].map((text) => markup`<p>${text}</p>\n`)}`,
  );
}

/** Worry for a child (SoL 19 kap.), and the socialjour for what cannot wait. */
function worrySection(context: ListContext): Markup {
  const { texts } = context;
  const { title, text, contact, emergency } = worryContent(context);
  const socialjour =
    emergency && markup`<p><bdi lang="sv">${emergency.text}</bdi></p>\n${contactList(emergency.contact, texts)}`;
  return section(context, 'worry', title, markup`<p>${text}</p>\n${contactList(contact, texts)}\n${socialjour}`);
}

function helpSection(context: ListContext): Markup {
  const { texts } = context;
  return section(context, 'help', texts.t('help.title'), helpLineList(helpLines(texts)));
}

/** Which version of the list this is, how long it holds, and the guideline it was decided in. */
function closing(context: ListContext): Markup {
  const { catalog, texts, today } = context;
  const { t, date } = texts;
  const { validThrough, guideline } = catalog;
  const version = t('results.version', { kommun: catalog.kommun.name, date: date(catalog.version) });
  const validity =
    validThrough !== undefined &&
    validThrough >= today &&
    listText(context, 'validThrough', { date: date(validThrough) });
  const title = inLanguage('sv', guideline.title);
  const decision = guideline.url ? outLink(guideline.url, title) : title;
  return markup`<p>${version}${validity && ` ${validity}`} ${t('card.source')}: ${decision}</p>`;
}
