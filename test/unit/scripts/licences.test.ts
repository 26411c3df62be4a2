import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What `.reuse/dep5` says, one entry for each of its paragraphs with files. */
const STANZAS = readFileSync(`${root}.reuse/dep5`, 'utf8')
  .split('\n\n')
  .map(
    (paragraph) =>
      new Map([...paragraph.matchAll(/^([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value])),
  )
  .filter((stanza) => stanza.has('Files'));

/** Whether some file fits a pattern, in which only `*` is special. */
function isThere(pattern: string): boolean {
  const [folder = ''] = pattern.split('/');
  const fits = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return readdirSync(`${root}${folder}`, { recursive: true }).some((file) => fits.test(`${folder}/${file}`));
}

test('everything is under the licence of the package unless it says otherwise', () => {
  const { license } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly license: string };
  expect(STANZAS.find((stanza) => stanza.get('Files') === '*')?.get('License')).toBe(license);
});

test('what has a licence of its own is there', () => {
  const patterns = STANZAS.flatMap((stanza) => stanza.get('Files')?.split(' ') ?? []).filter(
    (pattern) => pattern !== '*',
  );
  expect(patterns.length).toBeGreaterThan(0);
  expect(patterns.filter((pattern) => !isThere(pattern))).toEqual([]);
});

test('every licence has its text, and no text is of a licence that nothing has', () => {
  const named = STANZAS.flatMap((stanza) => stanza.get('License')?.split(' AND ') ?? []);
  const texts = readdirSync(`${root}LICENSES`).map((name) => name.replace(/\.txt$/, ''));
  expect(new Set(texts)).toEqual(new Set(named));
});

test('each copy of a published schema has the licence that its README tells', () => {
  const table = readFileSync(`${root}test/fixtures/open-data/README.md`, 'utf8');
  const told = [...table.matchAll(/^\| `([^`]+)` \|.*\| \[(CC BY(?:-SA)? \d\.\d)\][^|]*\|$/gm)].map(
    ([, file, name]) => [`test/fixtures/open-data/${file}`, name?.replaceAll(' ', '-')],
  );
  expect(told.length).toBeGreaterThan(0);
  for (const [file = '', licence] of told) {
    expect(STANZAS.find((stanza) => stanza.get('Files') === file)?.get('License'), file).toBe(licence);
  }
});
