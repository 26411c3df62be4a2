import { html, nothing } from 'lit';
import { createHandout } from '../../../src/elements/handout/handout.js';
import type { CreateMode } from '../../../src/elements/modes/mode.js';

/** A place of use that has nothing but the handout: a button opens it beside the guide. */
export const createMode: CreateMode = (host) => {
  const handout = createHandout(host);
  return {
    extras: {},
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
};
