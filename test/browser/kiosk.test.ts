import { describe, expect, onTestFinished, test, vi } from 'vitest';
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import { everyKind } from './catalogs.js';
import { mountKiosk } from './kiosk-harness.js';
import { busyVisit, expectNothingLeft } from './kiosk-visit.js';
import { watchListeners } from './listeners.js';
import { serve, unreachable } from './served.js';

const ALL = ['sv', 'sv-simple', 'en', 'fi', 'ar', 'so', 'uk', 'prs'];

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
  await import('../../src/elements/taking-along/take-along.js');
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

test.each([
  [{}, false],
  [{ printer: '' }, true],
])('a list is offered on paper only where there is a printer: %j', async (attributes, isOffered) => {
  const kiosk = await mountKiosk({ catalog: everyKind(), attributes });
  await kiosk.start();
  await kiosk.act('list');
  await kiosk.guide.openCard('kafe');
  await kiosk.act('insats-code');
  expect(kiosk.all('.handout [data-action=close-handout]')).toHaveLength(1);
  expect(kiosk.all('.handout [data-action^=print-]')).toHaveLength(isOffered ? 2 : 0);
  const privacy = isOffered ? 'varken i koden eller på papperet' : 'Dina svar följer inte med i koden.';
  expect(kiosk.guide.textOf('.handout')).toContain(privacy);
});

test.each([
  [{}, 0],
  [{ printer: '' }, 1],
])('the results offer printing only where there is a printer: %j', async (attributes, count) => {
  const kiosk = await mountKiosk({ catalog: everyKind(), attributes });
  await kiosk.start();
  await kiosk.guide.start();
  await kiosk.act('all');
  await kiosk.act('results');
  expect(kiosk.all('[data-step=results]')).toHaveLength(1);
  expect(kiosk.all('[data-action=print]')).toHaveLength(count);
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
    await kiosk.pass(31 * 60);
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
