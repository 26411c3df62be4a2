import type { Finding } from '../catalog/findings.js';
import type { Catalog, IsoDate } from '../catalog/types.js';
import { fixSyntax, fixValues } from '../lint/fix.js';
import { fixNames } from '../lint/fix-names.js';
import { lintCatalog } from '../lint/lint.js';
import { lintQuestionTexts } from '../lint/words.js';
import { readInSpite } from './catalog-file.js';
import { checkLines } from './check-lines.js';
import { checkOverlays, overlayFilesOf } from './check-overlays.js';
import { checkText, fixableIn, placer } from './check-text.js';
import type { Command } from './command.js';
import { findGuidelineDocument, requireFolder } from './guideline-document.js';
import type { Io } from './io.js';
import { readArguments } from './read-arguments.js';
import { readText } from './read-text.js';
import { countFindings, formatFinding, type PlacedFinding, printJson } from './report.js';
import { UsageError } from './usage-error.js';
import { writeResult } from './write-file.js';

const OPTIONS = {
  json: { type: 'boolean' },
  today: { type: 'string' },
  sources: { type: 'string' },
  strict: { type: 'boolean' },
  fix: { type: 'boolean' },
} as const;

/** What was found in one file. */
interface CheckedFile {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What was put right in it. */
  readonly fixed?: readonly Finding[];
  /** What was read besides it, in words for a person. */
  readonly notes?: readonly string[];
}

/** `check`: what is wrong with catalogues, by their format, the law and the source. */
export const check: Command = {
  name: 'check',
  summary: 'Hitta det som är fel i kataloger: format, lag, språk, citat, översättningar.',
  usage: 'check FIL… [--fix] [--json] [--today DATUM] [--sources MAPP] [--strict]',
  help: `Läser varje katalog och säger vad som är fel, var, och hur det rättas. Översättningarna som
ligger bredvid läses också: de som katalogen nämner i translations, som fi.json. Även guidens
egna frågor läses: ingen får be någon bedöma sitt behov.

  --fix           rättar i filen det som har ett enda rätt svar, och visar vad: hårda blanksteg,
                  tankstreck i nummer, Word-citattecken, mailto, www, tal inom citattecken,
                  kommatecken för mycket och namn från en tidigare version
  --json          fynden som [{"file", "level", "path", "rule", "message", "line", "insats", "fixed"}]
  --today DATUM   dagen som datum jämförs med, som 2026-11-22; annars i dag
  --sources MAPP  där riktlinjernas dokument ligger. Dokumentet som katalogen nämner i guideline.file
                  söks där, bredvid katalogen och bland guidens egna kataloger. Citaten jämförs med
                  det, ord för ord. Utan dokument jämförs de inte.
  --strict        varningar räknas som fel

Slutkoden är 0 när inget är fel, annars 1.

Exempel:
  insatsguiden check catalogs/*/catalog.json
  insatsguiden check katalog.json --sources ../riktlinjer --strict
  insatsguiden check katalog.json --fix
  insatsguiden check katalog.json --json > fynd.json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (positionals.length === 0) throw new UsageError('FIL saknas. Skriv en eller flera kataloger.');
    const today = values.today === undefined ? io.today() : requireDate(values.today);
    if (values.sources !== undefined) await requireFolder(values.sources);

    const checked: CheckedFile[] = [];
    for (const file of positionals)
      checked.push(...(await checkFile(file, { today, sources: values.sources, isFixing: values.fix ?? false })));
    checked.push(...(await checkQuestionTexts(io)));

    const placed = await Promise.all(checked.map(placeFindings));
    const findings = checked.flatMap((one) => one.findings);
    if (values.json)
      printJson(
        io,
        placed.flatMap(({ file, findings }) => findings.map(({ place, ...one }) => ({ file, ...one }))),
      );
    else io.out(formatChecked(placed, findings, values.fix ?? false));
    return findings.some(({ level }) => level === 'error' || values.strict) ? 1 : 0;
  },
};

interface CheckOptions {
  readonly today: IsoDate;
  readonly sources: string | undefined;
  readonly isFixing: boolean;
}

/** The catalogue, and those of its overlays that something is wrong with or was put right in. */
async function checkFile(file: string, options: CheckOptions): Promise<readonly CheckedFile[]> {
  const fixed = options.isFixing ? await fixFile(file) : [];
  const { text, ...parsed } = await readInSpite(file);
  const fixable = text === undefined || options.isFixing ? [] : fixableIn(parsed);
  const notes: string[] = [];
  const lint = async (catalog: Catalog): Promise<readonly Finding[]> => {
    const { findings, note } = await lintFile(file, catalog, options);
    notes.push(note);
    return findings;
  };
  const findings = await checkText(parsed, lint, fixable);
  const { catalog } = parsed;
  if (!catalog) return [{ file, findings, fixed, notes }];
  const overlayFixes = new Map<string, readonly Finding[]>();
  if (options.isFixing && !catalog.overlays)
    for (const overlay of overlayFilesOf(file, catalog)) overlayFixes.set(overlay, await fixFile(overlay));
  const lines = await checkLines(file, catalog);
  const overlays = await checkOverlays(file, catalog);
  return [
    {
      file,
      findings: [...findings, ...lines, ...overlays.inCatalog],
      fixed,
      notes: [...notes, ...overlays.notes],
    },
    ...overlays.files
      .map((overlay) => ({ ...overlay, fixed: overlayFixes.get(overlay.file) ?? [] }))
      .filter((overlay) => overlay.findings.length > 0 || overlay.fixed.length > 0),
  ];
}

/** What linting finds, with the document where it is at hand, and whether it is. */
async function lintFile(file: string, catalog: Catalog, { today, sources }: CheckOptions) {
  const name = catalog.guideline.file;
  const document = name === undefined ? undefined : await findGuidelineDocument(name, file, sources);
  const findings = lintCatalog(catalog, { today, ...(document && { documentText: document.text }) });
  const note = document
    ? `Citaten är jämförda med ${document.path}.`
    : name === undefined
      ? 'Citaten är inte jämförda: katalogen nämner inget dokument i guideline.file.'
      : `Citaten är inte jämförda: ${name} hittades inte. Säg var det ligger med --sources MAPP.`;
  return { findings, note };
}

/** Puts right what has one right answer, writes the file, and returns what that was. */
async function fixFile(file: string): Promise<readonly Finding[]> {
  const text = await readText(file);
  if (text === undefined) return [];
  const syntax = fixSyntax(text);
  const names = fixNames(syntax.text);
  const values = fixValues(names.text);
  if (values.text !== text) await writeResult(file, values.text);
  return [...syntax.fixes, ...names.fixes, ...values.fixes];
}

async function checkQuestionTexts({ questionTexts }: Io): Promise<readonly CheckedFile[]> {
  const languages = (await questionTexts?.()) ?? [];
  return languages
    .map(({ file, texts }) => ({ file, findings: lintQuestionTexts(texts) }))
    .filter(({ findings }) => findings.length > 0);
}

/** A file's findings, what was put right first, each with its place in words. */
interface PlacedFile {
  readonly file: string;
  readonly findings: readonly (PlacedFinding & { readonly place: string })[];
  readonly notes: readonly string[];
}

async function placeFindings({ file, findings, fixed = [], notes = [] }: CheckedFile): Promise<PlacedFile> {
  const text = findings.length + fixed.length === 0 ? undefined : await readText(file).catch(() => undefined);
  const placed = placer(text);
  return {
    file,
    notes,
    findings: [...fixed.map((one) => placed(one, true)), ...findings.map((one) => placed(one, false))],
  };
}

function formatChecked(checked: readonly PlacedFile[], findings: readonly Finding[], isFixing: boolean): string {
  const parts = checked.map((one) => {
    const open = one.findings.filter(({ fixed }) => !fixed);
    const mended = one.findings.length - open.length;
    return [
      one.file,
      ...one.findings.map((finding) => formatFinding(finding, finding.place, finding.fixed)),
      ...one.notes.map((note) => `  ${note}`),
      `  ${countFindings(open)}${mended > 0 ? `, ${mended} rättade` : isFixing ? ', inget att rätta åt dig' : ''}`,
    ].join('\n');
  });
  const total = checked.length > 1 ? [`${checked.length} filer: ${countFindings(findings)}`] : [];
  return `${[...parts, ...total].join('\n\n')}\n`;
}

function requireDate(given: string): IsoDate {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(given) && isOnCalendar(given);
  if (!isDate)
    throw new UsageError(`--today är ${JSON.stringify(given)}. Skriv en dag som finns, till exempel 2026-11-22.`);
  return given;
}

function isOnCalendar(date: IsoDate): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
