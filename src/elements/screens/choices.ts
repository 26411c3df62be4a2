import { html, nothing, type TemplateResult } from 'lit';
import type { Browsing } from '../browsing.js';

/** One of several things that may be chosen together. `lone` takes back every other. */
export interface Choice {
  readonly value: string;
  readonly text: unknown;
  readonly isChosen: boolean;
  readonly isLone?: boolean;
  /** What is drawn beside the text, for those who read with difficulty. */
  readonly picture?: TemplateResult | undefined;
}

/** A checkbox with its label as one large target. */
export function checkbox({ value, text, isChosen, isLone, picture }: Choice): TemplateResult {
  return html`
    <label class="option" part="answer">
      <input type="checkbox" name=${isLone ? 'lone' : 'some'} value=${value} ?checked=${isChosen} @change=${takeBackOthers} />
      ${picture ?? nothing}<span>${text}</span>
    </label>
  `;
}

/** What is to be done before going on; it describes the choices it stands beside (`aria-describedby`). */
export function fault(text: string): TemplateResult {
  return html`<p id="fault" class="fault" role="alert">${text}</p>`;
}

/** What is chosen in the form of the button that is pressed; it is never sent, since a frame may forbid sending forms. */
export function chosenIn(event: Event): readonly string[] {
  event.preventDefault();
  return tickedIn((event.currentTarget as HTMLButtonElement).form);
}

/** Has a form remember what is ticked in it, until its question is answered. */
export function rememberTicks(browsing: Browsing, question: string): (event: Event) => void {
  return ({ currentTarget }) => browsing.tick(question, tickedIn(currentTarget as HTMLFormElement));
}

function tickedIn(form: HTMLFormElement | null): readonly string[] {
  const data = new FormData(form ?? undefined);
  return [...data.getAll('some'), ...data.getAll('lone')].map(String);
}

/** "None of it" and the other options take each other back. */
function takeBackOthers({ currentTarget }: Event): void {
  const { checked, name, form } = currentTarget as HTMLInputElement;
  const others = form?.querySelectorAll<HTMLInputElement>(`input:not([name=${name}])`) ?? [];
  if (checked) for (const other of others) other.checked = false;
}
