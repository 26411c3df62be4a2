import { agesIn } from './ages.js';
import { boundsPeople } from './asides.js';
import { OF_EVERY_INSATS, OF_LIVING, OPEN_WITHOUT, SAYS_OF_ALL } from './section-words.js';
import { asksSomething, bearsCost, isOfStaff } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import { GOES_ON } from './text-lines.js';
import type { DraftPart } from './types.js';

/** Of all insatser: who may have them, where the guideline says so once, also in a list that such words introduce. */
export function generalIn(text: string): readonly DraftPart[] {
  const sentences = sentencesOf(text);
  const isOfAll = (words: string) =>
    SAYS_OF_ALL.test(words.replace(/^\d{1,2} (?:\p{Ll} )?§\s+/u, '')) &&
    !/likställ|kommunallag|(?<!\p{L})punkt(?:en|erna)? \d|kan handla om|exempelvis|till exempel|omfattande insatser|socialtjänsten (nå|ska)/iu.test(
      words,
    );
  // A lead that ends in the middle of a sentence introduces the lines after it.
  const isLed = sentences.map(() => false);
  for (const [at, { text: words }] of sentences.entries()) {
    const before = sentences[at - 1];
    const isLead =
      before !== undefined && (isOfAll(before.text) || isLed[at - 1] === true) && !/[.!?]$/u.test(before.text);
    isLed[at] = isLead && (OF_LIVING.test(words) || boundsPeople(words));
  }
  return sentences
    .filter(
      (sentence, at) =>
        isLed[at] === true ||
        (OF_LIVING.test(sentence.text) && isOfAll(sentence.text)) ||
        (OPEN_WITHOUT.test(sentence.text) && boundsPeople(sentence.text)) ||
        (OF_EVERY_INSATS.test(sentence.text.replace(LABEL, '')) &&
          IS_FOR.test(sentence.text) &&
          agesIn(sentence.text).length > 0),
    )
    .map((sentence) => ({ kind: 'villkor', label: '', text: sentence.text, place: 0 }));
}

/** A label before a sentence: "Allmänt villkor: Samtliga insatser …". */
const LABEL = /^\p{Lu}[^:.]{2,40}:\s+/u;

/** That something is for those who are named next. */
const IS_FOR =
  /(?<!\p{L})(?:är till för|är öppna för|riktar sig till|vänder sig till|gäller för|ges till|lämnas till|erbjuds) (?:den|dem|dig|personer)(?!\p{L})/iu;

/** Under a heading of what holds for all: each item of a list that a sentence leads to, and each sentence that asks something. */
export function underHeadingOfAll(
  texts: readonly { readonly text: string; readonly isList: boolean; readonly hasItems: boolean }[],
): readonly DraftPart[] {
  const asks = (text: string) => boundsPeople(text) || (asksSomething(text) && !isOfStaff(text) && !bearsCost(text));
  return texts.flatMap(({ text, isList, hasItems }) =>
    isList
      ? text
          .split('\n')
          .filter((item) => item.trim() !== '')
          .map(villkorPart)
      : sentencesOf(text)
          .filter((sentence) => asks(sentence.text))
          // An item of a list needs no full stop to be whole; what leads to the list goes on in it.
          .map(({ text: words }) => ({
            ...villkorPart(words),
            ...(hasItems && !GOES_ON.test(words) && { isList: true }),
          })),
  );
}

function villkorPart(text: string): DraftPart {
  return { kind: 'villkor', label: '', text, place: 0 };
}
