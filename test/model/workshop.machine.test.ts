import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, type SnapshotFrom, waitFor } from 'xstate';
import { TestModel } from 'xstate/graph';
import { beginWith, changed, redone, undone } from '../../machines/workshop.history.js';
import {
  type HowKept,
  type KeptWork,
  type KeptWorks,
  type ReadDraft,
  type WorkshopEvent,
  workOf,
  workshopMachine,
} from '../../machines/workshop.machine.js';

const FILE: ReadDraft = { draft: { insatser: [] }, fileName: 'sala.json' };
const KEPT: KeptWork = { draft: { kept: true }, opened: null, fileName: 'kept.json', versions: [] };

interface Edges {
  readonly kept?: KeptWorks | null;
  readonly reads?: () => Promise<ReadDraft>;
  readonly keeps?: (work: KeptWorks | null) => Promise<HowKept | null>;
  /** How long nothing is changed before the work is kept, in milliseconds. */
  readonly isQuiet?: number;
}

function notedIn(works: (KeptWorks | null)[], work: KeptWorks | null): Promise<null> {
  works.push(work);
  return Promise.resolve(null);
}

/** A workshop with a device that keeps what it is given, unless something else is said. */
function workshop({
  kept = null,
  reads = () => Promise.resolve(FILE),
  keeps = () => Promise.resolve(null),
  isQuiet = 0,
}: Edges = {}) {
  const machine = workshopMachine.provide({
    actors: {
      restore: fromPromise(() => Promise.resolve(kept)),
      read: fromPromise(reads),
      keep: fromPromise<HowKept | null, { readonly work: KeptWorks | null }>(({ input }) => keeps(input.work)),
      wipe: fromPromise(() => Promise.resolve()),
    },
    delays: { isQuiet },
  });
  const actor = createActor(machine);
  actor.start();
  return actor;
}

async function opened(edges: Edges = {}) {
  const actor = workshop(edges);
  await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
  actor.send({ type: 'file.given', file: 'a file' });
  await waitFor(actor, (snapshot) => snapshot.matches('editing'));
  return actor;
}

describe('the workshop', () => {
  test('opens a file, keeps what is changed, and undoes and does it again', async () => {
    const kept: (KeptWork | null)[] = [];
    const actor = await opened({ keeps: (work) => notedIn(kept, work) });
    actor.send({ type: 'draft.changed', draft: { insatser: [1] }, place: null });
    expect(actor.getSnapshot().context.isUnsaved).toBe(true);
    await waitFor(actor, (snapshot) => snapshot.matches({ editing: 'kept' }));
    expect(kept.at(-1)).toEqual({ draft: { insatser: [1] }, opened: FILE.draft, fileName: 'sala.json', versions: [] });
    actor.send({ type: 'change.undone' });
    expect(actor.getSnapshot().context.history?.draft).toEqual(FILE.draft);
    actor.send({ type: 'change.redone' });
    expect(actor.getSnapshot().context.history?.draft).toEqual({ insatser: [1] });
  });

  test('tells what was changed in a file of an earlier version until it has been read, and that it is not saved', async () => {
    const actor = await opened({ reads: () => Promise.resolve({ ...FILE, carriedOver: ['a is b'] }) });
    expect(actor.getSnapshot().context).toMatchObject({ carriedOver: ['a is b'], isUnsaved: true });
    actor.send({ type: 'changes.read' });
    expect(actor.getSnapshot().context).toMatchObject({ carriedOver: [], isUnsaved: true });
  });

  test('loses nothing where a file cannot be read, and says why', async () => {
    let reads: () => Promise<ReadDraft> = () => Promise.resolve(FILE);
    const actor = await opened({ reads: () => reads() });
    actor.send({ type: 'draft.changed', draft: { insatser: [1] }, place: null });
    reads = () => Promise.reject(new Error('Det var ett brev.'));
    actor.send({ type: 'file.given', file: 'a letter' });
    await waitFor(actor, (snapshot) => snapshot.context.problem !== null);
    expect(actor.getSnapshot().matches('editing')).toBe(true);
    expect(actor.getSnapshot().context).toMatchObject({
      problem: 'Det var ett brev.',
      history: { draft: { insatser: [1] } },
    });
  });

  test('keeps what was typed last as soon as the page is hidden, and waits for no pause', async () => {
    const kept: (KeptWork | null)[] = [];
    const actor = await opened({ keeps: (work) => notedIn(kept, work), isQuiet: 3_600_000 });
    actor.send({ type: 'draft.changed', draft: { typed: 'just now' }, place: null });
    actor.send({ type: 'page.hidden' });
    await waitFor(actor, (snapshot) => snapshot.matches({ editing: 'kept' }));
    expect(kept.at(-1)?.draft).toEqual({ typed: 'just now' });
  });

  test('keeps what is typed without a pause too, many letters at a time', async () => {
    const kept: (KeptWork | null)[] = [];
    const actor = await opened({ keeps: (work) => notedIn(kept, work), isQuiet: 3_600_000 });
    for (let letters = 1; letters <= 100; letters++)
      actor.send({ type: 'draft.changed', draft: { letters }, place: 'the same' });
    await expect.poll(() => kept.length).toBe(2);
    expect(kept.at(-1)?.draft).toEqual({ letters: 82 });
    expect(actor.getSnapshot().context.history?.draft).toEqual({ letters: 100 });
  });

  test('says that the device keeps nothing, and goes on', async () => {
    const actor = await opened({ keeps: () => Promise.reject(new Error('no room')) });
    await waitFor(actor, (snapshot) => snapshot.matches({ editing: 'unkept' }));
    actor.send({ type: 'draft.changed', draft: { insatser: [1] }, place: null });
    await waitFor(actor, (snapshot) => snapshot.matches({ editing: 'unkept' }));
    expect(actor.getSnapshot().context).toMatchObject({ keeps: false, history: { draft: { insatser: [1] } } });
  });

  test('goes on with what was kept of an earlier visit', async () => {
    const actor = workshop({ kept: KEPT });
    await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
    actor.send({ type: 'work.resumed' });
    expect(workOf(actor.getSnapshot().context)).toEqual(KEPT);
  });

  test('what was being written is kept beside what is opened or begun in its place, and can be gone on with', async () => {
    const works: (KeptWorks | null)[] = [];
    const actor = workshop({ kept: KEPT, keeps: (work) => notedIn(works, work) });
    await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
    actor.send({ type: 'file.given', file: 'a file' });
    await waitFor(actor, (snapshot) => snapshot.matches({ editing: 'kept' }));
    expect(works.at(-1)).toMatchObject({ draft: FILE.draft, earlier: [KEPT] });
    actor.send({ type: 'draft.changed', draft: { insatser: [1] }, place: null });
    actor.send({ type: 'work.closed' });
    actor.send({ type: 'draft.begun', draft: { begun: true } });
    await waitFor(actor, (snapshot) => snapshot.matches({ editing: 'kept' }));
    expect(works.at(-1)).toMatchObject({ draft: { begun: true }, earlier: [{ draft: { insatser: [1] } }, KEPT] });

    const again = workshop({ kept: works.at(-1) ?? null });
    await waitFor(again, (snapshot) => snapshot.matches('choosing'));
    again.send({ type: 'work.resumed', earlier: 7 });
    expect(again.getSnapshot().matches('choosing')).toBe(true);
    again.send({ type: 'work.resumed', earlier: 1 });
    expect(again.getSnapshot().context).toMatchObject({
      history: { draft: KEPT.draft },
      fileName: KEPT.fileName,
      earlier: [{ draft: { begun: true } }, { draft: { insatser: [1] } }],
    });
  });

  test('a work that is opened again as it was stands there once', async () => {
    const actor = workshop({ kept: { ...KEPT, draft: FILE.draft } });
    await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
    actor.send({ type: 'file.given', file: 'a file' });
    await waitFor(actor, (snapshot) => snapshot.matches('editing'));
    expect(actor.getSnapshot().context.earlier).toEqual([]);
  });

  test('a closed work can be gone on with; a wiped one is gone', async () => {
    const actor = await opened();
    actor.send({ type: 'work.closed' });
    expect(actor.getSnapshot().context).toMatchObject({ history: null, kept: { draft: FILE.draft } });
    actor.send({ type: 'work.resumed' });
    expect(actor.getSnapshot().context.history?.draft).toEqual(FILE.draft);
    actor.send({ type: 'work.wiped' });
    await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
    expect(actor.getSnapshot().context).toMatchObject({ history: null, kept: null, versions: [] });
  });

  test('a saved version can be gone back to, and that can be undone', async () => {
    const actor = await opened();
    actor.send({ type: 'file.saved', at: '1', fileName: 'sala.json' });
    expect(actor.getSnapshot().context.isUnsaved).toBe(false);
    actor.send({ type: 'draft.changed', draft: { insatser: [1] }, place: null });
    actor.send({ type: 'version.restored', at: 'none' });
    expect(actor.getSnapshot().context.history?.draft).toEqual({ insatser: [1] });
    actor.send({ type: 'version.restored', at: '1' });
    expect(actor.getSnapshot().context.history?.draft).toEqual(FILE.draft);
    actor.send({ type: 'change.undone' });
    expect(actor.getSnapshot().context.history?.draft).toEqual({ insatser: [1] });
  });
});

test('typing on in one place is undone as one, and other changes one by one', () => {
  let history = beginWith({ a: '' });
  for (const a of ['x', 'xy', 'xyz']) history = changed(history, { a }, '$.a');
  history = changed(history, { a: 'xyz', b: 'q' }, '$.b');
  expect(undone(history).draft).toEqual({ a: 'xyz' });
  expect(undone(undone(history)).draft).toEqual({ a: '' });
  expect(redone(undone(history)).draft).toEqual({ a: 'xyz', b: 'q' });
  const again = changed(undone(history), { a: 'xyz', b: 'w' }, '$.b');
  expect(again.future).toEqual([]);
  expect(undone(again).draft).toEqual({ a: 'xyz' });
});

describe('whatever happens to a workshop', () => {
  const happens = (type: string, more: object) => ({ type: `xstate.${type}`, ...more }) as unknown as WorkshopEvent;
  const done = (place: string, output: unknown) => happens(`done.actor.0.workshop.${place}`, { output });
  const failed = (place: string) => happens(`error.actor.0.workshop.${place}`, { error: new Error('broken') });
  const STEPS: readonly WorkshopEvent[] = [
    { type: 'file.given', file: 'f' },
    { type: 'draft.begun', draft: { begun: true } },
    { type: 'work.resumed' },
    { type: 'draft.changed', draft: { begun: true, more: 1 }, place: null },
    { type: 'change.undone' },
    { type: 'change.redone' },
    { type: 'page.hidden' },
    { type: 'work.closed' },
    { type: 'work.wiped' },
    happens('after.isQuiet.workshop.editing.changed', {}),
    ...[done('restoring', KEPT), failed('restoring'), done('opening', FILE), failed('opening')],
    ...[done('editing.keeping', undefined), failed('editing.keeping'), done('wiping', undefined), failed('wiping')],
  ];
  const placeOf = ({ value, context: { history, kept, problem } }: SnapshotFrom<typeof workshopMachine>) =>
    JSON.stringify([value, history?.draft, history?.past.length, history?.future.length, kept, problem]);
  const isHeeded = ({ type }: WorkshopEvent, { _nodes }: SnapshotFrom<typeof workshopMachine>) =>
    _nodes.some(({ ownEvents }) => (ownEvents as readonly string[]).includes(type));
  const graph = new TestModel<SnapshotFrom<typeof workshopMachine>, WorkshopEvent, undefined>(workshopMachine, {
    events: (snapshot) =>
      STEPS.filter((step) => isHeeded(step, snapshot)).filter(
        ({ type }) => type !== 'draft.changed' || (snapshot.context.history?.past.length ?? 0) === 0,
      ),
    serializeState: placeOf,
    stateMatcher: (_snapshot, key) => key === 'anywhere',
    limit: 40_000,
  }).getAdjacencyMap();
  const states = Object.values(graph).map(({ state }) => state);

  test('it comes to every state of its chart', () => {
    const reached = new Set(states.map(({ value }) => JSON.stringify(value)));
    const expected = ['restoring', 'choosing', 'opening', 'wiping'].map((value) => JSON.stringify(value));
    const editing = ['kept', 'changed', 'keeping', 'unkept'].map((value) => JSON.stringify({ editing: value }));
    expect([...reached].sort()).toEqual([...expected, ...editing].sort());
  });

  test('there is a draft wherever one is edited, and it is lost only by wiping', () => {
    const edited = states.filter((state) => state.matches('editing'));
    expect(edited.length).toBeGreaterThan(0);
    for (const { context } of edited) expect(context.history).not.toBeNull();
    let lost = 0;
    for (const { state, transitions } of Object.values(graph)) {
      if (state.context.history === null) continue;
      for (const { state: next, event } of Object.values(transitions) as readonly {
        readonly state: SnapshotFrom<typeof workshopMachine>;
        readonly event: WorkshopEvent;
      }[]) {
        const isKept = next.context.history !== null || next.context.kept !== null;
        if (isKept) continue;
        lost += 1;
        expect(state.matches('wiping') || event.type === 'work.wiped').toBe(true);
      }
    }
    expect(lost).toBeGreaterThan(0);
  });
});
