import { html, type TemplateResult } from 'lit';
import type { Host } from '../companion.js';
import { readHandout } from '../handout/handout-link.js';
import { takenStyles } from '../handout/taken.styles.js';
import { takenList } from '../handout/taken.view.js';
import type { Scene } from '../scene.js';
import type { CreateMode } from './mode.js';

/** A list that was taken along, opened on one's own telephone from the link in its code. */
export const createMode: CreateMode = (host) => {
  const root = host.renderRoot as ShadowRoot;
  const { styleSheet } = takenStyles;
  if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  let isShown = false;
  return {
    extras: {},
    frame(body, scene) {
      const link = readHandout(location.hash);
      if (!scene || !link) return html`${body}`;
      if (!isShown) void open(host);
      isShown = true;
      return frame(
        body,
        takenList(scene, link, () => begin(host, scene)),
        scene,
      );
    },
    wiped: () => {},
    leave() {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
    },
  };
};

/** The guide's own bar and notice with the list below; the screen at hand stays, unseen. */
function frame(body: TemplateResult, list: TemplateResult, { texts }: Scene): TemplateResult {
  return html`<div class="guide taken" lang=${texts.language} dir=${texts.direction}>${body}${list}</div>`;
}

/** Opens a guide that stands behind a button: whoever followed the code wants the list. */
async function open(host: Host): Promise<void> {
  await host.updateComplete;
  host.open();
}

/** Starts the guide from the beginning. The address forgets the list, without a step in the history. */
function begin(host: Host, { send }: Scene): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  send({ type: 'intake.started' });
  host.requestUpdate();
}
