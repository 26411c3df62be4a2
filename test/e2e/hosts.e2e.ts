import { readFile } from 'node:fs/promises';
import type { HostName } from '../support/hosts/host-sites.js';
import { runsOf } from '../support/thorough.js';
import { violations } from './axe.js';
import { expect } from './fixture.js';
import { type HostPage, test } from './host.page.js';
import { clipped, outside, tooSmall } from './layout.js';
import { HALLEFORS } from './people/hallefors.js';
import type { Inhabitants } from './people/person.js';
import { RAGUNDA } from './people/ragunda.js';
import { SALA } from './people/sala.js';

/** Whose catalogue each page shows. */
const PEOPLE: Readonly<Record<Exclude<HostName, 'iframe'>, Inhabitants>> = {
  sitevision: RAGUNDA,
  wordpress: HALLEFORS,
  municipio: SALA,
  optimizely: RAGUNDA,
  drupal: HALLEFORS,
};

/** How many people walk through each page; everybody does so in tests of the guide itself. */
const SOME = runsOf(2, 1);

/** A phone and a desktop, in pixels. */
const WIDTHS = [360, 1280] as const;

/** Opens the guide where the page shows a button in its place. */
async function enter(host: HostPage, name: string): Promise<void> {
  if (name === 'optimizely') await host.guide.launcher.click();
  await host.guide.seeStep('welcome');
}

async function seeWholeGuide({ guide }: HostPage): Promise<void> {
  expect(await outside(guide), 'outside the window').toEqual([]);
  expect(await clipped(guide), 'cut off').toEqual([]);
  expect(await tooSmall(guide), 'too small for a thumb').toEqual([]);
}

for (const [name, { people, owed }] of Object.entries(PEOPLE)) {
  test(`people find on a page of ${name} what the guideline says, and nothing is complained of`, async ({
    openHost,
  }) => {
    const host = await openHost(name as HostName);
    await enter(host, name);
    await expect(host.guide.host).toHaveCount(1);
    for (const person of people.slice(0, SOME))
      await test.step(person.who, async () => {
        await host.guide.walk(person);
        await host.guide.seeCards(person.expected, owed);
        await host.guide.press('restart');
        await host.guide.seeStep('welcome');
      });
    host.dontSeeComplaints();
  });

  test(`the other languages come on a page of ${name}, with the kommun's own texts`, async ({ openHost, page }) => {
    const host = await openHost(name as HostName);
    await enter(host, name);
    const overlay = page.waitForResponse('**/katalog/ar.json');
    await host.inArabic.choose();
    expect((await overlay).status()).toBe(200);
    await host.inArabic.start();
    await host.inArabic.chooseTopics();
    await host.inArabic.press('results');
    await host.inArabic.seeRightToApply();
    host.dontSeeComplaints();
  });

  test(`a page of ${name} shows the whole guide, on a phone and on a desktop, and axe finds nothing in it`, async ({
    openHost,
    page,
  }) => {
    const host = await openHost(name as HostName);
    const onEachScreen = async (look: () => Promise<void>) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await test.step(`${width} pixels wide`, look);
      }
    };
    const seeWhole = () => onEachScreen(() => seeWholeGuide(host));
    await enter(host, name);
    await seeWhole();
    await host.guide.start();
    await seeWhole();
    await host.guide.chooseTopics();
    await seeWhole();
    await host.guide.press('results');
    await host.guide.unfoldAll();
    await onEachScreen(async () => {
      await seeWholeGuide(host);
      expect(await violations(page, 'light', 'insats-guide')).toEqual([]);
      expect(await host.overflow()).toBe(0);
    });
  });
}

test('a script that is pasted into a text in WordPress is taken out, and so is the element; the short code is not', async ({
  openHost,
  page,
}) => {
  const { guide } = await openHost('wordpress');
  await expect(page.locator('#inklistrad')).toHaveCount(0);
  await expect(page.getByText('Ring växeln.', { exact: true })).toBeVisible();
  await expect(page.locator('script[src$="insats-guide.js"]')).toHaveCount(0);
  await guide.seeStep('welcome');
});

test('the single edition under an address of its own, as in the file archive of Sitevision, needs no other file', async ({
  openHost,
  page,
}) => {
  const single = await readFile(new URL('../../dist/insats-guide.single.js', import.meta.url));
  const asked: string[] = [];
  await page.route('**/webapp-files/insatsguiden/**/*.js', (route) => {
    asked.push(new URL(route.request().url()).pathname.replace(/^.*\//, ''));
    return asked.length === 1 ? route.fulfill({ contentType: 'text/javascript', body: single }) : route.abort();
  });
  const host = await openHost('sitevision');
  await host.guide.walk({ topics: ['meeting'], facts: { age: 70, parenthood: ['none'] } });
  await host.guide.seeOnCard('motas', '0696-68 20 00');
  await host.inArabic.choose();
  await host.inArabic.seeRightToApply();
  expect(asked).toEqual(['insats-guide.js']);
  host.dontSeeComplaints();
});
