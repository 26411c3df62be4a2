import { html, type TemplateResult } from 'lit';
import { adoptStyles } from '../../elements/adopt-styles.js';
import type { GuideHost } from '../../elements/guide-host.js';
import type { Scene } from '../../elements/scene.js';
import { type HandoutLink, readHandout } from '../../elements/taking-along/handout-link.js';
import type { PlaceContext, PlaceOfUse } from '../place.js';
import { takenStyles } from './taken.styles.js';
import { takenList } from './taken.view.js';

export const build = __BUILD__;

/** A list that was taken along, opened on one's own telephone from the link in its code, in the language it was made in. */
export function createPlace({ host, languages }: PlaceContext): PlaceOfUse {
  const disownStyles = adoptStyles(host.renderRoot, takenStyles);
  const language = readHandout(location.hash)?.language;
  if (language) languages.choose(language);
  let isShown = false;
  return {
    parts: { take: undefined },
    keepsPage: false,
    hasOwnBar: false,
    frame(body, scene) {
      const link = readHandout(location.hash);
      if (!scene || !link) return html`${body}`;
      if (!isShown) void open(host, scene, link);
      isShown = true;
      return frame(
        body,
        takenList(scene, link, () => begin(host, scene)),
        scene,
      );
    },
    wiped: () => {},
    leave: disownStyles,
  };
}

/** The guide's own bar and notice with the list below; the screen at hand stays, unseen. */
function frame(body: TemplateResult, list: TemplateResult, { texts }: Scene): TemplateResult {
  return html`<div class="guide taken" lang=${texts.language} dir=${texts.direction}>${body}${list}</div>`;
}

/** Opens a guide that stands behind a button, since whoever followed the code wants the list; and the one card of a list of one. */
async function open(host: GuideHost, { browsing }: Scene, { ids }: HandoutLink): Promise<void> {
  await host.updateComplete;
  host.open();
  const [first, ...others] = ids;
  if (first !== undefined && others.length === 0) browsing.toggle(first);
}

/** Starts the guide from the beginning. The address forgets the list, without a step in the history. */
function begin(host: GuideHost, { send }: Scene): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  send({ type: 'intake.started' });
  host.requestUpdate();
}
