import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimFindings, fillClaims } from '../../../scripts/claims/claims.js';
import { OWNER_DOCUMENTS, ownerClaims } from '../../../scripts/claims/project-claims.js';
import { NOT_SET } from '../../../scripts/release/owner.js';

test.each(OWNER_DOCUMENTS)('%s says what the owner has said', (file) => {
  expect(claimFindings(readFileSync(file, 'utf8'), ownerClaims())).toEqual([]);
});

test('what the owner says takes the place of "inte satt än"', () => {
  const said = { repository: 'https://kod.exempel.se', maintainer: 'Exempels kommun' };
  const claims = ownerClaims({ ...said, contactForFaults: 'fel@exempel.se', supportedUntil: '2027-12-31' });
  for (const file of OWNER_DOCUMENTS) {
    const filled = fillClaims(readFileSync(file, 'utf8'), claims);
    expect(filled).toContain('| Förvaltas av | Exempels kommun |');
    expect(filled).not.toContain(`| ${NOT_SET} |`);
  }
});
