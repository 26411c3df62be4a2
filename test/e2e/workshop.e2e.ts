import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { loadCatalog } from '../../src/catalog/load.js';
import { textHash } from '../../src/catalog/text-hash.js';
import type { Catalog } from '../../src/catalog/types.js';
import { readSheetFile, writeXlsx } from '../../src/readers/sheet-file.js';
import { violations } from './axe.js';
import { base, expect, fileOf, RAGUNDA, test } from './workshop.fixture.js';
import { WorkshopPage } from './workshop.page.js';

const DECISION = fileURLToPath(new URL('../../catalogs/ragunda/000_96e6738920e71544.txt', import.meta.url));
/** An invented decision's insatser. */
const INVENTED = [
  ['Fixartjänst', 'Målgrupp: Du som är 67 år eller äldre. Insatsen innebär att du får hjälp att byta glödlampor.'],
  ['Föräldragrupp', 'Målgrupp: Föräldrar till barn 3–11 år. Insatsen innebär att du träffar andra föräldrar.'],
] as const;
/** An invented insats with words of several heaps, and a judgement. */
const WORDS = `Fixartjänst

Målgrupp: Du som är 67 år eller äldre. Handläggaren bedömer om hjälpen behövs.

Villkor: Båda i hushållet ska ha fyllt 67 år. Högst 6 timmar per månad.

Innehåll: Du får hjälp att byta glödlampor.
`;
const [EN, AR]: readonly unknown[] = ['en', 'ar'].map((code) => JSON.parse(fileOf(code)));

base('the demo leads to the workshop, and a server serves it', async ({ page }) => {
  const workshop = new WorkshopPage(page);
  await page.goto('/index.html');
  await page.getByRole('link', { name: 'Katalogverkstaden' }).click();
  // From source, module by module.
  await expect(page.getByRole('heading', { name: 'Katalogverkstaden' })).toBeVisible({ timeout: 300_000 });
  await workshop.open('ragunda.json', RAGUNDA);
  await workshop.choose('KOMET 3–11 år');
  await workshop.write('Från och med (år)', '5');
  await expect(workshop.form.getByText('Barnet är 5–11 år')).toBeVisible();
  expect(workshop.faults.filter((fault) => !fault.startsWith('Lit is in dev mode'))).toEqual([]);
});

test.describe('from a file on the disk', () => {
  test.beforeEach(({ workshop }) => workshop.openFromDisk());

  test('a catalogue is opened, changed, compared and saved', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('KOMET 3–11 år');
    await workshop.write('Från och med (år)', '5');
    await expect(workshop.form.getByText('Barnet är 5–11 år')).toBeVisible();
    await workshop.press('Vad ändringen gör');
    await expect(workshop.dialog).toContainText(
      'Föräldrar som är 15 år eller äldre och har barn som är 3–4 år och inte har barn som är 5–11 år: KOMET 3–11 år var öppet, är nu tänkt för andra, men ingen får nej för det.',
    );
    expect(await workshop.dialog.textContent()).not.toMatch(/[{}]/);
    await page.keyboard.press('Escape');
    await expect(workshop.dialog).toBeHidden();
    const saved = (await workshop.save()) as Catalog;
    expect(saved.insatser.find(({ name }) => name === 'KOMET 3–11 år')?.villkor).toContainEqual(
      expect.objectContaining({ fact: 'childAges', from: 5, to: 11 }),
    );
    expect(loadCatalog(saved).findings).toEqual([]);
  });

  test('what is published can be compared with from a file, and an address that refuses says so', async ({
    page,
    workshop,
  }) => {
    const before = JSON.parse(RAGUNDA);
    before.insatser[3].summary = 'Förut.';
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.press('Vad ändringen gör');
    await expect(workshop.dialog).toContainText('Ingenting är annorlunda.');
    await workshop.dialog.getByLabel('Jämför med en annan fil').setInputFiles({
      name: 'publicerad.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(before)),
    });
    await expect(workshop.dialog).toContainText('KOMET 3–11 år, sammanfattning');
    await workshop.dialog.getByLabel('Adress').fill('http://localhost:9/katalog.json');
    await workshop.dialog.getByRole('button', { name: 'Jämför med den publicerade' }).click();
    await expect(workshop.dialog.getByRole('alert')).toContainText('lämnar inte ut katalogen');
    // The one request that was asked for, and what the browser says of it.
    expect(workshop.requests.splice(0)).toEqual(['http://localhost:9/katalog.json']);
    expect(workshop.faults.splice(0)).toHaveLength(1);
    await page.keyboard.press('Escape');
  });

  test('a right catalogue becomes a package with all that is published', async ({ page, workshop }) => {
    const bundle = { ...JSON.parse(RAGUNDA), translations: ['en', 'ar'], overlays: { en: EN, ar: AR } };
    await workshop.open('ragunda.json', JSON.stringify(bundle));
    await workshop.press('Publicera');
    const download = page.waitForEvent('download');
    await workshop.dialog.getByLabel('Er webbplats').selectOption({ label: 'WordPress' });
    await workshop.dialog.getByRole('button', { name: 'Ladda ner publiceringspaketet' }).click();
    const files = unzipSync(readFileSync(await (await download).path()));
    const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(Object.keys(files).toSorted()).toEqual([
      'granskning.html',
      'katalog.json',
      'klistra-in.txt',
      'lista/lista.ar.html',
      'lista/lista.en.html',
      'lista/lista.sv.html',
      'oppna-data/cpsv-ap.json',
      'oppna-data/hsds.json',
      'oppna-data/schema.org.json',
    ]);
    const { catalog, findings } = loadCatalog(JSON.parse(textOf('katalog.json')));
    expect(findings).toEqual([]);
    expect(Object.keys(catalog?.overlays ?? {})).toEqual(['en', 'ar']);
    expect(textOf('klistra-in.txt')).toContain('[insatsguiden]<p>Ring Ragunda kommun på 0696-68 20 00');
    expect(textOf('lista/lista.ar.html')).toContain('dir="rtl"');
    expect(textOf('granskning.html')).toContain('Ragunda kommun');
  });

  test('nothing that is red is published', async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.select('Är den beslutad?', 'Nej, den är ett förslag', 'Riktlinjen');
    await expect(workshop.header).toContainText('1 att rätta');
    await workshop.press('Publicera');
    await expect(workshop.dialog).toContainText('1 sak måste rättas först');
    await expect(workshop.dialog.getByRole('button', { name: /publiceringspaketet/ })).toHaveCount(0);
  });

  test('the nine statements are held beside the page, and the report can be had', async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.press('Granskning');
    await expect(workshop.dialog).toContainText('Alla samtal är gångna. Allt håller.', { timeout: 300_000 });
    await expect(workshop.dialog.getByRole('listitem')).toHaveCount(9);
  });

  test('a translation stands beside the Swedish, and says when the Swedish has changed', async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.press('Översättningar');
    await workshop.dialog
      .getByLabel('Hämta översättningen ur en fil')
      .setInputFiles({ name: 'en.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(EN)) });
    const summary = workshop.dialog.getByRole('textbox', { name: 'Familjecentral, sammanfattning' });
    await expect(summary).toHaveAccessibleDescription('Stämmer med svenskan');
    await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
    await workshop.choose('Familjecentral');
    await workshop.write('Vad den ger', 'Du får leka.');
    await workshop.press('Översättningar');
    await expect(summary).toHaveAccessibleDescription('Svenskan är ändrad sedan dess');
    await summary.fill('You can play.');
    await summary.blur();
    await expect(summary).toHaveAccessibleDescription('Stämmer med svenskan');
    await workshop.dialog.getByLabel('Vem som har läst allt').fill('Ann Smith');
    await workshop.dialog.getByRole('button', { name: 'Spara att den är läst' }).click();
    await expect(workshop.dialog).toContainText('Läst av Ann Smith');
    await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
    const saved = (await workshop.save()) as Catalog;
    expect(saved.overlays?.en).toMatchObject({
      reviewed: true,
      insatser: { familjecentral: { summary: 'You can play.' } },
      of: { familjecentral: { summary: textHash('Du får leka.') } },
    });
    expect(loadCatalog(saved).findings).toEqual([]);
  });

  test('the insatser go out as a spreadsheet and come in again, and what is wrong is told by row and column', async ({
    page,
    workshop,
  }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.press('Kalkylark');
    const download = page.waitForEvent('download');
    await workshop.dialog.getByRole('button', { name: 'Ladda ner som Excel (.xlsx)' }).click();
    const bytes = new Uint8Array(readFileSync(await (await download).path()));
    const input = workshop.dialog.getByLabel('Välj ett kalkylark');
    await input.setInputFiles({ name: 'insatser.xlsx', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
    await expect(workshop.dialog.getByRole('status')).toContainText('insatser är lästa');
    await expect(workshop.dialog.getByRole('table')).toHaveCount(0);
    expect(await violations(page, 'light')).toEqual([]);
    await input.setInputFiles({
      name: 'trasig.xlsx',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK\u0003\u0004'),
    });
    await expect(workshop.dialog.getByRole('alert')).toBeVisible();
    await workshop.dialog.getByText('Klistra in en tabell i stället').click();
    await workshop.dialog
      .getByLabel('Tabellen, med kolumnernas namn överst')
      .fill('Krav\tNamn\nålder från sju\tTrygghetslarm');
    await workshop.dialog.getByRole('button', { name: 'Läs tabellen' }).click();
    await expect(workshop.dialog.getByRole('row', { name: /^2 Villkor/ })).toBeVisible();
    await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
    const saved = (await workshop.save()) as Catalog;
    expect(saved.insatser).toEqual(JSON.parse(RAGUNDA).insatser);
  });

  test('a translator gets a spreadsheet, and what comes back is checked text by text', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.press('Översättningar');
    const download = page.waitForEvent('download');
    await workshop.dialog.getByRole('button', { name: 'Ladda ner filen för översättaren' }).click();
    const [head = [], ...rows] = await readSheetFile(new Uint8Array(readFileSync(await (await download).path())));
    const translated = rows.map((row, at) => row.map((cell, column) => (column === 4 ? `Text ${at}` : cell)));
    const stale = translated.map((row, at) =>
      at === 0 ? row.map((cell, column) => (column === 3 ? 'Förut' : cell)) : row,
    );
    await workshop.dialog.getByLabel('Hämta översättningen ur en fil').setInputFiles({
      name: 'oversattning-en.xlsx',
      mimeType: 'application/zip',
      buffer: Buffer.from(await writeXlsx([head, ...stale])),
    });
    await expect(workshop.dialog.getByText(`${rows.length - 1} texter är nya.`)).toBeVisible();
    await expect(workshop.dialog.getByRole('row', { name: /^2 Svenska Svenskan är en annan/ })).toBeVisible();
    expect(await violations(page, 'light')).toEqual([]);
    await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
    const saved = (await workshop.save()) as Catalog;
    expect(loadCatalog(saved).findings).toEqual([]);
    expect(Object.keys(saved.overlays?.en?.insatser ?? {})).toEqual(saved.insatser.map(({ id }) => id));
  });

  test('a saved version can be compared with and gone back to', async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.save();
    await workshop.choose('Familjecentral');
    const before = await workshop.control('Vad den ger').inputValue();
    await workshop.write('Vad den ger', 'Du får leka.');
    await workshop.press('Sparade versioner');
    await workshop.dialog.getByRole('button', { name: /^Jämför med/ }).click();
    await expect(workshop.dialog).toContainText('Nu: ”Du får leka.”');
    await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
    await workshop.press('Sparade versioner');
    await workshop.dialog.getByRole('button', { name: /^Gå tillbaka till/ }).click();
    await expect(workshop.control('Vad den ger')).toHaveValue(before);
  });

  test('the days on which something is to be read again are a list and a calendar', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.press('Datum att hålla');
    await expect(workshop.dialog.getByRole('row', { name: /Kommunens kontakt: läs om/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await workshop.dialog.getByRole('button', { name: 'Ladda ner som kalender' }).click();
    const calendar = readFileSync(await (await download).path(), 'utf8');
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar).toContain('Kommunens kontakt: läs om uppgifterna (Ragunda kommun)');
  });

  test('the guide beside it follows what is written, and the card stays open', async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.preview.getByRole('button', { name: 'Visa kortet: Familjecentral' }).click();
    await workshop.write('Vad den ger', 'Du får leka och fika tillsammans.');
    await expect(workshop.preview.getByText('Du får leka och fika tillsammans.')).toBeVisible();
  });

  test('the insats that is open stands in sight in the list, however one came to it', async ({ page, workshop }) => {
    await page.setViewportSize({ width: 1024, height: 600 });
    await workshop.open('ragunda.json', RAGUNDA);
    const open = workshop.list.locator('[aria-current]');
    // A list is scrolled by whole pixels.
    const whole = { ratio: 0.98 };
    const names = await workshop.list.getByRole('listitem').locator('button > span:first-child').allInnerTexts();
    await workshop.choose(String(names.at(-2)));
    await workshop.press(/^Nästa insats: /);
    await workshop.seesForm(String(names.at(-1)));
    await expect(open).toBeInViewport(whole);
    await workshop.list.evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await workshop.write('Vad den ger', 'Du får hjälp.');
    await workshop.list.getByRole('button', { name: /^Kommunen och det gemensamma/ }).click();
    await workshop.list.evaluate((list) => list.scrollTo(0, 0));
    await workshop.press('Ångra');
    await workshop.seesForm(String(names.at(-1)));
    await expect(open).toBeInViewport(whole);
  });

  test('a name of one long word is read whole in the list', async ({ page, workshop }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Namn', 'Killgruppen/Tjejgruppen/Föräldragruppen');
    await expect(workshop.list.locator('[aria-current]')).toContainText('Föräldragruppen');
    const beyond = await workshop.list.evaluate((list) => list.scrollWidth - list.clientWidth);
    expect(beyond).toBe(0);
  });

  test('everything can be undone and done again, by keys too', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    const summary = workshop.control('Vad den ger');
    const before = await summary.inputValue();
    await summary.pressSequentially(' Kom hit.');
    await workshop.press('Ångra');
    await expect(summary).toHaveValue(before);
    await page.keyboard.press('Control+y');
    await expect(summary).toHaveValue(`${before} Kom hit.`);
    await page.keyboard.press('Control+z');
    await workshop.press('Ta bort insatsen');
    await expect(workshop.list.getByRole('button', { name: /^Familjecentral/ })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await workshop.seesForm('Familjecentral');
  });

  test('what is undone is seen: its part is opened, followed where it moves, and named', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('KOMET 3–11 år');
    await workshop.write('Vad den ger', 'Kom hit.');
    await workshop.choose('Familjecentral');
    await page.keyboard.press('Control+z');
    await workshop.seesForm('KOMET 3–11 år');
    await expect(page.getByText('Ångrat: KOMET 3–11 år.')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(workshop.control('Vad den ger')).toHaveValue('Kom hit.');
    await workshop.press('Flytta insatsen ner');
    await workshop.press('Ångra');
    await workshop.seesForm('KOMET 3–11 år');
    await expect(workshop.header.getByRole('button', { name: 'Ångra' })).toBeFocused();
  });

  test('what is typed where nothing is sent yet is undone there, and the catalogue is left alone', async ({
    page,
    workshop,
  }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('KOMET 3–11 år');
    await workshop.write('Vad den ger', 'Kom hit.');
    await workshop.header.getByRole('button', { name: 'Kalkylark' }).click();
    await workshop.dialog.getByText('Klistra in en tabell i stället').click();
    const table = workshop.dialog.getByLabel('Tabellen, med kolumnernas namn överst');
    await table.pressSequentially('Namn');
    await page.keyboard.press('Control+z');
    await expect(table).toHaveValue('');
    await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
    await expect(workshop.control('Vad den ger')).toHaveValue('Kom hit.');
    // Opening hours are of the catalogue letter by letter, as all else in the form.
    await workshop.unfold('Kontakt, platser och tider');
    const hours = workshop.control('Öppettider som datorn läser', 'Egen kontakt');
    await hours.pressSequentially('Mo-Fr 08:00-16:30');
    await page.keyboard.press('Control+z');
    await expect(hours).toHaveValue('');
    await page.keyboard.press('Control+y');
    await expect(hours).toHaveValue('Mo-Fr 08:00-16:30');
  });

  test('a PDF is read in a worker made from a blob, and on the page where there is none, with the same result', async ({
    page,
    workshop,
  }) => {
    const pdf = fileURLToPath(new URL('../fixtures/documents/policy-med-bilaga.pdf', import.meta.url));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    const read = async () => {
      await page.getByLabel('Välj fil').setInputFiles(pdf);
      await expect(workshop.list.getByRole('button', { name: /^Språkvän/ })).toBeVisible();
      return workshop.list.textContent();
    };
    const beside = await read();
    expect(workers.length).toBeGreaterThan(0);
    expect(workers.every((url) => url.startsWith('blob:'))).toBe(true);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    expect(await read()).toBe(beside);
  });

  test('a file that is dropped is opened at the start, and never takes the place of what is written', async ({
    page,
    workshop,
  }) => {
    const drop = async () => {
      const dataTransfer = await page.evaluateHandle(() => {
        const dropped = new DataTransfer();
        dropped.items.add(
          new File(['Öppen förskola\n\nMålgrupp\nBarn 0–6 år'], 'riktlinje.txt', { type: 'text/plain' }),
        );
        return dropped;
      });
      const place = page.locator('insats-workshop');
      const isTaken = async (type: string) =>
        place.evaluate(
          (element, [kind, transfer]) =>
            !element.dispatchEvent(
              new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }),
            ),
          [type, dataTransfer] as const,
        );
      // What a page takes the browser does not open in its place.
      expect([await isTaken('dragover'), await isTaken('drop')]).toEqual([true, true]);
    };
    await drop();
    await expect(workshop.list.getByRole('button', { name: /^Öppen förskola/ })).toBeVisible();
    await drop();
    await expect(page.getByText('Filen öppnades inte.')).toBeVisible();
    await expect(workshop.list.getByRole('button', { name: /^Öppen förskola/ })).toBeVisible();
  });

  test('a catalogue is written from nothing, and passes when all is filled in', async ({ workshop }) => {
    await workshop.begin('Sala kommun');
    await expect(workshop.control('Kod, fyra siffror')).toHaveValue('1981');
    await workshop.write('Namn', 'Riktlinje för stöd utan behovsprövning', 'Riktlinjen');
    await workshop.select('Är den beslutad?', 'Ja, den är beslutad', 'Riktlinjen');
    await workshop.write('Beslutsdag', '2026-03-24', 'Riktlinjen');
    await workshop.write('Telefon', '0224-74 70 00', 'Kommunens kontakt');
    await workshop.write('E-post', 'kommun.info@sala.se', 'Kommunens kontakt');
    await workshop.write('Adress', 'Stora torget 1, Sala', 'Kommunens kontakt');
    await workshop.write('Webbadress', 'https://www.sala.se/', 'Kommunens kontakt');
    await workshop.write('Var du läste uppgifterna', 'sala.se', 'Kommunens kontakt');
    await workshop.write('När du läste dem', '2026-11-20', 'Kommunens kontakt');
    await workshop.list.getByRole('button', { name: 'Lägg till en insats' }).click();
    await workshop.seesForm('Ny insats');
    await workshop.write('Namn', 'Trygghetslarm');
    await workshop.write('Vad den ger', 'Du får ett larm att trycka på om du behöver hjälp hemma.');
    await workshop.form.getByRole('checkbox', { name: 'För dig som är äldre' }).check();
    await workshop.press('Lägg till: något man kan fråga eller kolla');
    await workshop.write('Från och med (år)', '70');
    await workshop.press('Lägg till: något som kollas när man hör av sig');
    await workshop.write('Kravet som en mening', 'Båda i hushållet ska ha fyllt 70 år');
    await workshop.control('Kravet som en mening').blur();
    await expect(workshop.form.getByRole('status')).toContainText('Du är minst 70 år');
    await workshop.unfold('Det som skrivs ner, och lagen');
    await workshop.write('Insatsens id', 'trygghetslarm');
    await workshop.unfold('Beslutets ord');
    await workshop.write('Rubriken i beslutet', 'Trygghetslarm');
    await workshop.write(
      'Målgrupp och villkor, ordagrant',
      'Du som har fyllt 70 år. Båda i hushållet ska ha fyllt 70 år.',
    );
    await expect(workshop.header).toContainText('Inget att rätta');
    await expect(workshop.preview.getByText('Sala kommun').first()).toBeVisible();
    const saved = (await workshop.save()) as Catalog;
    expect(saved.insatser[0]).toMatchObject({
      id: 'trygghetslarm',
      villkor: [
        { fact: 'age', from: 70 },
        { checked: 'Båda i hushållet ska ha fyllt 70 år', id: 'bada-i-hushallet-ska-ha-fyllt-70-ar' },
      ],
    });
    expect(loadCatalog(saved).findings).toEqual([]);
  });

  test('a name that is none of the 290 is told beside the field before one goes on, with the nearest one', async ({
    page,
    workshop,
  }) => {
    const field = page.getByLabel('Kommun', { exact: true });
    const told = workshop.start.getByRole('status');
    const begin = workshop.start.getByRole('button', { name: 'Börja', exact: true });
    await field.fill('Salla kommun');
    await field.press('Enter');
    await expect(told).toContainText('”Salla kommun” finns inte bland Sveriges 290 kommuner.');
    await expect(field).toHaveAccessibleDescription(/finns inte bland Sveriges 290 kommuner/);
    expect(await violations(page, 'light')).toEqual([]);
    await begin.click();
    await expect(workshop.start).toBeVisible();
    await told.getByRole('button', { name: 'Ändra till Sala kommun' }).click();
    await expect(field).toHaveValue('Sala kommun');
    await expect(field).toBeFocused();
    await expect(told).toBeEmpty();
    await begin.click();
    await expect(workshop.control('Kod, fyra siffror')).toHaveValue('1981');
  });

  test('a kommunalförbund goes on with its own name, and with the forms that were chosen', async ({
    page,
    workshop,
  }) => {
    await page.getByText('Ta med tomma mallar för vanliga insatser').click();
    await workshop.start.getByLabel('Trygghetslarm').check();
    await page.getByLabel('Kommun', { exact: true }).fill('Norra Dalarnas kommunalförbund');
    await workshop.press('Börja');
    await workshop.press('Fortsätt med ”Norra Dalarnas kommunalförbund”');
    await expect(workshop.control('Kod, fyra siffror')).toHaveValue('');
    await expect(workshop.control('Namn').first()).toHaveValue('Norra Dalarnas kommunalförbund');
    await expect(workshop.list.getByRole('button', { name: /^Trygghetslarm/ })).toBeVisible();
  });

  test('common insatser begin as empty forms, and none passes until it is filled in from a decision', async ({
    page,
    workshop,
  }) => {
    await page.getByText('Ta med tomma mallar för vanliga insatser').click();
    await workshop.start.getByLabel('Familjerådgivning').check();
    await workshop.start.getByLabel('Trygghetslarm').check();
    expect(await violations(page, 'light')).toEqual([]);
    await workshop.begin('Sala kommun');
    await workshop.list.getByLabel('Börja av').selectOption('Fixartjänst');
    await workshop.list.getByRole('button', { name: 'Lägg till en insats' }).click();
    await workshop.seesForm('Fixartjänst');
    await expect(workshop.form.getByRole('complementary')).toContainText('Från vilken ålder?');
    for (const name of ['Familjerådgivning', 'Trygghetslarm', 'Fixartjänst'])
      await expect(workshop.list.getByRole('button', { name: new RegExp(`^${name}`) })).toContainText('att rätta');
    await workshop.choose('Familjerådgivning');
    await expect(workshop.form.getByRole('complementary')).toContainText('13 kap. 2 och 4 §§');
  });

  test('a catalogue of an earlier version is carried over, and what was changed in it is told', async ({
    workshop,
  }) => {
    const earlier = readFileSync(fileURLToPath(new URL('../fixtures/0.1.0/ragunda/catalog.json', import.meta.url)));
    await workshop.open('ragunda.json', earlier.toString());
    const changes = workshop.form.page().getByRole('region', { name: 'Filen är ändrad för att gå att öppna' });
    await expect(changes).toContainText('sourceNote heter editorNote');
    await expect(changes).toContainText('Det gäller: ');
    await changes.getByRole('button', { name: 'Jag har läst det' }).click();
    await expect(changes).toHaveCount(0);
    expect(loadCatalog(await workshop.save()).findings).toEqual([]);
  });

  test('the card is read in another language and direction, and stays open', async ({ workshop }) => {
    const bundle = { ...JSON.parse(RAGUNDA), translations: ['ar'], overlays: { ar: AR } };
    await workshop.open('ragunda.json', JSON.stringify(bundle));
    await workshop.choose('Familjecentral');
    await workshop.preview.getByRole('button', { name: 'Visa kortet: Familjecentral' }).click();
    await workshop.preview.getByLabel('Visa på').selectOption('العربية');
    const card = (AR as { insatser: { familjecentral: { summary: string } } }).insatser.familjecentral.summary;
    await expect(workshop.preview.getByText(card)).toBeVisible();
    await expect(workshop.preview.getByText(card)).toHaveCSS('direction', 'rtl');
  });

  test('a decision becomes insatser to go on with, and nothing passes while words of it are undecided', async ({
    workshop,
  }) => {
    await workshop.openDecision('beslut.txt', readFileSync(DECISION));
    await workshop.seesForm('Kommunen och det gemensamma');
    await workshop.choose('Stödsamtal vuxen');
    await expect(workshop.form.getByRole('complementary', { name: 'Beslutets egna ord' })).toContainText('18 år');
    await expect(workshop.header).toContainText('att rätta');
    await workshop.press('Publicera');
    await expect(workshop.dialog).toContainText('måste rättas först');
  });

  test('every word of a decision is given a heap and a yes, by keys, and nothing is right before', async ({
    page,
    workshop,
  }) => {
    await workshop.openDecision('beslut.txt', Buffer.from(WORDS));
    await workshop.choose('Fixartjänst');
    const words = workshop.form.getByRole('region', { name: 'Beslutets ord, ett i taget' });
    const judgement = words.getByRole('listitem').filter({ hasText: 'Handläggaren bedömer' });
    await expect(judgement).toContainText('Får inte vara ett villkor');
    await expect(judgement).toContainText('11 kap. 5 §');
    await expect(words.getByText('Föreslaget').first()).toBeVisible();
    expect(await violations(page, 'light')).toEqual([]);

    const select = judgement.getByLabel('Vad orden är');
    await expect(select.getByRole('option', { name: 'Villkor', exact: true })).toHaveCount(0);
    await select.selectOption('Ska inte stå på kortet');
    await workshop.press('Ångra');
    await expect(judgement).toContainText('Kvar att avgöra');
    await page.keyboard.press('Control+y');
    await expect(judgement).toContainText('Väntar på ditt ja');

    const demand = words.getByRole('listitem').filter({ hasText: 'Båda i hushållet' });
    await demand.getByLabel(/^Ändra: /).click();
    await demand.getByLabel('Vad orden är').selectOption('Villkor');
    await expect(demand.getByRole('button', { name: /^Ja, det stämmer/ })).toHaveCount(0);
    await demand.getByLabel('Vad villkoret gäller').selectOption('Folkbokföring');
    const openFor = workshop.form.getByRole('status').filter({ hasText: 'Öppet för' });
    // What the words demand is guessed by nobody.
    await expect(demand.getByRole('button', { name: /^Ja, det stämmer/ })).toHaveCount(0);
    await demand.getByLabel('Så ska det vara').selectOption({ index: 1 });
    await expect(openFor).toContainText('Du är folkbokförd i');
    await demand.getByLabel('Vad orden är').selectOption('Kollas när man hör av sig');
    await demand.getByLabel('Kravet som en mening').fill('Båda ska ha fyllt 67 år');
    await expect(openFor).toContainText('Båda ska ha fyllt 67 år');
    await expect(openFor).not.toContainText('folkbokförd');

    // One key says yes to one proposal after another.
    await words
      .getByRole('button', { name: /^Ja, det stämmer/ })
      .first()
      .focus();
    for (let left = await words.getByRole('button', { name: /^Ja, det stämmer/ }).count(); left > 0; left--) {
      await page.keyboard.press('Enter');
      await expect(words.getByRole('button', { name: /^Ja, det stämmer/ })).toHaveCount(left - 1);
    }
    await expect(words).toContainText('Alla ord har en plats, och du har sagt ja till dem.');
    expect(await violations(page, 'dark')).toEqual([]);
    const saved = (await workshop.save()) as Catalog;
    expect(saved.insatser[0]?.villkor).toEqual([
      { fact: 'age', from: 67, origin: 'malgrupp' },
      expect.objectContaining({ checked: 'Båda ska ha fyllt 67 år' }),
    ]);
  });

  test('a PDF and a pasted text are read where the page is', async ({ page, workshop, context }) => {
    const other = await context.newPage();
    await other.setContent(
      `<h1>Riktlinje</h1>${INVENTED.map(([name, text]) => `<h2>${name}</h2><p>${text}</p>`).join('')}`,
    );
    const pdf = await other.pdf();
    await other.close();
    await workshop.openDecision('beslut.pdf', pdf);
    await workshop.choose('Fixartjänst');
    await expect(workshop.form.getByRole('status').filter({ hasText: 'Öppet för' })).toContainText('Du är minst 67 år');
    await workshop.press('Stäng');
    await page.getByText('Klistra in text i stället').click();
    await page.getByLabel('Beslutets text').fill(INVENTED.map(([name, text]) => `${name}\n\n${text}\n`).join('\n'));
    await workshop.press('Läs texten');
    await workshop.choose('Fixartjänst');
  });

  test('a finding stands beside its field, and is mended where there is one right answer', async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    const url = workshop.control('Webbadress', 'Kommunens kontakt');
    await url.fill('www.ragunda.se/stod');
    await workshop.form.getByRole('button', { name: 'Laga' }).click();
    await expect(url).toHaveValue('https://www.ragunda.se/stod');
    await expect(workshop.form.getByRole('button', { name: 'Laga' })).toHaveCount(0);
  });

  test('a file that is no catalogue ends in a message, and nothing is lost', async ({ workshop }) => {
    for (const text of [
      '',
      'Hej',
      '[]',
      `{"insatser": [${'['.repeat(50_000)}${']'.repeat(50_000)}]}`,
      'x'.repeat(6_000_000),
    ]) {
      await workshop.open('brev.json', text);
      await expect(workshop.start.getByRole('alert')).toContainText('brev.json');
    }
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.seesForm('Kommunen och det gemensamma');
  });

  test('the keyboard goes on in the form when something is opened, and at the start when it is closed', async ({
    page,
    workshop,
  }) => {
    await workshop.start.getByLabel('Kommun').fill('Ragunda kommun');
    await page.keyboard.press('Enter');
    await workshop.seesForm('Kommunen och det gemensamma');
    await expect(workshop.form).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(workshop.form.locator(':focus')).toBeVisible();
    await workshop.press('Stäng');
    await expect(workshop.start).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(workshop.start.locator(':focus')).toBeVisible();
  });

  test('an insats is moved by the same key again and again, as far as the list goes', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('KOMET 3–11 år');
    const up = workshop.form.getByRole('button', { name: 'Flytta insatsen upp' });
    await up.focus();
    const place = () =>
      workshop.list.getByRole('button').evaluateAll((all) => all.findIndex((one) => one.hasAttribute('aria-current')));
    const from = await place();
    expect(from).toBeGreaterThan(2);
    for (let at = from - 1; at > 1; at--) {
      await page.keyboard.press('Enter');
      await expect.poll(place).toBe(at);
      await expect(up).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect.poll(place).toBe(1);
    await expect(workshop.form.getByRole('button', { name: 'Flytta insatsen ner' })).toBeFocused();
  });

  test('the keyboard stays near what it has taken away', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('KOMET 3–11 år');
    const away = workshop.form.getByRole('button', { name: /^Ta bort: Villkor \d+$/ });
    for (let left = await away.count(); left > 0; left--) {
      await away.last().focus();
      await page.keyboard.press('Enter');
      await expect(away).toHaveCount(left - 1);
      await expect(workshop.form.locator('fieldset.villkor')).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(workshop.form.locator('fieldset.villkor :focus')).toBeVisible();
  });

  test('neither the way out of the guide nor Esc leaves the workshop', async ({ page, workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.preview.getByRole('button', { name: 'Lämna sidan' }).click();
    await workshop.preview.getByRole('button', { name: 'Börja' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await workshop.seesForm('Kommunen och det gemensamma');
    await expect(workshop.preview.getByRole('button', { name: 'Lämna sidan' })).toBeVisible();
  });

  test('an approval is of exactly the text that stands there', async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.unfold('Godkännande');
    await workshop.write('Vem', 'Anna Andersson');
    await workshop.press('Godkänn texten');
    await expect(workshop.form.getByText(/^Godkänd: Anna Andersson/)).toBeVisible();
    await workshop.write('Vad den ger', 'Du får leka.');
    await expect(workshop.form.getByText(/^Godkänd: Anna Andersson/)).toHaveCount(0);
    await expect(
      workshop.form.page().getByText('Anna Anderssons godkännande av Familjecentral gäller inte längre'),
    ).toBeVisible();
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${scheme}`, async ({ page, workshop }) => {
      expect(await violations(page, scheme)).toEqual([]);
      await workshop.open('ragunda.json', RAGUNDA);
      await workshop.seesForm('Kommunen och det gemensamma');
      expect(await violations(page, scheme)).toEqual([]);
      await workshop.choose('Samarbetssamtal');
      await workshop.write('Vad den ger', '');
      await expect(workshop.form.getByText('Måste rättas').first()).toBeVisible();
      expect(await violations(page, scheme)).toEqual([]);
      await workshop.press('Ångra');
      for (const panel of [
        'Vad ändringen gör',
        'Kalkylark',
        'Översättningar',
        'Datum att hålla',
        'Sparade versioner',
        'Publicera',
      ]) {
        await workshop.press(panel);
        expect(await violations(page, scheme)).toEqual([]);
        await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
      }
    });
  }
});
