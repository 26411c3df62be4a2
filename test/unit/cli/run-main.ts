import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ExitCode } from '../../../src/cli/command.js';
import type { Io } from '../../../src/cli/io.js';
import { main } from '../../../src/cli/main.js';

/** What a run of the command line said, and its exit code. */
export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line with its output captured, on a day that is always the same. */
export async function run(argv: readonly string[], io: Partial<Io> = {}): Promise<Run> {
  let out = '';
  let err = '';
  const captured: Partial<Io> = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    today: () => '2026-11-22',
    ...io,
  };
  const code = await main(argv, captured);
  return { code, out, err };
}

/** A folder for the files of one test file, removed afterwards: writes a file and returns its path. */
export function temporaryFolder(): {
  readonly path: string;
  write(name: string, content: string | Uint8Array): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'insatsguiden-'));
  afterAll(() => rmSync(path, { recursive: true }));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}

/** The path of a catalogue that comes with the guide. */
export function catalogFile(kommun: 'ragunda' | 'hallefors' | 'sala' | 'utkast-004'): string {
  return `catalogs/${kommun}/catalog.json`;
}

/** A small catalogue of an invented kommun, with the insatser's villkor as given. */
export function smallCatalog(villkor: Readonly<Record<string, unknown>>, changes: object = {}): string {
  return JSON.stringify({
    kommun: { name: 'Provköping' },
    version: '2026-11-22',
    guideline: {
      title: 'Riktlinje',
      status: 'adopted',
      malgrupp: 'binding',
      adopted: '2026-03-24',
      from15: 'unstated',
    },
    contact: {
      phone: '0123-45 67 00',
      email: 'stod@provkoping.se',
      address: 'Storgatan 1, Provköping',
      url: 'https://www.provkoping.se/stod',
      source: 'provkoping.se',
      checked: '2026-11-22',
    },
    insatser: Object.entries(villkor).map(([id, own]) => ({
      id,
      name: `Insats ${id}`,
      summary: 'Du får prata med någon.',
      topics: ['talk'],
      villkor: own,
      access: 'contact',
      documentation: { kind: 'advice' },
      source: { section: id, quote: 'För alla.' },
    })),
    ...changes,
  });
}
