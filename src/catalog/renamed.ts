/** A property that had another name in an earlier version. */
export interface Renamed {
  readonly name: string;
  /** What an editor has to know of it. */
  readonly message: string;
}

/** What properties of an insats were called, by their earlier names. */
const RENAMED: Readonly<Record<string, Renamed>> = {
  sourceNote: {
    name: 'editorNote',
    message:
      'sourceNote heter editorNote från version 0.2.0 och står bara i rapporten. Ska besökaren läsa det? Flytta det då till reading.',
  },
};

/** The name that a property of an insats has now, by its path; `undefined` where it has been called so all the time. */
export function renamedAt(path: string): Renamed | undefined {
  const name = /^\$\.insatser\[\d+\]\.(\w+)$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined;
}
