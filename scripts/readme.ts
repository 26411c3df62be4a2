import { readFileSync, writeFileSync } from 'node:fs';
import { claimFindings, fillClaims } from './claims.js';
import { projectClaims, README } from './project-claims.js';

/** Puts the README's claims right; with `--check` it only says what is wrong, and exits with 1 where something is. */
const claims = projectClaims();
if (!process.argv.includes('--check')) writeFileSync(README, fillClaims(readFileSync(README, 'utf8'), claims));

const findings = claimFindings(readFileSync(README, 'utf8'), claims);
for (const finding of findings) console.error(`README.md: ${finding}`);
console.log(`readme: ${claims.size} claims, ${findings.length} findings`);
if (findings.length > 0) process.exitCode = 1;
