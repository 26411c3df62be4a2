import type { IntakeEvent } from '../../machines/intake.machine.js';
import type { IntakeView } from '../../machines/intake.view.js';
import type { Catalog } from '../catalog/types.js';
import type { Texts } from '../i18n/texts.js';

/** What a screen is drawn from: the view, the words, and where events go. */
export interface Scene {
  readonly view: IntakeView;
  readonly catalog: Catalog;
  readonly texts: Texts;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The name of the fault that the person can mend on this screen, if any. */
  readonly fault: 'needOne' | undefined;
  readonly send: (event: IntakeEvent) => void;
  /** Tells the person what to mend. */
  readonly complain: (fault: 'needOne') => void;
}
