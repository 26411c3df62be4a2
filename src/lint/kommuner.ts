import type { Finding } from '../catalog/findings.js';
import type { Catalog } from '../catalog/types.js';
import list from './kommuner.json' with { type: 'json' };

/** A kommun, as SCB lists it. */
export interface Kommun {
  readonly code: string;
  readonly name: string;
  /** Without "kommun". */
  readonly short: string;
}

/** The 290, in the order of their codes. */
export const KOMMUNER: readonly Kommun[] = list.kommuner.map(([code = '', name = '', short = '']) => ({
  code,
  name,
  short,
}));

/** A kommun's name by its code. */
const NAMES: ReadonlyMap<string | undefined, string | undefined> = new Map(
  list.kommuner.map(([code, name]) => [code, name]),
);

/** Codes from here on are of no kommun: one with an invented name may have them. */
const INVENTED = '9000';

/** Whether the kommun is one of the 290, and its name the one that its code stands for. */
export function lintKommun({ kommun: { code, name } }: Catalog): Finding[] {
  if (code === undefined) return [];
  const isReal = list.kommuner.some(([, full, short]) => full === name || short === name);
  if (code >= INVENTED && !isReal) return [];
  const expected = NAMES.get(code);
  if (expected === undefined) {
    const own = list.kommuner.find(([, full, short]) => full === name || short === name)?.[0];
    const message = `Ingen kommun har koden ${code}. ${own ? `${name} har ${own}.` : 'Se efter koden hos SCB.'}`;
    return [{ level: 'error', path: '$.kommun.code', rule: 'unknown-kommun', message }];
  }
  if (expected === name) return [];
  const message = `Koden ${code} är ${expected}, men här står "${name}". Rätta namnet eller koden.`;
  return [{ level: 'error', path: '$.kommun.name', rule: 'other-kommun', message }];
}
