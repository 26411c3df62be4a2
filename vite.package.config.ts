import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/** What the published package holds besides the element: the command line and the public API, for Node and bundlers. */
const ENTRIES = { cli: 'src/cli/main.ts', index: 'src/index.ts' };

export default defineConfig({
  publicDir: false,
  // Bundled, as in the element's own files (docs/decisions/0007): whoever installs the package does not install it.
  ssr: { noExternal: ['lean-qr'] },
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
