import { FACTS, type Fact } from '../catalog/facts.js';
import type { Texts } from './texts.js';

/** What stands under a fact's question, where something does: what a word in it means. */
export function hintText(fact: Fact, { find }: Pick<Texts, 'find'>): string | undefined {
  const { hint } = FACTS[fact];
  return hint && find(`hint.${hint}`);
}
