/** Calls back once the browser has painted what has just been drawn. */
export function afterPaint(then: () => void): void {
  // A frame's callbacks run before its paint, and a task that they put off runs after it. A page that is out of sight
  // has no frames, and nobody waits for its paint.
  if (document.visibilityState === 'hidden') setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}
