import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { loadOverlay, parseOverlay } from '../../src/catalog/overlay.js';
import type { Catalog } from '../../src/catalog/types.js';
import { readOverlay } from '../../src/i18n/overlay.js';
import { lintOverlay } from '../../src/lint/overlays.js';
import { leadsSomewhere } from '../support/json-path.js';
import { byteChange, changed, changedBytes, DANGEROUS_KEYS, treeChange } from '../support/mutations.js';
import { seeded, underSeed } from '../support/seed.js';
import { runsOf } from '../support/thorough.js';
import { seeCleanPrototypes } from './survival.js';

const folder = new URL('../../catalogs/', import.meta.url);
const FILES = new Map(
  readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\/(?!catalog)[\w-]+\.json$/.test(file))
    .sort()
    .map((file) => [file, readFileSync(new URL(file, folder))]),
);
const TEXTS = ['name', 'summary', 'audience', 'wording', 'howTo', 'limits', 'cost', 'documentation', 'provider'];

/** The catalogue that the overlay lies beside. */
function catalogOf(file: string): Catalog {
  return JSON.parse(readFileSync(new URL(file.replace(/[^/]+$/, 'catalog.json'), folder), 'utf8')) as Catalog;
}

/** What `check` says of the overlay has a path each, and an overlay that it passes can be linted. */
function seeChecked(value: unknown, file: string): void {
  const catalog = catalogOf(file);
  const { overlay, findings } = loadOverlay(value, catalog);
  expect(overlay === undefined).toBe(findings.length > 0);
  const lint = overlay ? lintOverlay(overlay, catalog, { language: 'fi', neverSaid: ['tyvärr'] }) : [];
  for (const { path, rule, message } of [...findings, ...lint]) {
    expect(leadsSomewhere(value, path), `${rule} at ${path}`).toBe(true);
    expect(message).not.toBe('');
  }
}

const anyFile = fc.constantFrom(...FILES.keys());

/** What was taken from the overlay is text under names that cards have, and stands in it word for word. */
function seeTextOnly(value: unknown, catalog: Catalog): void {
  const { overlay } = readOverlay(value, catalog);
  const insatser: unknown = (value as { readonly insatser?: unknown } | null | undefined)?.insatser;
  for (const [id, texts] of overlay)
    for (const [key, text] of texts) {
      expect(TEXTS).toContain(key);
      expect(text.trim()).not.toBe('');
      expect(Reflect.get(Reflect.get(Object(insatser), id) as object, key)).toBe(text);
    }
  for (const key of DANGEROUS_KEYS) expect(overlay.get(key)?.get('name') ?? '').toBeTypeOf('string');
}

afterEach(seeCleanPrototypes);

describe(underSeed('an overlay in which anything has been changed'), () => {
  test('gives texts for cards, or fewer of them, and nothing else', () => {
    fc.assert(
      fc.property(anyFile, fc.array(treeChange, { minLength: 1, maxLength: 6 }), (file, changes) => {
        const value = changed(JSON.parse(String(FILES.get(file))), changes);
        seeTextOnly(value, catalogOf(file));
        seeChecked(value, file);
      }),
      seeded(runsOf(300, 150)),
    );
  });

  test('byte by byte does so too where it is still JSON', () => {
    fc.assert(
      fc.property(anyFile, fc.array(byteChange, { minLength: 1, maxLength: 4 }), (file, changes) => {
        const text = new TextDecoder().decode(changedBytes(FILES.get(file) ?? new Uint8Array(), changes));
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          expect(parseOverlay(text, catalogOf(file)).findings).toMatchObject([{ path: '$', rule: 'invalid-json' }]);
          return;
        }
        seeTextOnly(value, catalogOf(file));
        seeChecked(value, file);
      }),
      seeded(runsOf(300, 150)),
    );
  });

  test('to anything at all does so too', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), fc.record({ insatser: fc.anything() })), (value) =>
        seeTextOnly(value, catalogOf([...FILES.keys()][0] ?? '')),
      ),
      seeded(300),
    );
  });
});
