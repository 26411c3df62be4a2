/**
 * Brings a new turn on screen: help lines that come before everything first; else the last answer with the turn, where
 * both have room; else the question with its first answers. What has room already is left where it is.
 */
export function bringIntoView(turn: HTMLElement): void {
  const guide = turn.closest<HTMLElement>('.guide');
  const exchange = turn.closest<HTMLElement>('.exchange');
  if (!guide || !exchange) return;
  const bar = guide.querySelector<HTMLElement>('.exit');
  const window = guide.closest('dialog') ?? document.documentElement;
  const room = window.clientHeight - (bar?.offsetHeight ?? 0);
  const help = guide.querySelector<HTMLElement>('[data-section=violence]');
  if (help) help.scrollIntoView({ block: 'start' });
  else if (exchange.offsetHeight < room) exchange.scrollIntoView({ block: 'nearest' });
  else if (heightToFirstAnswers(exchange, turn) < room) exchange.scrollIntoView({ block: 'start' });
  else turn.scrollIntoView({ block: 'start' });
}

/** From the top of what was said to the end of the first two answers; without answers it has no end. */
function heightToFirstAnswers(exchange: HTMLElement, turn: HTMLElement): number {
  const [first, second = first] = turn.querySelectorAll('.options > *');
  if (!second) return Number.POSITIVE_INFINITY;
  return second.getBoundingClientRect().bottom - exchange.getBoundingClientRect().top;
}
