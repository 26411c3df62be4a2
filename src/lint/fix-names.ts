import { jsonPlaces } from '../catalog/json-places.js';
import { renamedAt } from '../catalog/renamed.js';
import type { Fixed } from './fix.js';

/**
 * Gives properties of an earlier version the names that they have now, so that a catalogue of that version loads. What has
 * both names keeps both: somebody has to choose.
 */
export function fixNames(text: string): Fixed {
  const places = jsonPlaces(text);
  const renamed = [...places.values()].flatMap(({ path, key, start }) => {
    const now = renamedAt(path);
    if (!now || places.has(path.replace(/\w+$/, now.name))) return [];
    const end = text.lastIndexOf(':', start);
    const nameStart = text.lastIndexOf(JSON.stringify(key), end);
    return [{ path, now, nameStart, nameEnd: nameStart + JSON.stringify(key).length }];
  });
  let fixed = text;
  for (const { now, nameStart, nameEnd } of [...renamed].sort((one, other) => other.nameStart - one.nameStart))
    fixed = fixed.slice(0, nameStart) + JSON.stringify(now.name) + fixed.slice(nameEnd);
  return {
    text: fixed,
    fixes: renamed.map(({ path, now }) => ({
      level: 'warning',
      path: path.replace(/\w+$/, now.name),
      rule: 'renamed',
      message: now.message,
    })),
  };
}
