import { conversationsAhead } from '../../machines/conversations-ahead.js';
import type { IntakeSnapshot } from '../../machines/intake.view.js';
import type { Guide } from '../rules/guide.js';
import { afterPaint } from './after-paint.js';

/**
 * Chooses the question that comes after each answer while the visitor reads: among many insatser the choice takes long on a
 * slow telephone. The guide keeps what it has worked out. The browser does one piece at a time, when it has nothing else
 * to do.
 *
 * @param isOver Whether the visitor has gone on, so that the rest need not be worked out.
 */
export function workAhead(guide: Guide, snapshot: IntakeSnapshot, isOver: () => boolean): void {
  whenIdle(() => {
    if (isOver()) return;
    const pieces = conversationsAhead(snapshot, guide).flatMap((conversation) => [
      () => guide.next(conversation),
      () => guide.left(conversation),
    ]);
    const goOn = (): void => {
      const piece = isOver() ? undefined : pieces.shift();
      if (!piece) return;
      piece();
      whenIdle(goOn);
    };
    goOn();
  });
}

/** Calls back when the browser has nothing else to do; where it cannot tell (Safari), once it has painted. */
function whenIdle(then: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => then());
  else afterPaint(then);
}
