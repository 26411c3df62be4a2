import '../i18n/results-texts.js';
import { dayNumber } from '../catalog/holidays.js';
import { isDayKnown, type Moment, type OpenState, openState, parseOpening } from '../catalog/opening.js';
import type { OpeningHours } from '../catalog/types.js';
import { languageOf } from '../i18n/languages.js';
import type { Texts } from '../i18n/texts.js';
import { type ContentSource, type ContentText, untranslated } from './content-text.js';

/** When something is open, in words. */
export interface OpeningContent {
  /** "Öppet nu, till 16.30" or "Öppnar måndag 8.00"; `undefined` where nothing can be claimed. */
  readonly now: { readonly isOpen: boolean; readonly text: string } | undefined;
  /** The hours of the week, and when it is closed. */
  readonly texts: readonly ContentText[];
}

type Source = Pick<ContentSource, 'catalog' | 'language' | 'now' | 'texts' | 'today'>;

/** How many days a weekday names only one day. */
const WEEK = 7;

/** The time in Sweden, wherever the reader is. */
const STOCKHOLM = 'Europe/Stockholm';

/** When something is open, in words; `undefined` where nothing is said of it. */
export function openingContent(source: Source, hours: OpeningHours): OpeningContent | undefined {
  if (!hours.opening && !hours.hours && !hours.closed) return undefined;
  const moment = source.now && stockholmTime(source.now);
  const state = moment && isDayKnown(moment.date, source.catalog) && openState(hours, moment);
  return {
    now: state ? nowText(source.texts, state, moment) : undefined,
    texts: [...weekTexts(source, hours), ...closedTexts(source, hours)],
  };
}

/** A moment by the clock in Stockholm. */
function stockholmTime(now: Date): Moment {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: STOCKHOLM,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(now);
  const [date = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { date, minutes: hours * 60 + minutes };
}

function nowText(texts: Texts, state: OpenState, now: Moment): OpeningContent['now'] {
  const { t } = texts;
  if (state.isOpen) {
    const { until } = state;
    const key = until === undefined ? 'card.openAlways' : 'card.openNow';
    return { isOpen: true, text: t(key, { time: clock(texts, until ?? 0) }) };
  }
  if (!state.opens) return undefined;
  const { date, minutes } = state.opens;
  const time = clock(texts, minutes);
  const days = dayNumber(date) - dayNumber(now.date);
  if (days === 0) return { isOpen: false, text: t('card.opensToday', { time }) };
  const day = days < WEEK ? weekday(texts, date) : texts.date(date);
  return { isOpen: false, text: t('card.opens', { day, time }) };
}

/** The kommun's own words for the week; in another language what `opening` says, where it says it. */
function weekTexts({ language, texts }: Source, { opening, hours }: OpeningHours): readonly ContentText[] {
  if (hours && !(language && opening)) return [untranslated({ language }, hours)];
  return (opening ?? []).map((text) => ({ text: `${weekText(texts, text)}.` }));
}

/** "måndag–fredag 8.00–16.30" for `Mo-Fr 08:00-16:30`. */
function weekText(texts: Texts, opening: string): string {
  const [days = ''] = opening.split(' ');
  const names = days.split(',').map((range) =>
    range
      .split('-')
      .map((day) => dayName(texts, day))
      .join('–'),
  );
  const { hours } = parseOpening(opening);
  const times = hours.map(({ from, to }) => isolated(texts, `${clock(texts, from)}–${clock(texts, to)}`));
  return `${texts.list(names)} ${hours.length === 0 ? texts.t('card.shut') : texts.list(times)}`;
}

/** Days off that are not over yet. */
function closedTexts({ language, texts, today }: Source, { closed = [] }: OpeningHours): readonly ContentText[] {
  return closed
    .filter(({ to }) => to >= today)
    .flatMap(({ from, to, note }): ContentText[] => [
      { text: closedText(texts, texts.date(from), texts.date(to)) },
      ...(note ? [untranslated({ language }, note)] : []),
    ]);
}

function closedText({ t }: Texts, from: string, to: string): string {
  return from === to ? `${from} ${t('card.shut')}.` : t('card.closedDays', { from, to });
}

/** A Monday, so that the days of the week have dates. */
const MONDAY = dayNumber('2024-01-01');

function dayName(texts: Texts, day: string): string {
  if (day === 'PH') return texts.t('card.holidays');
  const at = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].indexOf(day);
  return weekday(texts, new Date((MONDAY + at) * 86_400_000).toISOString().slice(0, 10));
}

/** The name of a date's day of the week; the date itself where the browser does not know the language. */
function weekday(texts: Texts, date: string): string {
  const { formats } = languageOf(texts.language) ?? { formats: texts.language };
  if (Intl.DateTimeFormat.supportedLocalesOf(formats).length === 0) return texts.date(date);
  return new Intl.DateTimeFormat(formats, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** "8.00" for 480 minutes after midnight. */
function clock({ t }: Texts, minutes: number): string {
  return t('card.clock', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') });
}

/** Digits around a dash read left to right in every language. */
function isolated({ direction }: Texts, text: string): string {
  return direction === 'rtl' ? `\u2066${text}\u2069` : text;
}
