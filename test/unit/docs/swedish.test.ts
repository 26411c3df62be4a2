import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { claimFindings } from '../../../scripts/claims/claims.js';
import { SWEDISH_DOCUMENTS, swedishClaims, swedishDocument } from '../../../scripts/claims/swedish-claims.js';
import { documentPage } from '../../../scripts/release/documents.js';
import { LANGUAGES } from '../../../src/i18n/languages.js';
import { numeral } from '../../../src/review/report-text.js';
import { recipesIn } from '../../support/recipes.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe.each(SWEDISH_DOCUMENTS)('docs/sv/%s.md', (name) => {
  const text = readFileSync(swedishDocument(name), 'utf8');

  test('says what the source says', () => {
    expect(claimFindings(text, swedishClaims(name))).toEqual([]);
  });

  test('has no figure that is written by hand beside one from the source', () => {
    const byHand = text.replaceAll(/<!-- claim:[\w-]+ -->[\s\S]*?<!-- \/claim -->/g, '');
    for (const [claim, said] of swedishClaims(name)) {
      const figure = /^(?:\d\S*(?: kB)?|[a-zåäö]+)$/.test(said) ? said : undefined;
      const found =
        figure === undefined
          ? null
          : new RegExp(`(?<![\\w.])${figure}(?= (?:uppgift|språk|påstående|sekunder|kB))`).exec(byHand);
      expect(found, claim).toBeNull();
    }
  });

  test('names no file of the archive by another version', () => {
    const versions = [...text.matchAll(/insatsguiden(?:[-/]|-sitevision-)(\d+\.\d+\.\d+)/g)].map(
      ([, version]) => version,
    );
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string };
    expect(new Set(versions)).toEqual(new Set(versions.length > 0 ? [version] : []));
  });
});

test('every block of code in docs/sv is taken from the source, or is a command that a shell can read', () => {
  const byHand = readdirSync(`${root}docs/sv`).flatMap((name) => {
    const text = readFileSync(`${root}docs/sv/${name}`, 'utf8').replaceAll(
      /<!-- claim:[\w-]+ -->[\s\S]*?<!-- \/claim -->/g,
      '',
    );
    return recipesIn(name, text);
  });
  expect(byHand.map(({ name }) => name)).toEqual(['sitevision.md, 1. Signera appen, sh']);
  for (const { name, code } of byHand) expect(spawnSync('bash', ['-n'], { input: code }).status, name).toBe(0);
  expect(spawnSync('bash', ['-n'], { input: "curl 'https://developer.sitevision.se" }).status).not.toBe(0);
});

test('every document in docs/sv but the guide to the workshop is checked', () => {
  const names = readdirSync(`${root}docs/sv`).map((name) => name.replace(/\.md$/, ''));
  expect(names).toEqual(expect.arrayContaining([...SWEDISH_DOCUMENTS, 'katalogverkstaden']));
});

test('a document that has drifted is found out', () => {
  const text = readFileSync(swedishDocument('surfplatta'), 'utf8').replace('claim:idle -->60<', 'claim:idle -->90<');
  expect(claimFindings(text, swedishClaims('surfplatta'))).toEqual(['claim:idle says "90" and should say "60".']);
});

test('the text for an accessibility statement says how many languages there are', () => {
  const text = readFileSync(`${root}docs/accessibility.md`, 'utf8');
  expect(text).toContain(`Den finns på ${numeral(LANGUAGES.length)} språk`);
});

test('as a page, a document holds its pictures, so that it can be moved alone', () => {
  const page = documentPage('# Titel\n\n![Första sidan](../pictures/verkstad-start.png)\n');
  expect(page).toMatch(/<img src="data:image\/png;base64,iVBOR[^"]+" alt="Första sidan"/);
  expect(() => documentPage('# Titel\n\n![Ingen](../pictures/saknas.png)\n')).toThrow('saknas.png');
});

test('as a page, a document leads to the pages of the others and shows no marker', () => {
  const page = documentPage(
    '# Titel & mer\n\nSe [den andra](annat.md#del) om <!-- claim:x -->7<!-- /claim --> språk.\n',
  );
  expect(page).toContain('<title>Titel &amp; mer – Insatsguiden</title>');
  expect(page).toContain('<a href="annat.html#del">den andra</a> om 7 språk.');
  expect(page).not.toContain('<!-- ');
});
