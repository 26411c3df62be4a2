/**
 * What a chat has besides its questions: what was said, and the pictures of the topics. A part of its own, which is
 * fetched while the visitor reads the greeting.
 */
export { topicPicture } from '../pictures/topic-picture.js';
export { chatStyles } from './chat.styles.js';
export { transcript } from './transcript.js';
export const build = __BUILD__;
