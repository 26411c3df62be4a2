import type { Fact } from '../catalog/facts.js';
import type { Texts } from '../i18n/texts.js';

/** A fact's question, as it stands on screen. */
export function questionText(fact: Fact, { find }: Pick<Texts, 'find'>, kommun: string): string {
  return find(`question.${fact}`, { kommun }) ?? fact;
}

/** What stands under a question, where something does. Both questions about folkbokföring share one hint. */
export function hintText(fact: Fact, { find }: Pick<Texts, 'find'>, kommun: string): string | undefined {
  return find(`hint.${fact === 'childResident' ? 'resident' : fact}`, { kommun });
}
