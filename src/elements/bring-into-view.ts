/**
 * Brings a new turn on screen: help lines that come before everything first; else the last answer with the turn, where
 * both have room; else the question with its first answer. What has room already is left where it is.
 */
export function bringIntoView(turn: HTMLElement): void {
  const guide = turn.closest<HTMLElement>('.guide');
  const exchange = turn.closest<HTMLElement>('.exchange');
  if (!guide || !exchange) return;
  const window = guide.closest('dialog') ?? guide.ownerDocument.documentElement;
  guide.style.setProperty('--under-bar', `${heightOfBar(guide)}px`);
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(exchange);
  const room =
    window.clientHeight - Number.parseFloat(scrollMarginBlockStart) - Number.parseFloat(scrollMarginBlockEnd);
  const help = guide.querySelector<HTMLElement>('[data-section=violence]');
  if (help) help.scrollIntoView({ block: 'start' });
  else if (exchange.offsetHeight < room) exchange.scrollIntoView({ block: 'nearest' });
  else if (heightToFirstAnswer(exchange) < room) exchange.scrollIntoView({ block: 'start' });
  else turn.scrollIntoView({ block: 'start' });
}

/** How much of the screen's top the bar lies over, or where that scrolls away the way out alone, in pixels. */
function heightOfBar(guide: HTMLElement): number {
  const heightOf = (name: string) => guide.querySelector<HTMLElement>(name)?.offsetHeight;
  return heightOf('.bar') || heightOf('.exit') || 0;
}

/** From the top of what was said to the end of the first answer; without answers it has no end. */
function heightToFirstAnswer(exchange: HTMLElement): number {
  const answer = exchange.querySelector('.options > *');
  if (!answer) return Number.POSITIVE_INFINITY;
  return answer.getBoundingClientRect().bottom - exchange.getBoundingClientRect().top;
}
