const shown = new WeakSet<HTMLDialogElement>();

/**
 * Lays a dialog over the page when it has just been drawn. The browser tells of one that it has closed in a task of its
 * own, and a key or a second that comes before would lay it over the page again.
 */
export function showOnce(dialog: HTMLDialogElement | null | undefined): void {
  if (!dialog || shown.has(dialog)) return;
  shown.add(dialog);
  dialog.showModal();
}
