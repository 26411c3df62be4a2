import { FACTS, type Fact } from '../catalog/facts.js';
import type { AnswerValue } from '../rules/answers.js';
import { type Interval, parseInterval } from '../rules/interval.js';
import type { Texts } from './texts.js';

/** What an option's control says: "16–19 år", "Ja", "Väntar barn". */
export function optionText(fact: Fact, value: string, { t, find }: Texts): string {
  switch (FACTS[fact].shape.kind) {
    case 'boolean':
      return t(value === 'true' ? 'answer.true' : 'answer.false');
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
export function answerText(fact: Fact, value: AnswerValue, texts: Texts): string {
  if (value === null) return texts.t('answer.skip');
  const values = typeof value === 'object' ? value : [String(value)];
  return texts.list(values.map((item) => optionText(fact, item, texts)));
}

/** Whole years: "Under 15 år", "17 år", "16–19 år", "67 år eller äldre". */
export function yearsText({ from, to }: Interval, t: Texts['t']): string {
  if (to === Number.POSITIVE_INFINITY) return t('years.over', { from });
  if (from === 0) return t('years.under', { end: to + 1 });
  return from === to ? t('years.exact', { from }) : t('years.between', { from, to });
}
