import type { Catalog } from '../../src/catalog/types.js';

/** The ids of a catalogue as they stand on a list that is taken along: what somebody else begins comes last. */
export function idsInOrderOfList({ insatser }: Pick<Catalog, 'insatser'>): readonly string[] {
  const begunBy = (isOther: boolean) => insatser.filter(({ access }) => (access === 'throughOther') === isOther);
  return [...begunBy(false), ...begunBy(true)].map(({ id }) => id);
}
