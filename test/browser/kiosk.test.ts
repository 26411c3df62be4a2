import { describe, expect, onTestFinished, test, vi } from 'vitest';
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import { everyKind } from './catalogs.js';
import { type KioskHarness, mountKiosk } from './kiosk-harness.js';
import { watchListeners } from './listeners.js';
import { serve, unreachable } from './served.js';

const ALL = ['sv', 'sv-simple', 'en', 'fi', 'ar', 'so', 'uk', 'prs'];

/** A visit that leaves behind all that a visit can: answers, a language, large text, open folds, a code on screen. */
async function busyVisit(attributes: Readonly<Record<string, string>> = {}): Promise<KioskHarness> {
  const kiosk = await mountKiosk({ catalog: everyKind(), attributes });
  await kiosk.start('ar');
  await kiosk.act('start');
  await kiosk.guide.chooseTopics(['violence', 'parenting']);
  await kiosk.guide.answer('parenthood', 'parent');
  await kiosk.act('size');
  await kiosk.act('size');
  await kiosk.openCode();
  expect(kiosk.dialogs).toHaveLength(1);
  await expect.poll(() => kiosk.guide.transcript).toHaveLength(2);
  return kiosk;
}

/** Nobody could tell that anyone has been there. */
async function expectNothingLeft(kiosk: KioskHarness): Promise<void> {
  await kiosk.isBackAt('attract');
  expect(kiosk.language).toBe('sv');
  expect(kiosk.hasGuide).toBe(false);
  expect(kiosk.dialogs).toEqual([]);
  expect(kiosk.everything).not.toMatch(/data-(?:fact|insats|step|section)|<input|<form/);
  expect(kiosk.focus).toBe('nowhere');
  expect(scrollY).toBe(0);
  await kiosk.start();
  kiosk.guide.seesStep('welcome');
  expect(kiosk.enlargement).toBe(1);
  await kiosk.act('start');
  expect(kiosk.guide.chosen).toEqual([]);
  expect(kiosk.guide.transcript).toEqual([]);
  expect(kiosk.guide.hasSection('violence')).toBe(false);
}

describe('a kiosk that nobody uses', () => {
  test('greets in each language in turn, and offers all of them', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    expect(kiosk.offered).toEqual(ALL);
    for (const language of [...ALL, 'sv']) {
      expect(kiosk.greetings).toEqual([language]);
      await kiosk.pass(6);
    }
  });

  test('writes each language in its own direction', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    for (const part of kiosk.all('.attract [lang]:not(.kommun)'))
      expect(part.dir, part.lang).toBe(['ar', 'prs'].includes(part.lang) ? 'rtl' : 'ltr');
  });

  test('has nothing of the guide in the page', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    expect(kiosk.hasGuide).toBe(false);
    await kiosk.pass(3_600);
    expect(kiosk.screen).toBe('attract');
  });

  test('starts in the language of the page wherever it is touched', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await kiosk.touchAnywhere();
    expect(kiosk.language).toBe('sv');
    kiosk.guide.seesStep('welcome');
    expect(kiosk.focus).toBe('welcome');
  });

  test.each(ALL)('starts in %s where that is touched', async (language) => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await kiosk.start(language);
    kiosk.guide.seesStep('welcome');
    expect(kiosk.direction).toBe(['ar', 'prs'].includes(language) ? 'rtl' : 'ltr');
  });

  test('starts in the language of the greeting where the greeting is touched', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await kiosk.pass(18);
    await kiosk.touch('.greeting[data-shown]');
    await kiosk.speaks('fi');
    expect(kiosk.screen).toBe('guide');
  });
});

describe('a kiosk that invites', () => {
  test('puts topics in their own names, in the language of each greeting', async () => {
    const kiosk = await mountKiosk({ catalog: ragunda });
    await kiosk.invites('sv');
    expect(kiosk.topicsToStartWith).toEqual({
      talk: 'Någon att prata med',
      meeting: 'Träffa andra',
      money: 'Pengar och skulder',
    });
    await kiosk.pass(4 * 6);
    await kiosk.invites('ar');
    expect(kiosk.topicsToStartWith.meeting).toBe('لقاء الآخرين');
  });

  test('puts only topics that the catalogue has insatser for', async () => {
    const { insatser, ...rest } = ragunda;
    const catalog = { ...rest, insatser: insatser.filter(({ topics }) => !topics.includes('meeting')) };
    const kiosk = await mountKiosk({ catalog });
    await kiosk.invites('sv');
    expect(Object.keys(kiosk.topicsToStartWith)).toEqual(['talk', 'money']);
  });

  test('lets another topic stand out with each greeting', async () => {
    const kiosk = await mountKiosk({ catalog: ragunda });
    await kiosk.invites('sv');
    const seen = [kiosk.topicInTurn];
    for (const language of ['sv-simple', 'en', 'fi']) {
      await kiosk.pass(6);
      await kiosk.invites(language);
      seen.push(kiosk.topicInTurn);
    }
    expect(seen).toEqual(['talk', 'meeting', 'money', 'talk']);
  });

  test('starts with the topic that is touched, in the language of the greeting', async () => {
    const kiosk = await mountKiosk({ catalog: ragunda });
    await kiosk.invites('sv');
    await kiosk.pass(2 * 6);
    await kiosk.invites('en');
    await kiosk.startWith('talk');
    await kiosk.speaks('en');
    expect(kiosk.screen).toBe('guide');
    kiosk.guide.seesStep('questions');
    await expect.poll(() => kiosk.guide.transcript.join(' ')).toContain('Someone to talk to');
  });

  test('forgets the topic with the visit', async () => {
    const kiosk = await mountKiosk({ catalog: ragunda });
    await kiosk.invites('sv');
    await kiosk.startWith('talk');
    await kiosk.act('done');
    await expectNothingLeft(kiosk);
  });
});

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

test('nothing is drawn by which a visit before the kiosk came could be seen', async () => {
  const kiosk = await busyVisit();
  kiosk.element.mode = 'embed';
  await expect.poll(() => kiosk.screen).toBeUndefined();
  kiosk.guide.seesStep('questions');
  kiosk.element.mode = 'kiosk';
  await expectNothingLeft(kiosk);
});

test('a kiosk that is no kiosk any more leaves no listener, timer or style of its own', async () => {
  const kiosk = await mountKiosk({ catalog: everyKind() });
  kiosk.element.mode = 'embed';
  await expect.poll(() => kiosk.screen).toBeUndefined();
  // What every guide loads once its greeting is painted is there before the watch begins.
  await vi.advanceTimersByTimeAsync(1_000);
  await import('../../src/elements/parts/read-aloud.js');
  await kiosk.guide.drawn();
  const listeners = watchListeners();
  const timers = vi.getTimerCount();
  let sheets = 0;
  for (const mode of ['kiosk', 'embed'] as const) {
    kiosk.element.mode = mode;
    await expect.poll(() => kiosk.screen).toBe(mode === 'kiosk' ? 'attract' : undefined);
    if (mode === 'kiosk') sheets = kiosk.element.shadowRoot?.adoptedStyleSheets.length ?? 0;
  }
  listeners.stop();
  expect(listeners.left()).toEqual([]);
  expect(vi.getTimerCount()).toBeLessThanOrEqual(timers);
  expect(kiosk.element.shadowRoot?.adoptedStyleSheets.length).toBeLessThan(sheets);
  expect(kiosk.element.hasAttribute('data-kiosk')).toBe(false);
});

describe('a newer version', () => {
  test('is taken when nobody is there, and a page that cannot be had is kept', async () => {
    const requests = serve({ [location.href]: unreachable });
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await kiosk.workers.find();
    await kiosk.isBackAt('wait');
    expect(kiosk.workers.told).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(requests).toEqual([]);
    kiosk.workers.takeOver();
    await kiosk.isBackAt('attract');
    expect(requests.length).toBeGreaterThan(0);
  });

  test('is never taken in the middle of a visit', async () => {
    serve({ [location.href]: unreachable });
    const kiosk = await busyVisit();
    await kiosk.workers.find();
    await kiosk.pass(59);
    await kiosk.act('close');
    for (const action of ['skip', 'size']) await kiosk.act(action);
    expect(kiosk.workers.told).toEqual([]);
    await kiosk.act('done');
    await kiosk.isBackAt('wait');
    await expect.poll(() => kiosk.workers.told).toEqual([{ type: 'SKIP_WAITING' }]);
  });

  test('is asked for now and then while nobody is there, and not while somebody is', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind(), attributes: { 'idle-seconds': '3600' } });
    const { registration } = kiosk.workers;
    await kiosk.pass(29 * 60);
    expect(registration.updates).toBe(0);
    await kiosk.pass(2 * 60);
    expect(registration.updates).toBe(1);
    await kiosk.start();
    await kiosk.pass(59 * 60);
    expect(registration.updates).toBe(1);
    // A tablet whose clock was a year ahead does not wait for that year.
    vi.setSystemTime(Date.now() - 365 * 24 * 3_600_000);
    await kiosk.finish();
    expect(registration.updates).toBe(2);
  });
});

describe('the maintenance panel', () => {
  test('tells the version and what is wrong, and nothing of visitors', async () => {
    localStorage.setItem('left-by-something-else', 'a secret');
    const kiosk = await busyVisit();
    await kiosk.act('close');
    await kiosk.finish();
    await kiosk.openMaintenance();
    await expect.poll(() => Object.keys(kiosk.findings)).toHaveLength(5);
    localStorage.clear();
    expect(kiosk.findings).toMatchObject({ catalog: 'ok', languages: 'ok', storage: 'fault', offline: 'fault' });
    expect(kiosk.maintenanceText).toContain('left-by-something-else');
    expect(kiosk.maintenanceText).not.toContain('a secret');
    expect(kiosk.maintenanceText).toContain('Exempels kommun, 2026-11-22');
    expect(kiosk.hasGuide).toBe(false);
  });

  test('finds nothing wrong again once that is mended', async () => {
    localStorage.setItem('left', 'x');
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await kiosk.openMaintenance();
    await expect.poll(() => kiosk.findings.storage).toBe('fault');
    localStorage.clear();
    await kiosk.act('again');
    await expect.poll(() => kiosk.findings.storage).toBe('ok');
  });

  test('closes by its button, and by itself when nobody is there any more', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await kiosk.openMaintenance();
    await kiosk.act('close-maintenance');
    await kiosk.isBackAt('attract');
    await kiosk.openMaintenance();
    await kiosk.pass(60);
    await kiosk.isBackAt('attract');
  });

  test('opens by a key that is held, for a kiosk with a keyboard', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2' }));
    await kiosk.pass(5);
    await kiosk.isBackAt('maintenance');
  });

  test('does not open for a finger that is lifted, nor during a visit', async () => {
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await kiosk.pressCorner();
    await kiosk.pass(4);
    await kiosk.releaseCorner();
    await kiosk.pass(10);
    expect(kiosk.screen).toBe('attract');
    await kiosk.start();
    expect(kiosk.all('.corner')).toEqual([]);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2' }));
    await kiosk.pass(6);
    expect(kiosk.screen).toBe('guide');
  });
});

describe('the screen of a tablet', () => {
  /** A device that can keep its screen lit, and tells how often it was asked and what it still holds. */
  function lendWakeLock() {
    const locks: { released: boolean; release(): Promise<void> }[] = [];
    const request = () => {
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
        },
      };
      locks.push(lock);
      return Promise.resolve(lock);
    };
    const lent = vi.spyOn(navigator, 'wakeLock', 'get').mockReturnValue({ request } as unknown as WakeLock);
    onTestFinished(() => lent.mockRestore());
    return locks;
  }

  test('stays lit, is asked for again by a page that was out of sight, and is let go with the kiosk', async () => {
    const locks = lendWakeLock();
    const kiosk = await mountKiosk({ catalog: everyKind() });
    await vi.waitFor(() => expect(locks).toHaveLength(1));
    document.dispatchEvent(new Event('visibilitychange'));
    await kiosk.drawn();
    expect(locks, 'what is held is not asked for twice').toHaveLength(1);
    await locks[0]?.release();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(locks).toHaveLength(2));
    kiosk.element.mode = 'embed';
    await vi.waitFor(() => expect(locks.map(({ released }) => released)).toEqual([true, true]));
  });

  test.each([
    [{}, 1],
    [{ 'full-screen': 'off' }, 0],
  ])('is filled by the touch that starts a visit, unless the page says not to: %j', async (attributes, times) => {
    const fill = vi.spyOn(document.documentElement, 'requestFullscreen').mockResolvedValue();
    onTestFinished(() => fill.mockRestore());
    const kiosk = await mountKiosk({ catalog: everyKind(), attributes });
    expect(fill).not.toHaveBeenCalled();
    await kiosk.start();
    expect(fill).toHaveBeenCalledTimes(times);
  });
});
