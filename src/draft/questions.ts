import { labelOf } from './labels.js';
import { isNameText } from './list-items.js';
import { OFTEN } from './repeated-shapes.js';
import { sentencesOf } from './sentences.js';
import { nameToldBy, standsForName, toldName } from './told-names.js';
import { type Block, STANDS_ALONE } from './types.js';

/** A question that names what it asks about. */
const ASKS_ABOUT =
  /(?:^|[.!?] )(?:(?:vem|vilka) är(?= .* (?:till )?för\s*\?)|(?:vem|vilka) får låna|vad (?:är|gör(?= \p{Lu})|innebär|kostar|ingår i|gäller för|gör (?:en|ett))|hur (?:får|söker|beställer|bokar|använder) (?:jag|man|vi)|(?:vem|vilka) (?:kan|får) (?:få|använda|söka|beställa|boka|delta i|gå(?: på| i| till)?|komma till|vara med i|ta del av)|(?:vem|vilka) får(?= \p{L}+\s*\?)|(?:kan|får) (?:jag|vi|man) (?:få|använda|söka|beställa|boka)) (?:insatsen |stödet |tjänsten )?([^,?]{3,60}?)(?: (?:till )?för)?(?:, [^?]*)?\s*\?$/iu;

/** A heading of what to do when somebody wants something: "3. Om någon vill ha trygghetslarm". */
const OF_CASE =
  /^(?:\d{1,2}[.)]?\s+)?om (?:du|ni|någon|man|en \p{L}+|ett \p{L}+) (?:vill ha (?:hjälp med )?([^.:?]{3,60})|\p{L}+ [^.?:]{3,80})$/iu;

/** In a sentence: a name of its own, after what one does with it or what it is. */
const NAMED_WITHIN =
  /(?<!\p{L})(?:få|[Rr]ing|ringa|besöka|kontakta|beställa|boka|använda|heter|kallas|[Tt]ill|[Hh]os|vår|vårt|våra|insatsen|stödet|tjänsten|gruppen|kursen|verksamheten|gå|till|med|av|genom|erbjuder vi) (\p{Lu}[\p{L}-]{3,}(?:(?<=-) och \p{Ll}[\p{L}-]+)?(?: \p{Lu}[\p{L}-]+)*)(?!\p{L}| kommun| stad)|(?<!\p{L})[Pp]å (\p{Lu}[\p{L}-]{3,}(?: [\p{L}-]{4,})?) (?=finns |kan (?:du|man|ni) )/u;

/** What a sentence begins with, and does: a name of its own. */
const SUBJECT =
  /^(\p{Lu}\p{L}+-\p{L}+|\p{Lu}\p{Ll}{4,}(?: \p{Lu}\p{L}+)?) (?!är det)\p{Ll}{2,}(?:er|ar|r|s) (?=.*(?:för|till|av|hos|åt) )/u;

/** In a sentence: what kind of thing it is, and the name of its own, also of several words: "kursen Lugna familjen". */
const CALLED =
  /(?<!\p{L})(?:kursen|gruppen|programmet|utbildningen|cirkeln) (\p{Lu}[\p{L} -]{3,50}?)(?=[.,]|\s(?:som|för|är|har|där|med|på|i|till|och|eller)(?!\p{L}))/u;

/**
 * Questions and their answers, with a heading for each insats that an answer or its question names; a question that
 * names none stands for itself.
 */
export function partedAtQuestions(blocks: readonly Block[]): readonly Block[] {
  const isQuestion = (block: Block) =>
    block.kind !== 'table' && (/^\p{Lu}.{5,160}\?$/u.test(block.text) || OF_CASE.test(block.text));
  if (blocks.filter(isQuestion).length < OFTEN) return blocks;
  return blocks.flatMap((block, at): readonly Block[] => {
    if (block.kind === 'table' || !isQuestion(block)) return [block];
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex((one) => one.kind === 'heading' || isQuestion(one));
    const answer = rest.slice(0, end < 0 ? undefined : end).flatMap((one) => (one.kind === 'table' ? [] : [one.text]));
    return [
      { kind: 'heading', level: STANDS_ALONE, text: nameIn(block.text, answer.join('\n')) ?? '' },
      { kind: 'paragraph', text: block.text },
    ];
  });
}

/** An answer without the "ja" before it. */
function withoutYes(text: string): string {
  const rest = text.replace(/^ja[,.] (?:vår |vårt )?/iu, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function nameIn(question: string, answer: string): string | undefined {
  const sentences = sentencesOf(answer).map(({ text }) => text);
  const asked = ASKS_ABOUT.exec(question)?.[1] ?? OF_CASE.exec(question)?.[1];
  const told = sentences.map(withoutYes).flatMap((text) => toldName(text) ?? [])[0];
  const within = [question, ...sentences]
    .map((text) => NAMED_WITHIN.exec(text)?.slice(1).find(Boolean))
    .find((name) => name !== undefined);
  const called = sentences.map((text) => CALLED.exec(text)?.[1]).find((name) => name !== undefined);
  const begun = nameToldBy(withoutYes(answer));
  const subject = SUBJECT.exec(sentences[0] ?? '')?.[1];
  // A name of its own in the question is what is asked about.
  const named = /^\p{Lu}/u.test(asked ?? '') ? asked : undefined;
  return [named, called ?? told, subject, within, asked?.replace(/^hjälp med /iu, ''), begun]
    .flatMap((name) => (name === undefined ? [] : [name.charAt(0).toUpperCase() + name.slice(1)]))
    .find((name) => isNameText(name) && !standsForName(name) && labelOf(name) === undefined);
}
