import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/** What the published package holds besides the element: the command line and the public API, for Node and bundlers. */
const ENTRIES = { cli: 'src/cli/main.ts', index: 'src/index.ts' };

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    emptyOutDir: false,
    ssr: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(ENTRIES).filter(([name, file]) => name === 'cli' || existsSync(file))),
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared.[name].js' },
    },
  },
});
