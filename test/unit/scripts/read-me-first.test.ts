import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOwner } from '../../../scripts/release/owner.js';
import { readMeFirst } from '../../../scripts/release/read-me-first.js';
import { exampleCatalog } from '../../support/example-catalog.js';

const page = (hasPlugin: boolean, hasWebApp: boolean): string =>
  readMeFirst({
    version: '0.2.0',
    date: '2026-11-28',
    owner: readOwner(),
    element: '',
    catalog: JSON.stringify(exampleCatalog()),
    hasPlugin,
    hasWebApp,
    documents: [],
  }).replace(/\s+/g, ' ');

test('the first page of the archive names the plugin and the WebApp where they are in it, and only there', () => {
  const both = page(true, true);
  expect(both).toContain('I WordPress använder du tillägget i mappen wordpress i stället.');
  expect(both).toContain(
    'I Sitevision använder du appen i mappen sitevision i stället. I andra system som ger varje fil',
  );
  expect(both).toContain('Den ska signeras innan den laddas upp.');
  const neither = page(false, false);
  expect(neither).not.toMatch(/mappen (?:wordpress|sitevision)|signeras/);
  expect(neither).toContain('I Sitevision och andra system som ger varje fil en egen adress');
});

test('the first page sends nobody to a document that is not in the archive, and has what the server has to send', () => {
  const text = page(true, true);
  expect(text).not.toMatch(/\bdocs\//);
  const policy = /^Content-Security-Policy: .*sharepoint.*$/m.exec(
    readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8'),
  )?.[0];
  expect(text.replaceAll('&#39;', "'")).toContain(policy ?? 'a policy in docs/embedding.md');
});
