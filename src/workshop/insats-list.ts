import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CatalogDraft } from '../../machines/workshop.history.js';
import { SHAPES } from '../draft/start.js';
import type { DraftFinding } from './draft-findings.js';
import { listAt, textAt } from './path.js';
import type { FormScene } from './scene.js';

/** What is open in the form: the place of an insats in the list, or the catalogue as a whole. */
export type OpenPart = number | 'catalog';

/** What a part of the catalogue is called. */
export function nameOfPart(draft: CatalogDraft, part: OpenPart): string {
  if (part === 'catalog') return 'Kommunen och det gemensamma';
  return textAt(draft, ['insatser', part, 'name']) || 'Utan namn';
}

/** The catalogue and its insatser, each with what is left to do on it. */
export function insatsList(
  scene: FormScene,
  open: OpenPart,
  choose: (part: OpenPart) => void,
  add: (shape: string) => void,
): TemplateResult {
  const { general, ofInsats } = sorted(scene.findings);
  const names = listAt(scene.draft, ['insatser']).map((_, at) => nameOfPart(scene.draft, at));
  const onAdd = (event: Event) => {
    event.preventDefault();
    add(String(new FormData(event.target as HTMLFormElement).get('form') ?? ''));
  };
  return html`<nav class="list" aria-labelledby="insatserna">
    <h2 id="insatserna">Insatser</h2>
    <ul>
      ${guard([general, open === 'catalog'], () => entry(nameOfPart(scene.draft, 'catalog'), general, open === 'catalog', () => choose('catalog')))}
      ${names.map((name, at) => {
        // Of many insatser only the one whose name is typed is drawn anew.
        const found = ofInsats.get(at) ?? NOTHING_FOUND;
        return html`${guard([name, found, open === at], () => entry(name, found, open === at, () => choose(at)))}`;
      })}
    </ul>
    <form class="add" @submit=${onAdd}>
      <label for="form">Börja av</label>
      <select id="form" name="form"><option value="">En tom insats</option>
        <optgroup label="Skyldighet, 13 kap. SoL">${shapeOptions(true)}</optgroup>
        <optgroup label="Vanliga insatser">${shapeOptions(false)}</optgroup></select>
      <button>Lägg till en insats</button>
    </form>
  </nav>`;
}

/** Brings what is open into sight in the list, where more insatser stand than there is room for; nothing else moves. */
export function showOpenPart(root: ParentNode): void {
  const list = root.querySelector('.list');
  const [room, entry] = [list, list?.querySelector('[aria-current]')].map((one) => one?.getBoundingClientRect());
  if (!list || !room || !entry) return;
  if (entry.top < room.top) list.scrollTop -= room.top - entry.top;
  else if (entry.bottom > room.bottom) list.scrollTop += entry.bottom - room.bottom;
}

interface Sorted {
  readonly general: FormScene['findings'];
  /** By the insats's place in the list. */
  readonly ofInsats: ReadonlyMap<number, FormScene['findings']>;
}

const NOTHING_FOUND: FormScene['findings'] = [];
const SORTED = new WeakMap<FormScene['findings'], Sorted>();

/** What is found in the catalogue as a whole and in each insats; the same lists for the same findings. */
function sorted(findings: FormScene['findings']): Sorted {
  const known = SORTED.get(findings);
  if (known) return known;
  const general: DraftFinding[] = [];
  const ofInsats = new Map<number, DraftFinding[]>();
  for (const finding of findings) {
    const [part, place] = finding.at;
    if (part !== 'insatser' || typeof place !== 'number') general.push(finding);
    else ofInsats.set(place, [...(ofInsats.get(place) ?? []), finding]);
  }
  const fresh = { general, ofInsats };
  SORTED.set(findings, fresh);
  return fresh;
}

function shapeOptions(isDuty: boolean) {
  return SHAPES.filter(({ duty }) => (duty !== undefined) === isDuty).map(
    ({ id, name }) => html`<option value=${id}>${name}</option>`,
  );
}

function entry(name: string, found: FormScene['findings'], isOpen: boolean, choose: () => void) {
  const errors = found.filter(({ level }) => level === 'error').length;
  const warnings = found.length - errors;
  return html`<li><button type="button" aria-current=${isOpen ? 'true' : nothing} @click=${choose}>
    <span>${name}</span>
    <span class="left">${errors > 0 ? html`<span class="error">${errors} att rätta</span>` : nothing}${errors > 0 && warnings > 0 ? ', ' : nothing}${warnings > 0 ? html`<span>${warnings} att se efter</span>` : nothing}${found.length === 0 ? 'Klar' : nothing}</span>
  </button></li>`;
}
