/** How large the visitor's window is, in CSS pixels: what WebKitGTK's own comes up with, so that all see the same. */
export const WINDOW = { width: 1024, height: 730 } as const;
