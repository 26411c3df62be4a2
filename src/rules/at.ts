/**
 * What stands at a place that is known to hold something.
 *
 * @throws RangeError where nothing does.
 */
export function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`Nothing stands at place ${place} of ${items.length}.`);
  return item;
}
