import type { Catalog } from '../catalog/types.js';
import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { DESCRIPTION_LICENSE } from '../open-data/dcat.js';
import { publicationOf } from '../open-data/publication.js';
import { uuidFor } from '../open-data/uuid.js';
import { useCatalogFile } from './catalog-file.js';
import type { ExitCode } from './command.js';
import type { Io } from './io.js';
import { readWording } from './languages.js';
import { readBase } from './read-base.js';
import { counted, printJson } from './report.js';
import { UsageError } from './usage-error.js';
import { writeFolder } from './write-folder.js';

/** The options of `--publish`, as they were given. */
export interface PublishArguments {
  readonly publish: string;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly base?: string | undefined;
  readonly license?: string | undefined;
  readonly publisher?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `export --publish`: all that is laid on a web server, in a folder. */
export async function publish(file: string, given: PublishArguments, io: Io): Promise<ExitCode> {
  for (const name of ['format', 'output'] as const) {
    if (given[name] !== undefined) {
      throw new UsageError(`--publish skriver alla format i en mapp. Ta bort --${name}.`);
    }
  }
  if (given.publish === '') throw new UsageError('--publish saknar sin mapp. Skriv till exempel --publish insatser.');
  const base = readFolderAddress(given.base);
  const license = readLicense(given.license);
  const publisher = given.publisher === undefined ? undefined : readAddress('publisher', given.publisher);
  const catalog = await useCatalogFile(file, io);
  if (!catalog) return 1;

  const wording = await readWording(SOURCE_LANGUAGE, catalog, file);
  const { files, notHeld, missing } = publicationOf(catalog, { wording, identify: uuidFor, base, license, publisher });
  const written = await writeFolder(given.publish, files);
  if (given.json) printJson(io, { folder: given.publish, files: written, license, missing, notHeld });
  else io.out(formatPublication(catalog, given.publish, { base, license, missing, count: written.length }));
  return 0;
}

/** The address of the folder, with a slash at its end. */
function readFolderAddress(text: string | undefined): string {
  if (text === undefined) {
    throw new UsageError(
      '--base saknas. Skriv adressen som mappen får på webben: --base https://www.kommun.se/insatser/',
    );
  }
  const url = readBase(text) ?? '';
  if (!url.startsWith('https:')) {
    throw new UsageError(
      `--base är ${JSON.stringify(text)}. Adresserna i datan ska hålla i många år: skriv en som börjar med https://.`,
    );
  }
  if (url.includes('?')) throw new UsageError(`--base är ${JSON.stringify(text)}. Skriv en mapps adress, utan ?.`);
  return url.endsWith('/') ? url : `${url}/`;
}

/** The licence; those of Creative Commons as the data portal knows them: with http, and a slash at the end. */
function readLicense(text: string | undefined): string {
  if (text === undefined) {
    throw new UsageError(
      '--license saknas: utan licens vet ingen vad datan får användas till. Skriv licensens adress, till exempel ' +
        `${DESCRIPTION_LICENSE} (CC0) eller http://creativecommons.org/licenses/by/4.0/ (CC BY).`,
    );
  }
  const address = readAddress('license', text);
  const [, path] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/((?:licenses|publicdomain)\/[^/?#]+\/[\d.]+)/.exec(address) ?? [];
  return path === undefined ? address : `http://creativecommons.org/${path}/`;
}

function readAddress(option: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `--${option} är ${JSON.stringify(text)}. Skriv en adress som börjar med https:// eller http://.`,
    );
  }
  return url.href;
}

function formatPublication(
  { guideline }: Catalog,
  folder: string,
  { base, license, missing, count }: { base: string; license: string; missing: readonly string[]; count: number },
): string {
  return `Skrev ${counted(count, 'fil', 'filer')} i ${folder}. Lägg hela mappens innehåll på ${base}
${guideline.status === 'proposal' ? 'Det är ett förslag: i filerna står att inget är beslutat.\n' : ''}
  Datans licens           ${license}
  Beskrivningens licens   ${DESCRIPTION_LICENSE}
                          (det kräver DCAT-AP-SE av alla kataloger; det gäller dcat.rdf, inte datan)
  Till dataportalen       ${base}dcat.rdf

Så är formaten prövade i projektets tester, på riktiga och påhittade kataloger (din fil prövas inte nu):
  dcat.rdf     mot egna SHACL-former, skrivna ur DCAT-AP-SE 3.0.1: inget npm-paket har några officiella
  cpsv-ap      mot SEMIC:s SHACL-former för CPSV-AP 3.2.0
  hsds         mot JSON-schemana för HSDS 3
  schema.org   mot schema.orgs egna definitioner
Pröva adressen på https://sandbox.admin.dataportal.se innan den registreras.

Det här rekommenderar DCAT-AP-SE, och katalogen säger det inte:
${missing.map((one) => `  ${one}\n`).join('')}
Vad varje format inte rymmer står i filerna, och med --json.
`;
}
