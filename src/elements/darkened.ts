import { css } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { lightColours } from './insats-guide.styles.js';

/** The guide's light colours, and edges that do not fade when they are turned. */
const lightStyles = css`
  :host {
    ${lightColours}
    --line: var(--text);
  }
`;

/**
 * Gives the guide its light colours in a browser that darkens light pages by itself (Chromium's "dark theme for
 * websites"): they come out as those of a light page do. Of the guide's own dark colours it turns dark letters light and
 * leaves what they stand on, so that nobody could read the button to 112.
 */
export function wearLightWhereDarkened(root: ShadowRoot): void {
  const probe = document.createElement('i');
  probe.style.cssText = 'color-scheme: light; color: canvas';
  root.append(probe);
  // What is light has a white ground, unless the browser has darkened it, or the visitor has colours of their own.
  const { color } = getComputedStyle(probe);
  probe.remove();
  const hasOwnColours = matchMedia('(forced-colors: active)').matches;
  if (color !== 'rgb(255, 255, 255)' && !hasOwnColours) adoptStyles(root, lightStyles);
}
