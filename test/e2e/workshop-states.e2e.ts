import { IS_THOROUGH } from '../support/thorough.js';
import { violations } from './axe.js';
import { expect, RAGUNDA, test } from './workshop.fixture.js';

/** A decision that says who decided it, with words of several heaps and a judgement. */
const DECISION = `Riktlinje för insatser utan behovsprövning

Fastställd av socialnämnden 2025-06-12 § 84. Gäller från och med 2025-07-01.

Fixartjänst

Målgrupp: Du som är 67 år eller äldre. Handläggaren bedömer om hjälpen behövs.

Innehåll: Du får hjälp att byta glödlampor.
`;

/** Ragunda's insatser again and again, to as many as this. */
function catalogOf(many: number): string {
  const catalog = JSON.parse(RAGUNDA);
  const insatser: readonly { readonly id: string; readonly name: string }[] = catalog.insatser;
  const own = { ...catalog, translations: [], overlays: undefined };
  return JSON.stringify({
    ...own,
    insatser: Array.from({ length: many }, (_, at) => {
      const insats = insatser[at % insatser.length];
      return { ...insats, id: `${insats?.id}-${at}`, name: `Nummer ${at + 1}: ${insats?.name}` };
    }),
  });
}

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing in ${scheme}`, () => {
    test.beforeEach(({ workshop }) => workshop.openFromDisk());

    test('where a decision was read and nothing of it is answered, and after the last answer', async ({
      page,
      workshop,
    }) => {
      await workshop.openDecision('beslut.txt', Buffer.from(DECISION));
      await workshop.seesForm('Kommunen och det gemensamma');
      await expect(workshop.form.getByRole('heading', { name: 'Det dokumentet säger om beslutet' })).toBeVisible();
      expect(await violations(page, scheme)).toEqual([]);
      await page.keyboard.press('Tab');
      for (const what of ['Beslutsdag: 2025-06-12', 'Vem som beslutade: Socialnämnden, § 84']) {
        const yes = workshop.form.getByRole('button', { name: `Ja, det stämmer: ${what}` });
        await yes.focus();
        await page.keyboard.press('Enter');
        await expect(yes).toHaveCount(0);
      }
      const no = workshop.form.getByRole('button', { name: 'Nej, ta bort förslaget: Gäller från: 2025-07-01' });
      await expect(
        workshop.form.getByRole('button', { name: 'Ja, det stämmer: Gäller från: 2025-07-01' }),
      ).toBeFocused();
      await no.click();
      await expect(workshop.form.getByText('Det dokumentet säger om beslutet')).toHaveCount(0);
      await expect(workshop.control('Beslutsdag')).toHaveValue('2025-06-12');
      await expect(workshop.control('Vem som beslutade')).toHaveValue('Socialnämnden, § 84');
      await expect(workshop.control('Gäller från')).toHaveValue('');
      await workshop.choose('Fixartjänst');
      expect(await violations(page, scheme)).toEqual([]);
    });

    // Dark colours are the same in all states.
    if (scheme === 'dark' && !IS_THOROUGH) return;

    test('where the guide beside the form is empty', async ({ page, workshop }) => {
      await workshop.begin('Ragunda kommun');
      await expect(workshop.preview.getByText('När kommunen och minst en insats är ifyllda')).toBeVisible();
      expect(await violations(page, scheme)).toEqual([]);
    });

    test('where the guide beside the form cannot come to what was chosen', async ({ page, workshop }) => {
      await workshop.open('ragunda.json', RAGUNDA);
      await workshop.choose('KOMET 3–11 år');
      await workshop.preview.getByRole('button', { name: 'Visa kortet: KOMET 3–11 år' }).click();
      await workshop.press('Ta bort insatsen');
      await expect(workshop.preview.getByText('Guiden kommer inte dit som katalogen är nu.')).toBeVisible();
      expect(await violations(page, scheme)).toEqual([]);
    });

    test('with two hundred insatser', async ({ page, workshop }) => {
      await workshop.open('stor.json', catalogOf(200));
      await workshop.choose('Nummer 200');
      expect(await violations(page, scheme)).toEqual([]);
    });
  });

test.describe('the three columns', () => {
  test.beforeEach(async ({ workshop }) => {
    await workshop.openFromDisk();
    await workshop.openDecision('beslut.txt', Buffer.from(DECISION));
    await workshop.choose('Fixartjänst');
  });

  test('have the words of the decision beside the form on a wide screen, and nothing left empty', async ({
    page,
    workshop,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const words = await workshop.form.getByRole('heading', { name: 'Beslutets ord, ett i taget' }).boundingBox();
    const name = await workshop.control('Namn').boundingBox();
    const preview = await workshop.preview.boundingBox();
    if (!words || !name || !preview) throw new Error('Something is not drawn.');
    expect(words.x).toBeLessThan(name.x - 300);
    expect(preview.x - (name.x + name.width)).toBeLessThan(80);
    expect(await violations(page, 'light')).toEqual([]);
    // What has to be put right is gone to in a column with a scroll of its own.
    await workshop.header.getByRole('button', { name: /Gå till nästa$/ }).click();
    await expect(workshop.form.locator(':focus')).toBeInViewport();
  });

  test('stand below a heading of two rows on a small screen, also while something has to be put right', async ({
    page,
    workshop,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await expect(workshop.header.getByRole('button', { name: /Gå till nästa$/ })).toBeVisible();
    const kept = await workshop.header.getByText('Sparat i webbläsaren').boundingBox();
    const save = await workshop.header.getByRole('button', { name: 'Spara i en fil' }).boundingBox();
    const panel = await workshop.header.getByRole('button', { name: 'Publicera' }).boundingBox();
    if (!kept || !save || !panel) throw new Error('Something is not drawn.');
    // What is open is told on one line, and the buttons of the whole begin just below those of the work.
    expect(kept.height).toBeLessThan(30);
    expect(panel.y - (save.y + save.height)).toBeLessThan(20);
  });

  test('show every text whole, however long it is', async ({ page, workshop }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    const long =
      'Den som söker har ett beslut om insats enligt LSS, eller är på väg att få ett, och bor i ordinärt boende';
    for (const label of ['Namn', 'Begränsningar', 'Vad den kostar']) await workshop.write(label, long);
    await workshop.press('Lägg till: något som kollas när man hör av sig');
    await workshop.write('Kravet som en mening', long);
    await workshop.unfold('Kontakt, platser och tider');
    const fields = workshop.form.locator('textarea:visible, input[type=text]:visible');
    const cut = await fields.evaluateAll((all) =>
      (all as HTMLTextAreaElement[])
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .map(({ value }) => value),
    );
    expect(cut).toEqual([]);
    // A text of one line stays one.
    await workshop.control('Namn').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('!');
    await expect(workshop.control('Namn')).toHaveValue(`${long}!`);
  });

  test('say once why words stand where they do, also where that is being changed', async ({ workshop }) => {
    const words = workshop.form.getByRole('listitem').filter({ hasText: 'Föreslaget' }).first();
    const why = 'Orden leder bara in och säger inget eget.';
    await expect(words.getByText(why).filter({ visible: true })).toHaveCount(1);
    await words.getByLabel(/^Ändra: /).click();
    await expect(words.getByLabel('Vad orden är')).toBeVisible();
    await expect(words.getByText(why).filter({ visible: true })).toHaveCount(1);
  });

  test('become two with letters of twice the size, and nothing stands outside the screen', async ({
    page,
    workshop,
    context,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const client = await context.newCDPSession(page);
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const [form, preview] = [await workshop.form.boundingBox(), await workshop.preview.boundingBox()];
    if (!form || !preview) throw new Error('Something is not drawn.');
    expect(preview.x + preview.width).toBeLessThanOrEqual(1280);
    expect(preview.y).toBeGreaterThanOrEqual(form.y + form.height);
  });
});
