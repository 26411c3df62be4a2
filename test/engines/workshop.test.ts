import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Visit } from './engine.js';
import { PATIENCE } from './guide.page.js';
import { running } from './running.js';

const run = running();

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const PDF = readFileSync(fileURLToPath(new URL('../fixtures/documents/policy-med-bilaga.pdf', import.meta.url)));
const CATALOG = read('catalogs/ragunda/catalog.json');
/** The page as it is built, with a script before all others that notes what goes wrong and what is saved. */
const PAGE = read('dist/verkstad.html').replace('<head>', () => `<head><script>(${keepNotes})()</script>`);

const folder = mkdtempSync(join(tmpdir(), 'insatsguiden-verkstad-'));
const FILE = join(folder, 'verkstad.html');
writeFileSync(FILE, PAGE);
afterAll(() => rmSync(folder, { recursive: true }));

const PLACES = {
  'a file': () => pathToFileURL(FILE).href,
  'a server': () => {
    run.server.answer('/verkstad.html', (response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    return run.server.at('/verkstad.html');
  },
} as const;

/** What the page's notes hold. */
interface Notes {
  readonly faults: readonly string[];
  readonly requests: readonly string[];
  readonly saved: readonly string[];
  /** How many workers answered with a PDF's content. */
  readonly workers: number;
}

describe.each(Object.entries(PLACES))('the workshop from %s', (_, address) => {
  test('opens, is edited, saves, and keeps the work over a reload or says at the start that it does not', async () => {
    const visit = await run.visit();
    await visit.open(address());
    await see(visit, 'Öppna beslutet');
    const keepsNothing = (await visit.evaluate(wordsOf)).includes('Den här webbläsaren sparar inget');

    await visit.evaluate(giveFile, 'ragunda.json', CATALOG);
    await see(visit, 'KOMET 3–11 år');
    await visit.evaluate(press, 'KOMET 3–11 år');
    await see(visit, 'Vad den ger');
    await visit.evaluate(goTo, 'Vad den ger');
    await visit.type('Ny text. ');
    await see(visit, keepsNothing ? 'Inte sparat i webbläsaren' : '· Sparat i webbläsaren');
    expect(await visit.evaluate(textIn, 'Vad den ger')).toContain('Ny text. ');
    expect(await visit.evaluate(asksBeforeLeaving)).toBe(keepsNothing);

    if (!keepsNothing) {
      await visit.reload();
      await see(visit, 'Fortsätt där du var');
      await visit.evaluate(press, 'Fortsätt');
      await see(visit, 'KOMET 3–11 år');
      await visit.evaluate(press, 'KOMET 3–11 år');
      await see(visit, 'Vad den ger');
      expect(await visit.evaluate(textIn, 'Vad den ger')).toContain('Ny text. ');
    }

    await visit.evaluate(press, 'Spara i en fil');
    await see(visit, 'Sparad som ragunda.json.');
    await expect.poll(async () => (await notesOf(visit)).saved.length, { timeout: PATIENCE }).toBe(1);
    const { faults, requests, saved } = await notesOf(visit);
    expect(JSON.parse(saved[0] ?? '').insatser).toHaveLength(JSON.parse(CATALOG).insatser.length);
    expect(saved[0]).toContain('Ny text. ');
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
  });

  test('a PDF is read in a worker, and on the page where there is none, with the same result', async () => {
    /** What the file that is saved holds of the PDF, and how many workers were at it. */
    const readIn = async (place: string) => {
      const visit = await run.visit();
      await visit.open(place);
      await see(visit, 'Öppna beslutet');
      await visit.evaluate(giveFile, 'policy.pdf', PDF.toString('base64'));
      await see(visit, 'insatser hittades i beslutet');
      await visit.evaluate(press, 'Spara i en fil');
      await expect.poll(async () => (await notesOf(visit)).saved.length, { timeout: PATIENCE }).toBe(1);
      const { saved, workers, faults, requests } = await notesOf(visit);
      return { draft: JSON.parse(saved[0] ?? ''), workers, notes: { faults, requests } };
    };
    const beside = await readIn(address());
    const inSlices = await readIn(`${address()}#utan-worker`);
    expect(beside.workers).toBeGreaterThan(0);
    expect(inSlices.workers).toBe(0);
    expect(beside.draft.insatser.length).toBeGreaterThan(0);
    expect(inSlices.draft).toEqual(beside.draft);
    for (const { notes } of [beside, inSlices]) expect(notes).toEqual({ faults: [], requests: [] });
  });
});

async function see(visit: Visit, words: string): Promise<void> {
  const isThere = async () => (await visit.evaluate(wordsOf)).includes(words);
  await expect.poll(isThere, { timeout: PATIENCE, message: `the page says ${words}` }).toBe(true);
}

async function notesOf(visit: Visit): Promise<Notes> {
  return visit.evaluate(() => {
    const own = (name: string) => !/^(?:blob|data):/.test(name);
    const requests = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter(own);
    return { ...(Reflect.get(window, 'notes') as Omit<Notes, 'requests'>), requests };
  });
}

// These run in the page.

/** Notes what goes wrong, and what is handed over as a download; without the question where to save, which no test can answer. */
function keepNotes(): void {
  const notes = { faults: [] as string[], saved: [] as string[], workers: 0 };
  Object.assign(window, { notes });
  // Browsers that start nothing beside the page are asked for by the address.
  if (location.hash === '#utan-worker') Reflect.deleteProperty(window, 'Worker');
  else
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        // pdf.js's worker tells that it is there, and answers; the one that looks at the draft says other things.
        const onAnswer = ({ data }: MessageEvent) => {
          if (data?.sourceName !== 'worker') return;
          notes.workers++;
          this.removeEventListener('message', onAnswer);
        };
        this.addEventListener('message', onAnswer);
      }
    };
  Reflect.deleteProperty(window, 'showSaveFilePicker');
  const note = (...said: readonly unknown[]) => void notes.faults.push(said.map(String).join(' '));
  Object.assign(console, { error: note, warn: note });
  addEventListener('error', ({ message }) => note(message));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => note(violatedDirective));
  const create = URL.createObjectURL;
  URL.createObjectURL = (given: Blob | MediaSource) => {
    if (given instanceof Blob && given.type === 'application/json')
      void given.text().then((text) => notes.saved.push(text));
    return create(given);
  };
}

function wordsOf(): string {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  return [...(root?.querySelectorAll('main, header, nav, .message') ?? [])]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Chooses a file: a catalogue by its text, a PDF by its bytes in base 64. */
function giveFile(name: string, text: string): void {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const input = [...(root?.querySelectorAll<HTMLInputElement>('input[type=file]') ?? [])].at(-1);
  if (!input) throw new Error('There is nothing to choose a file with.');
  const isPdf = name.endsWith('.pdf');
  const content = isPdf ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : text;
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name, { type: isPdf ? 'application/pdf' : 'application/json' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function press(name: string): void {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const button = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim().startsWith(name));
  if (!button) throw new Error(`There is no button ${name}.`);
  button.click();
}

/** Puts the keyboard at the start of a field. */
function goTo(label: string): void {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const found = [...(root?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.trim() === label);
  const field = found?.control as HTMLTextAreaElement | null | undefined;
  if (!field) throw new Error(`There is no field ${label}.`);
  field.focus();
  field.setSelectionRange(0, 0);
}

function textIn(label: string): string {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const found = [...(root?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.trim() === label);
  return (found?.control as HTMLTextAreaElement | null | undefined)?.value ?? '';
}

function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}
