import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundleText } from '../catalog/bundle.js';
import { freshen } from '../catalog/freshen.js';
import { loadOverlay, parseOverlay } from '../catalog/overlay.js';
import type { Catalog, CatalogOverlay } from '../catalog/types.js';
import { useCatalogFile } from './catalog-file.js';
import { overlayFilesOf } from './check-overlays.js';
import { whatIsWrong } from './check-text.js';
import type { Command } from './command.js';
import { NOT_UTF8 } from './not-utf8.js';
import { overlayFindings, unspoken } from './overlay-findings.js';
import { oneFile, readArguments } from './read-arguments.js';
import { readText } from './read-text.js';
import { counted } from './report.js';
import { refuseOverwriting, writeResult } from './write-file.js';

const OPTIONS = { output: { type: 'string', short: 'o' } } as const;

/** What a visitor should have to fetch of a catalogue before the first question, in bytes after Brotli. */
const FIRST_VISIT = 60_000;

/** `bundle`: a catalogue and its translations in one file. */
export const bundle: Command = {
  name: 'bundle',
  summary: 'Skriv katalogen med alla översättningar som en enda fil.',
  usage: 'bundle FIL [-o katalog.json]',
  help: `Skriver en fil som innehåller katalogen och översättningarna som ligger bredvid den. Guiden,
kiosken och kommandoraden tar den som vilken katalog som helst. Använd den där varje fil får en
egen adress (Sitevisions arkiv) eller där .json-filer bredvid inte går att lägga upp.

Översättningar av en svensk text som har ändrats sedan dess följer inte med. Där visas svenska.

  -o, --output FIL  skriver till en fil; annars till standard ut

Exempel:
  insatsguiden bundle catalogs/sala/catalog.json -o katalog.json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;
    refuseOverwriting(values.output, [file, ...overlayFilesOf(file, catalog)]);

    const overlays: Record<string, CatalogOverlay> = {};
    let isWhole = true;
    for (const language of catalog.translations ?? []) {
      const { overlay, wrong } = await readOverlayOf(catalog, file, language);
      if (!overlay) {
        io.err(`${language}.json har fel:\n${wrong}`);
        isWhole = false;
        continue;
      }
      const freshened = freshen(overlay, catalog);
      overlays[language] = freshened.overlay;
      if (freshened.stale > 0)
        io.err(
          `${language}: ${counted(freshened.stale, 'text är översatt', 'texter är översatta')} från en äldre svensk text och följer inte med.\n`,
        );
    }
    if (!isWhole) return 1;

    const text = bundleText(catalog, overlays);
    if (values.output === undefined) io.out(text);
    else await writeResult(values.output, text);
    for (const { message } of unspoken(catalog)) io.err(`${message}\n`);
    const size = compressed(text);
    const alone = compressed(bundleText(catalog, {}));
    const translations = counted(Object.keys(overlays).length, 'översättning', 'översättningar');
    io.err(`${translations}. ${size} byte efter komprimering, varav katalogen ${alone}.\n`);
    if (size > FIRST_VISIT)
      io.err(
        `Filen är stor för ett första besök (mer än ${FIRST_VISIT} byte). Lägg hellre katalogen och översättningarna bredvid varandra där det går: då hämtas ett språk först när det väljs.\n`,
      );
    return 0;
  },
};

/**
 * The overlay in a language, or what is wrong with it in words; one with an error that only `check` sees is none either.
 * What is of another version is out of date, and left out.
 */
async function readOverlayOf(
  catalog: Catalog,
  catalogFile: string,
  language: string,
): Promise<{ readonly overlay: CatalogOverlay | undefined; readonly wrong: string }> {
  const text = catalog.overlays
    ? JSON.stringify(catalog.overlays[language])
    : await readText(join(dirname(catalogFile), `${language}.json`));
  const loaded = catalog.overlays
    ? loadOverlay(catalog.overlays[language], catalog)
    : text === undefined
      ? { overlay: undefined, findings: [NOT_UTF8] }
      : parseOverlay(text, catalog);
  const errors = overlayFindings(loaded, language, catalog).filter(
    ({ level, rule }) => level === 'error' && rule !== 'other-version',
  );
  return { overlay: errors.length > 0 ? undefined : loaded.overlay, wrong: whatIsWrong(errors, text) };
}

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
