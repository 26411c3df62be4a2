import { holdPointer } from './hold-pointer.js';

/** Where the panel fills the screen, as on a telephone and at 400 %: there is no room to use the page beside it. */
const FILLS = '(max-width: 40em), (max-height: 30em)';

/** Whether a panel fills the screen now. */
export function fillsScreen(): boolean {
  return matchMedia(FILLS).matches;
}

/** A speech bubble with a question mark, out of lucide (`pictures/NOTICE.md`), its corner drawn with fewer curves. */
export const BUBBLE = 'M7.9 20A9 9 0 1 0 4 16.1L2 22ZM9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01';

/** Opens a panel: beside the page, which can be used meanwhile, or over all of it, which then waits. */
export function openPanel(panel: HTMLDialogElement | null): void {
  if (!panel || panel.open) return;
  if (fillsScreen()) panel.showModal();
  else panel.show();
  holdPointer(panel.querySelector('.guide'));
}

/** The cross closes the panel. The second tap of two on it would fall on the page that lies under it. */
export function closeByCross({ currentTarget }: Event): void {
  (currentTarget as Element).closest('dialog')?.close();
  holdPointer(document.documentElement);
}

/** Esc closes a panel that stands beside the page too, but not with what lies over the panel. */
export function closeByEscape({ key, isComposing, target, currentTarget }: KeyboardEvent): void {
  const panel = currentTarget as HTMLDialogElement;
  if (key === 'Escape' && !isComposing && (target as Element).closest('dialog') === panel) panel.close();
}
