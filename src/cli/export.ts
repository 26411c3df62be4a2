import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { FORMATS, type Format, isFormat } from '../open-data/export.js';
import type { NotHeld } from '../open-data/not-held.js';
import { uuidFor } from '../open-data/uuid.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import { readWording } from './languages.js';
import { publish } from './publish.js';
import { oneFile, readArguments } from './read-arguments.js';
import { readBase } from './read-base.js';
import { counted, printJson } from './report.js';
import { UsageError } from './usage-error.js';
import { refuseOverwriting, writeResult } from './write-file.js';

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  base: { type: 'string' },
  publish: { type: 'string' },
  license: { type: 'string' },
  publisher: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** How many places are named after a message before the rest is counted. */
const MOST_NAMED = 3;

/** `export`: the catalogue in a format of open data. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Skriv katalogen som öppna data: schema.org, CPSV-AP eller HSDS.',
  usage: `export FIL --format schema.org|cpsv-ap|hsds [-o FIL] [--base URL] [--json]
  eller     insatsguiden export FIL --publish MAPP --base URL --license URL [--publisher URL] [--json]`,
  help: `Skriver insatserna i ett format som andra program läser, på svenska, så som de är beslutade:

  schema.org   JSON-LD med en GovernmentService för varje insats, för sökmotorer
  cpsv-ap      JSON-LD i den europeiska profilen för offentliga tjänster, version 3.2
  hsds         JSON så som Open Referrals Human Services Data Specification 3 har en lista av tjänster

Det som formatet saknar fält för räknas upp på standardfel, och i resultatet självt. Vad varje fält
kommer från står i docs/open-data.md.

  --format FORMAT   vilket format
  -o, --output FIL  skriver till en fil; annars till standard ut
  --base URL        där datan ska läggas ut: identifierare börjar då så. Utan den är de UUID, samma
                    varje gång
  --json            på standard ut ett JSON-dokument: {"format", "notHeld": [{"path", "message"}],
                    "document"}; utan "document" där --output nämner en fil

Med --publish skrivs allt som ska ligga på en webbserver: alla tre formaten, en fil för varje insats i HSDS,
rader att klistra in på en sida (snippet.html), och dcat.rdf, som Sveriges dataportal hämtar (DCAT-AP-SE 3.0.1).

  --publish MAPP    mappen: den ska vara tom, eller ha det som skrevs förra gången
  --base URL        adressen som mappen får på webben; den ska börja med https://
  --license URL     vilken licens datan får, till exempel
                    http://creativecommons.org/publicdomain/zero/1.0/
  --publisher URL   kommunens adress hos dataportalen:
                    http://dataportal.se/organisation/SE och organisationsnumret
  --json            på standard ut {"folder", "files", "license", "missing", "notHeld": {FORMAT: [...]}}

Exempel:
  insatsguiden export catalogs/ragunda/catalog.json --format schema.org -o insatser.jsonld
  insatsguiden export catalogs/sala/catalog.json --format cpsv-ap --base https://www.sala.se/insatser
  insatsguiden export catalogs/sala/catalog.json --format hsds --json
  insatsguiden export catalogs/sala/catalog.json --publish insatser --base https://www.sala.se/insatser/ --license http://creativecommons.org/publicdomain/zero/1.0/`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    refuseOverwriting(values.output, [file]);
    if (values.publish !== undefined) return publish(file, { ...values, publish: values.publish }, io);
    for (const name of ['license', 'publisher'] as const) {
      if (values[name] !== undefined)
        throw new UsageError(`--${name} hör till --publish. Ta bort det, eller lägg till --publish MAPP.`);
    }
    const format = readFormat(values.format);
    const base = readBase(values.base);
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;

    const wording = await readWording(SOURCE_LANGUAGE, catalog, file);
    const { document, notHeld } = FORMATS[format](catalog, { wording, identify: uuidFor, base });
    if (values.output !== undefined) await writeResult(values.output, `${JSON.stringify(document, null, 2)}\n`);
    if (values.json) {
      printJson(io, { format, notHeld, ...(values.output === undefined && { document }) });
      return 0;
    }
    if (values.output === undefined) printJson(io, document);
    io.err(formatNotHeld(format, notHeld));
    return 0;
  },
};

function readFormat(name: string | undefined): Format {
  const formats = Object.keys(FORMATS).join(', ');
  if (name === undefined) throw new UsageError(`--format saknas. Formaten är ${formats}.`);
  if (!isFormat(name)) throw new UsageError(`Det finns inget format ${JSON.stringify(name)}. Formaten är ${formats}.`);
  return name;
}

function formatNotHeld(format: Format, notHeld: readonly NotHeld[]): string {
  const places = new Map<string, string[]>();
  for (const { path, message } of notHeld) places.set(message, [...(places.get(message) ?? []), path]);
  const lines = [...places].map(([message, paths]) => {
    const named = paths.slice(0, MOST_NAMED).join(', ');
    const more = paths.length > MOST_NAMED ? ` och ${counted(paths.length - MOST_NAMED, 'plats', 'platser')} till` : '';
    return `  ${message}\n      ${named}${more}\n`;
  });
  return `Ryms inte i ${format} (--json räknar upp varje plats):\n${lines.join('')}`;
}
