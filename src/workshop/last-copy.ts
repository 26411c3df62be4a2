import type { KeptWork } from '../../machines/workshop.machine.js';

/** A work as it stood when its page was hidden or left, before the store had it. */
export interface LastCopy extends KeptWork {
  /** The page that wrote it. */
  readonly page: string;
  /** When it was copied, in milliseconds. */
  readonly at: number;
}

const PREFIX = 'insatsguiden-verkstad ';

/**
 * Keeps a copy at once: a page that is being left is not waited for by the store. Whether it could be kept; a browser may
 * refuse, or have no room left.
 */
export function leaveCopy(copy: LastCopy): boolean {
  try {
    localStorage.setItem(PREFIX + copy.page, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The copies that pages left, and that no store has taken over yet. */
export function copiesLeft(): readonly LastCopy[] {
  try {
    return names().flatMap((name) => copyIn(localStorage.getItem(name)) ?? []);
  } catch {
    return [];
  }
}

/** Takes away the copies of these pages; all of them where none are named. */
export function forgetCopies(pages?: readonly string[]): void {
  try {
    for (const name of names())
      if (pages === undefined || pages.includes(name.slice(PREFIX.length))) localStorage.removeItem(name);
  } catch {
    // What the browser never kept need not be taken away.
  }
}

function names(): readonly string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}

function copyIn(text: string | null): LastCopy | undefined {
  try {
    const copy = JSON.parse(text ?? '') as Partial<LastCopy> | null;
    const isWhole = typeof copy?.draft === 'object' && copy.draft !== null && typeof copy.at === 'number';
    return isWhole ? (copy as LastCopy) : undefined;
  } catch {
    return undefined;
  }
}
