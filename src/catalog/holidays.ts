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

/** Easter Day of a year, in days since 1970 (the Gregorian computus, as Meeus has it). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1) / 86_400_000;
}
