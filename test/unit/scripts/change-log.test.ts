import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectVersion } from '../../../scripts/build/files.js';
import { changesOf } from '../../../scripts/release/change-log.js';

const LOG =
  '# Changelog\n\n## 2.0.0 - 2027-01-02\n\nNew.\n\n### Added\n\n- One.\n\n## 1.0.0 - 2026-01-02\n\nOld.\n\n## 0.9.0\n\nNo day.\n';

describe('what a change log tells of a version', () => {
  test('is its own section and no other', () => {
    expect(changesOf(LOG, '2.0.0')).toEqual({ date: '2027-01-02', text: 'New.\n\n### Added\n\n- One.' });
    expect(changesOf(LOG, '1.0.0')).toEqual({ date: '2026-01-02', text: 'Old.' });
  });

  test.each(['3.0.0', '0.9.0', '2.0'])('%s has none with a day', (version) => {
    expect(() => changesOf(LOG, version)).toThrow(version);
  });
});

test('the change log tells of this version', () => {
  const log = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
  expect(changesOf(log, projectVersion()).text).toContain('###');
});
