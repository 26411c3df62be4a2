/** How long what has just come takes no pointer, in milliseconds: the second press of a double tap comes within it. */
const HOLD = 300;

/**
 * What has just come takes no pointer for a moment: a finger that taps twice would otherwise answer a question that nobody
 * has read, and a mouse would choose one of its words. One that taps on begins the moment again. It is the animation that
 * waits, from the first frame on which the part is seen, so that whoever waits for it, as a test does, need not know how
 * long. What sets `pointer-events` for itself, as the bar does, is pressed at once; keyboards and scripts know no pointer.
 */
export function holdPointer(part: Element | null | undefined): void {
  const hold = part?.animate({ pointerEvents: ['none', 'none'] }, HOLD);
  const root = part?.getRootNode() as ShadowRoot | Document;
  if (!hold) return;
  const around = 'host' in root ? root.host : root;
  const onPress = (event: Event) => {
    // The second press of two would choose the word of the page that lies nearest.
    if ((event as UIEvent).detail > 1) event.preventDefault();
    if (hold.playState !== 'finished') hold.currentTime = 0;
  };
  const presses = ['pointerdown', 'mousedown'];
  for (const press of presses) around.addEventListener(press, onPress);
  hold.onfinish = hold.oncancel = () => {
    for (const press of presses) around.removeEventListener(press, onPress);
  };
}
