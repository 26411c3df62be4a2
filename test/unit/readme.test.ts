import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimFindings, fillClaims } from '../../scripts/claims/claims.js';
import { projectClaims, README } from '../../scripts/claims/project-claims.js';

test('every figure in the README is what the project is', () => {
  expect(claimFindings(readFileSync(README, 'utf8'), projectClaims())).toEqual([]);
});

test('the README speaks of the size, the languages and at least one catalogue', () => {
  const names = [...projectClaims().keys()];
  expect(names).toEqual(expect.arrayContaining(['size-limit', 'languages', expect.stringMatching(/^insatser-/)]));
});

describe('a README that says something else is found out', () => {
  const claims = new Map([['languages', '4']]);

  test.each([
    ['a right figure', 'In <!-- claim:languages -->4<!-- /claim --> languages.', []],
    ['a wrong figure', '<!-- claim:languages -->5<!-- /claim -->', ['claim:languages says "5" and should say "4".']],
    [
      'one right and one wrong figure',
      '<!-- claim:languages -->4<!-- /claim --> <!-- claim:languages -->5<!-- /claim -->',
      ['claim:languages says "5" and should say "4".'],
    ],
    ['a missing marker', 'In 4 languages.', ['claim:languages is missing.']],
    [
      'an unknown marker',
      '<!-- claim:languages -->4<!-- /claim --> <!-- claim:stars -->9<!-- /claim -->',
      ['claim:stars is no claim that can be checked.'],
    ],
    [
      'a marker that does not end',
      '<!-- claim:languages -->4<!-- /claim --> <!-- claim:languages -->5',
      ['A claim has no "<!-- /claim -->", or its marker is misspelt.'],
    ],
  ])('%s', (_name, readme, findings) => {
    expect(claimFindings(readme, claims)).toEqual(findings);
  });

  test('filling in puts wrong figures right and leaves the rest', () => {
    const readme = 'Say <!-- claim:languages -->5<!-- /claim --> of <!-- claim:stars -->9<!-- /claim -->.';
    expect(fillClaims(readme, claims)).toBe(
      'Say <!-- claim:languages -->4<!-- /claim --> of <!-- claim:stars -->9<!-- /claim -->.',
    );
  });
});
