import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { approvalField } from './approval-field.js';
import { isWithinPath } from './draft-findings.js';
import type { Field, FieldSection, Option } from './fields.js';
import { findingsAt, itemButtons, lineField } from './form-parts.js';
import { listAt, type Path, textAt, valueAt } from './path.js';
import { controlId, type FormScene } from './scene.js';
import { villkorEditor } from './villkor-editor.js';

/** The sections of a form on what stands at a path. */
export function formSections(scene: FormScene, sections: readonly FieldSection[], path: Path): TemplateResult {
  return html`${sections.map(({ title, isFold, fields }) => {
    const inside = fields.map((field) => formField(scene, field, path));
    if (!isFold) return html`<section><h3>${title}</h3>${inside}</section>`;
    const hasFindings = fields.some(({ name }) => scene.findings.some((one) => isWithinPath(one, [...path, name])));
    return html`<details ?open=${hasFindings}><summary>${title}</summary>${inside}</details>`;
  })}`;
}

function formField(scene: FormScene, field: Field, parent: Path): TemplateResult {
  const path = [...parent, field.name];
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'date':
      return textField(scene, field, path);
    case 'lines':
      return linesField(scene, field, path);
    case 'choice':
      return choiceField(scene, field, field.options, path);
    case 'checks':
      return checksField(scene, field, field.options, path);
    case 'flag':
      return flagField(scene, field, field.on, path);
    case 'group':
      return html`<fieldset id=${controlId(path)} tabindex="-1"><legend>${field.label}</legend>
        ${hint(field)}${findingsAt(scene, path, true)}${field.fields.map((one) => formField(scene, one, path))}
      </fieldset>`;
    case 'list':
      return listField(scene, field, path);
    case 'villkor':
      return html`${villkorEditor(scene, field.label, path)}`;
    case 'approval':
      return approvalField(scene, path);
  }
}

function textField(scene: FormScene, field: Field, path: Path) {
  const value = textAt(scene.draft, path);
  const id = controlId(path);
  const findings = findingsAt(scene, path);
  const describedBy = [field.hint ? `${id}-hint` : '', findings === nothing ? '' : `${id}-fynd`].join(' ').trim();
  const write = (typed: string) => scene.change(path, typed === '' ? undefined : typed, true);
  const onInput = (event: Event) => write((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const isInvalid = scene.findings.some((one) => one.level === 'error' && isWithinPath(one, path));
  const control = () => {
    if (field.kind === 'text') return lineField({ id, value, describedBy, isInvalid, onInput: write });
    return field.kind === 'long'
      ? html`<textarea id=${id} rows="3" .value=${live(value)} @input=${onInput}
          aria-describedby=${describedBy || nothing} aria-invalid=${isInvalid || nothing}></textarea>`
      : html`<input id=${id} type="date" .value=${live(value)} @input=${onInput}
          aria-describedby=${describedBy || nothing} aria-invalid=${isInvalid || nothing} />`;
  };
  return html`<div class="field">
    <label for=${id}>${field.label}</label>${hint(field, `${id}-hint`)}
    ${control()}
    ${findings}
  </div>`;
}

/** A list of short texts, one on each line. */
function linesField(scene: FormScene, field: Field, path: Path) {
  const id = controlId(path);
  const onInput = (event: Event) => {
    const lines = (event.target as HTMLTextAreaElement).value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    scene.change(path, lines.length === 0 ? undefined : lines, true);
  };
  return html`<div class="field">
    <label for=${id}>${field.label}</label>${hint(field, `${id}-hint`)}
    <textarea id=${id} rows="2" .value=${listAt(scene.draft, path).join('\n')} @input=${onInput}
      aria-describedby=${field.hint ? `${id}-hint` : nothing}></textarea>
    ${findingsAt(scene, path)}
  </div>`;
}

function choiceField(scene: FormScene, field: Field, options: readonly Option[], path: Path) {
  const id = controlId(path);
  const value = textAt(scene.draft, path);
  const onChange = (event: Event) => {
    const { value: chosen } = event.target as HTMLSelectElement;
    scene.change(path, chosen === '' ? undefined : chosen);
  };
  return html`<div class="field">
    <label for=${id}>${field.label}</label>${hint(field, `${id}-hint`)}
    <select id=${id} .value=${live(value)} @change=${onChange} aria-describedby=${field.hint ? `${id}-hint` : nothing}>
      <option value="">Inte valt</option>
      ${options.map(([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`)}
    </select>
    ${findingsAt(scene, path)}
  </div>`;
}

function checksField(scene: FormScene, field: Field, options: readonly Option[], path: Path) {
  const chosen = listAt(scene.draft, path);
  const onChange = (option: string, isOn: boolean) => {
    // What was chosen first stays first: an insats's first topic is its main one.
    scene.change(path, isOn ? [...chosen, option] : chosen.filter((one) => one !== option));
  };
  return html`<fieldset id=${controlId(path)} tabindex="-1" class="checks"><legend>${field.label}</legend>${hint(field)}
    ${findingsAt(scene, path)}
    <div class="columns">${options.map(
      ([option, words]) => html`<label class="check"><input type="checkbox" .checked=${live(chosen.includes(option))}
        @change=${(event: Event) => onChange(option, (event.target as HTMLInputElement).checked)} />${words}</label>`,
    )}</div>
  </fieldset>`;
}

function flagField(scene: FormScene, field: Field, on: boolean, path: Path) {
  const isOn = valueAt(scene.draft, path) === on;
  // Where an area lies is said either way; other properties stand there only where they are so.
  const off = field.name === 'inKommun' ? false : undefined;
  return html`<div class="field">
    <label class="check"><input id=${controlId(path)} type="checkbox" .checked=${live(isOn)}
      @change=${(event: Event) => scene.change(path, (event.target as HTMLInputElement).checked ? on : off)} />${field.label}</label>
    ${hint(field)}${findingsAt(scene, path)}
  </div>`;
}

function listField(scene: FormScene, field: Extract<Field, { kind: 'list' }>, path: Path) {
  const items = listAt(scene.draft, path);
  const isFlagged = field.fields.some(({ name }) => name === 'inKommun');
  const add = () => scene.change([...path, items.length], isFlagged ? { inKommun: true } : {});
  return html`<fieldset id=${controlId(path)} tabindex="-1"><legend>${field.label}</legend>${hint(field)}
    ${findingsAt(scene, path, true)}
    ${items.map((_, at) => {
      const name = `${field.one} ${at + 1}`;
      return html`<fieldset class="item"><legend>${name}</legend>
        ${field.fields.map((one) => formField(scene, one, [...path, at]))}
        ${itemButtons(scene, path, at, items.length, name)}
      </fieldset>`;
    })}
    <button type="button" @click=${add}>Lägg till: ${field.one.toLowerCase()}</button>
  </fieldset>`;
}

function hint({ hint: text }: Field, id?: string) {
  return text === undefined ? nothing : html`<p class="hint" id=${id ?? nothing}>${text}</p>`;
}
