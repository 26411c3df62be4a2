/** What a visitor's guide needs to speak the language, in one file of the build. */
export { default as everyday } from './everyday.json';
export { default as guide } from './guide.json';
export { default as handout } from './handout.json';
export { default as listen } from './listen.json';
export { default as meta } from './meta.json';
export { default as results } from './results.json';
export const build = __BUILD__;
