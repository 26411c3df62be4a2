import { strToU8, zipSync } from 'fflate';

/** A paragraph of a Word document: its text and, where it has one, its style. */
export type Paragraph = readonly [style: 'Heading1' | 'Heading2' | 'Heading3' | 'bold' | 'list' | '', text: string];

/** A small Word document as Word saves it, of paragraphs and of tables. */
export function wordFile(
  parts: readonly (Paragraph | { readonly table: readonly (readonly string[])[] })[],
): Uint8Array {
  const body = parts.map((part) => ('table' in part ? tableXml(part.table) : paragraphXml(part))).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

function paragraphXml([style, text]: Paragraph): string {
  const properties = style.startsWith('Heading')
    ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
    : style === 'list'
      ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
      : '';
  const bold = style === 'bold' ? '<w:rPr><w:b/></w:rPr>' : '';
  return `<w:p>${properties}<w:r>${bold}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => paragraphXml(['', line]))
      .join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
