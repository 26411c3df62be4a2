import { strToU8, zipSync } from 'fflate';
import { version } from '../../package.json';
import { freshen } from '../catalog/freshen.js';
import type { Catalog, IsoDate } from '../catalog/types.js';
import { escapeText } from '../markup/markup.js';
import { FORMATS } from '../open-data/export.js';
import { listFragment, listPage } from '../open-data/list.js';
import { uuidFor } from '../open-data/uuid.js';
import { languagesOf, wordingIn } from './words.js';

/** The systems that there are lines to paste for. */
export const SYSTEMS = {
  sitevision: 'Sitevision',
  wordpress: 'WordPress',
  drupal: 'Drupal',
  optimizely: 'Optimizely, Umbraco eller TYPO3',
  other: 'En vanlig webbserver',
  frame: 'En webbplats som tar bort skript',
} as const;
export type System = keyof typeof SYSTEMS;

/** What is put into a package besides what the catalogue comes to. */
export interface PackageOptions {
  readonly system: System;
  readonly today: IsoDate;
  /** The jurist's report. */
  readonly report: string;
}

/** The catalogue as one file, with the translations that are up to date. */
export function bundled(catalog: Catalog): Catalog {
  const { $schema, overlays, ...rest } = catalog;
  const fresh = Object.entries(overlays ?? {}).map(
    ([code, overlay]) => [code, freshen(overlay, catalog).overlay] as const,
  );
  return { ...rest, translations: fresh.map(([code]) => code), overlays: Object.fromEntries(fresh) };
}

/** The files of a package to publish, by name. */
export function packageFiles(
  catalog: Catalog,
  { system, today, report }: PackageOptions,
): Readonly<Record<string, string>> {
  const bundle = bundled(catalog);
  const files: Record<string, string> = {
    'katalog.json': `${JSON.stringify(bundle)}\n`,
    'granskning.html': report,
    'klistra-in.txt': linesToPaste(bundle, system, today),
  };
  for (const code of languagesOf(bundle)) {
    files[`lista/lista.${code}.html`] = listPage(bundle, wordingIn(code, bundle), { today });
  }
  for (const [format, write] of Object.entries(FORMATS)) {
    const { document } = write(bundle, { wording: wordingIn('sv', bundle), identify: uuidFor });
    files[`oppna-data/${format}.json`] = `${JSON.stringify(document, null, 2)}\n`;
  }
  return files;
}

/** A package to publish, as one zip file. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6 }));
}

/** The addresses that the recipes of docs/embedding.md write: the element has a folder of its own for each version. */
const CATALOG_FOLDER = '/insatsguiden/katalog/';
const CATALOG = `${CATALOG_FOLDER}katalog.json`;
const ELEMENT = `/insatsguiden/${version}`;

/** The lines to paste, and what to do with them, as docs/embedding.md has them; files and folders are those of the archive. */
function linesToPaste(catalog: Catalog, system: System, today: IsoDate): string {
  const phone = catalog.contact.phone;
  const fallback = `<p>${phone ? `Ring ${escapeText(catalog.kommun.name)} på ${escapeText(phone)}` : `Ring ${escapeText(catalog.kommun.name)}`} så berättar vi vilket stöd som finns.</p>`;
  const list = listFragment(catalog, wordingIn('sv', catalog), { today, level: 2 });
  const element = `<insats-guide catalog="${CATALOG}">
  ${fallback}
</insats-guide>`;
  const script = (file: string) => `<script type="module" src="${ELEMENT}/${file}"></script>`;
  const folder = `<link rel="preload" href="${CATALOG}" as="fetch" crossorigin />
<link rel="modulepreload" href="${ELEMENT}/insats-guide.core.js" />
${script('insats-guide.js')}`;
  const steps: Readonly<Record<System, string>> = {
    sitevision: `Använd appen (WebApp) i arkivets mapp sitevision: lägg katalog.json i filarkivet, och välj den i modulens inställningar.
Steg för steg: dokument/sitevision.html.

Går det inte att ladda upp en app? Lägg katalog.json och insats-guide.single.js i filarkivet. Byt de två adresserna här mot dem
som filarkivet ger, och klistra in raderna i en HTML-modul. Skickar webbplatsen en policy med nonce måste den som sköter den
skriva raden med script.

${element}
${script('insats-guide.single.js')}`,
    wordpress: `Be den som sköter webbplatsen lägga till tillägget Insatsguiden, som följer med i arkivet. Öppna sedan
Insatsguiden i menyn och välj katalog.json. Lägg blocket Insatsguiden på sidan, eller skriv det här i sidans text:

[insatsguiden]${fallback}[/insatsguiden]`,
    drupal: `Be den som sköter webbplatsen lägga till modulen i arkivets mapp drupal, och placera blocket Insatsguiden. Lägg
katalog.json i mappen ${CATALOG_FOLDER} på webbservern. Blocket skriver:

${element}`,
    optimizely: `Be den som utvecklar webbplatsen om ett block som skriver raderna, som det står i arkivets dokument/utvecklare.html.

${folder}

${element}`,
    other: `Lägg elementets filer i mappen ${ELEMENT}/ på webbservern, och katalog.json i ${CATALOG_FOLDER}.
Klistra in raderna där guiden ska stå. Titta sedan på den publicerade sidan: står bara texten om att ringa där kan sidans
redigerare ha tagit bort resten. Välj då ”${SYSTEMS.frame}” i stället.

${folder}

${element}`,
    frame: `Lägg arkivets mapp insatsguiden på webbservern, och katalog.json i ${CATALOG_FOLDER}.
Öppna /insatsguiden/ram/frame.html i en textredigerare, och skriv där vart man ringer. Klistra in raden på sidan:

<iframe src="/insatsguiden/ram/frame.html" title="Guide till stöd i kommunen" width="100%" height="700" referrerpolicy="no-referrer"></iframe>

Titta sedan på den publicerade sidan. Står bara texten om att ringa i ramen har redigeraren stängt av skript i den: be den som
sköter webbplatsen släppa igenom ramen. Är ramen borta: länka till sidan /insatsguiden/ram/frame.html.`,
  };
  const place =
    system === 'frame'
      ? 'att klistra in i sidans text'
      : 'att lägga mellan <insats-guide> och </insats-guide> i stället för stycket ovan';
  return `${SYSTEMS[system]}

${steps[system]}

Hela listan som vanlig HTML, ${place}:

${list}`;
}
