/** The markers around the snippet, in docs/embedding.md and in start.html. */
const MARKED = /^( *)<!-- snippet -->\n([\s\S]*?)^ *<!-- \/snippet -->/m;

/** Where docs/embedding.md puts the element's files and the catalogue. */
const DOCUMENTED_FOLDERS = /\/insatsguiden\/[\w.-]+\//g;

/**
 * The snippet that the documentation recommends, for a page that has the files and the catalogue beside it.
 *
 * @throws Error where the documentation marks no snippet.
 */
export function documentedSnippet(markdown: string): string {
  const snippet = /```html\n([\s\S]*?)```/.exec(MARKED.exec(markdown)?.[2] ?? '')?.[1];
  if (snippet === undefined)
    throw new Error('docs/embedding.md marks no snippet: put "<!-- snippet -->" and "<!-- /snippet -->" around one.');
  return snippet.replace(DOCUMENTED_FOLDERS, './');
}

/** The page with this snippet between its markers, indented as they are. */
export function withSnippet(page: string, snippet: string): string {
  return page.replace(MARKED, (_, indent: string) =>
    [
      `${indent}<!-- snippet -->`,
      ...snippet
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : indent + line)),
      `${indent}<!-- /snippet -->`,
    ].join('\n'),
  );
}
