/**
 * Gives a shadow root a style sheet more, and takes it away again with the function returned. Where the browser cannot,
 * what lies beside the element goes without looks of its own.
 */
export function adoptStyles(root: ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  } catch {
    return () => {};
  }
}
