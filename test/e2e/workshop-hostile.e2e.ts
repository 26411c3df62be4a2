import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lockedPdf, oleFile, rowOf, wordOf, workbookOf } from '../unit/readers/hostile-files.js';
import { test as base, expect } from './fixture.js';
import { WorkshopPage } from './workshop.page.js';

const RAGUNDA = readFileSync(fileURLToPath(new URL('../../catalogs/ragunda/catalog.json', import.meta.url)), 'utf8');

const test = base.extend<{ workshop: WorkshopPage }>({
  workshop: async ({ page }, use) => {
    const workshop = new WorkshopPage(page);
    await workshop.openFromDisk();
    await use(workshop);
    expect(workshop.faults).toEqual([]);
    expect(workshop.requests).toEqual([]);
  },
});

test('a file that cannot be opened ends in a message at the start, and the next one opens', async ({ workshop }) => {
  const refused = [
    ['last.pdf', lockedPdf(), 'låst med lösenord'],
    ['gammal.docx', oleFile('WordDocument'), 'Spara den som .docx'],
    ['bomb.docx', wordOf('<w:p/>'.repeat(2_000_000)), 'för stor när den packas upp'],
    ['djup.json', `{"insatser":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'mer än 100 steg djupt'],
  ] as const;
  for (const [name, content, message] of refused) {
    await workshop.openDecision(name, Buffer.from(content));
    await expect(workshop.start.getByRole('alert')).toContainText(name);
    await expect(workshop.start.getByRole('alert')).toContainText(message);
  }
  await workshop.open('ragunda.json', RAGUNDA);
  await workshop.seesForm('Kommunen och det gemensamma');
});

test('a spreadsheet that cannot be read changes nothing of what was written, and that can still be undone', async ({
  page,
  workshop,
}) => {
  await workshop.open('ragunda.json', RAGUNDA);
  await workshop.choose('Familjecentral');
  const field = workshop.control('Vad den ger');
  const before = await field.inputValue();
  await field.fill('Du får leka.');
  await workshop.press('Kalkylark');
  const formula = workbookOf({ name: 'Blad1', rows: rowOf(1, 'Namn') + rowOf(2, '<c r="A2"><f>B2</f></c>') });
  for (const [buffer, message] of [
    [oleFile('Workbook'), 'gammalt format'],
    [formula, 'Bladet ”Blad1”: Cell A2'],
    [Buffer.from('Namn;Villkor\nLarm;gillar kaffe\n'), 'Inget är ändrat'],
  ] as const) {
    const file = { name: 'insatser.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) };
    await workshop.dialog.getByLabel('Välj ett kalkylark').setInputFiles(file);
    await expect(workshop.dialog).toContainText(message);
  }
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('Du får leka.');
  await workshop.press('Ångra');
  await expect(field).toHaveValue(before);
});
