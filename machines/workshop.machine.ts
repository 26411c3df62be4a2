import { assign, fromPromise, setup } from 'xstate';
import { beginWith, changed, type Draft, type History, redone, undone } from './workshop.history.js';

/** A draft that was saved, to compare with and to go back to. */
export interface SavedVersion {
  readonly at: string;
  readonly draft: Draft;
}

/** What is kept on the device between two visits. */
export interface KeptWork {
  readonly draft: Draft;
  /** What the work began with: the file as it was opened; `null` where it began from nothing. */
  readonly opened: Draft | null;
  readonly fileName: string;
  readonly versions: readonly SavedVersion[];
}

/** A catalogue's file, or a decision's document, as it was read. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly fileName: string;
  /** It was made of a decision: there is no earlier catalogue to compare it with, and it is saved in no file yet. */
  readonly isNew?: boolean;
  /** What was changed in it to be a catalogue of today, in words for the editor. */
  readonly carriedOver?: readonly string[];
}

export interface WorkshopContext {
  readonly history: History | null;
  readonly opened: Draft | null;
  readonly fileName: string;
  readonly versions: readonly SavedVersion[];
  /** The file that is being opened. */
  readonly file: unknown;
  /** What was kept on the device when the page was opened. */
  readonly kept: KeptWork | null;
  /** Whether the device keeps anything; `null` until that is known. */
  readonly keeps: boolean | null;
  /** Whether something was changed since it was last saved in a file. */
  readonly isUnsaved: boolean;
  /** What was changed in the file that was opened, since it is of an earlier version; until that has been read. */
  readonly carriedOver: readonly string[];
  /** Why a file was not opened, in words for the editor. */
  readonly problem: string | null;
}

export type WorkshopEvent =
  | { readonly type: 'file.given'; readonly file: unknown }
  | { readonly type: 'draft.begun'; readonly draft: Draft }
  | { readonly type: 'work.resumed' }
  | { readonly type: 'draft.changed'; readonly draft: Draft; readonly place: string | null }
  | { readonly type: 'change.undone' }
  | { readonly type: 'change.redone' }
  | { readonly type: 'file.saved'; readonly at: string; readonly fileName: string }
  | { readonly type: 'changes.read' }
  | { readonly type: 'version.restored'; readonly at: string }
  | { readonly type: 'work.closed' }
  | { readonly type: 'work.wiped' };

/** In milliseconds: how long nothing is changed before the work is kept. */
export const WORKSHOP_DELAYS = { isQuiet: 400 } as const;

/** How many saved versions are kept. */
const MOST_VERSIONS = 30;

const EMPTY = { history: null, opened: null, fileName: '', versions: [], isUnsaved: false, carriedOver: [] } as const;

/** All of the work that is worth keeping; `null` where there is none. */
export function workOf({ history, opened, fileName, versions }: WorkshopContext): KeptWork | null {
  return history && { draft: history.draft, opened, fileName, versions };
}

/**
 * The workshop: a catalogue is opened or begun, changed, and kept on the device where the device keeps anything. Reading a
 * file (`read`) and the store of the device (`restore`, `keep`, `wipe`) are provided at the edge. Nothing that was written
 * is lost where one of them fails.
 */
export const workshopMachine = setup({
  types: { context: {} as WorkshopContext, events: {} as WorkshopEvent },
  actors: {
    restore: fromPromise<KeptWork | null>(() => Promise.resolve(null)),
    read: fromPromise<ReadDraft, { readonly file: unknown }>(() => Promise.reject(new Error('Nothing reads files.'))),
    keep: fromPromise<void, { readonly work: KeptWork | null }>(() => Promise.resolve()),
    wipe: fromPromise<void>(() => Promise.resolve()),
  },
  delays: WORKSHOP_DELAYS,
  guards: {
    hasDraft: ({ context }) => context.history !== null,
    hasKept: ({ context }) => context.kept !== null,
    hasPast: ({ context }) => (context.history?.past.length ?? 0) > 0,
    hasFuture: ({ context }) => (context.history?.future.length ?? 0) > 0,
    hasVersion: ({ context, event }) =>
      event.type === 'version.restored' && context.versions.some(({ at }) => at === event.at),
  },
  actions: {
    forget: assign({ ...EMPTY, kept: null, problem: null }),
    takeFile: assign({
      file: ({ context, event }) => (event.type === 'file.given' ? event.file : context.file),
      problem: null,
    }),
    begin: assign(({ event }) =>
      event.type === 'draft.begun'
        ? { ...EMPTY, history: beginWith(event.draft), fileName: 'catalog.json', isUnsaved: true, problem: null }
        : {},
    ),
    resume: assign(({ context: { kept } }) =>
      kept ? { ...kept, history: beginWith(kept.draft), isUnsaved: true, problem: null } : {},
    ),
    change: assign({
      history: ({ context: { history }, event }) =>
        history && event.type === 'draft.changed' ? changed(history, event.draft, event.place) : history,
      isUnsaved: true,
    }),
    undo: assign({ history: ({ context: { history } }) => history && undone(history), isUnsaved: true }),
    redo: assign({ history: ({ context: { history } }) => history && redone(history), isUnsaved: true }),
    noteSaved: assign(({ context: { history, versions }, event }) =>
      event.type === 'file.saved' && history
        ? {
            isUnsaved: false,
            fileName: event.fileName,
            versions: [{ at: event.at, draft: history.draft }, ...versions].slice(0, MOST_VERSIONS),
          }
        : {},
    ),
    goBackTo: assign(({ context: { history, versions }, event }) => {
      const version = event.type === 'version.restored' && versions.find(({ at }) => at === event.at);
      return version && history ? { history: changed(history, version.draft, null), isUnsaved: true } : {};
    }),
    setAside: assign(({ context }) => ({ ...EMPTY, kept: workOf(context) })),
  },
}).createMachine({
  id: 'workshop',
  context: { ...EMPTY, file: null, kept: null, keeps: null, problem: null },
  initial: 'restoring',
  states: {
    restoring: {
      description: 'What the device kept of an earlier visit is looked for.',
      invoke: {
        src: 'restore',
        onDone: { target: 'choosing', actions: assign({ kept: ({ event }) => event.output, keeps: true }) },
        onError: { target: 'choosing', actions: assign({ keeps: false }) },
      },
    },
    choosing: {
      description: 'Nothing is open. One opens a file, begins from nothing, or goes on with what was kept.',
      on: {
        'file.given': { target: 'opening', actions: 'takeFile' },
        'draft.begun': { target: 'editing.changed', actions: 'begin' },
        'work.resumed': { guard: 'hasKept', target: 'editing', actions: 'resume' },
        'work.wiped': 'wiping',
      },
    },
    opening: {
      description: 'A file is being read. Where it cannot be, all stays as it was, and the page says why.',
      invoke: {
        src: 'read',
        input: ({ context }) => ({ file: context.file }),
        onDone: {
          target: 'editing.changed',
          actions: assign(({ event: { output } }) => ({
            ...EMPTY,
            history: beginWith(output.draft),
            opened: output.isNew ? null : output.draft,
            isUnsaved: output.isNew === true || (output.carriedOver ?? []).length > 0,
            carriedOver: output.carriedOver ?? [],
            fileName: output.fileName,
            file: null,
          })),
        },
        onError: [
          {
            guard: 'hasDraft',
            target: 'editing',
            actions: assign({ problem: ({ event }) => messageOf(event.error), file: null }),
          },
          { target: 'choosing', actions: assign({ problem: ({ event }) => messageOf(event.error), file: null }) },
        ],
      },
    },
    editing: {
      description: 'The catalogue is being written.',
      initial: 'kept',
      on: {
        'file.given': { target: 'opening', actions: 'takeFile' },
        'draft.changed': { target: '.changed', actions: 'change', reenter: true },
        'change.undone': { guard: 'hasPast', target: '.changed', actions: 'undo', reenter: true },
        'change.redone': { guard: 'hasFuture', target: '.changed', actions: 'redo', reenter: true },
        'file.saved': { target: '.changed', actions: 'noteSaved', reenter: true },
        'changes.read': { actions: assign({ carriedOver: [] }) },
        'version.restored': { guard: 'hasVersion', target: '.changed', actions: 'goBackTo', reenter: true },
        'work.closed': { target: 'choosing', actions: 'setAside' },
        'work.wiped': 'wiping',
      },
      states: {
        kept: { description: 'All that was written is kept on the device.' },
        changed: { description: 'Something was changed a moment ago.', after: { isQuiet: 'keeping' } },
        keeping: {
          description: 'The work is being kept on the device.',
          invoke: {
            src: 'keep',
            input: ({ context }) => ({ work: workOf(context) }),
            onDone: { target: 'kept', actions: assign({ keeps: true }) },
            onError: { target: 'unkept', actions: assign({ keeps: false }) },
          },
        },
        unkept: { description: 'The device keeps nothing: the page asks before it is left.' },
      },
    },
    wiping: {
      description: 'All that the device kept is being wiped.',
      invoke: {
        src: 'wipe',
        onDone: { target: 'choosing', actions: 'forget' },
        onError: { target: 'choosing', actions: ['forget', assign({ keeps: false })] },
      },
    },
  },
});

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Filen gick inte att läsa.';
}
