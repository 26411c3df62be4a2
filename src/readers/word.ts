import { labelledText } from '../draft/labels.js';
import { promoteNames } from '../draft/plain-text.js';
import { type Block, STANDS_ALONE } from '../draft/types.js';
import type { ReadText } from './read-text.js';
import { MAX_CHARACTERS, UnreadableDocument } from './unreadable.js';
import { requireFewTags, rezip, unzip } from './unzip.js';

/** What mammoth makes of a part of a document: as much of it as is read here. */
interface Node {
  readonly type?: unknown;
  readonly children?: readonly Node[];
  readonly value?: unknown;
  readonly styleId?: unknown;
  readonly styleName?: unknown;
  readonly numbering?: unknown;
  readonly isBold?: unknown;
  readonly colSpan?: unknown;
  readonly rowSpan?: unknown;
  readonly noteId?: unknown;
  readonly noteType?: unknown;
}

/** What stands in a note at the foot of a page, or at the end, by its kind and number. */
type Notes = ReadonlyMap<string, string>;

/** How deep parts may lie in each other. */
const MAX_DEPTH = 100;

/** Bold lines rank below headings that are styled as such. */
const BOLD_LEVEL = 6;

/**
 * The text of a Word document (.docx).
 *
 * @throws UnreadableDocument where it is none, or is broken.
 */
export async function readWord(bytes: Uint8Array): Promise<ReadText> {
  const files = unzip(bytes, (name) => /\.(xml|rels)$/u.test(name));
  requireFewTags(files);
  const archive = rezip(files);
  let document: (Node & { readonly notes?: unknown }) | undefined;
  try {
    const { default: mammoth } = await import('mammoth');
    const { buffer } = archive;
    // Node's build of mammoth reads `buffer`, the one for a page `arrayBuffer`.
    const input = { arrayBuffer: new Uint8Array(archive).buffer, buffer: archive, length: buffer.byteLength };
    await mammoth.convertToHtml(input, {
      transformDocument: (whole: Node): Node => {
        document = whole;
        return { ...whole, children: [] };
      },
    });
  } catch {
    throw new UnreadableDocument(
      'Word-filen går inte att läsa: den är trasig eller ingen .docx. Öppna den i Word, spara om den som .docx och försök igen.',
    );
  }
  const blocks = blocksIn(document?.children ?? [], 0, notesOf(document?.notes));
  const characters = blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? JSON.stringify(block.rows).length : block.text.length),
    0,
  );
  if (characters === 0) throw new UnreadableDocument('Word-filen har ingen text.');
  if (characters > MAX_CHARACTERS)
    throw new UnreadableDocument('Word-filen har för mycket text. Välj bara den del som beskriver insatserna.');
  const margins = Object.entries(files)
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
    .flatMap(([, xml]) => marginLines(new TextDecoder().decode(xml)));
  return { blocks: promoteNames(blocks), margins: [...new Set(margins)].slice(0, MOST_MARGINS) };
}

/** No paper has more lines over and under its text. */
const MOST_MARGINS = 60;

/** The paragraphs of a header or a footer, which mammoth leaves out. */
function marginLines(xml: string): readonly string[] {
  const marks: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
    '&amp;': '&',
  };
  return xml
    .slice(0, MAX_CHARACTERS)
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:(?:tab|br)\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([, text]) => text ?? ' ')
        .join('')
        .replace(/&(?:lt|gt|quot|apos|amp);/gu, (mark) => marks[mark] ?? mark)
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '' && line.length < 300);
}

/** What the notes of a document say. mammoth keeps them apart, in a table of its own. */
function notesOf(notes: unknown): Notes {
  const { _notes: own = {} } = (notes ?? {}) as {
    readonly _notes?: Readonly<Record<string, { body?: readonly Node[] }>>;
  };
  return new Map(
    Object.entries(own).map(([key, { body = [] }]) => [
      key,
      body
        .map((part) => textOf(part, 0).replace(/\s+/gu, ' ').trim())
        .filter(Boolean)
        .join(' '),
    ]),
  );
}

/** The notes that a part of a document points to: each is read where it is pointed to. */
function notedIn({ type, noteId, noteType, children = [] }: Node, notes: Notes, depth: number): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  const own = type === 'noteReference' ? notes.get(`${String(noteType)}-${String(noteId)}`) : undefined;
  return [...(own ? [own] : []), ...children.flatMap((child) => notedIn(child, notes, depth + 1))];
}

function blocksIn(nodes: readonly Node[], depth: number, notes: Notes): readonly Block[] {
  if (depth > MAX_DEPTH) return [];
  return nodes.flatMap((node, at): readonly Block[] => {
    const below = nodes[at + 1];
    if (levelOf(node) < levelOf(below) && isNameOver(node, below))
      return [{ kind: 'heading', level: STANDS_ALONE, text: oneLine(textOf(node, 0).trim()) }];
    if (node.type === 'paragraph')
      return [...paragraph(node), ...notedIn(node, notes, 0).map((text) => ({ kind: 'paragraph', text }) as const)];
    if (node.type === 'table') return [{ kind: 'table', rows: rowsOf(node, notes), isOfParagraphs: true }];
    return blocksIn(node.children ?? [], depth + 1, notes);
  });
}

/** How deep an item of a list lies; `NaN` where a part is none. */
function levelOf(node: Node | undefined): number {
  return Number((node?.numbering as { readonly level?: unknown } | null | undefined)?.level ?? Number.NaN);
}

/** Whether an item names what the items under it tell of: the first of them begins with a label. */
function isNameOver(node: Node, below: Node | undefined): boolean {
  const text = textOf(node, 0).trim();
  return (
    below !== undefined &&
    !/[.:;,]$/u.test(text) &&
    text.length <= 110 &&
    labelledText(textOf(below, 0).trim()) !== undefined
  );
}

function paragraph(node: Node): readonly Block[] {
  const text = textOf(node, 0)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
  if (text === '') return [];
  const style = `${String(node.styleName ?? '')} ${String(node.styleId ?? '')}`;
  const level = /(?:heading|rubrik)\s*(\d)/iu.exec(style)?.[1];
  if (level !== undefined) return [{ kind: 'heading', level: Number(level), text: oneLine(text) }];
  if (/(?:^|\s)(title|rubrik)(?:\s|$)/iu.test(style)) return [{ kind: 'heading', level: 1, text: oneLine(text) }];
  if (node.numbering) return text.split('\n').map((line) => ({ kind: 'item', text: line }) as const);
  const isBold = isAllBold(node, 0) && text.length <= 160 && !/[.!?]$/u.test(text);
  if (isBold && labelledText(text) === undefined) return [{ kind: 'heading', level: BOLD_LEVEL, text: oneLine(text) }];
  const marked = boldWords(node, 0).map(oneLine);
  return text.split('\n').map((line) => {
    const own = marked.filter((words) => line.includes(words));
    return { kind: 'paragraph', text: line, ...(own.length > 0 && { marked: own }) } as const;
  });
}

/** The words of a paragraph that are bold, as far as they stand together. */
function boldWords(node: Node, depth: number): readonly string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const { text, isBold } of runsOf(node, depth)) {
    if (isBold && isOpen) words.push(`${words.pop() ?? ''}${text}`);
    else if (isBold) words.push(text);
    if (text.trim() !== '') isOpen = isBold;
  }
  return words.map((one) => one.trim()).filter(Boolean);
}

function runsOf(node: Node, depth: number): readonly { readonly text: string; readonly isBold: boolean }[] {
  if (depth > MAX_DEPTH) return [];
  if (node.type === 'run') return [{ text: textOf(node, depth), isBold: node.isBold === true }];
  return (node.children ?? []).flatMap((child) => runsOf(child, depth + 1));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** The rows of a table, as wide as each other: a cell over several rows says the same in each, one over several columns once. */
function rowsOf(table: Node, notes: Notes): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [at, row] of (table.children ?? []).filter(({ type }) => type === 'tableRow').entries()) {
    const own = rows[at] ?? [];
    rows[at] = own;
    let column = 0;
    for (const cell of row.children ?? []) {
      while (own[column] !== undefined) column++;
      const [width, height] = [spanOf(cell.colSpan), spanOf(cell.rowSpan)];
      for (let below = at; below < at + height; below++) {
        const target = rows[below] ?? [];
        rows[below] = target;
        for (let next = column; next < column + width; next++)
          target[next] = next === column ? cellText(cell, notes) : '';
      }
      column += width;
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** How many rows or columns a cell lies over: no table of a decision has more. */
function spanOf(span: unknown): number {
  return typeof span === 'number' && span > 1 ? Math.min(span, MAX_SPAN) : 1;
}

const MAX_SPAN = 200;

function cellText(cell: Node, notes: Notes): string {
  return (cell.children ?? [])
    .flatMap((part) => [textOf(part, 0).trim(), ...notedIn(part, notes, 0)])
    .filter(Boolean)
    .join('\n');
}

function textOf({ type, value, children = [] }: Node, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  if (type === 'text') return typeof value === 'string' ? value : '';
  if (type === 'tab') return ' ';
  if (type === 'break') return '\n';
  return children
    .map((child) => textOf(child, depth + 1))
    .join(type === 'tableRow' || type === 'tableCell' ? '\n' : '');
}

/** Whether each run that has text is bold. */
function isAllBold({ type, isBold, children = [] }: Node, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (type === 'run') return isBold === true || children.every((child) => textOf(child, 0).trim() === '');
  return children.length > 0 && children.every((child) => isAllBold(child, depth + 1));
}
