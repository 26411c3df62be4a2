import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Catalog } from '../catalog/types.js';
import { renderReport } from '../review/report.js';
import { type Review, reviewCatalog } from '../review/review.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import type { Io } from './io.js';
import { languagesSpoken, readTranslation } from './languages.js';
import { progressBar } from './progress-bar.js';
import { readArguments } from './read-arguments.js';
import { printJson } from './report.js';
import { formatReview } from './review-text.js';
import { UsageError } from './usage-error.js';
import { refuseOverwriting, writeResult } from './write-file.js';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  minutes: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const USUAL_MINUTES = 30;

/** `review`: what every conversation that a catalogue allows comes to. */
export const review: Command = {
  name: 'review',
  summary: 'Gå igenom varje samtal som katalogen tillåter, och pröva nio påståenden.',
  usage: 'review FIL… [-o rapport.html] [--json] [--minutes N]',
  help: `Går igenom varje samtal som varje katalog tillåter, i guidens egen tillståndsmaskin: ämne för ämne
och alla tillsammans, med varje svar som villkoren kan skilja åt, även att hoppa över. Prövar nio
påståenden, till exempel att ingen fråga ställs vars svar inte kan ändra ett besked. Inget är ett
stickprov; samtal som inte kan skilja sig åt mer gås igenom tillsammans och räknas vart för sig.
Det som talar emot ett påstående är ett samtal som går att göra om.

  -o, --output FIL  skriver också en rapport för jurister, som en HTML-fil
  --json            granskningen som ett JSON-dokument (flera filer: en lista); antal samtal skrivs
                    som text, eftersom de kan vara mycket stora
  --minutes N       hur länge en katalog får ta, ${USUAL_MINUTES} om inget sägs: det som är kvar då rapporteras
                    som för stort

Slutkoden är 0 när varje påstående håller, 1 när något inte gör det eller ett ämne är för stort.

Exempel:
  insatsguiden review catalogs/ragunda/catalog.json
  insatsguiden review catalogs/sala/catalog.json -o sala.html
  insatsguiden review catalogs/*/catalog.json --json > granskningar.json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (positionals.length === 0) throw new UsageError('FIL saknas. Skriv en eller flera kataloger.');
    if (values.output !== undefined && positionals.length > 1) {
      throw new UsageError('--output rymmer rapporten om en katalog. Skriv en enda FIL.');
    }
    refuseOverwriting(values.output, positionals);
    const minutes = readMinutes(values.minutes);
    const reviews: Review[] = [];
    let isRefused = false;
    for (const file of positionals) {
      const catalog = await useCatalogFile(file, io);
      if (!catalog) {
        isRefused = true;
        continue;
      }
      const found = await reviewFile(file, catalog, minutes, io);
      reviews.push(found);
      if (!values.json) io.out(formatReview(file, found));
      if (values.output !== undefined) await writeResult(values.output, renderReport(found, catalog));
    }
    if (values.json) printJson(io, inJson(positionals.length === 1 ? reviews[0] : reviews));
    return isRefused || !reviews.every(holds) ? 1 : 0;
  },
};

/** Whether every statement holds, and everything was walked. */
function holds({ checks, topics }: Review): boolean {
  return checks.every(({ against }) => against.length === 0) && topics.every(({ tooLarge }) => !tooLarge);
}

async function reviewFile(file: string, catalog: Catalog, minutes: number, io: Io): Promise<Review> {
  const fingerprint = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const languages = await languagesSpoken();
  const until = performance.now() + minutes * 60_000;
  const bar = progressBar(io, catalog.kommun.name);
  const found = reviewCatalog(catalog, {
    fingerprint,
    languages,
    translations: await readTranslations(catalog, file, languages),
    onProgress: bar.show,
    isOutOfTime: () => performance.now() >= until,
  });
  bar.clear();
  return found;
}

/** The translations of a catalogue. One that cannot be read is as good as none: it is never shown. */
async function readTranslations(
  catalog: Catalog,
  file: string,
  languages: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const translations = new Map<string, unknown>();
  for (const language of languages) {
    const texts = await readTranslation(catalog, file, language);
    if (texts !== undefined) translations.set(language, texts);
  }
  return translations;
}

function readMinutes(text: string | undefined): number {
  const minutes = text === undefined ? USUAL_MINUTES : Number(text);
  if (text?.trim() === '' || !(minutes >= 0) || !Number.isFinite(minutes)) {
    throw new UsageError(
      `--minutes är ${JSON.stringify(text)}. Skriv ett antal minuter, till exempel ${USUAL_MINUTES}.`,
    );
  }
  return minutes;
}

/** The value with its large counts as text, which JSON has no numbers for. A review that was refused is `null`. */
function inJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (_, item) => (typeof item === 'bigint' ? String(item) : item)));
}
