import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogDraft } from '../../machines/workshop.history.js';
import { approvalHash } from '../lint/approval.js';
import { approvable } from './approvals.js';
import { isWithinPath } from './draft-findings.js';
import { listAt, type Path, textAt, valueAt } from './path.js';
import { redFirst } from './red-first.js';
import { controlId, type FormScene } from './scene.js';

/** What is approved: exactly this text, by someone, on a day. It is withdrawn by itself when the text changes. */
export function approvalField(scene: FormScene, path: Path): TemplateResult {
  const owner = path.slice(0, -1);
  const value = approvable(scene.draft, owner);
  const given = valueAt(scene.draft, path);
  const id = controlId(path);
  const approve = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const by = String(form.get('by') ?? '').trim();
    const role = String(form.get('role') ?? '').trim();
    if (by === '') return;
    scene.change(path, { by, ...(role !== '' && { role }), on: scene.today, hash: approvalHash(value) });
  };
  if (given !== undefined) {
    const isCurrent = textAt(scene.draft, [...path, 'hash']) === approvalHash(value);
    const by = [textAt(scene.draft, [...path, 'by']), textAt(scene.draft, [...path, 'role'])].filter(
      (text) => text !== '',
    );
    return html`<div class="field" id=${id} tabindex="-1">
      <p>${isCurrent ? 'Godkänd' : 'Var godkänd, men texten är ändrad sedan dess'}: ${by.join(', ')}, ${textAt(scene.draft, [...path, 'on'])}.</p>
      <button type="button" @click=${() => scene.change(path, undefined)}>Ta tillbaka godkännandet</button>
    </div>`;
  }
  // Whoever approves one insats after another writes their name once.
  const last = approvalsOf(scene.draft).at(-1);
  const firstRed = scene.findings.find((one) => one.level === 'error' && isWithinPath(one, owner));
  return html`<form class="approve" id=${id} tabindex="-1" @submit=${approve}>
    <p class="hint">Godkännandet gäller exakt den text som står här nu. Ändras texten gäller det inte längre.</p>
    <label>Vem <input name="by" required autocomplete="name" value=${textAt(last, ['by'])} /></label>
    <label>Roll <input name="role" value=${textAt(last, ['role'])} /></label>
    ${firstRed ? redFirst(() => scene.goTo(firstRed.at)) : nothing}
    <button ?disabled=${firstRed !== undefined}>Godkänn texten</button>
  </form>`;
}

/** The approvals that have been given of other parts. */
function approvalsOf(draft: CatalogDraft): readonly unknown[] {
  const all = [draft, ...listAt(draft, ['insatser'])].map((owner) => valueAt(owner, ['approved']));
  return all.filter((approval) => approval !== undefined);
}
