import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { listFragment, listPage } from '../open-data/list.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import { readWording } from './languages.js';
import { oneFile, readArguments } from './read-arguments.js';
import { UsageError } from './usage-error.js';
import { writeResult } from './write-file.js';

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
  summary: 'Write the whole catalogue as plain HTML, to read without the guide.',
  usage: 'render FILE [--lang LANGUAGE] [-o list.html] [--page | --heading LEVEL]',
  help: `Writes every insats, the right to apply, and whom to turn to, as headings, lists and links
without script or style: for those who would rather read a list, for search engines, and
where the guide cannot run. Paste it between <insats-guide> and </insats-guide>: the guide
takes its place when it has started.

  --lang LANGUAGE    the language to write in, such as en, ar or sv-simple; otherwise sv. What is
                     only there in Swedish is written in Swedish, and marked as such
  -o, --output FILE  writes to a file; otherwise to standard output
  --heading LEVEL    the level of the list's own heading, 1 to 4, ${USUAL_LEVEL} unless said: one more than
                     the heading that stands above it on the page
  --page             a whole HTML page instead of a part to paste in

Write it again when the catalogue has changed: it shows the version it was made from.

Examples:
  insatsguide render catalogs/ragunda/catalog.json -o list.html
  insatsguide render catalogs/sala/catalog.json --lang ar --page -o sala.ar.html
  insatsguide render catalogs/sala/catalog.json --lang en --heading 3`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    if (values.page && values.heading !== undefined) {
      throw new UsageError('--page has its heading at the top level. Leave out --heading, or --page.');
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
  if (!/^[1-4]$/.test(text)) throw new UsageError(`--heading is ${JSON.stringify(text)}. Write a level from 1 to 4.`);
  return Number(text);
}
