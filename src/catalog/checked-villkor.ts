import type { Catalog, CheckedVillkor, Villkor } from './types.js';

/** A `checked` villkor and where it stands. */
export interface PlacedChecked {
  readonly villkor: CheckedVillkor;
  readonly path: string;
}

/** Every `checked` of a catalogue, in its order, also those inside an `anyOf`. */
export function checkedVillkor({ villkor = [], insatser }: Catalog): readonly PlacedChecked[] {
  return [
    ...checkedAmong(villkor, '$.villkor'),
    ...insatser.flatMap((insats, at) =>
      insats.villkor === 'unstated' ? [] : checkedAmong(insats.villkor, `$.insatser[${at}].villkor`),
    ),
  ];
}

/** Every `checked` of a list of villkor. */
export function checkedAmong(villkor: readonly Villkor[], path: string): readonly PlacedChecked[] {
  return villkor.flatMap((one, at): readonly PlacedChecked[] => {
    const here = `${path}[${at}]`;
    if ('checked' in one) return [{ villkor: one, path: here }];
    if (!('anyOf' in one)) return [];
    return one.anyOf.flatMap((branch, place) => checkedAmong(branch, `${here}.anyOf[${place}]`));
  });
}
