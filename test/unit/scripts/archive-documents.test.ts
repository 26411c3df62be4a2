import { expect, test } from 'vitest';
import { archiveDocuments } from '../../../scripts/release/documents.js';

const documents = archiveDocuments();
const paths = ['LÄS-MIG-FÖRST.html', 'CHANGELOG.md', ...documents.map(({ path }) => path)];
const anchorsOf = (path: string): readonly string[] =>
  [...(documents.find((document) => document.path === path)?.page ?? '').matchAll(/ id="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );

const linksOf = (page: string): readonly string[] =>
  [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href);

test('some links lead to a place within a document of the archive', () => {
  const links = documents.flatMap(({ page }) => linksOf(page));
  expect(links.filter((link) => !link.startsWith('https:') && link.includes('#')).length).toBeGreaterThan(0);
});

test('what the web editor needs first stands first, and what is in English stands last and says so', () => {
  const titles = documents.map(({ title }) => title);
  expect(titles[0]).toBe('Från zip-fil till guide på tio minuter');
  expect(titles.at(-1)).toBe('För den som bygger webbplatsen (på engelska)');
  expect(documents.at(-1)?.page).toContain('<html lang="en">');
});

test.each(documents.map(({ path, page }) => ({ path, page })))(
  'every link of $path leads to something that is in the archive, or to a website',
  ({ path, page }) => {
    const links = linksOf(page);
    expect(links.length).toBeGreaterThan(0);
    for (const href of links.filter((link) => !link.startsWith('https:'))) {
      const { pathname, hash } = new URL(href, `file:///${path}`);
      const target = decodeURI(pathname.slice(1));
      expect(paths, href).toContain(target);
      if (hash !== '') expect(anchorsOf(target), href).toContain(decodeURIComponent(hash.slice(1)));
    }
  },
);

test('whoever builds the website has the recipes, the attributes and the theming, with what the folders are called there', () => {
  const page = documents.at(-1)?.page ?? '';
  expect(page).toContain('<code>demo/frame</code> is <code>insatsguiden/ram</code>');
  for (const id of ['optimizely', 'typo3', 'the-element', 'theming', 'what-a-text-editor-takes-out'])
    expect(anchorsOf('dokument/utvecklare.html')).toContain(id);
});
