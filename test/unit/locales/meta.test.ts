import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/i18n/languages.js';
import { IS_SWEDISH, localeFile, numbersIn, TRANSLATIONS } from '../../support/locales.js';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The script of a language, in Unicode's own name for it. */
function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Latn: /\p{Script=Latin}/u,
};

interface Meta {
  readonly origin: string;
  readonly reviewed: boolean;
  readonly reviewer?: string;
  readonly notice?: string;
  readonly inSwedish?: string;
}

/** The twelve months of a year, as a language writes them. */
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 22)));

describe.each(['sv', ...TRANSLATIONS])('%s', (language) => {
  const meta = localeFile(language, 'meta') as Meta;
  const info = languageOf(language);
  if (!info) throw new Error(`${language} is not among the languages.`);
  const script = SCRIPTS[scriptOf(language)] ?? /\p{L}/u;

  test('goes by its own name, in its own letters', () => {
    expect(info.name).toMatch(script);
    expect(info.name).toBe(info.name.trim());
    expect(info.name.length).toBeLessThan(25);
  });

  test('is written in the direction of its letters', () => {
    expect(info.dir).toBe(RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr');
  });

  test('says who made it, and whether a person has read it', () => {
    expect(['source', 'machine', 'person']).toContain(meta.origin);
    expect(typeof meta.reviewed).toBe('boolean');
    expect(meta.origin === 'source').toBe(language === 'sv');
    const isReviewerOwed = meta.origin === 'machine' && meta.reviewed;
    expect(!isReviewerOwed || Boolean(meta.reviewer), 'who reviewed it').toBe(true);
  });

  test('tells the visitor so in its own language, until a person has read it', () => {
    if (meta.reviewed) return;
    expect(meta.notice).toMatch(script);
    expect((meta.notice?.length ?? 0) > 40).toBe(true);
    if (!IS_SWEDISH.has(language)) expect(meta.notice).not.toMatch(/översätt/);
  });

  test('says in its own language what is only there in Swedish', () => {
    if (language !== 'sv') expect(meta.inSwedish).toMatch(script);
  });

  test('writes dates by the calendar and in the figures of a Swedish decision', () => {
    const written = MONTHS.map((date) =>
      new Intl.DateTimeFormat(info.formats, { dateStyle: 'long', timeZone: 'UTC' }).format(date),
    );
    for (const date of written) expect(numbersIn(date)).toEqual(expect.arrayContaining([22, 2026]));
    expect(written.filter((date) => /(?![0-9])\p{Nd}/u.test(date))).toEqual([]);
  });
});
