import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';

async function insatsguide(argv: readonly string[], input = '') {
  const child = spawn(process.execPath, ['bin/insatsguide.js', ...argv], { stdio: 'pipe' });
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

describe('the installed command', () => {
  test('helps', async () => {
    const { code, out } = await insatsguide(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Så skriver du:');
  });

  test('matches, with facts from standard input, and prints JSON and nothing else', async () => {
    const argv = ['match', 'catalogs/ragunda/catalog.json', '--json', '--facts', '-'];
    const { code, out, err } = await insatsguide(argv, '{"age": 17}');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).insatser).toHaveLength(14);
  });

  test('checks by the real date, and answers wrong use with 2', async () => {
    expect(await insatsguide(['check', 'catalogs/sala/catalog.json'])).toMatchObject({ code: 0, err: '' });
    expect(await insatsguide(['check', 'no-such-file.json', '--json'])).toMatchObject({ code: 2, out: '' });
  });

  test('does not mind a reader that has seen enough', async () => {
    const child = spawn(process.execPath, ['bin/insatsguide.js', 'match', '--help'], { stdio: 'pipe' });
    child.stdout.destroy();
    const code = new Promise<number | null>((resolve) => child.on('close', resolve));
    expect(await text(child.stderr)).toBe('');
    expect(await code).toBe(0);
  });
});
