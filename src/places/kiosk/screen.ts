/** What browsers do on a long press, a pinch or a drag. Nobody at a kiosk asks for it. */
const UNWANTED = ['contextmenu', 'dragstart', 'gesturestart', 'dblclick'] as const;

/** With Ctrl or ⌘ these keys make a page larger or smaller, also for whoever comes next. */
const ZOOM_KEYS: readonly string[] = ['+', '-', '=', '_', '0'];

/**
 * Prevents zooming, dragging and context menus on the page, until the returned function is called.
 *
 * @param mayZoom Whether keys and the wheel may zoom now, as for whoever looks after the tablet.
 */
export function preventGestures(mayZoom: () => boolean): () => void {
  const connection = new AbortController();
  const options = { capture: true, passive: false, signal: connection.signal };
  const refuseZoom = (event: WheelEvent | KeyboardEvent) => {
    const isZoom = !('key' in event) || ZOOM_KEYS.includes(event.key);
    if (isZoom && (event.ctrlKey || event.metaKey) && !mayZoom()) event.preventDefault();
  };
  for (const name of UNWANTED) window.addEventListener(name, (event) => event.preventDefault(), options);
  window.addEventListener('wheel', refuseZoom, options);
  window.addEventListener('keydown', refuseZoom, options);
  return () => connection.abort();
}

/** Fills the screen where the browser allows it, and where the page is not the whole screen already. */
export function fillScreen(): void {
  if (document.fullscreenElement || matchMedia('(display-mode: fullscreen), (display-mode: standalone)').matches)
    return;
  // Not every browser has it, and a frame may have been refused it.
  void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
}
