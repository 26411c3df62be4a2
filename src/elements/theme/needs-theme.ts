/** What the guide's own sheet makes of a page's inputs, each with a property of CSS that takes the same values. */
const TAKEN = [
  ['--accent', 'color'],
  ['--space-l', 'padding-top'],
  ['--button-radius', 'border-radius'],
  ['--width', 'max-width'],
] as const;

/** Whether a page asks for looks that the guide's own sheet does not give: another ground or ring, or what CSS refuses. */
export function needsTheme(host: HTMLElement): boolean {
  const style = getComputedStyle(host);
  const asksForMore = style.getPropertyValue('--insats-surface') || style.getPropertyValue('--insats-focus');
  const font = style.getPropertyValue('--insats-heading-font');
  const isWorn =
    TAKEN.every(([name, property]) => CSS.supports(property, style.getPropertyValue(name))) &&
    (!font || CSS.supports('font-family', font));
  return host.isConnected && (asksForMore !== '' || !isWorn);
}
