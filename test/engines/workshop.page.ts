import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';
import type { Visit } from './engine.js';
import { PATIENCE } from './guide.page.js';
import type { Running } from './running.js';

/** A file of the project. */
export const fileOf = (path: string): Buffer => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));

/** A file that the page handed over, or that is handed to it. */
export interface GivenFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** What the page's notes hold. */
export interface Notes {
  readonly faults: readonly string[];
  /** What was asked for besides the page itself. */
  readonly requests: readonly string[];
  readonly saved: readonly GivenFile[];
  /** How many workers answered with a PDF's content. */
  readonly workers: number;
}

/** Where the workshop is opened from, each with its address; the file is gone after the tests. */
export function workshopPlaces(run: Running): readonly (readonly [place: string, address: () => string])[] {
  // A script before all others notes what goes wrong and what is saved.
  const page = String(fileOf('dist/verkstad.html')).replace('<head>', () => `<head><script>(${keepNotes})()</script>`);
  const folder = mkdtempSync(join(tmpdir(), 'insatsguiden-verkstad-'));
  const file = join(folder, 'verkstad.html');
  writeFileSync(file, page);
  afterAll(() => rmSync(folder, { recursive: true }));
  const fromServer = () => {
    run.server.answer('/verkstad.html', (response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    return run.server.at('/verkstad.html');
  };
  return [
    ['a file', () => pathToFileURL(file).href],
    ['a server', fromServer],
  ];
}

/** The workshop in an engine, as an editor uses it. */
export class WorkshopPage {
  readonly visit: Visit;

  constructor(visit: Visit) {
    this.visit = visit;
  }

  async open(address: string): Promise<void> {
    await this.visit.open(address);
    await this.sees('Öppna beslutet');
  }

  async sees(words: string): Promise<void> {
    const isThere = async () => (await this.words()).includes(words);
    await expect.poll(isThere, { timeout: PATIENCE, message: `the page says ${words}` }).toBe(true);
  }

  words(): Promise<string> {
    return this.visit.evaluate(wordsOf);
  }

  press(name: string): Promise<void> {
    return isDone(`there is a button ${name}`, () => this.visit.evaluate(press, name));
  }

  /** Chooses a file where one is asked for in these words. */
  give(label: string, name: string, bytes: Buffer): Promise<void> {
    const file = bytes.toString('base64');
    return isDone(`something asks for a file with ${label}`, () => this.visit.evaluate(giveFile, label, name, file));
  }

  /** Writes in a field in place of what stands there, or chooses in a list; in the part of the form that is named. */
  write(label: string, text: string, group = ''): Promise<void> {
    return isDone(`there is a field ${label}`, () => this.visit.evaluate(write, label, text, group));
  }

  textIn(label: string, group = ''): Promise<string> {
    return this.visit.evaluate(textIn, label, group);
  }

  /** Puts the keyboard at the start of a field. */
  goTo(label: string): Promise<void> {
    return isDone(`there is a field ${label}`, () => this.visit.evaluate(goTo, label));
  }

  /** Says yes to each of the decision's words in the part that is open; what is proposed for nothing is not for the card. */
  async settleWords(): Promise<void> {
    await expect.poll(() => this.visit.evaluate(settleNext), { timeout: PATIENCE, interval: 5 }).toBe('settled');
  }

  /** The names of the parts of the catalogue, as the list of insatser has them. */
  parts(): Promise<readonly string[]> {
    return this.visit.evaluate(() => {
      const root = document.querySelector('insats-workshop')?.shadowRoot;
      return [...(root?.querySelectorAll('nav li button > span:first-child') ?? [])].map(
        (one) => one.textContent ?? '',
      );
    });
  }

  async notes(): Promise<Notes> {
    const { saved, ...notes } = await this.visit.evaluate(notesOf);
    return { ...notes, saved: saved.map(({ type, text }) => ({ type, bytes: Buffer.from(text, 'base64') })) };
  }

  /** What is handed over when a button is pressed. */
  async download(name: string): Promise<Buffer> {
    const before = (await this.notes()).saved.length;
    await this.press(name);
    await expect.poll(async () => (await this.notes()).saved.length, { timeout: PATIENCE }).toBe(before + 1);
    return (await this.notes()).saved.at(-1)?.bytes ?? Buffer.of();
  }
}

/** Does something as soon as it can be done: a dialog that is being closed still holds the page for a moment. */
async function isDone(message: string, attempt: () => Promise<boolean>): Promise<void> {
  await expect.poll(attempt, { timeout: PATIENCE, message }).toBe(true);
}

// These run in the page, and say whether there was such a thing. WebDriver hands over no `undefined`: no group is ''.

/** Notes what goes wrong, and what is handed over as a download; without the question where to save, which no test can answer. */
function keepNotes(): void {
  const notes = { faults: [] as string[], saved: [] as { type: string; text: string }[], workers: 0 };
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
  const { click } = HTMLAnchorElement.prototype;
  const made = new Map<string, Blob>();
  const create = URL.createObjectURL;
  URL.createObjectURL = (given: Blob | MediaSource) => {
    const url = create(given);
    if (given instanceof Blob) made.set(url, given);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = this.download === '' ? undefined : made.get(this.href);
    if (!blob) {
      click.call(this);
      return;
    }
    void blob.arrayBuffer().then((buffer) => {
      const text = btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
      notes.saved.push({ type: blob.type, text });
    });
    click.call(this);
  };
}

interface NotesInPage {
  readonly faults: readonly string[];
  readonly saved: readonly { readonly type: string; readonly text: string }[];
  readonly workers: number;
}

function notesOf(): NotesInPage & { readonly requests: readonly string[] } {
  const requests = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !/^(?:blob|data):/.test(name));
  return { ...(Reflect.get(window, 'notes') as NotesInPage), requests };
}

function wordsOf(): string {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  return [...(root?.querySelectorAll('main, header, nav, .message, dialog') ?? [])]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
}

function giveFile(label: string, name: string, text: string): boolean {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const labels = [...(root?.querySelectorAll('label') ?? [])];
  const input = labels.find((one) => one.textContent?.trim() === label)?.control as HTMLInputElement | null | undefined;
  if (!input) return false;
  const transfer = new DataTransfer();
  transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function press(name: string): boolean {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const within = root?.querySelector('dialog') ?? root;
  const button = [...(within?.querySelectorAll('button') ?? [])].find((one) =>
    one.textContent?.trim().startsWith(name),
  );
  button?.click();
  return button !== undefined;
}

function goTo(label: string): boolean {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const found = [...(root?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.trim() === label);
  const field = found?.control as HTMLTextAreaElement | null | undefined;
  if (!field) return false;
  field.focus();
  field.setSelectionRange(0, 0);
  return true;
}

function textIn(label: string, group: string): string {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const groups = [...(root?.querySelectorAll('fieldset') ?? [])];
  const within = group === '' ? root : groups.find((one) => one.querySelector('legend')?.textContent?.trim() === group);
  const found = [...(within?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.trim() === label);
  return (found?.control as HTMLTextAreaElement | null | undefined)?.value ?? '';
}

function write(label: string, text: string, group: string): boolean {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const groups = [...(root?.querySelectorAll('fieldset') ?? [])];
  const within =
    group === ''
      ? (root?.querySelector('dialog') ?? root)
      : groups.find((one) => one.querySelector('legend')?.textContent?.trim() === group);
  const found = [...(within?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.trim() === label);
  const field = found?.control as HTMLInputElement | HTMLSelectElement | null | undefined;
  if (!field) return false;
  if (field instanceof HTMLSelectElement) {
    field.value = [...field.options].find((one) => one.textContent?.trim() === text)?.value ?? text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return true;
}

/** One step on the way to a yes for every word: what is left after it is seen at the next. */
function settleNext(): 'settled' | 'on the way' {
  const root = document.querySelector('insats-workshop')?.shadowRoot;
  const left = root?.querySelector('.heaps [data-left]');
  if (!left) return 'settled';
  const yes = left.querySelector<HTMLButtonElement>('.confirm');
  const heap = left.querySelector('select');
  if (yes) yes.click();
  else if (heap) {
    heap.value = 'notForCard';
    heap.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return 'on the way';
}
