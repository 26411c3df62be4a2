/** What browsers do on a long press, a pinch or a drag. Nobody at a kiosk asks for it. */
const UNWANTED = ['contextmenu', 'dragstart', 'gesturestart', 'dblclick'] as const;

/** Prevents zooming, dragging and context menus on the page, until the returned function is called. */
export function preventGestures(): () => void {
  const refuse = (event: Event) => event.preventDefault();
  const refuseZoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  for (const name of UNWANTED) window.addEventListener(name, refuse);
  window.addEventListener('wheel', refuseZoom, { passive: false });
  return () => {
    for (const name of UNWANTED) window.removeEventListener(name, refuse);
    window.removeEventListener('wheel', refuseZoom);
  };
}

/** Fills the screen where the browser allows it, and where the page is not the whole screen already. */
export function fillScreen(): void {
  if (document.fullscreenElement || matchMedia('(display-mode: fullscreen), (display-mode: standalone)').matches)
    return;
  // Not every browser has it, and a frame may have been refused it.
  void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
}
