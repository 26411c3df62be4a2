import type { IsoDate } from './types.js';

/** Public holidays that have the same date each year, and the eves that are kept as one (lagen 1989:253; semesterlagen 3 a §). */
const FIXED = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];

/** Those that follow Easter Day, in days after it: Good Friday, Easter Eve to Monday, Ascension, Whit Sunday. */
const AFTER_EASTER = [-2, -1, 0, 1, 39, 49];

/** Whether offices in Sweden may keep other hours: a public holiday, or an eve that is kept as one. */
export function isSwedishHoliday(date: IsoDate): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (FIXED.includes(date.slice(5))) return true;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const isMidsummer =
    month === 6 && ((weekday === 5 && day >= 19 && day <= 25) || (weekday === 6 && day >= 20 && day <= 26));
  const isAllSaints = weekday === 6 && ((month === 10 && day === 31) || (month === 11 && day <= 6));
  if (isMidsummer || isAllSaints) return true;
  const easter = easterOf(year);
  return AFTER_EASTER.some((days) => isoDate(easter + days) === date);
}

/** A date as `YYYY-MM-DD`, by the days since 1970. */
export function isoDate(days: number): IsoDate {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** The days from 1970 to a date. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** Easter Day of a year from 1900 to 2099, in days since 1970 (by Gauss, with his two exceptions). */
function easterOf(year: number): number {
  const cycle = year % 19;
  const moon = (19 * cycle + 24) % 30;
  const days = moon === 29 || (moon === 28 && cycle > 10) ? moon - 1 : moon;
  return Date.UTC(year, 2, 22 + days + ((2 * (year % 4) + 4 * (year % 7) + 6 * days + 5) % 7)) / 86_400_000;
}
