import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { FACT_NAMES, FACTS, type Fact, isAskable, isFact } from '../catalog/facts.js';
import { loadCatalog } from '../catalog/load.js';
import type { Villkor } from '../catalog/types.js';
import { optionText } from '../i18n/answer-text.js';
import { FACT_NAME, GUIDE } from '../review/report-text.js';
import { villkorWords } from '../review/villkor-words.js';
import { placesOf } from '../rules/answers.js';
import { findingsAt, itemButtons, lineField } from './form-parts.js';
import { idFrom } from './new-catalog.js';
import { listAt, type Path, textAt, valueAt } from './path.js';
import { controlId, type FormScene } from './scene.js';

/** What a villkor can be. */
const KINDS = [
  ['fact', 'Något man kan fråga eller kolla'],
  ['checked', 'Något som kollas när man hör av sig'],
  ['anyOf', 'Något av flera räcker'],
] as const;
type Kind = (typeof KINDS)[number][0];

/** Lists of villkor deeper than this are not begun anew here; what a file has is shown. */
const DEEPEST = 2;

/** The villkor of an insats, or those for all, with the sentence that they come to. */
export function villkorEditor(scene: FormScene, label: string, path: Path): TemplateResult {
  const isGeneral = path.length === 1;
  const isUnstated = valueAt(scene.draft, path) === 'unstated';
  return html`<fieldset id=${controlId(path)} tabindex="-1" class="villkor"><legend>${label}</legend>
    ${
      isGeneral
        ? nothing
        : html`<label class="check"><input type="checkbox" .checked=${live(isUnstated)}
            @change=${(event: Event) => scene.change(path, (event.target as HTMLInputElement).checked ? 'unstated' : [])} />
          Beslutet säger varken villkor eller målgrupp</label>`
    }
    ${isUnstated ? nothing : villkorList(scene, path, 0, 'Villkor')}
    ${findingsAt(scene, path, true)}
    ${openFor(scene, path, isUnstated)}
  </fieldset>`;
}

/** "Öppet för: …", as the jurist's report words it. */
function openFor(scene: FormScene, path: Path, isUnstated: boolean) {
  const isExempt = valueAt(scene.draft, [...path.slice(0, -1), 'generalVillkor']) === false;
  const general = path.length === 1 || isExempt ? [] : listAt(scene.draft, ['villkor']);
  const all = [...general, ...listAt(scene.draft, path)];
  return html`<div class="open-for" role="status">
    <strong>Öppet för:</strong>
    ${guard([...all, isUnstated, scene.kommun], () => openForWords(all, isUnstated, scene.kommun))}
  </div>`;
}

function openForWords(all: readonly unknown[], isUnstated: boolean, kommun: string) {
  if (all.length === 0)
    return isUnstated
      ? 'Källan anger varken villkor eller målgrupp. Alla får höra av sig och fråga.'
      : 'alla. Det finns inget villkor att kontrollera.';
  if (!all.every(isWritten)) return 'Fyll i villkoren, så står meningen här.';
  return html`den som uppfyller allt det här.
    <ul>${all.map((one) => html`<li>${unsafeHTML(villkorWords(one, kommun).markup)}</li>`)}</ul>`;
}

const WRITTEN = new WeakMap<object, boolean>();

/** Whether a villkor is written so far that it can be told in words. A villkor that has been looked at is known again. */
export function isWritten(value: unknown): value is Villkor {
  if (typeof value !== 'object' || value === null) return false;
  const known = WRITTEN.get(value) ?? canBeTold(value);
  WRITTEN.set(value, known);
  return known;
}

function canBeTold(value: unknown): boolean {
  const probe = {
    kommun: { name: 'Exempelby' },
    version: '2026-01-01',
    guideline: { title: 'Riktlinje', status: 'adopted', malgrupp: 'binding' },
    contact: {},
    villkor: [value],
    insatser: [],
  };
  return loadCatalog(probe).findings.every(
    ({ path, rule }) => !path.startsWith('$.villkor') || rule === 'unknown-area',
  );
}

function villkorList(scene: FormScene, path: Path, depth: number, name: string): TemplateResult {
  const items = listAt(scene.draft, path);
  const add = (kind: Kind) => scene.change([...path, items.length], emptyOf(kind, scene));
  return html`<ol class="villkor-list">${items.map((_, at) => {
    const itemName = `${name} ${at + 1}`;
    return html`<li><fieldset class="item" id=${controlId([...path, at])} tabindex="-1"><legend>${itemName}</legend>
      ${oneVillkor(scene, [...path, at], depth, itemName)}
      ${itemButtons(scene, path, at, items.length, itemName)}
    </fieldset></li>`;
  })}</ol>
  <div class="buttons">${KINDS.filter(([kind]) => kind !== 'anyOf' || depth < DEEPEST).map(
    ([kind, words]) => html`<button type="button" @click=${() => add(kind)}>Lägg till: ${words.toLowerCase()}</button>`,
  )}</div>`;
}

function emptyOf(kind: Kind, scene: FormScene): unknown {
  if (kind === 'fact') return { fact: 'age' };
  if (kind === 'checked') return { checked: '', id: `krav-${JSON.stringify(scene.draft).split('"checked"').length}` };
  return { anyOf: [[{ fact: 'age' }], [{ fact: 'parenthood', is: [] }]] };
}

function oneVillkor(scene: FormScene, path: Path, depth: number, name: string): TemplateResult {
  const value = valueAt(scene.draft, path);
  const isAnyOf = typeof value === 'object' && value !== null && 'anyOf' in value;
  const isChecked = typeof value === 'object' && value !== null && 'checked' in value;
  return html`${isAnyOf ? anyOfPart(scene, path, depth, name) : isChecked ? checkedPart(scene, path) : factPart(scene, path)}
    ${depth === 0 ? originChoice(scene, path) : nothing}
    ${findingsAt(scene, path, isAnyOf)}`;
}

/** The fields of one villkor that stands in no list: what it says, and not where. */
export function villkorFields(scene: FormScene, path: Path, name: string): TemplateResult {
  return oneVillkor(scene, path, 1, name);
}

function originChoice(scene: FormScene, path: Path) {
  const id = controlId([...path, 'origin']);
  const value = textAt(scene.draft, [...path, 'origin']) || 'villkor';
  return html`<div class="field"><label for=${id}>Var det står i beslutet</label>
    <select id=${id} .value=${live(value)} @change=${(event: Event) => scene.change([...path, 'origin'], (event.target as HTMLSelectElement).value)}>
      <option value="villkor" ?selected=${value === 'villkor'}>Bland villkoren</option>
      <option value="malgrupp" ?selected=${value === 'malgrupp'}>I målgruppen</option>
    </select></div>`;
}

function anyOfPart(scene: FormScene, path: Path, depth: number, name: string) {
  const branches = listAt(scene.draft, [...path, 'anyOf']);
  return html`<p>Det räcker att ett av alternativen stämmer.</p>
    ${branches.map((_, at) => {
      const branch = [...path, 'anyOf', at];
      return html`<fieldset class="item"><legend>Alternativ ${at + 1}: allt det här stämmer</legend>
        ${villkorList(scene, branch, depth + 1, `${name}, alternativ ${at + 1}, villkor`)}
        ${itemButtons(scene, [...path, 'anyOf'], at, branches.length, `${name}, alternativ ${at + 1}`)}
      </fieldset>`;
    })}
    <button type="button" @click=${() => scene.change([...path, 'anyOf', branches.length], [{ fact: 'resident' }])}>Lägg till ett alternativ</button>`;
}

function checkedPart(scene: FormScene, path: Path) {
  const id = controlId([...path, 'checked']);
  const nameIt = () => {
    const text = textAt(scene.draft, [...path, 'checked']);
    // The id of a demand that has been published, and may be translated, stays.
    if (/^krav-\d+$/.test(textAt(scene.draft, [...path, 'id'])) && idFrom(text) !== '') {
      scene.change([...path, 'id'], idFrom(text));
    }
  };
  return html`<div class="field"><label for=${id}>Kravet som en mening</label>
    <p class="hint" id="${id}-hint">Till exempel ”Båda i hushållet ska ha fyllt 75 år”. Ingen frågas om det i guiden.</p>
    ${lineField({
      id,
      value: textAt(scene.draft, [...path, 'checked']),
      describedBy: `${id}-hint`,
      onInput: (text) => scene.change([...path, 'checked'], text, true),
      onChange: nameIt,
    })}</div>`;
}

function factPart(scene: FormScene, path: Path) {
  const id = controlId([...path, 'fact']);
  const fact = textAt(scene.draft, [...path, 'fact']);
  const onChange = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value as Fact;
    const origin = textAt(scene.draft, [...path, 'origin']);
    scene.change(path, { ...emptyFact(chosen), ...(origin !== '' && { origin }) });
  };
  const choices = (facts: readonly Fact[]) =>
    facts.map((one) => html`<option value=${one} ?selected=${one === fact}>${FACT_NAME[one]}</option>`);
  return html`<div class="field"><label for=${id}>Vad det gäller</label>
    <select id=${id} .value=${live(fact)} @change=${onChange}>
      <optgroup label="Guiden frågar">${choices(FACT_NAMES.filter(isAskable))}</optgroup>
      <optgroup label="Den som ger insatsen frågar">${choices(FACT_NAMES.filter((one) => !isAskable(one)))}</optgroup>
    </select></div>
    ${isFact(fact) ? factValue(scene, path, fact) : nothing}`;
}

/** A villkor on a fact, to be filled in: what it demands is guessed by nobody. */
export function emptyFact(fact: Fact): Readonly<Record<string, unknown>> {
  const { kind } = FACTS[fact].shape;
  return kind === 'number' || kind === 'numbers' || kind === 'boolean' ? { fact } : { fact, is: [] };
}

function factValue(scene: FormScene, path: Path, fact: Fact): TemplateResult {
  const { shape } = FACTS[fact];
  if (shape.kind === 'number' || shape.kind === 'numbers') {
    return html`<div class="ages">${ageInput(scene, [...path, 'from'], 'Från och med (år)')}${ageInput(scene, [...path, 'to'], 'Till och med (år)')}</div>`;
  }
  if (shape.kind === 'boolean') {
    const id = controlId([...path, 'is']);
    const is = valueAt(scene.draft, [...path, 'is']);
    const phrase = (value: boolean) => villkorWords({ fact, is: value }, scene.kommun).markup;
    return html`<div class="field"><label for=${id}>Så ska det vara</label>
      <select id=${id} .value=${live(String(is ?? ''))} @change=${(event: Event) => scene.change([...path, 'is'], (event.target as HTMLSelectElement).value === 'true')}>
        ${is === undefined ? html`<option value="" selected>Inte valt</option>` : nothing}
        ${[true, false].map((value) => html`<option value=${String(value)} ?selected=${value === is}>${plainText(phrase(value))}</option>`)}
      </select></div>`;
  }
  const given = valueAt(scene.draft, [...path, 'is']);
  const chosen: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const options = shape.kind === 'area' ? placesOf(scene.areas) : shape.options;
  const toggle = (option: string, isOn: boolean) =>
    scene.change(
      [...path, 'is'],
      options.filter((one) => (one === option ? isOn : chosen.includes(one))),
    );
  return html`<fieldset class="checks" id=${controlId([...path, 'is'])} tabindex="-1"><legend>Något av det här</legend>
    <div class="columns">${options.map(
      (option) => html`<label class="check"><input type="checkbox" .checked=${live(chosen.includes(option))}
        @change=${(event: Event) => toggle(option, (event.target as HTMLInputElement).checked)} />${optionText(fact, option, GUIDE, { kommun: scene.kommun, areas: scene.areas })}</label>`,
    )}</div></fieldset>`;
}

function ageInput(scene: FormScene, path: Path, label: string) {
  const id = controlId(path);
  const onInput = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    scene.change(path, value === '' ? undefined : Number(value), true);
  };
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} type="number" inputmode="numeric" min="0" max="120" .value=${live(textAt(scene.draft, path))} @input=${onInput} /></div>`;
}

/** Markup as it is read. */
export function plainText(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();
}
