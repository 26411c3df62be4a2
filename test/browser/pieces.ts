/** What a part of a page says, piece by piece and in alphabetical order, to be held against another part. */
export interface Pieces {
  /** Every heading, paragraph, list item, term and description. */
  readonly texts: readonly string[];
  /** Every link: its text and where it leads. */
  readonly links: readonly string[];
  /** What is marked as Swedish, each text once. */
  readonly swedish: readonly string[];
}

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd';

/** Takes a part of a page apart; a block within a block belongs to the outer one. */
export function piecesOf(part: Element): Pieces {
  const blocks = [...part.querySelectorAll(BLOCKS)].filter((block) => !block.parentElement?.closest('p, li, dd'));
  return {
    texts: textsOf(blocks),
    links: [...part.querySelectorAll('a')].map((link) => `${squeezed(link)} → ${link.href}`).sort(),
    swedish: [...new Set(textsOf([...part.querySelectorAll('[lang=sv]')]))],
  };
}

function textsOf(elements: readonly Element[]): readonly string[] {
  return elements
    .map(squeezed)
    .filter((text) => text !== '')
    .sort();
}

function squeezed({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A part of a page without the ways to get in touch: a card has one, with what to say, and a written list has all. */
export function withoutContact(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href^="tel:"], a[href^="mailto:"], a[href*="openstreetmap.org"]')) {
    (link.closest('li, .call') ?? link).remove();
  }
  return copy;
}
