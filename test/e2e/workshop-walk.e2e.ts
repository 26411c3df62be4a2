import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Catalog } from '../../src/catalog/types.js';
import { readSheetFile, writeXlsx } from '../../src/readers/sheet-file.js';
import type { Status } from '../../src/rules/evaluate.js';
import { readFacts } from '../../src/rules/facts-json.js';
import { createGuide } from '../../src/rules/guide.js';
import { test as base, expect } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { WorkshopPage } from './workshop.page.js';

/** Somebody who reads before they press, and who writes with two fingers. */
const SECONDS_A_CLICK = 6;
const SECONDS_A_KEY = 0.5;

/** A page of a website with the published catalogue, as the recipe for a web server has it. */
const PUBLISHED = `<!doctype html><html lang="sv"><title>Almvik</title>
<script type="module" src="/dist/insats-guide.js"></script>
<insats-guide catalog="/almvik/katalog.json"><p>Ring Almviks kommun.</p></insats-guide></html>`;

interface Somebody {
  readonly facts: object;
  /** What stands open to them, and what the provider settles, as somebody reads the guideline by hand; the rest is applied for. */
  readonly open: readonly string[];
  readonly checked: readonly string[];
}

const FOR_ANYBODY = ['motesplatsen-eken', 'avlosning-i-hemmet'] as const;
const FOR_ADULTS = [...FOR_ANYBODY, 'anhorigsamtal'] as const;

const PEOPLE: readonly Somebody[] = [
  {
    facts: { age: 80, resident: true, parenthood: ['none'] },
    open: [...FOR_ADULTS, 'trygghetslarm', 'fixarhjalp'],
    checked: ['enkel-hemtjanst', 'tryggt-hem-fran-sjukhus'],
  },
  {
    facts: { age: 68, resident: true, parenthood: ['none'] },
    open: [...FOR_ADULTS, 'fixarhjalp'],
    checked: ['tryggt-hem-fran-sjukhus'],
  },
  {
    facts: {
      age: 35,
      resident: true,
      parenthood: ['parent'],
      childAges: [5, 9],
      livesApart: true,
      courtDecision: false,
      bothParentsAgree: true,
    },
    open: [...FOR_ADULTS, 'familjecentralen-kupan', 'foraldragruppen-lugnare-hemma', 'samarbetssamtal'],
    checked: ['fixarhjalp', 'barngruppen-regnbagen'],
  },
  {
    facts: { age: 35, resident: true, parenthood: ['expecting'] },
    open: [...FOR_ADULTS, 'familjecentralen-kupan'],
    checked: ['fixarhjalp'],
  },
  // Under 15 the law asks for the guardians' yes besides.
  {
    facts: { age: 14, resident: true, parenthood: ['none'] },
    open: [],
    checked: [...FOR_ANYBODY, 'fixarhjalp', 'ungas-mottagning'],
  },
  { facts: { age: 80, resident: false, parenthood: ['none'] }, open: [], checked: [] },
];

/** What comes to this status for somebody. */
function withStatus(catalog: Catalog, facts: object, wanted: Status): readonly string[] {
  const reading = readFacts(facts, []);
  if ('problems' in reading) throw new Error(reading.problems.join(' '));
  const assessed = createGuide(catalog).assessKnown(reading.known, []);
  return assessed.filter(({ status }) => status === wanted).map(({ insats }) => insats.id);
}

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
    const isOpen = await this.words(words).getByLabel('Vad orden är').isVisible();
    if (!isOpen) await this.click(this.words(words).getByLabel(/^Ändra: /));
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
    await expect(this.workshop.list.locator('[aria-current]')).not.toContainText('att rätta');
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
}, info) => {
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
  await editor.type(workshop.control('Vem den är tänkt för'), 'Du som känner dig otrygg hemma.');
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
  await workshop.unfold('Beslutets ord, och hur du läste dem');
  await editor.type(workshop.control('Anmärkning till juristen'), 'Det är den närstående som ska ha fyllt 65 år.');
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
  // Nothing is said yes to before it says something.
  await expect(editor.words('Båda vårdnadshavarna').getByRole('button', { name: /^Ja/ })).toHaveCount(0);
  await editor.click(editor.words('Båda vårdnadshavarna').getByRole('checkbox').first());
  await editor.look('consent');
  await editor.sayYes();
  await editor.choose(workshop.control('Vem som deltar'), 'Barnet eller den unga');
  await editor.topics('Barn och unga');
  await editor.goOn('Samarbetssamtal');

  await editor.look('samarbetssamtal');
  await editor.join('Båda föräldrarna');
  await editor.look('court');
  await editor.sayYes();
  await editor.topics('Separation och vårdnad');
  await editor.look('all-placed');

  // "Over 65" is read in one of two ways: that is said, where the page asks for it.
  await workshop.choose('Tryggt hem från sjukhus');
  await workshop.unfold('Beslutets ord, och hur du läste dem');
  await editor.type(workshop.control('Anmärkning till juristen'), 'Över 65 år är läst som från den dag man fyller 65.');
  await expect(workshop.header).toContainText('Inget att rätta');
  await editor.look('nothing-red');

  // The translator's file goes out, and comes in again.
  const press = (name: string) => editor.click(workshop.header.getByRole('button', { name, exact: true }));
  const inDialog = (name: string) => workshop.dialog.getByRole('button', { name, exact: true });
  await press('Översättningar');
  await editor.look('translations');
  const sheet = await editor.download(inDialog('Ladda ner filen för översättaren'));
  await workshop.dialog.getByLabel('Hämta översättningen ur en fil').setInputFiles({
    name: 'oversattning-en.xlsx',
    mimeType: 'application/zip',
    buffer: await translated(sheet),
  });
  await expect(workshop.dialog.getByText(/texter är nya/)).toBeVisible();
  await editor.type(workshop.dialog.getByLabel('Vem som har läst allt'), 'Ann Smith');
  await editor.click(inDialog('Spara att den är läst'));
  await editor.look('translated');
  await editor.click(inDialog('Stäng fönstret'));

  // The whole is approved, looked at, and published.
  await editor.click(workshop.list.getByRole('button', { name: /^Kommunen och det gemensamma/ }));
  await workshop.unfold('Godkännande');
  await editor.type(workshop.control('Vem'), 'Eva Lind');
  await editor.type(workshop.control('Roll'), 'Förvaltningsjurist');
  await editor.click(workshop.form.getByRole('button', { name: 'Godkänn texten' }));
  await editor.look('approved');
  await press('Granskning');
  await expect(workshop.dialog).toContainText('Alla samtal är gångna. Allt håller.', { timeout: 300_000 });
  await editor.look('review');
  await editor.click(inDialog('Stäng fönstret'));
  await press('Publicera');
  await editor.look('publish');
  const zip = unzipSync(await editor.download(inDialog('Ladda ner publiceringspaketet')));
  const bundle = strFromU8(zip['katalog.json'] ?? new Uint8Array());
  const { catalog, findings } = loadCatalog(JSON.parse(bundle));
  expect(findings).toEqual([]);
  for (const { facts, open, checked } of PEOPLE) {
    expect(withStatus(catalog as Catalog, facts, 'open').toSorted()).toEqual(open.toSorted());
    expect(withStatus(catalog as Catalog, facts, 'checkWithProvider').toSorted()).toEqual(checked.toSorted());
  }
  expect(Object.keys(zip)).toContain('lista/lista.en.html');

  // What was published is a guide on a page.
  await context.route('**/almvik/*', (route) =>
    route.fulfill(
      route.request().url().endsWith('.json')
        ? { contentType: 'application/json', body: bundle }
        : { contentType: 'text/html', body: PUBLISHED },
    ),
  );
  const visitor = await context.newPage();
  await visitor.goto('/almvik/index.html');
  const guide = new GuidePage(visitor);
  await expect(guide.step('welcome')).toContainText('Almviks kommun');
  await guide.press('list');
  await expect(guide.host.locator('[data-step=list] [data-insats]')).toHaveCount(12);
  await visitor.close();

  const { clicks, keys } = editor;
  const minutes = Math.round((clicks * SECONDS_A_CLICK + keys * SECONDS_A_KEY) / 60);
  info.annotations.push({ type: 'the walk', description: `${clicks} clicks, ${keys} keys, about ${minutes} minutes` });
});

/** The translator's file with every text translated. */
async function translated(sheet: Uint8Array): Promise<Buffer> {
  const [head = [], ...rows] = await readSheetFile(sheet);
  const [swedish, english] = [head.indexOf('Svenska'), head.findIndex((name) => /^English|Översättning/u.test(name))];
  const filled = rows.map((row) => row.map((cell, at) => (at === english ? `In English: ${row[swedish]}` : cell)));
  return Buffer.from(await writeXlsx([head, ...filled], 'Översättning'));
}
