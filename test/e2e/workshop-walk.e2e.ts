import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Catalog } from '../../src/catalog/types.js';
import { readSheetFile, writeXlsx } from '../../src/readers/sheet-file.js';
import type { KnownFacts } from '../../src/rules/facts.js';
import { createGuide } from '../../src/rules/guide.js';
import { test as base, expect } from './fixture.js';
import { WorkshopPage } from './workshop.page.js';

const GUIDELINE = pathToFileURL(fileURLToPath(new URL('../fixtures/walk/riktlinje.html', import.meta.url))).href;

/** A web editor who has a decision and the page, and uses it as a person does; what they do is counted. */
class Editor {
  readonly workshop: WorkshopPage;
  readonly #page: Page;
  readonly #info: TestInfo;
  #pictures = 0;
  clicks = 0;
  keys = 0;

  constructor(page: Page, info: TestInfo) {
    this.#page = page;
    this.#info = info;
    this.workshop = new WorkshopPage(page);
  }

  async click(control: Locator): Promise<void> {
    this.clicks += 1;
    await control.click();
  }

  /** Types a text in place of what stands there. */
  async type(control: Locator, text: string): Promise<void> {
    this.clicks += 1;
    this.keys += text.length;
    await control.fill(text);
  }

  async choose(control: Locator, option: string): Promise<void> {
    this.clicks += 2;
    await control.selectOption({ label: option });
  }

  async look(name: string): Promise<void> {
    this.#pictures += 1;
    const path = this.#info.outputPath(`${String(this.#pictures).padStart(2, '0')}-${name}.png`);
    await this.#page.screenshot({ path, animations: 'disabled' });
  }

  /** The words of the decision that begin so, in the part of the form where each is given a place. */
  words(text: string): Locator {
    return this.#wordsPart
      .getByRole('listitem')
      .filter({ has: this.#page.locator('q', { hasText: text }) })
      .first();
  }

  get #wordsPart(): Locator {
    return this.workshop.form.getByRole('region', { name: 'Beslutets ord, ett i taget' });
  }

  /** Opens what is proposed, to change it; what is undecided stands open. */
  async #openWords(words: string): Promise<void> {
    const change = this.words(words).getByLabel(/^Ändra: /);
    if (await change.isVisible()) await this.click(change);
  }

  async place(words: string, heap: string): Promise<void> {
    await this.#openWords(words);
    await this.choose(this.words(words).getByLabel('Vad orden är'), heap);
  }

  async join(words: string, times = 1): Promise<void> {
    await this.#openWords(words);
    for (let left = times; left > 0; left--)
      await this.click(this.words(words).getByRole('button', { name: /^Slå ihop med nästa/ }));
  }

  async villkor(words: string, what: string): Promise<void> {
    await this.place(words, 'Villkor');
    await this.choose(this.words(words).getByLabel('Vad villkoret gäller'), what);
  }

  /** Says yes to all that is proposed: one press, and then the same key. */
  async sayYes(): Promise<void> {
    const yes = this.#wordsPart.getByRole('button', { name: /^Ja, det stämmer/ });
    let left = await yes.count();
    if (left > 0) await this.click(yes.first());
    for (left -= 1; left > 0; left--) {
      await expect(yes).toHaveCount(left);
      this.keys += 1;
      await this.#page.keyboard.press('Enter');
    }
    await expect(this.#wordsPart).toContainText('Alla ord har en plats, och du har sagt ja till dem.');
  }

  async topics(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.click(this.workshop.form.getByRole('checkbox', { name, exact: true }));
  }

  /** Goes on to the insats after this one. */
  async goOn(name: string): Promise<void> {
    await this.click(this.workshop.form.getByRole('button', { name: `Nästa insats: ${name}` }));
    await this.workshop.seesForm(name);
  }

  async download(press: Locator): Promise<Buffer> {
    const download = this.#page.waitForEvent('download');
    await this.click(press);
    return readFileSync(await (await download).path());
  }
}

const test = base.extend<{ editor: Editor }>({
  editor: async ({ page }, use, info) => {
    const editor = new Editor(page, info);
    await editor.workshop.openFromDisk();
    await use(editor);
    expect(editor.workshop.faults).toEqual([]);
    expect(editor.workshop.requests).toEqual([]);
  },
});

test.use({ viewport: { width: 1440, height: 900 } });

test('a decision of twelve insatser becomes a right, translated and published guide, and no brace is seen', async ({
  page,
  editor,
  context,
}) => {
  const printer = await context.newPage();
  await printer.goto(GUIDELINE);
  const pdf = await printer.pdf({ format: 'A4' });
  await printer.close();

  const { workshop } = editor;
  await editor.look('start');
  await workshop.openDecision('riktlinje.pdf', pdf);
  await workshop.seesForm('Kommunen och det gemensamma');
  await expect(page.getByText('12 insatser hittades i beslutet.')).toBeVisible();
  await editor.look('read');

  await editor.sayYes();
  const guideline = (label: string) => workshop.control(label, 'Riktlinjen');
  await editor.choose(guideline('Är den beslutad?'), 'Ja, den är beslutad');
  await editor.type(guideline('Beslutsdag'), '2026-04-14');
  await editor.type(guideline('Vem som beslutade'), 'Socialnämnden');
  await editor.type(guideline('Gäller från'), '2026-05-01');
  await editor.choose(guideline('Samtycke från 15 år'), 'Det står inte i beslutet');
  const contact = (label: string) => workshop.control(label, 'Kommunens kontakt');
  await editor.type(contact('Telefon'), '0123-45 67 00');
  await editor.type(contact('E-post'), 'stod@almvik.example');
  await editor.type(contact('Adress'), 'Storgatan 1, Almvik');
  await editor.type(contact('Webbadress'), 'https://www.almvik.example/stod');
  await editor.type(contact('Var du läste uppgifterna'), 'Kommunens webbplats');
  await editor.type(contact('När du läste dem'), '2026-11-20');
  await editor.look('common');

  await workshop.choose('Enkel hemtjänst');
  await editor.look('hemtjanst');
  await editor.place('och bor i ordinärt boende', 'Kollas när man hör av sig');
  await editor.type(editor.words('och bor i ordinärt').getByLabel('Kravet som en mening'), 'Du bor i ordinärt boende');
  await editor.sayYes();
  await editor.topics('För dig som är äldre');
  await editor.look('hemtjanst-done');
  await editor.goOn('Trygghetslarm');

  await editor.place('Handläggaren bedömer', 'Ska inte stå på kortet');
  await editor.sayYes();
  await editor.topics('För dig som är äldre');
  await editor.goOn('Fixarhjälp');

  await editor.join('har fyllt 67 år');
  await editor.villkor('har fyllt 67 år', 'En ålder, eller ett krav som kollas när man hör av sig');
  await editor.look('either');
  await editor.type(editor.words('har fyllt 67 år').getByLabel('Från och med (år)'), '67');
  await editor.type(
    editor.words('har fyllt 67 år').getByLabel('Kravet som en mening'),
    'Du har en funktionsnedsättning',
  );
  await editor.sayYes();
  await editor.topics('För dig som är äldre');
  await editor.goOn('Tryggt hem från sjukhus');

  await editor.place('som har varit inlagda', 'Ska inte stå på kortet');
  await editor.sayYes();
  await editor.topics('För dig som är äldre');
  await editor.look('hem-fran-sjukhus');
  await editor.goOn('Mötesplatsen Eken');

  await editor.sayYes();
  await editor.topics('Träffa andra');
  await editor.type(workshop.control('I ord'), 'Kom till Storgatan 5 när det är öppet, eller ring och fråga.');
  await editor.goOn('Anhörigsamtal');

  await editor.sayYes();
  await editor.topics('Stöd till anhöriga');
  await editor.goOn('Avlösning i hemmet');

  await editor.join('Anhöriga som bor tillsammans');
  await editor.sayYes();
  await editor.topics('Stöd till anhöriga');
  await editor.goOn('Familjecentralen Kupan');

  await editor.join('Blivande föräldrar');
  await editor.villkor('Blivande föräldrar', 'Föräldrar till barn i en ålder, och de som väntar barn');
  await editor.type(editor.words('Blivande föräldrar').getByLabel('Till och med (år)'), '6');
  await editor.sayYes();
  await editor.topics('Att vara förälder');
  await editor.look('familjecentralen');
  await editor.goOn('Föräldragruppen Lugnare hemma');

  await editor.sayYes();
  await editor.topics('Att vara förälder');
  await editor.goOn('Ungas mottagning');

  await editor.villkor('Den som är under 15 år', 'Den som är under 15 år behöver vårdnadshavarnas ja');
  await editor.sayYes();
  await editor.topics('Barn och unga', 'Någon att prata med');
  await editor.goOn('Barngruppen Regnbågen');

  await editor.join('Barn');
  await editor.villkor('Barn 7–12 år', 'Barn i en ålder: barnet själv eller en förälder hör av sig');
  for (const at of [0, 1]) {
    await editor.type(editor.words('Barn 7–12 år').getByLabel('Från och med (år)').nth(at), '7');
    await editor.type(editor.words('Barn 7–12 år').getByLabel('Till och med (år)').nth(at), '12');
  }
  await editor.villkor('Båda vårdnadshavarna', 'Vårdnadshavares samtycke');
  await editor.look('consent');
  await editor.sayYes();
  await editor.choose(workshop.control('Vem som deltar'), 'Barnet eller den unga');
  await editor.topics('Barn och unga');
  await editor.goOn('Samarbetssamtal');

  await editor.look('samarbetssamtal');
  await editor.villkor('som inte lever ihop', 'Föräldrar som bor isär');
  await editor.join('Båda föräldrarna');
  await editor.join('Insatsen ges', 4);
  await editor.villkor('Insatsen ges', 'Domstolsbeslut');
  await editor.sayYes();
  await editor.topics('Separation och vårdnad');
  await editor.look('all-placed');
  console.log(await workshop.header.innerText(), await workshop.list.innerText());
});
