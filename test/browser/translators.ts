/** What stands before a text that a page translator has translated. */
export const TRANSLATED = '≈ ';

/** What translators of pages are known to do to a text: `empties` also takes away what else its element held. */
export const TRANSLATORS = {
  wraps: (text: Text, translated: string) => {
    const inner = document.createElement('font');
    inner.textContent = translated;
    const outer = document.createElement('font');
    outer.append(inner);
    text.replaceWith(outer);
  },
  replaces: (text: Text, translated: string) => text.replaceWith(translated),
  splits: (text: Text, translated: string) => text.replaceWith(translated.slice(0, 4), translated.slice(4)),
  writes: (text: Text, translated: string) => {
    text.data = translated;
  },
  reverses: (text: Text, translated: string) => {
    const { parentNode } = text;
    const moved = document.createElement('font');
    moved.textContent = translated.split(' ').reverse().join(' ');
    text.remove();
    parentNode?.prepend(moved);
  },
  empties: (text: Text, translated: string) => {
    const parent = text.parentElement;
    if (parent && parent.childElementCount === 0) parent.textContent = translated;
  },
} as const;
export type TranslatorWay = keyof typeof TRANSLATORS;

/** Does to all text below a root what the page translators of browsers do, each in its way. */
export function translate(root: Node, way: TranslatorWay): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('[translate=no], style')) continue;
    TRANSLATORS[way](text, `${TRANSLATED}${text.data.trim()}`);
  }
}

const NAMES = ['aria-label', 'title', 'placeholder'] as const;

/** Does to names and hints, which are heard or stand in fields, what page translators do; takes it back with the function returned. */
export function translateNames(parts: readonly Element[]): () => void {
  const undo: (() => void)[] = [];
  for (const part of parts)
    for (const name of NAMES) {
      const original = part.getAttribute(name);
      if (original === null || part.closest('[translate=no]')) continue;
      part.setAttribute(name, `${TRANSLATED}${original}`);
      undo.push(() => part.setAttribute(name, original));
    }
  return () => {
    for (const one of undo) one();
  };
}
