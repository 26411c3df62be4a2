import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../build/files.js';
import { buildExampleKiosk } from './example.js';
import { releaseOf } from './files.js';
import { type Owner, readOwner } from './owner.js';
import { billOfMaterials } from './sbom.js';
import { zipped } from './zip.js';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
}

/** The list of checksums, as `sha256sum --check` reads it. */
function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return lines.sort((one, other) => (one.slice(64) < other.slice(64) ? -1 : 1)).join('');
}

/** Everything that is handed out of this version, by the file's name, from the latest build. */
export function releasedFiles(owner: Owner = readOwner()): ReadonlyMap<string, Uint8Array> {
  const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as PackageFile;
  const { name, version, license, description } = about;
  const work = mkdtempSync(join(tmpdir(), 'insatsguiden-release-'));
  try {
    const { files, components, changes } = releaseOf({ version, owner, kiosk: buildExampleKiosk(work) });
    const supplier = owner.maintainer === '' ? undefined : owner.maintainer;
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const released = new Map([
      [`${name}-${version}.zip`, zipped(files)],
      [
        `${name}-${version}.cdx.json`,
        encode(billOfMaterials({ name, version, license, description, supplier }, components)),
      ],
      [`CHANGELOG-${version}.md`, encode(`# Insatsguiden ${version}, ${changes.date}\n\n${changes.text}\n`)],
    ]);
    return new Map([...released, ['SHA256SUMS', encode(checksums(released))]]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Writes what is handed out into a folder, which then holds that and nothing else.
 *
 * @returns the names of the files
 */
export function writeRelease(folder: string, owner?: Owner): readonly string[] {
  const released = releasedFiles(owner);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of released) writeFileSync(join(folder, name), bytes);
  return [...released.keys()];
}
