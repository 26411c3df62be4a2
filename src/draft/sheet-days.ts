import { NotationError } from './villkor-notation.js';

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');

/** The day that a spreadsheet counts from, in days since 1970: it takes 1900 for a leap year. */
const FIRST_DAY = -25_569;

/** Numbers of days that are days of our time, 1990 to 2100: other numbers are none. */
const DAYS = { from: 32_874, to: 73_415 } as const;

/**
 * A day as people and spreadsheets write it (2026-01-05, 5/1 2026, 5 januari 2026, 20260105, 46027) as a catalogue has it.
 *
 * @throws NotationError where it is no day.
 */
export function dayIn(cell: string): string {
  const serial = /^\d{5}(?:[.,]\d+)?$/u.test(cell) ? Math.floor(Number(cell.replace(',', '.'))) : 0;
  if (serial >= DAYS.from && serial <= DAYS.to)
    return new Date((serial + FIRST_DAY) * 86_400_000).toISOString().slice(0, 10);
  const [, year, month, date] =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]\d{2}:\d{2}.*)?$/u.exec(cell) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(cell) ??
    [];
  if (year !== undefined) return validDay(cell, year, month, date);
  const [, day, number, ofYear] = /^(\d{1,2})\s*[/.]\s*(\d{1,2})\s*(?:[-/.,]\s*|\s)(\d{4})$/u.exec(cell) ?? [];
  if (ofYear !== undefined) return validDay(cell, ofYear, number, day);
  const [, named, word = '', inYear] = /^(?:den )?(\d{1,2})(?::?e)?\.? (\p{L}{3,9})\.?,? (\d{4})$/iu.exec(cell) ?? [];
  const at = MONTHS.findIndex((one) => word.toLowerCase().startsWith(one));
  if (inYear !== undefined && at >= 0) return validDay(cell, inYear, String(at + 1), named);
  throw notADay(cell);
}

function validDay(cell: string, year = '', month = '', date = ''): string {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) throw notADay(cell);
  return day;
}

function notADay(cell: string): NotationError {
  return new NotationError(`”${cell.slice(0, 40)}” är ingen dag. Skriv år, månad och dag, till exempel 2026-01-05.`);
}
