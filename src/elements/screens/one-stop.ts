/** How far each key goes in a row of answers. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Goes to the answer beside the one that has focus; nothing is chosen by going. */
export function goByArrow(event: KeyboardEvent): void {
  const answers = answersOf(event);
  const at = answers.indexOf(event.target as HTMLElement);
  const step = STEPS[event.key];
  if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const row = event.currentTarget as HTMLElement;
  const isMirrored = getComputedStyle(row).direction === 'rtl' && /Left|Right/.test(event.key);
  answers[(at + (isMirrored ? -step : step) + answers.length) % answers.length]?.focus();
}

/** Tab comes back to the answer that had focus last. */
export function holdStop(event: FocusEvent): void {
  const answers = answersOf(event);
  if (!answers.some((answer) => answer === event.target)) return;
  for (const answer of answers) answer.tabIndex = answer === event.target ? 0 : -1;
}

/** The answers of the row that an event has come to; skipping the question is a stop of its own. */
function answersOf({ currentTarget }: Event): readonly HTMLElement[] {
  return [...(currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[value]')];
}
