import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { legalBasisOf, legalIdentifier } from '../../../src/open-data/legal-basis.js';
import { countyOf, parseAddress } from '../../../src/open-data/swedish-address.js';
import { uriOf } from '../../../src/open-data/uri.js';
import { uuidFor } from '../../../src/open-data/uuid.js';
import { insatsWith } from '../../fixtures/small-catalog.js';

describe('a link as a URI', () => {
  test.each([
    ['that is one', 'https://www.sala.se/a?b=c&d=%C3%A5#e', 'https://www.sala.se/a?b=c&d=%C3%A5#e'],
    ['with Swedish letters', 'https://sala.se/stöd?å=ä#ö', 'https://sala.se/st%C3%B6d?%C3%A5=%C3%A4#%C3%B6'],
    ['with a per cent sign', 'https://sala.se/100%', 'https://sala.se/100%25'],
    [
      'with characters that have no place in one',
      'https://sala.se/{a|b}^`[c]',
      'https://sala.se/%7Ba%7Cb%7D%5E%60%5Bc%5D',
    ],
    ['with two fragments', 'https://sala.se/#a#b', 'https://sala.se/#a%23b'],
  ])('%s', (_name, link, uri) => {
    expect(uriOf(link)).toBe(uri);
  });
});

describe('an address', () => {
  test.each([
    ['Sikforsvägen 7, 712 83 Hällefors', { street: 'Sikforsvägen 7', postalCode: '712 83', city: 'Hällefors' }],
    ['Box 1, Stora torget 2, SE-73325 Sala', { street: 'Box 1, Stora torget 2', postalCode: '733 25', city: 'Sala' }],
    ['Vid torget', undefined],
    ['712 83 Hällefors', undefined],
    ['Storgatan 1, Hällefors', undefined],
  ])('"%s" is taken apart', (text, parts) => {
    expect(parseAddress(text)).toEqual(parts);
  });

  test.each([
    ['1863', 'Örebro län'],
    ['1981', 'Västmanlands län'],
    ['2303', 'Jämtlands län'],
    ['9999', undefined],
    [undefined, undefined],
  ])('in the kommun %s lies in %s', (code, county) => {
    expect(countyOf(code)).toBe(county);
  });
});

describe('a law', () => {
  test.each([
    [undefined, 'SFS 2025:400 11 kap. 5 §'],
    ['Lag (2009:47) om vissa kommunala befogenheter', 'SFS 2009:47'],
    ['2 kap. 6 § lagen (2009:47)', 'SFS 2009:47 2 kap. 6 §'],
    ['Kommunallagen', 'Kommunallagen'],
  ])('that is written as "%s" is %s', (legalBasis, identifier) => {
    expect(legalIdentifier(legalBasisOf(insatsWith(legalBasis === undefined ? {} : { legalBasis })))).toBe(identifier);
  });
});

describe('a UUID', () => {
  test('is of version 5, and always the same for a name', () => {
    expect(uuidFor('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(uuidFor('a')).toBe(uuidFor('a'));
    expect(uuidFor('a')).not.toBe(uuidFor('b'));
  });

  test.each(['', 'a', 'åäö', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'x'.repeat(200)])(
    'for %j is made with SHA-1, as Node has it',
    (name) => {
      const namespace = Buffer.from('6f5b6c9e3d0b5d0e9c521f6f2b9a7e10', 'hex');
      const hash = createHash('sha1').update(namespace).update(name).digest('hex');
      const digits = uuidFor(name).replaceAll('-', '');
      // The version and the variant take the place of six bits.
      expect(digits.slice(0, 12) + digits.slice(13, 16) + digits.slice(17)).toBe(
        hash.slice(0, 12) + hash.slice(13, 16) + hash.slice(17, 32),
      );
    },
  );
});
