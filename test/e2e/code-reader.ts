import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What the QR codes in a picture say, as another program than ours reads them.
 *
 * @throws where there is no code in it, or no zbar (Debian's `zbar-tools`) on this computer.
 */
export function readCodes(picture: Buffer): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'insatsguiden-'));
  try {
    const file = join(folder, 'code.png');
    writeFileSync(file, picture);
    const said = execFileSync('zbarimg', ['--raw', '--quiet', '--nodbus', '-Sdisable', '-Sqrcode.enable', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return said.trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
