import './results-texts.js';
import type { Villkor } from '../catalog/types.js';
import { rangeOf } from '../rules/weigh.js';
import { yearsText } from './answer-text.js';
import type { Texts } from './texts.js';

/** A villkor as a short phrase: "du: 16–19 år", "folkbokförd i Sala kommun"; "eller" and "och" join its parts. */
export function villkorText(villkor: Villkor, texts: Texts, kommun: string): string {
  const { t, find } = texts;
  if ('anyOf' in villkor) {
    const branches = villkor.anyOf.map((branch) =>
      branch.map((part) => villkorText(part, texts, kommun)).join(t('villkor.and')),
    );
    return branches.join(t('villkor.either'));
  }
  const { fact } = villkor;
  if (!('is' in villkor)) {
    return t(`villkor.${fact as 'age'}`, { years: yearsText(rangeOf(villkor), t).toLowerCase() });
  }
  const phrase = find(`villkor.${fact}`, { kommun });
  if (villkor.is === true) return phrase ?? fact;
  if (villkor.is === false) return find(`villkor.${fact}_false`) ?? t('villkor.not', { villkor: phrase ?? fact });
  const options = typeof villkor.is === 'string' ? [villkor.is] : villkor.is;
  return options
    .map((option) => find(`villkor.${fact}.${option}`) ?? (find(`answer.${fact}.${option}`) ?? option).toLowerCase())
    .join(t('villkor.or'));
}
