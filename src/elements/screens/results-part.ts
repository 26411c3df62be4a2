/** The screens that come after the questions: a part of its own, which is fetched while the visitor reads the greeting. */
export { applyScreen } from './apply.js';
export { resultsScreen } from './results.js';
export { resultsStyles } from './results.styles.js';
export { listScreen } from './whole-list.js';
export const build = __BUILD__;
