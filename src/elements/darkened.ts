import { css } from 'lit';
import { adoptStyles } from './adopt-styles.js';

/** The guide's light colours, and edges that do not fade when they are turned. */
const lightStyles = css`
  :host {
    --accent: #0b5b54;
    --strong: var(--accent);
    --on-strong: #fff;
    --ground: #fff;
    --surface: #f1f6f4;
    --said: #dcece7;
    --text: #18231f;
    --soft: #43504b;
    --line: var(--text);
    --danger: #9d1c1c;
    --open: #0f5c2e;
    --check: #124f8a;
    --others: #5a3a8a;
    --apply: #70430a;
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
