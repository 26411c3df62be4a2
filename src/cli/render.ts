import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { listFragment, listPage } from '../open-data/list.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import { readWording } from './languages.js';
import { oneFile, readArguments } from './read-arguments.js';
import { UsageError } from './usage-error.js';
import { refuseOverwriting, writeResult } from './write-file.js';

const OPTIONS = {
  lang: { type: 'string' },
  output: { type: 'string', short: 'o' },
  page: { type: 'boolean' },
  heading: { type: 'string' },
} as const;

/** Below the heading of the page that the list is pasted into. */
const USUAL_LEVEL = 2;

/** `render`: the whole catalogue as plain HTML. */
export const render: Command = {
  name: 'render',
  summary: 'Skriv hela katalogen som vanlig HTML, att läsa utan guiden.',
  usage: 'render FIL [--lang SPRÅK] [-o lista.html] [--page | --heading NIVÅ]',
  help: `Skriver varje insats, rätten att ansöka och vart man vänder sig, som rubriker, listor och länkar utan
skript och stil: för den som hellre läser en lista, för sökmotorer och där guiden inte kan köras.
Klistra in det mellan <insats-guide> och </insats-guide>: guiden tar dess plats när den har startat.

  --lang SPRÅK      språket att skriva på, till exempel en, ar eller sv-simple; annars sv. Det som bara
                    finns på svenska skrivs på svenska, och märks
  -o, --output FIL  skriver till en fil; annars till standard ut
  --heading NIVÅ    nivån på listans egen rubrik, 1 till 4, ${USUAL_LEVEL} om inget sägs: en mer än rubriken
                    som står ovanför på sidan
  --page            en hel HTML-sida i stället för en del att klistra in

Skriv den igen när katalogen har ändrats: den visar vilken version den är gjord av.

Exempel:
  insatsguiden render catalogs/ragunda/catalog.json -o lista.html
  insatsguiden render catalogs/sala/catalog.json --lang ar --page -o sala.ar.html
  insatsguiden render catalogs/sala/catalog.json --lang en --heading 3`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    refuseOverwriting(values.output, [file]);
    if (values.page && values.heading !== undefined) {
      throw new UsageError('--page har sin rubrik överst. Ta bort --heading eller --page.');
    }
    const level = readLevel(values.heading);
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;
    const wording = await readWording(values.lang ?? SOURCE_LANGUAGE, catalog, file);
    const today = io.today();
    const html = values.page ? listPage(catalog, wording, { today }) : listFragment(catalog, wording, { today, level });
    if (values.output === undefined) io.out(html);
    else await writeResult(values.output, html);
    return 0;
  },
};

function readLevel(text: string | undefined): number {
  if (text === undefined) return USUAL_LEVEL;
  if (!/^[1-4]$/.test(text)) throw new UsageError(`--heading är ${JSON.stringify(text)}. Skriv en nivå från 1 till 4.`);
  return Number(text);
}
