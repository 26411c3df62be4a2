import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { FORMATS, type Format, isFormat } from '../open-data/export.js';
import type { NotHeld } from '../open-data/not-held.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import { readWording } from './languages.js';
import { oneFile, readArguments } from './read-arguments.js';
import { count, printJson } from './report.js';
import { UsageError } from './usage-error.js';
import { uuidFor } from './uuid.js';
import { writeResult } from './write-file.js';

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  base: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** How many places are named after a message before the rest is counted. */
const MOST_NAMED = 3;

/** `export`: the catalogue in a format of open data. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the catalogue as open data: schema.org, CPSV-AP or HSDS.',
  usage: 'export FILE --format schema.org|cpsv-ap|hsds [-o FILE] [--base URL] [--json]',
  help: `Writes the insatser in a format that other programs read, in Swedish, as they were decided:

  schema.org   JSON-LD with a GovernmentService for each insats, for search engines
  cpsv-ap      JSON-LD in the European profile of public services, version 3.2
  hsds         JSON as Open Referral's Human Services Data Specification 3 has a list of services

What a format has no field for is listed on standard error, and in the result itself. What each
field comes from stands in docs/open-data.md.

  --format FORMAT    which one
  -o, --output FILE  writes to a file; otherwise to standard output
  --base URL         where the data will be published: identifiers then begin with it. Without it
                     they are UUIDs, the same every time
  --json             on standard output one JSON document: {"format", "notHeld": [{"path",
                     "message"}], "document"}; without "document" where --output names a file

Examples:
  insatsguide export catalogs/ragunda/catalog.json --format schema.org -o insatser.jsonld
  insatsguide export catalogs/sala/catalog.json --format cpsv-ap --base https://www.sala.se/insatser
  insatsguide export catalogs/sala/catalog.json --format hsds --json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
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
  if (name === undefined) throw new UsageError(`--format is missing. The formats are ${formats}.`);
  if (!isFormat(name)) throw new UsageError(`There is no format ${JSON.stringify(name)}. The formats are ${formats}.`);
  return name;
}

function readBase(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') {
    throw new UsageError(
      `--base is ${JSON.stringify(text)}. Write an address without #, such as https://www.kommun.se/insatser.`,
    );
  }
  return url.href;
}

function formatNotHeld(format: Format, notHeld: readonly NotHeld[]): string {
  const places = new Map<string, string[]>();
  for (const { path, message } of notHeld) places.set(message, [...(places.get(message) ?? []), path]);
  const lines = [...places].map(([message, paths]) => {
    const named = paths.slice(0, MOST_NAMED).join(', ');
    const more = paths.length > MOST_NAMED ? ` and ${count(paths.length - MOST_NAMED, 'more place')}` : '';
    return `  ${message}\n      ${named}${more}\n`;
  });
  return `Not held by ${format} (--json lists every place):\n${lines.join('')}`;
}
