import { partOf } from '../support/thorough.js';
import { violations } from './axe.js';
import { EVERY_TABLET, filesOfParts } from './built-files.js';
import { KOMMUNER } from './guide.page.js';
import { RAGUNDA } from './people/ragunda.js';
import { expect, SIZES, test } from './tablet.fixture.js';
import { tour } from './tour.js';
import { Traces } from './traces.js';

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

  for (const { what, times } of [
    { what: 'one screen', times: 1 },
    { what: 'nothing any more', times: Number.POSITIVE_INFINITY },
  ]) {
    test(`is loaded anew for the next visitor where it could draw ${what}`, async ({ kiosk, page }) => {
      await kiosk.openOnStoppedClock();
      await kiosk.start();
      await page.evaluate((most) => {
        const { importNode } = Document.prototype;
        let refused = 0;
        Document.prototype.importNode = function <Of extends Node>(node: Of, given?: boolean | ImportNodeOptions): Of {
          if (refused++ < most) throw new Error('Nothing is drawn.');
          return importNode.call(this, node, given) as Of;
        };
      }, times);
      await kiosk.guide.action('start').click();
      await expect(kiosk.guide.step('topics')).toHaveCount(0);
      const renewed = page.waitForEvent('load');
      await page.clock.runFor(81_000);
      await renewed;
      await kiosk.see('attract');
    });
  }

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
    const ofTheBrowser: string[] = [];
    page.on('dialog', (dialog) => ofTheBrowser.push(dialog.type()));
    page.on('popup', (other) => ofTheBrowser.push(other.url()));
    await page.exposeFunction('print', () => ofTheBrowser.push('print'));
    await kiosk.openOnStoppedClock();
    const before = await traces.place();
    for (let second = 0; second < 60; second += 1) {
      await kiosk.pressAtRandom(50, second);
      await page.clock.runFor(1_000);
      await expect(kiosk.host).toHaveAttribute('data-kiosk', /^(attract|guide)$/);
    }
    await kiosk.tapAtRandom(60);
    expect(traces.complaints()).toEqual([]);
    expect(ofTheBrowser, 'no dialog and no window of the browser’s own').toEqual([]);
    expect(await traces.place()).toEqual(before);
    expect(await page.evaluate(() => [visualViewport?.scale, getSelection()?.toString()])).toEqual([1, '']);
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
    // The parts that come after the greeting are no answer to anything that is done.
    await expect.poll(() => traces.requests()).toEqual(expect.arrayContaining([...filesOfParts(EVERY_TABLET)]));
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

test('axe has nothing to remark on any screen, in light or dark', async ({ kiosk, page }) => {
  const look = async (screen: string) => {
    for (const scheme of ['light', 'dark'] as const)
      expect(await violations(page, scheme), `${screen}, in ${scheme}`).toEqual([]);
  };
  await kiosk.open();
  await look('the greeting');
  await kiosk.start('ar');
  await look('the welcome in Arabic');
  await kiosk.turnTo('sv');
  await tour(kiosk.guide, 'ragunda', async (step) => {
    await kiosk.guide.unfoldAll();
    await look(step);
  });
  await kiosk.guide.press('restart');
  await kiosk.guide.unfoldAll();
  await kiosk.guide.section('worry').locator('[data-action=code]').first().click();
  await expect(kiosk.dialog.locator('svg.qr path')).toBeAttached();
  await look('a code');
  await kiosk.guide.press('close');
  await kiosk.finish();
  await kiosk.see('attract');
  await kiosk.openMaintenance();
  await kiosk.findings();
  await look('the maintenance panel');
});

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

test('what a visit showed is held by nothing once the visit is over', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
  const shown = await kiosk.host.evaluateHandle((host) => {
    const parts = [...(host.shadowRoot?.querySelectorAll('.guide, .turn, .row') ?? [])];
    return parts.map((part) => new WeakRef(part));
  });
  await kiosk.finish();
  await kiosk.see('attract');
  const session = await page.context().newCDPSession(page);
  await expect
    .poll(async () => {
      await session.send('HeapProfiler.collectGarbage');
      return shown.evaluate((parts) => parts.filter((part) => part.deref() !== undefined).length);
    })
    .toBe(0);
});
