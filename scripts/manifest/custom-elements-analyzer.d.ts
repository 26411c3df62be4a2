/** What the analyzer exports beside the types it declares. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest/schema';

  /** The TypeScript that the analyzer brings, and the only one whose files it reads. */
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(name: string, text: string, target: number, setParents: boolean): object;
  };
  export function create(given: {
    readonly modules: readonly object[];
    readonly plugins: readonly object[];
    readonly context: object;
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly object[];
}
