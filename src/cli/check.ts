import type { Finding } from '../catalog/findings.js';
import type { IsoDate } from '../catalog/types.js';
import { lintCatalog } from '../lint/lint.js';
import { lintQuestionTexts } from '../lint/words.js';
import { readCatalogFile } from './catalog-file.js';
import { checkOverlays } from './check-overlays.js';
import type { Command } from './command.js';
import { findGuidelineDocument, requireFolder } from './guideline-document.js';
import type { Io } from './io.js';
import { readArguments } from './read-arguments.js';
import { count, countFindings, formatFinding, printJson } from './report.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  json: { type: 'boolean' },
  today: { type: 'string' },
  sources: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

/** What was found in one file. */
interface CheckedFile {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What was read besides it, in words for a person. */
  readonly notes?: readonly string[];
}

/** `check`: what is wrong with catalogues, by their format, the law and the source. */
export const check: Command = {
  name: 'check',
  summary: 'Find what is wrong in catalogues: format, law, language, quotes, translations.',
  usage: 'check FILE… [--json] [--today DATE] [--sources DIR] [--strict]',
  help: `Reads each catalogue and reports what is wrong with it, where, and how to mend it. So are the
translations that lie beside it: those it names in translations, as fi.json. The guide's own
questions are read too: none may ask for a judgement of need.

  --json         the findings as [{"file", "level", "path", "rule", "message"}]
  --today DATE   the day to hold dates of validity against, as 2026-11-22; otherwise today
  --sources DIR  where the guidelines' documents lie. The document that a catalogue names in
                 guideline.file is looked for there, beside the catalogue, and among the
                 guide's own catalogues. Quotes are compared with it, word by word. Without
                 it they are not compared.
  --strict       warnings count as errors

The exit code is 0 when there is no error, 1 when there is one.

Examples:
  insatsguide check catalogs/*/catalog.json
  insatsguide check catalog.json --sources ../guidelines --strict
  insatsguide check catalog.json --json > findings.json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (positionals.length === 0) throw new UsageError('FILE is missing. Name one or more catalogues.');
    const today = values.today === undefined ? io.today() : requireDate(values.today);
    if (values.sources !== undefined) await requireFolder(values.sources);

    const checked: CheckedFile[] = [];
    for (const file of positionals) checked.push(...(await checkFile(file, today, values.sources)));
    checked.push(...(await checkQuestionTexts(io)));

    const findings = checked.flatMap((one) => one.findings);
    if (values.json)
      printJson(
        io,
        checked.flatMap(({ file, findings }) => findings.map((one) => ({ file, ...one }))),
      );
    else io.out(formatChecked(checked, findings));
    return findings.some(({ level }) => level === 'error' || values.strict) ? 1 : 0;
  },
};

/** The catalogue, and those of its overlays that something is wrong with. */
async function checkFile(file: string, today: IsoDate, sources: string | undefined): Promise<readonly CheckedFile[]> {
  const { catalog, findings } = await readCatalogFile(file);
  if (!catalog) return [{ file, findings }];
  const name = catalog.guideline.file;
  const document = name === undefined ? undefined : await findGuidelineDocument(name, file, sources);
  const lint = lintCatalog(catalog, { today, ...(document && { documentText: document.text }) });
  const overlays = await checkOverlays(file, catalog);
  const quotes = document
    ? `Quotes compared with ${document.path}.`
    : name === undefined
      ? 'Quotes not compared: the catalogue names no document in guideline.file.'
      : `Quotes not compared: ${name} was not found. Say where it lies with --sources DIR.`;
  return [
    { file, findings: [...findings, ...lint, ...overlays.inCatalog], notes: [quotes, ...overlays.notes] },
    ...overlays.files.filter((overlay) => overlay.findings.length > 0),
  ];
}

async function checkQuestionTexts({ questionTexts }: Io): Promise<readonly CheckedFile[]> {
  const languages = (await questionTexts?.()) ?? [];
  return languages
    .map(({ file, texts }) => ({ file, findings: lintQuestionTexts(texts) }))
    .filter(({ findings }) => findings.length > 0);
}

function formatChecked(checked: readonly CheckedFile[], findings: readonly Finding[]): string {
  const parts = checked.map((one) =>
    [
      one.file,
      ...one.findings.map(formatFinding),
      ...(one.notes ?? []).map((note) => `  ${note}`),
      `  ${countFindings(one.findings)}`,
    ].join('\n'),
  );
  const total = checked.length > 1 ? [`${count(checked.length, 'file')}: ${countFindings(findings)}`] : [];
  return `${[...parts, ...total].join('\n\n')}\n`;
}

function requireDate(given: string): IsoDate {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(given) && isOnCalendar(given);
  if (!isDate)
    throw new UsageError(`--today is ${JSON.stringify(given)}. Write a date that exists, such as 2026-11-22.`);
  return given;
}

function isOnCalendar(date: IsoDate): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
