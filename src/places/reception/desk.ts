import { html, nothing, type TemplateResult } from 'lit';
import type { ReceptionView } from '../../../machines/reception.view.js';
import type { ReceptionIntakeEvent } from '../../../machines/reception-intake.machine.js';
import type { Fact } from '../../catalog/facts.js';
import type { SearchResult } from '../../content/search.js';
import type { Scene } from '../../elements/scene.js';
import type { Say } from './reception-texts.js';

/** What the parts of the staff side are drawn from, and what they do. */
export interface Desk {
  /** The staff side's scene: the same talk, in Swedish. */
  readonly scene: Scene;
  /** The visitor's: the same talk in the visitor's language. */
  readonly visitor: Scene;
  readonly view: ReceptionView;
  readonly say: Say;
  /** What is searched for, as it was typed. */
  readonly searched: string;
  /** What it comes to; `undefined` while nothing is searched for. */
  readonly found: SearchResult | undefined;
  /** Whether single keys do something, and are to be told. */
  readonly hasKeys: boolean;
  readonly tell: (event: ReceptionIntakeEvent) => void;
  readonly search: (text: string) => void;
  /** Brings one to where a fact is asked for. */
  readonly goTo: (fact: Fact) => void;
}

/** The key that acts here, for the eye; nothing where single keys are turned off. */
export function keyHint({ hasKeys }: Pick<Desk, 'hasKeys'>, key: string): TemplateResult | typeof nothing {
  return hasKeys ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing;
}

/** Facts by their short names, as one text. */
export function namesOf({ scene, say }: Desk, facts: readonly Fact[]): string {
  return scene.texts.list(facts.map((fact) => say(`name.${fact}`)));
}
