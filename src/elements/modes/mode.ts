import type { TemplateResult } from 'lit';
import type { Host, Tools } from '../companion.js';
import type { LanguageChoice } from '../languages.js';
import type { Scene, SceneExtras } from '../scene.js';

/** A place of use besides a website: what it draws around the guide, and what it changes in it. */
export interface Mode {
  /** What a scene has besides. */
  readonly extras: SceneExtras;
  /** The guide as it is shown here. `scene` is `undefined` while there is no catalogue. */
  frame(body: TemplateResult, scene: Scene | undefined): TemplateResult;
  /** The conversation has been emptied: nothing that was derived from it may stay. */
  wiped(): void;
  /** The mode is left: timers, listeners and styles of its own go. */
  leave(): void;
}

/** Makes the mode of one element. */
export type CreateMode = (host: Host, tools: Tools, languages: LanguageChoice) => Mode;
