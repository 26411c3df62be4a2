import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../src/catalog/types.js';
import { violations } from './axe.js';
import { expect, RAGUNDA, test } from './workshop.fixture.js';
import { WorkshopPage } from './workshop.page.js';

/** Ends what the store begins to write, as a browser may that closes a page. */
function endWriting(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    this.transaction.abort();
    return request;
  };
}

const BUILT = new URL('../../dist/verkstad.html', import.meta.url);

for (const [place, address] of [
  ['a file', BUILT.href],
  ['a server', '/byggd/verkstad.html'],
] as const) {
  test(`the last letter is there when the page is left at once, from ${place}`, async ({ page, workshop }) => {
    page.on('dialog', (dialog) => dialog.accept());
    await page.route('/byggd/verkstad.html', (route) => route.fulfill({ path: fileURLToPath(BUILT) }));
    await page.goto(address);
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Vad den ger', 'Du får leka');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await workshop.control('Vad den ger').press('End');
    await page.evaluate(endWriting);
    await page.keyboard.press('!');
    await page.reload();
    await workshop.press('Fortsätt');
    await workshop.choose('Familjecentral');
    await expect(workshop.control('Vad den ger')).toHaveValue('Du får leka!');
    // The store has taken it over: it comes from there the next time, and nothing lies beside it.
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await workshop.press('Fortsätt');
    await workshop.choose('Familjecentral');
    await expect(workshop.control('Vad den ger')).toHaveValue('Du får leka!');
  });
}

test.describe('from a file on the disk', () => {
  test.beforeEach(({ workshop }) => workshop.openFromDisk());

  test('what was written is there when the page is opened again, until it is wiped', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Vad den ger', 'Du får leka.');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await page.reload();
    await workshop.press('Fortsätt');
    await workshop.choose('Familjecentral');
    await expect(workshop.control('Vad den ger')).toHaveValue('Du får leka.');
    await page.reload();
    await workshop.press('Radera det som är sparat här');
    await expect(workshop.start.getByRole('button', { name: 'Fortsätt' })).toHaveCount(0);
    await page.reload();
    await expect(workshop.start).toBeVisible();
    await expect(workshop.start.getByRole('button', { name: 'Fortsätt' })).toHaveCount(0);
  });

  test('where the browser falls over while somebody types without a pause, no more than the last words are lost', async ({
    page,
    workshop,
    context,
  }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Vad den ger', '');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    // Long enough for what was kept first to have come to the disk, on a slow machine too.
    const words =
      'Du får leka, fika och prata med andra föräldrar som har små barn, och med oss som arbetar där. '.repeat(4);
    await workshop.control('Vad den ger').pressSequentially(words);
    const client = await context.newCDPSession(page);
    client.send('Page.crash').catch(() => {});
    await page.waitForEvent('crash');
    const other = new WorkshopPage(await context.newPage());
    await other.openFromDisk();
    await other.press('Fortsätt');
    await other.choose('Familjecentral');
    await expect(other.control('Vad den ger')).toHaveValue(new RegExp(`^${words.slice(0, 50)}`));
  });

  test('what was copied when the page was left is wiped with the rest', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await page.evaluate(endWriting);
    await workshop.write('Vad den ger', 'Du får leka.');
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('Du får leka.');
    await workshop.press('Stäng');
    await workshop.press('Radera det som är sparat här');
    await expect(workshop.start.getByRole('button', { name: 'Fortsätt' })).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('where nothing can be copied in time the page asks before it is left', async ({ page, workshop }) => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Vad den ger', 'Du får leka');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await workshop.control('Vad den ger').press('End');
    await page.keyboard.press('!');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  test('what was being written is not lost when something else is opened', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Vad den ger', 'Du får leka.');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await page.reload();
    await workshop.begin('Sala kommun');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await page.reload();
    await workshop.press(/^Fortsätt med Ragunda/);
    await workshop.choose('Familjecentral');
    await expect(workshop.control('Vad den ger')).toHaveValue('Du får leka.');
  });

  test('two pages that are open at once take nothing from each other, and say so', async ({
    page,
    workshop,
    context,
  }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Vad den ger', 'Skrivet i den första.');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    const other = new WorkshopPage(await context.newPage());
    await other.openFromDisk();
    await other.press('Fortsätt');
    await other.choose('Familjecentral');
    await other.write('Vad den ger', 'Skrivet i den andra.');
    await expect(other.header).toContainText('Sparat i webbläsaren');
    for (const text of ['Mer i den första.', 'Sist i den första.']) {
      await workshop.write('Vad den ger', text);
      await expect(workshop.header).toContainText('Sparat i webbläsaren');
    }
    await expect(page.getByText('Verkstaden är öppen i en flik till.')).toBeVisible();
    expect(await violations(page, 'light')).toEqual([]);
    // The browser shuts down: both are there.
    await other.leave();
    await page.reload();
    await workshop.press('Fortsätt');
    await workshop.choose('Familjecentral');
    await expect(workshop.control('Vad den ger')).toHaveValue('Sist i den första.');
    await page.reload();
    await workshop.press(/^Fortsätt med Ragunda/);
    await workshop.choose('Familjecentral');
    await expect(workshop.control('Vad den ger')).toHaveValue('Skrivet i den andra.');
  });

  test('what another version kept, and this one cannot open, comes out as a file', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('insatsguiden-verkstad');
          opening.onsuccess = () => {
            const written = opening.result.transaction('arbete', 'readwrite');
            const draft = { kommun: { name: 'Framtida kommun' }, insatser: [{ id: 'a', lasning: 'annat' }] };
            written.objectStore('arbete').put({ draft, opened: null, fileName: 'ny.json', versions: [] }, 'work');
            written.oncomplete = () => done();
            written.onerror = () => fail(written.error);
          };
        }),
    );
    await page.reload();
    await expect(workshop.start).toContainText('skrivet i en annan version av verkstaden');
    const download = page.waitForEvent('download');
    await workshop.press('Ladda ner det som är sparat');
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('Framtida kommun');
    // What is opened beside it takes nothing away.
    await workshop.begin('Sala kommun');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await page.reload();
    await expect(workshop.start.getByRole('button', { name: 'Ladda ner det som är sparat' })).toBeVisible();
  });

  test('a store that is full is told, and what was written comes out as a file', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await expect(workshop.header).toContainText('Sparat i webbläsaren');
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await workshop.write('Vad den ger', 'Det får inte plats.');
    await expect(page.getByRole('alert')).toContainText('Webbläsaren kan inte spara det du skriver nu.');
    expect(await violations(page, 'light')).toEqual([]);
    const saved = (await workshop.save()) as Catalog;
    expect(JSON.stringify(saved)).toContain('Det får inte plats.');
  });
});
