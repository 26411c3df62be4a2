import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import parseLicense from 'spdx-expression-parse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PUBLICCODE, publiccode, publiccodeText } from '../../../scripts/claims/publiccode.js';
import { NOT_SET, type Owner, readOwner } from '../../../scripts/release/owner.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const EMPTY: Owner = { repository: '', maintainer: '', contactForFaults: '', supportedUntil: '' };
const FULL: Owner = {
  repository: 'https://kod.exempel.se/insatsguiden',
  maintainer: 'Kim Exempel',
  contactForFaults: 'fel@exempel.se',
  supportedUntil: '2027-12-31',
};

/** What the standard has against a file, as `where what`. */
function findings(value: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const schema = JSON.parse(readFileSync(`${root}test/fixtures/publiccode.schema.json`, 'utf8')) as object;
  const isValid = ajv.compile(schema);
  isValid(value);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('publiccode.yml is what its sources say', () => {
  expect(readFileSync(PUBLICCODE, 'utf8')).toBe(publiccodeText());
  expect(parse(readFileSync(PUBLICCODE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(publiccode())));
});

test('the file holds by the standard; of what it demands, only what the owner has not said is missing', () => {
  const missing = readOwner().repository === '' ? [" must have required property 'url'"] : [];
  expect(findings(parse(readFileSync(PUBLICCODE, 'utf8')))).toEqual(missing);
});

describe('when the owner has said all', () => {
  const text = publiccodeText(FULL);

  test('the file holds by the standard', () => {
    expect(findings(parse(text))).toEqual([]);
    expect(text).toContain(FULL.repository);
    expect(text).not.toContain(NOT_SET);
  });

  test('whom to tell of faults may be an address of a page', () => {
    expect(findings(publiccode({ ...FULL, contactForFaults: 'https://kod.exempel.se/fel' }))).toEqual([]);
  });
});

test('while the owner has said nothing, nothing stands in its place', () => {
  expect(publiccode(EMPTY)).not.toHaveProperty('url');
  expect(publiccode(EMPTY)).toMatchObject({ maintenance: { type: 'none' } });
  expect(publiccode(EMPTY)).not.toHaveProperty('legal.repoOwner');
});

test('its licence is an SPDX expression, and its pictures are there', () => {
  const { legal, description } = publiccode() as {
    readonly legal: { readonly license: string };
    readonly description: { readonly en: { readonly screenshots: readonly string[] } };
  };
  expect(() => parseLicense(legal.license)).not.toThrow();
  expect(description.en.screenshots.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});

test.each<readonly [string, object, string]>([
  ['a status that there is none of', { developmentStatus: 'ready' }, '/developmentStatus'],
  ['a short description of two lines', { description: { en: { shortDescription: 'a\nb' } } }, '/description/en'],
  ['nobody to turn to where somebody looks after it', { maintenance: { type: 'internal' } }, '/maintenance'],
  ['a day that is none', { releaseDate: 'i dag' }, '/releaseDate'],
])('%s is found out', (_what, change, path) => {
  expect(findings({ ...publiccode(FULL), ...change }).join('\n')).toContain(path);
});
