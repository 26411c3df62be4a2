import type { DraftFinding } from './draft-findings.js';
import type { Path } from './path.js';
import { controlId } from './scene.js';

/** Goes from one thing that has to be put right to the next, in the order of the list of insatser. */
export class GoingOn {
  #place = -1;
  #path = '';

  /** The one after that which was gone to last; the same place in the row where that one has been put right. */
  next(findings: readonly DraftFinding[]): DraftFinding | undefined {
    const errors = findings
      .filter(({ level }) => level === 'error')
      .sort((one, other) => orderOf(one) - orderOf(other));
    if (errors.length === 0) return undefined;
    const isStillThere = this.#place < 0 || errors[this.#place]?.path === this.#path;
    this.#place = (isStillThere ? this.#place + 1 : this.#place) % errors.length;
    const found = errors[this.#place];
    this.#path = found?.path ?? '';
    return found;
  }
}

/** The catalogue comes before its insatser; a sort keeps those of one insats as they are. */
function orderOf({ at: [part, place] }: DraftFinding): number {
  return part === 'insatser' && typeof place === 'number' ? place : -1;
}

/** Puts the keyboard where a finding is: at its control, or at the nearest part around it that can be seen. */
export function focusAt(root: ParentNode, at: Path): void {
  for (let length = at.length; length > 0; length--) {
    const control = root.querySelector<HTMLElement>(`#${CSS.escape(controlId(at.slice(0, length)))}`);
    if (!control) continue;
    for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: 'start' });
    return;
  }
  root.querySelector<HTMLElement>('.form')?.focus();
}

/** What an element is and lies in, the nearest first. */
export function ancestorsOf(element: Element | null | undefined): readonly Element[] {
  return element ? [element, ...ancestorsOf(element.parentElement)] : [];
}

/** Puts the keyboard in what is left of the surroundings of something that has been taken away. */
export function focusNearest(around: readonly Element[]): void {
  const left = around.filter((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected);
  const nearest = left.map((one) => (one.matches('dialog') ? one.querySelector<HTMLElement>('h2') : one));
  nearest.find((one) => one?.hasAttribute('tabindex'))?.focus({ preventScroll: true });
}
