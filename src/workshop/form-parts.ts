import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isWithinPath } from './draft-findings.js';
import { listAt, type Path, withItemMoved, withValueAt } from './path.js';
import { controlId, type FormScene } from './scene.js';

/** Moves an item of a list, or takes it away. */
export function itemButtons(scene: FormScene, path: Path, at: number, length: number, name: string): TemplateResult {
  const move = (by: number) => scene.replace(withItemMoved(scene.draft, path, at, by));
  const remove = () => {
    const left = withValueAt(scene.draft, [...path, at], undefined);
    const isOptional = listAt(left, path).length === 0 && path.at(-1) !== 'villkor';
    scene.replace(isOptional ? withValueAt(left, path, undefined) : left);
  };
  return html`<div class="buttons">
    ${at > 0 ? html`<button type="button" aria-label="Flytta upp: ${name}" @click=${() => move(-1)}>Flytta upp</button>` : nothing}
    ${at < length - 1 ? html`<button type="button" aria-label="Flytta ner: ${name}" @click=${() => move(1)}>Flytta ner</button>` : nothing}
    <button type="button" aria-label="Ta bort: ${name}" @click=${remove}>Ta bort</button>
  </div>`;
}

/** What is found at a path, or within it, each with its cure; with `isExact`, only at the path itself. */
export function findingsAt(scene: FormScene, path: Path, isExact = false): TemplateResult | typeof nothing {
  const found = scene.findings.filter((one) => isWithinPath(one, path) && (!isExact || one.at.length === path.length));
  if (found.length === 0) return nothing;
  return html`<ul class="findings" id="${controlId(path)}-fynd">${found.map(
    ({ level, message, at, cure }) => html`<li class=${level}>
      <strong>${level === 'error' ? 'Måste rättas' : 'Se efter'}:</strong> ${message}
      ${cure === undefined ? nothing : html`<button type="button" @click=${() => scene.change(at, cure)}>Laga</button>`}
    </li>`,
  )}</ul>`;
}

/** A text of one line, and what is told of it. */
export interface LineField {
  readonly id: string;
  readonly value: string;
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
  readonly onInput: (text: string) => void;
  /** It has been written, and is left. */
  readonly onChange?: () => void;
}

/** About how many letters stand beside each other, where a browser does not measure the field by its text. */
const LETTERS_A_ROW = 40;

/** A field for a text of one line: one that does not fit is shown whole, on as many rows as it takes. */
export function lineField({ id, value, describedBy, isInvalid, onInput, onChange }: LineField): TemplateResult {
  const write = (event: Event) => {
    const field = event.target as HTMLTextAreaElement;
    const text = field.value.replace(/\s*[\r\n]+\s*/gu, ' ');
    if (text !== field.value) field.value = text;
    onInput(text);
  };
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
  };
  return html`<textarea class="line" id=${id} rows=${Math.max(1, Math.ceil(value.length / LETTERS_A_ROW))} .value=${live(value)}
    @input=${write} @keydown=${stay} @change=${onChange ?? nothing}
    aria-describedby=${describedBy || nothing} aria-invalid=${isInvalid || nothing}></textarea>`;
}
