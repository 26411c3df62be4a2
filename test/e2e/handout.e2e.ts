import { idsInOrderOfList } from '../support/order-of-list.js';
import { realCatalog } from '../support/real-catalogs.js';
import { allOr } from '../support/thorough.js';
import { violations } from './axe.js';
import { EVERY_GUIDE, filesOfParts } from './built-files.js';
import { test as base, expect } from './fixture.js';
import { HandoutPage } from './handout.page.js';
import { outside, tooSmall } from './layout.js';
import { HALLEFORS } from './people/hallefors.js';
import { RAGUNDA } from './people/ragunda.js';
import { SALA } from './people/sala.js';
import { Traces } from './traces.js';

const PEOPLE = { ragunda: RAGUNDA.people, hallefors: HALLEFORS.people, sala: SALA.people };
const KOMMUNER = ['ragunda', 'hallefors', 'sala'] as const;
const PHONE = { width: 360, height: 740 };

const test = base.extend<{ place: HandoutPage; phone: HandoutPage }>({
  place: async ({ page }, use) => use(new HandoutPage(page)),
  phone: async ({ browser }, use) => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', reducedMotion: 'reduce' });
    await use(new HandoutPage(await context.newPage()));
    await context.close();
  },
});

/** The ids that the links open, one after the other. */
function idsIn(links: readonly string[]): readonly string[] {
  return links.flatMap((link) => /#insatser=\d{4}-\d\d-\d\d:(.*)$/.exec(link)?.[1]?.split(',') ?? ['no list']);
}

for (const kommun of allOr(KOMMUNER, 'sala')) {
  test(`the code on screen and on paper opens on a telephone what the list holds, and tells nothing else (${kommun})`, async ({
    place,
    phone,
    baseURL,
  }) => {
    test.slow();
    const catalog = realCatalog(kommun);
    const order = idsInOrderOfList(catalog);
    await place.openPlace(kommun);
    for (const person of PEOPLE[kommun].slice(0, 2)) {
      await place.walk(person);
      const { open = [], checkWithProvider = [], outsideAudience = [] } = await place.cards();
      await place.takeAlong();
      const listed = await place.listed();
      expect([...listed].sort(), person.who).toEqual([...open, ...checkWithProvider, ...outsideAudience].sort());
      expect(listed, 'in the catalogue’s order, what somebody else begins last').toEqual(
        order.filter((id) => listed.includes(id)),
      );

      const links = await place.scanScreen();
      expect(links).toEqual([`${baseURL}/test/e2e/pages/${kommun}.html#insatser=${catalog.version}:${listed.join()}`]);
      for (const paper of ['a4', 'receipt'] as const) {
        await place.askForPaper(paper);
        expect(await place.scanPaper(paper), paper).toEqual(links);
        await place.printed();
        await expect(place.sheet, 'gone when it has been printed').toHaveCount(0);
      }
      await place.press('close-handout');
      await place.press('restart');

      const traces = await Traces.of(phone.page);
      await phone.follow(links[0] ?? 'no link');
      const cards = await phone.taken
        .locator('article')
        .evaluateAll((all) => all.map(({ dataset }) => ({ ...dataset })));
      expect(cards).toEqual(listed.map((insats) => ({ insats })));
      await phone.seeRightToApply();
      await phone.dontSeeSaid();
      expect(await phone.host.locator('[data-status]').count(), 'no status').toBe(0);
      expect([...new Set(traces.requests().map((request) => request.replace(/#.*/, '')))].sort()).toEqual(
        [
          `/test/e2e/pages/${kommun}.html`,
          '/src/elements/insats-guide.define.ts',
          ...filesOfParts([...EVERY_GUIDE, 'handout']),
          `/catalogs/${kommun}/catalog.json`,
        ].sort(),
      );
      expect(await traces.kept()).toEqual([]);
      expect(await traces.calls()).toEqual([]);
      expect(traces.complaints()).toEqual([]);
      await phone.page.goto('about:blank');
    }
  });
}

test('no server is told of the list', async ({ phone }) => {
  const asked: string[] = [];
  await phone.page.route('**/*', async (route) => {
    const { url, headers } = { url: route.request().url(), headers: await route.request().allHeaders() };
    asked.push(JSON.stringify([url.replace(/#.*/, ''), headers]));
    await route.continue();
  });
  await phone.follow('/test/e2e/pages/ragunda.html#insatser=2026-11-22:motas,sprakkafe');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((request) => /motas|insatser=/.test(request))).toEqual([]);
});

test('everything in Sala is two codes that a narrow screen shows large enough, and both can be followed', async ({
  place,
  phone,
}) => {
  test.slow();
  await place.page.setViewportSize(PHONE);
  await place.openPlace('sala');
  await place.start();
  await place.chooseTopics();
  await place.press('results');
  await place.takeAlong();
  expect(await outside(place)).toEqual([]);
  for (const size of await place.moduleSizes()) expect(size).toBeGreaterThanOrEqual(4);
  const links = await place.scanScreen();
  expect(links).toHaveLength(2);
  expect(idsIn(links)).toEqual(idsInOrderOfList(realCatalog('sala')));
  const found: (string | undefined)[] = [];
  for (const link of links) {
    await phone.page.goto('about:blank');
    await phone.follow(link);
    found.push(
      ...(await phone.taken.locator('article').evaluateAll((all) => all.map(({ dataset }) => dataset.insats))),
    );
  }
  expect(found).toEqual(idsIn(links));
});

for (const look of ['dark', 'forced colours'] as const) {
  test(`the code is dark on white also in ${look}`, async ({ place }) => {
    await place.page.emulateMedia({ colorScheme: 'dark', forcedColors: look === 'dark' ? 'none' : 'active' });
    await place.openPlace('ragunda');
    await place.start();
    await place.chooseTopics(['meeting']);
    await place.takeAlong();
    expect(await place.scanScreen()).toHaveLength(1);
    const colours = await place.code
      .first()
      .evaluate((code) => ['rect', 'path'].map((part) => getComputedStyle(code.querySelector(part) as Element).fill));
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
}

test('paper is A4 or a receipt 80 mm wide in one piece, and holds nothing of the page', async ({ place }) => {
  await place.openPlace('ragunda');
  await place.start();
  await place.chooseTopics();
  await place.press('results');
  await place.takeAlong();
  await place.askForPaper('a4');
  expect(new Set((await place.printed()).map(({ width, height }) => `${width} x ${height}`))).toEqual(
    new Set(['210 x 297']),
  );
  await place.askForPaper('receipt');
  await place.page.emulateMedia({ media: 'print' });
  await expect(place.host).toBeHidden();
  await expect(place.page.getByRole('heading', { name: 'Stöd', exact: true })).toBeHidden();
  await expect(place.sheet).toBeVisible();
  await place.page.emulateMedia({ media: null });
  const receipt = await place.printed();
  expect(receipt).toHaveLength(1);
  expect(receipt[0]?.width).toBe(80);
  expect(receipt[0]?.height).toBeGreaterThan(300);
});

test('Esc closes the list, which leaves nothing, and the keyboard is back where it was', async ({ place }) => {
  await place.openPlace('ragunda');
  await place.start();
  await place.action('handout').focus();
  await place.page.keyboard.press('Enter');
  await expect(place.code).toBeVisible();
  await place.page.keyboard.press('Escape');
  await expect(place.dialog).toHaveCount(0);
  await expect(place.action('handout')).toBeFocused();
});

test('the list of another page than this is opened there', async ({ place }) => {
  await place.openPlace('ragunda');
  await place.host.evaluate((host) => host.setAttribute('handout-url', 'https://www.ragunda.se/stod?a=1#b'));
  await place.start();
  await place.chooseTopics(['meeting']);
  await place.takeAlong();
  const [link] = await place.scanScreen();
  expect(link).toMatch(/^https:\/\/www\.ragunda\.se\/stod\?a=1#insatser=2026-11-22:[a-z\d,-]+$/);
});

test('a page whose policy allows no inline style shows and prints the list', async ({ place, phone }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
  for (const { page } of [place, phone]) {
    await page.route('**/test/e2e/pages/ragunda.html', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<style>.*?<\/style>/s, '');
      await route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': policy } });
    });
    await page.addInitScript(() => {
      window.tracesOfTest = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        window.tracesOfTest?.push(`${violatedDirective} ${sourceFile}`),
      );
    });
  }
  await place.openPlace('ragunda');
  await place.start();
  await place.chooseTopics(['meeting']);
  await place.takeAlong();
  await place.askForPaper('receipt');
  const [link = ''] = await place.scanPaper('receipt');
  expect((await place.printed())[0]?.width).toBe(80);
  await phone.follow(link);
  for (const { page } of [place, phone]) expect(await page.evaluate(() => window.tracesOfTest)).toEqual([]);
});

test.describe('on the telephone', () => {
  for (const language of ['sv', 'ar']) {
    test(`the list fits, can be pressed, and has nothing for axe to find (${language})`, async ({ phone }) => {
      await phone.follow('/test/e2e/pages/hallefors.html#insatser=2026-01-01:vintergatan,familjeradgivning,borta');
      await phone.host.locator('select').selectOption(language);
      await expect(phone.taken.locator('xpath=..')).toHaveAttribute('lang', language);
      await phone.unfoldAll();
      expect(await outside(phone)).toEqual([]);
      expect(await tooSmall(phone)).toEqual([]);
      for (const scheme of ['light', 'dark'] as const) expect(await violations(phone.page, scheme)).toEqual([]);
    });
  }

  test('the way out stays in view to the end of the list, and leaves', async ({ phone }) => {
    await phone.page.route('https://www.smhi.se/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
    await phone.follow('/test/e2e/pages/sala.html#insatser=2026-11-22:komet-3-11-ar,biff,medling,krisstod');
    await phone.action('begin').scrollIntoViewIfNeeded();
    await expect(phone.action('exit')).toBeInViewport({ ratio: 1 });
    await phone.press('exit');
    await expect(phone.page).toHaveTitle('Weather');
    await phone.page.goBack();
    expect(phone.page.url()).not.toContain('insatser');
    await expect(phone.taken).toHaveCount(0);
  });

  test('the questions begin from the list, and nothing of it is left in the address', async ({ phone }) => {
    await phone.follow('/test/e2e/pages/ragunda.html#insatser=2026-11-22:motas');
    await phone.press('begin');
    await phone.seeStep('topics');
    await expect(phone.taken).toHaveCount(0);
    expect(new URL(phone.page.url()).hash).toBe('');
    await phone.page.reload();
    await phone.seeStep('welcome');
    await expect(phone.step('welcome').locator('[data-action="start"]')).toBeVisible();
  });
});
