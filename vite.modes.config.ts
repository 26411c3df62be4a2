import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';
import { ownKeysOnly } from './scripts/own-keys.js';
import { squeeze } from './scripts/squeeze.js';
import { MODES, refuseEval } from './scripts/vite-plugins.js';

/** Modules with `createMode`; `mode.ts` holds their types. */
const entries = readdirSync(MODES)
  .filter((file) => file.endsWith('.ts') && file !== 'mode.ts')
  .map((file): [string, string] => [basename(file, '.ts'), join(MODES, file)]);

/** The places of use besides a website: `dist/insats-guide.kiosk.js` and the like, with what they share beside them. */
export default defineConfig({
  publicDir: false,
  plugins: [ownKeysOnly(), squeeze(), refuseEval()],
  build: {
    target: 'es2022',
    minify: true,
    modulePreload: false,
    sourcemap: 'hidden',
    license: { fileName: 'insats-guide.modes.licenses.md' },
    emptyOutDir: false,
    lib: { entry: Object.fromEntries(entries), formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'insats-guide.[name].js',
        chunkFileNames: ({ isDynamicEntry }) => `insats-guide.${isDynamicEntry ? '' : 'shared-'}[name].js`,
        minify: true,
      },
    },
  },
});
