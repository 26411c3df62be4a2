import type { Page } from '@playwright/test';
import { type HostName, type HostSite, serveHost } from '../support/hosts/host-sites.js';
import { test as base, expect } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { LanguageGuidePage } from './language.page.js';

/** A page of a system that kommuner run, with the guide on it as the recipe says. */
export class HostPage {
  readonly guide: GuidePage;
  /** The same guide, for somebody who reads Arabic. */
  readonly inArabic: LanguageGuidePage;
  readonly site: HostSite;
  readonly #page: Page;
  readonly #complaints: string[] = [];

  constructor(page: Page, site: HostSite) {
    this.#page = page;
    this.site = site;
    this.guide = new GuidePage(page);
    this.inArabic = new LanguageGuidePage(page, 'ar');
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#complaints.push(message.text());
    });
  }

  async open(): Promise<void> {
    // The browser would ask for the site's icon by itself.
    await this.#page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await this.#page.goto(this.site.url);
  }

  /** Nothing was forbidden by the page's policy, nothing was missing, nothing was thrown. */
  dontSeeComplaints(): void {
    expect(this.#complaints).toEqual([]);
  }

  /** What the browser complained of. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** How far the page scrolls sideways. */
  async overflow(): Promise<number> {
    return this.#page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}

interface Fixtures {
  /** Opens the page of a system; its site is there until the test ends. */
  readonly openHost: (name: HostName) => Promise<HostPage>;
}

/** A test with the systems' sites at hand. */
export const test = base.extend<Fixtures>({
  openHost: async ({ page }, use) => {
    const sites: HostSite[] = [];
    await use(async (name) => {
      const site = await serveHost(name);
      sites.push(site);
      const host = new HostPage(page, site);
      await host.open();
      return host;
    });
    await page.close();
    for (const site of sites) await site.close();
  },
});
