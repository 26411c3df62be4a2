import type { Catalog } from '../catalog/types.js';
import type { ExportOptions } from './exported.js';

/** Names things of one kommun's catalogue: the same thing by the same name in every version of the catalogue. */
export interface Identity {
  /** A UUID. */
  uuid(kind: string, name?: string): string;
  /** An address below the base where there is one, and otherwise the UUID as an address. */
  iri(kind: string, name?: string): string;
}

/** The names of things in a kommun's catalogue. */
export function identityOf({ kommun }: Catalog, { identify, base }: ExportOptions): Identity {
  const uuid = (kind: string, name = '') => identify(JSON.stringify([kommun.code ?? kommun.name, kind, name]));
  return {
    uuid,
    iri: (kind, name = '') =>
      base === undefined
        ? `urn:uuid:${uuid(kind, name)}`
        : `${base}#${[kind, ...(name === '' ? [] : [name])].map(encodeURIComponent).join('-')}`,
  };
}
