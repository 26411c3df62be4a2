/**
 * A key that is held down presses once: it would otherwise go on to press what it has opened, where the keyboard then
 * is, and in a launcher's panel that is the way out.
 */
export function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
