/** How long what has just come takes no pointer, in milliseconds: the second press of a double tap comes within it. */
const HOLD = 300;

/** The latest hold of a part, which may be over. */
interface Hold {
  readonly animation: Animation;
  /** What the page's clock said when it began. */
  readonly clock: number;
}

const holds = new WeakMap<Element, Hold>();

/**
 * What has just come takes no pointer for a moment: a finger that taps twice would otherwise answer a question that nobody
 * has read, and a mouse would choose one of its words. One that taps on begins the moment again. It is the animation that
 * waits, from the first frame on which the part is seen, so that whoever waits for it, as a test does, need not know how
 * long. What sets `pointer-events` for itself, as the bar does, is pressed at once; keyboards and scripts know no pointer.
 */
export function holdPointer(part: Element | null | undefined): void {
  const hold = part?.animate({ pointerEvents: ['none', 'none'] }, HOLD);
  const page = part?.ownerDocument;
  const root = part?.getRootNode() as ShadowRoot | Document;
  if (!part || !hold || !page) return;
  holds.set(part, { animation: hold, clock: performance.now() });
  const around = 'host' in root ? root.host : page;
  // The second press of two would choose the word that lies nearest, of the page too. With a listener for presses of a
  // mouse Firefox would say of all that is in the guide that it can be clicked.
  const chooseNothing = (event: Event) => event.preventDefault();
  let isPressed = false;
  const beginAgain = () => {
    if (hold.playState !== 'finished') hold.currentTime = 0;
    if (!isPressed) page.addEventListener('selectstart', chooseNothing);
    isPressed = true;
  };
  around.addEventListener('pointerdown', beginAgain, { passive: true });
  hold.onfinish = hold.oncancel = () => {
    around.removeEventListener('pointerdown', beginAgain);
    if (isPressed) page.removeEventListener('selectstart', chooseNothing);
  };
}

/** Whether a part takes the pointer now, and took none when a press was made that a busy browser tells of late. */
export function isPressLate(part: Element, { timeStamp }: Event): boolean {
  const hold = holds.get(part);
  // A clock that a page has stopped tells nothing of presses.
  if (hold?.animation.playState !== 'finished' || performance.now() === hold.clock) return false;
  const begun = Number(hold.animation.startTime);
  return begun <= timeStamp && timeStamp < begun + HOLD;
}
