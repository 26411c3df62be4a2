import { agesIn } from './ages.js';
import { FROM_ELSEWHERE } from './doubt-words.js';
import { isJudgement } from './judgement.js';
import { sentencesOf } from './sentences.js';
import type { DraftPart, Span } from './types.js';

/** That more people than those named before may have an insats. */
const WIDENS =
  /(?<!\p{L})(även|också)\s+(?:(?:till|för|av|du|de|dem|den|dig)\s+){0,3}(?:som |yngre|personer|ungdomar|unga|vuxna|barn|make|maka|makar|anhöriga|närstående|partner|föräldrar|vårdnadshavare|syskon)|(?<!\p{L})yngre (?:personer|make|maka|partner)|också välkom\p{L}*|välkom\p{L}* också|(?<!\p{L})(?:även|också)(?!\p{L})[^.]*(?<!\p{L})oavsett ålder(?!\p{L})|räcker (?:det )?(?:att|om|med (?:att|(?:en|någon) av|den ena))(?!\p{L})|(?<!\p{L})(?:samma|detsamma) gäller (?:även |också )?(?:för )?(?:den|dem|de|dig|personer|make)(?!\p{L})|(?:en|ena|någon|någondera) av (?:er|dem|makarna|parterna|de sammanboende)|(?:den|det) ena (?:är|har|fyllt|i )/iu;

/** What somebody tries first is no exception that the guide could tell of. */
const TRIED = /(?<!\p{L})(ansök\p{L}*|bistånd\p{L}*|prövning\p{L}*|prövas|särskilda fall|undantagsfall)(?!\p{L})/iu;

const WHY =
  'En annan mening i beslutet öppnar insatsen för fler, så gränsen gäller inte alla. Avgör du hur de ska läsas ihop.';

/** Whether a sentence opens an insats for more people than another one names, without anybody judging it. */
export function isException(words: string): boolean {
  const sentence = words.replace(FROM_ELSEWHERE, '');
  return WIDENS.test(sentence) && !TRIED.test(sentence) && !isJudgement(sentence);
}

/** The spans, without proposals of ages that another sentence makes exceptions from. */
export function exceptionsOpened(spans: readonly Span[], parts: readonly DraftPart[]): readonly Span[] {
  const exceptions = parts
    .filter(({ kind, isAside }) => (kind === 'malgrupp' || kind === 'villkor') && !isAside)
    .flatMap(({ text }) => sentencesOf(text).map((sentence) => sentence.text))
    .filter(isException);
  if (exceptions.length === 0) return spans;
  const isOfAge = ({ rule, text }: Span) => rule.startsWith('age-') || rule === 'adults' || agesIn(text).length > 0;
  return spans.map((span): Span => {
    if (span.proposals.length === 0 || !isOfAge(span)) return span;
    return { ...span, heap: 'undecided', proposals: [], rule: 'exception', why: WHY };
  });
}
