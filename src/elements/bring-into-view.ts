/** What is left between the last control that is seen and a bar below it, in pixels: no more than stands between two. */
const GAP = 6;

/**
 * Brings a new turn on screen: help lines that come before everything first; else the last answer with the turn, where
 * both have room; else the question with its first answer. What has room already is left where it is. Help lines that have
 * been met make room for what is asked where both have none, as at 400 %: they stand right above it.
 */
export function bringIntoView(turn: HTMLElement): void {
  const guide = turn.closest<HTMLElement>('.guide');
  const exchange = turn.closest<HTMLElement>('.exchange');
  if (!guide || !exchange) return;
  // Of a page without a doctype the root is as high as all of its content.
  const { scrollingElement, documentElement } = guide.ownerDocument;
  const window = guide.closest('dialog') ?? scrollingElement ?? documentElement;
  keepClearOfBar(guide);
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(exchange);
  const room =
    window.clientHeight - Number.parseFloat(scrollMarginBlockStart) - Number.parseFloat(scrollMarginBlockEnd);
  const help = guide.querySelector<HTMLElement>(':scope > [data-section=violence]');
  // A turn whose name says the help lines too (turnName) is the first that has them.
  const isHelpNew = turn.ariaLabel !== null;
  if (help && (isHelpNew || heightTo(turn.querySelector('.options > *') ?? turn.querySelector('h2'), help) < room))
    help.scrollIntoView({ block: 'start' });
  else if (exchange.offsetHeight < room) exchange.scrollIntoView({ block: 'nearest' });
  else if (heightTo(turn.querySelector('.options > *'), exchange) < room) exchange.scrollIntoView({ block: 'start' });
  else turn.scrollIntoView({ block: 'start' });
  const bar = guide.parentElement?.querySelector(':scope > .tools');
  if (bar && turn.querySelector('h2')) bringAbove(bar, turn, window);
}

/**
 * Has a bar at the screen's end, as a tablet's, cover none of what is pressed by half, and as little as it may: the turn
 * comes so much higher as its headings have room for, also the one that stands beside the first.
 */
function bringAbove(bar: Element, turn: HTMLElement, window: Element): void {
  const room = Math.min(
    ...[...turn.querySelectorAll('h2, h3')].map(
      (heading) => topOf(heading) - Number.parseFloat(getComputedStyle(heading).scrollMarginBlockStart),
    ),
  );
  const covered = [...turn.querySelectorAll('button, label, summary')].map(
    (control) => control.getBoundingClientRect().bottom + GAP - topOf(bar),
  );
  window.scrollBy({ top: Math.max(0, ...covered.filter((height) => height <= room)), behavior: 'instant' });
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/**
 * Has what is brought into view stand clear of the bar. Where the bar is as high as it was, this costs nothing; where not,
 * the browser goes through the looks of all that is drawn, so that it is told of the bar before a turn comes.
 */
export function keepClearOfBar(guide: HTMLElement | null): void {
  guide?.style.setProperty('--under-bar', `${heightOfBar(guide)}px`);
}

/** How much of the screen's top the bar lies over, or where that scrolls away the way out alone, in pixels. */
function heightOfBar(guide: HTMLElement): number {
  const heightOf = (name: string) => guide.querySelector<HTMLElement>(name)?.offsetHeight;
  return heightOf('.bar') || heightOf('.exit') || 0;
}

/** From the top of one part to the end of another below it; what is not there has no end. */
function heightTo(end: Element | null, start: Element): number {
  if (!end) return Number.POSITIVE_INFINITY;
  return end.getBoundingClientRect().bottom - start.getBoundingClientRect().top;
}
