import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

/** What the published package holds besides the element: the public API, for Node and bundlers, and the command line. */
const ENTRIES = {
  index: 'src/index.ts',
  define: 'src/elements/insats-guide.define.ts',
  rules: 'src/rules.ts',
  machines: 'src/machines.ts',
  cli: 'src/cli/main.ts',
};

const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** `guide.fi` for the texts of a language; the module's own name for the rest. */
function nameOf(module: string | null | undefined, name: string): string {
  const language = /\/locales\/([^/]+)\//.exec(module ?? '')?.[1];
  return language === undefined ? name : `${name}.${language}`;
}

export default defineConfig({
  publicDir: false,
  // What is no dependency of the package is built in, whoever imports it.
  ssr: { noExternal: true, external: Object.keys(dependencies) },
  build: {
    target: 'es2022',
    minify: false,
    outDir: 'dist/package',
    emptyOutDir: true,
    ssr: true,
    rolldownOptions: {
      input: ENTRIES,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) => `chunks/${nameOf(facadeModuleId, name)}.js`,
      },
    },
  },
});
