import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCatalog } from '../../../src/catalog/load.js';
import { lintCatalog } from '../../../src/lint/lint.js';

const FOLDER = new URL('../../../catalogs/', import.meta.url);
const KOMMUNER = readdirSync(FOLDER).filter((kommun) => existsSync(new URL(`${kommun}/catalog.json`, FOLDER)));

/** The memo that names no kommun is a proposal; nobody can be called about it. */
const EXPECTED_ERRORS: Readonly<Record<string, readonly string[]>> = { 'utkast-004': ['proposal', 'no-contact'] };

describe('the catalogues in the folder', () => {
  test('are at least three', () => {
    expect(KOMMUNER.length).toBeGreaterThanOrEqual(3);
  });

  test.each(KOMMUNER)('%s loads without a finding', (kommun) => {
    const { catalog, findings } = parseCatalog(readFileSync(new URL(`${kommun}/catalog.json`, FOLDER), 'utf8'));
    expect(findings).toEqual([]);
    expect(catalog?.insatser.length).toBeGreaterThan(0);
  });

  test.each(KOMMUNER)('%s holds against the law and against its document', (kommun) => {
    const { catalog } = parseCatalog(readFileSync(new URL(`${kommun}/catalog.json`, FOLDER), 'utf8'));
    if (!catalog?.guideline.file) throw new Error(`${kommun} names no document: set guideline.file`);
    const documentText = readFileSync(new URL(`${kommun}/${catalog.guideline.file}`, FOLDER), 'utf8');
    const errors = lintCatalog(catalog, { today: catalog.version, documentText }).filter(
      ({ level }) => level === 'error',
    );
    expect(errors.map(({ rule }) => rule)).toEqual(EXPECTED_ERRORS[kommun] ?? []);
  });
});
