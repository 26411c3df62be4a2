import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/files.js';

/** A page of the demo as it lies in the archive. */
function adapted(file: string, changes: Readonly<Record<string, string>>): string {
  let page = readFileSync(join(ROOT, 'demo', file), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!page.includes(from)) throw new Error(`demo/${file} has no ${from}.`);
    page = page.replace(from, to);
  }
  return page;
}

/** What stands in the head of a page with the guide, for a folder that lies at this address. */
function headLines(folder: string, version: string): readonly string[] {
  return [
    `<link rel="preload" href="${folder}katalog/katalog.json" as="fetch" crossorigin />`,
    `<link rel="modulepreload" href="${folder}${version}/insats-guide.core.js" />`,
    `<script type="module" src="${folder}${version}/insats-guide.js"></script>`,
  ];
}

/** What stands where the guide is to be. */
function elementLines(folder: string): readonly string[] {
  return [
    `<insats-guide catalog="${folder}katalog/katalog.json">`,
    '  <p>Ring kommunens växel så berättar vi vilket stöd som finns.</p>',
    '</insats-guide>',
  ];
}

/** The lines that a page needs, for a folder that lies at this address. */
export function linesToPaste(folder: string, version: string): string {
  return [...headLines(folder, version), '', ...elementLines(folder)].join('\n');
}

/** A page with the lines to paste and nothing else, to see that the folder lies where it should. */
function tryingPage(version: string): string {
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>Prova guiden</title>
    <link rel="icon" href="kiosk/icons/icon.svg" />
    <link rel="stylesheet" href="ram/frame.css" />
    ${headLines('', version).join('\n    ')}
  </head>
  <body>
    <main>
      ${elementLines('').join('\n      ')}
    </main>
  </body>
</html>
`;
}

/** The pages of the folder for a web server, by their paths in it: one to try, those for frames, and the reception desk's. */
export function pagesOf(version: string): ReadonlyMap<string, string> {
  const element = { [`${version}/insats-guide.js`]: `../${version}/insats-guide.js` };
  const source = { '/src/elements/insats-guide.define.ts': `../${version}/insats-guide.js` };
  const catalog = '../katalog/katalog.json';
  return new Map([
    ['prova.html', tryingPage(version)],
    ['ram/frame.html', adapted('frame/frame.html', { ...element, 'katalog/catalog.json': catalog })],
    ['ram/reception.html', adapted('frame/reception.html', { ...element, 'katalog/catalog.json': catalog })],
    ...['frame.css', 'frame.js', 'host.js', 'icon.svg'].map(
      (name) => [`ram/${name}`, adapted(`frame/${name}`, {})] as const,
    ),
    ['reception/index.html', adapted('staff.html', { ...source, '../catalogs/ragunda/catalog.json': catalog })],
    ['reception/staff.css', adapted('staff.css', {})],
    ['reception/icon.svg', adapted('icon.svg', {})],
  ]);
}
