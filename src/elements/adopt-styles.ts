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

/**
 * Gives a shadow root the style sheets again that it had in another document: whoever takes an element there takes them
 * away, and a document wears only what was made in it.
 */
export function adoptStylesAgain(root: ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  const view = root.ownerDocument.defaultView;
  // A document without a window, as that of a template, draws nothing.
  if (!view) return;
  try {
    root.adoptedStyleSheets = [...sheets];
  } catch {
    root.adoptedStyleSheets = sheets.map((sheet) => {
      const copy = new view.CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
      return copy;
    });
  }
}
