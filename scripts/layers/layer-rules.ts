/** What one layer may import. Whatever is not named here is refused. */
export interface Layer {
  /** Where the layer's files lie, from the root of the repository. */
  readonly folder: string;
  /** Folders it may import from, besides its own. */
  readonly from: readonly string[];
  /** Folders of which it may import types only. */
  readonly typesFrom?: readonly string[];
  /** Packages it may import; `lit` stands for `lit/directives/…` too. */
  readonly packages: readonly string[];
  /** The file that may import by an address made as the program runs. */
  readonly importer?: string;
  /** The file that loads other layers on demand, and which. */
  readonly loader?: { readonly file: string; readonly from: readonly string[] };
  /** Whether it may import Node's own modules. */
  readonly node?: true;
}

/** The layers of the product: imports point one way, from the last to the first. */
export const LAYERS: readonly Layer[] = [
  { folder: 'src/catalog', from: [], packages: [] },
  { folder: 'src/rules', from: ['src/catalog'], packages: [] },
  { folder: 'src/lint', from: ['src/catalog', 'src/rules'], packages: [] },
  { folder: 'src/draft', from: ['src/catalog', 'src/rules', 'src/lint'], packages: [] },
  {
    folder: 'src/readers',
    from: ['src/catalog', 'src/rules', 'src/lint', 'src/draft'],
    packages: ['pdfjs-dist', 'mammoth', 'papaparse', 'read-excel-file', 'write-excel-file', 'fflate'],
  },
  { folder: 'machines', from: ['src/catalog', 'src/rules'], packages: ['xstate'] },
  { folder: 'locales', from: [], typesFrom: ['src/catalog', 'src/i18n'], packages: [] },
  { folder: 'src/i18n', from: ['locales', 'src/catalog', 'src/rules'], packages: ['i18next'] },
  { folder: 'src/content', from: ['src/catalog', 'src/rules', 'src/i18n'], packages: [] },
  { folder: 'src/diff', from: ['src/catalog', 'src/rules'], packages: [] },
  { folder: 'src/markup', from: [], packages: [] },
  {
    folder: 'src/open-data',
    from: ['src/catalog', 'src/rules', 'src/i18n', 'src/content', 'src/markup'],
    typesFrom: ['locales'],
    packages: [],
  },
  {
    folder: 'src/review',
    from: ['src/catalog', 'src/rules', 'machines', 'src/i18n', 'src/content', 'src/markup'],
    packages: ['xstate'],
  },
  {
    folder: 'src/elements',
    from: ['src/catalog', 'src/rules', 'machines', 'locales', 'src/i18n', 'src/content'],
    typesFrom: ['src/places'],
    importer: 'src/elements/parts/load-part.ts',
    loader: { file: 'src/elements/place-controller.ts', from: ['src/places'] },
    packages: ['lit', 'xstate', 'i18next', 'lean-qr'],
  },
  {
    folder: 'src/places',
    from: ['src/catalog', 'src/rules', 'machines', 'locales', 'src/i18n', 'src/content', 'src/elements'],
    packages: ['lit', 'xstate'],
  },
  {
    folder: 'src/cli',
    from: [
      'src/catalog',
      'src/rules',
      'src/lint',
      'src/diff',
      'src/draft',
      'src/readers',
      'machines',
      'locales',
      'src/i18n',
      'src/content',
      'src/open-data',
      'src/review',
    ],
    packages: ['xstate'],
    node: true,
  },
  {
    folder: 'src/workshop',
    from: [
      'src/catalog',
      'src/rules',
      'src/lint',
      'src/diff',
      'src/draft',
      'src/readers',
      'machines',
      'locales',
      'src/i18n',
      'src/content',
      'src/markup',
      'src/open-data',
      'src/review',
      'src/elements',
    ],
    packages: ['lit', 'xstate', 'idb-keyval', 'fflate'],
  },
  {
    folder: 'src/package',
    from: ['src/catalog', 'src/rules', 'machines', 'locales', 'src/i18n', 'src/elements'],
    packages: ['lit', 'xstate', 'i18next'],
  },
];

/** The layer that a file belongs to: the one with the longest folder that holds it. */
export function layerOf(file: string): Layer | undefined {
  return LAYERS.filter(({ folder }) => file.startsWith(`${folder}/`)).sort(
    (one, other) => other.folder.length - one.folder.length,
  )[0];
}
