import { dayNumber, isoDate, isSwedishHoliday } from './holidays.js';
import type { Catalog, IsoDate, OpeningHours } from './types.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'] as const;

/** A day of the week as schema.org writes it; `PH` is a public holiday. */
export type OpeningDay = (typeof DAYS)[number];

/** From when to when, in minutes after midnight; what ends no later than it begins goes on into the next day. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** One string of opening hours: its days, and the hours on each of them; none where it is closed. */
export interface OpeningRule {
  readonly days: readonly OpeningDay[];
  readonly hours: readonly Hours[];
}

const DAY_LONG = 24 * 60;

/** Whether a device's day can be relied on: one that is earlier than the catalogue itself has lost its time. */
export function isDayKnown(day: IsoDate, { version }: Pick<Catalog, 'version'>): boolean {
  return day >= version;
}

/** Yesterday, whose night may not be over, today, and a week ahead. */
const AROUND = [-1, 0, 1, 2, 3, 4, 5, 6, 7];

/** How many days ahead the next opening is looked for. */
const LOOKS_AHEAD = 60;

/** A moment in a place's own time. */
export interface Moment {
  readonly date: IsoDate;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/** Whether something is open at a moment; `undefined` where nothing can be claimed. What never closes has no `until`. */
export type OpenState =
  | { readonly isOpen: true; readonly until: number | undefined }
  | { readonly isOpen: false; readonly opens: Moment | undefined };

/** What a string of opening hours says. It is taken to be one (`OPENING`). */
export function parseOpening(text: string): OpeningRule {
  const [days = '', hours] = text.split(' ');
  return {
    days: days.split(',').flatMap(daysOf),
    hours: hours === undefined ? [{ from: 0, to: DAY_LONG }] : hours === 'off' ? [] : hours.split(',').map(hoursOf),
  };
}

function daysOf(text: string): readonly OpeningDay[] {
  const [first, last = first] = text.split('-') as [OpeningDay, OpeningDay?];
  const from = DAYS.indexOf(first);
  const to = DAYS.indexOf(last);
  return from <= to ? DAYS.slice(from, to + 1) : [...DAYS.slice(from, 7), ...DAYS.slice(0, to + 1)];
}

function hoursOf(text: string): Hours {
  const [from = 0, to = 0] = text.split('-').map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  });
  return { from, to: to === 0 ? DAY_LONG : to };
}

/**
 * Whether something with opening hours is open; `undefined` where they do not say, or where it goes on beyond tomorrow and
 * yet not for ever. Of a day that several strings name all hours count, unless one of them says that it is closed then.
 */
export function openState({ opening, closed = [] }: OpeningHours, now: Moment): OpenState | undefined {
  if (!opening) return undefined;
  const rules = opening.map(parseOpening);
  const hoursNamed = (name: OpeningDay | undefined): readonly Hours[] | undefined => {
    const those = rules.filter(({ days }) => days.some((one) => one === name));
    if (those.length === 0) return undefined;
    return those.some(({ hours }) => hours.length === 0) ? [] : those.flatMap(({ hours }) => hours);
  };
  const usualHours = (day: number) => hoursNamed(DAYS[(day + 3) % 7]) ?? [];
  /** `undefined` on a holiday that no rule names. */
  const hoursOn = (day: number): readonly Hours[] | undefined => {
    const date = isoDate(day);
    if (closed.some(({ from, to }) => from <= date && date <= to)) return [];
    return isSwedishHoliday(date) ? hoursNamed('PH') : usualHours(day);
  };

  const today = dayNumber(now.date);
  /** When it closes, if those holidays have such hours. */
  const endWith = (onHoliday: (day: number) => readonly Hours[]) =>
    endOf(
      AROUND.flatMap((day) => spansOf(hoursOn(today + day) ?? onHoliday(today + day), day * DAY_LONG)),
      now.minutes,
    );
  const end = endWith(() => []);
  if (end > now.minutes) {
    const usual = endWith(usualHours);
    if (end < 2 * DAY_LONG) return end === usual ? { isOpen: true, until: clockOf(end) } : undefined;
    return usual > 7 * DAY_LONG ? { isOpen: true, until: undefined } : undefined;
  }
  if (!hoursOn(today)) return undefined;

  for (let day = today; day <= today + LOOKS_AHEAD; day++) {
    const starts = (hoursOn(day) ?? []).map(({ from }) => from).filter((from) => day > today || from > now.minutes);
    if (starts.length > 0) return { isOpen: false, opens: { date: isoDate(day), minutes: Math.min(...starts) } };
  }
  return { isOpen: false, opens: undefined };
}

/** The hours of a day as they follow each other, in minutes from the midnight of another day. */
function spansOf(hours: readonly Hours[], midnight: number): readonly Hours[] {
  return hours.map(({ from, to }) => ({ from: midnight + from, to: midnight + (to > from ? to : to + DAY_LONG) }));
}

/** When it closes after a moment, also where one span takes over from another; the moment itself where it is closed then. */
function endOf(spans: readonly Hours[], minutes: number): number {
  const last = Math.max(
    ...spans.filter(({ from, to }) => from <= minutes && minutes < to).map(({ to }) => to),
    minutes,
  );
  return spans.some(({ from, to }) => from <= last && last < to) ? endOf(spans, last) : last;
}

/** The time of day; midnight ends the day that it follows. */
function clockOf(minutes: number): number {
  return minutes > DAY_LONG ? minutes - DAY_LONG : minutes;
}
