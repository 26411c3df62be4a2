import type { Page } from '@playwright/test';
import type { Catalog } from '../../src/catalog/types.js';
import { partOf } from '../support/thorough.js';
import { expect, PERSON, test } from './kiosk.fixture.js';
import type { KioskPage } from './kiosk.page.js';
import type { KioskServer } from './kiosk-server.js';

/** What a kiosk lets go by between two looks for newer files. */
const BETWEEN_LOOKS = '10:00';

/** Two greetings: a look that is due is at one of them. */
const SOON = '00:12';

/** Lets a kiosk look for newer files once more. */
async function letLookAgain(page: Page): Promise<void> {
  // What would have been drawn in ten minutes of greetings is left out.
  await page.clock.fastForward(BETWEEN_LOOKS);
  await page.clock.runFor(SOON);
}

function listOf(server: KioskServer): Catalog {
  return JSON.parse(server.read('catalog.json')) as Catalog;
}

/** The list as it is, with another name of the kommun, which the greeting shows. */
function renamed(server: KioskServer, name: string): string {
  const list = listOf(server);
  return JSON.stringify({ ...list, kommun: { ...list.kommun, name } });
}

/**
 * A kiosk that has all of its files, on a clock that the test moves. Its first look for newer ones is over: what is laid
 * while that is under way would be found ten minutes later.
 */
async function running(kiosk: KioskPage, server: KioskServer): Promise<void> {
  await kiosk.takeClock();
  await kiosk.open(server.url);
  await kiosk.seeInstalled();
  await kiosk.page.waitForLoadState('networkidle');
  await markPage(kiosk.page);
}

/** Marks the page as it is, until it is loaded anew. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.isSamePage = true;
  });
}

async function seeKommun(kiosk: KioskPage, name: string): Promise<void> {
  await expect(kiosk.host.locator('.attract .kommun')).toHaveText(name);
}

async function seeReloaded(page: Page): Promise<void> {
  await page.waitForFunction(() => window.isSamePage === undefined);
}

/** Today, where the page is. */
function dayOfPage(): string {
  return new Date().toLocaleDateString('sv');
}

test.describe('a list that is laid beside the kiosk', () => {
  test('is shown when nobody is there, and goes on without a network', async ({ kiosk, page, context, server }) => {
    await running(kiosk, server);
    server.lay('catalog.json', renamed(server, 'Nya Ragunda'));
    await letLookAgain(page);
    await seeReloaded(page);
    await seeKommun(kiosk, 'Nya Ragunda');
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await seeKommun(kiosk, 'Nya Ragunda');
    await kiosk.start('fi');
    await kiosk.guide.walk(PERSON);
    expect(Object.values(await kiosk.guide.cards()).flat().length).toBeGreaterThan(5);
  });

  test('does not come in the middle of a visit', async ({ kiosk, page, server }) => {
    server.lay('kiosk.json', JSON.stringify({ idleSeconds: 3600 }));
    await running(kiosk, server);
    await kiosk.start('fi');
    await kiosk.guide.start();
    await kiosk.guide.chooseTopics();
    server.lay('catalog.json', renamed(server, 'Nya Ragunda'));
    await letLookAgain(page);
    await kiosk.guide.answerAs(PERSON.facts);
    await kiosk.guide.seeStep('results');
    expect(await page.evaluate(() => window.isSamePage)).toBe(true);
    await kiosk.finish();
    await seeReloaded(page);
    await seeKommun(kiosk, 'Nya Ragunda');
  });

  test('is taken with its translations beside it instead of inside it', async ({ kiosk, page, context, server }) => {
    await running(kiosk, server);
    const { overlays = {}, ...list } = listOf(server);
    for (const [language, overlay] of Object.entries(overlays)) server.lay(`${language}.json`, JSON.stringify(overlay));
    server.lay('catalog.json', JSON.stringify({ ...list, version: '2026-12-24' }));
    await letLookAgain(page);
    await seeReloaded(page);
    await seeKommun(kiosk, 'Ragunda kommun');
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await kiosk.see('attract');
    await kiosk.start('fi');
    await kiosk.guide.start();
    await kiosk.guide.chooseTopics(['meeting']);
    while ((await kiosk.guide.question()) !== undefined) await kiosk.guide.skip();
    const name = kiosk.guide.card('sprakkafe').locator('h4');
    await expect(name).toBeVisible();
    expect(await name.locator('[lang=sv]').count()).toBe(0);
  });

  test('without its translations goes on in Swedish on a tablet that has no other, and the panel names them', async ({
    kiosk,
    page,
    context,
    server,
  }) => {
    const { overlays, ...list } = listOf(server);
    server.lay('catalog.json', JSON.stringify(list));
    await running(kiosk, server);
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('.maintenance [data-check=files]')).toContainText('fi.json');
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await seeKommun(kiosk, 'Ragunda kommun');
    await kiosk.start('fi');
    await kiosk.guide.walk(PERSON);
    const name = kiosk.guide.card('sprakkafe').locator('h4 [lang=sv]');
    await expect(name).toHaveText('Språkkafé');
    // Once they are laid there, they are taken: the network has come back, so that the next greeting looks for them.
    await context.setOffline(false);
    await server.start();
    for (const [language, overlay] of Object.entries(overlays ?? {}))
      server.lay(`${language}.json`, JSON.stringify(overlay));
    await markPage(page);
    await kiosk.finish();
    await seeReloaded(page);
    await kiosk.see('attract');
    await kiosk.start('fi');
    await kiosk.guide.walk(PERSON);
    await expect(name).toHaveCount(0);
  });

  const BROKEN: readonly (readonly [
    what: string,
    spoil: (server: KioskServer) => string | Uint8Array,
    says: RegExp,
  ])[] = [
    ['with a missing comma', (server) => server.read('catalog.json').replace(',', ''), /catalog\.json.*rad 1/s],
    [
      'with a fact that there is not',
      (server) => server.read('catalog.json').replace('"fact":"age"', '"fact":"agee"'),
      /catalog\.json: insatsen [\w-]+: villkor.*"agee".*Menade du "age"/s,
    ],
    [
      'that is not UTF-8',
      (server) => Buffer.from(server.read('catalog.json'), 'latin1'),
      /catalog\.json.*inte sparad som UTF-8/s,
    ],
    ['that is a page to log in on', () => '<!doctype html><title>Logga in</title>', /catalog\.json/],
    [
      'of another kommun',
      (server) => JSON.stringify({ ...listOf(server), kommun: { name: 'Sala kommun', code: '1981' } }),
      /kommun\.code.*Sala kommun \(1981\).*"2303"/s,
    ],
  ];
  for (const [what, spoil, says] of partOf(BROKEN, 2))
    test(`is told of in the panel where it is one ${what}, and the old one goes on`, async ({
      kiosk,
      page,
      context,
      server,
    }) => {
      server.lay('kiosk.json', JSON.stringify({ kommun: '2303' }));
      await running(kiosk, server);
      const good = server.read('catalog.json');
      server.lay('catalog.json', spoil(server));
      await letLookAgain(page);
      await kiosk.openMaintenance();
      await expect(kiosk.host.locator('.maintenance [data-check=files]')).toHaveAttribute('data-result', 'fault');
      await expect(kiosk.host.locator('.maintenance [data-check=files]')).toContainText(says);
      await page.reload();
      await seeKommun(kiosk, 'Ragunda kommun');
      await context.setOffline(true);
      await page.reload();
      await seeKommun(kiosk, 'Ragunda kommun');
      await context.setOffline(false);
      server.lay('catalog.json', good.replace('Ragunda kommun', 'Ragunda igen'));
      await page.reload();
      await seeKommun(kiosk, 'Ragunda igen');
    });

  test('that was laid while there was no network is taken soon after it has come back; a broken one is not', async ({
    kiosk,
    page,
    context,
    server,
  }) => {
    await running(kiosk, server);
    await context.setOffline(true);
    const good = renamed(server, 'Nya Ragunda');
    server.lay('catalog.json', good.replace(',', ''));
    await letLookAgain(page);
    await context.setOffline(false);
    await page.clock.runFor(SOON);
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('.maintenance [data-check=files]')).toHaveAttribute('data-result', 'fault');
    await kiosk.guide.press('close-maintenance');
    await seeKommun(kiosk, 'Ragunda kommun');
    await context.setOffline(true);
    server.lay('catalog.json', good);
    await context.setOffline(false);
    await page.clock.runFor(SOON);
    await seeReloaded(page);
    await seeKommun(kiosk, 'Nya Ragunda');
  });

  test('goes on as it is where the server has gone', async ({ kiosk, page, server }) => {
    await running(kiosk, server);
    await server.stop();
    await letLookAgain(page);
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('.maintenance [data-check=files]')).toHaveAttribute('data-result', 'ok');
    await page.reload();
    await seeKommun(kiosk, 'Ragunda kommun');
  });
});

test.describe('the settings beside the kiosk', () => {
  test('decide languages, waits and colour, from the start', async ({ kiosk, page, server }) => {
    server.lay(
      'kiosk.json',
      JSON.stringify({ languages: ['ar', 'sv'], idleSeconds: 7, countdownSeconds: 30, accent: '#8a0045' }),
    );
    await running(kiosk, server);
    const offered = kiosk.host.locator('.attract [data-action=greet]');
    expect(await offered.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value')))).toEqual([
      'ar',
      'sv',
    ]);
    // However slow the machine is, nobody has gone away before the seven seconds are let go by.
    await kiosk.stopClock();
    await kiosk.start('ar');
    expect(await kiosk.host.locator('select[data-action=language] option').count()).toBe(2);
    expect(await kiosk.host.evaluate((host) => getComputedStyle(host).getPropertyValue('--insats-accent'))).toBe(
      '#8a0045',
    );
    await page.clock.runFor('00:07');
    await expect(kiosk.asking.locator('.seconds')).toHaveText('30');
  });

  test('are told of on the screen where they are wrong, until they are mended', async ({ kiosk, page, server }) => {
    server.lay('kiosk.json', JSON.stringify({ idleSeconds: 5000, langages: ['sv'], accent: 'teal' }));
    await page.clock.install();
    await page.goto(server.url);
    await kiosk.see('settings');
    const screen = kiosk.host.locator('.maintenance');
    await expect(screen).toContainText('kiosk.json: idleSeconds');
    await expect(screen).toContainText('Här står 5000. Skriv ett heltal, 1–3600.');
    await expect(screen).toContainText('Menade du "languages"?');
    await expect(screen).toContainText('Här står "teal". Skriv som #0b5b54.');
    server.lay('kiosk.json', JSON.stringify({ idleSeconds: 50 }));
    await page.clock.runFor('00:31');
    await kiosk.see('attract');
  });

  test('of another kommun than the list are told of on the screen', async ({ kiosk, page, server }) => {
    server.lay('kiosk.json', JSON.stringify({ kommun: '1981' }));
    await page.goto(server.url);
    await kiosk.see('settings');
    await expect(kiosk.host.locator('.maintenance')).toContainText('Här står Ragunda kommun (2303)');
    server.lay('kiosk.json', JSON.stringify({ kommun: '2303' }));
    await kiosk.guide.press('retry');
    await kiosk.see('attract');
  });

  test('that are broken later do not stop a tablet that has good ones', async ({ kiosk, page, server }) => {
    server.lay('kiosk.json', JSON.stringify({ languages: ['sv', 'fi'] }));
    await running(kiosk, server);
    server.lay('kiosk.json', '{ "languages": ["sv", "fi", ] }');
    await letLookAgain(page);
    await page.reload();
    await kiosk.see('attract');
    await expect(kiosk.host.locator('.attract [data-action=greet]')).toHaveCount(2);
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('.maintenance [data-check=files]')).toContainText('kiosk.json');
    server.lay('kiosk.json', JSON.stringify({ languages: ['sv', 'fi', 'uk'] }));
    await page.reload();
    await expect(kiosk.host.locator('.attract [data-action=greet]')).toHaveCount(3);
  });

  test('may have visits counted: told before anything is asked, kept without a network, off again without a trace', async ({
    kiosk,
    page,
    context,
    server,
  }) => {
    const stored = () =>
      page.evaluate(() => Object.entries(localStorage).map(([name, text]) => [name, JSON.parse(text)]));
    server.lay('kiosk.json', JSON.stringify({ followUp: true }));
    await running(kiosk, server);
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await kiosk.see('attract');
    for (const [language, says] of [
      ['en', 'We only count how many visits a day'],
      ['sv', 'Vi räknar bara hur många besök per dag'],
    ] as const) {
      await kiosk.start(language);
      await expect(kiosk.host.locator('[data-step=welcome]')).toContainText(says);
      await kiosk.guide.walk(PERSON);
      await kiosk.finish();
      await kiosk.see('attract');
    }
    await expect.poll(stored).toEqual([['insatsguiden-follow-up', { [await page.evaluate(dayOfPage)]: 2 }]]);
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('[data-section=follow-up]')).toContainText('färre än 5');
    await expect(kiosk.host.locator('.maintenance [data-check=storage]')).toHaveAttribute('data-result', 'ok');
    await kiosk.guide.press('ask-reset-follow-up');
    await kiosk.guide.press('reset-follow-up');
    expect(await stored()).toEqual([]);
  });

  test('are none where there is no file', async ({ kiosk, page, server }) => {
    server.remove('kiosk.json');
    await running(kiosk, server);
    await expect(kiosk.host.locator('.attract [data-action=greet]')).toHaveCount(8);
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('.maintenance [data-check=files]')).toHaveAttribute('data-result', 'ok');
    await expect(page.locator('.starting')).toBeHidden();
  });
});

test.describe('a file that a filter stops', () => {
  for (const file of partOf(['insats-guide.mirror.js', 'icons/icon-512.png', 'insats-guide.fi.js', 'version.json'], 2))
    test(`does not stop the rest, and the self-test names it: ${file}`, async ({ kiosk, page, context, server }) => {
      server.refuse(file);
      await kiosk.open(server.url);
      await kiosk.seeInstalled();
      await server.stop();
      await context.setOffline(true);
      await page.reload();
      await kiosk.see('attract');
      await kiosk.start('ar');
      await kiosk.guide.walk(PERSON);
      await kiosk.finish();
      await kiosk.see('attract');
      await kiosk.openMaintenance();
      await expect(kiosk.host.locator('.maintenance [data-check=offline]')).toHaveAttribute('data-result', 'fault');
      await expect(kiosk.host.locator('.maintenance [data-check=offline]')).toContainText(file);
    });

  test('is fetched when it can be', async ({ kiosk, page, server }) => {
    server.refuse('insats-guide.qr.js');
    await running(kiosk, server);
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('.maintenance [data-check=offline]')).toContainText('insats-guide.qr.js');
    await kiosk.guide.press('close-maintenance');
    server.allow('insats-guide.qr.js');
    await page.clock.fastForward('31:00');
    await page.clock.runFor(SOON);
    await page.waitForFunction(
      async () =>
        (await caches.match(new URL('insats-guide.qr.js', location.href), { ignoreSearch: true })) !== undefined,
    );
  });

  test('does not stop a newer version either', async ({ kiosk, page, server }) => {
    await running(kiosk, server);
    server.publish('newer');
    server.refuse('version.json');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await seeReloaded(page);
    await kiosk.see('attract');
  });

  test('is not what a network that goes in the middle of it is: the older version stays whole', async ({
    kiosk,
    page,
    server,
    context,
  }) => {
    await running(kiosk, server);
    server.publish('newer');
    server.cutAfter('sw.js');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
    await page.waitForFunction(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return installing === null && waiting === null;
    });
    await context.setOffline(true);
    await page.reload();
    await kiosk.see('attract');
    await kiosk.openMaintenance();
    await expect(kiosk.host.locator('.maintenance [data-check=offline]')).toHaveAttribute('data-result', 'ok');
  });
});
