import { assign, fromPromise, setup } from 'xstate';
import { beginWith, type CatalogDraft, changed, type History, redone, undone } from './workshop.history.js';

/** A draft that was saved, to compare with and to go back to. */
export interface SavedVersion {
  readonly at: string;
  readonly draft: CatalogDraft;
}

/** What is kept on the device between two visits. */
export interface KeptWork {
  readonly draft: CatalogDraft;
  /** What the work began with: the file as it was opened; `null` where it began from nothing. */
  readonly opened: CatalogDraft | null;
  readonly fileName: string;
  readonly versions: readonly SavedVersion[];
}

/** All that is kept on the device: the latest work, and those that others took the place of, the newest first. */
export interface KeptWorks extends KeptWork {
  readonly earlier?: readonly KeptWork[];
}

/** How the work was kept. */
export interface HowKept {
  /** The works beside the latest, with what another page wrote in its place. */
  readonly earlier: readonly KeptWork[];
  /** Another page that is open at the same time has written too. */
  readonly isElsewhere: boolean;
}

/** A catalogue's file, or a decision's document, as it was read. */
export interface ReadDraft {
  readonly draft: CatalogDraft;
  readonly fileName: string;
  /** It was made of a decision: there is no earlier catalogue to compare it with, and it is saved in no file yet. */
  readonly isNew?: boolean;
  /** What was changed in it to be a catalogue of today, in words for the editor. */
  readonly carriedOver?: readonly string[];
}

export interface WorkshopContext {
  readonly history: History | null;
  readonly opened: CatalogDraft | null;
  readonly fileName: string;
  readonly versions: readonly SavedVersion[];
  /** The file that is being opened. */
  readonly file: unknown;
  /** What was kept on the device when the page was opened. */
  readonly kept: KeptWork | null;
  /** Works that another took the place of, the newest first. */
  readonly earlier: readonly KeptWork[];
  /** Whether the device keeps anything; `null` until that is known. */
  readonly keeps: boolean | null;
  /** Whether another page of the workshop, open at the same time, keeps its work too. */
  readonly isElsewhere: boolean;
  /** How many changes came since the work was last handed to the device to keep. */
  readonly changesSinceKept: number;
  /** Whether something was changed since it was last saved in a file. */
  readonly isUnsaved: boolean;
  /** What was changed in the file that was opened, since it is of an earlier version; until that has been read. */
  readonly carriedOver: readonly string[];
  /** Why a file was not opened, in words for the editor. */
  readonly problem: string | null;
}

export type WorkshopEvent =
  | { readonly type: 'file.given'; readonly file: unknown }
  | { readonly type: 'draft.begun'; readonly draft: CatalogDraft }
  /** `earlier` is the place of a work among the earlier ones; the latest where it is left out. */
  | { readonly type: 'work.resumed'; readonly earlier?: number }
  | { readonly type: 'draft.changed'; readonly draft: CatalogDraft; readonly place: string | null }
  | { readonly type: 'change.undone' }
  | { readonly type: 'change.redone' }
  | { readonly type: 'file.saved'; readonly at: string; readonly fileName: string }
  | { readonly type: 'changes.read' }
  | { readonly type: 'version.restored'; readonly at: string }
  | { readonly type: 'page.hidden' }
  | { readonly type: 'work.closed' }
  | { readonly type: 'work.wiped' };

/** In milliseconds: how long nothing is changed before the work is kept. */
const WORKSHOP_DELAYS = { isQuiet: 400 } as const;

/** How many changes without a pause are the most that can be lost, if the browser falls over. */
const MOST_UNKEPT = 40;

/** How many saved versions are kept. */
const MOST_VERSIONS = 30;

/** How many works are kept beside the latest. */
export const MOST_EARLIER = 5;

const EMPTY = { history: null, opened: null, fileName: '', versions: [], isUnsaved: false, carriedOver: [] } as const;

/** All of the work that is worth keeping; `null` where there is none. */
export function workOf({ history, opened, fileName, versions }: WorkshopContext): KeptWork | null {
  return history && { draft: history.draft, opened, fileName, versions };
}

/** What is to be kept on the device; `null` where nothing is open. */
function worksOf(context: WorkshopContext): KeptWorks | null {
  const work = workOf(context);
  return work && { ...work, ...(context.earlier.length > 0 && { earlier: context.earlier }) };
}

/** The earlier works once another begins with this draft: what was open or kept comes first, and the oldest of many goes. */
function earlierBeside(draft: CatalogDraft, context: WorkshopContext): readonly KeptWork[] {
  const latest = workOf(context) ?? context.kept;
  const text = JSON.stringify(draft);
  return [...(latest ? [latest] : []), ...context.earlier]
    .filter((work) => JSON.stringify(work.draft) !== text)
    .slice(0, MOST_EARLIER);
}

/** Goes on with the latest work, or with one of the earlier ones. */
function resumed(context: WorkshopContext, place: number | undefined): Partial<WorkshopContext> {
  const work = place === undefined ? context.kept : context.earlier[place];
  if (!work) return {};
  const history = beginWith(work.draft);
  return { ...work, history, earlier: earlierBeside(work.draft, context), isUnsaved: true, problem: null };
}

/**
 * The workshop: a catalogue is opened or begun, changed, and kept on the device where the device keeps anything. Reading a
 * file (`read`) and the store of the device (`restore`, `keep`, `wipe`) are provided at the edge. Nothing that was written
 * is lost where one of them fails.
 */
export const workshopMachine = setup({
  types: { context: {} as WorkshopContext, events: {} as WorkshopEvent },
  actors: {
    restore: fromPromise<KeptWorks | null>(() => Promise.resolve(null)),
    read: fromPromise<ReadDraft, { readonly file: unknown }>(() => Promise.reject(new Error('Nothing reads files.'))),
    keep: fromPromise<HowKept | null, { readonly work: KeptWorks | null }>(() => Promise.resolve(null)),
    wipe: fromPromise<void>(() => Promise.resolve()),
  },
  delays: WORKSHOP_DELAYS,
  guards: {
    hasDraft: ({ context }) => context.history !== null,
    hasKept: ({ context, event }) =>
      event.type === 'work.resumed' && event.earlier !== undefined
        ? context.earlier[event.earlier] !== undefined
        : context.kept !== null,
    hasPast: ({ context }) => (context.history?.past.length ?? 0) > 0,
    hasFuture: ({ context }) => (context.history?.future.length ?? 0) > 0,
    hasManyUnkept: ({ context }) => context.changesSinceKept >= MOST_UNKEPT,
    hasVersion: ({ context, event }) =>
      event.type === 'version.restored' && context.versions.some(({ at }) => at === event.at),
  },
  actions: {
    forget: assign({ ...EMPTY, kept: null, earlier: [], problem: null }),
    takeFile: assign({
      file: ({ context, event }) => (event.type === 'file.given' ? event.file : context.file),
      problem: null,
    }),
    begin: assign(({ context, event }) =>
      event.type === 'draft.begun'
        ? {
            ...EMPTY,
            history: beginWith(event.draft),
            earlier: earlierBeside(event.draft, context),
            fileName: 'katalog.json',
            isUnsaved: true,
            problem: null,
          }
        : {},
    ),
    resume: assign(({ context, event }) => (event.type === 'work.resumed' ? resumed(context, event.earlier) : {})),
    change: assign({
      history: ({ context: { history }, event }) =>
        history && event.type === 'draft.changed' ? changed(history, event.draft, event.place) : history,
      changesSinceKept: ({ context }) => context.changesSinceKept + 1,
      isUnsaved: true,
    }),
    countAnew: assign({ changesSinceKept: 0 }),
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
  context: {
    ...EMPTY,
    file: null,
    kept: null,
    earlier: [],
    keeps: null,
    isElsewhere: false,
    changesSinceKept: 0,
    problem: null,
  },
  initial: 'restoring',
  states: {
    restoring: {
      description: 'What the device kept of an earlier visit is looked for.',
      invoke: {
        src: 'restore',
        onDone: {
          target: 'choosing',
          actions: assign(({ event: { output } }) => {
            if (!output) return { kept: null, keeps: true };
            const { earlier = [], ...kept } = output;
            return { kept, earlier, keeps: true };
          }),
        },
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
          actions: assign(({ context, event: { output } }) => ({
            ...EMPTY,
            history: beginWith(output.draft),
            earlier: earlierBeside(output.draft, context),
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
        'draft.changed': [
          { guard: 'hasManyUnkept', target: '.keeping', actions: 'change', reenter: true },
          { target: '.changed', actions: 'change', reenter: true },
        ],
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
        changed: {
          description: 'Something was changed a moment ago.',
          after: { isQuiet: 'keeping' },
          on: { 'page.hidden': 'keeping' },
        },
        keeping: {
          description: 'The work is being kept on the device.',
          entry: 'countAnew',
          invoke: {
            src: 'keep',
            input: ({ context }) => ({ work: worksOf(context) }),
            onDone: {
              target: 'kept',
              actions: assign(({ context, event: { output } }) => ({
                keeps: true,
                earlier: output?.earlier ?? context.earlier,
                isElsewhere: context.isElsewhere || output?.isElsewhere === true,
              })),
            },
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
