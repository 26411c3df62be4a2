import type { Catalog } from '../catalog/types.js';
import { toCpsvAp } from './cpsv-ap.js';
import { toHsds } from './hsds.js';
import type { NotHeld } from './not-held.js';
import { toSchemaOrg } from './schema-org.js';
import type { Wording } from './wording.js';

/** A JSON value; a property that is `undefined` is left out. */
export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [name: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [name: string]: Json };

/** What an export is made with. */
export interface ExportOptions {
  /** The Swedish words: insatser are decided in Swedish. */
  readonly wording: Wording;
  /** The UUID for a name: always the same for the same name. */
  readonly identify: (name: string) => string;
  /** The address the data is published at, for identifiers that lead there; without it they are UUIDs. */
  readonly base?: string | undefined;
  /** The licence of the data, by its address. */
  readonly license?: string | undefined;
}

/** A catalogue in another format. */
export interface Exported {
  readonly document: JsonObject;
  /** What the format has no field for. */
  readonly notHeld: readonly NotHeld[];
}

/** The formats there are, by the name the command line knows them by. */
export const FORMATS = {
  'schema.org': toSchemaOrg,
  'cpsv-ap': toCpsvAp,
  hsds: toHsds,
} as const satisfies Readonly<Record<string, (catalog: Catalog, options: ExportOptions) => Exported>>;

export type Format = keyof typeof FORMATS;

/** Whether there is a format of this name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}
