import type { Catalog } from '../../../src/catalog/types.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';

/** A catalogue of so many insatser: those of the real ones over and over, each with an id of its own. */
export function longCatalog(length: number): Catalog {
  const real = KOMMUNER.flatMap((name) => realCatalog(name).insatser);
  const insatser = Array.from({ length }, (_, at) => real[at % real.length]).flatMap((insats, at) =>
    insats ? [{ ...insats, id: `${insats.id}-${at + 1}`, name: `${insats.name} ${at + 1}` }] : [],
  );
  return { ...realCatalog('sala'), insatser };
}
