import { allOr } from '../support/thorough.js';
import { EVERY_GUIDE, filesOfParts } from './built-files.js';
import { expect, test } from './fixture.js';
import { KOMMUNER } from './guide.page.js';
import { tour } from './tour.js';
import { Traces } from './traces.js';

for (const kommun of allOr(KOMMUNER, 'sala')) {
  test(`a whole conversation leaves nothing behind and sends nothing away (${kommun})`, async ({ guide, page }) => {
    const traces = await Traces.of(page);
    await guide.open(kommun);
    const parts = filesOfParts(EVERY_GUIDE);
    // The parts that come after the greeting are no answer to anything that is done.
    await expect.poll(() => traces.requests()).toEqual(expect.arrayContaining([...parts]));
    const before = await traces.place();
    const asked = traces.requests();
    await tour(guide, kommun, async () => guide.unfoldAll());
    await guide.back();
    await guide.change(0);
    await guide.press('restart');
    await guide.seeStep('welcome');

    expect(traces.requests(), 'requests during the conversation').toEqual(asked);
    expect([...asked].sort()).toEqual(
      [
        `/catalogs/${kommun}/catalog.json`,
        ...parts,
        `/test/e2e/pages/${kommun}.html`,
        '/src/elements/insats-guide.define.ts',
        ...guide.filesOf(kommun),
      ].sort(),
    );
    expect(await traces.kept()).toEqual([]);
    expect(await traces.calls()).toEqual([]);
    expect(await traces.place()).toEqual(before);
    expect(traces.complaints()).toEqual([]);
  });

  test(`no link out tells where one came from, on any step (${kommun})`, async ({ guide }) => {
    await guide.open(kommun);
    await tour(guide, kommun, async (step) => {
      const careless = await guide.host.locator('a:not([href^="tel:"]):not([href^="mailto:"])').evaluateAll((links) =>
        links
          .map((link) => link as HTMLAnchorElement)
          .filter(({ rel, referrerPolicy }) => !rel.includes('noreferrer') || referrerPolicy !== 'no-referrer')
          .map(({ href }) => href),
      );
      expect(careless, step).toEqual([]);
    });
  });
}

test('a link out opens a page that cannot tell where the visitor was', async ({ guide, page, context }) => {
  const headers: Record<string, string>[] = [];
  await context.route('https://www.hellefors.se/**', async (route) => {
    headers.push(await route.request().allHeaders());
    await route.fulfill({ contentType: 'text/html', body: '<title>Orosanmalan</title>' });
  });
  await guide.open('hallefors');
  const worry = await guide.unfold('worry');
  const opened = page.waitForEvent('popup');
  await guide.activate(guide.link('Läs mer', worry));
  const popup = await opened;
  await expect(popup).toHaveTitle('Orosanmalan');
  expect(headers).toHaveLength(1);
  expect(headers[0]).not.toHaveProperty('referer');
  expect(await popup.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
});

test('the catalogue is asked for without telling which page wants it', async ({ guide, page }) => {
  const asked = page.waitForRequest('**/catalog.json');
  await guide.open('ragunda');
  expect(await (await asked).allHeaders()).not.toHaveProperty('referer');
});

test('events carry neither answers nor topics', async ({ guide, page }) => {
  await page.addInitScript(() => {
    window.tracesOfTest = [];
    for (const name of ['insats-ready', 'insats-step', 'insats-error']) {
      document.addEventListener(name, (event) => {
        window.tracesOfTest?.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`);
      });
    }
  });
  await guide.open('ragunda');
  await guide.walk({ topics: ['work'], facts: { age: 50 } });
  expect(await page.evaluate(() => window.tracesOfTest)).toEqual([
    'insats-ready null',
    'insats-step {"step":"topics"}',
    'insats-step {"step":"questions"}',
    'insats-step {"step":"results"}',
  ]);
});
