import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { COUNT_NAME } from '../../src/places/follow-up/visit-count.js';
import { everyKind } from './catalogs.js';
import { DeskHarness } from './desk-harness.js';
import { mount, PATIENCE } from './harness.js';
import { type KioskHarness, mountKiosk } from './kiosk-harness.js';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const ON = { 'follow-up': '' };

/** The numbers that are kept, without their days. */
function kept(): readonly unknown[] {
  return Object.values(JSON.parse(localStorage.getItem(COUNT_NAME) ?? '{}') as object);
}

async function expectKept(numbers: readonly number[]): Promise<void> {
  await expect.poll(kept, { timeout: PATIENCE }).toEqual(numbers);
}

/** Whatever is stored, by name. */
function stored(): readonly string[] {
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
}

async function visitResults(kiosk: KioskHarness, language: string): Promise<void> {
  await kiosk.start(language);
  await kiosk.act('start');
  await kiosk.guide.chooseEverything();
  await kiosk.guide.skipToResults();
  kiosk.guide.seesStep('results');
}

describe('a tablet that counts visits', () => {
  test('counts each visit that reached a list once, and says so before anything is asked', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind(), attributes: ON });
    expect(kiosk.all('.greeting[data-shown]')[0]?.textContent).toContain('Inget sparas om dig.');
    await kiosk.start('sv');
    expect(kiosk.guide.text).toContain('Vi räknar bara hur många besök per dag som kommer fram till en lista.');
    expect(kiosk.guide.text).not.toContain('Inget sparas');
    await kiosk.finish();
    expect(kept()).toEqual([]);
    await visitResults(kiosk, 'sv');
    await kiosk.guide.openList();
    await kiosk.finish();
    await expectKept([1]);
    await visitResults(kiosk, 'ar');
    await kiosk.finish();
    await expectKept([2]);
    expect(stored()).toEqual([COUNT_NAME]);
  });

  test('shows the sums in the maintenance panel, and forgets them when it is asked twice to', async () => {
    localStorage.setItem(COUNT_NAME, '{"2026-10-01":2,"2026-11-27":3,"2026-11-28":3}');
    const kiosk = await mountKiosk({ catalog: everyKind(), attributes: ON });
    await kiosk.openMaintenance();
    await expect.poll(() => kiosk.findings.storage, { timeout: PATIENCE }).toBe('ok');
    await expect.poll(() => kiosk.maintenanceText, { timeout: PATIENCE }).toContain('november 20266');
    expect(kiosk.maintenanceText).toContain('oktober 2026färre än 5');
    expect(kiosk.maintenanceText).toContain('Hela 2026minst 6');
    await kiosk.act('ask-reset-follow-up');
    await kiosk.act('keep-follow-up');
    expect(kept()).toHaveLength(3);
    await kiosk.act('ask-reset-follow-up');
    await kiosk.act('close-maintenance');
    await kiosk.openMaintenance();
    await kiosk.act('ask-reset-follow-up');
    await kiosk.act('reset-follow-up');
    expect(stored()).toEqual([]);
    expect(kiosk.maintenanceText).toContain('Inget är räknat än.');
  });

  /** What the panel tells of one month or year. */
  function told(kiosk: KioskHarness, period: string): string | undefined {
    return kiosk.all(`[data-period="${period}"]`)[0]?.textContent?.trim();
  }

  test('counts by the day on the wall in the nights when summer time begins and ends', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind(), attributes: ON });
    const visitAt = async (time: string) => {
      vi.setSystemTime(new Date(time));
      await visitResults(kiosk, 'sv');
      await kiosk.finish();
    };
    // A day of 25 hours: its first minute, 2.30 in summer time, 2.30 once more, noon, and its last minute.
    const autumn = ['10-30T22:00', '10-31T00:30', '10-31T01:30', '10-31T11:00', '10-31T22:59'];
    for (const time of autumn) await visitAt(`2027-${time}:00Z`);
    await expectKept([5]);
    await visitAt('2027-10-31T23:00:00Z');
    await expectKept([5, 1]);
    // A day of 23 hours: its first minute, the minutes before and after the hour that is not there, noon, and its last.
    const spring = ['03-30T23:00', '03-31T00:59', '03-31T01:00', '03-31T10:00', '03-31T21:59'];
    for (const time of spring) await visitAt(`2030-${time}:00Z`);
    await expectKept([5, 1, 5]);
    await visitAt('2030-03-31T22:00:00Z');
    await expectKept([5, 1, 5, 1]);
    await kiosk.openMaintenance();
    await expect.poll(() => told(kiosk, '2030-04'), { timeout: PATIENCE }).toBe('färre än 5');
    expect(['2027-10', '2027-11', '2030-03'].map((month) => told(kiosk, month))).toEqual(['5', 'färre än 5', '5']);
    expect(kiosk.maintenanceText).toContain('oktober 20275');
    expect(kiosk.maintenanceText).toContain('mars 20305');
  });

  test('speaks as before again where it is no tablet any more', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind(), attributes: ON });
    kiosk.element.mode = 'embed';
    await expect.poll(() => kiosk.screen, { timeout: PATIENCE }).toBeUndefined();
    await kiosk.drawn();
    expect(kiosk.guide.text).toContain('Inget sparas och inget skickas.');
  });
});

test('a tablet counts nothing unless it is turned on', async () => {
  const kiosk = await mountKiosk({ catalog: everyKind() });
  expect(kiosk.all('.greeting[data-shown]')[0]?.textContent).toContain('Inget sparas.');
  await visitResults(kiosk, 'sv');
  await kiosk.finish();
  await kiosk.openMaintenance();
  expect(kiosk.all('[data-section=follow-up]')).toEqual([]);
  expect(stored()).toEqual([]);
});

test('a website counts nothing, whatever stands on the element', async () => {
  const guide = await mount({ catalog: everyKind() });
  guide.element.setAttribute('follow-up', '');
  await guide.start();
  await guide.chooseEverything();
  await guide.skipToResults();
  guide.seesStep('results');
  await guide.drawn();
  expect(stored()).toEqual([]);
});

describe('a desk that counts talks', () => {
  async function desk(attributes: Readonly<Record<string, string>>): Promise<DeskHarness> {
    const guide = await mount({ catalog: everyKind() });
    for (const [name, value] of Object.entries(attributes)) guide.element.setAttribute(name, value);
    guide.element.mode = 'staff';
    const one = new DeskHarness(guide);
    await expect
      .poll(() => guide.element.shadowRoot?.querySelector('.desk') !== null, { timeout: PATIENCE })
      .toBe(true);
    await one.drawn();
    return one;
  }

  test('counts a talk when the visitor is shown a list, or nothing is left to ask, once', async () => {
    const one = await desk(ON);
    await expect
      .poll(() => one.guide.allText, { timeout: PATIENCE })
      .toContain('Bara ett antal per dag räknas: samtal som kom fram till en lista.');
    expect(one.guide.allText).not.toContain('Inget sparas och inget skickas. Allt');
    await one.act('visitor');
    await expectKept([1]);
    await one.act('staff');
    await one.act('visitor');
    await one.act('exit');
    expect(kept()).toEqual([1]);
    for (let turn = 0; one.next !== undefined && turn < 40; turn += 1) await one.skipNext();
    await expectKept([2]);
    expect(one.guide.allText).toContain('färre än 5');
    expect(stored()).toEqual([COUNT_NAME]);
  });

  test('counts nothing unless it is turned on', async () => {
    const one = await desk({});
    await one.act('visitor');
    await one.act('exit');
    expect(one.guide.allText).toContain('Inget sparas och inget skickas.');
    expect(stored()).toEqual([]);
  });
});
