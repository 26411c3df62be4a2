import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { wordPackage } from '../../test/support/word-package.js';

/**
 * Writes the Word files and PDFs of test/fixtures/documents anew from their sources, small pages of HTML:
 * `npx tsx scripts/draft-score/write-documents.ts`. What a reader gets is the file as a program saves it.
 */
const folder = fileURLToPath(new URL('../../test/fixtures/documents/', import.meta.url));
const sources = readdirSync(`${folder}source`).filter((name) => name.endsWith('.html'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const source of sources) {
  const html = readFileSync(`${folder}source/${source}`, 'utf8');
  const file = `${folder}${source.replace(/\.html$/u, '')}`;
  await page.setContent(`<html lang="sv"><body>${html}</body></html>`);
  if (file.endsWith('.docx')) writeFileSync(file, wordFile(await page.evaluate(paragraphsOfPage)));
  else
    await page.pdf({
      path: file,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<p style="font-size:8px;margin-left:25mm">Socialförvaltningen</p>',
      footerTemplate:
        '<p style="font-size:8px;margin-left:25mm">Sida <span class="pageNumber"></span> av <span class="totalPages"></span></p>',
    });
}
await browser.close();

type Run = readonly [text: string, isBold: boolean];
type Part =
  | { readonly style: string; readonly runs: readonly Run[] }
  | { readonly rows: readonly (readonly string[])[] };

/** What stands on the page, in order: runs in the browser. */
function paragraphsOfPage(): readonly Part[] {
  return [...document.body.children].flatMap((element): readonly Part[] => {
    if (element instanceof HTMLTableElement)
      // biome-ignore lint/performance/useDomNodeTextContent: a cell's line breaks are paragraphs
      return [{ rows: [...element.rows].map((row) => [...row.cells].map((cell) => cell.innerText)) }];
    const level = /^H(\d)$/.exec(element.tagName)?.[1];
    const runs = [...element.childNodes].map((node): Run => [node.textContent ?? '', node.nodeName === 'B']);
    return [{ style: level === undefined ? '' : `Heading${level}`, runs }];
  });
}

function wordFile(parts: readonly Part[]): Uint8Array {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraph = (style: string, runs: readonly Run[]) =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs
      .map(
        ([text, isBold]) =>
          `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
      )
      .join('')}</w:p>`;
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => paragraph('', [[line, false]]))
      .join('')}</w:tc>`;
  const body = parts.map((part) =>
    'rows' in part
      ? `<w:tbl>${part.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
      : paragraph(part.style, part.runs),
  );
  return wordPackage(body.join(''));
}
