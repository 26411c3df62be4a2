import type { Plugin } from 'vite';

/** The files that are entries of their own, by the module that each begins with and the module that asks for it. */
const OWN_ENTRIES = [
  { module: 'insats-guide.define', askedBy: '/start.define.ts', file: './insats-guide.core.js' },
  { module: 'questions-part', askedBy: '/parts-controller.ts', file: './insats-guide.questions.js' },
] as const;

/**
 * Has the core and the questions asked for by their addresses, so that each is an entry of its own. What such a file
 * exports keeps its name also where other files import from it: another try asks for the file at another address, and
 * looks for those names. As a file that is imported on demand the bundler would give it a namespace object, and the helper
 * that makes one would be another file that the page learns of late.
 */
export function ownEntries(): Plugin {
  return {
    name: 'insatsguiden:own-entries',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const entry = OWN_ENTRIES.find(({ module, askedBy }) => source.includes(module) && importer?.endsWith(askedBy));
      return entry ? { id: entry.file, external: 'absolute' } : null;
    },
  };
}
