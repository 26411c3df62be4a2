import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block } from '../draft/types.js';
import { blocksOfPages } from './pdf-blocks.js';
import { linesInColumns } from './pdf-columns.js';
import { type Page, type Segment, withoutFurniture } from './pdf-lines.js';
import { type DrawingCodes, type Rule, rulesOf } from './pdf-rules.js';
import { MAX_CHARACTERS, MAX_PAGES, pause, UnreadableDocument } from './unreadable.js';

/** What a reader may be given besides the file. */
export interface ReadOptions {
  /** A worker made from pdf.js's worker file; without it the work is done here, page by page, with the same result. */
  readonly pdfWorker?: Worker;
  /** Told of each page. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops reading. */
  readonly signal?: AbortSignal;
}

/**
 * The blocks of a PDF.
 *
 * @throws UnreadableDocument where it is none, is broken, locked or only pictures.
 */
export async function readPdf(
  bytes: Uint8Array,
  { pdfWorker, onProgress, signal }: ReadOptions = {},
): Promise<readonly Block[]> {
  const { getDocument, OPS, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Without a worker pdf.js runs in this thread; it takes its other half from where this import puts it.
  if (!pdfWorker) await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    ...(pdfWorker && { worker: PDFWorker.create({ port: pdfWorker }) }),
  });
  try {
    const document = await task.promise;
    return blocksOfPages(await pagesOf(document, OPS, onProgress, signal));
  } catch (error) {
    throw problemOf(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function pagesOf(
  document: PDFDocumentProxy,
  codes: DrawingCodes,
  onProgress: ReadOptions['onProgress'],
  signal: AbortSignal | undefined,
): Promise<readonly Page[]> {
  if (document.numPages > MAX_PAGES)
    throw new UnreadableDocument(
      `PDF-filen har ${document.numPages} sidor. Välj bara de sidor som beskriver insatserna, högst ${MAX_PAGES}.`,
    );
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    signal?.throwIfAborted();
    const page = await document.getPage(number);
    const { pieces, rules } = await contentOf(page, codes);
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

async function piecesOf(page: PDFPageProxy): Promise<readonly Segment[]> {
  const { items } = await page.getTextContent();
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
