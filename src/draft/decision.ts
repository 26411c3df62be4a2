import type { IsoDate } from '../catalog/types.js';
import { sentencesOf } from './sentences.js';
import type { Block, DecisionProposal } from './types.js';

/** How many pieces of a document, from its start and its end, tell of the paper itself. */
const OF_PAPER = { first: 40, last: 12 } as const;

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

const DATE = `(?:(?<!\\d)(?:19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)|(?<!\\d)(?:19|20)\\d\\d(?:0\\d|1[0-2])[0-3]\\d(?!\\d)|\\d{1,2}(?::e)? (?:${MONTHS.join('|')}) (?:19|20)\\d\\d)`;

const BODY =
  '(?:(?:\\p{L}+-,? )*(?:\\p{L}+- och |och |och \\p{L}+ )?\\p{L}*(?:nämnd(?:en)?|utskott(?:et)?|fullmäktige|styrelse(?:n)?|chef(?:en)?|direktör(?:en)?))(?!\\p{L})';

const DECIDED = '(?:fastställ[dt]|beslutad|beslutat|antag(?:en|et|na)|godkänd|godkänt|reviderad|reviderat)';

/** Between the words that name a date and the date, at most so much. */
const SHORT_WAY = '(?<way>[^.;\\n\\d]{0,80}?(?:§ ?\\d+[a-z]?[^.;\\n\\d]{0,20}?)?)';

const ADOPTED = new RegExp(
  `(?<!\\p{L})(?:${DECIDED}|beslut (?:i|av)|(?:besluts|antagnings|fastställelse|fastställande|sammanträdes)(?:datum|dag)|datum för (?:beslut|fastställande|antagande))(?!\\p{L})${SHORT_WAY}(?<date>${DATE})`,
  'giu',
);

const ADOPTED_BY = new RegExp(
  `(?<!\\p{L})(?:${DECIDED}(?: som \\p{L}+)? (?:av|i)|beslut (?:av|i)(?=[^.;\\n]*${DATE})|beslutsinstans|beslutande(?: organ| instans| nämnd)?|beslutsfattare|nämnd(?=\\s*:))(?!\\p{L})\\s*:?\\s*(?:den \\d+ \\p{L}+ \\d{4} av )?(?<body>${BODY})(?<rest>[^.;\\n]{0,60})`,
  'giu',
);

const VALID_FROM = new RegExp(
  `(?<!\\p{L})(?:gäller|gälla|giltig(?:t|a)?|giltighetstid|giltighet|träder i kraft|trätt i kraft|ikraftträdande(?:datum)?|i kraft)(?!\\p{L})${SHORT_WAY}(?<date>${DATE})`,
  'giu',
);

/** What a sentence says of another decision, of a law, or of a decision that nobody has made. */
const OF_ANOTHER =
  /(?<!\p{L})(ersätter|ersätts|upphäv\p{L}*|upphör\p{L}*|tidigare|föreslå\p{L}*|lagen|lag|socialtjänstlag\p{L}*|\d{4}:\d+|sfs|riksdagen|regeringen)(?!\p{L})/iu;

/** A paper that asks for a decision. */
const ASKS_FOR_ONE = /(?<!\p{L})(tjänsteskrivelse|förslag till beslut|utkast|remissversion|arbetsmaterial)(?!\p{L})/iu;

/** A record of what was decided at a meeting. */
const RECORD = /(?<!\p{L})(sammanträdesprotokoll|protokollsutdrag|protokoll)(?!\p{L})/iu;

/** What a document says of when it was decided, by whom, and from when it holds; where it says two things, both. */
export function decisionIn(blocks: readonly Block[], margins: readonly string[] = []): readonly DecisionProposal[] {
  const lines = [...margins, ...linesOfPaper(blocks)];
  const start = lines.slice(0, 12);
  if (start.some((line) => ASKS_FOR_ONE.test(line) && !RECORD.test(line))) return [];
  const found: DecisionProposal[] = start.some((line) => RECORD.test(line)) ? [...ofMeeting(start)] : [];
  for (const line of lines)
    for (const { text } of sentencesOf(line))
      if (!OF_ANOTHER.test(text))
        found.push(...datesIn(text, 'adopted', ADOPTED), ...bodiesIn(text), ...datesIn(text, 'validFrom', VALID_FROM));
  return found.filter(
    (one, at) => !found.slice(0, at).some(({ field, value }) => field === one.field && sayTheSame(value, one.value)),
  );
}

/** "Socialnämnden" says no more than "Socialnämnden, § 84". */
function sayTheSame(value: string, other: string): boolean {
  return value === other || value.startsWith(`${other}, §`);
}

/** The first and last pieces as lines; a label and what stands beside, under or after it are one line. */
function linesOfPaper(blocks: readonly Block[]): readonly string[] {
  const pieces =
    blocks.length <= OF_PAPER.first + OF_PAPER.last
      ? blocks
      : [...blocks.slice(0, OF_PAPER.first), ...blocks.slice(-OF_PAPER.last)];
  const lines = pieces.flatMap((block): readonly string[] =>
    block.kind === 'table' ? linesOfTable(block.rows) : block.text.split('\n'),
  );
  return lines.map((line, at) =>
    LABEL.test(line) && lines[at + 1] !== undefined ? `${line.replace(/:?\s*$/u, ':')} ${lines[at + 1]}` : line,
  );
}

/** A line that is only the name of what the next one tells. */
const LABEL =
  /^(?:beslutsdatum|beslutsdag|datum för (?:beslut|fastställande)|fastställelsedatum|(?:fastställd|beslutad|beslutat|antagen|godkänd)(?: av| den)?|beslutsinstans|beslutsfattare|giltig(?: från| fr\.? ?o\.? ?m\.?)?|gäller från(?: och med)?|giltighetstid|ikraftträdande)\s*:?\s*$/iu;

function linesOfTable(rows: readonly (readonly string[])[]): readonly string[] {
  const clean = (cell: string) => cell.replace(/\s+/gu, ' ').trim();
  return rows.flatMap((row, at) => {
    const cells = row.map(clean).filter(Boolean);
    const below = rows[at + 1]?.map(clean) ?? [];
    const upright = row.flatMap((cell, place) =>
      LABEL.test(clean(cell)) && (below[place] ?? '') !== '' ? [`${clean(cell)}: ${below[place]}`] : [],
    );
    const beside = cells.flatMap((cell, place) =>
      LABEL.test(cell) && cells[place + 1] !== undefined ? [`${cell}: ${cells[place + 1]}`] : [],
    );
    return [...cells, ...beside, ...upright];
  });
}

function datesIn(text: string, field: 'adopted' | 'validFrom', words: RegExp): readonly DecisionProposal[] {
  const written = text.replace(/fr\.? ?o\.? ?m\.?/giu, 'från').replace(/t\.? ?o\.? ?m\.?(?!\p{L})/giu, 'till');
  return [...written.matchAll(words)].flatMap(({ groups }): readonly DecisionProposal[] => {
    const { way = '', date = '' } = groups ?? {};
    // "Fastställd av … Gäller från …": the date is of what stands nearest before it.
    const isOfOther =
      field === 'adopted'
        ? /gäll|gilt|kraft|senast|upprätta|uppfölj/iu.test(way)
        : /(?<!\p{L})(till(?!s)|senast|beslut\p{L}*|fastställ\p{L}*|antag\p{L}*)/iu.test(way);
    const value = isoDate(date);
    return isOfOther || value === undefined ? [] : [{ field, value, quote: quoteOf(text) }];
  });
}

function bodiesIn(text: string): readonly DecisionProposal[] {
  return [...text.matchAll(ADOPTED_BY)].map(({ groups }): DecisionProposal => {
    const { body = '', rest = '' } = groups ?? {};
    return { field: 'adoptedBy', value: bodyName(body, rest), quote: quoteOf(text) };
  });
}

/** Of a record: the meeting's day and who met stand at its head, and the matter's paragraph before its heading. */
function ofMeeting(start: readonly string[]): readonly DecisionProposal[] {
  const head = start.join(' · ');
  const date = new RegExp(DATE, 'u').exec(head)?.[0];
  const value = date === undefined ? undefined : isoDate(date);
  const body = new RegExp(`(?<!\\p{L})${BODY}`, 'iu').exec(head)?.[0];
  const paragraph = start.find((line) => /^§ ?\d/u.test(line)) ?? '';
  return [
    ...(value === undefined ? [] : [{ field: 'adopted', value, quote: quoteOf(lineWith(start, date)) } as const]),
    ...(body === undefined
      ? []
      : [{ field: 'adoptedBy', value: bodyName(body, paragraph), quote: quoteOf(lineWith(start, body)) } as const]),
  ];
}

function lineWith(lines: readonly string[], words = ''): string {
  return lines.find((line) => line.includes(words)) ?? words;
}

function bodyName(body: string, rest: string): string {
  const paragraph = /§ ?(\d+ ?[a-z]?)(?!\p{L})/iu.exec(rest)?.[1]?.trim();
  // A heading in capitals names nobody in capitals.
  const word = /\p{Ll}/u.test(body) ? body : body.toLowerCase();
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return `${name}${paragraph === undefined ? '' : `, § ${paragraph}`}`;
}

function quoteOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 300);
}

/** A date as a catalogue writes it; `undefined` where there is no such day. */
function isoDate(text: string): IsoDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})(?::e)? (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const digits = text.replace(/-/gu, '');
  const iso =
    day === ''
      ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
      : `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
