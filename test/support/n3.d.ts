/** The package has no types of its own; this is what the tests use of it. */
declare module 'n3' {
  interface Term {
    readonly value: string;
    readonly termType: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term & { readonly language: string; readonly datatype: Term };
  }
  export const DataFactory: {
    namedNode(value: string): Quad['object'];
    blankNode(name?: string): Quad['object'];
    literal(value: string): Quad['object'];
    quad(subject: Term, predicate: Term, object: Quad['object']): Quad;
  };
  export class Parser {
    parse(text: string): readonly Quad[];
  }
  export class Store {
    constructor(quads: readonly Quad[]);
    readonly size: number;
    getQuads(subject: string | null, predicate: string | null, object: string | null, graph: null): readonly Quad[];
    getObjects(subject: Term, predicate: string, graph: null): readonly Term[];
  }
}
