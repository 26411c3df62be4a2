import type { Selectors } from './selectors.js';

/**
 * Something that is read off a guide, or done to it at once, with what its host element is given. It may run in a
 * browser of its own: it sees its arguments and the page, and nothing else of this file, and returns what JSON can hold.
 */
export type Reading<Result, Given extends readonly unknown[] = []> = (
  host: HTMLElement,
  given: readonly [at: Selectors, ...given: Given],
) => Result;

/** What is on screen, read at one moment. */
export interface Look {
  /** The step that can be seen. */
  readonly step: string | undefined;
  readonly fact: string | undefined;
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly isMultiple: boolean;
  /** What has been said, as the transcript tells it. */
  readonly said: readonly string[];
  /** Each insats, under its status. */
  readonly cards: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly string[];
  readonly language: string | undefined;
  readonly direction: string | undefined;
  /** All words that are drawn, of the guide and of what stands between its tags. */
  readonly text: string;
}

/** What is on screen; `undefined` while there is no guide. */
export function look(host: HTMLElement, [at]: readonly [Selectors]): Look | undefined {
  const root = host.shadowRoot;
  const frame = root?.querySelector<HTMLElement>(at.guide);
  if (!root || !frame) return undefined;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const options = all(at.option) as (HTMLButtonElement | HTMLInputElement)[];
  const isChosen = (one: HTMLButtonElement | HTMLInputElement) =>
    'checked' in one ? one.checked : one.getAttribute('aria-pressed') === 'true';
  const cards: Record<string, string[]> = {};
  for (const { dataset } of all(at.card)) {
    const { insats = '', status = '' } = dataset;
    cards[status] = [...(cards[status] ?? []), insats].sort();
  }
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not to be seen.
  const [own, fallback] = [frame.innerText, root.querySelector('slot') ? host.innerText : ''];
  return {
    step: all(at.step).find((step) => step.checkVisibility({ visibilityProperty: true }))?.dataset.step,
    fact: all(at.fact)[0]?.dataset.fact,
    values: options.map(({ value }) => value),
    chosen: options.filter(isChosen).map(({ value }) => value),
    isMultiple: all(at.confirm).length > 0,
    said: all(at.said).map(({ textContent }) => tidy(textContent)),
    cards,
    sections: all(at.section).map(({ dataset }) => dataset.section ?? ''),
    language: frame.lang,
    direction: frame.dir,
    text: tidy(`${own}\n${fallback}`),
  };
}

/** The question on screen. */
export interface Question {
  readonly fact: string | undefined;
  /** The values of its options. */
  readonly values: readonly string[];
  /** Whether several answers may be ticked, and are then confirmed. */
  readonly isMultiple: boolean;
  /** The step it stands on; `undefined` while none can be seen. */
  readonly step: string | undefined;
  /** How much has been said before it. */
  readonly saidCount: number;
}

export function question(host: HTMLElement, [at]: readonly [Selectors]): Question {
  const all = (selector: string) => [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return {
    fact: all(at.fact)[0]?.dataset.fact,
    values: all(at.answer).map((option) => option.getAttribute('value') ?? ''),
    isMultiple: all(at.confirm).length > 0,
    step: all(at.step).find((step) => step.checkVisibility({ visibilityProperty: true }))?.dataset.step,
    saidCount: all(at.said).length,
  };
}

/** How many there are of something. */
export function count(host: HTMLElement, [, selector]: readonly [Selectors, selector: string]): number {
  return host.shadowRoot?.querySelectorAll(selector).length ?? 0;
}

/** The texts of something, in order. */
export function texts(host: HTMLElement, [, selector]: readonly [Selectors, selector: string]): readonly string[] {
  return [...(host.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) =>
    (textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

/** An attribute of something, in order; empty where it is not set. */
export function attributes(
  host: HTMLElement,
  [, selector, name]: readonly [Selectors, selector: string, name: string],
): readonly string[] {
  return [...(host.shadowRoot?.querySelectorAll(selector) ?? [])].map((one) => one.getAttribute(name) ?? '');
}

/** Which of the answers that can be changed has this in its question. */
export function placeOfAnswer(host: HTMLElement, [at, words]: readonly [Selectors, words: string]): number {
  return [...(host.shadowRoot?.querySelectorAll(at.answered) ?? [])]
    .filter((answered) => answered.querySelector(at.change) !== null)
    .findIndex(({ textContent }) => textContent?.includes(words));
}

/** Where a language can be chosen now. */
export function wayToLanguage(
  host: HTMLElement,
  [at, code]: readonly [Selectors, code: string],
): 'row' | 'list' | 'none' {
  const has = (selector: string) => Boolean(host.shadowRoot?.querySelector(selector));
  if (has(`${at.languageRow}[value="${code}"]`)) return 'row';
  return has(`${at.languageList} option[value="${code}"]`) ? 'list' : 'none';
}

/** Opens every card on screen. */
export function openCards(host: HTMLElement, [at]: readonly [Selectors]): void {
  for (const row of host.shadowRoot?.querySelectorAll<HTMLElement>(at.closedRow) ?? []) row.click();
}

/** Opens every fold on screen. */
export function openFolds(host: HTMLElement, [at]: readonly [Selectors]): void {
  for (const fold of host.shadowRoot?.querySelectorAll<HTMLDetailsElement>(at.fold) ?? []) fold.open = true;
}
