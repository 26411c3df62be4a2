import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseCatalog } from '../../../src/catalog/load.js';
import type { Catalog } from '../../../src/catalog/types.js';
import { KommunFiles } from '../../../src/places/kiosk/kommun-files.js';
import { catalogWith } from '../../fixtures/small-catalog.js';

const SETTINGS = 'https://kommun.exempel/kiosk/kiosk.json';
const CATALOG = 'https://kommun.exempel/kiosk/catalog.json';

/** What the kommun's server has; `undefined` where it does not answer. */
const server = new Map<string, string | Uint8Array<ArrayBuffer> | number | undefined>();
const asked: RequestInit[] = [];

beforeEach(() => {
  asked.length = 0;
  server.clear();
  server.set(SETTINGS, '{"idleSeconds": 30}');
  server.set(CATALOG, JSON.stringify(catalogWith()));
  vi.stubGlobal('fetch', async (url: string, options: RequestInit) => {
    asked.push(options);
    if (!server.has(url)) return new Response('', { status: 404 });
    const held = server.get(url);
    if (held === undefined) throw new TypeError('Failed to fetch');
    return typeof held === 'number' ? new Response('', { status: held }) : new Response(held);
  });
  return () => vi.unstubAllGlobals();
});

/** The files of a tablet that shows this list, in a browser that has no cache: its page is open all the time. */
function files(screen: { list: Catalog | undefined } = { list: catalogWith() }) {
  const told: string[] = [];
  const kommun = new KommunFiles({
    settingsUrl: SETTINGS,
    catalogUrl: CATALOG,
    shown: () => screen.list,
    onKept: () => void told.push('kept'),
  });
  return { kommun, told, screen };
}

/** A list that says something else. */
const newer = () => catalogWith({ version: '2027-01-01' });

describe('the kommun’s files', () => {
  test('are asked for past every cache, and change nothing where they are the same', async () => {
    const { kommun, told } = files();
    expect(await kommun.start()).toEqual({ settings: { idleSeconds: 30 }, isUsable: true });
    await kommun.look();
    await kommun.look();
    expect(told).toEqual([]);
    expect(kommun.faults).toEqual([]);
    expect(new Set(asked.map(({ cache }) => cache))).toEqual(new Set(['no-cache']));
  });

  test('are looked for once at a time', async () => {
    const { kommun } = files();
    await kommun.start();
    asked.length = 0;
    await Promise.all([kommun.look(), kommun.look(), kommun.look()]);
    expect(asked).toHaveLength(2);
  });

  test('are told of as newer until the page shows them', async () => {
    const { kommun, told, screen } = files();
    await kommun.start();
    await kommun.look();
    server.set(CATALOG, JSON.stringify(newer()));
    await kommun.look();
    await kommun.look();
    expect(told).toEqual(['kept', 'kept']);
    screen.list = newer();
    await kommun.look();
    expect(told).toEqual(['kept', 'kept']);
  });

  test('are taken where the list that was shown could not be had', async () => {
    const { kommun, told } = files({ list: undefined });
    await kommun.start();
    await kommun.look();
    expect(told).toEqual(['kept']);
  });

  test.each([
    ['does not answer', undefined],
    ['answers that it is broken', 503],
  ])('are as they were where the server %s', async (_how, answer) => {
    const { kommun, told } = files();
    await kommun.start();
    server.set(CATALOG, '{');
    await kommun.look();
    expect(kommun.faults).toHaveLength(1);
    server.set(CATALOG, answer);
    await kommun.look();
    expect(kommun.faults, 'what was known is still known').toHaveLength(1);
    server.set(CATALOG, JSON.stringify(catalogWith()));
    await kommun.look();
    expect(kommun.faults).toEqual([]);
    expect(told).toEqual([]);
  });

  test('are kept without a translation that is gone where none of it is kept, and not where one is', async () => {
    const fi = { language: 'fi', of: {}, origin: 'machine', reviewed: false, insatser: {} };
    const text = JSON.stringify(catalogWith({ translations: ['fi'] }));
    const { kommun, told } = files({ list: parseCatalog(text).catalog });
    server.set(CATALOG, text);
    await kommun.start();
    await kommun.look();
    expect(kommun.faults.map(({ file }) => file)).toEqual(['fi.json']);
    server.set(CATALOG.replace('catalog', 'fi'), JSON.stringify(fi));
    await kommun.look();
    expect(told, 'the page has it in Swedish').toEqual(['kept']);
    expect(kommun.faults).toEqual([]);
    server.delete(CATALOG.replace('catalog', 'fi'));
    server.set(CATALOG, JSON.stringify(catalogWith({ translations: ['fi'], version: '2027-01-01' })));
    await kommun.look();
    expect(told).toEqual(['kept']);
    expect(kommun.faults.map(({ file }) => file)).toEqual(['fi.json']);
  });

  test('are named where the list, or a translation of it, is gone', async () => {
    const { kommun, told } = files();
    await kommun.start();
    server.delete(CATALOG);
    await kommun.look();
    expect(kommun.faults).toEqual([
      { file: 'catalog.json', place: '', message: 'Filen finns inte på servern. Lägg dit den.' },
    ]);
    expect(told).toEqual([]);
    server.set(CATALOG, JSON.stringify(catalogWith({ translations: ['fi'] })));
    await kommun.look();
    expect(kommun.faults.map(({ file }) => file)).toEqual(['fi.json']);
  });

  test('are judged apart: a broken list does not keep settings from being taken, nor the other way round', async () => {
    const { kommun, told } = files();
    await kommun.start();
    server.set(CATALOG, '{');
    server.set(SETTINGS, '{"idleSeconds": 40}');
    await kommun.look();
    expect(told).toEqual(['kept']);
    server.set(SETTINGS, '{"idleSeconds": 0}');
    server.set(CATALOG, JSON.stringify(newer()));
    await kommun.look();
    expect(told).toEqual(['kept', 'kept']);
    expect(kommun.faults.map(({ file }) => file)).toEqual(['kiosk.json']);
  });

  test('of two kommuner are not taken, neither of them', async () => {
    const { kommun, told } = files({ list: catalogWith({ kommun: { name: 'Exempels kommun', code: '2303' } }) });
    server.set(CATALOG, JSON.stringify(catalogWith({ kommun: { name: 'Exempels kommun', code: '2303' } })));
    await kommun.start();
    await kommun.look();
    server.set(SETTINGS, '{"kommun": "1981"}');
    await kommun.look();
    expect(told).toEqual([]);
    expect(kommun.faults.map(({ file, place }) => [file, place])).toEqual([['catalog.json', 'kommun.code']]);
    server.set(CATALOG, JSON.stringify(catalogWith({ kommun: { name: 'Sala kommun', code: '1981' } })));
    await kommun.look();
    expect(told).toEqual(['kept']);
    expect(kommun.faults).toEqual([]);
  });

  test('stop a tablet that has none, where the settings are wrong, and no other', async () => {
    server.set(SETTINGS, '{"idleSeconds": 0}');
    const { kommun } = files();
    expect((await kommun.start()).isUsable).toBe(false);
    expect(kommun.faults).toHaveLength(1);
    for (const answer of [undefined, 503]) {
      server.set(SETTINGS, answer);
      expect(await kommun.start()).toEqual({ settings: {}, isUsable: true });
    }
    server.delete(SETTINGS);
    expect(await kommun.start()).toEqual({ settings: {}, isUsable: true });
  });

  test('are read as Notepad saves them, with a mark before UTF-8, and say what to do where it saved them as Unicode', async () => {
    const settings = '\ufeff{"idleSeconds": 30}';
    server.set(SETTINGS, settings);
    server.set(CATALOG, `\ufeff${JSON.stringify(newer())}`);
    const { kommun, told } = files();
    expect(await kommun.start()).toEqual({ settings: { idleSeconds: 30 }, isUsable: true });
    await kommun.look();
    expect(kommun.faults).toEqual([]);
    expect(told).toEqual(['kept']);
    const unicode = Uint16Array.from(settings, (letter) => letter.charCodeAt(0));
    server.set(SETTINGS, new Uint8Array(unicode.buffer));
    const fresh = files().kommun;
    expect((await fresh.start()).isUsable).toBe(false);
    expect(fresh.faults).toEqual([
      { file: 'kiosk.json', place: '', message: expect.stringContaining('Spara om den med kodningen UTF-8') },
    ]);
  });

  test('keep a device that has no room for them as it is', async () => {
    vi.stubGlobal('caches', {
      open: async () => ({
        match: async () => undefined,
        put: async () => {
          throw new DOMException('No room', 'QuotaExceededError');
        },
      }),
    });
    const { kommun, told } = files();
    await kommun.start();
    server.set(CATALOG, JSON.stringify(newer()));
    await expect(kommun.look()).rejects.toThrow('No room');
    expect(told).toEqual([]);
  });
});
