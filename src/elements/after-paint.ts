/**
 * Calls back once the browser has painted what has just been drawn. The frame after it is left alone too: work in it
 * would keep what is drawn from the screen.
 */
export function afterPaint(then: () => void): void {
  // A frame's callbacks run before its paint, and a task that they put off runs after it. A page that is out of sight
  // has no frames, and nobody waits for its paint.
  if (document.visibilityState === 'hidden') setTimeout(then);
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
}
