import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { wordPackage } from '../../support/word-package.js';

/**
 * Writes the Word files and PDFs of test/fixtures/documents anew from their sources, small pages of HTML:
 * `npx tsx test/bench/draft/write-documents.ts [NAME...]`. What a reader gets is the file as a program saves it: those of
 * `source/soffice` as LibreOffice does, where it is installed.
 */
const folder = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const named = process.argv.slice(2);
const sourcesIn = (place: string): readonly string[] =>
  readdirSync(place).filter(
    (name) => name.endsWith('.html') && (named.length === 0 || named.some((one) => name.startsWith(one))),
  );
const sources = sourcesIn(`${folder}source`);
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
for (const source of sourcesIn(`${folder}source/soffice`)) writeByLibreOffice(source);

/** LibreOffice reads the page as its own text document first: a PDF of it has its lists, tables and pages. */
function writeByLibreOffice(source: string): void {
  const place = mkdtempSync(`${tmpdir()}/soffice-`);
  const [, stem = '', kind = ''] = /^(.+)\.(docx|pdf)\.html$/u.exec(source) ?? [];
  const convert = (file: string, to: string, filter: readonly string[]) =>
    execFileSync('soffice', [
      `-env:UserInstallation=file://${place}/settings`,
      '--headless',
      ...filter,
      '--convert-to',
      to,
      '--outdir',
      place,
      file,
    ]);
  const page = `${folder}source/soffice/${source}`;
  convert(page, kind === 'docx' ? 'docx:MS Word 2007 XML' : 'odt', ['--infilter=HTML (StarWriter)']);
  const made = `${place}/${stem}.${kind}`;
  if (kind === 'pdf') convert(`${made}.odt`, 'pdf', []);
  renameSync(kind === 'pdf' ? `${made}.pdf` : `${made}.docx`, `${folder}${stem}.${kind}`);
  rmSync(place, { recursive: true });
}

type Run = readonly [text: string, isBold: boolean];
type Part = { readonly style: string; readonly runs: readonly Run[] } | { readonly rows: readonly (readonly Cell[])[] };

/** A cell as Word has it: one that begins or goes on with another row's says so. */
interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly merged?: 'restart' | 'continue';
}

/** What stands on the page, in order: runs in the browser. */
function paragraphsOfPage(): readonly Part[] {
  return [...document.body.children].flatMap((element): readonly Part[] => {
    if (element instanceof HTMLTableElement) {
      const rows: Cell[][] = [...element.rows].map(() => []);
      for (const [index, row] of [...element.rows].entries())
        for (const cell of row.cells) {
          // biome-ignore lint/performance/useDomNodeTextContent: a cell's line breaks are paragraphs
          const text = cell.innerText;
          const isTall = cell.rowSpan > 1;
          const column = rows[index]?.length ?? 0;
          rows[index]?.push({ text, columns: cell.colSpan, ...(isTall && { merged: 'restart' as const }) });
          for (const below of rows.slice(index + 1, index + cell.rowSpan))
            below[column] = { text: '', columns: 1, merged: 'continue' };
        }
      return [{ rows }];
    }
    if (element instanceof HTMLUListElement)
      return [...element.children].map((item) => ({ style: 'ListBullet', runs: [[item.textContent ?? '', false]] }));
    const level = /^H(\d)$/.exec(element.tagName)?.[1];
    const runs = [...element.childNodes].map((node): Run => [node.textContent ?? '', node.nodeName === 'B']);
    return [{ style: level === undefined ? '' : `Heading${level}`, runs }];
  });
}

function wordFile(parts: readonly Part[]): Uint8Array {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraph = (style: string, runs: readonly Run[]) =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/>${style === 'ListBullet' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}</w:pPr>`}${runs
      .map(
        ([text, isBold]) =>
          `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
      )
      .join('')}</w:p>`;
  const cell = ({ text, columns, merged }: Cell) =>
    `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${
      merged === undefined ? '' : `<w:vMerge w:val="${merged}"/>`
    }</w:tcPr>${text
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
