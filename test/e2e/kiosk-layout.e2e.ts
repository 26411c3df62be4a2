import { LANGUAGES } from '../../src/i18n/languages.js';
import { allOr, IS_THOROUGH } from '../support/thorough.js';
import { violations } from './axe.js';
import { outside } from './layout.js';
import { expect, SIZES, TOUCH, test } from './tablet.fixture.js';
import { tour } from './tour.js';

const SPOKEN = ['so', 'ar', 'sv'] as const;

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
        // What fits at the smallest and at the largest fits between them.
        if (size === 1 && !IS_THOROUGH) continue;
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

test('on a tablet that stands, the bar is one row in every language, and no word of it is broken or stands out', async ({
  kiosk,
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.start();
  await kiosk.guide.press('all');
  await kiosk.guide.press('results');
  for (const { code } of LANGUAGES) {
    await kiosk.turnTo(code);
    expect((await kiosk.bar()).rows, code).toBe(1);
    expect(await kiosk.cutOff(), code).toEqual([]);
    expect(await kiosk.brokenInBar(), code).toEqual([]);
  }
});

for (const language of ['sv', 'ar'] as const)
  test(`on a tablet that lies, what is said stands beside what is touched, and each step fills its width (${language})`, async ({
    kiosk,
  }) => {
    await kiosk.open();
    await kiosk.start(language);
    let seen = 0;
    await tour(kiosk.guide, 'ragunda', async (step) => {
      const { width, said, rest } = await kiosk.sides();
      const ends = [said, ...rest].map(({ end }) => end);
      expect(width - Math.max(...ends), `${step} reaches its end`).toBeLessThan(width / 10);
      seen += 1;
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
    expect(seen).toBeGreaterThan(5);
  });

test('a tablet of ten inches that lies has its whole width used', async ({ kiosk, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await kiosk.open();
  await kiosk.start();
  await tour(kiosk.guide, 'ragunda', async (step) => {
    expect((await kiosk.sides()).width, step).toBeGreaterThan(1280 * 0.9);
  });
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
  { name: 'a small tablet standing', width: 600, height: 960 },
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
      // What fits at the smallest and at the largest fits between them.
      if (size === 1 && !IS_THOROUGH) continue;
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
  for (const kommun of allOr(['ragunda', 'sala'] as const, 'sala'))
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

test('in the contact block as much room stands between the number and the e-mail as between the address and its map', async ({
  kiosk,
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await kiosk.openWith('hallefors');
  await kiosk.start();
  await kiosk.guide.start();
  await kiosk.guide.press('all');
  await kiosk.guide.press('results');
  const [number, email, address, map] = await kiosk.contactSpans();
  expect(email.start - number.end).toBeCloseTo(map.start - address.end);
});

test('a row stays as high as it is under a mouse, so that nothing below it moves', async ({ kiosk, page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await kiosk.openWith('ragunda');
  await kiosk.start();
  await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
  const { alone, underMouse } = await kiosk.rowHeights();
  expect(alone.length).toBeGreaterThan(0);
  expect(underMouse).toEqual(alone);
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
  for (const language of allOr(['sv', 'ar', 'so'] as const, 'so'))
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

for (const [at, { width, height }] of [
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
].entries())
  for (const language of IS_THOROUGH ? SPOKEN : SPOKEN.slice(at, at + 1))
    test(`on a tablet of ${width} x ${height} that lies, nothing comes half under the bar or above the screen (${language})`, async ({
      kiosk,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await kiosk.openWith('sala');
      await kiosk.start(language);
      for (const size of [0, 2]) {
        for (let press = 0; press < size; press += 1) await kiosk.guide.press('size');
        let looked = 0;
        await tour(kiosk.guide, 'sala', async (step) => {
          if (step === 'results') {
            expect(await kiosk.topOf('.turn h2'), `${step}, size ${size}`).toBeGreaterThanOrEqual(0);
            expect(await kiosk.topOf('.turn h3'), `${step}, size ${size}`).toBeGreaterThanOrEqual(0);
          }
          if (!(await kiosk.isAsking())) return;
          looked += 1;
          expect(await kiosk.topOf('.turn h2'), `${step}, size ${size}`).toBeGreaterThanOrEqual(0);
          expect(await kiosk.topOf('.turn .options > *'), `${step}, size ${size}`).toBeGreaterThanOrEqual(0);
          // The topics in the largest letters are more than a screen: whoever reads them scrolls.
          const isLonger = size === 2 && step === 'topics';
          expect(await kiosk.cutByBar(isLonger ? '[data-action="confirm"]' : ''), `${step}, size ${size}`).toEqual([]);
        });
        expect(looked).toBeGreaterThan(4);
        await kiosk.guide.press('restart');
        await kiosk.guide.seeStep('welcome');
      }
    });

for (const language of allOr(['sv', 'fi', 'uk', 'so', 'ar'] as const, 'so'))
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
  { name: 'a low tablet on its side', width: 960, height: 600, words: 38 },
  { name: 'a tablet that stands', width: 768, height: 1024, words: 46 },
  { name: 'a small tablet that stands', width: 600, height: 960, words: 40 },
  { name: 'a screen of 43 inches that stands', width: 1080, height: 1920, words: 80 },
]) {
  // In Finnish the words are longest.
  for (const greeting of allOr([0, 3, 4], 3))
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
      const picture = await kiosk.host.locator('.people').boundingBox();
      expect(picture?.height, 'people are seen').toBeGreaterThanOrEqual(100);
      expect(await kiosk.tooSmall(TOUCH)).toEqual([]);
      expect(await outside(kiosk.guide)).toEqual([]);
      expect(await kiosk.cutOff()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 'nothing to scroll').toBe(
        0,
      );
      // On a screen that stands, nothing to touch lies in the upper third.
      const highest = height > width ? height / 3 : 0;
      const controls = await kiosk.host.locator('.attract button').all();
      expect(controls.length).toBeGreaterThan(3);
      for (const control of controls)
        expect((await control.boundingBox())?.y, "within a child's reach").toBeGreaterThanOrEqual(highest);
      // Colours are the same on each.
      if (!IS_THOROUGH && name !== 'a tablet that stands') return;
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
