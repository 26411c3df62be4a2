import type { Page } from '@playwright/test';
import { expect, test } from './fixture.js';
import { type GuidePage, pageOf } from './guide.page.js';

const NEUTRAL = 'https://www.smhi.se/';

/** What was on screen right after leaving, before the neutral site came. */
interface Aftermath {
  readonly html: string;
  readonly title: string;
}

declare global {
  interface Window {
    tellAftermath?(aftermath: Aftermath): void;
  }
}

/** Serves a neutral site, and notes how the page looks in the very task in which it is left. */
async function prepareToLeave(page: Page): Promise<readonly Aftermath[]> {
  const seen: Aftermath[] = [];
  // The neutral site waits until the blank page has been seen, which is then still there to tell of it.
  let left = 0;
  await page.route(`${NEUTRAL}**`, async (route) => {
    if (route.request().frame().url().includes('.html')) left += 1;
    await expect.poll(() => seen.length).toBeGreaterThanOrEqual(left);
    await route.fulfill({ contentType: 'text/html', body: '<title>Vader</title>' });
  });
  await page.exposeFunction('tellAftermath', (aftermath: Aftermath) => seen.push(aftermath));
  await page.addInitScript(() => {
    const tellIfLeft = (): void => {
      if (document.readyState !== 'complete' || document.body) return;
      window.tellAftermath?.({ html: document.documentElement.innerHTML, title: document.title });
    };
    new MutationObserver(tellIfLeft).observe(document, { childList: true, subtree: true });
  });
  return seen;
}

/** Comes from another page, and is in the middle of a conversation. */
async function beInTheMiddle(guide: GuidePage): Promise<void> {
  await guide.page.goto('/demo/icon.svg');
  await guide.open('ragunda');
  await guide.start();
  await guide.chooseTopics(['violence', 'work']);
  await guide.give('16-19');
}

/** The page went blank in the same task, and the neutral site came. */
async function seeThatItWasLeft(page: Page, seen: readonly Aftermath[]): Promise<void> {
  await expect(page).toHaveTitle('Vader');
  expect(page.url()).toBe(NEUTRAL);
  expect(seen.at(-1)).toEqual({ html: '', title: '' });
}

const WAYS: readonly (readonly [string, (guide: GuidePage) => Promise<void>])[] = [
  ['the button', (guide) => guide.press('exit')],
  [
    'Esc pressed twice',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  ],
];

for (const [way, leave] of WAYS) {
  test(`${way} blanks the page at once, goes to the weather, and Back brings nothing back`, async ({ guide, page }) => {
    const seen = await prepareToLeave(page);
    await beInTheMiddle(guide);
    const historyLength = await page.evaluate(() => history.length);
    await leave(guide);
    await seeThatItWasLeft(page, seen);
    expect(await page.evaluate(() => history.length)).toBe(historyLength);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/demo/icon.svg');
    await page.goForward();
    expect(page.url()).toBe(NEUTRAL);
  });

  test(`${way} works on the welcome, among the topics and among the results too`, async ({ guide, page }) => {
    const seen = await prepareToLeave(page);
    await guide.open('ragunda');
    await guide.touch();
    await leave(guide);
    await seeThatItWasLeft(page, seen);
    await guide.open('ragunda');
    await guide.start();
    await leave(guide);
    await seeThatItWasLeft(page, seen);
    await guide.open('ragunda');
    await guide.walk({ topics: ['money'], facts: {} });
    await leave(guide);
    await seeThatItWasLeft(page, seen);
    expect(seen).toHaveLength(3);
  });
}

test('Esc pressed once does nothing', async ({ guide, page }) => {
  await beInTheMiddle(guide);
  await page.keyboard.press('Escape');
  await guide.seeQuestion('upperSecondary');
});

test('Esc pressed again after a while is a first press', async ({ guide, page }) => {
  await page.addInitScript(() => {
    let stamp = 0;
    Object.defineProperty(Event.prototype, 'timeStamp', { get: () => stamp++ * 2_500 });
  });
  await guide.open('ragunda');
  await guide.touch();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await guide.seeStep('welcome');
});

test("Esc is the page's until the guide is used, so that what is typed beside it stays", async ({ guide, page }) => {
  for (const display of ['inline', 'launcher'] as const) {
    await guide.openFrontPage('ragunda', display);
    await page.evaluate(() => {
      const field = document.body.insertAdjacentElement('afterbegin', document.createElement('textarea'));
      (field as HTMLElement | null)?.focus();
    });
    await page.keyboard.type('Hej');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.locator('textarea')).toHaveValue('Hej');
  }
});

test('in an open launcher Esc closes the panel first, and leaves when it is pressed again', async ({ guide, page }) => {
  const seen = await prepareToLeave(page);
  await guide.openFrontPage('ragunda', 'launcher');
  await guide.launch();
  await page.keyboard.press('Escape');
  await expect(guide.step('welcome')).toBeHidden();
  await page.keyboard.press('Escape');
  await seeThatItWasLeft(page, seen);
});

test('the first Tab in a page that only holds the guide comes to the way out', async ({ guide, page }) => {
  const seen = await prepareToLeave(page);
  await guide.visit(pageOf('ragunda'));
  await guide.seeStep('welcome');
  await page.keyboard.press('Tab');
  await expect(guide.action('exit')).toBeFocused();
  await page.keyboard.press('Enter');
  await seeThatItWasLeft(page, seen);
});

test('the way out stays in sight however far down one has read', async ({ guide, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await guide.open('ragunda');
  await guide.walk({ topics: ['money'], facts: {} });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(guide.action('exit')).toBeInViewport();
});

test('leaving tells the page nothing', async ({ guide, page }) => {
  const seen = await prepareToLeave(page);
  const heard: string[] = [];
  await page.exposeFunction('tellHeard', (name: string) => heard.push(name));
  await beInTheMiddle(guide);
  await guide.host.evaluate((host) => {
    const { tellHeard } = window as unknown as { tellHeard(name: string): void };
    for (const name of ['insats-step', 'insats-ready', 'insats-error']) {
      host.addEventListener(name, ({ type }) => tellHeard(type));
    }
  });
  await guide.press('exit');
  await seeThatItWasLeft(page, seen);
  expect(heard).toEqual([]);
});

test('a page that the back/forward cache brings up holds nothing of the former conversation', async ({
  guide,
  page,
}) => {
  await beInTheMiddle(guide);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await guide.seeStep('welcome');
  await guide.dontSeeSaid();
});

test('the page that was left keeps no answer when it is opened anew', async ({ guide, page }) => {
  const seen = await prepareToLeave(page);
  await beInTheMiddle(guide);
  await guide.press('exit');
  await seeThatItWasLeft(page, seen);
  await guide.open('ragunda');
  await guide.dontSeeSaid();
});
