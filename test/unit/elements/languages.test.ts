import { afterEach, describe, expect, test, vi } from 'vitest';
import { LANGUAGES, loadLanguage, preferredLanguage } from '../../../src/elements/languages.js';
import { readOverlay } from '../../../src/i18n/overlay.js';
import { TRANSLATIONS } from '../../support/locales.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A text of an overlay that was read. */
function textOf(overlay: unknown, id: string, key: string): string | undefined {
  return readOverlay(overlay).get(id)?.get(key);
}

describe('the languages on offer', () => {
  test('are those of the folders, without Swedish, easy Swedish first', () => {
    expect([...LANGUAGES.keys()].sort()).toEqual([...TRANSLATIONS].sort());
    expect([...LANGUAGES.keys()][0]).toBe('sv-simple');
  });

  test.each([...LANGUAGES])('%s brings its texts, and says how they came about', async (code, meta) => {
    const { locale, overlay, ...language } = await loadLanguage(code, undefined);
    expect(language).toMatchObject({ ...meta, code });
    expect(locale.welcome.start).toMatch(/\p{L}/u);
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
      expect([...readOverlay(overlay).values()].filter(({ size }) => size > 0)).toEqual([]);
    },
  );

  test.each([null, 7, true, ['Kahvila'], { toString: 'Kahvila' }, '', '  '])('takes %j for no text', (name) => {
    expect(textOf({ insatser: { kafe: { name, summary: 'Kahvia.' } } }, 'kafe', 'name')).toBeUndefined();
    expect(textOf({ insatser: { kafe: { name, summary: 'Kahvia.' } } }, 'kafe', 'summary')).toBe('Kahvia.');
  });

  test('says nothing of villkor, contacts or anything else that a decision is made by', () => {
    const texts = { name: 'Kahvila', villkor: 'kaikki', contact: '112', phone: '112', source: 'x', topics: 'money' };
    expect([
      ...(readOverlay({ insatser: { kafe: texts } })
        .get('kafe')
        ?.keys() ?? []),
    ]).toEqual(['name']);
  });

  test('reaches nothing by names that every object has', () => {
    const overlay = readOverlay(
      JSON.parse(
        '{"insatser": {"__proto__": {"name": "x", "__proto__": {"name": "y"}}, "constructor": {"name": "z"}}}',
      ),
    );
    expect(overlay.get('kafe')).toBeUndefined();
    expect(overlay.get('constructor')?.get('toString')).toBeUndefined();
    expect('name' in {}).toBe(false);
  });

  test('lies beside the catalogue', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: URL) => {
      asked.push(url.href);
      return Response.json({ insatser: { kafe: { name: 'Kahvila' } } });
    });
    const { overlay } = await loadLanguage('fi', 'https://kommun.example/stod/catalog.json?v=2');
    expect(asked).toEqual(['https://kommun.example/stod/fi.json']);
    expect(overlay.get('kafe')?.get('name')).toBe('Kahvila');
  });

  test.each([
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['comes with an error', async () => Response.json({ insatser: { kafe: { name: 'x' } } }, { status: 500 })],
    ['is a web page', async () => new Response('<!doctype html>')],
  ])('that %s is left out, and the language comes', async (_, fetching) => {
    vi.stubGlobal('fetch', fetching);
    const { overlay, locale } = await loadLanguage('fi', 'https://kommun.example/catalog.json');
    expect(overlay.size).toBe(0);
    expect(locale.exit).not.toBe('');
  });

  test('that never comes is left out after ten seconds', async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      (_: URL, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const language = loadLanguage('fi', 'https://kommun.example/catalog.json');
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await language).overlay.size).toBe(0);
  });
});

describe('a language that the browser does not know', () => {
  test('is listed, dated and counted without the browser', async () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    const { formats, locale } = await loadLanguage('so', undefined);
    expect(formats.list?.([])).toBe('');
    expect(formats.list?.(['a'])).toBe('a');
    expect(formats.list?.(['a', 'b'])).toBe('a iyo b');
    expect(formats.list?.(['a', 'b', 'c'])).toBe('a, b iyo c');
    expect(formats.date?.('2026-11-22')).toBe('2026-11-22');
    const { step } = locale as { readonly step: Readonly<Record<string, string>> };
    for (const form of ['zero', 'two', 'few', 'many']) expect(step[`left_${form}`]).toBe(step.left_other);
    expect(step.left_one).not.toBe(step.left_other);
    vi.restoreAllMocks();
  });
});
