/**
 * What a person does, as against what the page does: it speaks, scrolls and moves the focus by itself, and a kiosk that
 * took that for somebody would never be done with a visit.
 */
const DEEDS = ['pointerdown', 'touchmove', 'wheel', 'keydown'] as const;

/** Tells of everything that a person does anywhere on the page, until the returned function is called. */
export function watchActivity(onAct: () => void): () => void {
  const options = { capture: true, passive: true };
  for (const deed of DEEDS) window.addEventListener(deed, onAct, options);
  return () => {
    for (const deed of DEEDS) window.removeEventListener(deed, onAct, options);
  };
}
