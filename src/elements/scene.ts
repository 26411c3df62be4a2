import type { IntakeEvent } from '../../machines/intake.machine.js';
import type { IntakeView } from '../../machines/intake.view.js';
import type { Fact } from '../catalog/facts.js';
import type { Catalog } from '../catalog/types.js';
import type { Texts } from '../i18n/texts.js';

/** What a screen is drawn from: the view, the words, and where events go. */
export interface Scene {
  readonly view: IntakeView;
  readonly catalog: Catalog;
  readonly texts: Texts;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the person is to choose something before going on. */
  readonly isFaulty: boolean;
  readonly send: (event: IntakeEvent) => void;
  /** Tells the person to choose something. */
  readonly complain: () => void;
}

/** A fact's question, in the language of the scene. */
export function questionText({ texts, catalog }: Pick<Scene, 'texts' | 'catalog'>, fact: Fact): string {
  return texts.find(`question.${fact}`, { kommun: catalog.kommun.name }) ?? fact;
}
