import type { Catalog, Insats } from '../catalog/types.js';
import type { Texts } from '../i18n/texts.js';
import type { Status } from '../rules/evaluate.js';
import { isOpenNow } from '../rules/open-now.js';
import { type ContentSource, type ContentText, untranslated } from './content-text.js';

/** The insatser of one status, as far as they are counted. */
interface Counted {
  readonly status: Status;
  readonly insatser: readonly { readonly insats: Pick<Insats, 'access'> }[];
}

/** What to do now, in one sentence, counted from the insatser under the chosen topics. */
export function resultsHeadline(groups: readonly Counted[], { t }: Pick<Texts, 't'>): string {
  const of = (status: Status) => groups.find((group) => group.status === status)?.insatser ?? [];
  const count = (status: Status) => of(status).length;
  const now = of('open').filter(({ insats }) => isOpenNow({ insats, status: 'open' })).length;
  if (now > 0) return t('results.now', { count: now });
  if (count('checkWithProvider') > 0) return t('results.check', { count: count('checkWithProvider') });
  if (count('open') > 0 || count('outsideAudience') > 0) return t('results.others');
  return t(count('applyInstead') > 0 ? 'results.apply' : 'results.none');
}

/** What holds for all who take part besides the villkor, such as a waiting list: in the chosen language, else in Swedish. */
export function conditionTexts(
  { conditions = [] }: Pick<Catalog, 'conditions'>,
  language: ContentSource['language'],
): readonly ContentText[] {
  return conditions.map(({ text }, at): ContentText => {
    const translated = language?.conditions.get(at);
    return translated === undefined ? untranslated({ language }, text) : { text: translated };
  });
}
