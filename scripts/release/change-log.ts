/** What a change log tells of one version. */
export interface VersionChanges {
  /** As 2026-11-28. */
  readonly date: string;
  /** What stands under the version's heading. */
  readonly text: string;
}

/**
 * What a change log tells of a version.
 *
 * @throws Error where the version has no heading with a date, or nothing stands under it.
 */
export function changesOf(changeLog: string, version: string): VersionChanges {
  const parts = changeLog.split(/^## /m).slice(1);
  const part = parts.find((one) => one.startsWith(`${version} `) || one.startsWith(`[${version}] `));
  const date = /^\S+ [-–—] (\d{4}-\d{2}-\d{2})\s*$/m.exec(part ?? '')?.[1];
  const text = (part ?? '').replace(/^.*\n/, '').trim();
  if (date === undefined || text === '')
    throw new Error(`CHANGELOG.md has no section "## ${version} - <date>" with anything in it.`);
  return { date, text };
}
