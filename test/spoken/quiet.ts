import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How often it is looked whether programs are at work, in milliseconds. */
const EVERY = 50;

/** How long nothing may be at work until it is quiet, in milliseconds. */
const QUIET = 400;

/** The share of one core that programs use which have nothing to do, such as for a cursor that blinks. */
const IDLE_SHARE = 0.1;

/** How long it may take to become quiet, in milliseconds: against hanging. */
const PATIENCE = 180_000;

/** How long a tick of the kernel's clock of work is, in milliseconds. */
const TICK = 10;

/** A process as the kernel tells of it. */
interface Process {
  readonly parent: number;
  /** How long it has worked, in milliseconds. */
  readonly worked: number;
  /** Whether one of its threads works, or waits for a core to do so. */
  readonly isRunning: boolean;
}

/** When something was last at work, and when it was known to be quiet, in milliseconds of the epoch. */
export interface Quiet {
  readonly lastBusy: number;
}

/**
 * Waits for at least this long, in milliseconds, and then until these processes and what they have started have nothing
 * more to do. A process that waits for a core has something to do, however slow the machine is.
 *
 * @throws Error where it never becomes quiet.
 */
export async function untilQuiet(ids: readonly number[], atLeast: number): Promise<Quiet> {
  const start = Date.now();
  let lastBusy = start;
  let last = look(ids);
  let lastAt = start;
  for (;;) {
    await pause(EVERY);
    const now = Date.now();
    const seen = look(ids);
    const share = (seen.worked - last.worked) / (now - lastAt);
    if (seen.isRunning || share > IDLE_SHARE) lastBusy = now;
    last = seen;
    lastAt = now;
    if (now - lastBusy >= QUIET && now - start >= atLeast) return { lastBusy };
    if (now - start > PATIENCE) throw new Error(`It did not become quiet within ${PATIENCE / 1000} seconds.`);
  }
}

/** The processes that these have started, and those that they have. */
export function descendants(ids: readonly number[]): readonly number[] {
  const parents = new Map(processIds().map((id) => [id, read(id)?.parent] as const));
  const found = new Set(ids);
  for (let known = 0; known < found.size; ) {
    known = found.size;
    for (const [id, parent] of parents) if (parent !== undefined && found.has(parent)) found.add(id);
  }
  return [...found].filter((id) => !ids.includes(id));
}

function look(ids: readonly number[]): { readonly worked: number; readonly isRunning: boolean } {
  const processes = [...ids, ...descendants(ids)].flatMap((id) => read(id) ?? []);
  return {
    worked: processes.reduce((sum, { worked }) => sum + worked, 0),
    isRunning: processes.some(({ isRunning }) => isRunning),
  };
}

function processIds(): readonly number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

/** `undefined` where the process has ended. */
function read(id: number): Process | undefined {
  try {
    const fields = fieldsOf(`/proc/${id}/stat`);
    const threads = readdirSync(`/proc/${id}/task`).map((thread) => fieldsOf(`/proc/${id}/task/${thread}/stat`));
    return {
      parent: Number(fields[1]),
      worked: (Number(fields[11]) + Number(fields[12])) * TICK,
      isRunning: threads.some(([state]) => state === 'R'),
    };
  } catch {
    return undefined;
  }
}

/** The fields after the name, which may have spaces in it: the state first, then the parent. */
function fieldsOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
