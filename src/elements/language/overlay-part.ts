/** What reads a catalogue's texts in another language: a part of its own, which is fetched with the first such language. */
export { readOverlay } from '../../i18n/overlay.js';
export const build = __BUILD__;
