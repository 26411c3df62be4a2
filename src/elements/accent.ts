const ACCENT = '--insats-accent';

/** Gives an element the accent, as a policy on styles allows it; without one it has the accent of the page again. */
export function wearAccent({ style }: HTMLElement, accent: string | null | undefined): void {
  if (accent) style.setProperty(ACCENT, accent);
  else style.removeProperty(ACCENT);
}
