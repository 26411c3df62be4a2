import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { Area, IsoDate } from '../catalog/types.js';
import type { DraftFinding } from './draft-findings.js';
import type { Path } from './path.js';

/** What the form is drawn from, and how it says that something was changed. */
export interface FormScene {
  readonly draft: CatalogDraft;
  readonly findings: readonly DraftFinding[];
  readonly today: IsoDate;
  readonly kommun: string;
  readonly areas: readonly Area[];
  /** Another value at a path; `isTyping` where the next change of the same place adds to it. */
  readonly change: (path: Path, value: unknown, isTyping?: boolean) => void;
  /** Another draft, where several values change at once; with the place where typing goes on. */
  readonly replace: (draft: CatalogDraft, place?: Path) => void;
  /** Opens the part of the catalogue that a path leads into, and puts the keyboard there. */
  readonly goTo: (path: Path) => void;
}

/** The id of a control, by which a finding leads to it. */
export function controlId(path: Path): string {
  return `falt-${path.join('-')}`;
}
