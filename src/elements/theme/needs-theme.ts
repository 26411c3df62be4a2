import type { GuideHost } from '../guide-host.js';

/** What the guide's own sheet makes of a page's inputs, each with a property of CSS that takes the same values. */
const TAKEN = [
  ['--accent', 'color'],
  ['--space-l', 'padding-top'],
  ['--button-radius', 'border-radius'],
] as const;

/** Whether a page asks for looks that the guide's own sheet does not give: another ground or ring, or what CSS refuses. */
export function needsTheme(host: GuideHost): boolean {
  const style = getComputedStyle(host);
  const { accent } = host;
  const asksForMore = style.getPropertyValue('--insats-surface') || style.getPropertyValue('--insats-focus');
  const isWorn = TAKEN.every(([name, property]) => CSS.supports(property, style.getPropertyValue(name)));
  const isRefused = !isWorn || (Boolean(accent) && !CSS.supports('color', `${accent}`));
  return host.isConnected && (asksForMore !== '' || isRefused);
}
