import { notInSheet, sheetOf } from '../draft/sheet.js';
import { writeCsv, writeXlsx } from '../readers/sheet-file.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import { oneFile, readArguments } from './read-arguments.js';
import { counted } from './report.js';
import { UsageError } from './usage-error.js';
import { writeResult } from './write-file.js';

const OPTIONS = { output: { type: 'string', short: 'o' } } as const;

/** `sheet`: the insatser as a spreadsheet, to be changed and read again by `draft`. */
export const sheet: Command = {
  name: 'sheet',
  summary: 'Skriv insatserna som kalkylark (.xlsx eller .csv).',
  usage: 'sheet FIL -o FIL.xlsx|.csv',
  help: `Skriver insatserna i en katalog som ett kalkylark med svenska kolumnnamn, en rad för varje insats.
Ändra i det och läs in det igen: insatsguiden draft FIL.xlsx --catalog FIL -o FIL. Det som inte har
någon kolumn (platser, starter, koder, godkännanden) räknas upp, och ligger kvar i katalogen då.

  -o, --output FIL  vart det skrivs; namnets slut säger vilket format

Exempel:
  insatsguiden sheet catalogs/sala/catalog.json -o insatser.xlsx`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    const { output } = values;
    if (output === undefined || !/\.(xlsx|csv)$/iu.test(output))
      throw new UsageError('--output ska vara en fil som slutar på .xlsx eller .csv.');
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;
    const rows = sheetOf(catalog);
    await writeResult(output, /\.csv$/iu.test(output) ? writeCsv(rows) : await writeXlsx(rows));
    const left = notInSheet(catalog);
    const note = left.length > 0 ? ` Utan kolumn, och kvar i katalogen: ${left.join(', ')}.` : '';
    io.err(`${counted(catalog.insatser.length, 'insats', 'insatser')} skrivna.${note}\n`);
    return 0;
  },
};
