import { type Catalog, type Insats, TOPICS, type Topic } from '../catalog/types.js';
import { type Markup, markup } from '../markup/markup.js';
import { insatsArticle } from './list-insats.js';
import {
  contactList,
  heading,
  helpLines,
  insatsPlaceId,
  jump,
  type ListContext,
  linkItem,
  linkList,
  placeId,
  section,
} from './list-parts.js';
import { insatsText, listText, swedish, type Wording } from './wording.js';

/** How a list is written out. */
export interface ListOptions {
  /** The date that dates of validity are held against, `YYYY-MM-DD`. */
  readonly today: string;
  /** The level of the list's own heading, 1 to 4. */
  readonly level: number;
}

/** The insatser under one topic; `null` where they have none. */
interface TopicGroup {
  readonly topic: Topic | null;
  /** Those that are described here: it is their first topic. */
  readonly own: readonly Insats[];
  /** Those that are described under another. */
  readonly also: readonly Insats[];
}

/**
 * The whole catalogue as plain HTML: headings, lists and links, without script, style or form. It says what the cards
 * of the guide say, for those who would rather read a list, for search engines, and where the guide cannot run. It is
 * meant to stand between the tags of the element, which shows it until it has started.
 */
export function listFragment(catalog: Catalog, wording: Wording, { today, level }: ListOptions): string {
  const context: ListContext = { catalog, wording, today, level };
  const { texts } = wording;
  const groups = groupByTopic(catalog.insatser);
  return markup`<div class="insatser" lang="${texts.language}" dir="${texts.direction}">
${heading(context, 0, placeId(context, 'list'), listText(wording, 'title', { kommun: catalog.kommun.name }))}
${opening(context)}
${contents(context, groups)}
${groups.map((group) => topicSection(context, group))}${applySection(context)}${worrySection(context)}${helpSection(context)}${closing(context)}
</div>
`.markup;
}

/** The list as a page of its own. */
export function listPage(catalog: Catalog, wording: Wording, options: Pick<ListOptions, 'today'>): string {
  const { texts } = wording;
  const title = listText(wording, 'title', { kommun: catalog.kommun.name });
  const fragment: Markup = { markup: listFragment(catalog, wording, { ...options, level: 1 }) };
  return markup`<!DOCTYPE html>
<html lang="${texts.language}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
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

function topicTitle({ wording }: ListContext, topic: Topic | null): string {
  return topic === null ? listText(wording, 'other') : wording.texts.t(`topic.${topic}`);
}

function topicPlace(topic: Topic | null): string {
  return `topic-${topic ?? 'other'}`;
}

/** What one must know before the list: whether it holds, what it is, and where help is when it cannot wait. */
function opening(context: ListContext): Markup {
  const { catalog, wording, today } = context;
  const { t, date } = wording.texts;
  const { validThrough, guideline } = catalog;
  const paragraphs = [
    guideline.status === 'proposal' && markup`<strong>${t('draft')}</strong>`,
    validThrough !== undefined &&
      validThrough < today &&
      markup`<strong>${t('outOfDate', { date: date(validThrough) })}</strong>`,
    wording.translation?.notice,
    jump(placeId(context, 'help'), t('help.title')),
    listText(wording, 'intro'),
    listText(wording, 'differs'),
    markup`${t('why.law')} ${t('card.consent')}`,
  ];
  return markup`${paragraphs.map((text) => text && markup`<p>${text}</p>\n`)}`;
}

function contents(context: ListContext, groups: readonly TopicGroup[]): Markup {
  const { wording } = context;
  const { t } = wording.texts;
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
${heading(context, 1, id, listText(wording, 'contents'))}
<ul>${topics}${parts.map((part) => linkItem(part))}</ul>
</nav>
`;
}

function insatsLinks(context: ListContext, insatser: readonly Insats[]): Markup {
  return linkList(
    insatser.map((insats) => jump(insatsPlaceId(context, insats), insatsText(context.wording, insats, 'name'))),
  );
}

function topicSection(context: ListContext, { topic, own, also }: TopicGroup): Markup {
  const { wording } = context;
  const violence =
    topic === 'violence' && markup`<p>${wording.texts.t('help.violence')}</p>\n${helpLines(wording, true)}\n`;
  const others = also.length > 0 && markup`<p>${listText(wording, 'also')}:</p>\n${insatsLinks(context, also)}`;
  return section(
    context,
    topicPlace(topic),
    topicTitle(context, topic),
    markup`${violence}${own.map((insats) => insatsArticle(context, insats))}${others}`,
  );
}

/** The right to apply (SoL 11 kap. 6 §), in the words of the guide's own screen. */
function applySection(context: ListContext): Markup {
  const { catalog, wording } = context;
  const { t } = wording.texts;
  const { contact, apply = contact } = catalog;
  const lines = [t('apply.writing'), t('apply.then'), t('apply.appeal'), `${t('apply.young')} ${t('apply.other')}`];
  return section(
    context,
    'apply',
    t('apply.title'),
    markup`<p>${t('apply.lead')}</p>
${contactList(apply, wording)}
<p>${t('apply.money')}</p>
${heading(context, 2, placeId(context, 'apply-how'), t('apply.how'))}
${[...lines, t('apply.law')].map((line) => markup`<p>${line}</p>\n`)}`,
  );
}

/** Worry for a child (SoL 19 kap.), and the socialjour for what cannot wait. */
function worrySection(context: ListContext): Markup {
  const { catalog, wording } = context;
  const { t } = wording.texts;
  const { contact, worry = contact, emergency } = catalog;
  const socialjour =
    emergency &&
    markup`<p><bdi lang="sv">${emergency.name}${emergency.hours && ` ${emergency.hours}`}</bdi></p>\n${contactList(emergency, wording)}`;
  return section(
    context,
    'worry',
    t('worry.title'),
    markup`<p>${t('worry.text')}</p>\n${contactList(worry, wording)}\n${socialjour}`,
  );
}

function helpSection(context: ListContext): Markup {
  return section(context, 'help', context.wording.texts.t('help.title'), helpLines(context.wording));
}

/** Which list this is, and what it was decided in. */
function closing({ catalog, wording, today }: ListContext): Markup {
  const { t, date } = wording.texts;
  const { validThrough, guideline } = catalog;
  const version = t('results.version', { kommun: catalog.kommun.name, date: date(catalog.version) });
  const validity =
    validThrough !== undefined &&
    validThrough >= today &&
    listText(wording, 'validThrough', { date: date(validThrough) });
  const title = swedish(guideline.title);
  const decision = guideline.url
    ? markup`<a href="${guideline.url}" rel="noreferrer" referrerpolicy="no-referrer">${title}</a>`
    : title;
  return markup`<p>${version}${validity && ` ${validity}`} ${t('card.source')}: ${decision}</p>`;
}
