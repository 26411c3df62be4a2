import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseCatalog } from '../../src/catalog/load.js';
import { readCatalog } from '../../src/catalog/read.js';
import { fetchCatalog } from '../../src/elements/fetch-catalog.js';
import { fullCatalog } from '../fixtures/full-catalog.js';
import { ANY_SIZE, arbitraryCatalog } from '../support/arbitrary-catalog.js';
import { leadsSomewhere } from '../support/json-path.js';
import { byteChange, CANARIES, changed, changedBytes, treeChange } from '../support/mutations.js';
import { seeded, underSeed } from '../support/seed.js';
import { SHIPPED } from '../support/shipped-catalogs.js';
import { runsOf } from '../support/thorough.js';
import { seeCleanPrototypes, seeSurvived } from './survival.js';

const FILES = Object.fromEntries(
  SHIPPED.map((name) => [name, readFileSync(new URL(`../../catalogs/${name}/catalog.json`, import.meta.url))]),
);
const CATALOGS: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(SHIPPED.map((name) => [name, JSON.parse(String(FILES[name])) as unknown])),
  full: fullCatalog(),
};
const anyCatalog = fc.constantFrom(...Object.keys(CATALOGS));

/** How often each value of a catalogue may be looked at, on average: for its type, its keys, each of its forms. */
const MOST_LOOKS = 60;

/** What the text is as JSON; `undefined` where it is none. A mark at its start says how it is encoded, and is no part of it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** What the command line makes of the text, in the browser's terms. */
function checked(text: string): unknown {
  const { catalog } = parseCatalog(text);
  return catalog ? { catalog } : { failure: expect.objectContaining({ code: 'catalog-invalid' }) };
}

/** How many values the value holds, itself among them. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part), 1);
}

/** The value, and how often something in it has been looked at. */
function watch(value: unknown): { readonly watched: unknown; readonly looks: () => number } {
  let looks = 0;
  const around = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    return new Proxy(part, {
      get: (target, key) => {
        looks += 1;
        return around(Reflect.get(target, key));
      },
      ownKeys: (target) => {
        looks += 1;
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor: (target, key) => {
        looks += 1;
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
  };
  return { watched: around(value), looks: () => looks };
}

const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });

afterEach(seeCleanPrototypes);

describe(underSeed('a catalogue in which anything has been changed'), () => {
  test('is refused with a path for each reason, or can be used as it stands', () => {
    let usable = 0;
    fc.assert(
      fc.property(
        anyCatalog,
        fc.array(treeChange, { minLength: 1, maxLength: 5 }),
        picks,
        (catalog, changes, answers) => {
          if (seeSurvived(changed(CATALOGS[catalog], changes), answers)) usable += 1;
        },
      ),
      seeded(runsOf(400, 200)),
    );
    expect(usable, 'some changes leave a catalogue that can be used').toBeGreaterThan(0);
  });

  test('is read in a number of steps that its size bounds', () => {
    fc.assert(
      fc.property(anyCatalog, fc.array(treeChange, { minLength: 1, maxLength: 5 }), (catalog, changes) => {
        const value = changed(CATALOGS[catalog], changes);
        const { watched, looks } = watch(value);
        expect(readCatalog(watched).findings).toEqual(readCatalog(value).findings);
        expect(looks()).toBeLessThan(MOST_LOOKS * (sizeOf(value) + 1));
      }),
      seeded(50),
    );
  });
});

describe(underSeed('an invented catalogue'), () => {
  test('with any text in any of its places is shown to hold, or to fail, as it stands', () => {
    const text = fc.oneof(fc.constantFrom(...CANARIES), fc.string({ unit: 'binary', maxLength: 80 }));
    fc.assert(
      fc.property(
        arbitraryCatalog(ANY_SIZE),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        picks,
        (catalog, texts, answers) => {
          let at = 0;
          const next = () => texts[at++ % texts.length] as string;
          const insatser = catalog.insatser.map((insats) => ({
            ...insats,
            name: next(),
            summary: next(),
            audience: next(),
            howTo: next(),
            source: { section: next(), quote: next() },
          }));
          seeSurvived({ ...catalog, kommun: { name: next() }, insatser }, answers);
        },
      ),
      seeded(100),
    );
  });
});

const isSome = (times: number): boolean => times > 0;

describe(underSeed('a file in which bytes have been changed'), () => {
  const bytes = fc.tuple(fc.constantFrom(...SHIPPED), fc.array(byteChange, { minLength: 1, maxLength: 5 }));

  test('is refused with a path for each reason, or can be used, on the command line', () => {
    const seen = { json: 0, notJson: 0 };
    fc.assert(
      fc.property(bytes, picks, ([file, changes], answers) => {
        const text = new TextDecoder().decode(changedBytes(FILES[file] ?? new Uint8Array(), changes));
        const { catalog, findings } = parseCatalog(text);
        expect(catalog === undefined).toBe(findings.length > 0);
        for (const { message } of findings) expect(message).not.toBe('');
        const value = parsed(text);
        seen[value === undefined ? 'notJson' : 'json'] += 1;
        if (value === undefined) expect(findings).toMatchObject([{ path: '$', rule: 'invalid-json' }]);
        else {
          for (const { path } of findings) expect(leadsSomewhere(value, path), path).toBe(true);
          seeSurvived(value, answers);
        }
      }),
      seeded(runsOf(300, 150)),
    );
    expect(seen).toEqual({ json: expect.toSatisfy(isSome), notJson: expect.toSatisfy(isSome) });
  });

  test('is refused with a stable code, or shown, in the browser', async () => {
    const { fetch } = globalThis;
    const seen = { refused: 0, shown: 0 };
    try {
      await fc.assert(
        fc.asyncProperty(bytes, async ([file, changes]) => {
          const given = Uint8Array.from(changedBytes(FILES[file] ?? new Uint8Array(), changes));
          const text = new TextDecoder().decode(given);
          globalThis.fetch = async () => new Response(given);
          const outcome = await fetchCatalog('https://www.exempel.se/catalog.json', new AbortController().signal);
          seen['failure' in outcome ? 'refused' : 'shown'] += 1;
          if ('failure' in outcome) expect(outcome.failure.code).toBe('catalog-invalid');
          else expect(outcome.catalog.insatser.length).toBeGreaterThan(0);
          expect(outcome, 'the command line and the browser agree').toEqual(
            text.startsWith('\ufeff') ? expect.anything() : checked(text),
          );
        }),
        seeded(100),
      );
    } finally {
      globalThis.fetch = fetch;
    }
    expect(seen).toEqual({ refused: expect.toSatisfy(isSome), shown: expect.toSatisfy(isSome) });
  });
});
