import { basename } from 'node:path';
import { readCatalog } from '../catalog/read.js';
import type { Catalog } from '../catalog/types.js';
import { catalogOf } from '../draft/catalog.js';
import { draftOf } from '../draft/draft.js';
import { undecidedOf } from '../draft/edit.js';
import { type OwnTable, ownTable, withContacts } from '../draft/own-table.js';
import { DECISION_FIELDS, type Draft, type Undecided } from '../draft/types.js';
import { kindOf, readDocument } from '../readers/read-document.js';
import { readSheetFile } from '../readers/sheet-file.js';
import { UnreadableDocument } from '../readers/unreadable.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command, ExitCode } from './command.js';
import { catalogFromSheet, emptyCatalog } from './draft-sheet.js';
import type { Io } from './io.js';
import { readArguments } from './read-arguments.js';
import { readBytes } from './read-bytes.js';
import { counted, printJson } from './report.js';
import { UsageError } from './usage-error.js';
import { refuseOverwriting, writeResult } from './write-file.js';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  catalog: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `draft`: a decision's document as a catalogue to go on with. */
export const draft: Command = {
  name: 'draft',
  summary: 'Läs beslutets dokument och skriv ett utkast till katalog.',
  usage: 'draft FIL.txt|.pdf|.docx|.xlsx|.csv [--catalog FIL] [-o FIL] [--json]',
  help: `Läser dokumentet med beslutet, delar upp det i insatser efter rubrikerna och föreslår villkor enligt
regler. Varje ord i en målgrupp och ett villkor hamnar i en hög: villkor, det som kontrolleras där,
målgrupp i ord, begränsning, kostnad, det som inte ska stå på kortet, eller kvar att avgöra. Inget gissas.
Säger dokumentet när det beslutades, av vem och från när det gäller föreslås det också, med dokumentets ord.

Katalogen är ett förslag: inget i den är beslutat förrän någon har läst den mot dokumentet. En insats där
ord är kvar att avgöra visas aldrig som öppen. Det som är kvar räknas upp på standardfel. Bedömningar
("handläggaren bedömer", "särskilda skäl") får inte vara villkor, och märks ut.

Ett kalkylark (.xlsx, .csv) har en insats på varje rad och kolumnernas namn på den första: Namn, Villkor,
Målgrupp i ord och de andra som "insatsguiden sheet" skriver, i vilken ordning som helst. Ett ark med
kommunens egna kolumner, eller med villkor i vanliga meningar, läses som en tabell i ett beslut.

  --catalog FIL     katalogen som kalkylarkets insatser hör till: det som ingen kolumn har ligger kvar
  -o, --output FIL  skriver katalogen till en fil; annars till standard ut
  --json            på standard ut ett JSON-dokument: {"decision": [{"field", "value", "quote"}], "insatser": [{"id", "name", "section", "spans": [{"part",
                    "text", "heap", "villkor", "rule", "why", "isJudgement"}]}], "undecided": [{"insats", "name",
                    "part", "text", "why", "isJudgement"}], "catalog"}; utan "catalog" där --output nämner en fil

Slutkoder: 0 katalogen är skriven, 1 dokumentet går inte att läsa eller har inga insatser, 2 fel användning.

Exempel:
  insatsguiden draft riktlinje.pdf -o katalog.json
  insatsguiden draft catalogs/ragunda/000_96e6738920e71544.txt --json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneDocument(positionals);
    refuseOverwriting(values.output, [file]);
    const bytes = await readBytes(file);
    const isOfRows = isSheet(bytes, file);
    if (values.catalog !== undefined && !isOfRows)
      throw new UsageError('--catalog gäller bara kalkylark (.xlsx, .csv).');
    const table = isOfRows && values.catalog === undefined ? await ownTableIn(bytes, file) : undefined;
    if (isOfRows && !table) return writeSheet(bytes, file, values, io);
    const read = table?.read ?? (await draftFrom(bytes, file, io));
    if (!read) return 1;

    const proposed = withDecision(catalogOf(read, io.today()), read);
    const catalog = table ? { ...proposed, insatser: withContacts(proposed.insatser, table.contacts) } : proposed;
    const { findings } = readCatalog(catalog);
    if (findings.length > 0) throw new Error(`The draft does not load: ${JSON.stringify(findings.slice(0, 3))}`);
    const undecided = undecidedOf(read);
    if (values.output !== undefined) await writeResult(values.output, `${JSON.stringify(catalog, null, 2)}\n`);
    if (values.json) {
      printJson(io, {
        insatser: read.insatser.map(describe),
        decision: read.decision,
        undecided,
        ...(values.output === undefined && { catalog }),
      });
      return 0;
    }
    if (values.output === undefined) printJson(io, catalog);
    if (table) io.err('Kalkylarket har kommunens egna kolumner eller ord, och lästes som en tabell i ett beslut.\n');
    io.err(formatDraft(read, undecided, catalog));
    return 0;
  },
};

function isSheet(bytes: Uint8Array, file: string): boolean {
  try {
    return /\.csv$/iu.test(file) || kindOf(bytes) === 'spreadsheet';
  } catch {
    return false;
  }
}

/** A spreadsheet in the kommun's own columns or words; `undefined` where it is the catalogue's, or cannot be read. */
async function ownTableIn(bytes: Uint8Array, file: string): Promise<OwnTable | undefined> {
  try {
    return ownTable(await readSheetFile(bytes), basename(file));
  } catch (error) {
    // Whoever reads the catalogue's own columns says what is wrong with the file.
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}

async function writeSheet(
  bytes: Uint8Array,
  file: string,
  { output, catalog: named, json }: { readonly output?: string; readonly catalog?: string; readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const base = named === undefined ? emptyCatalog(io.today()) : await useCatalogFile(named, io);
  const catalog = base && (await catalogFromSheet(bytes, file, base, io));
  if (!catalog) return 1;
  if (output !== undefined) await writeResult(output, `${JSON.stringify(catalog, null, 2)}\n`);
  if (json) printJson(io, { undecided: [], ...(output === undefined && { catalog }) });
  else if (output === undefined) printJson(io, catalog);
  io.err(`${counted(catalog.insatser.length, 'insats', 'insatser')} ur kalkylarket.\n`);
  return 0;
}

function oneDocument(positionals: readonly string[]): string {
  const [file, more] = positionals;
  if (file === undefined)
    throw new UsageError('FIL saknas. Skriv dokumentet med beslutet, till exempel riktlinje.pdf.');
  if (more !== undefined)
    throw new UsageError(`${JSON.stringify(more)} är en FIL för mycket. Skriv ett enda dokument.`);
  return file;
}

/** The draft; `undefined` where the document cannot be read or tells of no insats, after saying so. */
async function draftFrom(bytes: Uint8Array, file: string, io: Io): Promise<Draft | undefined> {
  try {
    const read = draftOf(
      await readDocument(bytes, basename(file), {
        onProgress: (done, of) => io.progress?.(`Läser sida ${done} av ${of}`),
      }),
    );
    if (read.insatser.length > 0) return read;
    io.err(
      `${file}: Inga insatser hittades. En insats känns igen på en rubrik med en målgrupp, ett villkor eller en beskrivning under sig.\n`,
    );
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    io.err(`${file}: ${error.message}\n`);
  }
  return undefined;
}

function describe({ id, name, section, parts, spans }: Draft['insatser'][number]): object {
  return {
    id,
    name,
    section,
    spans: spans.map(({ part, text, heap, proposals, rule, why, isJudgement }) => ({
      part: parts[part]?.kind,
      text,
      heap,
      villkor: proposals.flatMap((proposal) => (proposal.kind === 'villkor' ? [proposal.villkor] : [])),
      rule,
      why,
      isJudgement,
    })),
  };
}

/** The catalogue with what its document says once of its decision; what it says in two ways is told, and not written. */
function withDecision(catalog: Catalog, { decision }: Draft): Catalog {
  const once = decision.filter(({ field }) => decision.filter((one) => one.field === field).length === 1);
  const told = Object.fromEntries(once.map(({ field, value }) => [field, value]));
  return { ...catalog, guideline: { ...catalog.guideline, ...told } };
}

function formatDraft(read: Draft, undecided: readonly Undecided[], catalog: Catalog): string {
  const villkor = [...read.insatser, read.general]
    .flatMap(({ spans }) => spans)
    .reduce((sum, { proposals }) => sum + proposals.length, 0);
  const head = `${counted(catalog.insatser.length, 'insats', 'insatser')}, ${villkor} förslag till villkor att läsa mot dokumentet.`;
  const kept = read.insatser
    .filter(({ needsTested }) => needsTested !== undefined)
    .map(({ needsTested }) => `  ${needsTested}`);
  const told = read.decision.map(({ field, value, quote }) => `  ${DECISION_FIELDS[field]}: ${value} – ”${quote}”`);
  const decision = told.length === 0 ? [] : ['Det dokumentet säger om beslutet, att läsa mot dokumentet:', ...told];
  if (undecided.length === 0)
    return `${[head, ...decision, ...kept, 'Alla ord i målgrupper och villkor har en hög.'].join('\n')}\n`;
  const lines: string[] = [];
  let name: string | undefined;
  for (const one of undecided) {
    if (one.name !== name) lines.push(`\n${one.name}`);
    name = one.name;
    lines.push(`  ${one.isJudgement ? 'bedömning: ' : ''}”${one.text.replace(/\s+/gu, ' ')}”`, `      ${one.why}`);
  }
  const rest = `Kvar att avgöra: ${counted(undecided.length, 'ställe', 'ställen')}.`;
  return `${[head, ...decision, ...kept, rest, ...lines].join('\n')}\n`;
}
