import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from './fixture.js';
import { WorkshopPage } from './workshop.page.js';

/** A file of Ragunda's catalogue, as text. */
export const fileOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../catalogs/ragunda/${name}.json`, import.meta.url)), 'utf8');

export const RAGUNDA = fileOf('catalog');

/** A test in the workshop, which asks for nothing and notes no error. */
export const test = base.extend<{ workshop: WorkshopPage }>({
  workshop: async ({ page }, use) => {
    const workshop = new WorkshopPage(page);
    await use(workshop);
    expect(workshop.faults).toEqual([]);
    expect(workshop.requests).toEqual([]);
  },
});

export { base, expect };
