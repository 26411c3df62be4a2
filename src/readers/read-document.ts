import { plainLetters } from '../draft/letters.js';
import { blocksOfText } from '../draft/plain-text.js';
import type { Block, SourceDocument } from '../draft/types.js';
import { type ReadOptions, readPdf } from './pdf.js';
import { MAX_BYTES, MAX_CHARACTERS, UnreadableDocument } from './unreadable.js';
import { unzip } from './unzip.js';
import { readWord } from './word.js';

/** What a file is, by what it holds: its name may say anything. */
export type FileKind = 'pdf' | 'word' | 'spreadsheet' | 'text';

/**
 * A decision's document as its blocks: a PDF, a Word document or a plain text, also one in the encoding of an old Windows.
 *
 * @throws UnreadableDocument with what is wrong and what to do, in Swedish.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const kind = kindOf(bytes);
  if (kind === 'spreadsheet')
    throw new UnreadableDocument('Det här är ett kalkylark. Välj det som tabell i stället för som dokument.');
  const { blocks, margins = [] } = await (kind === 'pdf'
    ? readPdf(bytes, options)
    : kind === 'word'
      ? readWord(bytes)
      : { blocks: blocksOfText(documentTextOf(bytes)) });
  return { name, blocks: blocks.map(withoutHidden), ...(margins.length > 0 && { margins: margins.map(visible) }) };
}

function documentTextOf(bytes: Uint8Array): string {
  const text = textOf(bytes);
  if (/^\s*\{/u.test(text) && text.includes('"insatser"'))
    throw new UnreadableDocument('Filen är en katalog (JSON), inget beslut. Öppna den som katalog.');
  return text;
}

/** A pasted text as a document. */
export function readPasted(text: string): SourceDocument {
  return { name: 'inklistrad text', blocks: blocksOfText(text.slice(0, MAX_CHARACTERS)).map(withoutHidden) };
}

/**
 * What kind of file it is.
 *
 * @throws UnreadableDocument where it is of none that can be read.
 */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableDocument('Filen är tom.');
  if (bytes.length > MAX_BYTES)
    throw new UnreadableDocument(
      `Filen är för stor: ${Math.ceil(bytes.length / 1024 / 1024)} MB. Högst ${MAX_BYTES / 1024 / 1024} MB går bra. Välj bara de sidor som beskriver insatserna.`,
    );
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return kindOfArchive(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableDocument(OLD_FORMATS[oldKindOf(bytes)]);
  if (start.startsWith('{\\rtf'))
    throw new UnreadableDocument('Filen är i formatet RTF. Öppna den i Word och spara den som .docx.');
  if (/^\s*(<!doctype html|<html|<\?xml)/iu.test(start))
    throw new UnreadableDocument(
      'Filen är en webbsida eller XML. Kopiera texten och klistra in den, eller spara den som text.',
    );
  return 'text';
}

/** What tells a program's archives apart, by a file that each has. */
const ARCHIVES: readonly (readonly [file: RegExp, cure: string])[] = [
  [
    /^Index\/Document\.iwa$|^Index\.zip$/u,
    'Filen är gjord i Pages eller Numbers. Öppna den där, välj Exportera, och spara den som Word (.docx), Excel (.xlsx) eller PDF.',
  ],
  [
    /^content\.xml$/u,
    'Filen är sparad i OpenDocument-format (.odt, .ods). Öppna den och spara den som .docx, om den är ett dokument, eller .xlsx, om den är ett kalkylark.',
  ],
];

function kindOfArchive(bytes: Uint8Array): FileKind {
  const isKnown = (name: string) => ARCHIVES.some(([file]) => file.test(name));
  const names = Object.keys(
    unzip(bytes, (name) => name === 'word/document.xml' || name === 'xl/workbook.xml' || isKnown(name)),
  );
  if (names.includes('word/document.xml')) return 'word';
  if (names.includes('xl/workbook.xml')) return 'spreadsheet';
  const cure = ARCHIVES.find(([file]) => names.some((name) => file.test(name)))?.[1];
  throw new UnreadableDocument(
    cure ??
      'Filen är packad (zip), men varken en Word-fil eller ett kalkylark. Packa upp den, och välj filen som ligger i den.',
  );
}

/** What to do with a file of an old program, by what its list of parts names. */
const OLD_FORMATS = {
  WordDocument:
    'Filen är sparad i ett gammalt format (.doc). Öppna den i Word och välj Spara som. Spara den som .docx.',
  Workbook: 'Filen är sparad i ett gammalt format (.xls). Öppna den i Excel och välj Spara som. Spara den som .xlsx.',
  EncryptedPackage: 'Filen är låst med lösenord. Öppna den, ta bort lösenordet, eller spara en kopia utan lösenord.',
  unknown:
    'Filen är låst med lösenord eller sparad i ett gammalt format (.doc, .xls). Spara den som .docx eller .xlsx utan lösenord.',
} as const;

function oldKindOf(bytes: Uint8Array): keyof typeof OLD_FORMATS {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  const kinds = ['EncryptedPackage', 'WordDocument', 'Workbook'] as const;
  return kinds.find((kind) => names.includes(kind)) ?? 'unknown';
}

/**
 * The text of a file: UTF-8, UTF-16, or what Windows in Sweden used before.
 *
 * @throws UnreadableDocument where it is none.
 */
export function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes('\0'))
    throw new UnreadableDocument('Filen är varken text, PDF eller Word. Välj dokumentet med beslutet.');
  if (text.trim() === '') throw new UnreadableDocument('Filen är tom.');
  if (text.length > MAX_CHARACTERS)
    throw new UnreadableDocument('Texten är för lång. Välj bara den del som beskriver insatserna.');
  return text;
}

/** The text of a file in any of these encodings, whatever it holds. */
export function decoded(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Without its mark UTF-16 is known by the empty half of its first letters.
  if (first && second === 0 && third && fourth === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second && third === 0 && fourth) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252')
      .decode(bytes)
      .replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

/** What Windows has where Latin-1 has control characters, from 0x80: some versions of Node read the one as the other. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Without characters that nobody sees: they hide or turn round what stands there. */
function withoutHidden(block: Block): Block {
  return block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map(visible)) }
    : { ...block, text: visible(block.text) };
}

function visible(text: string): string {
  return plainLetters(text)
    .replace(/[\t\v\f]/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}
