import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSource } from './layers/imports.js';

/**
 * Writes the types of the package to `dist/types`: those of the public entries, and what they refer to. The compiler
 * writes one for every module of the product; what no entry names is taken away again.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const types = new URL('../dist/types/', import.meta.url);

/** The files that a declaration file needs, itself among them. */
function neededBy(file: URL, needed: Set<string>): void {
  const path = fileURLToPath(file);
  if (needed.has(path)) return;
  needed.add(path);
  for (const { specifier } of readSource(path, readFileSync(file, 'utf8')).imports)
    if (specifier.startsWith('.')) neededBy(new URL(specifier.replace(/\.js$/, '.d.ts'), file), needed);
}

rmSync(types, { recursive: true, force: true });
execFileSync('npx', ['tsc', '-p', 'tsconfig.package.json'], { cwd: root, stdio: 'inherit' });

const { files } = JSON.parse(readFileSync(`${root}tsconfig.package.json`, 'utf8')) as {
  readonly files: readonly string[];
};
const needed = new Set<string>();
for (const file of files.filter((name) => !name.endsWith('.d.ts')))
  neededBy(new URL(file.replace(/\.ts$/, '.d.ts'), types), needed);

const written = readdirSync(types, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath.replace(/\/$/, '')}/${name}`);
for (const path of written.filter((path) => !needed.has(path))) rmSync(path);
console.log(`types: ${needed.size} of ${written.length} files`);
