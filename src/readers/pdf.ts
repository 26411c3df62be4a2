import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { blocksOfPages } from './pdf-blocks.js';
import { linesInColumns } from './pdf-columns.js';
import { type Page, type Parted, type Segment, withoutFurniture } from './pdf-lines.js';
import { type DrawingCodes, type Rule, rulesOf } from './pdf-rules.js';
import type { ReadText } from './read-text.js';
import { MAX_CHARACTERS, MAX_PAGES, pause, UnreadableDocument } from './unreadable.js';

/** What a reader may be given besides the file. */
export interface ReadOptions {
  /** A worker made from pdf.js's worker file; without it the work is done here, page by page, with the same result. */
  readonly pdfWorker?: Worker;
  /** Told of each page. */
  readonly onProgress?: (done: number, of: number) => void;
  /** How long a page, and opening the file, may take, in seconds. A page of text takes a few hundredths of one. */
  readonly secondsPerPage?: number;
  /** Stops reading. */
  readonly signal?: AbortSignal;
}

/**
 * The text of a PDF.
 *
 * @throws UnreadableDocument where it is none, is broken, locked or only pictures.
 */
export async function readPdf(
  bytes: Uint8Array,
  { pdfWorker, onProgress, signal, secondsPerPage = MOST_SECONDS.page }: ReadOptions = {},
): Promise<ReadText> {
  const { getDocument, OPS, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const slices = pdfWorker ? undefined : await workInSlices();
  const verbosity = VerbosityLevel.ERRORS;
  const worker = PDFWorker.create({ port: pdfWorker ?? slices?.port, verbosity });
  const task = getDocument({
    data: bytes.slice(),
    verbosity,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    // No picture is needed to read a text: one may unpack to more than there is room for.
    maxImageSize: 1,
    worker,
  });
  const endsAt = Date.now() + MOST_SECONDS.document * 1000;
  try {
    const document = await within(secondsPerPage, task.promise);
    const { pages, margins } = await pagesOf(document, { codes: OPS, endsAt, secondsPerPage, onProgress, signal });
    return { blocks: blocksOfPages(pages), margins };
  } catch (error) {
    throw problemOf(error);
  } finally {
    // A half that is still at work may not answer; nobody waits for it.
    await within(1, task.destroy()).catch(() => undefined);
    worker.destroy();
    slices?.end();
  }
}

/**
 * The other half of pdf.js in this thread. What the halves say to each other goes by a channel: without one they would
 * answer at once, and a page that draws without end would let nothing else run.
 */
async function workInSlices(): Promise<{ readonly port: Worker; readonly end: () => void }> {
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  WorkerMessageHandler.initializeFromPort(port2);
  return {
    // A port is all of a worker that pdf.js uses.
    port: port1 as unknown as Worker,
    end: () => {
      port1.close();
      port2.close();
    },
  };
}

/** How long a page, and all of a file, may take. */
const MOST_SECONDS = { page: 10, document: 300 } as const;

async function within<Value>(seconds: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new UnreadableDocument(TOO_SLOW)), seconds * 1000);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

const TOO_SLOW =
  'PDF-filen tar för lång tid att läsa: en sida ritar för mycket, eller så är filen trasig. Skriv ut bara de sidor som beskriver insatserna till en ny PDF, eller kopiera texten och klistra in den.';

interface Reading {
  readonly codes: DrawingCodes;
  /** When all of it has taken too long, as Date.now() tells it. */
  readonly endsAt: number;
  readonly secondsPerPage: number;
  readonly onProgress: ReadOptions['onProgress'];
  readonly signal: AbortSignal | undefined;
}

async function pagesOf(
  document: PDFDocumentProxy,
  { codes, endsAt, secondsPerPage, onProgress, signal }: Reading,
): Promise<Parted> {
  if (document.numPages > MAX_PAGES)
    throw new UnreadableDocument(
      `PDF-filen har ${document.numPages} sidor. Välj bara de sidor som beskriver insatserna, högst ${MAX_PAGES}.`,
    );
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    signal?.throwIfAborted();
    if (Date.now() > endsAt) throw new UnreadableDocument(TOO_SLOW);
    const page = await within(secondsPerPage, document.getPage(number));
    const { pieces, rules } = await within(secondsPerPage, contentOf(page, codes));
    characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MAX_CHARACTERS)
      throw new UnreadableDocument('PDF-filen har för mycket text. Välj bara de sidor som beskriver insatserna.');
    pages.push({ height: page.view[3] ?? 842, lines: linesInColumns(pieces, rules), rules });
    page.cleanup();
    onProgress?.(number, document.numPages);
    await pause();
  }
  if (characters === 0)
    throw new UnreadableDocument(
      'PDF-filen har ingen text, bara bilder: den är kanske inskannad. Be om dokumentet som text eller Word, eller kör textigenkänning (OCR) först.',
    );
  return withoutFurniture(pages);
}

/** What a page says and the lines it draws. */
async function contentOf(
  page: PDFPageProxy,
  codes: DrawingCodes,
): Promise<{ readonly pieces: readonly Segment[]; readonly rules: readonly Rule[] }> {
  // The names of fonts, too, are known once the page has been interpreted.
  const drawing = await page.getOperatorList().catch(() => undefined);
  return { pieces: await piecesOf(page), rules: drawing ? rulesOf(drawing, codes) : [] };
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** The text of a page. pdf.js's own `getTextContent` goes through the stream as WebKit, and so Safari, cannot. */
async function textItemsOf(page: PDFPageProxy): Promise<TextContent['items']> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  const items: TextContent['items'] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) items.push(...read.value.items);
  return items;
}

async function piecesOf(page: PDFPageProxy): Promise<readonly Segment[]> {
  const items = await textItemsOf(page);
  const bold = new Map<string, boolean>();
  const isBold = (font: string): boolean => {
    const known = bold.get(font) ?? isBoldFont(page, font);
    bold.set(font, known);
    return known;
  };
  return items.flatMap((item): readonly Segment[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform.map(Number);
    const size = Math.hypot(skew, scale);
    if (!(size > 0) || !Number.isFinite(x + y)) return [];
    return [{ text: item.str, x, right: x + item.width, y, size, isBold: isBold(item.fontName) }];
  });
}

function isBoldFont({ commonObjs }: PDFPageProxy, font: string): boolean {
  if (!commonObjs.has(font)) return false;
  const { name, bold, black }: { name?: string; bold?: boolean; black?: boolean } = commonObjs.get(font);
  return bold === true || black === true || /bold|black|heavy|semibold|demi/iu.test(name ?? '');
}

function problemOf(error: unknown): unknown {
  if (error instanceof UnreadableDocument || !(error instanceof Error)) return error;
  if (error.name === 'AbortError') return error;
  if (error.name === 'PasswordException')
    return new UnreadableDocument('PDF-filen är låst med lösenord. Spara den utan lösenord och välj den igen.');
  return new UnreadableDocument(
    'PDF-filen går inte att läsa: den är trasig eller inte en PDF. Öppna den, spara om den och försök igen.',
  );
}
