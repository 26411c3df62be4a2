/**
 * What a chat has besides its questions: what was said, the pictures of the topics, and how a guide gets on with the page,
 * the window and the hand. A part of its own, which is fetched while the visitor reads the greeting.
 */
export { wearLightWhereDarkened } from '../darkened.js';
export { OpenOnPage } from '../open-on-page.js';
export { PanelFit } from '../panel-fit.js';
export { topicPicture } from '../pictures/topic-picture.js';
export { PressAcross } from '../press-across.js';
export { chatStyles } from './chat.styles.js';
export { transcript } from './transcript.js';
export const build = __BUILD__;
