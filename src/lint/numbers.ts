import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog } from '../catalog/types.js';
import { villkorOf } from '../rules/compile.js';
import { leavesOf } from '../rules/evaluate.js';
import { type Mention, mentionsIn } from '../rules/quoted-numbers.js';
import type { LeafVillkor } from '../rules/weigh.js';

/** Numbers in a name or an audience that no villkor of the insats has: a limit that nothing checks. */
export function lintNumbers(catalog: Catalog): Finding[] {
  return catalog.insatser.flatMap((insats, index) => {
    const bounds = boundsOf(villkorOf(catalog, insats).flatMap(leavesOf));
    return (['name', 'audience'] as const).flatMap((part): Finding[] => {
      const unbacked = mentionsIn(insats[part] ?? '').filter((mention) => !isBacked(mention, bounds));
      if (unbacked.length === 0) return [];
      const message = `Texten säger ${unbacked.map(({ value }) => value).join(', ')}, men inget villkor gör det: ${shown(insats[part])}. Ändra texten eller lägg till villkoret.`;
      return [{ level: 'warning', path: `$.insatser[${index}].${part}`, rule: 'audience-number', message }];
    });
  });
}

/** The first and the last ages of villkor. */
export interface VillkorBounds {
  readonly from: ReadonlySet<number | undefined>;
  readonly to: ReadonlySet<number | undefined>;
}

/** The ages at which the villkor begin and end; a number in an option, such as a school year, counts as a beginning. */
export function boundsOf(leaves: readonly LeafVillkor[]): VillkorBounds {
  return {
    from: new Set(leaves.flatMap((leaf) => ('is' in leaf ? digitsIn(String(leaf.is)) : leaf.from))),
    to: new Set(leaves.map((leaf) => ('is' in leaf ? undefined : leaf.to))),
  };
}

function digitsIn(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** Whether a bound is what a text says: "under 18" is `to` 17, and "över 18" may be read as `from` 18 or 19. */
export function isBacked({ value, before }: Mention, { from, to }: VillkorBounds): boolean {
  if (from.has(value) || to.has(value)) return true;
  if (/(under|yngre än|inte fyllt|ej fyllt)\s*$/iu.test(before)) return to.has(value - 1);
  return /(över|äldre än)\s*$/iu.test(before) && from.has(value + 1);
}
