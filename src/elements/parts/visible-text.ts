/** A stretch of text in one language. */
export interface Run {
  readonly text: string;
  readonly lang: string;
}

/** What stands together, as a line, a heading or a button does. */
export type TextLine = readonly Run[];

/** What is drawn for the eye alone or for screen readers alone, and what is one tap away. */
const UNREAD = 'svg, .unseen, [hidden], [aria-hidden=true], details:not([open])';

/**
 * The text that can be seen in a part of the page, in order, cut where blocks and languages end.
 *
 * @param without A selector of what is left out besides.
 */
export function visibleText(part: Element, without: string): readonly TextLine[] {
  const blocks: Run[][] = [[]];
  const end = () => {
    if (blocks.at(-1)?.length) blocks.push([]);
  };
  const read = (node: Node, lang: string): void => {
    if (node instanceof Text) {
      const block = blocks.at(-1) as Run[];
      const last = block.at(-1);
      if (last?.lang === lang) block[block.length - 1] = { text: last.text + node.data, lang };
      else block.push({ text: node.data, lang });
    }
    if (!(node instanceof HTMLElement) || node.matches(`${UNREAD}, ${without}`)) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    const isInline = display === 'inline' || display === 'contents';
    if (!isInline) end();
    for (const child of node.childNodes) read(child, node.lang || lang);
    if (!isInline) end();
  };
  read(part, part.closest<HTMLElement>('[lang]')?.lang ?? '');
  return blocks.map(tidy).filter((block) => block.length > 0);
}

/** Without the white space of the markup, and without runs that say nothing. */
function tidy(block: TextLine): TextLine {
  return block
    .map(({ text, lang }) => ({ text: text.replace(/\s+/g, ' ').trim(), lang }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
