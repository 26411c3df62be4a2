import './results-texts.js';
import type { AnyOfVillkor, RangeVillkor, Villkor } from '../catalog/types.js';
import { toldOf } from '../rules/evaluate.js';
import { type Places, placeText } from './answer-text.js';
import { type Texts, withoutMarks } from './texts.js';

/** What a kommun's own villkor and places are called. */
export interface VillkorNames extends Pick<Places, 'areas'> {
  /** The texts of `checked` villkor in the language, by their id. */
  readonly checked?: ReadonlyMap<string, string> | undefined;
}

/** A villkor as a sentence: "du är 16–19 år", "du är folkbokförd i Sala kommun". Alternatives are joined by "eller". */
export function villkorText(villkor: Villkor, texts: Texts, kommun: string, names: VillkorNames = {}): string {
  const { t, find } = texts;
  if ('anyOf' in villkor) {
    return villkor.anyOf.map((branch) => branchText(branch, texts, kommun, names)).join(t('villkor.either'));
  }
  if ('checked' in villkor) return names.checked?.get(villkor.id) ?? villkor.checked;
  const { fact } = villkor;
  if (!('is' in villkor)) return rangeText(villkor, texts);
  if (fact === 'livesIn') {
    const places = [villkor.is].flat().map((id) => placeText(String(id), t, { kommun, areas: names.areas }));
    const whose = villkor.about === 'child' ? 'villkor.childLivesIn' : 'villkor.livesIn';
    return t(whose, { places: eitherOf(places, texts) });
  }
  if (villkor.is === true) return find(`villkor.${fact}`, { kommun }) ?? fact;
  if (villkor.is === false) return find(`villkor.${fact}_false`, { kommun }) ?? fact;
  const options = typeof villkor.is === 'string' ? [villkor.is] : villkor.is;
  if (fact === 'guardianConsent' && options.includes('all') && options.includes('one')) {
    return t('villkor.guardianConsent.any');
  }
  const said =
    fact === 'schoolYear' ? schoolYearTexts(options, texts) : options.map((one) => optionOf(fact, one, texts));
  const whose = villkor.about ?? 'whole';
  const whole = find(`villkor.${fact}.${whose}`, { options: eitherOf(said, texts) });
  return whole ?? eitherOf(said, texts);
}

/** The alternatives of a villkor, one line each: "du är 12–21 år, du har begått brottet och brottet är erkänt". */
export function branchTexts(
  { anyOf }: Pick<AnyOfVillkor, 'anyOf'>,
  texts: Texts,
  kommun: string,
  names: VillkorNames = {},
): readonly string[] {
  return anyOf.map((branch) => branchText(branch, texts, kommun, names));
}

function branchText(branch: readonly Villkor[], texts: Texts, kommun: string, names: VillkorNames): string {
  const parts = branch.flatMap(toldOf).map((part) => villkorText(part, texts, kommun, names));
  return texts.list(parts.map((part, at) => (at === 0 ? part : withinSentence(part))));
}

/** A sentence that goes on another: its first letter is small, unless it begins an abbreviation such as BVC. */
function withinSentence(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

function rangeText({ fact, from = 0, to }: RangeVillkor, { t }: Texts): string {
  const whose = fact === 'childAges' ? 'childAges' : 'age';
  if (to === undefined) return t(`villkor.${whose}.from`, { from });
  if (from === to && from > 0) return t(`villkor.${whose}.exact`, { from });
  if (from > 0) return t(`villkor.${whose}.between`, { from, to });
  return to === 0 && whose === 'childAges' ? t('villkor.childAges.baby') : t(`villkor.${whose}.to`, { to });
}

/** School years as one speaks of them: those that follow on each other become one, "i årskurs 4–9". */
function schoolYearTexts(options: readonly string[], texts: Texts): readonly string[] {
  const texted: string[] = [];
  let years: { readonly from: string; readonly to: string } | undefined;
  const close = () => {
    if (years) texted.push(texts.t('villkor.schoolYear.years', years));
    years = undefined;
  };
  for (const option of options) {
    const [from = '', to] = option.split('-');
    if (to === undefined) {
      close();
      texted.push(optionOf('schoolYear', option, texts));
    } else if (years && Number(years.to) + 1 === Number(from)) years = { from: years.from, to };
    else {
      close();
      years = { from, to };
    }
  }
  close();
  return texted;
}

function optionOf(fact: string, option: string, { find }: Texts): string {
  return find(`villkor.${fact}.${option}`) ?? (find(`answer.${fact}.${option}`) ?? option).toLowerCase();
}

/** What joins alternatives, by the language: made once, since a browser takes long over each. */
const eitherFormats = new Map<string, Intl.ListFormat>();

/** "a, b eller c". */
function eitherOf(items: readonly string[], { formats, t }: Texts): string {
  if (items.length < 2) return items.join();
  if (Intl.ListFormat.supportedLocalesOf(formats).length === 0) return items.join(t('villkor.or'));
  const format = eitherFormats.get(formats) ?? new Intl.ListFormat(formats, { type: 'disjunction' });
  eitherFormats.set(formats, format);
  return withoutMarks(format.format(items));
}
