import { createStore, del, get, set, type UseStore, update } from 'idb-keyval';
import { type HowKept, type KeptWork, type KeptWorks, MOST_EARLIER } from '../../machines/workshop.machine.js';

const KEY = 'work';

/** A work with the page that wrote it, among those that are open at once. */
interface WrittenWork extends KeptWork {
  readonly page?: string;
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

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('insatsguiden-verkstad', 'arbete');
  return opened;
}

/** What the device kept; `null` where there is nothing. Rejects where the browser keeps nothing for this page. */
export async function restoreWork(): Promise<KeptWorks | null> {
  // A browser that lets nothing be kept may say so only when something is written.
  await set('test', true, store());
  const stored = await get<Stored>(KEY, store());
  seen = stored?.mark;
  return stored ?? null;
}

/** Keeps the work on the device, in place of what was kept before; what another page has kept since stands beside it. */
export async function keepWork(work: KeptWorks | null): Promise<HowKept | null> {
  if (!work) return null;
  const mark = `${page} ${++writings}`;
  let kept: HowKept = { earlier: [], isElsewhere: false };
  await update<Stored>(
    KEY,
    (stored) => {
      const isElsewhere = stored !== undefined && stored.mark !== seen && stored.page !== page;
      if (isElsewhere) others = eachOnce([workIn(stored), ...(stored.earlier ?? []), ...others]);
      kept = { earlier: eachOnce([...others, ...(work.earlier ?? [])]).slice(0, MOST_EARLIER), isElsewhere };
      return { ...work, earlier: kept.earlier, page, mark };
    },
    store(),
  );
  seen = mark;
  return kept;
}

/** Wipes all that the device kept. */
export async function wipeWork(): Promise<void> {
  others = [];
  await del(KEY, store());
  seen = undefined;
}

function workIn({ draft, opened: openedWith, fileName, versions, page: writer }: Stored): WrittenWork {
  return { draft, opened: openedWith, fileName, versions, ...(writer !== undefined && { page: writer }) };
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
