/**
 * The conversation behind the greeting: its rules, its chart, what it shows, the screens of its questions, and how a turn
 * comes on screen. A part of its own, which is fetched while the visitor reads the greeting.
 */
export { createIntakeMachine } from '../../../machines/intake.machine.js';
export { viewOf } from '../../../machines/intake.view.js';
export { createGuide } from '../../rules/guide.js';
export { bringIntoView, keepClearOfBar } from '../bring-into-view.js';
export { workAhead } from '../work-ahead.js';
export { questionScreen } from './question.js';
export { questionStyles } from './question.styles.js';
export { topicsScreen } from './topics.js';
export const build = __BUILD__;
