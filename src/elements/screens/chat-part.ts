/**
 * What a chat has besides its questions: what was said, the pictures of the topics, and how a launcher's panel lies. A part
 * of its own, which is fetched while the visitor reads the greeting.
 */
export { PanelFit } from '../panel-fit.js';
export { topicPicture } from '../pictures/topic-picture.js';
export { chatStyles } from './chat.styles.js';
export { transcript } from './transcript.js';
export const build = __BUILD__;
