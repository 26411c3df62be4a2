import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { markup } from '../../src/markup/markup.js';
import { ROOT } from '../build/files.js';
import { archivePage } from './archive-page.js';

/** Where the documents for those who decide lie, and what the folder is called in the archive. */
const SOURCES = join(ROOT, 'docs/sv');
export const DOCUMENTS = 'dokument';

const STYLES = `
      img { max-inline-size: 100%; block-size: auto; }
      blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid #8888; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      @media print { a { color: inherit; } }
    `;

/** What a document is called: its first heading. */
function titleOf(source: string): string {
  const title = /^# (.+)$/m.exec(source)?.[1];
  if (title === undefined) throw new Error('A document has no heading.');
  return title;
}

/** A table without words over its columns has rows with names instead. */
const EMPTY_HEAD = /<thead>\s*<tr>\s*(?:<th>\s*<\/th>\s*)+<\/tr>\s*<\/thead>\s*/g;

/** A picture beside a document, as an address that holds all of it. */
const pictureAt = (path: string): string =>
  `data:image/png;base64,${readFileSync(join(SOURCES, path)).toString('base64')}`;

/**
 * A document as a page that works from a double click. Links to the other documents lead to their pages, and its pictures
 * are in it.
 */
export function documentPage(source: string): string {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'link') token.href = token.href.replace(/^([\w-]+)\.md(?=#|$)/, '$1.html');
      if (token.type === 'image') token.href = pictureAt(token.href);
    },
  });
  const body = marked.parse(source.replaceAll(/<!--[\s\S]*?-->/g, ''), { async: false });
  const content = body.replaceAll(EMPTY_HEAD, '').replaceAll('<th>', '<th scope="col">');
  return archivePage(
    `${titleOf(source)} – Insatsguiden`,
    STYLES,
    markup`    <main>
${{ markup: content }}
      <p><a href="../L%C3%84S-MIG-F%C3%96RST.html">Till första sidan</a></p>
    </main>`,
  );
}

/** A document of the archive. */
export interface ArchiveDocument {
  /** Its path in the archive. */
  readonly path: string;
  readonly title: string;
  readonly page: string;
}

/** Every document in Swedish, by its path in the archive. */
export function archiveDocuments(): readonly ArchiveDocument[] {
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const source = readFileSync(join(SOURCES, name), 'utf8');
      return {
        path: `${DOCUMENTS}/${name.replace(/\.md$/, '.html')}`,
        title: titleOf(source),
        page: documentPage(source),
      };
    });
}
