#!/usr/bin/env node
// In a checkout the command runs from source; the published package holds only the built one.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/cli/main.ts', import.meta.url);

async function load() {
  if (!existsSync(source)) return import('../dist/package/cli.js');
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
  return import(source.href);
}

const { main } = await load();
process.exitCode = await main(process.argv.slice(2));
