import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { OpenPart } from './insats-list.js';
import { listAt } from './path.js';

/** The part of the form that shows what an undone change, or one that was done again, came to. */
export function partOfChange(before: CatalogDraft, after: CatalogDraft, open: OpenPart): OpenPart {
  const [was, is] = [listAt(before, ['insatser']), listAt(after, ['insatser'])];
  const longest = was.length > is.length ? was : is;
  const differing = longest.flatMap((_, at) => (was[at] === is[at] ? [] : [at]));
  const [first] = differing;
  if (first === undefined) return 'catalog';
  if (is.length > was.length) return first;
  if (typeof open === 'number') {
    // What is open is followed where it was moved to.
    const now = is.indexOf(was[open]);
    if (now >= 0 && (now !== open || is.length < was.length)) return now;
    if (is.length === was.length && differing.includes(open)) return open;
  }
  return is.length < was.length ? 'catalog' : first;
}

/**
 * Whether a key is pressed where a text is written that the draft does not have: it stands in a form that is not sent yet,
 * or in the guide beside. The browser undoes what is typed there.
 */
export function isTypedBeside(event: KeyboardEvent, workshop: Element): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  const isText = target.matches('textarea, input:not([type=checkbox], [type=radio], [type=file])');
  const root = target.getRootNode();
  return isText && (target.closest('form') !== null || !(root instanceof ShadowRoot) || root.host !== workshop);
}
