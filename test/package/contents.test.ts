import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readSource } from '../../scripts/layers/imports.js';
import { type PackedFile, pack, ROOT, temporaryFolder } from './packed.js';

const languages = readdirSync(`${ROOT}locales`).filter((name) => existsSync(`${ROOT}locales/${name}/guide.json`));

/** A file that is asked for once more by an address made then (`load-again.ts`); its name is imported elsewhere. */
const AGAIN = '*';

/** The files that the element comes to ask for, wherever it is used: it, and what one of them imports. */
const reached = filesReached();

function filesReached(path = 'dist/insats-guide.js', found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { specifier } of readSource(path, readFileSync(`${ROOT}${path}`, 'utf8')).imports)
    if (specifier !== AGAIN) filesReached(posix.join('dist', specifier), found);
  return found;
}

/** What belongs in the package, each with why. */
const BELONGS: Readonly<Record<string, (path: string) => boolean>> = {
  'what npm always takes': (path) => ['LICENSE', 'README.md', 'package.json'].includes(path),
  'the command': (path) => path === 'bin/insatsguiden.js',
  'what editors read': (path) => /^(custom-elements\.json|src\/catalog\/(catalog|overlay)\.schema\.json)$/.test(path),
  'what they complete the element with': (path) =>
    /^dist\/editors\/(jsx\.d\.ts|(html|css)-custom-data\.json|web-types\.json)$/.test(path),
  'what the command writes lists with': (path) =>
    ['guide', 'results', 'list', 'meta'].some((part) =>
      languages.some((language) => path === `locales/${language}/${part}.json`),
    ),
  'the element, and what it comes to ask for': (path) => reached.has(path),
  'the same in one file': (path) => path === 'dist/insats-guide.single.js',
  'hashes and licences': (path) =>
    /^dist\/(integrity\.json|insats-guide\.(single\.)?licenses\.md|package\/(cli\.)?licenses\.md)$/.test(path),
  'the public entries': (path) => /^dist\/package\/(index|define|rules|machines|cli)\.js$/.test(path),
  'what the entries share': (path) => /^dist\/package\/chunks\/(?:command\/)?[\w.-]+\.js$/.test(path),
  types: (path) => {
    const source = /^dist\/types\/(.+)\.d\.ts$/.exec(path)?.[1];
    return source !== undefined && existsSync(`${ROOT}${source}.ts`);
  },
};

let files: readonly PackedFile[];

beforeAll(async () => {
  ({ files } = await pack(temporaryFolder()));
});

test('the package holds what belongs in it, all of it and nothing else', () => {
  const reasons = files.map(({ path }) => [path, Object.keys(BELONGS).filter((why) => BELONGS[why]?.(path))] as const);
  expect(reasons.filter(([, why]) => why.length !== 1)).toEqual([]);
  expect(new Set(reasons.flatMap(([, why]) => why))).toEqual(new Set(Object.keys(BELONGS)));
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining([...reached]));
  for (const language of languages.filter((one) => one !== 'sv'))
    expect(reached).toContain(`dist/insats-guide.${language}.js`);
});

/** What pdf.js asks for where it is to draw a page, and does without where it only reads. */
const DRAWING = '@napi-rs/canvas';

test('every module in the package imports what is in it, what it depends on, or, for the command line, what Node has', () => {
  const paths = new Set(files.map(({ path }) => path));
  const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const strays = files
    .filter(({ path }) => /\.(js|d\.ts)$/.test(path) && !path.startsWith('bin/'))
    .flatMap(({ path }) =>
      readSource(path, readFileSync(`${ROOT}${path}`, 'utf8')).imports.flatMap(({ specifier }) => {
        if (specifier === AGAIN || specifier === DRAWING) return [];
        const target = posix.join(posix.dirname(path), specifier);
        const isInside = paths.has(path.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
        const isDependency =
          !path.startsWith('dist/insats-guide') && Object.hasOwn(dependencies, specifier.split('/')[0] ?? '');
        const isNode = /^dist\/package\/(cli\.js$|chunks\/command\/)/.test(path) && isBuiltin(specifier);
        return isInside || isDependency || isNode ? [] : [`${path}: ${specifier}`];
      }),
    );
  expect(strays).toEqual([]);
});

test('the licences of what is built into the files on a web server lie beside them', () => {
  const licences = ['insats-guide.licenses.md', 'insats-guide.single.licenses.md']
    .map((name) => readFileSync(`${ROOT}dist/${name}`, 'utf8'))
    .join('\n');
  for (const name of ['lit-html', 'lit-element', '@lit/reactive-element', 'xstate', 'i18next'])
    expect(licences).toMatch(new RegExp(`^## .*${name} - `, 'm'));
});

test('the licences of what is built into the command lie beside it', () => {
  const licences = readFileSync(`${ROOT}dist/package/cli.licenses.md`, 'utf8');
  for (const name of ['mammoth', 'pdfjs-dist', 'papaparse', 'fflate', 'read-excel-file', 'write-excel-file'])
    expect(licences).toMatch(new RegExp(`^## ${name} - [\\s\\S]*?(Copyright|Apache License)`, 'm'));
});

test('the list of hashes has every file on a web server, with the hash a browser computes', () => {
  const listed = JSON.parse(readFileSync(`${ROOT}dist/integrity.json`, 'utf8')) as Record<
    string,
    { readonly integrity: string; readonly bytes: number; readonly brotli: number }
  >;
  expect(Object.keys(listed).sort()).toEqual(
    readdirSync(`${ROOT}dist`)
      .filter((name) => name.endsWith('.js'))
      .sort(),
  );
  for (const [name, { integrity, bytes, brotli }] of Object.entries(listed)) {
    const content = readFileSync(`${ROOT}dist/${name}`);
    expect(integrity).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
    expect(bytes).toBe(content.length);
    expect(brotli).toBeLessThan(bytes);
  }
});
