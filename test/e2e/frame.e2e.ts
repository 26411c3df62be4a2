import type { Page } from '@playwright/test';
import { recipe } from '../support/recipes.js';
import { violations } from './axe.js';
import { expect } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { type HostPage, test } from './host.page.js';
import { StaffPage } from './staff.page.js';
import './traces.js';
import { SALA } from './people/sala.js';

/** The guide inside the frame of the page. */
function guideIn(page: Page): GuidePage {
  const guide = new GuidePage(page);
  Object.defineProperty(guide, 'host', { value: page.frameLocator('iframe').locator('insats-guide') });
  return guide;
}

/** Sends a message to the page around the frame, as somebody at the frame's or at another origin. */
async function send(page: Page, message: unknown, from: 'frame' | 'page'): Promise<void> {
  const sender = from === 'frame' ? page.frames()[1] : page.mainFrame();
  await sender?.evaluate((data) => parent.postMessage(data, '*'), message);
}

/** The last part of the greeting to come changes its height of its own accord: the frame is as high as that. */
async function seeWholeGreeting(page: Page): Promise<void> {
  await page.frameLocator('iframe').locator('insats-guide ul.languages').waitFor();
  await expect.poll(async () => (await heightOf(page)) === (await contentHeight(page))).toBe(true);
}

async function heightOf(page: Page): Promise<number> {
  return page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
}

async function contentHeight(page: Page): Promise<number> {
  return page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
}

test.describe('a frame on a page that allows nothing else', () => {
  let host: HostPage;
  let guide: GuidePage;

  test.beforeEach(async ({ openHost, page }) => {
    await page.setViewportSize({ width: 800, height: 1600 });
    host = await openHost('iframe');
    guide = guideIn(page);
    await guide.seeStep('welcome');
  });

  test('leads to what the guideline says, and nothing is complained of', async () => {
    for (const person of SALA.people.slice(0, 2)) {
      await guide.walk(person);
      await guide.seeCards(person.expected, SALA.owed);
      await guide.press('restart');
      await guide.seeStep('welcome');
    }
    host.dontSeeComplaints();
  });

  test('is as high as the guide in it, step by step', async ({ page }) => {
    await seeWholeGreeting(page);
    const before = await heightOf(page);
    await guide.start();
    await expect.poll(() => heightOf(page)).not.toBe(before);
    await expect.poll(() => heightOf(page)).toBe(await contentHeight(page));
  });

  test('is never higher than the window, so that leaving stays in reach, and comes into view with each step', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await guide.start();
    await guide.chooseTopics();
    await guide.press('results');
    await guide.seeStep('results');
    expect(await contentHeight(page)).toBeGreaterThan(2000);
    await expect.poll(() => heightOf(page)).toBe(640);
    await expect(page.locator('iframe')).toBeInViewport({ ratio: 0.99 });
    await guide.seeHeadingInView();
    await guide.host.locator('article').last().scrollIntoViewIfNeeded();
    await expect(guide.action('exit')).toBeInViewport({ ratio: 1 });
  });

  test('takes its height from nobody else, and from no message of another kind', async ({ page }) => {
    await expect.poll(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
    const before = await heightOf(page);
    for (const message of [
      { type: 'insats-frame', height: 7 },
      { type: 'insats-frame', height: 7, isNextStep: true },
    ])
      await send(page, message, 'page');
    for (const message of [null, 'insats-frame', { type: 'other', height: 7 }, { type: 'insats-frame', height: '7' }])
      await send(page, message, 'frame');
    expect(await heightOf(page)).toBe(before);
    await send(page, { type: 'insats-frame', height: 987 }, 'frame');
    await expect.poll(() => heightOf(page)).toBe(987);
    host.dontSeeComplaints();
  });

  test('tells its height to the page it was made for, and nothing to any other', async ({ page }) => {
    await seeWholeGreeting(page);
    const { origin } = host.site;
    await page.route('**/guide/frame.html', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        `data-host="${origin}"`,
        'data-host="https://www.annanwebbplats.se"',
      );
      await route.fulfill({ response, body });
    });
    await page.evaluate(() => {
      window.tracesOfTest = [];
      addEventListener('message', ({ data }) => window.tracesOfTest?.push(JSON.stringify(data)));
    });
    // The guide that is pressed is the one of the page that comes, and not the one that still stands there.
    await page.locator('iframe').evaluate(
      (frame) =>
        new Promise<void>((resolve) => {
          frame.addEventListener('load', () => resolve(), { once: true });
          frame.setAttribute('height', '700');
          frame.setAttribute('src', frame.getAttribute('src') ?? '');
        }),
    );
    await guide.seeStep('welcome');
    await guide.start();
    await guide.seeStep('topics');
    expect(await page.evaluate(() => window.tracesOfTest)).toEqual([]);
    expect(await heightOf(page)).toBe(700);
  });

  test('is left at once for a neutral site, with the page around it', async ({ page }) => {
    await page.route('https://www.smhi.se/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Sol.</p>' }),
    );
    await guide.start();
    await guide.press('exit');
    await expect(page).toHaveURL('https://www.smhi.se/');
  });

  test('in an empty sandbox, as an editor writes it, has whom to call and no guide', async ({ page }) => {
    await page.locator('iframe').evaluate((frame) => {
      frame.setAttribute('sandbox', '');
      frame.setAttribute('src', frame.getAttribute('src') ?? '');
    });
    await expect(page.frameLocator('iframe').getByText('Ring kommunens växel')).toBeVisible();
    await expect(page.frameLocator('iframe').getByRole('button')).toHaveCount(0);
  });

  test('has nothing for axe to find, in it or around it', async ({ page }) => {
    expect(await violations(page, 'light')).toEqual([]);
    const [, frame] = page.frames();
    expect(frame && (await violations(frame, 'light', 'insats-guide'))).toEqual([]);
  });
});

test.describe('the reception desk in a frame', () => {
  const SERVER = 'https://stod.exempelkommunen.se';
  const POLICY = recipe('docs/embedding.md, The reception desk on an intranet, text');

  /** A page at an address of its own that holds the desk, as an intranet does. */
  async function openIntranet(page: Page, address: string): Promise<StaffPage> {
    const { origin } = new URL((await page.locator('iframe').getAttribute('src')) ?? '');
    const policies: string[] = [];
    await page.route(`${SERVER}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await route.fetch({ url: `${origin}${pathname}` });
      if (pathname.endsWith('/reception.html')) policies.push(response.headers()['content-security-policy'] ?? '');
      await route.fulfill({ response });
    });
    const desk = `${SERVER}/guide/reception.html`;
    await page.route(`${address}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Intranät</title><iframe src="${desk}" width="1100" height="700"></iframe>`,
      }),
    );
    await page.goto(`${address}/`);
    await expect.poll(() => policies.map((policy) => `Content-Security-Policy: ${policy}`)).toEqual([POLICY.trim()]);
    const staff = new StaffPage(page);
    Object.defineProperty(staff, 'host', { value: page.frameLocator('iframe').locator('insats-guide') });
    return staff;
  }

  for (const address of [
    'https://teams.microsoft.com',
    'https://teams.cloud.microsoft',
    'https://kommunen.sharepoint.com',
  ]) {
    test(`is held by ${address}, and used there`, async ({ openHost, page }) => {
      await page.setViewportSize({ width: 1200, height: 800 });
      await openHost('iframe');
      const desk = await openIntranet(page, address);
      await desk.host.locator('.staff').waitFor();
      await desk.state('resident', 'true');
      await desk.seeNext('age');
      await page.keyboard.press('l');
      const list = desk.host.locator('dialog.handout');
      await expect(list.locator('svg.qr').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await desk.press('exit');
      await desk.seeNothingSaid();
    });
  }

  test('is held by no other page', async ({ openHost, page }) => {
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await openHost('iframe');
    const desk = await openIntranet(page, 'https://www.annanwebbplats.se');
    await expect.poll(() => told.join(' ')).toContain('frame-ancestors');
    await expect(desk.host).toHaveCount(0);
  });
});
