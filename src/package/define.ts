/** Registers `<insats-guide>`. */
export { InsatsGuide } from '../elements/insats-guide.define.js';
