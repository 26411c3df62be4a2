import { createStore, del, get, set, type UseStore, update } from 'idb-keyval';
import { type HowKept, type KeptWork, type KeptWorks, MOST_EARLIER } from '../../machines/workshop.machine.js';
import { copiesLeft, forgetCopies, type LastCopy, leaveCopy } from './last-copy.js';

const KEY = 'work';

/** A work with the page that wrote it, among those that are open at once. */
interface WrittenWork extends KeptWork {
  readonly page?: string;
  /** When it was written, in milliseconds. */
  readonly at?: number;
}

/** What stands in the store. */
interface Stored extends KeptWorks, WrittenWork {
  /** Another each time that something is written. */
  readonly mark?: string;
}

const page = String(performance.timeOrigin);
let writings = 0;
/** What this page read or wrote last: where something else stands there, another page has written since. */
let seen: string | undefined;
/** What other pages that are open at the same time wrote last. */
let others: readonly WrittenWork[] = [];

/** When this page copied its work last. */
let copiedAt = 0;

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('insatsguiden-verkstad', 'arbete');
  return opened;
}

/**
 * What the device kept, with what pages wrote last before they were left; `null` where there is nothing. Rejects where the
 * browser keeps nothing for this page.
 */
export async function restoreWork(): Promise<KeptWorks | null> {
  // A browser that lets nothing be kept may say so only when something is written.
  await set('test', true, store());
  const copies = copiesLeft();
  let stored = await get<Stored>(KEY, store());
  if (copies.length > 0) {
    stored = withCopies(stored, copies);
    try {
      await set(KEY, stored, store());
      forgetCopies(copies.map((copy) => copy.page));
    } catch {
      // Where the store is full the copies stay where they are.
    }
  }
  seen = stored?.mark;
  return stored ?? null;
}

/** Copies the work at once, for a page that is being left; whether that could be done. */
export function copyWork(work: KeptWork | null): boolean {
  if (!work) return true;
  copiedAt = Date.now();
  return leaveCopy({ ...work, page, at: copiedAt });
}

/** What was stored, with the copies that are newer than what their pages have stored: the newest is the latest work. */
function withCopies(stored: Stored | undefined, copies: readonly LastCopy[]): Stored | undefined {
  const known: readonly WrittenWork[] = stored ? [workIn(stored), ...(stored.earlier ?? [])] : [];
  const newer = copies.filter((copy) => !known.some((one) => one.page === copy.page && (one.at ?? 0) >= copy.at));
  const works = [...newer, ...known].sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
  const [latest, ...earlier] = eachOnce(works);
  if (newer.length === 0 || !latest) return stored;
  // No page wrote it as it stands now: one that is still open takes none of it away.
  const { page: _, ...own } = latest;
  return { ...own, earlier: earlier.slice(0, MOST_EARLIER), mark: `${page} ${++writings}` };
}

/** Keeps the work on the device, in place of what was kept before; what another page has kept since stands beside it. */
export async function keepWork(work: KeptWorks | null): Promise<HowKept | null> {
  if (!work) return null;
  const mark = `${page} ${++writings}`;
  const at = Date.now();
  let kept: HowKept = { earlier: [], isElsewhere: false };
  await update<Stored>(
    KEY,
    (stored) => {
      const isElsewhere = stored !== undefined && stored.mark !== seen && stored.page !== page;
      if (isElsewhere) others = eachOnce([workIn(stored), ...(stored.earlier ?? []), ...others]);
      kept = { earlier: eachOnce([...others, ...(work.earlier ?? [])]).slice(0, MOST_EARLIER), isElsewhere };
      return { ...work, earlier: kept.earlier, page, mark, at };
    },
    store(),
  );
  seen = mark;
  // What was copied while this was being written is newer.
  if (copiedAt <= at) forgetCopies([page]);
  return kept;
}

/** Wipes all that the device kept. */
export async function wipeWork(): Promise<void> {
  others = [];
  forgetCopies();
  await del(KEY, store());
  seen = undefined;
}

function workIn({ draft, opened: openedWith, fileName, versions, page: writer, at }: WrittenWork): WrittenWork {
  return {
    draft,
    opened: openedWith,
    fileName,
    versions,
    ...(writer !== undefined && { page: writer }),
    ...(at !== undefined && { at }),
  };
}

/** Works without what this page writes itself, and of what another page wrote only the latest. */
function eachOnce(works: readonly WrittenWork[]): readonly WrittenWork[] {
  const known = new Set<string>();
  return works.filter((work) => {
    if (work.page === page) return false;
    const keys = [JSON.stringify(work.draft), ...(work.page === undefined ? [] : [work.page])];
    const isKnown = keys.some((key) => known.has(key));
    for (const key of keys) known.add(key);
    return !isKnown;
  });
}
