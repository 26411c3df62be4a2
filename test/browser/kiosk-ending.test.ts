import { describe, expect, test, vi } from 'vitest';
import { everyKind } from './catalogs.js';
import { mountKiosk } from './kiosk-harness.js';
import { busyVisit, expectNothingLeft } from './kiosk-visit.js';

describe('a kiosk that nobody has touched for a minute', () => {
  test('asks whether one is there, counts down, and forgets everything', async () => {
    const kiosk = await busyVisit();
    await kiosk.pass(59);
    expect(kiosk.seconds).toBeUndefined();
    await kiosk.pass(1);
    expect(kiosk.dialogs).toEqual(['dialog افتحه في هاتفك', 'alertdialog هل ما زلت هنا؟']);
    for (let left = 20; left > 1; left -= 1) {
      expect(kiosk.seconds).toBe(left);
      await kiosk.pass(1);
    }
    await kiosk.pass(1);
    await expectNothingLeft(kiosk);
  });

  test('asks once: what counts down is not read out', async () => {
    const kiosk = await busyVisit();
    await kiosk.pass(60);
    const [dialog] = kiosk.all('.asking') as readonly HTMLElement[];
    const spoken = () =>
      [...(dialog?.querySelectorAll('*') ?? [])]
        .filter((element) => !element.closest('[aria-hidden=true]'))
        .map((element) => element.textContent);
    const before = spoken();
    const regions = kiosk.guide.liveRegions;
    await kiosk.pass(10);
    expect(kiosk.seconds).toBe(10);
    expect(spoken()).toEqual(before);
    expect(kiosk.guide.liveRegions).toBe(regions);
    expect(dialog?.querySelector('[aria-live], [role=timer], [role=status]')).toBeNull();
  });

  test('goes on where one was when the answer is yes', async () => {
    const kiosk = await busyVisit();
    await kiosk.pass(75);
    expect(kiosk.focus).toBe('stay');
    await kiosk.act('stay');
    expect(kiosk.seconds).toBeUndefined();
    expect(kiosk.dialogs).toHaveLength(1);
    expect(kiosk.language).toBe('ar');
    expect(kiosk.guide.transcript).toHaveLength(2);
    await kiosk.pass(59);
    expect(kiosk.seconds).toBeUndefined();
  });

  test('forgets everything at once when the answer is no', async () => {
    const kiosk = await busyVisit();
    await kiosk.pass(61);
    await kiosk.act('leave');
    await expectNothingLeft(kiosk);
  });

  test('is not answered by a touch beside the question', async () => {
    const kiosk = await busyVisit();
    await kiosk.pass(70);
    await kiosk.touch('.kiosk');
    expect(kiosk.seconds).toBe(10);
  });

  test('waits as long as the page has set', async () => {
    const kiosk = await busyVisit({ 'idle-seconds': '7', 'countdown-seconds': '3' });
    await kiosk.pass(7);
    expect(kiosk.seconds).toBe(3);
    await kiosk.pass(3);
    await expectNothingLeft(kiosk);
  });

  test.each(['', 'x', '-5', '0', 'Infinity', '1e9'])('waits a minute where the page has set "%s"', async (given) => {
    const kiosk = await busyVisit({ 'idle-seconds': given });
    await kiosk.pass(59);
    expect(kiosk.seconds).toBeUndefined();
    await kiosk.pass(1);
    expect(kiosk.seconds).toBe(20);
  });
});

describe('a screen reader is told that nothing is left', () => {
  const FAREWELL = 'ar: تم. حذفنا كل ما أجبت به.';

  test('in the language of the visit, until the greeting says something else', async () => {
    const kiosk = await busyVisit();
    expect(kiosk.farewell, 'nothing is wiped yet').toBe('');
    await kiosk.act('close');
    await kiosk.finish();
    expect(kiosk.farewell).toBe(FAREWELL);
    await kiosk.pass(6);
    expect(kiosk.farewell).toBe('');
  });

  test('also when nobody answered', async () => {
    const kiosk = await busyVisit();
    for (let second = 0; second < 80; second += 1) await kiosk.pass(1);
    await kiosk.isBackAt('attract');
    expect(kiosk.farewell).toBe(FAREWELL);
  });

  test('once: neither the next visitor nor whoever looks after the tablet hears it again', async () => {
    const kiosk = await busyVisit();
    await kiosk.act('close');
    await kiosk.finish();
    await kiosk.openMaintenance();
    await kiosk.act('close-maintenance');
    await kiosk.isBackAt('attract');
    expect(kiosk.farewell).toBe('');
    await kiosk.start('en');
    expect(kiosk.farewell).toBe('');
  });
});

describe('whether somebody is there', () => {
  const DEEDS: readonly (readonly [string, () => Event])[] = [
    ['a touch', () => new PointerEvent('pointerdown', { bubbles: true })],
    ['scrolling by touch', () => new Event('touchmove', { bubbles: true })],
    ['scrolling by wheel', () => new WheelEvent('wheel', { bubbles: true })],
    ['a key', () => new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })],
  ];
  test.each(DEEDS)('is told by %s, anywhere on the page', async (_name, deed) => {
    const kiosk = await busyVisit();
    for (let minute = 0; minute < 5; minute += 1) {
      await kiosk.pass(50);
      document.body.dispatchEvent(deed());
    }
    expect(kiosk.screen).toBe('guide');
    expect(kiosk.seconds).toBeUndefined();
  });

  test('is not told by what the page does itself', async () => {
    const kiosk = await busyVisit();
    const turn = kiosk.all('.turn')[0] as HTMLElement;
    for (let second = 0; second < 60; second += 1) {
      turn.focus();
      turn.scrollIntoView();
      scrollTo(0, second);
      kiosk.element.requestUpdate();
      for (const name of ['scroll', 'focusin', 'blur', 'selectionchange', 'animationend', 'insats-step'])
        document.dispatchEvent(new Event(name, { bubbles: true }));
      await kiosk.pass(1);
    }
    expect(kiosk.seconds).toBe(20);
  });
});

describe('a visit ends at once', () => {
  test('by the button that is always there', async () => {
    const kiosk = await busyVisit();
    await kiosk.act('close');
    await kiosk.act('done');
    await expectNothingLeft(kiosk);
  });

  test('by the way out, and the page stays', async () => {
    const kiosk = await busyVisit();
    const { title } = document;
    const { length } = history;
    await kiosk.act('close');
    await kiosk.act('exit');
    await expectNothingLeft(kiosk);
    expect([document.title, history.length]).toEqual([title, length]);
  });

  test('by Esc twice, and the page stays', async () => {
    const kiosk = await busyVisit();
    for (let press = 0; press < 2; press += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await expectNothingLeft(kiosk);
  });

  test('when the page is put away, and when the browser brings it back', async () => {
    const kiosk = await busyVisit();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await kiosk.isBackAt('attract');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await expectNothingLeft(kiosk);
  });

  test('when the tablet has slept for so long that somebody else may have woken it', async () => {
    const kiosk = await busyVisit();
    vi.setSystemTime(Date.now() + 81_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await expectNothingLeft(kiosk);
  });

  const HOUR = 3_600_000;
  const YEAR = 365 * 24 * HOUR;
  test.each([
    ['has lost its time', -Date.UTC(2026, 10, 28)],
    ['was set back an hour', -HOUR],
    ['was set a year ahead', YEAR],
  ])('when the tablet is woken and its clock %s', async (_how, shift) => {
    const kiosk = await busyVisit();
    vi.setSystemTime(Date.now() + shift);
    document.dispatchEvent(new Event('visibilitychange'));
    await expectNothingLeft(kiosk);
  });

  test.each([
    ['lost its time', -Date.UTC(2026, 10, 28)],
    ['was set back an hour', -HOUR],
    ['was set back a year', -YEAR],
  ])('after its own waits at the latest, although its clock %s meanwhile', async (_how, shift) => {
    const kiosk = await busyVisit();
    await kiosk.pass(10);
    vi.setSystemTime(Date.now() + shift);
    await kiosk.pass(50);
    expect(kiosk.seconds).toBe(20);
    await kiosk.pass(20);
    await expectNothingLeft(kiosk);
  });

  test.each([
    ['lost its time', -Date.UTC(2026, 10, 28)],
    ['was set back an hour', -HOUR],
  ])('when nobody answers the question, although the clock %s while it was asked', async (_how, shift) => {
    const kiosk = await busyVisit();
    await kiosk.pass(70);
    expect(kiosk.seconds).toBe(10);
    vi.setSystemTime(Date.now() + shift);
    await kiosk.pass(9);
    expect(kiosk.seconds).toBe(1);
    await kiosk.pass(1);
    await expectNothingLeft(kiosk);
  });

  test.each([
    ['an hour', HOUR],
    ['a year', YEAR],
  ])('at once where the clock goes %s ahead while it is asked, as in a tablet that slept', async (_how, shift) => {
    const kiosk = await busyVisit();
    await kiosk.pass(70);
    vi.setSystemTime(Date.now() + shift);
    await kiosk.pass(1);
    expect(kiosk.screen).not.toBe('guide');
    await expectNothingLeft(kiosk);
  });

  /** Begins a few seconds before the hour that is left out in spring, or is there a second time in autumn. */
  test.each([
    ['begins', '2027-03-28T00:59:30Z', 'Sun Mar 28 2027 01:59:30', '03:01'],
    ['ends', '2027-10-31T00:59:30Z', 'Sun Oct 31 2027 02:59:30', '02:01'],
  ])(
    'after its own waits, no sooner and no later, in the night when summer time %s',
    async (_what, time, wall, after) => {
      const kiosk = await mountKiosk({ catalog: everyKind() });
      vi.setSystemTime(new Date(time));
      expect(String(new Date())).toContain(wall);
      await kiosk.start('ar');
      await kiosk.act('start');
      await kiosk.pass(59);
      expect(kiosk.dialogs).toEqual([]);
      await kiosk.pass(1);
      expect(kiosk.dialogs).toHaveLength(1);
      await kiosk.pass(19);
      expect(kiosk.dialogs).toHaveLength(1);
      await kiosk.pass(13);
      expect(String(new Date())).toContain(` ${after}:`);
      await expectNothingLeft(kiosk);
    },
  );

  test('goes on for whoever is there in such a night', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    vi.setSystemTime(new Date('2027-10-31T00:59:30Z'));
    await kiosk.start('ar');
    for (let minute = 0; minute < 5; minute += 1) {
      await kiosk.pass(55);
      await kiosk.act('size');
    }
    expect(kiosk.dialogs).toEqual([]);
    kiosk.guide.seesStep('welcome');
    expect(kiosk.language).toBe('ar');
  });

  test('by its own waits again, when the clock was set while it was asked and somebody was there', async () => {
    const kiosk = await busyVisit();
    await kiosk.pass(70);
    vi.setSystemTime(Date.now() - HOUR);
    await kiosk.act('stay');
    await kiosk.pass(59);
    expect([kiosk.screen, kiosk.seconds]).toEqual(['guide', undefined]);
    await kiosk.pass(21);
    await expectNothingLeft(kiosk);
  });

  test('when the tablet has slept and does not tell its page so', async () => {
    const kiosk = await busyVisit();
    vi.setSystemTime(Date.now() + 2 * HOUR);
    await kiosk.pass(1);
    await expectNothingLeft(kiosk);
  });

  test('by the touch of whoever wakes it, where the page has not run since', async () => {
    const kiosk = await busyVisit();
    vi.setSystemTime(Date.now() + 2 * HOUR);
    await kiosk.touchThing(kiosk.all('.kiosk')[0] as HTMLElement);
    await expectNothingLeft(kiosk);
  });

  test('but not when the clock is set back in the middle of a visit, nor when the tablet was out of sight for a moment', async () => {
    const kiosk = await busyVisit();
    vi.setSystemTime(Date.now() - HOUR);
    await kiosk.pass(10);
    expect(kiosk.screen).toBe('guide');
    vi.setSystemTime(Date.now() + 30_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await kiosk.drawn();
    expect(kiosk.screen).toBe('guide');
  });

  test('when the guide is moved in the page', async () => {
    const kiosk = await busyVisit();
    document.body.append(kiosk.guide.stage);
    await expectNothingLeft(kiosk);
  });
});
