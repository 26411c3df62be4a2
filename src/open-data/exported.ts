import type { NotHeld } from './not-held.js';
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
