import { adoptStyles } from '../adopt-styles.js';
import { wearLightWhereDarkened } from '../darkened.js';
import type { GuideHost } from '../guide-host.js';
import { OpenOnPage } from '../open-on-page.js';
import { PanelFit } from '../panel-fit.js';
import { PressAcross } from '../press-across.js';
import { chatStyles } from './chat.styles.js';

/**
 * What a chat has besides its questions: what was said, the pictures of the topics, and how a guide gets on with the page,
 * the window and the hand. A part of its own, which is fetched while the visitor reads the greeting.
 */
export { topicPicture } from '../pictures/topic-picture.js';
export { transcript } from './transcript.js';
export const build = __BUILD__;

/** Has a guide get on with its page, its window and the hand. Returns what of the page around stands open. */
export function settleIn(host: GuideHost): OpenOnPage {
  adoptStyles(host.renderRoot, chatStyles);
  wearLightWhereDarkened(host.renderRoot);
  const openOnPage = new OpenOnPage(host);
  new PanelFit(host);
  new PressAcross(host);
  return openOnPage;
}
