import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { markup } from '../../src/markup/markup.js';
import { ROOT } from '../build/files.js';

/** Where the documents for those who decide lie, and what the folder is called in the archive. */
const SOURCES = join(ROOT, 'docs/sv');
export const DOCUMENTS = 'dokument';

const STYLES = `
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { margin: 0 auto; padding: 1rem; max-inline-size: 60rem; }
      h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
      h2 { margin-block-start: 2.5rem; }
      p, li, td, th { max-inline-size: 40rem; overflow-wrap: anywhere; }
      blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid #8888; }
      table { border-collapse: collapse; }
      th, td { padding: 0.4rem 1rem 0.4rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid #8888; }
      pre { padding: 1rem; border: 1px solid #8888; white-space: pre-wrap; overflow-wrap: anywhere; }
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

/** A document as a page that works from a double click. Links to the other documents lead to their pages. */
export function documentPage(source: string): string {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'link') token.href = token.href.replace(/^([\w-]+)\.md(?=#|$)/, '$1.html');
    },
  });
  const body = marked.parse(source.replaceAll(/<!--[\s\S]*?-->/g, ''), { async: false });
  return markup`<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${titleOf(source)} – Insatsguiden</title>
    <link rel="icon" href="data:," />
    <style>${{ markup: STYLES }}</style>
  </head>
  <body>
    <main>
${{ markup: body.replaceAll(EMPTY_HEAD, '').replaceAll('<th>', '<th scope="col">') }}
      <p><a href="../L%C3%84S-MIG-F%C3%96RST.html">Till första sidan</a></p>
    </main>
  </body>
</html>
`.markup;
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
