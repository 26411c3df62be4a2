import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { circlesIn } from './layers/circles.js';
import { violationsIn } from './layers/layer-violations.js';

/**
 * Checks every source file against the layering, and for circles of files; `npm run layers` exits with 1 where one is
 * found.
 */
const root = fileURLToPath(new URL('../', import.meta.url));

const files = ['src', 'machines', 'locales', 'demo']
  .filter((folder) => existsSync(`${root}${folder}`))
  .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true }).map((file) => `${folder}/${file}`))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
  .sort();

const sources = new Map(files.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')]));
const violations = [...sources].flatMap(([file, text]) => violationsIn(file, text));
const circles = circlesIn(sources);
for (const { file, line, message } of violations) console.error(`${file}:${line} ${message}`);
for (const circle of circles) console.error(`a circle of imports: ${[...circle, circle[0]].join(' → ')}`);
console.log(`layers: ${files.length} files, ${violations.length} violations, ${circles.length} circles`);
if (files.length === 0 || violations.length + circles.length > 0) process.exitCode = 1;
