import { labelledText } from './labels.js';

/** A line that ends in the number of its page, as a program writes it over or under each. */
const NUMBERED_PAGE = /(?:^|\s)(?:sida?|blad)\s*\d{1,3}(?:\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3}|\/\s*\d{1,3}))?$/iu;

/** The same of a line that is nothing but the number: "2 (3)". */
const PAGE_OF_PAGES = /^(?:sida?\s*)?\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3}|\/\s*\d{1,3})$/iu;

/** Words of a line that stands over or under each page. */
const OF_EACH_PAGE = /(?:kommun|stad|nämnd|förvaltning|kontor)\p{L}*(?!\p{L})|riktlinje|^sida/iu;

/** Whether a line that comes again may be the paper's, as its name or its nämnd is, and no label of the text. */
export function isOfEachPage(line: string): boolean {
  return OF_EACH_PAGE.test(line) && !/(?<!\p{L})beslut$/iu.test(line);
}

/** What stands at the foot of each page of a record. */
const SIGNED = /^(?:justerandes? sign\p{L}*|justerare|utdragsbestyrkande)(?!\p{L})/iu;

/**
 * The lines of a text, with what its pages say again over and under their text once and before all of it: where a page
 * ends it would stand amid a sentence.
 */
export function withPageLinesFirst(lines: readonly string[]): readonly string[] {
  const keys = lines.map((line) => withoutNumbers(line.trim().replace(/\s+/gu, ' ')));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const comesAgain = (at: number) => keys[at] !== '' && (counts.get(keys[at] ?? '') ?? 0) > 1;
  const counted = linesThatCount(lines, keys);
  const isOfPage = lines.map(
    (line, at) => (NUMBERED_PAGE.test(line.trim()) || SIGNED.test(line.trim()) || counted.has(at)) && comesAgain(at),
  );
  const alone = lines.filter((line) => PAGE_OF_PAGES.test(line.trim())).length;
  const pages = Math.max(alone, counted.size);
  // As often as there are pages, and no label of the text's own.
  const isOnEachPage = (at: number) => {
    const often = counts.get(keys[at] ?? '') ?? 0;
    return keys[at] !== '' && often >= 2 && often >= pages - 1 && often <= pages + 1 && !labelledText(lines[at] ?? '');
  };
  if (alone > 1)
    for (const step of [-1, 1])
      for (const [number, line] of lines.entries()) {
        if (!PAGE_OF_PAGES.test(line.trim())) continue;
        isOfPage[number] = true;
        for (let at = number + step; at >= 0 && at < lines.length; at += step) {
          if (keys[at] === '') continue;
          if (!isOnEachPage(at)) break;
          isOfPage[at] = true;
        }
      }
  // What stands at once above or below the number is of the page too, where it comes again.
  for (let at = 1; at < lines.length; at++) if (isOfPage[at - 1] && comesAgain(at)) isOfPage[at] = true;
  for (let at = lines.length - 2; at >= 0; at--) {
    if (isOfPage[at + 1] && comesAgain(at)) isOfPage[at] = true;
    // The foot of the page before stands over the head of the next one, with white between.
    let below = at + 1;
    while (below < lines.length && keys[below] === '') below++;
    if (below > at + 1 && counted.has(below) && isOnEachPage(at)) isOfPage[at] = true;
  }
  if (!isOfPage.includes(true)) return lines;
  const first = lines.filter((_, at) => isOfPage[at] && keys.indexOf(keys[at] ?? '') === at);
  return [...first, '', ...withSentencesJoined(lines, isOfPage)];
}

/** The lines without those of the pages, and without the gap that such lines leave amid a sentence. */
function withSentencesJoined(lines: readonly string[], isOfPage: readonly boolean[]): readonly string[] {
  const kept: string[] = [];
  let isAfterPage = false;
  for (const [at, line] of lines.entries()) {
    if (isOfPage[at]) isAfterPage = true;
    else if (line.trim() === '') kept.push(line);
    else {
      const end = kept.findLastIndex((one) => one.trim() !== '');
      const goesOn = isAfterPage && /^\s*\p{Ll}/u.test(line) && /[^.!?:;]\s*$/u.test(kept[end] ?? '.');
      if (goesOn) kept.length = end + 1;
      kept.push(line);
      isAfterPage = false;
    }
  }
  return kept;
}

/** Words, a wide gap, and a number: the name of a paper or its kommun, and the page. */
const ENDS_IN_NUMBER = /\S\s{3,}(\d{1,3})(?:\s?\(\d{1,3}\)|\s?\/\s?\d{1,3}| av \d{1,3})?$/u;

/** The lines that come again with nothing new but the number at their end, which is one more each time. */
function linesThatCount(lines: readonly string[], keys: readonly string[]): ReadonlySet<number> {
  const numbers = new Map<string, { readonly at: number; readonly page: number }[]>();
  for (const [at, line] of lines.entries()) {
    const page = ENDS_IN_NUMBER.exec(line.trim())?.[1];
    if (page === undefined) continue;
    numbers.set(keys[at] ?? '', [...(numbers.get(keys[at] ?? '') ?? []), { at, page: Number(page) }]);
  }
  const counting = [...numbers.values()].filter(
    (found) => found.length > 1 && found.every(({ page }, place) => page === (found[0]?.page ?? 0) + place),
  );
  return new Set(counting.flat().map(({ at }) => at));
}

function withoutNumbers(line: string): string {
  return line.replace(/\d+/gu, '#');
}
