import { wordPackage } from '../../support/word-package.js';

/** A paragraph of a Word document: its text and, where it has one, its style. */
export type Paragraph = readonly [style: 'Heading1' | 'Heading2' | 'Heading3' | 'bold' | 'list' | '', text: string];

/** A small Word document as Word saves it, of paragraphs and of tables. */
export function wordFile(
  parts: readonly (Paragraph | { readonly table: readonly (readonly string[])[] })[],
): Uint8Array {
  const body = parts.map((part) => ('table' in part ? tableXml(part.table) : paragraphXml(part))).join('');
  return wordPackage(body);
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
