import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { KeptWorks } from '../../machines/workshop.machine.js';

const KEY = 'work';

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('insatsguiden-verkstad', 'arbete');
  return opened;
}

/** What the device kept; `null` where there is nothing. Rejects where the browser keeps nothing for this page. */
export async function restoreWork(): Promise<KeptWorks | null> {
  // A browser that lets nothing be kept may say so only when something is written.
  await set('test', true, store());
  return (await get<KeptWorks>(KEY, store())) ?? null;
}

/** Keeps the work on the device, in place of what was kept before. */
export async function keepWork(work: KeptWorks | null): Promise<void> {
  if (work) await set(KEY, work, store());
}

/** Wipes all that the device kept. */
export async function wipeWork(): Promise<void> {
  await del(KEY, store());
}
