import type { TemplateResult } from 'lit';
import type { Faults } from '../elements/faults.js';
import type { GuideHost } from '../elements/guide-host.js';
import type { LanguageController } from '../elements/language/language-controller.js';
import type { PartModule } from '../elements/parts/load-part.js';
import type { Scene, SceneParts } from '../elements/scene.js';

/** A place of use besides a website: what it draws around the guide, and what it changes in it. */
export interface PlaceOfUse {
  /** What a scene has besides. */
  readonly parts: SceneParts;
  /** Whether leaving at once keeps the page, because it is not the visitor's own. */
  readonly keepsPage: boolean;
  /** Whether an Esc closes or empties something of the place's own, so that it is no press of the two that leave. */
  usesEscape?(event: KeyboardEvent): boolean;
  /** Whether the way out and the languages stand in a bar that the place draws, and not over the guide. */
  readonly hasOwnBar: boolean;
  /**
   * The guide as it is shown here. `scene` is `undefined` while there is no catalogue; `controls` are the way out and the
   * languages, for a place with a bar of its own.
   */
  frame(body: TemplateResult, scene: Scene | undefined, controls: TemplateResult): TemplateResult;
  /** The conversation has been emptied: nothing that was derived from it may stay. */
  wiped(): void;
  /** The place is left: its timers, listeners and styles go. */
  leave(): void;
}

/** What a place of use works with. */
export interface PlaceContext {
  readonly host: GuideHost;
  readonly languages: LanguageController;
  readonly faults: Faults;
  /** Starts over: nothing of what was said is left. */
  readonly wipe: () => void;
}

/** The module of a place of use. */
export interface PlacePart extends PartModule {
  createPlace(context: PlaceContext): PlaceOfUse;
}
