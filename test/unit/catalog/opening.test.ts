import { describe, expect, test } from 'vitest';
import { isSwedishHoliday } from '../../../src/catalog/holidays.js';
import { openState } from '../../../src/catalog/opening.js';
import { OPENING } from '../../../src/catalog/opening-form.js';

describe('public holidays in Sweden', () => {
  test.each([
    '2026-01-01',
    '2026-01-06',
    '2026-04-03',
    '2026-04-04',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-24',
    '2026-06-06',
    '2026-06-19',
    '2026-06-20',
    '2026-10-31',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2026-12-31',
    '2025-04-18',
    '2027-03-28',
    '2027-11-06',
    '2028-04-14',
    // The two exceptions of the computus: Easter Monday.
    '2049-04-19',
    '2076-04-20',
  ])('%s is one', (date) => {
    expect(isSwedishHoliday(date)).toBe(true);
  });

  test.each(['2026-01-02', '2026-04-02', '2026-04-07', '2026-05-25', '2026-06-26', '2026-11-07', '2026-12-23'])(
    '%s is none',
    (date) => {
      expect(isSwedishHoliday(date)).toBe(false);
    },
  );
});

describe('opening hours', () => {
  test.each(['Mo-Fr 08:00-16:30', 'Mo', 'Mo,We-Fr 08:00-12:00,13:00-24:00', 'PH off', 'Sa-Mo 22:00-02:00', 'Mo-Su,PH'])(
    '%s are hours',
    (text) => {
      expect(OPENING.test(text)).toBe(true);
    },
  );

  test.each([
    '',
    'mån-fre 8-16',
    'Mo-Fr 8:00-16:30',
    'Mo-Fr 08:00',
    'Mo-Fr 08:00-25:00',
    'Mo Tu 08:00-09:00',
    'Mo-Fr 08.00-16.30',
    'Mo-PH',
    'Sa-PH 10:00-14:00',
    'PH-Su off',
    'PH-PH',
  ])('"%s" are none', (text) => {
    expect(OPENING.test(text)).toBe(false);
  });
});

// 2026-11-23 is a Monday.
describe('whether it is open', () => {
  const WEEK = ['Mo-Fr 08:00-12:00,13:00-16:30'];
  const at = (date: string, time: string, hours: Parameters<typeof openState>[0]) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return openState(hours, { date, minutes: hour * 60 + minute });
  };
  const opens = (date: string, minutes: number) => ({ isOpen: false, opens: { date, minutes } });

  test.each([
    ['as it opens', '2026-11-23', '08:00', { isOpen: true, until: 720 }],
    ['before it closes', '2026-11-23', '16:29', { isOpen: true, until: 990 }],
    ['as it closes', '2026-11-23', '16:30', opens('2026-11-24', 480)],
    ['before it opens', '2026-11-23', '07:59', opens('2026-11-23', 480)],
    ['at lunch', '2026-11-23', '12:30', opens('2026-11-23', 780)],
    ['on a Friday evening', '2026-11-27', '20:00', opens('2026-11-30', 480)],
    ['before a holiday, of which nothing is known', '2026-12-23', '17:00', opens('2026-12-28', 480)],
  ])('%s', (_what, date, time, expected) => {
    expect(at(date, time, { opening: WEEK })).toEqual(expected);
  });

  test('nothing is claimed on a holiday that is not named', () => {
    expect(at('2026-12-25', '10:00', { opening: WEEK })).toBeUndefined();
    expect(at('2026-12-25', '10:00', { hours: 'dygnet runt' })).toBeUndefined();
  });

  test('a holiday that is named is a day of its own', () => {
    expect(at('2026-12-25', '10:00', { opening: [...WEEK, 'PH 10:00-12:00'] })).toEqual({ isOpen: true, until: 720 });
    expect(at('2026-12-25', '10:00', { opening: [...WEEK, 'PH off'] })).toEqual(opens('2026-12-28', 480));
    expect(at('2026-11-23', '10:00', { opening: ['PH 10:00-12:00'] })).toMatchObject({ isOpen: false });
  });

  test('a night goes on into the next day', () => {
    const opening = ['Fr 22:00-02:00'];
    expect(at('2026-11-27', '23:00', { opening })).toEqual({ isOpen: true, until: 120 });
    expect(at('2026-11-28', '01:59', { opening })).toEqual({ isOpen: true, until: 120 });
    expect(at('2026-11-28', '02:00', { opening })).toEqual(opens('2026-12-04', 1320));
  });

  test('days off are closed', () => {
    const closed = [{ from: '2026-11-23', to: '2026-11-24', note: 'Utbildning.' }];
    expect(at('2026-11-23', '10:00', { opening: WEEK, closed })).toEqual(opens('2026-11-25', 480));
    expect(at('2026-11-25', '10:00', { opening: WEEK, closed })).toEqual({ isOpen: true, until: 720 });
  });

  test('the next opening is looked for sixty days ahead', () => {
    const closedUntil = (to: string) => [{ from: '2026-11-23', to }];
    expect(at('2026-11-23', '10:00', { opening: ['Mo-Su'], closed: closedUntil('2027-01-21') })).toEqual(
      opens('2027-01-22', 0),
    );
    expect(at('2026-11-23', '10:00', { opening: ['Mo-Su'], closed: closedUntil('2027-01-22') })).toMatchObject({
      opens: undefined,
    });
  });

  test('what never opens says nothing of when', () => {
    const closed = [{ from: '2026-01-01', to: '2027-12-31' }];
    expect(at('2026-11-23', '10:00', { opening: WEEK, closed })).toMatchObject({ isOpen: false, opens: undefined });
  });

  test.each([
    ['two strings that follow each other', ['Mo-Fr 08:00-12:00', 'Mo-Fr 12:00-16:00'], '2026-11-23', '11:00', 960],
    ['two strings that overlap', ['Mo-Fr 08:00-12:00', 'Mo 11:00-15:00'], '2026-11-23', '11:30', 900],
    ['periods of one string that overlap', ['Mo 08:00-10:00,09:00-11:00'], '2026-11-23', '09:30', 660],
    ['an evening that the night takes over from', ['Fr 18:00-24:00', 'Sa 00:00-02:00'], '2026-11-27', '20:00', 120],
    ['a night that the morning takes over from', ['Fr 22:00-02:00', 'Sa 02:00-06:00'], '2026-11-28', '01:00', 360],
    ['an evening until midnight, written as the next day', ['Mo 16:30-00:00'], '2026-11-23', '20:00', 1440],
  ])('it closes when the last of %s ends', (_what, opening, date, time, until) => {
    expect(at(date, time, { opening })).toEqual({ isOpen: true, until });
  });

  test('a day that one string says is closed is closed, whatever another says of the week', () => {
    expect(at('2026-11-25', '10:00', { opening: ['Mo-Fr 08:00-16:30', 'We off'] })).toEqual(opens('2026-11-26', 480));
  });

  const ALWAYS = { isOpen: true, until: undefined };

  test.each([
    [['Mo-Su 00:00-24:00', 'PH'], '2026-11-25', '10:00'],
    [['Mo-Su,PH'], '2026-11-25', '00:00'],
    [['Mo-Su,PH'], '2026-12-25', '10:00'],
    [['Mo-Su 00:00-24:00'], '2026-12-20', '23:59'],
    [['Mo-Fr 06:00-22:00', 'Mo-Th 22:00-06:00', 'Fr 22:00-24:00', 'Sa-Su', 'Mo 00:00-06:00'], '2026-11-25', '23:00'],
  ])('what never closes is open, and no hour is claimed: %s at %s %s', (opening, date, time) => {
    expect(at(date, time, { opening })).toEqual(ALWAYS);
  });

  test('what closes in some days only is told of when that is near', () => {
    const opening = ['Mo-We'];
    expect(at('2026-11-25', '10:00', { opening })).toEqual({ isOpen: true, until: 1440 });
    expect(at('2026-11-24', '10:00', { opening })).toBeUndefined();
    const closed = [{ from: '2026-11-28', to: '2026-11-28' }];
    expect(at('2026-11-25', '10:00', { opening: ['Mo-Su'], closed })).toBeUndefined();
    expect(at('2026-11-27', '10:00', { opening: ['Mo-Su'], closed })).toEqual({ isOpen: true, until: 1440 });
  });

  test('no hour is claimed for what goes on into a holiday of which nothing is said', () => {
    expect(at('2026-12-23', '20:00', { opening: ['Mo-Su'] })).toBeUndefined();
    expect(at('2026-12-24', '10:00', { opening: ['Mo-Su'] })).toBeUndefined();
    expect(at('2026-12-23', '20:00', { opening: ['Mo-Su 08:00-24:00'] })).toEqual({ isOpen: true, until: 1440 });
    expect(at('2026-12-23', '20:00', { opening: ['Mo-Su', 'PH off'] })).toEqual({ isOpen: true, until: 1440 });
    // A night that began on a working day ends when it does.
    expect(at('2026-12-23', '23:00', { opening: ['Mo-Su 22:00-02:00'] })).toEqual({ isOpen: true, until: 120 });
    expect(at('2026-12-24', '01:00', { opening: ['Mo-Su 22:00-02:00'] })).toEqual({ isOpen: true, until: 120 });
  });
});
