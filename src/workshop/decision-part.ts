import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { DECISION_FIELDS, type DecisionProposal } from '../draft/types.js';
import { DECISION, openProposals, withoutProposal, withProposalTaken } from './decision-proposals.js';
import { findingsAt } from './form-parts.js';
import { controlId, type FormScene } from './scene.js';

/** What the document says of its own decision: the rules propose, the editor says yes or no. */
export function decisionPart(scene: FormScene): TemplateResult | typeof nothing {
  const proposals = openProposals(scene.draft);
  if (proposals.length === 0) return nothing;
  return html`<section class="heaps" id=${controlId([DECISION])} tabindex="-1" aria-labelledby="beslutet">
    <h3 id="beslutet">Det dokumentet säger om beslutet</h3>
    <p class="hint">Läs dokumentets egna ord. Säger du ja skrivs det in under Riktlinjen.</p>
    ${findingsAt(scene, [DECISION])}
    <ol class="spans">${proposals.map((proposal) => proposalItem(scene, proposal))}</ol>
  </section>`;
}

function proposalItem(scene: FormScene, proposal: DecisionProposal) {
  const what = `${DECISION_FIELDS[proposal.field]}: ${proposal.value}`;
  const yes = (event: Event) => answer(scene.replace, withProposalTaken(scene.draft, proposal), event);
  const no = (event: Event) => answer(scene.replace, withoutProposal(scene.draft, proposal), event);
  return html`<li class="span" data-left>
    <p class="span-text"><q>${proposal.quote}</q> <span class="state">Föreslaget: ${what}</span></p>
    <div class="span-do">
      <button type="button" class="confirm" aria-label="Ja, det stämmer: ${what}" @click=${yes}>Ja, det stämmer</button>
      <button type="button" aria-label="Nej, ta bort förslaget: ${what}" @click=${no}>Nej, ta bort förslaget</button>
    </div>
  </li>`;
}

/** The button that was pressed goes with its proposal: the next one is come to, or the form's heading. */
function answer(replace: FormScene['replace'], draft: FormScene['draft'], event: Event): void {
  const root = (event.target as Element).getRootNode();
  replace(draft);
  if (!(root instanceof ShadowRoot) || !(root.host instanceof LitElement)) return;
  void root.host.updateComplete.then(() =>
    (
      root.querySelector<HTMLElement>('#beslutet ~ .spans .confirm') ?? root.querySelector<HTMLElement>('.form')
    )?.focus(),
  );
}
