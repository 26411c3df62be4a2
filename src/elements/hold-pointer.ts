/** How long what has just come takes no pointer, in milliseconds: the second press of a double tap comes within it. */
const HOLD = 300;

/**
 * A new turn takes no pointer for a moment: a finger that taps twice would otherwise answer a question that nobody has
 * read. One that taps on begins the moment again. It is the animation that waits, from the first frame on which the turn
 * is seen, so that whoever waits for it, as a test does, need not know how long. What sets `pointer-events` for itself,
 * as the bar does, is pressed at once; keyboards and scripts know no pointer.
 */
export function holdPointer(part: Element | null | undefined): void {
  const hold = part?.animate({ pointerEvents: ['none', 'none'] }, HOLD);
  const host = (part?.getRootNode() as ShadowRoot | undefined)?.host;
  if (!hold || !host) return;
  const beginAgain = () => {
    if (hold.playState !== 'finished') hold.currentTime = 0;
  };
  host.addEventListener('pointerdown', beginAgain, { passive: true });
  hold.onfinish = hold.oncancel = () => host.removeEventListener('pointerdown', beginAgain);
}
