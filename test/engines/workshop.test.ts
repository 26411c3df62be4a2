import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { readSheetFile, writeXlsx } from '../../src/readers/sheet-file.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { running } from './running.js';
import { fileOf, WorkshopPage, workshopPlaces } from './workshop.page.js';

const run = running();

const PDF = fileOf('test/fixtures/documents/policy-med-bilaga.pdf');
const DECISION = fileOf('test/fixtures/documents/oppenvard.pdf');
const CATALOG = fileOf('catalogs/ragunda/catalog.json');

const PLACES = workshopPlaces(run);

describe.each(PLACES)('the workshop from %s', (_, address) => {
  test('opens, is edited, saves, and keeps the work over a reload or says at the start that it does not', async () => {
    const workshop = new WorkshopPage(await run.visit());
    await workshop.open(address());
    const keepsNothing = (await workshop.words()).includes('Den här webbläsaren sparar inget');

    await workshop.give('Välj fil', 'ragunda.json', CATALOG);
    await workshop.sees('KOMET 3–11 år');
    await workshop.press('KOMET 3–11 år');
    await workshop.sees('Vad den ger');
    await workshop.goTo('Vad den ger');
    await workshop.visit.type('Ny text. ');
    await workshop.sees(keepsNothing ? 'Inte sparat i webbläsaren' : '· Sparat i webbläsaren');
    expect(await workshop.textIn('Vad den ger')).toContain('Ny text. ');
    expect(await workshop.visit.evaluate(asksBeforeLeaving)).toBe(keepsNothing);

    if (!keepsNothing) {
      await workshop.visit.reload();
      await workshop.sees('Fortsätt där du var');
      await workshop.press('Fortsätt');
      await workshop.sees('KOMET 3–11 år');
      await workshop.press('KOMET 3–11 år');
      await workshop.sees('Vad den ger');
      expect(await workshop.textIn('Vad den ger')).toContain('Ny text. ');
    }

    const saved = String(await workshop.download('Spara i en fil'));
    await workshop.sees('Sparad som ragunda.json.');
    const { faults, requests } = await workshop.notes();
    expect(JSON.parse(saved).insatser).toHaveLength(JSON.parse(String(CATALOG)).insatser.length);
    expect(saved).toContain('Ny text. ');
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
  });
});

// Where it is opened from decides what is kept, above, and whether there are workers: from a file they are made of a blob.
describe.each(IS_THOROUGH ? PLACES : PLACES.slice(0, 1))('the workshop from %s', (_, address) => {
  test('a PDF is read in a worker, and on the page where there is none, with the same result', async () => {
    /** What the file that is saved holds of the PDF, and how many workers were at it. */
    const readIn = async (place: string) => {
      const workshop = new WorkshopPage(await run.visit());
      await workshop.open(place);
      await workshop.give('Välj dokument', 'policy.pdf', PDF);
      await workshop.sees('insatser hittades i beslutet');
      const saved = await workshop.download('Spara i en fil');
      const { workers, faults, requests } = await workshop.notes();
      return { draft: JSON.parse(String(saved)), workers, notes: { faults, requests } };
    };
    const beside = await readIn(address());
    const inSlices = await readIn(`${address()}#utan-worker`);
    expect(beside.workers).toBeGreaterThan(0);
    expect(inSlices.workers).toBe(0);
    expect(beside.draft.insatser.length).toBeGreaterThan(0);
    expect(inSlices.draft).toEqual(beside.draft);
    for (const { notes } of [beside, inSlices]) expect(notes).toEqual({ faults: [], requests: [] });
  });

  test('a decision becomes a package, translated, approved and gone back to', async () => {
    const workshop = new WorkshopPage(await run.visit());
    await workshop.open(address());
    await workshop.give('Välj dokument', 'oppenvard.pdf', DECISION);
    await workshop.sees('insatser hittades i beslutet');
    for (const part of await workshop.parts()) {
      await workshop.press(part);
      await workshop.sees(part);
      await workshop.settleWords();
    }

    await workshop.press('Ångra');
    await workshop.sees('Ångrat: ');
    await workshop.press('Gör om');
    await workshop.sees('Gjort om: ');

    await workshop.press('Kommunen och det gemensamma');
    await workshop.sees('Är den beslutad?');
    await workshop.write('Är den beslutad?', 'Ja, den är beslutad', 'Riktlinjen');
    await workshop.write('Telefon', '0123-45 67 00', 'Kommunens kontakt');
    await workshop.sees('Inget att rätta');

    await workshop.press('Översättningar');
    await workshop.sees('Saknas');
    const sheet = await workshop.download('Ladda ner filen för översättaren');
    await workshop.give('Hämta översättningen ur en fil', 'oversattning-en.xlsx', await translated(sheet));
    await workshop.sees('texter är nya.');
    await workshop.write('Vem som har läst allt', 'Ann Smith');
    await workshop.press('Spara att den är läst');
    await workshop.sees('Läst av Ann Smith');
    await workshop.press('Stäng fönstret');

    await workshop.write('Vem', 'Eva Lind');
    await workshop.press('Godkänn texten');
    await workshop.sees('Godkänd: Eva Lind');
    const saved = JSON.parse(String(await workshop.download('Spara i en fil')));
    await workshop.write('Telefon', '0123-45 67 99', 'Kommunens kontakt');
    await workshop.sees('gäller inte längre');
    await workshop.press('Sparade versioner');
    await workshop.press('Jämför');
    await workshop.sees('0123-45 67 99');
    await workshop.press('Stäng fönstret');
    await workshop.press('Sparade versioner');
    await workshop.press('Gå tillbaka hit');
    await workshop.sees('Godkänd: Eva Lind');
    expect(await workshop.textIn('Telefon', 'Kommunens kontakt')).toBe('0123-45 67 00');

    await workshop.press('Publicera');
    await workshop.sees('Paketet är en zip-fil');
    const files = unzipSync(await workshop.download('Ladda ner publiceringspaketet'));
    const { catalog, findings } = loadCatalog(JSON.parse(strFromU8(files['katalog.json'] ?? new Uint8Array())));
    expect(findings).toEqual([]);
    expect(catalog?.insatser.map(({ id }) => id)).toEqual(saved.insatser.map(({ id }: { id: string }) => id));
    expect(catalog?.approved?.by).toBe('Eva Lind');
    expect(strFromU8(files['lista/lista.en.html'] ?? new Uint8Array())).toContain('In English: ');
    const { faults, requests } = await workshop.notes();
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
  });
});

/** The translator's file with every text translated. */
async function translated(file: Uint8Array): Promise<Buffer> {
  const [head = [], ...rows] = await readSheetFile(file);
  const [swedish, english] = [head.indexOf('Svenska'), head.findIndex((name) => /^English|Översättning/u.test(name))];
  const filled = rows.map((row) => row.map((cell, at) => (at === english ? `In English: ${row[swedish]}` : cell)));
  return Buffer.from(await writeXlsx([head, ...filled], 'Översättning'));
}

/** Runs in the page. */
function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}
