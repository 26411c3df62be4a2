import { type InsatsText, swedishText } from '../catalog/insats-texts.js';
import type { Catalog, Insats, Topic } from '../catalog/types.js';

/** The everyday words that lead to a topic, and the words that say nothing about what one looks for. */
export interface EverydayWords {
  /** Words in a row, by topic. */
  readonly topics: Readonly<Record<Topic, string>>;
  /** Words and phrases of somebody who may want to die, or who hurts themselves, with commas between them. */
  readonly dying: string;
  /** What a topic is called on screen. */
  readonly labels: (topic: Topic) => string;
  /** "jag", "och", "hjälp": passed over unless there is nothing else. */
  readonly small: string;
}

/** What an insats is called and how it is told of in the language of whoever searches; `undefined` where it is not. */
export type TranslatedText = (insats: Insats, name: InsatsText) => string | undefined;

/** What a search comes to. */
export interface SearchResult {
  /** The ids of the insatser that fit, best first. */
  readonly insatser: readonly string[];
  /** The topics that the words are everyday words for. */
  readonly topics: readonly Topic[];
  /** Whether it is said as somebody says it who may want to die. */
  readonly isAboutDying: boolean;
}

/** Looks something up in one catalogue; `undefined` where there is nothing to look for. */
export type Search = (text: string) => SearchResult | undefined;

/** What an insats is found by. */
interface Entry {
  /** What each word of it is worth, those that lead to its topics too. */
  readonly words: ReadonlyMap<string, number>;
  /** The words that it is told of with. */
  readonly told: ReadonlySet<string>;
  /** The words of its Swedish name. */
  readonly named: ReadonlySet<string>;
}

/** How much a word is worth by where it stands: an insats is found by its name before its topic, and so on. */
const WORTH = { name: 10, main: 5, audience: 5, summary: 4, topic: 3, howTo: 1.5 } as const;

/** How much of its worth a word keeps that is not quite the one searched for. */
const LIKENESS = { same: 1, beginning: 0.8, inflected: 0.7, misspelt: 0.6, within: 0.5, akin: 0.4 } as const;

/** Hits that are worth less than this share of the best are left out. */
const LEAST_SHARE = 0.2;

/** How much more an insats is worth whose whole name it is. */
const WHOLE_NAME = 3;

/** How many words may stand between two words of a phrase: "vill absolut inte längre leva". */
const MOST_BETWEEN = 3;

/** Words shorter than this may not be misspelt, nor be found within others: too many would fit. */
const LONG = 5;

/** Words shorter than this may not be misspelt in a doubled letter and another one too. */
const VERY_LONG = 7;

/** Words shorter than this are not found at the end of others, nor as a longer word that lacks a letter. */
const FAIRLY_LONG = 4;

/**
 * Search by name, topic or ordinary words, on the device. Words are compared without case and diacritics
 * ("brak" finds "bråk"). For each word searched for, an insats is worth as much as its best word that is
 * the same, begins with it, is another form of it, is one letter off, holds it within a compound, or
 * begins alike; a word is worth more where it stands in several places, and where few insatser have it.
 * The more of the words an insats has, the better; its whole name is best. In another language both its
 * own words and the Swedish ones are found.
 */
export function createSearch(
  { insatser }: Catalog,
  everyday: EverydayWords,
  translated: TranslatedText = () => undefined,
): Search {
  const small = new Set(wordsOf(everyday.small));
  const topicWords = new Map(
    (Object.keys(everyday.topics) as Topic[]).map((topic) => [topic, wordsOf(everyday.topics[topic])]),
  );
  const known = new Set([...topicWords.values()].flat());
  const dying = everyday.dying
    .split(',')
    .map(wordsOf)
    .filter((phrase) => phrase.length > 0);
  const entries = insatser.map((insats) => ({
    id: insats.id,
    names: [insats.name, translated(insats, 'name') ?? ''].map((name) => wordsOf(name).join(' ')),
    words: worthsOf(insats, topicWords, everyday.labels, translated),
    told: new Set(wordsOf(toldOf(insats, everyday.labels, translated))),
    named: new Set(wordsOf(insats.name)),
    isToTalk: insats.topics.includes('talk'),
  }));

  return (text) => {
    const given = wordsOf(text);
    if (given.length === 0) return undefined;
    const telling = given.filter((word) => !small.has(word));
    const words = [...new Set(telling.length > 0 ? telling : given)];
    // Words that are small by themselves tell something in a phrase: "inte", "vill".
    const isAboutDying = dying.some((phrase) => isSaid(phrase, phrase.length > 1 ? given : words));
    const worths = words.map((word) => {
      const worth = known.has(word) ? worthOfKnown : worthOf;
      return weighted(entries.map((entry) => worth(word, entry)));
    });
    const scored = entries
      .map(({ id, names, isToTalk }, place) => {
        const found = worths.map((worth) => worth[place] ?? 0);
        const share = found.filter((worth) => worth > 0).length / words.length;
        const whole = names.includes(given.join(' ')) ? WHOLE_NAME : 1;
        const score = found.reduce((sum, worth) => sum + worth, 0) * share * whole;
        // Whoever may want to die finds somebody to talk to, whatever else the words are like.
        return { id, score, isKept: isAboutDying && isToTalk };
      })
      .filter(({ score, isKept }) => score > 0 || isKept)
      .sort((one, other) => other.score - one.score);
    const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
    return {
      insatser: scored.filter(({ score, isKept }) => score >= least || isKept).map(({ id }) => id),
      topics: [...topicWords].filter(([, own]) => words.some((word) => isOneOf(word, own))).map(([topic]) => topic),
      isAboutDying,
    };
  };
}

/** The words of a text, in lower case and without diacritics, apostrophes and joins; those of Arabic and Dari as `inOneSpelling` has them. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u200c'’ʼ]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(inOneSpelling);
}

/** An Arabic word without its article (parents, والدين, begin with none), and with one sign for letters that Arabic and Dari keyboards have two of. */
function inOneSpelling(word: string): string {
  return word
    .replace(/^(?!والد)[وبلف]?ال(?=[^پچژکگی]{3})/u, '')
    .replace(/[ىي]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/ة/gu, 'ه');
}

/** Each word of an insats with what it is worth at all the places it stands. */
function worthsOf(
  insats: Insats,
  topicWords: ReadonlyMap<Topic, readonly string[]>,
  label: (topic: Topic) => string,
  translated: TranslatedText,
): ReadonlyMap<string, number> {
  const worths = new Map<string, number>();
  const add = (words: readonly string[], worth: number): void => {
    for (const word of new Set(words)) worths.set(word, (worths.get(word) ?? 0) + worth);
  };
  for (const name of ['name', 'audience', 'summary', 'howTo'] as const) {
    add(wordsOf(`${swedishText(insats, name) ?? ''} ${translated(insats, name) ?? ''}`), WORTH[name]);
  }
  insats.topics.forEach((topic, place) => {
    add([...wordsOf(label(topic)), ...(topicWords.get(topic) ?? [])], place === 0 ? WORTH.main : WORTH.topic);
  });
  return worths;
}

/** All that is told of an insats, and what its topics are called. */
function toldOf(insats: Insats, label: (topic: Topic) => string, translated: TranslatedText): string {
  const texts = (['name', 'audience', 'summary', 'howTo'] as const).flatMap((name) => [
    swedishText(insats, name) ?? '',
    translated(insats, name) ?? '',
  ]);
  return [...texts, ...insats.topics.map(label)].join(' ');
}

/**
 * An everyday word is spelt right: it is looked for as it is, as another form of it, at the beginning of what is told and
 * within the Swedish name, and not in other everyday words ("jobb" is no "jobbigt").
 */
function worthOfKnown(word: string, { words, told, named }: Entry): number {
  let best = 0;
  for (const [other, worth] of words) {
    const like = other === word || told.has(other) ? likeness(word, other) : 0;
    const isMeant = like >= LIKENESS.inflected || (like === LIKENESS.within && named.has(other));
    if (isMeant) best = Math.max(best, worth * like);
  }
  return best;
}

/** Whether a word is one of these, or a long one of them in another form or misspelt; short ones are like too much else. */
function isOneOf(word: string, everyday: readonly string[]): boolean {
  return everyday.some((other) => {
    if (other.length < VERY_LONG) return word === other;
    const like = likeness(word, other);
    return like === LIKENESS.same || like === LIKENESS.inflected || like === LIKENESS.misspelt;
  });
}

/** Whether the words of a phrase stand in a text in their order, with few words between them. */
function isSaid(phrase: readonly string[], text: readonly string[]): boolean {
  return text.some((_, start) => {
    let from = start;
    return phrase.every((word, place) => {
      const near = text.slice(from, from + (place === 0 ? 1 : MOST_BETWEEN + 1));
      const at = near.findIndex((one) => isOneOf(one, [word]));
      from += at + 1;
      return at >= 0;
    });
  });
}

function worthOf(word: string, { words }: Entry): number {
  let best = 0;
  for (const [other, worth] of words) best = Math.max(best, worth * likeness(word, other));
  return best;
}

/** The rarer a word is among the insatser, the more it tells. */
function weighted(worths: readonly number[]): readonly number[] {
  const holding = worths.filter((worth) => worth > 0).length;
  const rarity = Math.log(1 + worths.length / Math.max(holding, 1));
  return worths.map((worth) => worth * rarity);
}

/** How much a word of the catalogue is like the one searched for, from 0 to 1. */
function likeness(word: string, other: string): number {
  if (word === other) return LIKENESS.same;
  if (word.length >= 3 && other.startsWith(word)) return LIKENESS.beginning;
  if (other.length >= 4 && word.startsWith(other) && word.length - other.length <= 3) return LIKENESS.inflected;
  if (word.length < FAIRLY_LONG) return 0;
  if (other.length >= LONG && isMisspelt(word, other)) return LIKENESS.misspelt;
  if (other.endsWith(word)) return LIKENESS.within;
  if (word.length < LONG) return 0;
  if (other.includes(word)) return LIKENESS.within;
  return other.startsWith(word.slice(0, Math.max(LONG, word.length - 3))) ? LIKENESS.akin : 0;
}

/** One letter off, in a long word besides letters that are doubled in one of the two: "skillsmesa" for "skilsmässa". */
function isMisspelt(word: string, other: string): boolean {
  if (isOneLetterOff(word, other)) return true;
  const [single, otherSingle] = [withoutDoubles(word), withoutDoubles(other)];
  return Math.min(single.length, otherSingle.length) >= VERY_LONG && isOneLetterOff(single, otherSingle);
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/** One letter more, less or another, or two beside each other that have changed places. */
function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && right === `${left[1]}${left[0]}`);
}
