/** A catalogue as it is being written: any JSON object, whether it would load or not. */
export type CatalogDraft = Readonly<Record<string, unknown>>;

/** A draft with what can be undone and what can be done again. */
export interface History {
  readonly draft: CatalogDraft;
  readonly past: readonly CatalogDraft[];
  readonly future: readonly CatalogDraft[];
  /** What was changed last: changes of the same place, one after another, are undone as one. */
  readonly place: string | null;
}

/** How many changes can be undone. */
const MOST = 500;

/** A draft of which nothing can be undone. */
export function beginWith(draft: CatalogDraft): History {
  return { draft, past: [], future: [], place: null };
}

/** The history with one change more; typing on in the same place adds to the change before. */
export function changed(history: History, draft: CatalogDraft, place: string | null): History {
  const isGoingOn = place !== null && place === history.place;
  const past = isGoingOn ? history.past : [...history.past, history.draft].slice(-MOST);
  return { draft, past, future: [], place };
}

/** The history one change back; the same where nothing can be undone. */
export function undone(history: History): History {
  const draft = history.past.at(-1);
  if (draft === undefined) return history;
  return { draft, past: history.past.slice(0, -1), future: [history.draft, ...history.future], place: null };
}

/** The history with what was undone last done again; the same where nothing was. */
export function redone(history: History): History {
  const [draft, ...future] = history.future;
  if (draft === undefined) return history;
  return { draft, past: [...history.past, history.draft], future, place: null };
}
