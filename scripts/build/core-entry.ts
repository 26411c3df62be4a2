import type { Plugin } from 'vite';

/** The file of the guide itself, as the entry asks for it. */
const CORE = './insats-guide.core.js';

/**
 * Has the small entry ask for the core by its address, so that the core is an entry of its own. As a file that is
 * imported on demand the bundler would give it a namespace object, and the helper that makes one would be another file
 * that the page learns of only when the core has come.
 */
export function coreEntry(): Plugin {
  return {
    name: 'insatsguiden:core-entry',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const isAskedFor = source.includes('insats-guide.define') && importer?.endsWith('/start.define.ts');
      return isAskedFor ? { id: CORE, external: 'absolute' } : null;
    },
  };
}
