import type { CSSResult } from 'lit';

/**
 * Gives a shadow root more style sheets, and takes them away again with the function returned. A browser without
 * constructable style sheets goes without the looks of what is loaded on demand.
 */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): () => void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  if (sheets.length === 0) return () => {};
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  };
}
