import type { Locator, Page } from '@playwright/test';
import { realCatalog } from '../support/real-catalogs.js';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';

const PERSON = { topics: ['money', 'meeting'], facts: { age: 30, parenthood: ['none'] } } as const;

/** The sheet that stands on paper instead of the page; printing itself is held back. */
async function holdPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
}

async function seeSheet(guide: GuidePage, page: Page): Promise<void> {
  const sheet = page.locator('[data-insats-handout] [data-paper]');
  await expect(sheet.locator('.insatser h3')).toHaveCount(await guide.host.locator('article[data-insats]').count());
  await expect(sheet).toContainText('0696-68 20 00');
  await expect(sheet.locator('[data-section="apply"]')).toContainText('Du har alltid rätt att ansöka om stöd');
  await expect(sheet).not.toContainText('Du svarade');
}

test('print has every insats, what to say, and the right to apply', async ({ guide, page }) => {
  await holdPrinting(page);
  await guide.open('ragunda');
  await guide.walk(PERSON);
  await guide.press('print');
  await seeSheet(guide, page);
  await expect(page.locator('[data-insats-handout]')).toContainText('Ring 0696-68 20 00 och säg:');
});

test('the longest topic is one sheet, with whom to call beside the right to apply', async ({ guide, page }) => {
  await holdPrinting(page);
  await guide.open('sala');
  await guide.start();
  await guide.chooseTopics(['parenting']);
  await guide.press('results');
  await guide.press('print');
  const insatser = await guide.host.locator('article[data-insats]').count();
  await expect(page.locator('[data-insats-handout] .insatser h3')).toHaveCount(insatser);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('all about each insats is a choice', async ({ guide, page }) => {
  await holdPrinting(page);
  await guide.open('ragunda');
  await guide.walk(PERSON);
  await guide.press('print-all');
  await seeSheet(guide, page);
  const sheet = page.locator('[data-insats-handout]');
  await expect(sheet).toContainText('Det som skrivs ner om dig');
  await page.emulateMedia({ media: 'print' });
  const villkor = sheet.locator('.villkor li').first();
  await expect(villkor, 'a line stands between two insatser alone').toHaveCSS('border-top-width', '0px');
  const [first, second] = await sheet.locator('.insatser > li').all();
  const widths = await Promise.all([first, second].map((one) => one?.evaluate((item) => item.clientWidth)));
  const whole = await sheet.locator('.insatser').evaluate((list) => list.clientWidth);
  expect(widths, 'what is long has the width of the sheet').toEqual([whole, whole]);
});

test('a guide in a panel prints the same when the browser is asked to print', async ({ guide, page }) => {
  await guide.open('ragunda');
  await guide.host.evaluate((host) => host.setAttribute('display', 'launcher'));
  await guide.launch();
  await guide.walk(PERSON);
  await expect(guide.action('print')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await seeSheet(guide, page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-insats-handout]')).toHaveCount(0);
});

/** What is put on paper when the browser is asked to print; it is told that the asking is over when the sheet has been seen. */
async function askedToPrint(page: Page, see: (sheet: Locator) => Promise<void>): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await see(page.locator('[data-insats-handout] [data-paper]'));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-insats-handout]')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
}

test('what somebody else begins stands last on paper too', async ({ guide, page }) => {
  await guide.open('ragunda');
  await guide.start();
  await guide.chooseTopics(['parenting']);
  await guide.press('results');
  await askedToPrint(page, async (sheet) => {
    const names = await sheet.locator('.insatser h3').allInnerTexts();
    expect(names.length).toBeGreaterThan(3);
    expect(names.findIndex((name) => name.startsWith('BarnSäkert'))).toBe(names.length - 1);
  });
});

test('a guide in the page prints the same in its place, and the page around it', async ({ guide, page }) => {
  await guide.openFrontPage();
  await guide.walk(PERSON);
  await expect(guide.action('print')).toBeVisible();
  await askedToPrint(page, async (sheet) => {
    await seeSheet(guide, page);
    await expect(sheet).toContainText('Ring 0696-68 20 00 och säg:');
    await expect(guide.host.locator('article[data-insats]').first()).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Ansöka om stöd' })).toBeVisible();
  });
  await expect(guide.host.locator('article[data-insats]').first()).toBeVisible();
});

test('the browser prints all about what is opened, and of what is ticked a line each', async ({ guide, page }) => {
  await guide.open('ragunda');
  await guide.walk(PERSON);
  await guide.openCard('motas');
  await expect(guide.action('print')).toBeVisible();
  await askedToPrint(page, async (sheet) => {
    await expect(sheet.getByText('Det som skrivs ner om dig')).toHaveCount(1);
    await expect(sheet.locator('.insatser h3')).toHaveCount(await guide.host.locator('article[data-insats]').count());
  });
  await guide.card('motas').getByRole('checkbox').check();
  await guide.toggleCard('motas');
  await askedToPrint(page, async (sheet) => {
    await expect(sheet.locator('.insatser h3')).toHaveText(['Mötas']);
    await expect(sheet).not.toContainText('Det som skrivs ner om dig');
  });
});

test('the browser prints of the whole list what is found there, whatever was asked about before', async ({
  guide,
  page,
}) => {
  await guide.open('ragunda');
  await guide.walk(PERSON);
  await guide.press('list');
  await askedToPrint(page, (sheet) =>
    expect(sheet.locator('.insatser h3')).toHaveCount(realCatalog('ragunda').insatser.length),
  );
  await guide.host.getByRole('searchbox').fill('vi ska skiljas');
  await expect(guide.card('samarbetssamtal')).toBeVisible();
  await askedToPrint(page, (sheet) => expect(sheet.locator('.insatser h3').first()).toHaveText(/Samarbetssamtal/));
});

test('at home nobody is offered to print on a receipt', async ({ guide }) => {
  await guide.open('ragunda');
  await guide.walk(PERSON);
  await guide.press('code');
  await expect(guide.action('print-a4')).toBeVisible();
  await expect(guide.action('print-receipt')).toHaveCount(0);
});

test('what is printed of a page that is always dark is dark on white', async ({ guide, page }) => {
  await guide.open('ragunda');
  await page.addStyleTag({ content: ':root { color-scheme: dark !important; }' });
  await guide.walk(PERSON);
  await page.emulateMedia({ media: 'print' });
  for (const [part, property, value] of [
    ['.guide', 'background-color', 'rgb(255, 255, 255)'],
    ['article h4', 'color', 'rgb(24, 35, 31)'],
    ['article .line', 'color', 'rgb(67, 80, 75)'],
  ] as const)
    await expect(guide.host.locator(part).first()).toHaveCSS(property, value);
});

test('a page that is printed with the guide in it has no closed folds, and 112 dark on white', async ({
  guide,
  page,
}) => {
  await guide.open('utkast-004');
  await guide.walk({ topics: ['violence'], facts: {} });
  const how = guide.host.locator('[data-section="apply"] summary');
  await expect(how).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(how).toBeHidden();
  await expect(guide.section('apply')).toBeVisible();
  await expect(guide.link('Fara just nu: ring 112', guide.section('violence'))).toHaveCSS('color', 'rgb(24, 35, 31)');
});

test('a panel that stands open over a question is not on the page that is printed', async ({ guide, page }) => {
  await guide.openFrontPage('ragunda', 'launcher');
  await guide.launch();
  await guide.start();
  await page.emulateMedia({ media: 'print' });
  await expect(guide.step('topics')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Ansöka om stöd' })).toBeVisible();
});
