import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { markup } from '../../src/markup/markup.js';
import { projectVersion, ROOT } from '../build/files.js';
import { archivePage } from './archive-page.js';

/** Where the documents for those who decide lie, and what the folder is called in the archive. */
const SOURCES = join(ROOT, 'docs/sv');
export const DOCUMENTS = 'dokument';

/** The documents in Swedish, in the order in which they are wanted; one that is not named comes last. */
const ORDER = ['webbredaktor', 'katalogverkstaden', 'wordpress', 'sitevision', 'surfplatta', 'jurist', 'inkop-och-it'];

/** What whoever builds the website reads: the recipes, and of the README what they send one to. */
const RECIPES = 'docs/embedding.md';
const FOR_BUILDERS = 'utvecklare.html';
const IN_THE_ARCHIVE = `In the archive, \`dist\` is the folder \`insatsguiden/${projectVersion()}\`, \`demo/frame\` is \`insatsguiden/ram\`, and the
catalogue is called \`katalog.json\`. What begins with \`npm\` or \`npx\` needs the source code.`;
const README_SECTIONS = ['On your page', 'The element', 'Theming'];

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

/** What a link to a heading says, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

/** Where a link of a document leads in the archive; `undefined` where that is not in it. */
function inArchive(href: string): string | undefined {
  if (/^(?:https?:|#)/.test(href)) return href;
  if (href === '../CHANGELOG.md') return href;
  if (href === '../embedding.md') return FOR_BUILDERS;
  const document = /^(?:sv\/)?([\w-]+)\.md(#.*)?$/.exec(href);
  if (document) return `${document[1]}.html${document[2] ?? ''}`;
  const anchor = /^\.\.\/README\.md(#.+)$/.exec(href)?.[1];
  return README_SECTIONS.some((section) => `#${anchorOf(section)}` === anchor) ? anchor : undefined;
}

/**
 * A document as a page that works from a double click. Links to the other documents lead to their pages, a link to what is
 * not in the archive is its words alone, and its pictures are in it.
 */
export function documentPage(source: string, language = 'sv'): string {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'image') token.href = pictureAt(token.href);
    },
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const target = inArchive(href);
        return target === undefined ? words : `<a href="${target}">${words}</a>`;
      },
    },
  });
  const body = marked.parse(source.replaceAll(/<!--[\s\S]*?-->/g, ''), { async: false });
  const content = body.replaceAll(EMPTY_HEAD, '').replaceAll('<th>', '<th scope="col">');
  return archivePage(
    `${titleOf(source)} – Insatsguiden`,
    STYLES,
    markup`    <main>
${{ markup: content }}
      <p><a href="../L%C3%84S-MIG-F%C3%96RST.html" lang="sv">Till första sidan</a></p>
    </main>`,
    language,
  );
}

/** What stands under a heading of the README, the heading with it. */
function readmeSection(heading: string): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = readme.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`));
  if (section === undefined) throw new Error(`README.md has no "${heading}".`);
  return section;
}

/** A document of the archive. */
export interface ArchiveDocument {
  /** Its path in the archive. */
  readonly path: string;
  readonly title: string;
  readonly page: string;
}

/** Where a document stands in the list. */
const placeOf = (name: string): number => {
  const place = ORDER.indexOf(name);
  return place === -1 ? ORDER.length : place;
};

/** Every document, in the order in which they are wanted: those in Swedish, and the one for whoever builds the website. */
export function archiveDocuments(): readonly ArchiveDocument[] {
  const swedish = readdirSync(SOURCES)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((name) => {
      const source = readFileSync(join(SOURCES, `${name}.md`), 'utf8');
      return { path: `${DOCUMENTS}/${name}.html`, title: titleOf(source), page: documentPage(source) };
    });
  const embedding = readFileSync(join(ROOT, RECIPES), 'utf8').replace(/^(?=## )/m, `${IN_THE_ARCHIVE}\n\n`);
  const recipes = [embedding, ...README_SECTIONS.map(readmeSection)].join('\n');
  return [
    ...swedish,
    {
      path: `${DOCUMENTS}/${FOR_BUILDERS}`,
      title: 'För den som bygger webbplatsen (på engelska)',
      page: documentPage(recipes, 'en'),
    },
  ];
}
