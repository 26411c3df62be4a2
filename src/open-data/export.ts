import type { Catalog } from '../catalog/types.js';
import { toCpsvAp } from './cpsv-ap.js';
import type { Exported, ExportOptions } from './exported.js';
import { toHsds } from './hsds.js';
import { toSchemaOrg } from './schema-org.js';

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
