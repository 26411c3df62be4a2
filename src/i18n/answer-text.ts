import { ELSEWHERE, FACTS, type Fact } from '../catalog/facts.js';
import type { Area } from '../catalog/types.js';
import type { AnswerValue } from '../rules/answers.js';
import { type Interval, parseInterval } from '../rules/interval.js';
import type { Texts } from './texts.js';

/** What a kommun's own places are called. */
export interface Places {
  readonly kommun?: string;
  readonly areas?: readonly Area[] | undefined;
}

/** An area by its name; the rest of the kommun, or another kommun. */
export function placeText(id: string, t: Texts['t'], { kommun = '', areas = [] }: Places): string {
  const area = areas.find((one) => one.id === id);
  if (area) return area.name;
  return id === ELSEWHERE ? t('answer.livesIn.elsewhere') : t('answer.livesIn.elsewhereInKommun', { kommun });
}

/** What an option's control says: "16–19 år", "Ja", "Väntar barn". */
export function optionText(fact: Fact, value: string, { t, find }: Texts, places: Places = {}): string {
  switch (FACTS[fact].shape.kind) {
    case 'boolean':
      return t(value === 'true' ? 'answer.true' : 'answer.false');
    case 'area':
      return placeText(value, t, places);
    case 'choice':
    case 'set':
      return find(`answer.${fact}.${value}`) ?? value;
    case 'number':
    case 'numbers': {
      const years = parseInterval(value);
      return years ? yearsText(years, t) : value;
    }
  }
}

/** What the person said, as one text: "16–19 år", "3–11 år och 12–18 år", "Vet inte / vill inte säga". */
export function answerText(fact: Fact, value: AnswerValue, texts: Texts, places: Places = {}): string {
  if (value === null) return texts.t('answer.skip');
  const values = typeof value === 'object' ? value : [String(value)];
  return texts.list(values.map((item) => optionText(fact, item, texts, places)));
}

/** Whole years: "Under 15 år", "17 år", "16–19 år", "67 år eller äldre". */
export function yearsText({ from, to }: Interval, t: Texts['t']): string {
  if (to === Number.POSITIVE_INFINITY) return t('years.over', { from });
  if (from === 0) return t('years.under', { end: to + 1 });
  return from === to ? t('years.exact', { from }) : t('years.between', { from, to });
}
