import './results-texts.js';
import type { Villkor } from '../catalog/types.js';
import { rangeOf } from '../rules/weigh.js';
import { type Places, placeText, yearsText } from './answer-text.js';
import type { Texts } from './texts.js';

/** What a kommun's own villkor and places are called. */
export interface VillkorNames extends Pick<Places, 'areas'> {
  /** The texts of `checked` villkor in the language, by their id. */
  readonly checked?: ReadonlyMap<string, string> | undefined;
}

/** A villkor as a short phrase: "du: 16–19 år", "folkbokförd i Sala kommun"; "eller" and "och" join its parts. */
export function villkorText(villkor: Villkor, texts: Texts, kommun: string, names: VillkorNames = {}): string {
  const { t, find } = texts;
  if ('anyOf' in villkor) {
    const branches = villkor.anyOf.map((branch) =>
      branch.map((part) => villkorText(part, texts, kommun, names)).join(t('villkor.and')),
    );
    return branches.join(t('villkor.either'));
  }
  if ('checked' in villkor) return names.checked?.get(villkor.id) ?? villkor.checked;
  const { fact } = villkor;
  if (!('is' in villkor)) {
    return t(`villkor.${fact as 'age'}`, { years: yearsText(rangeOf(villkor), t).toLowerCase() });
  }
  if (fact === 'livesIn') {
    const places = [villkor.is].flat().map((id) => placeText(String(id), t, { kommun, areas: names.areas }));
    return t(villkor.about === 'child' ? 'villkor.childLivesIn' : 'villkor.livesIn', {
      places: places.join(t('villkor.or')),
    });
  }
  const phrase = find(`villkor.${fact}`, { kommun });
  if (villkor.is === true) return phrase ?? fact;
  if (villkor.is === false) return find(`villkor.${fact}_false`) ?? t('villkor.not', { villkor: phrase ?? fact });
  const options = typeof villkor.is === 'string' ? [villkor.is] : villkor.is;
  return options
    .map((option) => find(`villkor.${fact}.${option}`) ?? (find(`answer.${fact}.${option}`) ?? option).toLowerCase())
    .join(t('villkor.or'));
}
