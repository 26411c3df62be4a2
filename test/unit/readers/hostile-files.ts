import { strToU8, zipSync } from 'fflate';

/** What an old Word, an old Excel or a locked file of today begins with, and what is written in its list of parts. */
export function oleFile(part: 'WordDocument' | 'Workbook' | 'EncryptedPackage' | 'PowerPoint Document'): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(part, 'utf16le'), 1024);
  return bytes;
}

/** A PDF of so many pages without a letter on them, as a scanner makes it. */
export function scannedPdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>',
  ]);
}

/** A PDF that asks for a password. */
export function lockedPdf(): Uint8Array {
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<0102><0102>]`;
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>'], lock);
}

/** A PDF whose pages are said to lie in themselves. */
export function circularPdf(): Uint8Array {
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>']);
}

/** A PDF of a few kilobytes whose page draws a billion lines: each drawing in it draws the next one ten times. */
export function endlessPdf(): Uint8Array {
  const drawing = (next: number, dictionary: string) => {
    const content = `/X${next} Do\n`.repeat(10);
    return `<<${dictionary}/Length ${content.length}/Resources<</XObject<</X${next} ${next} 0 R>>>>>>\nstream\n${content}\nendstream`;
  };
  const form = '/Type/XObject/Subtype/Form/BBox[0 0 1 1]';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X5 5 0 R>>>>>>',
    drawing(5, ''),
    ...Array.from({ length: 9 }, (_, at) => drawing(at + 6, form)),
    `<<${form}/Length 13>>\nstream\n0 0 m 1 1 l S\nendstream`,
  ]);
}

function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF`;
  return strToU8(text + table + end, true);
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): Uint8Array {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  );
}

/** A Word document of such a body; `others` are further parts of the archive. */
export function wordOf(body: string, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': relationships([['r1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': strToU8(xml),
    ...others,
  });
}

/** A sheet of a workbook: the XML of its rows. */
export interface MadeSheet {
  readonly name: string;
  readonly rows: string;
  /** What stands after its rows, as merged cells do. */
  readonly after?: string;
  readonly isHidden?: boolean;
}

/** A workbook; cells with `s="1"` are dates. */
export function workbookOf(...sheets: readonly MadeSheet[]): Uint8Array {
  const namespaces = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"`;
  const list = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const files = sheets.map(({ rows, after = '' }, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    strToU8(`<worksheet ${namespaces}><sheetData>${rows}</sheetData>${after}</worksheet>`),
  ]);
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': relationships([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(`<workbook ${namespaces}><sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': strToU8(
      `<styleSheet ${namespaces}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(files),
  });
}

/** A row of texts; what begins with `<` is a cell's own XML. */
export function rowOf(number: number, ...cells: readonly string[]): string {
  const xml = cells.map((cell, at) =>
    cell.startsWith('<')
      ? cell
      : `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${number}">${xml.join('')}</row>`;
}
