import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/accessibility.md', ROOT), 'utf8');

/** The success criteria of WCAG 2.2, of level A and AA. */
const CRITERIA: Readonly<Record<'A' | 'AA', readonly string[]>> = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
      2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`.split(/\s+/),
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
      3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`.split(/\s+/),
};

interface Row {
  readonly number: string;
  readonly level: string;
  readonly how: string;
  readonly tests: readonly string[];
}

const ROWS: readonly Row[] = [...PAGE.matchAll(/^\| (\d\.\d\.\d+) [^|]+\| (A{1,2}) \| ([^|]+) \| ([^|]*)\|$/gm)].map(
  ([, number = '', level = '', how = '', tests = '']) => ({
    number,
    level,
    how: how.trim(),
    tests: tests.split(',').flatMap((file) => file.trim() || []),
  }),
);

describe('the page on accessibility', () => {
  test.each(['A', 'AA'] as const)('has every criterion of WCAG 2.2 of level %s once, and no other', (level) => {
    const listed = ROWS.filter((row) => row.level === level).map(({ number }) => number);
    expect(listed.sort()).toEqual([...CRITERIA[level]].sort());
  });

  test('says of each criterion what tests it, or why it does not apply', () => {
    const bare = ROWS.filter(({ how, tests }) => tests.length === 0 && !/^Not applicable, because \w+/.test(how));
    expect(bare.map(({ number }) => number)).toEqual([]);
  });

  test('names only tests that there are', () => {
    const named = new Set(PAGE.match(/\btest\/[\w./-]+/g));
    expect(named.size).toBeGreaterThan(10);
    const missing = [...named].filter((file) => !/\.(test|e2e)\.ts$/.test(file) || !existsSync(new URL(file, ROOT)));
    expect(missing).toEqual([]);
  });

  test('has the text for a kommun in Swedish, with the law and the standard, and nothing that is ours to fill in', () => {
    const text = PAGE.split('\n')
      .filter((line) => line.startsWith('>'))
      .join(' ');
    expect(text).toContain('(2018:1937)');
    expect(text).toContain('EN 301 549');
    expect(text).toContain('[telefonnummer]');
    expect(text).not.toMatch(/\d{2,4}-\d{2,3} \d{2}/);
  });
});
