import type { InsatsGuide } from '../../src/elements/insats-guide.js';
import { needsTheme } from '../../src/elements/theme/needs-theme.js';

/** Resolves when a guide wears what its page asks for now, also on a clock that stands still. */
export async function worn(element: InsatsGuide): Promise<void> {
  element.requestUpdate();
  await element.updateComplete;
  while (needsTheme(element) && !element.shadowRoot?.querySelector('.theme-probe'))
    await new Promise(requestAnimationFrame);
  element.requestUpdate();
  await element.updateComplete;
}
