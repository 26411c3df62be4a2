import { afterEach, describe, expect, test, vi } from 'vitest';
import { textHash } from '../../../src/catalog/text-hash.js';
import type { Catalog } from '../../../src/catalog/types.js';
import { loadLanguage } from '../../../src/elements/language/load-language.js';
import { LANGUAGES, preferredLanguage, TRANSLATED_LANGUAGES } from '../../../src/i18n/languages.js';
import { readOverlay } from '../../../src/i18n/overlay.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';
import { TRANSLATIONS } from '../../support/locales.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A text of an overlay that was read. */
function textOf(overlay: unknown, id: string, key: string): string | undefined {
  return readOverlay(overlay, KAFE).overlay.get(id)?.get(key);
}

/** A catalogue that is translated to Finnish. */
const KAFE = catalogWith({
  insatser: [insatsWith({ id: 'kafe', name: 'Kafé', summary: 'Kaffe.' }), insatsWith({ id: 'annat' })],
  translations: ['fi'],
});

const place = (url: string) => ({ catalog: KAFE, url });

describe('the languages on offer', () => {
  test('are those of the folders, Swedish first and then easy Swedish', () => {
    expect(TRANSLATED_LANGUAGES.map(({ code }) => code).sort()).toEqual([...TRANSLATIONS].sort());
    expect(LANGUAGES.slice(0, 2).map(({ code }) => code)).toEqual(['sv', 'sv-simple']);
  });

  test.each(TRANSLATED_LANGUAGES)('$code brings its texts, and says how they came about', async (info) => {
    const { overlay, ...language } = await loadLanguage(info.code, undefined);
    expect(language).toMatchObject(info);
    expect(language.notice).toMatch(/\p{L}/u);
    expect(createTexts(info.code).t('welcome.start')).not.toBe('welcome.start');
    expect(overlay.size).toBe(0);
  });

  test('are all that can be loaded', async () => {
    await expect(loadLanguage('tlh', undefined)).rejects.toThrow('There is no language tlh.');
    await expect(loadLanguage('__proto__', undefined)).rejects.toThrow(RangeError);
  });
});

describe('the language to start in', () => {
  test.each([
    ['is Swedish where nobody says anything', [], 'sv'],
    ['is the one that is named', ['fi'], 'fi'],
    ['is the first that there is', ['de', 'pl-PL', 'uk', 'fi'], 'uk'],
    ['is Swedish where it stands first', ['sv', 'fi'], 'sv'],
    ['is Swedish for Swedish of a region', ['sv-FI', 'fi'], 'sv'],
    ['is the language of a region', ['ar-SY'], 'ar'],
    ['is the language whatever the case', ['FI'], 'fi'],
    ['is easy Swedish where that is named', ['sv-simple'], 'sv-simple'],
    ['is easy Swedish whatever the case', ['SV-Simple'], 'sv-simple'],
    ['is Dari for Persian', ['fa'], 'prs'],
    ['is Dari for Persian of a region', ['fa-AF'], 'prs'],
    ['is Dari for Dari', ['prs-AF'], 'prs'],
    ['is Swedish where there is none of them', ['de', 'tlh', 'x-klingon'], 'sv'],
    ['is Swedish where the tags are none', ['', '-', '_', 'fi_FI', '__proto__', 'constructor'], 'sv'],
  ])('%s', (_, tags, expected) => {
    expect(preferredLanguage(tags)).toBe(expected);
  });
});

describe('an overlay', () => {
  test('gives the texts of each insats', () => {
    const overlay = { insatser: { kafe: { name: 'Kahvila', summary: 'Kahvia.', documentation: 'Ei mitään.' } } };
    expect(textOf(overlay, 'kafe', 'name')).toBe('Kahvila');
    expect(textOf(overlay, 'kafe', 'summary')).toBe('Kahvia.');
    expect(textOf(overlay, 'kafe', 'documentation')).toBe('Ei mitään.');
    expect(textOf(overlay, 'kafe', 'howTo')).toBeUndefined();
    expect(textOf(overlay, 'annat', 'name')).toBeUndefined();
  });

  test.each([undefined, null, [], 'text', 7, true, {}, { insatser: null }, { insatser: 7 }, { insatser: [null, 1] }])(
    'that is %j has no texts',
    (overlay) => {
      expect(readOverlay(overlay, KAFE)).toMatchObject({ overlay: new Map(), stale: 0 });
    },
  );

  test.each([null, 7, true, ['Kahvila'], { toString: 'Kahvila' }, '', '  '])('takes %j for no text', (name) => {
    expect(textOf({ insatser: { kafe: { name, summary: 'Kahvia.' } } }, 'kafe', 'name')).toBeUndefined();
    expect(textOf({ insatser: { kafe: { name, summary: 'Kahvia.' } } }, 'kafe', 'summary')).toBe('Kahvia.');
  });

  test('says nothing of villkor, contacts or anything else that a decision is made by', () => {
    const texts = { name: 'Kahvila', villkor: 'kaikki', contact: '112', phone: '112', source: 'x', topics: 'money' };
    expect([
      ...(readOverlay({ insatser: { kafe: texts } }, KAFE)
        .overlay.get('kafe')
        ?.keys() ?? []),
    ]).toEqual(['name']);
  });

  test('reaches nothing by names that every object has', () => {
    const { overlay } = readOverlay(
      JSON.parse(
        '{"insatser": {"__proto__": {"name": "x", "__proto__": {"name": "y"}}, "constructor": {"name": "z"}}}',
      ),
      KAFE,
    );
    expect(overlay.get('kafe')).toBeUndefined();
    expect(overlay.get('constructor')?.get('toString')).toBeUndefined();
    expect('name' in {}).toBe(false);
  });

  test('of a text that has changed since leaves that text out, and says how many', () => {
    const of = { kafe: { name: textHash('Kafé'), summary: textHash('Te.') } };
    const texts = { kafe: { name: 'Kahvila', summary: 'Teetä.' } };
    const { overlay, stale } = readOverlay({ of, insatser: texts }, KAFE);
    expect([...(overlay.get('kafe') ?? [])]).toEqual([['name', 'Kahvila']]);
    expect(stale).toBe(1);
  });

  test('that knows its Swedish by the version of another catalogue is left out as a whole', () => {
    const texts = { kafe: { name: 'Kahvila', summary: 'Kahvia.' } };
    expect(readOverlay({ catalogVersion: '2020-01-01', insatser: texts }, KAFE)).toMatchObject({ stale: 2 });
    expect(readOverlay({ catalogVersion: KAFE.version, insatser: texts }, KAFE)).toMatchObject({ stale: 0 });
  });

  test('that the catalogue holds itself is not asked for', async () => {
    const fetching = vi.fn();
    vi.stubGlobal('fetch', fetching);
    const overlays = { fi: { insatser: { kafe: { name: 'Kahvila' } } } };
    const bundled = { ...KAFE, overlays } as unknown as Catalog;
    for (const url of [undefined, 'https://kommun.example/katalog.json']) {
      const { overlay } = await loadLanguage('fi', { catalog: bundled, url });
      expect(overlay.get('kafe')?.get('name')).toBe('Kahvila');
    }
    expect(fetching).not.toHaveBeenCalled();
  });

  test('that a catalogue says it holds, and does not, is told of', async () => {
    const faults: unknown[] = [];
    await loadLanguage('fi', { catalog: { ...KAFE, overlays: {} }, url: undefined }, (fault) => faults.push(fault));
    expect(faults).toHaveLength(1);
  });

  test('lies beside the catalogue', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: URL) => {
      asked.push(url.href);
      return Response.json({ insatser: { kafe: { name: 'Kahvila' } } });
    });
    const { overlay } = await loadLanguage('fi', place('https://kommun.example/stod/catalog.json?v=2'));
    expect(asked).toEqual(['https://kommun.example/stod/fi.json']);
    expect(overlay.get('kafe')?.get('name')).toBe('Kahvila');
  });

  test.each([
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['comes with an error', async () => Response.json({ insatser: { kafe: { name: 'x' } } }, { status: 500 })],
    ['is a web page', async () => new Response('<!doctype html>')],
  ])('that %s is left out, and the language comes', async (_, fetching) => {
    vi.stubGlobal('fetch', fetching);
    const faults: unknown[] = [];
    const { overlay, notice } = await loadLanguage('fi', place('https://kommun.example/catalog.json'), (fault) =>
      faults.push(fault),
    );
    expect(overlay.size).toBe(0);
    expect(notice).not.toBe('');
    expect(faults).toHaveLength(1);
  });

  test('that never comes is left out after ten seconds', async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      (_: URL, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const language = loadLanguage('fi', place('https://kommun.example/catalog.json'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await language).overlay.size).toBe(0);
  });
});

test('a list in Dari has no marks of direction between its words', async () => {
  await loadLanguage('prs', undefined);
  expect(createTexts('prs').list(['a', 'b', 'c'])).toBe('a، b، و c');
});

describe('a language that the browser does not know', () => {
  test('is listed, dated and counted without the browser', async () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    await loadLanguage('so', undefined);
    const { t, list, date } = createTexts('so');
    expect(list([])).toBe('');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b'])).toBe('a iyo b');
    expect(list(['a', 'b', 'c'])).toBe('a, b iyo c');
    expect(date('2026-11-22')).toBe('2026-11-22');
    // A browser that does not know the language counts as in one of its own, such as Arabic with all six forms.
    const counted = createTexts('so');
    const forms = ['zero', 'two', 'few', 'many'].map((form) => counted.find(`step.left_${form}`, { count: 5 }));
    expect(new Set(forms)).toEqual(new Set([t('step.left', { count: 5 })]));
    expect(t('step.left', { count: 1 })).not.toBe(t('step.left', { count: 5 }));
    vi.restoreAllMocks();
  });
});
