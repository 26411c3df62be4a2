/**
 * Whether the browser darkens light pages by itself (Chromium's "dark theme for websites"). It turns dark letters light
 * and leaves what they stand on, so that in the guide's own dark colours nobody could read the button to 112.
 */
export function isDarkened(root: ParentNode): boolean {
  const probe = document.createElement('i');
  probe.style.cssText = 'color-scheme: light; color: canvas';
  root.append(probe);
  // What is light has a white ground, unless the browser has darkened it.
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color !== 'rgb(255, 255, 255)' && !matchMedia('(forced-colors: active)').matches;
}
