import { describe, expect, test } from 'vitest';
import { contactContent } from '../../../src/content/contact-content.js';
import type { ContentSource } from '../../../src/content/content-text.js';
import { phoneHref } from '../../../src/content/phone-href.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';
import { NOTHING_TRANSLATED } from './nothing-translated.js';

const OPENING = ['Mo-Fr 08:00-16:30'];

/** A source at a moment of universal time: Stockholm is an hour ahead of it in winter, two in summer. */
const sourceAt = (now: string | undefined, changes: Partial<ContentSource> = {}): ContentSource => ({
  catalog: catalogWith({ contact: { phone: '0123-45 67 00', opening: OPENING } }),
  texts: createTexts(),
  language: undefined,
  today: now?.slice(0, 10) ?? '2026-11-23',
  now: now === undefined ? undefined : new Date(now),
  ...changes,
});

describe('what a card says of now', () => {
  test.each([
    ['2026-11-23T07:00:00Z', 'Öppet nu, till 16.30'],
    ['2027-07-05T06:00:00Z', 'Öppet nu, till 16.30'],
    ['2027-07-05T05:59:00Z', 'Öppnar i dag 8.00'],
    ['2026-11-23T16:00:00Z', 'Öppnar tisdag 8.00'],
    ['2026-11-27T23:30:00Z', 'Öppnar måndag 8.00'],
    ['2026-12-25T10:00:00Z', undefined],
    // A device that has lost its time: earlier than the list itself.
    ['1970-01-05T09:00:00Z', undefined],
    ['2026-11-20T09:00:00Z', undefined],
  ])('at %s is %s', (now, text) => {
    expect(contactContent(sourceAt(now), insatsWith()).opening?.now?.text).toBe(text);
  });

  /** Sundays from 3 to 5 in the morning: the hour of 2 does not exist in spring, and is there twice in autumn. */
  test.each([
    ['2028-03-26T00:59:00Z', 'Öppnar i dag 3.00'],
    ['2028-03-26T01:00:00Z', 'Öppet nu, till 5.00'],
    ['2028-03-26T02:59:00Z', 'Öppet nu, till 5.00'],
    ['2028-03-26T03:00:00Z', 'Öppnar 2 april 2028 3.00'],
    ['2027-10-31T00:30:00Z', 'Öppnar i dag 3.00'],
    ['2027-10-31T01:30:00Z', 'Öppnar i dag 3.00'],
    ['2027-10-31T02:00:00Z', 'Öppet nu, till 5.00'],
    ['2027-10-31T04:00:00Z', 'Öppnar 7 november 2027 3.00'],
  ])('in a night when summer time begins or ends, at %s, is %s', (now, text) => {
    const contact = { phone: '0123-45 67 00', opening: ['Su 03:00-05:00'] };
    const source = sourceAt(now, { catalog: catalogWith({ contact }) });
    expect(contactContent(source, insatsWith()).opening?.now?.text).toBe(text);
  });

  test.each([
    ['2028-03-24T06:59:00Z', 'Öppnar i dag 8.00'],
    ['2028-03-24T07:00:00Z', 'Öppet nu, till 16.30'],
    ['2028-03-27T05:59:00Z', 'Öppnar i dag 8.00'],
    ['2028-03-27T06:00:00Z', 'Öppet nu, till 16.30'],
    ['2027-10-29T06:00:00Z', 'Öppet nu, till 16.30'],
    ['2027-11-01T06:59:00Z', 'Öppnar i dag 8.00'],
    ['2027-11-01T07:00:00Z', 'Öppet nu, till 16.30'],
  ])('opens by the clock on the wall before and after such a night, at %s: %s', (now, text) => {
    expect(contactContent(sourceAt(now), insatsWith()).opening?.now?.text).toBe(text);
  });

  test('names the date of a day that is more than a week away', () => {
    const contact = { opening: ['Mo 08:00-09:00'], closed: [{ from: '2026-11-24', to: '2026-12-06' }] };
    const catalog = catalogWith({ contact });
    expect(contactContent(sourceAt('2026-11-23T12:00:00Z', { catalog }), insatsWith()).opening?.now?.text).toBe(
      'Öppnar 7 december 2026 8.00',
    );
  });

  test('is nothing on paper', () => {
    expect(contactContent(sourceAt(undefined), insatsWith()).opening?.now).toBeUndefined();
  });
});

describe('the hours of the week', () => {
  const texts = (opening: readonly string[], hours?: string, source = sourceAt(undefined)) => {
    const contact = { opening, ...(hours && { hours }) };
    const content = contactContent({ ...source, catalog: catalogWith({ contact }) }, insatsWith());
    return content.opening?.texts.map(({ text }) => text);
  };

  test('are written out', () => {
    expect(texts(['Mo-Fr 08:00-12:00,13:00-16:30', 'Sa,Su', 'PH off'])).toEqual([
      'måndag–fredag 8.00–12.00 och 13.00–16.30.',
      'lördag och söndag 0.00–24.00.',
      'helgdagar stängt.',
    ]);
  });

  test('are the kommun’s own words where it has them, and in another language what can be translated', () => {
    expect(texts(OPENING, 'vardagar')).toEqual(['vardagar']);
    const english = sourceAt(undefined, { language: NOTHING_TRANSLATED });
    expect(texts(OPENING, 'vardagar', english)).toEqual(['måndag–fredag 8.00–16.30.']);
  });

  test('leave out days off that are over', () => {
    const closed = [
      { from: '2026-07-01', to: '2026-07-31' },
      { from: '2026-11-20', to: '2026-11-23' },
      { from: '2026-12-04', to: '2026-12-04' },
      { from: '2026-12-21', to: '2027-01-06', note: 'Jullov.' },
    ];
    const catalog = catalogWith({ contact: { phone: '112', closed } });
    const content = contactContent(sourceAt(undefined, { catalog }), insatsWith());
    expect(content.opening?.texts.map(({ text }) => text)).toEqual([
      'Stängt 20 november 2026 till 23 november 2026.',
      '4 december 2026 stängt.',
      'Stängt 21 december 2026 till 6 januari 2027.',
      'Jullov.',
    ]);
  });
});

describe('where a card leads', () => {
  test('the kommun does not come first where somebody else starts it', () => {
    const source = sourceAt(undefined);
    expect(contactContent(source, insatsWith()).isFirst).toBe(true);
    expect(contactContent(source, insatsWith({ access: 'throughOther' })).isFirst).toBe(false);
    const own = insatsWith({ access: 'throughOther', contact: { phone: '0123-45 67 01' } });
    expect(contactContent(source, own).isFirst).toBe(true);
    const less = insatsWith({ access: 'throughOther', contact: { email: null } });
    expect(contactContent(source, less).isFirst).toBe(false);
  });

  test('a time is booked and a form opened by name', () => {
    const insats = insatsWith({
      booking: { url: 'https://www.exempel.se/boka' },
      form: { url: 'https://www.exempel.se/anmal', label: 'Anmäl dig här' },
    });
    expect(contactContent(sourceAt(undefined), insats).actions.map(({ text }) => text)).toEqual([
      'Boka tid',
      'Anmäl dig här',
    ]);
    const translated = contactContent(sourceAt(undefined, { language: NOTHING_TRANSLATED }), insats).actions;
    expect(translated.map(({ text }) => text)).toEqual(['Boka tid', 'Öppna formuläret']);
  });

  test('each place has its ways and its hours', () => {
    const places = [
      { name: 'Huset', address: 'Storgatan 3', phone: '0123-45 67 03', opening: OPENING },
      { name: 'Torget' },
    ];
    const content = contactContent(sourceAt('2026-11-23T12:00:00Z'), insatsWith({ places })).places;
    expect(content.map(({ name, ways }) => [name, ways.map(({ kind }) => kind)])).toEqual([
      ['Huset', ['phone', 'address']],
      ['Torget', []],
    ]);
    expect(content[0]?.opening?.now?.isOpen).toBe(true);
  });
});

test.each([
  ['Ring 0123-45 67 00', 'tel:0123456700'],
  ['+46 (0)123-45 67 00', 'tel:+46123456700'],
  ['0046 (0)123-45 67 00', 'tel:0046123456700'],
  ['(0123) 45 67 00', 'tel:0123456700'],
  ['Ring 112', 'tel:112'],
])('the link for %s dials it', (text, href) => {
  expect(phoneHref(text)).toBe(href);
});
