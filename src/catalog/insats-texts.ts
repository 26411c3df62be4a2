import type { Insats, OverlayTexts } from './types.js';

/** The texts of an insats that a translation of the catalogue may give, in the order that its card shows them. */
export const INSATS_TEXTS = [
  'name',
  'summary',
  'audience',
  'wording',
  'howTo',
  'limits',
  'cost',
  'provider',
  'documentation',
] as const satisfies readonly (keyof OverlayTexts)[];

/** The name of one of these texts. */
export type InsatsText = (typeof INSATS_TEXTS)[number];

/** Whether a name is that of such a text. */
export function isInsatsText(name: string): name is InsatsText {
  return INSATS_TEXTS.some((text) => text === name);
}

/** A text of an insats as the catalogue has it, in Swedish. */
export function swedishText(insats: Insats, name: InsatsText): string | undefined {
  return name === 'documentation' ? insats.documentation.note : insats[name];
}
