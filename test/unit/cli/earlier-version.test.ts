import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCatalog, parseCatalog } from '../../../src/catalog/load.js';
import { parseDraft } from '../../../src/workshop/files.js';
import { run, temporaryFolder } from './run-main.js';

/** Catalogues as they were written for version 0.1.0, with the translations that one of them had. */
const EARLIER = fileURLToPath(new URL('../../fixtures/0.1.0', import.meta.url));
const KOMMUNER = readdirSync(EARLIER);

interface Found {
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly fixed: boolean;
}

interface Noted {
  readonly insatser: readonly { readonly sourceNote?: string; readonly editorNote?: string }[];
}

const folder = temporaryFolder();

/** A copy of a kommun's files, for a command to write in. */
function copyOf(kommun: string): string {
  const copy = join(folder.path, kommun);
  cpSync(join(EARLIER, kommun), copy, { recursive: true });
  return join(copy, 'catalog.json');
}

async function check(file: string, ...options: readonly string[]) {
  const { code, out } = await run(['check', '--json', '--today', '2026-11-28', ...options, file]);
  return { code, found: JSON.parse(out) as readonly Found[] };
}

describe.each(KOMMUNER)('the catalogue of %s for version 0.1.0', (kommun) => {
  test('is told what each old name is called now, and what mends it', async () => {
    const { code, found } = await check(copyOf(kommun));
    const errors = found.filter(({ level }) => level === 'error');
    expect(code).toBe(1);
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['unknown-property']));
    for (const { message } of errors) {
      expect(message).toContain('sourceNote heter editorNote');
      expect(message).toContain('check --fix');
    }
  });

  test('is carried over by check --fix, loads, and has lost no word', async () => {
    const file = copyOf(kommun);
    const before = JSON.parse(readFileSync(file, 'utf8')) as Noted;
    const { code, found } = await check(file, '--fix');
    expect(code).toBe(0);
    expect(found.filter(({ rule }) => rule === 'renamed').every(({ fixed }) => fixed)).toBe(true);
    const text = readFileSync(file, 'utf8');
    const after = JSON.parse(text) as Noted;
    expect(after.insatser.map(({ editorNote }) => editorNote)).toEqual(
      before.insatser.map(({ sourceNote }) => sourceNote),
    );
    expect(text).toBe(
      readFileSync(join(EARLIER, kommun, 'catalog.json'), 'utf8').replaceAll('"sourceNote"', '"editorNote"'),
    );
    expect(parseCatalog(text).catalog?.insatser).toHaveLength(before.insatser.length);
    expect((await check(file, '--fix')).found.filter(({ fixed }) => fixed)).toEqual([]);
  });

  test('is carried over as the workshop opens it', () => {
    const text = readFileSync(join(EARLIER, kommun, 'catalog.json'), 'utf8');
    expect(loadCatalog(JSON.parse(text)).catalog).toBeUndefined();
    expect(loadCatalog(parseDraft(text, 'catalog.json')).catalog).toBeDefined();
  });
});

test('a translation for version 0.1.0 is read as it is', async () => {
  const file = copyOf('ragunda');
  await check(file, '--fix');
  const { code, out } = await run(['render', '--lang', 'ar', file]);
  expect(code).toBe(0);
  expect(out).toContain('lang="ar" dir="rtl"');
});

test('an insats that has both names keeps both, and is told so', async () => {
  const file = copyOf('ragunda');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('"sourceNote"', '"editorNote": "Ny anmärkning.", "sourceNote"'),
  );
  const { code, found } = await check(file, '--fix');
  expect(code).toBe(1);
  expect(found.filter(({ level }) => level === 'error')).toMatchObject([{ rule: 'unknown-property', fixed: false }]);
  expect(readFileSync(file, 'utf8').match(/"sourceNote"/g)).toHaveLength(1);
});
