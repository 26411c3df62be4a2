import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handoutUrl, handoutUrls, readHandout } from '../../../src/elements/taking-along/handout-link.js';
import { encode } from '../../../src/elements/taking-along/qr-encoder.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';

const PAGE = 'https://www.sala.se/omsorg-och-stod/stod-utan-ansokan';

/** The light border on both sides of a code, and what a narrow screen is wide, in modules and pixels. */
const BORDERS = 8;
const SCREEN = 360;

const anId = fc.stringMatching(/^[a-z\d]{1,20}(-[a-z\d]{1,12}){0,5}$/);
const ids = fc.uniqueArray(anId, { maxLength: 40 });
const version = fc
  .date({ min: new Date('2025-07-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function hashOf(url: string): string {
  return new URL(url).hash;
}

describe('a handout’s link', () => {
  test('holds the page, the catalogue’s version and the ids, and nothing else', () => {
    expect(handoutUrl(PAGE, { version: '2026-11-22', ids: ['komet-3-11-ar', 'motas'] })).toBe(
      `${PAGE}#insatser=2026-11-22:komet-3-11-ar,motas`,
    );
  });

  test('takes the place of what the page’s address had after #', () => {
    expect(handoutUrl(`${PAGE}?a=1#avsnitt`, { version: '2026-11-22', ids: [] })).toBe(
      `${PAGE}?a=1#insatser=2026-11-22:`,
    );
  });

  test(underSeed('is read as it was written'), () => {
    fc.assert(
      fc.property(version, ids, (given, list) => {
        const link = { version: given, ids: list };
        expect(readHandout(hashOf(handoutUrl(PAGE, link)))).toEqual(link);
      }),
      seeded(300),
    );
  });

  test(underSeed('is read though somebody wrote it with percent signs'), () => {
    fc.assert(
      fc.property(version, ids, (given, list) => {
        const written = encodeURIComponent(`${given}:${list.join()}`);
        expect(readHandout(`#insatser=${written}`)).toEqual({ version: given, ids: list });
      }),
      seeded(100),
    );
  });

  test.each([
    ['', undefined],
    ['#', undefined],
    ['#innehall', undefined],
    ['#Insatser=2026-11-22:motas', undefined],
    ['#insatser=', { version: undefined, ids: [] }],
    ['#insatser=2026-11-22.so:motas', { version: '2026-11-22', language: 'so', ids: ['motas'] }],
    ['#insatser=2026-11-22.sv-simple:motas', { version: '2026-11-22', language: 'sv-simple', ids: ['motas'] }],
    ['#insatser=2026-11-22.de:motas', { version: '2026-11-22', ids: ['motas'] }],
    ['#insatser=.ar:motas', { version: undefined, language: 'ar', ids: ['motas'] }],
    ['#insatser=:', { version: undefined, ids: [] }],
    ['#insatser=motas,sprakkafe', { version: undefined, ids: ['motas', 'sprakkafe'] }],
    ['#insatser=2026-11-22:', { version: '2026-11-22', ids: [] }],
    ['#insatser=2026-13-45:motas', { version: undefined, ids: ['motas'] }],
    ['#insatser=i morgon:motas', { version: undefined, ids: ['motas'] }],
    ['#insatser=2026-11-22:motas,,sprakkafe,', { version: '2026-11-22', ids: ['motas', 'sprakkafe'] }],
    ['#insatser=2026-11-22:motas,%E0%A4%A', { version: '2026-11-22', ids: ['motas', '%E0%A4%A'] }],
  ])('reads %j as %j', (hash, link) => {
    expect(readHandout(hash)).toEqual(link);
  });

  test(underSeed('is read without an error whatever it holds, and its version is a date or nothing'), () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.webFragments(),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }).map((text) => text.repeat(100_000 / text.length)),
      fc.tuple(version, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(':')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const link = readHandout(`#insatser=${text}`);
        expect(link?.ids.every((id) => id !== '')).toBe(true);
        expect(link?.version === undefined || !Number.isNaN(Date.parse(link.version))).toBe(true);
      }),
      seeded(300),
    );
  });
});

describe('the codes of a handout', () => {
  test(underSeed('hold each id once and in order, in one code where one can hold them'), () => {
    fc.assert(
      fc.property(version, fc.uniqueArray(anId, { maxLength: 80 }), (given, list) => {
        const urls = handoutUrls(PAGE, { version: given, ids: list });
        const links = urls.map((url) => readHandout(hashOf(url)));
        expect(links.flatMap((link) => link?.ids)).toEqual(list);
        expect(links.every((link) => link?.version === given)).toBe(true);
        const whole = handoutUrl(PAGE, { version: given, ids: list }).length;
        expect(urls.length === 1).toBe(whole <= 520 || list.length <= 1);
      }),
      seeded(300),
    );
  });

  test('end also where not even one id fits', () => {
    const page = `${PAGE}?${'x'.repeat(1000)}`;
    expect(handoutUrls(page, { version: '2026-11-22', ids: ['a', 'b', 'c'] })).toHaveLength(3);
    expect(handoutUrls(page, { version: '2026-11-22', ids: [] })).toHaveLength(1);
  });

  describe.each(KOMMUNER)('of %s', (kommun) => {
    const catalog = realCatalog(kommun);
    const all = catalog.insatser.map(({ id }) => id);

    test(underSeed('have modules of 4 px or more on a narrow screen, whatever stands on the list'), () => {
      fc.assert(
        fc.property(fc.subarray(all), (list) => {
          for (const url of handoutUrls(PAGE, { version: catalog.version, ids: list })) {
            expect(SCREEN / (encode(url).size + BORDERS), url).toBeGreaterThanOrEqual(4);
          }
        }),
        { ...seeded(20), examples: [[all], [all.slice(0, 1)], [[]]] },
      );
    });

    test('are one where a visitor has chosen what to talk about', () => {
      for (const topic of new Set(catalog.insatser.flatMap(({ topics }) => topics))) {
        const listed = catalog.insatser.filter(({ topics, onRequest }) => onRequest || topics.includes(topic));
        const urls = handoutUrls(PAGE, { version: catalog.version, ids: listed.map(({ id }) => id) });
        expect(urls, topic).toHaveLength(1);
      }
    });
  });

  test('of everything in Sala are two', () => {
    const { version: given, insatser } = realCatalog('sala');
    expect(handoutUrls(PAGE, { version: given, ids: insatser.map(({ id }) => id) })).toHaveLength(2);
  });

  test('of a short text can be read with a seventh of it gone, and of a long one with a fourteenth', () => {
    // What a code can spare shows in how large it has to be: these are the sizes of ISO/IEC 18004, table 7.
    expect(encode('x'.repeat(287)).size, 'level M, version 12').toBe(65);
    expect(encode('x'.repeat(288)).size, 'level L, version 11').toBe(61);
  });
});
