import { html, nothing } from 'lit';
import { createHandout } from '../../../src/elements/taking-along/handout.js';
import type { PlaceContext, PlaceOfUse } from '../../../src/places/place.js';

export const build = __BUILD__;

/** A place of use that has nothing but the handout: a button opens it beside the guide. */
export function createPlace({ host, faults }: PlaceContext): PlaceOfUse {
  const handout = createHandout(host, faults);
  return {
    parts: {},
    keepsPage: false,
    hasOwnBar: false,
    frame: (body, scene) =>
      html`
        ${
          scene
            ? html`<button type="button" data-action="handout" @click=${() => handout.open(scene)}>Handout</button>
              ${handout.render(scene)}`
            : nothing
        }
        ${body}
      `,
    wiped: () => handout.close(),
    leave: () => handout.close(),
  };
}
