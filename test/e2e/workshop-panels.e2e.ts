import { readFileSync } from 'node:fs';
import { expect, RAGUNDA, test } from './workshop.fixture.js';

const DECISION = new URL('../fixtures/guidelines/numrerade-rubriker.txt', import.meta.url);

test.beforeEach(({ workshop }) => workshop.openFromDisk());

const RED = ['Vad ändringen gör', 'Kalkylark', 'Granskning', 'Datum att hålla', 'Publicera'] as const;

for (const panel of RED) {
  test(`where something is red, ${panel} leads there`, async ({ workshop }) => {
    await workshop.open('ragunda.json', RAGUNDA);
    await workshop.choose('Familjecentral');
    await workshop.write('Namn', '');
    await workshop.choose('KOMET 3–11 år');
    await workshop.press(panel);
    await expect(workshop.dialog.getByRole('button', { name: 'Skriv ut' })).toHaveCount(0);
    await workshop.dialog.getByRole('button', { name: 'Gå till det som är rött' }).click();
    await expect(workshop.dialog).toHaveCount(0);
    await expect(workshop.control('Namn')).toHaveAttribute('aria-invalid', 'true');
    await expect(workshop.control('Namn')).toBeFocused();
  });
}

test('what cannot be approved yet leads to what is red in it', async ({ workshop }) => {
  await workshop.open('ragunda.json', RAGUNDA);
  await workshop.choose('Familjecentral');
  await workshop.write('Namn', '');
  await workshop.unfold('Godkännande');
  await workshop.press('Gå till det som är rött');
  await expect(workshop.control('Namn')).toBeFocused();
});

test('what differs is printed, and where nothing does there is nothing to print', async ({ workshop }) => {
  await workshop.open('ragunda.json', RAGUNDA);
  const print = workshop.dialog.getByRole('button', { name: 'Skriv ut' });
  await workshop.press('Vad ändringen gör');
  await expect(workshop.dialog).toContainText('Ingenting är annorlunda.');
  await expect(print).toHaveCount(0);
  await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
  await workshop.choose('Familjecentral');
  await workshop.write('Namn', 'Familjens hus');
  await workshop.press('Vad ändringen gör');
  await expect(print).toBeVisible();
});

test('an approval that holds no more is told of when one publishes, and led to', async ({ page, workshop }) => {
  await workshop.open('ragunda.json', RAGUNDA);
  for (const insats of ['Familjecentral', 'KOMET 3–11 år']) {
    await workshop.choose(insats);
    await workshop.unfold('Godkännande');
    await workshop.write('Vem', 'Kim Berg');
    await workshop.press('Godkänn texten');
  }
  await workshop.press('Publicera');
  await expect(workshop.dialog).toContainText('Inte godkänt än: ');
  await expect(workshop.dialog).not.toContainText('gäller inte längre');
  await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
  await workshop.write('Vad den ger', 'Du får leka.');
  await workshop.choose('Stödsamtal vuxen');
  await workshop.press('Publicera');
  await expect(workshop.dialog).toContainText('Kim Bergs godkännande av KOMET 3–11 år gäller inte längre.');
  await workshop.dialog.getByRole('button', { name: 'Gå till godkännandet av KOMET 3–11 år' }).click();
  await workshop.seesForm('KOMET 3–11 år');
  await expect(page.locator('main.form form.approve')).toBeFocused();
  await expect(workshop.control('Vem')).toBeInViewport();
  // The way back makes it hold again.
  await workshop.press('Ångra');
  await workshop.press('Publicera');
  await expect(workshop.dialog).toContainText('Paketet är en zip-fil');
  await expect(workshop.dialog).not.toContainText('gäller inte längre');
});

test('versions that were saved in one minute are told apart', async ({ page, workshop }) => {
  await workshop.open('ragunda.json', RAGUNDA);
  await workshop.save();
  await page.waitForTimeout(1_100);
  await workshop.save();
  await workshop.press('Sparade versioner');
  const names = await workshop.dialog
    .getByRole('button', { name: /^Gå tillbaka till/ })
    .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel));
  expect(new Set(names).size).toBe(2);
});

test('insatser that come back unchanged are told of, and there is nothing to undo', async ({ page, workshop }) => {
  await workshop.open('ragunda.json', RAGUNDA);
  await workshop.press('Kalkylark');
  const download = page.waitForEvent('download');
  await workshop.dialog.getByRole('button', { name: 'Ladda ner som Excel (.xlsx)' }).click();
  await workshop.dialog.getByLabel('Välj ett kalkylark').setInputFiles(await (await download).path());
  await expect(workshop.dialog.getByRole('status')).toHaveText(/insatser är lästa\. Inget i dem är annorlunda\./);
  await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
  await expect(workshop.header.getByRole('button', { name: 'Ångra' })).toBeDisabled();
});

test('a translator’s file without a translation is told in one line', async ({ page, workshop }) => {
  await workshop.open('ragunda.json', RAGUNDA);
  await workshop.press('Översättningar');
  const download = page.waitForEvent('download');
  await workshop.dialog.getByRole('button', { name: 'Ladda ner filen för översättaren' }).click();
  await workshop.dialog.getByLabel('Hämta översättningen ur en fil').setInputFiles(await (await download).path());
  await expect(workshop.dialog.getByRole('status')).toHaveText('Filen har inga nya texter.');
  await expect(workshop.dialog.getByRole('cell', { name: /^\d+ rader har ingen översättning än\.$/ })).toHaveCount(1);
});

test('the place that the guide stands at is read whole on a narrow screen', async ({ page, workshop }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await workshop.open('ragunda.json', RAGUNDA);
  const place = workshop.preview.getByLabel('Visa', { exact: true });
  await expect(place).toBeVisible();
  const room = await place.evaluate((select: HTMLSelectElement) => {
    const { font, paddingInline } = getComputedStyle(select);
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) throw new Error('There is no canvas to measure on.');
    canvas.font = font;
    const ARROW = 20;
    const { width } = canvas.measureText(select.selectedOptions[0]?.text ?? '');
    return select.clientWidth - 2 * Number.parseFloat(paddingInline) - ARROW - width;
  });
  expect(room).toBeGreaterThanOrEqual(0);
});

test('what a document says of its decision is read whole on a narrow screen', async ({ page, workshop }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await workshop.openDecision('riktlinje.txt', readFileSync(DECISION));
  await workshop.seesForm('Kommunen och det gemensamma');
  await expect(workshop.form.getByText('Omvårdnadsnämnden, § 14')).toBeVisible();
  expect(await workshop.form.evaluate((form) => form.scrollWidth - form.clientWidth)).toBe(0);
});

test('the review says what it has gone through, topic by topic, and walks nothing again after a change of a text', async ({
  workshop,
}) => {
  const OPEN = 'Inte genomgånget än';
  const review = async () => {
    const texts = await workshop.rememberDialog();
    await workshop.press('Granskning');
    await expect(workshop.dialog).toContainText('Alla samtal är gångna. Allt håller.');
    const said = await texts();
    await workshop.dialog.getByRole('button', { name: 'Stäng fönstret' }).click();
    return said;
  };
  await workshop.open('ragunda.json', RAGUNDA);
  expect((await review()).some((text) => text.includes(OPEN))).toBe(true);
  await workshop.choose('Familjecentral');
  await workshop.write('Namn', 'Familjens hus');
  expect((await review()).filter((text) => text.includes(OPEN))).toEqual([]);
  await workshop.choose('KOMET 3–11 år');
  await workshop.write('Från och med (år)', '5');
  const afterVillkor = (await review()).filter((text) => text.includes(OPEN));
  expect(afterVillkor.some((text) => text.includes('Håller, '))).toBe(true);
});
