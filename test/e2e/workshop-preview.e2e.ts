import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { violations } from './axe.js';
import { test as base, expect } from './fixture.js';
import { WorkshopPage } from './workshop.page.js';

const RAGUNDA = readFileSync(fileURLToPath(new URL('../../catalogs/ragunda/catalog.json', import.meta.url)), 'utf8');

const test = base.extend<{ workshop: WorkshopPage }>({
  workshop: async ({ page }, use) => {
    const workshop = new WorkshopPage(page);
    await workshop.openFromDisk();
    await workshop.open('ragunda.json', RAGUNDA);
    await use(workshop);
    expect(workshop.faults).toEqual([]);
    expect(workshop.requests).toEqual([]);
  },
});

test.describe('the guide beside the form', () => {
  test('is put at any question, screen or card, in any language', async ({ page, workshop }) => {
    const show = workshop.preview.getByLabel('Visa', { exact: true });
    await show.selectOption('Hur gamla är barnen?');
    await expect(workshop.preview.getByRole('heading', { name: 'Hur gamla är barnen?' })).toBeVisible();
    await workshop.preview.getByLabel('Visa på').selectOption('English');
    await expect(workshop.preview.getByRole('heading', { name: 'How old are the children?' })).toBeVisible();
    await workshop.preview.getByLabel('Visa på').selectOption('Svenska');
    await show.selectOption('Hela listan');
    await expect(workshop.preview.getByRole('button', { name: 'Familjecentral' })).toBeVisible();
    await show.selectOption('Svaret, för den som inte sagt något');
    await expect(workshop.preview.locator('[data-step=results]')).toBeVisible();
    await show.selectOption('Familjecentral');
    await expect(workshop.preview.getByText(/Ring|Besök|Mejla/).first()).toBeVisible();
    expect(await violations(page, 'light')).toEqual([]);
  });

  test('stays at the question while its insats is written, and takes the keyboard from nobody', async ({
    workshop,
  }) => {
    await workshop.choose('KOMET 3–11 år');
    await workshop.preview.getByLabel('Visa', { exact: true }).selectOption('Hur gamla är barnen?');
    const ages = workshop.preview.locator('[data-fact=childAges]');
    await expect(ages).toContainText('3–4 år');
    const from = workshop.control('Från och med (år)');
    await from.fill('5');
    await expect(ages).toContainText('5–11 år');
    await expect(from).toBeFocused();
  });

  test('lets the editor go on in it by hand', async ({ workshop }) => {
    const show = workshop.preview.getByLabel('Visa', { exact: true });
    await show.selectOption('Vad det gäller');
    await workshop.preview.getByRole('button', { name: 'Tillbaka' }).first().click();
    await expect(workshop.preview.locator('[data-step=welcome]')).toBeVisible();
    await expect(show).toHaveValue('');
  });
});
