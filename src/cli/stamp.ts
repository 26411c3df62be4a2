import { dirname, join } from 'node:path';
import { parseOverlay } from '../catalog/overlay.js';
import { catalogHashesOf, hashesOf } from '../catalog/stale.js';
import type { Catalog, CatalogOverlay } from '../catalog/types.js';
import { useCatalogFile } from './catalog-file.js';
import { whatIsWrong } from './check-text.js';
import type { Command } from './command.js';
import type { Io } from './io.js';
import { NOT_UTF8 } from './not-utf8.js';
import { oneFile, readArguments } from './read-arguments.js';
import { readText } from './read-text.js';
import { UsageError } from './usage-error.js';
import { writeResult } from './write-file.js';

const OPTIONS = {
  lang: { type: 'string', multiple: true },
  insats: { type: 'string', multiple: true },
} as const;

/** `stamp`: says that translations are of the Swedish texts as they stand. */
export const stamp: Command = {
  name: 'stamp',
  summary: 'Intyga att översättningar stämmer med den svenska texten som den är nu.',
  usage: 'stamp FIL [--lang SPRÅK]… [--insats ID]…',
  help: `Skriver i översättningarna bredvid katalogen vilken svensk text var och en är gjord från ("of").
Ändras den svenska texten sedan visas den på svenska, och check säger till. Kör stamp först när
översättningen är läst mot den svenska texten.

  --lang SPRÅK  bara den översättningen, till exempel fi; kan anges flera gånger
  --insats ID   bara den insatsen; kan anges flera gånger

Exempel:
  insatsguiden stamp catalogs/sala/catalog.json
  insatsguiden stamp catalogs/sala/catalog.json --lang fi --insats komet-3-11-ar`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;
    if (catalog.overlays)
      throw new UsageError(
        `${JSON.stringify(file)} är gjord med bundle. Kör stamp på den katalog och de översättningar den gjordes av.`,
      );
    const ids = values.insats ?? [];
    const unknown = ids.find((id) => !catalog.insatser.some((insats) => insats.id === id));
    if (unknown !== undefined) throw new UsageError(`Katalogen har ingen insats med id ${JSON.stringify(unknown)}.`);
    let isDone = true;
    for (const language of values.lang ?? catalog.translations ?? []) {
      const written = await stampOverlay(join(dirname(file), `${language}.json`), catalog, ids, io);
      isDone &&= written;
    }
    return isDone ? 0 : 1;
  },
};

/** Whether the overlay could be read, and has its hashes now. */
async function stampOverlay(file: string, catalog: Catalog, ids: readonly string[], io: Io): Promise<boolean> {
  const text = await readText(file);
  const { overlay, findings } =
    text === undefined ? { overlay: undefined, findings: [NOT_UTF8] } : parseOverlay(text, catalog);
  if (!overlay || text === undefined) {
    io.err(`${file} är oförändrad, eftersom den har fel:\n${whatIsWrong(findings, text)}`);
    return false;
  }
  const {
    of: before,
    ofCatalog: beforeOfCatalog,
    catalogVersion,
    ...rest
  } = JSON.parse(text.replace(/^\ufeff/, '')) as CatalogOverlay;
  const isPart = ids.length > 0;
  const given = Object.entries(hashesOf(overlay, catalog)).filter(([id]) => !isPart || ids.includes(id));
  const of = Object.fromEntries(isPart ? [...Object.entries(before ?? {}), ...given] : given);
  // Of the rest of an overlay that knew its Swedish by the catalogue's version, that version still tells.
  const isStillByVersion = isPart && catalogVersion !== undefined;
  const ofCatalog = isPart ? beforeOfCatalog : catalogHashesOf(overlay, catalog);
  const stamped = { ...rest, ...(isStillByVersion && { catalogVersion }), ...(ofCatalog && { ofCatalog }), of };
  await writeResult(file, `${JSON.stringify(stamped, null, 2)}\n`);
  io.out(`${file}: ${given.length} insatser\n`);
  return true;
}
