import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { Finding } from '../catalog/findings.js';
import { DECISION_FIELDS, type DecisionProposal } from '../draft/types.js';
import { listAt, type Path, pathText, textAt, withValueAt } from './path.js';

/**
 * The property of a draft that holds what its document says of its own decision. No catalogue has it: it stands in a file
 * only until a person has said yes or no.
 */
export const DECISION = 'beslutet';

/** Where in a catalogue a proposal goes. */
function pathOf({ field }: DecisionProposal): Path {
  return ['guideline', field];
}

/** What is proposed and nobody has answered: what somebody has written in the form needs no proposal. */
export function openProposals(draft: CatalogDraft): readonly DecisionProposal[] {
  return (listAt(draft, [DECISION]) as readonly DecisionProposal[]).filter(
    (proposal) => textAt(draft, pathOf(proposal)) === '',
  );
}

/** The draft with a proposal in its place. */
export function withProposalTaken(draft: CatalogDraft, proposal: DecisionProposal): CatalogDraft {
  return withoutProposal(withValueAt(draft, pathOf(proposal), proposal.value), proposal);
}

/** The draft without a proposal that does not hold. */
export function withoutProposal(draft: CatalogDraft, proposal: DecisionProposal): CatalogDraft {
  const left = listAt(draft, [DECISION]).filter((one) => one !== proposal);
  return withValueAt(draft, [DECISION], left.length === 0 ? undefined : left);
}

/** That something is proposed and waits for an answer. */
export function proposalFindings(draft: CatalogDraft): readonly Finding[] {
  const { length } = openProposals(draft);
  if (length === 0) return [];
  const message = `Dokumentet säger något om beslutet: ${length === 1 ? '1 förslag' : `${length} förslag`} väntar på ditt ja eller nej.`;
  return [{ level: 'warning', path: pathText([DECISION]), rule: 'unconfirmed-decision', message }];
}

/** Whether what a file holds of its decision is what this program wrote there. */
export function areProposalsWhole(draft: CatalogDraft): boolean {
  const value = draft[DECISION];
  return (
    value === undefined ||
    (Array.isArray(value) &&
      value.every(
        (one: unknown) =>
          Object.hasOwn(DECISION_FIELDS, textAt(one, ['field'])) &&
          textAt(one, ['value']) !== '' &&
          textAt(one, ['quote']) !== '',
      ))
  );
}
