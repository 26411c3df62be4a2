import { test as base, expect, type Page } from '@playwright/test';
import { realCatalog } from '../support/real-catalogs.js';
import { IS_THOROUGH, partOf } from '../support/thorough.js';
import { violations } from './axe.js';
import { KOMMUNER } from './guide.page.js';
import { HandoutPage } from './handout.page.js';
import { KioskPage } from './kiosk.page.js';
import { outside } from './layout.js';
import { RAGUNDA } from './people/ragunda.js';
import { tour } from './tour.js';
import { Traces } from './traces.js';

const test = base.extend<{ kiosk: KioskPage }>({
  contextOptions: { reducedMotion: 'reduce' },
  hasTouch: true,
  viewport: { width: 1024, height: 768 },
  kiosk: async ({ page }, use) => {
    await use(new KioskPage(page));
  },
});

const SIZES = [
  { name: 'a tablet lying', width: 1024, height: 768 },
  { name: 'a tablet standing', width: 768, height: 1024 },
  { name: 'a telephone', width: 360, height: 740 },
] as const;

const SPOKEN = ['so', 'ar', 'sv'] as const;

const TOUCH = 60;

for (const [at, { name, width, height }] of SIZES.entries()) {
  // Each size of screen with one of the languages: the longest words, those from right to left, and Swedish.
  for (const language of IS_THOROUGH ? SPOKEN : SPOKEN.slice(at, at + 1)) {
    test(`fits ${name}, at every size of text, with room for a finger (${language})`, async ({ kiosk, page }) => {
      await page.setViewportSize({ width, height });
      await kiosk.open();
      const look = async (where: string) => {
        expect(await kiosk.tooSmall(TOUCH), `too small ${where}`).toEqual([]);
        expect(await outside(kiosk.guide), `outside ${where}`).toEqual([]);
        expect(await kiosk.cutOff(), `cut off ${where}`).toEqual([]);
      };
      await look('on the greeting');
      await kiosk.start(language);
      for (const size of [0, 1, 2]) {
        if (size > 0) await kiosk.guide.press('size');
        await tour(kiosk.guide, 'ragunda', async (step) => {
          await kiosk.guide.unfoldAll();
          await look(`on ${step}, at size ${size}`);
        });
        await kiosk.guide.press('restart');
        await kiosk.guide.seeStep('welcome');
      }
    });
  }
}

/** Steps where nothing is asked or found stand in one column. */
const IN_ONE_COLUMN = ['apply'];

for (const language of ['sv', 'ar'] as const)
  test(`on a tablet that lies, what is said stands beside what is touched, and each step fills its width (${language})`, async ({
    kiosk,
  }) => {
    await kiosk.open();
    await kiosk.start(language);
    const seen = { beside: 0, alone: 0 };
    await tour(kiosk.guide, 'ragunda', async (step) => {
      const { width, said, rest } = await kiosk.sides();
      const ends = [said, ...rest].map(({ end }) => end);
      expect(width - Math.max(...ends), `${step} reaches its end`).toBeLessThan(width / 10);
      if (IN_ONE_COLUMN.includes(step)) {
        seen.alone += 1;
        for (const { start } of rest) expect(start, step).toBeLessThan(1);
        return;
      }
      seen.beside += 1;
      expect(said.start, step).toBeLessThan(1);
      expect(rest.length, step).toBeGreaterThan(0);
      for (const { start } of rest) expect(start, step).toBeGreaterThanOrEqual(said.end);
    });
    await kiosk.guide.press('restart');
    await kiosk.guide.press('list');
    await kiosk.guide.seeStep('list');
    const { width, said, rest } = await kiosk.sides();
    for (const { start, end } of rest) {
      expect(start, 'list').toBeGreaterThanOrEqual(said.end);
      expect(end, 'list').toBeLessThanOrEqual(width + 1);
    }
    expect(seen).toEqual({ beside: expect.any(Number), alone: 1 });
    expect(seen.beside).toBeGreaterThan(4);
  });

for (const { name, width, height, enlarged } of [
  { name: 'with the largest text on a tablet that lies', width: 1024, height: 768, enlarged: 2 },
  { name: 'on a tablet that stands', width: 768, height: 1024, enlarged: 0 },
])
  test(`${name}, what is said stands above what is touched`, async ({ kiosk, page }) => {
    await page.setViewportSize({ width, height });
    await kiosk.open();
    await kiosk.start();
    for (let press = 0; press < enlarged; press += 1) await kiosk.guide.press('size');
    await tour(kiosk.guide, 'ragunda', async (step) => {
      const { width, rest } = await kiosk.sides();
      for (const { start } of rest) expect(start, step).toBeLessThan(width / 3);
    });
  });

for (const { name, width, height } of [
  { name: 'a tablet lying', width: 1024, height: 768 },
  { name: 'a tablet standing', width: 768, height: 1024 },
  { name: 'a screen of 43 inches that stands', width: 1080, height: 1920 },
])
  test(`one bar in one row has the way out, the languages, the text's size and the end, on ${name}`, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await kiosk.open();
    await kiosk.start();
    await expect(kiosk.host.locator('.guide .bar')).toHaveCount(0);
    for (const action of ['done', 'size', 'language', 'exit'])
      await expect(kiosk.tools.locator(`[data-action="${action}"]`)).toBeVisible();
    await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
    await expect(kiosk.tools.locator('[data-action="take-list"]')).toBeVisible();
    for (const size of [0, 1, 2]) {
      if (size > 0) await kiosk.guide.press('size');
      for (const language of ['ar', 'fi', 'so', 'uk', 'prs', 'en', 'sv-simple', 'sv']) {
        await kiosk.turnTo(language);
        const { rows, part } = await kiosk.bar();
        expect(rows, `size ${size}, ${language}`).toBe(1);
        expect(part, `size ${size}, ${language}`).toBeLessThan(0.15);
      }
    }
  });

for (const { name, width, height } of [
  { name: 'a tablet standing', width: 768, height: 1024 },
  { name: 'a screen of 43 inches that stands', width: 1080, height: 1920 },
])
  for (const kommun of ['ragunda', 'sala'] as const)
    test(`on ${name} a child reaches every answer: none lies in the upper third (${kommun})`, async ({
      kiosk,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await kiosk.openWith(kommun);
      await kiosk.start();
      let looked = 0;
      await tour(kiosk.guide, kommun, async (step) => {
        const highest = await kiosk.highestAnswer();
        if (highest === undefined) return;
        looked += 1;
        expect(highest, step).toBeGreaterThanOrEqual(1 / 3);
      });
      expect(looked).toBeGreaterThan(4);
    });

for (const reducedMotion of ['reduce', 'no-preference'] as const)
  test(`what is found stands a little below the top on a tablet that lies (motion: ${reducedMotion})`, async ({
    kiosk,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await kiosk.open();
    await kiosk.start();
    const facts = {
      age: 38,
      parenthood: ['parent'],
      childAges: [2],
      bothParentsAgree: null,
      courtDecision: null,
    } as const;
    await kiosk.guide.walk({ topics: ['parenting'], facts });
    await kiosk.guide.settle();
    expect(await kiosk.topOf('.turn[data-step="results"] > .says')).toBeGreaterThanOrEqual(12);
    expect(await kiosk.topOf('.turn[data-step="results"] h3')).toBeGreaterThanOrEqual(12);
  });

test('on a tablet that stands, the way on from all topics is in sight at once', async ({ kiosk, page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.start();
  expect(await kiosk.isAboveBar('[data-step="topics"] [data-action="confirm"]')).toBe(true);
});

for (const { name, width, height } of SIZES.slice(0, 2))
  for (const language of ['sv', 'ar', 'so'] as const)
    test(`with the largest text the first answer is in sight with its question (${name}, ${language})`, async ({
      kiosk,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await kiosk.open();
      await kiosk.start(language);
      for (let press = 0; press < 2; press += 1) await kiosk.guide.press('size');
      await kiosk.guide.start();
      await kiosk.guide.chooseTopics(['parenting']);
      for (const answer of ['parent', '0-2']) {
        await kiosk.guide.settle();
        expect(await kiosk.topOf('.turn h2'), answer).toBeGreaterThanOrEqual(0);
        expect(await kiosk.isAboveBar('[data-fact] label'), answer).toBe(true);
        await kiosk.guide.give(answer);
      }
    });

for (const language of ['sv', 'fi', 'uk', 'so', 'ar'] as const)
  test(`with the largest text, whoever is asked whether they are there sees both answers (${language})`, async ({
    kiosk,
    page,
  }) => {
    await kiosk.openOnStoppedClock();
    await kiosk.start(language);
    for (let press = 0; press < 2; press += 1) await kiosk.guide.press('size');
    await page.clock.runFor(61_000);
    await expect(kiosk.asking).toBeVisible();
    for (const action of ['stay', 'leave'])
      await expect(kiosk.asking.locator(`[data-action="${action}"]`)).toBeInViewport({ ratio: 1 });
    expect(await kiosk.asking.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  });

test('the chosen language is not squeezed when the list joins the bar', async ({ kiosk, page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await kiosk.open();
  await kiosk.start('sv-simple');
  const width = async () => (await kiosk.tools.locator('select').boundingBox())?.width;
  const before = await width();
  await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
  await expect(kiosk.tools.locator('[data-action="take-list"]')).toBeVisible();
  expect(await width()).toBe(before);
});

test('larger text keeps the heading where it is read', async ({ kiosk, page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await kiosk.open();
  await kiosk.start();
  const facts = {
    age: 38,
    parenthood: ['parent'],
    childAges: [2],
    bothParentsAgree: null,
    courtDecision: null,
  } as const;
  await kiosk.guide.walk({ topics: ['parenting', 'separation'], facts });
  const before = await kiosk.headingAt();
  for (const size of [1, 2]) {
    await kiosk.guide.press('size');
    await expect.poll(async () => Math.abs((await kiosk.headingAt()) - before), `size ${size}`).toBeLessThan(10);
  }
});

for (const { name, width, height } of SIZES)
  test(`on the greeting a finger finds room between the languages, also after a visit (${name})`, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await kiosk.open();
    expect(await kiosk.touching()).toEqual([]);
    await kiosk.start();
    await kiosk.guide.press('start');
    await kiosk.finish();
    await kiosk.see('attract');
    expect(await kiosk.touching()).toEqual([]);
  });

for (const { name, width, height, words } of [
  { name: 'a tablet on its side', width: 1280, height: 800, words: 64 },
  { name: 'a small tablet on its side', width: 1024, height: 768, words: 40 },
  { name: 'a tablet that stands', width: 768, height: 1024, words: 46 },
  { name: 'a screen of 43 inches that stands', width: 1080, height: 1920, words: 80 },
]) {
  for (const greeting of [0, 3, 4])
    test(`the greeting invites on ${name}: greeting ${greeting}`, async ({ kiosk, page }) => {
      await page.clock.install();
      await page.setViewportSize({ width, height });
      await kiosk.open();
      for (let shown = 0; shown < greeting; shown += 1) await page.clock.runFor(6_000);
      const topics = kiosk.host.locator('.attract [data-action="greet-topic"]');
      await expect(topics).toHaveCount(3);
      const size = (part: string) =>
        kiosk.host
          .locator(part)
          .first()
          .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      expect(
        await size('.greeting[data-shown] .large'),
        'words that are read from three metres',
      ).toBeGreaterThanOrEqual(words);
      expect(await size('[data-action="greet-topic"]:not([data-long])')).toBeGreaterThanOrEqual(words);
      expect(await kiosk.tooSmall(TOUCH)).toEqual([]);
      expect(await outside(kiosk.guide)).toEqual([]);
      expect(await kiosk.cutOff()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 'nothing to scroll').toBe(
        0,
      );
      for (const control of await kiosk.host.locator('.attract button').all()) {
        const { y } = (await control.boundingBox()) ?? { y: 0 };
        if (height > width) expect(y, "within a child's reach").toBeGreaterThanOrEqual(height / 3);
      }
      for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([]);
    });
}

test('with reduced motion nothing on the greeting moves', async ({ kiosk, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await kiosk.open();
  await expect(kiosk.host.locator('.first-topics')).toBeVisible();
  const moving = await kiosk.host.evaluate((host) => host.shadowRoot?.getAnimations().length);
  const durations = await kiosk.host
    .locator('.attract *')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).transitionDuration !== '0s').length);
  expect([moving, durations]).toEqual([0, 0]);
});

test('without its invitation the greeting is whole, and the next one asks again', async ({ kiosk, page }) => {
  let isBroken = true;
  await page.route('**/insats-guide.invitation.js*', (route) => (isBroken ? route.abort() : route.continue()));
  const failed = page.waitForEvent('requestfailed');
  await kiosk.open();
  await failed;
  await kiosk.start();
  isBroken = false;
  await kiosk.finish();
  await expect(kiosk.host.locator('.first-topics')).toBeVisible();
});

for (const file of ['kiosk', 'core']) {
  test(`is no guide that forgets nobody while insats-guide.${file}.js has not come`, async ({ kiosk, page }) => {
    await page.clock.install();
    let isBroken = true;
    await page.route(`**/insats-guide.${file}.js*`, (route) => (isBroken ? route.abort() : route.continue()));
    const failed = page.waitForEvent('requestfailed');
    await page.goto('/demo/kiosk.html');
    await failed;
    await page.clock.runFor(1_000);
    await expect(page.getByText('Startar … Händer inget? Fråga i receptionen')).toBeVisible();
    await expect(kiosk.host.locator('[part="guide"]')).toHaveCount(0);
    isBroken = false;
    await (file === 'kiosk' ? page.clock.runFor(30_000) : page.reload());
    await kiosk.see('attract');
    await kiosk.start();
  });
}

for (const kommun of KOMMUNER) {
  test(`no way leads out of the page, on any step, opened or not (${kommun})`, async ({ kiosk }) => {
    await kiosk.openWith(kommun);
    expect(await kiosk.waysOut()).toEqual([]);
    await kiosk.start();
    await tour(kiosk.guide, kommun, async (step) => {
      await kiosk.guide.unfoldAll();
      expect(await kiosk.waysOut(), step).toEqual([]);
    });
  });
}

test('an address is a code to scan, and can be read; a number is to be read and called', async ({ kiosk }) => {
  await kiosk.openWith('hallefors');
  await kiosk.start();
  const help = await kiosk.guide.unfold('help');
  await expect(help.locator('strong.number').first()).toHaveText('Fara just nu: ring 112');
  const worry = await kiosk.guide.unfold('worry');
  await worry.locator('[data-action=code]').first().click();
  await expect(kiosk.dialog).toContainText('Öppna i din egen telefon');
  await expect(kiosk.dialog).toContainText('hellefors.se');
  const box = await kiosk.dialog.locator('svg.qr').boundingBox();
  expect(box?.width).toBeGreaterThan(200);
  await kiosk.guide.press('close');
  await expect(kiosk.dialog).toHaveCount(0);
});

test('the list to take along opens from the results, and is gone when the visit is over', async ({ kiosk }) => {
  await kiosk.open();
  await kiosk.start();
  await expect(kiosk.guide.action('take-list')).toHaveCount(0);
  await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
  await kiosk.guide.press('take-list');
  await expect(kiosk.dialog.locator('svg.qr').first()).toBeVisible();
  await kiosk.page.keyboard.press('Escape');
  await kiosk.guide.press('take-list');
  await kiosk.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await kiosk.see('attract');
  await expect(kiosk.page.locator('dialog, [data-insats-handout]')).toHaveCount(0);
});

/** A person of 40 who wants to meet others, and what Ragunda has for them, with what it owes to whoever asks. */
const COMPANY = { topics: ['meeting'], facts: { age: 40, parenthood: ['none'] } } as const;
const FOR_COMPANY = ['familjecentral', 'budget-och-skuldradgivning', 'motas', 'traffpunkten', 'sprakkafe'];

/** The link that opens a list of Ragunda's on a telephone. */
function listOf(page: Page, ids: readonly string[]): string {
  return `${new URL('/demo/kiosk.html', page.url())}#insatser=${realCatalog('ragunda').version}:${ids.join()}`;
}

for (const { name, width, height } of SIZES.slice(0, 2)) {
  for (const [language, size] of [
    ['sv', 0],
    ['ar', 2],
    ['so', 2],
  ] as const)
    test(`the code holds what was ticked on the rows, or all where nothing is (${name}, ${language})`, async ({
      kiosk,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await kiosk.open();
      await kiosk.start(language);
      for (let step = 0; step < size; step += 1) await kiosk.guide.press('size');
      await kiosk.guide.walk(COMPANY);
      await kiosk.guide.settle();
      expect(await kiosk.taken()).toEqual([]);
      expect(await kiosk.scan()).toEqual([listOf(page, FOR_COMPANY)]);
      const dialog = await kiosk.dialog.boundingBox();
      const code = await kiosk.dialog.getByRole('img').boundingBox();
      const foot = await kiosk.dialog.locator('.foot').boundingBox();
      if (!dialog || !code || !foot) throw new Error('The list is not on screen.');
      expect(await outside(kiosk.guide)).toEqual([]);
      expect(await kiosk.tooSmall(TOUCH)).toEqual([]);
      expect(code.y, 'all of the code is on screen at once').toBeGreaterThan(dialog.y);
      expect(code.y + code.height, 'all of the code is on screen at once').toBeLessThanOrEqual(foot.y);
      await kiosk.closeList();

      await kiosk.take('sprakkafe', 'motas');
      await expect(kiosk.guide.step('results')).toBeVisible();
      await expect(kiosk.guide.card('motas').locator('[data-action="open"]')).toHaveAttribute('aria-expanded', 'false');
      await expect(kiosk.tools).toContainText('2');
      expect((await kiosk.bar()).rows).toBe(1);
      expect(await kiosk.scan(), 'in the order of the catalogue').toEqual([listOf(page, ['motas', 'sprakkafe'])]);
      await kiosk.closeList();
      await kiosk.take('sprakkafe');
      expect(await kiosk.scan(), 'a tick that was taken back').toEqual([listOf(page, ['motas'])]);
    });
}

test('an opened card has a code for its insats alone, and what was ticked stays ticked', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.walk(COMPANY);
  await kiosk.take('sprakkafe');
  expect(await kiosk.scan('traffpunkten')).toEqual([listOf(page, ['traffpunkten'])]);
  await kiosk.closeList();
  await expect(kiosk.guide.card('traffpunkten').locator('[data-action="insats-code"]')).toBeFocused();
  expect(await kiosk.taken()).toEqual(['sprakkafe']);
  for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([]);
});

test('on the whole list what is ticked can be taken along, and is ticked in the result too', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.press('list');
  await kiosk.guide.seeStep('list');
  await expect(kiosk.guide.action('take-list')).toHaveCount(0);
  await kiosk.take('sprakkafe');
  expect(await kiosk.scan()).toEqual([listOf(page, ['sprakkafe'])]);
  await kiosk.closeList();
  await kiosk.guide.back();
  await kiosk.guide.walk(COMPANY);
  expect(await kiosk.taken()).toEqual(['sprakkafe']);
});

test('what was ticked is kept nowhere, and is forgotten when the visit is over', async ({ kiosk, page }) => {
  const traces = await Traces.of(page);
  await kiosk.open();
  for (const end of ['done', 'exit', 'restart']) {
    await kiosk.start();
    await kiosk.guide.walk(COMPANY);
    expect(await kiosk.taken(), `before ${end}`).toEqual([]);
    await kiosk.take('sprakkafe');
    expect(await kiosk.taken()).toEqual(['sprakkafe']);
    expect(await traces.kept()).toEqual([]);
    await kiosk.guide.press(end);
    if (end !== 'restart') await kiosk.see('attract');
  }
  await kiosk.guide.walk(COMPANY);
  expect(await kiosk.taken()).toEqual([]);
  expect(await kiosk.scan()).toEqual([listOf(page, FOR_COMPANY)]);
});

test('the page that the code opens on a telephone is short: a row each, whom to call, and the right to apply', async ({
  kiosk,
  page,
  browser,
}) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.walk(COMPANY);
  const [all = ''] = await kiosk.scan();
  await kiosk.closeList();
  const [one = ''] = await kiosk.scan('motas');
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'sv-SE' });
  const phone = new HandoutPage(await context.newPage());
  // The kiosk's page wipes itself and follows no list, so that a kommun names the page with its guide.
  const onWebsite = (link: string) => link.replace('/demo/kiosk.html', '/test/e2e/pages/ragunda.html');
  await phone.follow(onWebsite(all));
  const rows = phone.taken.locator('article');
  await expect(rows).toHaveCount(FOR_COMPANY.length);
  await expect(rows.locator('[aria-expanded="true"]')).toHaveCount(0);
  await expect(phone.taken.getByRole('checkbox')).toHaveCount(0);
  await expect(phone.taken.locator('[data-section="apply"]')).toBeVisible();
  const height = await phone.taken.evaluate((list) => list.getBoundingClientRect().height);
  expect(height, 'two screens of a telephone').toBeLessThanOrEqual(2 * 740);
  await page.goto('about:blank');
  await phone.page.goto('about:blank');
  await phone.follow(onWebsite(one));
  await expect(rows).toHaveCount(1);
  await expect(rows.locator('[aria-expanded="true"]')).toHaveCount(1);
  await expect(rows).toContainText('Ring 0696-68 20 00');
  await context.close();
});

test.describe('when nobody touches it', () => {
  test('asks after a minute, counts down twenty seconds, and is new for the next', async ({ kiosk, page }) => {
    await kiosk.openOnStoppedClock();
    await kiosk.start('fi');
    await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
    await page.clock.runFor(59_000);
    await expect(kiosk.asking).toHaveCount(0);
    await page.clock.runFor(1_000);
    await expect(kiosk.asking).toBeVisible();
    await expect(kiosk.asking.locator('.seconds')).toHaveText('20');
    await page.clock.runFor(5_000);
    await expect(kiosk.asking.locator('.seconds')).toHaveText('15');
    await page.clock.runFor(15_000);
    await kiosk.see('attract');
    await kiosk.start();
    await kiosk.guide.seeStep('welcome');
    await kiosk.guide.start();
    await kiosk.guide.dontSeeSaid();
  });

  test('hides what is below the question from whoever passes by', async ({ kiosk, page }) => {
    await kiosk.openOnStoppedClock();
    await kiosk.start();
    await page.clock.runFor(60_000);
    await expect(kiosk.asking).toBeVisible();
    const cover = await kiosk.asking.evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backgroundColor);
    expect(cover).toMatch(/^rgb\(/);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`asks so that everyone can perceive it, in ${scheme}`, async ({ kiosk, page }) => {
      await kiosk.openOnStoppedClock();
      await kiosk.start();
      await page.clock.runFor(65_000);
      await expect(kiosk.asking).toBeVisible();
      // axe waits by itself, and this clock stands still for it.
      await page.clock.resume();
      expect(await violations(page, scheme)).toEqual([]);
    });
  }

  test('goes on as it was when one says that one is there, by keyboard', async ({ kiosk, page }) => {
    await kiosk.openOnStoppedClock();
    await kiosk.start();
    await kiosk.guide.start();
    await page.clock.runFor(70_000);
    await page.keyboard.press('Enter');
    await expect(kiosk.asking).toHaveCount(0);
    await kiosk.guide.seeStep('topics');
    await page.clock.runFor(61_000);
    await page.keyboard.press('Escape');
    await expect(kiosk.asking).toHaveCount(0);
    await kiosk.guide.seeStep('topics');
  });

  test('nothing of children who press everything, fifty times a second for a minute, breaks it', async ({
    kiosk,
    page,
  }) => {
    const traces = await Traces.of(page);
    await kiosk.openOnStoppedClock();
    const before = await traces.place();
    for (let second = 0; second < 60; second += 1) {
      await kiosk.pressAtRandom(50, second);
      await page.clock.runFor(1_000);
      await expect(kiosk.host).toHaveAttribute('data-kiosk', /^(attract|guide)$/);
    }
    await kiosk.tapAtRandom(60);
    expect(traces.complaints()).toEqual([]);
    expect(await traces.place()).toEqual(before);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await page.clock.runFor(60_000);
    await page.clock.runFor(20_000);
    await kiosk.see('attract');
    await kiosk.start();
    await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
    await kiosk.guide.seeRightToApply();
  });
});

for (const person of partOf(RAGUNDA.people.slice(0, 10), 3)) {
  test(`${person.who}, on a tablet`, async ({ kiosk, page }) => {
    const traces = await Traces.of(page);
    await kiosk.open();
    await kiosk.start();
    const asked = traces.requests();
    await kiosk.guide.walk(person);
    await kiosk.guide.seeCards(person.expected, person.topics ? RAGUNDA.owed : []);
    await kiosk.guide.seeRightToApply();
    await kiosk.finish();
    await kiosk.see('attract');
    expect(traces.requests(), 'requests during the visit').toEqual(asked);
    expect(await traces.kept()).toEqual([]);
    expect(await traces.calls()).toEqual([]);
    expect(traces.complaints()).toEqual([]);
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe has nothing to remark on any screen, in ${scheme}`, async ({ kiosk, page }) => {
    await kiosk.open();
    expect(await violations(page, scheme), 'the greeting').toEqual([]);
    await kiosk.start('ar');
    expect(await violations(page, scheme), 'the welcome in Arabic').toEqual([]);
    await kiosk.turnTo('sv');
    await tour(kiosk.guide, 'ragunda', async (step) => {
      await kiosk.guide.unfoldAll();
      expect(await violations(page, scheme), step).toEqual([]);
    });
    await kiosk.guide.press('restart');
    await kiosk.guide.unfoldAll();
    await kiosk.guide.section('worry').locator('[data-action=code]').first().click();
    await expect(kiosk.dialog.locator('svg.qr path')).toBeAttached();
    expect(await violations(page, scheme), 'a code').toEqual([]);
    await kiosk.guide.press('close');
    await kiosk.finish();
    await kiosk.see('attract');
    await kiosk.openMaintenance();
    await kiosk.findings();
    expect(await violations(page, scheme), 'the maintenance panel').toEqual([]);
  });
}

test('by keyboard alone one starts, answers and ends a visit', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.tabTo('greet');
  await page.keyboard.press('Enter');
  await kiosk.see('guide');
  await kiosk.guide.seeStep('welcome');
  await kiosk.tabTo('start');
  await page.keyboard.press('Enter');
  await kiosk.guide.seeStep('topics');
  await kiosk.tabTo('all');
  await page.keyboard.press('Enter');
  await kiosk.tabTo('results');
  await page.keyboard.press('Enter');
  await kiosk.guide.seeStep('results');
  await kiosk.tabTo('done');
  await page.keyboard.press('Enter');
  await kiosk.see('attract');
});

test('a pinch, a double tap and a long press leave the page as it is drawn', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.start();
  const scale = () => page.evaluate(() => visualViewport?.scale);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizePinchGesture', { x: 500, y: 300, scaleFactor: 3, gestureSourceType: 'touch' });
  expect(await scale()).toBe(1);
  await session.send('Input.synthesizeTapGesture', { x: 500, y: 300, tapCount: 2, gestureSourceType: 'touch' });
  expect(await scale()).toBe(1);
  const isRefused = await kiosk.host.evaluate(
    (host) =>
      !(host.shadowRoot?.querySelector('.says p') ?? host).dispatchEvent(
        new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }),
      ),
  );
  expect(isRefused).toBe(true);
  const heading = await kiosk.guide.step('welcome').locator('h2').boundingBox();
  if (!heading) throw new Error('The welcome has no heading.');
  await page.mouse.move(heading.x + 5, heading.y + 5);
  await page.mouse.down();
  await page.mouse.move(heading.x + heading.width, heading.y + heading.height + 80, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});

test('no key and no wheel zooms the page for whoever comes next, but in the maintenance panel', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  const zooms = () =>
    kiosk.host.evaluate((host) => {
      const target = host.shadowRoot?.querySelector('button') ?? host;
      const details = { bubbles: true, composed: true, cancelable: true };
      const isLetThrough = (event: Event) => target.dispatchEvent(event);
      const tries = ['ctrlKey', 'metaKey'].flatMap((held) => [
        ...['+', '-', '=', '_', '0'].map((key) => {
          const event = new KeyboardEvent('keydown', { ...details, key, [held]: true });
          return [`${held} ${key}`, isLetThrough(event)] as const;
        }),
        [`${held} wheel`, isLetThrough(new WheelEvent('wheel', { ...details, deltaY: -100, [held]: true }))] as const,
      ]);
      return tries.filter(([, isThrough]) => isThrough).map(([name]) => name);
    });
  expect(await zooms()).toEqual([]);
  await kiosk.start();
  expect(await zooms()).toEqual([]);
  await page.keyboard.press('0');
  await kiosk.guide.seeStep('welcome');
  await kiosk.finish();
  await kiosk.see('attract');
  await kiosk.openMaintenance();
  expect(await zooms()).toHaveLength(12);
});

test('boxes that are ticked and not confirmed stay when the tablet is turned, in another size and language', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  // A window that fills the screen cannot be given another size.
  await kiosk.host.evaluate((host) => host.setAttribute('full-screen', 'off'));
  await kiosk.start();
  await kiosk.guide.start();
  await kiosk.guide.chooseTopics(['parenting']);
  await kiosk.guide.settle();
  const boxes = kiosk.host.locator('[data-fact] input[type=checkbox]');
  const ticked = () => boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).length);
  await boxes.nth(0).check({ force: true });
  await boxes.nth(1).check({ force: true });
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await ticked()).toBe(2);
  }
  await kiosk.guide.press('size');
  await kiosk.turnTo('ar');
  expect(await ticked()).toBe(2);
  await kiosk.guide.press('apply');
  await kiosk.guide.back();
  expect(await ticked()).toBe(2);
});

test('two fingers at once answer nothing, and one answers afterwards', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.start();
  await kiosk.guide.chooseTopics(['separation']);
  await kiosk.guide.settle();
  const fact = await kiosk.fact();
  const controls = await kiosk.host.locator('[data-fact] label, [data-fact] button[value]').all();
  const fingers = await Promise.all(
    controls.slice(0, 2).map(async (control, id) => {
      const { x, y, width, height } = (await control.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { id, x: x + width / 2, y: y + height / 2 };
    }),
  );
  expect(fingers).toHaveLength(2);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect(await kiosk.fact()).toBe(fact);
  await expect(kiosk.host.locator('[data-fact] input:checked')).toHaveCount(0);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  await controls[0]?.tap();
  await expect(kiosk.host.locator('[data-fact] input:checked')).toHaveCount(1);
});

test('a scanner that types a number and Enter starts, answers and ends nothing', async ({ kiosk, page }) => {
  const scan = () => page.keyboard.type('7310865004703\n');
  await kiosk.open();
  await scan();
  await kiosk.see('attract');
  await kiosk.start();
  await scan();
  await kiosk.guide.seeStep('welcome');
  await kiosk.guide.start();
  await kiosk.guide.chooseTopics(['separation']);
  const fact = await kiosk.fact();
  await scan();
  expect(await kiosk.fact()).toBe(fact);
  await expect(kiosk.host.locator('[data-fact] input:checked')).toHaveCount(0);
  await kiosk.finish();
  await scan();
  await kiosk.see('attract');
});

test('what was touched does not go on looking touched', async ({ kiosk }) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.start();
  await kiosk.guide.chooseTopics(['parenting']);
  const looks = () =>
    kiosk.host.locator('.options > button').evaluateAll((options) =>
      options.map((option) => {
        const { borderColor, backgroundColor, boxShadow } = getComputedStyle(option);
        return [option.getAttribute('data-action') ?? 'option', borderColor, backgroundColor, boxShadow].join();
      }),
    );
  const before = await looks();
  const first = kiosk.host.locator('.options > button').first();
  await first.hover();
  expect(await looks()).toEqual(before);
});

test('the address, the title and the history are the same before, during and after a visit', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  const place = () => page.evaluate(() => [location.href, document.title, history.length]);
  const before = await place();
  await kiosk.start('uk');
  await tour(kiosk.guide, 'ragunda', async (step) => {
    expect(await place(), step).toEqual(before);
  });
  await kiosk.guide.press('exit');
  await kiosk.see('attract');
  expect(await place()).toEqual(before);
});
