import { agesIn } from './ages.js';
import { sentencesOf } from './sentences.js';
import type { DraftPart } from './types.js';

/** Whether each word of a part is placed. */
export function isOfReading({ kind }: DraftPart): boolean {
  return kind === 'malgrupp' || kind === 'villkor';
}

/** Sentences that bound who may have an insats and that no reading holds: none of them is lost. */
export function asidesIn(text: string, read: readonly DraftPart[]): readonly DraftPart[] {
  const isRead = (sentence: string) => read.some((part) => isOfReading(part) && part.text.includes(sentence));
  // The cells of a table that tells of no insats are sentences of their own: a law in one says nothing of the next.
  return sentencesOf(text.replaceAll(' | ', '\n'))
    .filter((sentence) => boundsPeople(sentence.text) && !isRead(sentence.text))
    .map((sentence) => ({ kind: 'malgrupp', label: '', text: sentence.text, isAside: true, place: 0 }));
}

/** Whether a sentence bounds an age, or asks where one is registered. */
export function boundsPeople(text: string): boolean {
  return (
    (agesIn(text).length > 0 ||
      /folkbokför|(?<!\p{L})(?:är|vara) skriv(?:en|et|na) i(?!\p{L})|bosatta?(?!\p{L})|(?<!\p{L})bor? i (?:kommunen|\p{Lu}[\p{L}-]+ kommun)(?!\p{L})|(?:vänder|riktar) sig (?:\p{L}+ ){0,3}?(?:till|mot)(?!\p{L})|(?<!\p{L})(?:bara|endast|enbart) (?:(?:till|för) )?(?:den|de|dem|du|dig|personer)(?!\p{L})|(?<!\p{L})fyller (?:minst )?(?:\d|\p{L}+(?:tio|ton)(?!\p{L}))/iu.test(
        text,
      )) &&
    !/(?<!\p{L})(?:kap\.|kapitlet|lagen|barnkonventionen|andel(?:en)?|procent|prognos\p{L}*|statistik\p{L}*)(?!\p{L})/iu.test(
      text,
    )
  );
}
