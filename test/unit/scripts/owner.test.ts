import { describe, expect, test } from 'vitest';
import { NOT_SET, type Owner, ownerOf, readOwner, refusalOf, said, unsaid } from '../../../scripts/release/owner.js';

const EMPTY: Owner = { repository: '', maintainer: '', contactForFaults: '', supportedUntil: '' };
const FULL: Owner = {
  repository: 'https://kod.exempel.se/insatsguiden',
  maintainer: 'Exempels kommun',
  contactForFaults: 'fel@exempel.se',
  supportedUntil: '2027-12-31',
};

test('the file of the owner fits its schema', () => {
  expect(Object.keys(readOwner()).filter((name) => name !== '$schema')).toEqual(Object.keys(EMPTY));
});

test('a document says so where the owner has said nothing', () => {
  expect(said(EMPTY, 'maintainer')).toBe(NOT_SET);
  expect(said(FULL, 'maintainer')).toBe('Exempels kommun');
});

test.each<readonly [string, object]>([
  ['a field that is missing', { repository: '', maintainer: '', contactForFaults: '' }],
  ['a field that there is none of', { ...FULL, telephone: '0123-45 67 00' }],
  ['an address that is no address', { ...FULL, repository: 'git@kod' }],
  ['a day that is no day', { ...FULL, supportedUntil: 'nästa år' }],
])('%s is refused', (_what, owner) => {
  expect(() => ownerOf(owner)).toThrow('docs/owner.json');
});

describe('a release for the public', () => {
  test.each(Object.keys(EMPTY) as (keyof Owner)[])('is refused while %s is empty, and that is named', (field) => {
    const refusal = refusalOf(['--public'], { ...FULL, [field]: '' });
    expect(refusal).toContain(`${field} (`);
    for (const other of unsaid(EMPTY).filter((one) => one !== field)) expect(refusal).not.toContain(`${other} (`);
  });

  test('is refused without tests', () => {
    expect(refusalOf(['--public', '--without-tests'], FULL)).toContain('every suite');
  });

  test('is made when the owner has said all', () => {
    expect(refusalOf(['--public'], FULL)).toBeUndefined();
  });
});

test('a release that is not for the public needs nothing of the owner, and an option that there is none of is told', () => {
  expect(refusalOf([], EMPTY)).toBeUndefined();
  expect(refusalOf(['--without-tests'], EMPTY)).toBeUndefined();
  expect(refusalOf(['--publik'], FULL)).toContain('--publik');
});
