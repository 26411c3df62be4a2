const ACCENT = '--insats-accent';

/**
 * Gives an element the accent, as a policy on styles allows it; without one, or with what is no colour, it has the accent
 * of the page again.
 */
export function wearAccent({ style }: HTMLElement, accent: string | null | undefined): void {
  if (accent && CSS.supports('color', accent)) style.setProperty(ACCENT, accent);
  else style.removeProperty(ACCENT);
}
