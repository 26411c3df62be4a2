import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInstance, type i18n } from 'i18next';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import swedish from '../../../locales/sv/guide.json' with { type: 'json' };
import { slimI18next } from '../../../scripts/slim-i18next.js';
import { placeholdersIn, SWEDISH, usedKey } from '../../support/texts.js';

const folder = mkdtempSync(join(tmpdir(), 'slim-i18next-'));
const original = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('i18next')), '../esm/i18next.js'),
  'utf8',
);
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];
const ARABIC = {
  left_zero: 'zero {{count}}',
  left_one: 'one {{count}}',
  left_two: 'two {{count}}',
  left_few: 'few {{count}}',
  left_many: 'many {{count}}',
  left_other: 'other {{count}}',
};

let pairs: Readonly<Record<string, readonly [full: i18n, slim: i18n]>> = {};

function started(create: typeof createInstance, lng: string): i18n {
  const instance = create({
    lng,
    fallbackLng: 'sv',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { sv: { translation: swedish }, ar: { translation: { step: ARABIC } } },
  });
  void instance.init();
  return instance;
}

beforeAll(async () => {
  const file = join(folder, 'i18next.mjs');
  writeFileSync(file, slimI18next(original).toString());
  const slim = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { createInstance: typeof createInstance };
  pairs = Object.fromEntries(
    ['sv', 'ar'].map((lng) => [lng, [started(createInstance, lng), started(slim.createInstance, lng)]]),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function expectSame(lng: string, key: string, values: Readonly<Record<string, string | number>>): void {
  const [full, slim] = pairs[lng] as readonly [i18n, i18n];
  const texts = [full, slim].map((instance) => [instance.exists(key), instance.t(key, values)]);
  expect(texts[1], `${lng} ${key} ${JSON.stringify(values)}`).toEqual(texts[0]);
}

describe('what the built element leaves out of i18next changes no text', () => {
  test.each([...new Set([...SWEDISH.keys()].map(usedKey))])('%s', (key) => {
    const names = new Set(
      [...SWEDISH].filter(([full]) => usedKey(full) === key).flatMap(([, text]) => placeholdersIn(text)),
    );
    const values = Object.fromEntries([...names].map((name) => [name, `å ä ö & <${name}> {{kommun}} $t(exit)`]));
    expectSame('sv', key, values);
    expectSame('ar', key, values);
    expectSame('sv', key, {});
    for (const count of names.has('count') ? COUNTS : []) expectSame('sv', key, { ...values, count });
  });

  test.each(COUNTS)('a language with six forms says %d as it should', (count) => {
    expectSame('ar', 'step.left', { count });
    const [, slim] = pairs.ar as readonly [i18n, i18n];
    expect(slim.t('step.left', { count })).toBe(`${new Intl.PluralRules('ar').select(count)} ${count}`);
  });

  test.each(['nothing.here', 'question', '', 'constructor', '__proto__.polluted'])('no text for "%s"', (key) => {
    const [full, slim] = pairs.sv as readonly [i18n, i18n];
    expect(slim.exists(key)).toBe(full.exists(key));
  });

  test('and the texts are the Swedish ones, not something that is wrong in both', () => {
    const [, slim] = pairs.sv as readonly [i18n, i18n];
    expect(slim.t('exit')).toBe(swedish.exit);
    expect(slim.t('years.between', { from: 16, to: 19 })).toBe('16–19 år');
  });
});

test('an i18next that has changed is noticed when the element is built', () => {
  expect(() => slimI18next(original.replace('\nclass Connector ', '\nclass Linker '))).toThrow(
    'scripts/slim-i18next.ts',
  );
  expect(slimI18next(original).toString().length).toBeLessThan(original.length * 0.8);
});
