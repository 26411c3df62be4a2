import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';

const BUILT = fileURLToPath(new URL('../../dist/verkstad.html', import.meta.url));

/** The workshop as an editor uses it. Where the browser could ask where to save, it hands over a download instead. */
export class WorkshopPage {
  readonly #page: Page;
  /** All that was asked for besides the page itself. */
  readonly requests: string[] = [];
  /** What went wrong without anybody being told. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      const isOwn = /^(data:|blob:)/.test(request.url()) || request.isNavigationRequest();
      if (!isOwn) this.requests.push(request.url());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(message.text());
    });
  }

  async openFromDisk(): Promise<void> {
    await this.#page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await this.#page.goto(pathToFileURL(BUILT).href);
    await expect(this.#page.getByRole('heading', { name: 'Katalogverkstaden' })).toBeVisible();
  }

  async open(name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.#page.getByLabel('Välj fil').setInputFiles(file);
  }

  async openDecision(name: string, buffer: Buffer): Promise<void> {
    await this.#page.getByLabel('Välj dokument').setInputFiles({ name, mimeType: 'text/plain', buffer });
  }

  async begin(kommun: string): Promise<void> {
    await this.#page.getByLabel('Kommun').fill(kommun);
    await this.press('Börja');
    await this.seesForm('Kommunen och det gemensamma');
  }

  async press(name: string | RegExp): Promise<void> {
    await this.form.or(this.header).or(this.start).getByRole('button', { name, exact: true }).first().click();
  }

  async choose(insats: string): Promise<void> {
    await this.list.getByRole('button', { name: new RegExp(`^${insats}`) }).click();
    await this.seesForm(insats);
  }

  /** Fills in a control by its label, in the part of the form that is named. */
  async write(label: string, text: string, group?: string): Promise<void> {
    await this.control(label, group).fill(text);
  }

  async select(label: string, option: string, group?: string): Promise<void> {
    await this.control(label, group).selectOption({ label: option });
  }

  control(label: string, group?: string): Locator {
    const within = group === undefined ? this.form : this.form.getByRole('group', { name: group, exact: true }).first();
    return within.getByLabel(label, { exact: true }).first();
  }

  async unfold(title: string): Promise<void> {
    const fold = this.form.locator('details', { has: this.#page.locator('summary', { hasText: title }) });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  }

  async seesForm(heading: string): Promise<void> {
    await expect(this.form.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }

  /** Closes the page, as a browser does that shuts down. */
  async leave(): Promise<void> {
    await this.#page.close();
  }

  /** Saves, and returns what the file holds. */
  async save(): Promise<unknown> {
    const download = this.#page.waitForEvent('download');
    await this.press('Spara i en fil');
    return JSON.parse(await readFile(await (await download).path(), 'utf8'));
  }

  get start(): Locator {
    return this.#page.locator('main.start');
  }

  get header(): Locator {
    return this.#page.getByRole('banner');
  }

  get list(): Locator {
    return this.#page.getByRole('navigation', { name: 'Insatser' });
  }

  get form(): Locator {
    return this.#page.locator('main.form');
  }

  get preview(): Locator {
    return this.#page.getByRole('region', { name: 'Så här blir det' });
  }

  /** From now on remembers each text that the dialog shows, however shortly; gives them when it is called. */
  async rememberDialog(): Promise<() => Promise<readonly string[]>> {
    const texts = await this.#page.locator('insats-workshop').evaluateHandle(({ shadowRoot }) => {
      const seen: string[] = [];
      if (!shadowRoot) throw new Error('The workshop draws nothing.');
      const look = () => seen.push(shadowRoot.querySelector('dialog')?.textContent ?? '');
      new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true, characterData: true });
      return seen;
    });
    return () => texts.jsonValue();
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }
}
