import type { SourceDocument } from '../draft/types.js';
import PdfWorker from '../readers/pdf.worker.js?worker&inline';
import { kindOf, readDocument } from '../readers/read-document.js';

/**
 * Reads a decision; a PDF beside the page, in a worker made from a blob. Where the browser starts none, the work goes in
 * slices on the page, with the same result.
 *
 * @throws UnreadableDocument with what is wrong, in words for the editor
 */
export async function readDocumentBeside(
  bytes: Uint8Array,
  name: string,
  start: () => Worker = () => new PdfWorker(),
): Promise<SourceDocument> {
  const pdfWorker = kindOf(bytes) === 'pdf' ? started(start) : undefined;
  if (!pdfWorker) return readDocument(bytes, name);
  const refused = new Promise<undefined>((tell) => {
    // A browser may refuse a worker only after it has been made.
    pdfWorker.addEventListener('error', (event) => {
      event.preventDefault();
      tell(undefined);
    });
  });
  try {
    const reading = new AbortController();
    const read = await Promise.race([readDocument(bytes, name, { pdfWorker, signal: reading.signal }), refused]);
    if (read) return read;
    reading.abort();
    return await readDocument(bytes, name);
  } finally {
    pdfWorker.terminate();
  }
}

function started(start: () => Worker): Worker | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}
