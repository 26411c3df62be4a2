import { defineConfig } from 'vite';
import { ownKeysOnly } from './scripts/own-keys.js';
import { withSlimHooks } from './scripts/slim-hooks.js';
import { withSlimI18next } from './scripts/slim-i18next.js';
import { squeeze } from './scripts/squeeze.js';
import {
  ELEMENT_ENTRY,
  leaveModesBeside,
  refuseEval,
  serveBuiltElement,
  writeOutLists,
} from './scripts/vite-plugins.js';

/** The language whose texts a module holds: `fi` for `locales/fi/texts.ts`. */
function languageOf(module: string | null): string | undefined {
  return /\/locales\/([^/]+)\//.exec(module ?? '')?.[1];
}

/**
 * `vite` serves the demo from source, `vite --mode e2e` serves it with the built element, and `vite build` makes the
 * element: `dist/insats-guide.js`, with Swedish in it, and a chunk beside it for each module imported on demand.
 */
export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  base: './',
  publicDir: false,
  plugins: [
    leaveModesBeside(),
    withSlimI18next(),
    ownKeysOnly(),
    withSlimHooks(),
    squeeze(),
    refuseEval(),
    writeOutLists(),
    ...(mode === 'e2e' ? [serveBuiltElement()] : []),
  ],
  // The other pages name files as a kommun's server has them.
  optimizeDeps: { entries: ['index.html', 'demo/*.html', 'test/e2e/pages/*.html'] },
  server: mode === 'e2e' ? { hmr: false, ws: false, watch: null } : {},
  build: {
    target: 'es2022',
    minify: true,
    modulePreload: false,
    sourcemap: 'hidden',
    license: { fileName: 'insats-guide.licenses.md' },
    emptyOutDir: true,
    // As a library, so that imports on demand stay plain; white space would then be kept for a later minifier.
    lib: { entry: ELEMENT_ENTRY, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'insats-guide.js',
        chunkFileNames: ({ facadeModuleId }) => `insats-guide.${languageOf(facadeModuleId) ?? '[name]'}.js`,
        minify: true,
      },
    },
  },
}));
