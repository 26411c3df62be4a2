import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';

async function insatsguiden(argv: readonly string[], input = '') {
  const child = spawn(process.execPath, ['bin/insatsguiden.js', ...argv], { stdio: 'pipe' });
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

describe('the installed command', () => {
  test('helps', async () => {
    const { code, out } = await insatsguiden(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Så skriver du:');
  });

  test('matches, with facts from standard input, and prints JSON and nothing else', async () => {
    const argv = ['match', 'catalogs/ragunda/catalog.json', '--json', '--facts', '-'];
    const { code, out, err } = await insatsguiden(argv, '{"age": 17}');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).insatser).toHaveLength(14);
  });

  test('checks by the real date, and answers wrong use with 2', async () => {
    expect(await insatsguiden(['check', 'catalogs/sala/catalog.json'])).toMatchObject({ code: 0, err: '' });
    expect(await insatsguiden(['check', 'no-such-file.json', '--json'])).toMatchObject({ code: 2, out: '' });
  });

  test('does not mind a reader that has seen enough', async () => {
    const child = spawn(process.execPath, ['bin/insatsguiden.js', 'match', '--help'], { stdio: 'pipe' });
    child.stdout.destroy();
    const code = new Promise<number | null>((resolve) => child.on('close', resolve));
    expect(await text(child.stderr)).toBe('');
    expect(await code).toBe(0);
  });
});

/** All files of a folder and of those in it, but for what was installed. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
}

describe('its name', () => {
  test.each(['insatsguiden', 'insatsguide'])('%s is the program of this checkout', async (name) => {
    const child = spawn('npx', ['--no', '--', name, 'check', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise<number | null>((resolve) => child.on('close', resolve));
    expect(await text(child.stdout)).toContain('Så skriver du: insatsguiden');
    expect(await code).toBe(0);
  });

  test('no document tells anybody to let npx fetch and run a stranger’s program', () => {
    const isOurs = (path: string) => !/^(?:\.git|dist|node_modules|test|test-results)(?:\/|$)/.test(path);
    const documents = readdirSync('.')
      .filter(isOurs)
      .flatMap((name) => (statSync(name).isDirectory() ? filesUnder(name) : [name]))
      .filter((file) => /\.(?:md|html|ts|txt)$/.test(file));
    const faults = documents.filter((file) => /npx insatsguiden?\b/.test(readFileSync(file, 'utf8')));
    expect(documents.length).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });
});
