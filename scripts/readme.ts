import { readFileSync, writeFileSync } from 'node:fs';
import { type Claims, claimFindings, fillClaims } from './claims/claims.js';
import { OWNER_DOCUMENTS, ownerClaims, projectClaims, README } from './claims/project-claims.js';
import { PUBLICCODE, publiccodeText } from './claims/publiccode.js';
import { SWEDISH_DOCUMENTS, swedishClaims, swedishDocument } from './claims/swedish-claims.js';

/**
 * Puts the claims of the README and of docs/sv right, what the owner says in other documents, and `publiccode.yml`; with `--check` it only says what is
 * wrong, and exits with 1 where something is.
 */
const documents: readonly (readonly [file: string, claims: Claims])[] = [
  [README, projectClaims()],
  ...OWNER_DOCUMENTS.map((file) => [file, ownerClaims()] as const),
  ...SWEDISH_DOCUMENTS.map((name) => [swedishDocument(name), swedishClaims(name)] as const),
];

for (const [file, claims] of documents) {
  const name = file.split('/').at(-1);
  if (!process.argv.includes('--check')) writeFileSync(file, fillClaims(readFileSync(file, 'utf8'), claims));
  const findings = claimFindings(readFileSync(file, 'utf8'), claims);
  for (const finding of findings) console.error(`${name}: ${finding}`);
  console.log(`${name}: ${claims.size} claims, ${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
}

if (!process.argv.includes('--check')) writeFileSync(PUBLICCODE, publiccodeText());
else if (readFileSync(PUBLICCODE, 'utf8') !== publiccodeText()) {
  console.error('publiccode.yml is not as its sources. Run "npm run readme".');
  process.exitCode = 1;
}
