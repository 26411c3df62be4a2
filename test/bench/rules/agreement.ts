import { isDeepStrictEqual } from 'node:util';
import type { Catalog } from '../../../src/catalog/types.js';
import type { Known } from '../../../src/rules/known.js';
import type { Assessed, Assessment, Contender } from './contender.js';

/** Where two contenders differ, in words; `undefined` where they agree on every status and reason. */
export async function disagreement(
  catalog: Catalog,
  contenders: readonly Contender[],
  knowns: readonly Known[],
): Promise<string | undefined> {
  let before: Known = { values: new Map(), skipped: new Set(), asked: [], areas: [] };
  for (const known of knowns) {
    const [first, ...others] = await Promise.all(contenders.map(async ({ prepare }) => await prepare(before, known)()));
    for (const [place, other] of others.entries()) {
      const insats = differsAt(catalog, first as Assessment, other);
      if (insats === undefined) continue;
      const of = ({ status, reasons }: Assessed) => `${status} (${reasons.map(({ truth }) => truth).join(', ')})`;
      return `${catalog.insatser[insats]?.id}: ${contenders[0]?.name} says ${of((first as Assessment)(insats))}, ${contenders[place + 1]?.name} says ${of(other(insats))}, for ${JSON.stringify([...known.values])}`;
    }
    before = known;
  }
  return undefined;
}

function differsAt(catalog: Catalog, one: Assessment, other: Assessment): number | undefined {
  const place = catalog.insatser.findIndex((_, insats) => {
    const [a, b] = [one(insats), other(insats)];
    return a.status !== b.status || !isDeepStrictEqual(asDecided(a), asDecided(b));
  });
  return place < 0 ? undefined : place;
}

/** The reasons with the villkor as the catalogue has them: ours know those on the same child, which they are read with. */
function asDecided({ reasons }: Assessed): unknown {
  return JSON.parse(JSON.stringify(reasons, (name, value: unknown) => (name === 'besides' ? undefined : value)));
}
