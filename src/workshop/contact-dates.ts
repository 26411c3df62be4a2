import type { Catalog, IsoDate } from '../catalog/types.js';

/** Something of a catalogue that has to be looked at again on a day. */
export interface DateToCome {
  readonly on: IsoDate;
  readonly what: string;
  readonly isPast: boolean;
}

/** How many months details of a contact, or a cost, are trusted. */
const TRUSTED_MONTHS = 6;

/**
 * All days on which something has to be looked at again, the earliest first: contacts and costs half a year after they
 * were read, and what ends. Where nobody has said when a contact was read, that is today.
 */
export function datesToCome(catalog: Catalog, today: IsoDate): readonly DateToCome[] {
  const dates: { readonly on: IsoDate; readonly what: string }[] = [];
  const readAgain = (what: string, checked: IsoDate | undefined) =>
    dates.push({ on: checked === undefined ? today : monthsAfter(checked, TRUSTED_MONTHS), what });
  const until = (what: string, day: IsoDate | undefined) => day !== undefined && dates.push({ on: day, what });
  const contacts = { Kommunens: catalog.contact, Ansökans: catalog.apply, Orosanmälans: catalog.worry };
  for (const [whose, contact] of Object.entries(contacts))
    if (contact) readAgain(`${whose} kontakt: ${toDo(contact.checked)}`, contact.checked);
  if (catalog.emergency) readAgain(`Socialjouren: ${toDo(catalog.emergency.checked)}`, catalog.emergency.checked);
  until('Katalogen: sista dagen den gäller', catalog.validThrough);
  for (const { name, contact, costChecked, validThrough, documentation, starts } of catalog.insatser) {
    if (contact?.checked !== undefined) readAgain(`${name}: läs om kontakten`, contact.checked);
    if (costChecked !== undefined) readAgain(`${name}: kolla kostnaden`, costChecked);
    until(`${name}: sista dagen den finns`, validThrough);
    until(`${name}: undantaget för det som skrivs ner tar slut`, documentation.until);
    for (const { date, register } of starts ?? []) {
      until(`${name}: sista anmälningsdag`, register);
      until(`${name}: startar`, date);
    }
  }
  return dates
    .map((one) => ({ ...one, isPast: one.on <= today }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** What is to be done with the details of a contact. */
function toDo(checked: IsoDate | undefined): string {
  return checked === undefined ? 'skriv när du läste uppgifterna' : 'läs om uppgifterna';
}

/** The day so many months later, or the last of that month where it has no such day. */
export function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The days as a calendar file (RFC 5545): whole days, each with a reminder of its own place in the calendar. */
export function calendarFile(dates: readonly DateToCome[], kommun: string, today: IsoDate): string {
  const stamp = `${plainDay(today)}T000000Z`;
  const events = dates.flatMap(({ on, what }, at) => [
    'BEGIN:VEVENT',
    `UID:${plainDay(on)}-${at}-insatsguiden`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plainDay(on)}`,
    `SUMMARY:${escaped(`${what} (${kommun})`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Insatsguiden//Katalogverkstaden//SV', ...events];
  return `${[...lines, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}

function plainDay(day: IsoDate): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line has at most 75 bytes; what goes on begins with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let size = 0;
  let text = '';
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > 75) {
      text += '\r\n ';
      size = 1;
    }
    text += character;
    size += bytes;
  }
  return text;
}
