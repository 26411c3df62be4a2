import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { buildOfSources, DEFINE, nameOfPart, packageDependencies, QUESTIONS, ROOT } from './scripts/build/files.js';
import { kioskFolder } from './scripts/build/kiosk-folder.js';
import { moduleList } from './scripts/build/module-list.js';
import { onePage } from './scripts/build/one-page.js';
import { ownEntries } from './scripts/build/own-entries.js';
import { ownKeysOnly } from './scripts/build/own-keys.js';
import { refuseEval } from './scripts/build/refuse-eval.js';
import { serveBuiltElement, writeOutLists } from './scripts/build/serving.js';
import { squeezeTemplates } from './scripts/build/squeeze-templates.js';
import { leaveOutDescriptions } from './scripts/build/without-descriptions.js';

const define = (edition: 'folder' | 'single') => ({
  __BUILD__: JSON.stringify(buildOfSources()),
  __EDITION__: JSON.stringify(edition),
});

/** Vite leaves this to whoever bundles a library; the element is for pages as it is. */
const PRODUCTION = { 'process.env.NODE_ENV': JSON.stringify('production') };

/** What every build of the element has in common. */
const element = {
  target: 'es2022',
  minify: true,
  modulePreload: false,
  sourcemap: 'hidden',
} as const satisfies UserConfig['build'];

/** The catalogue that the kiosk's folder holds: `KIOSK_CATALOG=catalogs/sala npm run build`. */
const KIOSK_CATALOG = process.env.KIOSK_CATALOG ?? 'catalogs/ragunda';

/** Where the kiosk's folder is written, from the top of the project. */
const KIOSK_FOLDER = process.env.KIOSK_FOLDER ?? 'dist/kiosk';

/** Collects the modules of the workshop and of its workers. */
const workshopModules = moduleList('workshop');

/** The files that hold a module and all that it imports, by name, the first ones first. */
const WHOLE: Readonly<Record<string, string>> = { core: DEFINE, questions: QUESTIONS };

/**
 * Has Chromium compile a file's functions while it is read, beside the page's own work, and not one by one as they are
 * called: the greeting is there a quarter sooner on a slow phone. Browsers that do not know the comment pass it over.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** The files that every visit uses nearly all of: the greeting, the questions, and the results with their rows and cards. */
const COMPILED_AT_ONCE: readonly string[] = [
  'insats-guide.core',
  'insats-guide.questions',
  'results-part',
  'row',
  'villkor-content',
];

/** What is built or served, by `--mode`; `production` is the element as a folder, the usual edition. */
const CONFIGS: Readonly<Record<string, () => UserConfig>> = {
  production: () => ({
    define: { ...define('folder'), ...PRODUCTION },
    plugins: [
      ownEntries(),
      ownKeysOnly(),
      squeezeTemplates(),
      leaveOutDescriptions(),
      refuseEval(),
      moduleList('production')(),
    ],
    build: {
      ...element,
      emptyOutDir: true,
      license: { fileName: 'insats-guide.licenses.md' },
      // As a library: Vite would otherwise wrap each import on demand in a helper of the core, which the entry would then
      // import at once, and could not tell of where it does not come.
      lib: {
        entry: {
          'insats-guide': 'src/elements/start.define.ts',
          'insats-guide.core': DEFINE,
          'insats-guide.questions': QUESTIONS,
        },
        formats: ['es'],
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: '[name].js',
          postBanner: ({ name }) => (COMPILED_AT_ONCE.includes(name) ? COMPILE_AT_ONCE : ''),
          chunkFileNames: ({ facadeModuleId, name }) =>
            `insats-guide.${nameOfPart(facadeModuleId) ?? (name in WHOLE ? name : `shared-${name}`)}.js`,
          // All that a screen needs is one file: a page that waits for it waits once.
          codeSplitting: {
            groups: Object.entries(WHOLE).map(([name, module], at, all) => ({
              name,
              test: (id) => id === module,
              priority: all.length - at,
            })),
          },
        },
      },
    },
  }),
  single: () => ({
    define: { ...define('single'), ...PRODUCTION },
    plugins: [ownKeysOnly(), squeezeTemplates(), leaveOutDescriptions(), refuseEval(), moduleList('single')()],
    build: {
      ...element,
      emptyOutDir: false,
      license: { fileName: 'insats-guide.single.licenses.md' },
      lib: { entry: DEFINE, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: 'insats-guide.single.js',
          postBanner: COMPILE_AT_ONCE,
          codeSplitting: false,
          minify: true,
        },
      },
    },
  }),
  /** The workshop: one page with all of its code in it. */
  workshop: () => ({
    // A classic script has no address of its own.
    define: { ...define('single'), ...PRODUCTION, 'import.meta.url': 'document.baseURI' },
    // JSZip gives browsers a finished file, whose parts would stand in no list of what is built in.
    resolve: { alias: { jszip: 'jszip/lib/index.js' } },
    // The readers of PDF and Word hold code for older browsers that makes code from text, and is not run: nothing is refused.
    plugins: [ownKeysOnly(), onePage('verkstad.html'), workshopModules()],
    worker: { format: 'iife', plugins: () => [workshopModules()] },
    build: {
      target: 'es2022',
      minify: true,
      emptyOutDir: false,
      license: { fileName: 'verkstad.licenses.md' },
      lib: {
        entry: 'src/workshop/insats-workshop.define.ts',
        formats: ['iife'],
        name: 'verkstad',
        fileName: () => 'verkstad.js',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }),
  package: () =>
    packageBuild(
      {
        index: 'src/package/index.ts',
        define: 'src/package/define.ts',
        rules: 'src/package/rules.ts',
        machines: 'src/package/machines.ts',
      },
      'chunks',
      true,
      'licenses.md',
    ),
  /** The command line, by itself: what it has for Node alone does not come into files that browsers read. */
  command: () => packageBuild({ cli: 'src/cli/main.ts' }, 'chunks/command', false, 'cli.licenses.md'),

  /** The settings page of the plugin for WordPress, with what `check` knows. */
  wordpress: () => ({
    define: PRODUCTION,
    plugins: [moduleList('wordpress')()],
    build: {
      target: 'es2022',
      outDir: 'dist/wordpress',
      emptyOutDir: true,
      lib: {
        entry: 'integrations/wordpress/admin/settings.ts',
        formats: ['iife'],
        name: 'insatsguidenSettings',
        fileName: () => 'settings.js',
      },
    },
  }),
  kiosk: () => ({
    root: 'demo',
    plugins: kioskFolder(KIOSK_CATALOG),
    build: {
      outDir: resolve(ROOT, KIOSK_FOLDER),
      target: 'es2022',
      emptyOutDir: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: `${ROOT}demo/kiosk.html`,
        output: { entryFileNames: 'kiosk.js', assetFileNames: '[name][extname]' },
      },
    },
  }),
  /** The demo with the element from source. */
  development: () => ({ define: define('folder'), plugins: [writeOutLists()] }),
  /** The demo with the built element, for the end-to-end tests. */
  e2e: () => ({
    define: define('folder'),
    plugins: [writeOutLists(), serveBuiltElement()],
    server: { hmr: false, ws: false, watch: null },
  }),
};

/** A build of modules for bundlers and for Node. */
function packageBuild(
  input: Readonly<Record<string, string>>,
  chunks: string,
  emptyOutDir: boolean,
  licenses: string,
): UserConfig {
  return {
    define: define('folder'),
    // What is no dependency of the package is built in, whoever imports it.
    ssr: { noExternal: true, external: packageDependencies() },
    build: {
      target: 'es2022',
      minify: false,
      outDir: 'dist/package',
      emptyOutDir,
      license: { fileName: licenses },
      ssr: true,
      rolldownOptions: {
        input,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId, name }) => `${chunks}/${nameOfPart(facadeModuleId) ?? name}.js`,
        },
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  const config = CONFIGS[mode];
  if (!config) throw new Error(`There is no mode ${mode}. The modes are ${Object.keys(CONFIGS).join(', ')}.`);
  return {
    appType: 'mpa',
    base: './',
    publicDir: false,
    // The other pages name files as a kommun's server has them.
    optimizeDeps: { entries: ['index.html', 'verkstad.html', 'demo/*.html', 'test/e2e/pages/*.html'] },
    ...config(),
  };
});
