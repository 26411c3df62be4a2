import type { LitElement } from 'lit';
import type { Catalog } from '../catalog/types.js';

/** Where the guide is used: on a website, on a shared tablet, or by reception staff. */
export type GuideMode = 'embed' | 'kiosk' | 'staff';

/** Whether the guide stands in the page, or opens from a button. */
export type GuideDisplay = 'inline' | 'launcher';

/** An element that is drawn in a shadow root, as ours are, and never in itself. */
export interface ShadowHost extends LitElement {
  readonly renderRoot: ShadowRoot;
}

/** The element as its controllers and the places of use see it. */
export interface GuideHost extends ShadowHost {
  readonly catalog: string | Catalog | undefined;
  readonly mode: GuideMode;
  readonly display: GuideDisplay;
  readonly mirror: boolean;
  /** Whether the panel of a guide that stands behind a button is open. */
  readonly isOpen: boolean;
  /** Opens the panel of a guide that stands behind a button. */
  open(): void;
  /** Closes it; what has been said stays. */
  close(): void;
}
