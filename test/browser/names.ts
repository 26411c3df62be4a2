/** The elements that an attribute leads to, in the tree that holds it. */
function referred(element: Element, attribute: string): readonly (Element | null)[] {
  const ids = element.getAttribute(attribute)?.split(' ') ?? [];
  return ids.map((id) => (element.getRootNode() as ShadowRoot).getElementById(id));
}

/** The texts that an element's attributes lead to. */
export function textsOf(element: Element, ...attributes: readonly string[]): string {
  // Firefox says of an element that has a name of its own that name, and nothing of what is in it.
  const texts = attributes
    .flatMap((attribute) => referred(element, attribute))
    .flatMap((one) =>
      one?.hasAttribute('aria-labelledby') ? textsOf(one, 'aria-labelledby') : (one?.textContent ?? []),
    );
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The name that an element gives itself; one that leads nowhere is told. */
export function nameOf(element: Element): string {
  if (!element.hasAttribute('aria-labelledby')) return element.ariaLabel ?? '';
  return referred(element, 'aria-labelledby')
    .map((one) => one?.textContent?.trim() ?? 'a name that leads nowhere')
    .join(' ');
}

/** The text as it is drawn: without what is folded or hidden. */
export function visibleText(element: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not to be seen.
  return element.innerText;
}
