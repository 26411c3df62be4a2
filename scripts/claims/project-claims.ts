import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages } from '../locales/languages.js';
import { apiTables } from '../manifest/api-tables.js';
import { createManifest, elementIn } from '../manifest/element-manifest.js';
import { FIELDS, OWNER_FIELDS, type Owner, readOwner, said } from '../release/owner.js';
import { SIZE_LIMITS } from '../size/weight.js';
import type { Claims } from './claims.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the project's README lies. */
export const README = `${root}README.md`;

function foldersIn(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The number of insatser in a catalogue file. */
function insatserIn(file: string): number {
  const catalog = JSON.parse(readFileSync(file, 'utf8')) as { readonly insatser: readonly unknown[] };
  return catalog.insatser.length;
}

/**
 * What the README must say of the project as it is: `size-limit` (`50 kB`), `languages` (folders under `locales` with a `guide.json`), and
 * `insatser-<folder>` for each catalogue; `api-attributes` and the like are tables of what the element offers.
 */
export function projectClaims(): Claims {
  const catalogs = foldersIn('catalogs').filter((name) => existsSync(`${root}catalogs/${name}/catalog.json`));
  return new Map([
    ['size-limit', `${SIZE_LIMITS.greeting / 1000} kB`],
    ['languages', String(languages().length)],
    ...catalogs.map(
      (name) => [`insatser-${name}`, String(insatserIn(`${root}catalogs/${name}/catalog.json`))] as const,
    ),
    ...apiTables(elementIn(createManifest())),
  ]);
}

/** The documents that tell what the owner says, from the root of the repository. */
export const OWNER_DOCUMENTS: readonly string[] = ['SECURITY', 'GOVERNANCE', 'CODE_OF_CONDUCT'].map((name) =>
  fileURLToPath(new URL(`../../.github/${name}.md`, import.meta.url)),
);

/** What such a document must say: `owner`, a table of what the owner has said. */
export function ownerClaims(owner: Owner = readOwner()): Claims {
  const rows = FIELDS.map((field) => `| ${OWNER_FIELDS[field]} | ${said(owner, field)} |`);
  return new Map([['owner', `\n\n| | |\n| --- | --- |\n${rows.join('\n')}\n\n`]]);
}
