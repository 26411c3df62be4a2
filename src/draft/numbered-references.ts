import { boundsPeople } from './asides.js';
import type { Candidate } from './candidates.js';
import { placeOf } from './heading-names.js';
import { asksSomething, isOfStaff, isOfWhom } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import type { DraftPart } from './types.js';

/** A sentence that says of which insatser it holds by their numbers. */
export interface NumberedSentence {
  readonly part: DraftPart;
  readonly isOf: (number: string) => boolean;
}

/** "För insatserna 1–5 gäller att …", "Samtliga insatser i kapitel 3 erbjuds …". */
const REFERENCE =
  /^(?:\d{1,2}(?:[.)]|\s?§) +)?(?:att )?(?<label>(?:för |till )?(?:(?:samtliga|alla|en|varje) )?(?:(?:insats|tjänst)(?:er|erna|en)?|punkt(?:erna|en)?|nr\.?|nummer)(?: (?:nr\.?|nummer|(?:i|under|enligt)(?: (?:kapitel|avsnitt|punkt(?:en|erna)?))?))? (?<numbers>(?:\d[\d.]*|[a-zåäö](?!\p{L}))(?:\s*(?:[–—-]|,|och|samt|till(?: och med)?)\s*(?:\d[\d.]*|[a-zåäö](?!\p{L})))*)(?:\s*§§?)?)\s+(?<rest>(?:(?:endast|bara|enbart) )?(?:gäller|är|erbjuds|ges|krävs|kan|får|ska|skall|riktar|vänder|omfattar|förutsätter|lämnas|beviljas)(?!\p{L}).+)$/isu;

/** "Första stycket gäller inte insatser enligt 11 och 14 §§": what was said of all, and not of these. */
const EXCEPT =
  /(?<!\p{L})(?:gäller|krävs|omfattar|tillämpas) (?:dock )?(?:inte|ej) (?:för |på )?(?:(?:insats|tjänst|stöd|verksamhet)\p{L}* )?(?:(?:nr\.?|nummer|enligt|i|under|punkt(?:en|erna)?|avsnitt(?:en)?|kapitel) )*(?<numbers>\d[\d.]*(?:\s*(?:[–—-]|,|och|samt)\s*\d[\d.]*)*)(?:\s*§§?)?\.?$/iu;

/** The candidates without the sentences that hold of numbered insatser, and those sentences. */
export function partedAtReferences(candidates: readonly Candidate[]): {
  readonly candidates: readonly Candidate[];
  readonly sentences: readonly NumberedSentence[];
} {
  const sentences: NumberedSentence[] = [];
  const parted = candidates.map((candidate) => {
    const parts = candidate.parts.map((part) => {
      const found = sentencesOf(part.text).map(({ text }) => ({ text, numbered: numberedSentence(text) }));
      if (found.every(({ numbered }) => numbered === undefined)) return part;
      sentences.push(...found.flatMap(({ numbered }) => numbered ?? []));
      return { ...part, text: found.flatMap(({ text, numbered }) => (numbered ? [] : [text])).join('\n') };
    });
    const isSame = parts.every((part, at) => part === candidate.parts[at]);
    return isSame ? candidate : { ...candidate, parts: parts.filter(({ text, label }) => text !== '' || label !== '') };
  });
  return { candidates: parted, sentences };
}

function numberedSentence(sentence: string): NumberedSentence | undefined {
  const except = /folkbokför|(?<!\p{L})(?:kravet|villkoret|stycket|detta|undantag)(?!\p{L})/iu.test(sentence)
    ? EXCEPT.exec(sentence)?.groups?.numbers
    : undefined;
  if (except !== undefined)
    return { part: { kind: 'villkor', label: '', text: sentence, place: 0 }, isOf: isAmong(except) };
  const { label = '', numbers = '', rest = '' } = REFERENCE.exec(sentence)?.groups ?? {};
  const isAsked = boundsPeople(rest) || asksSomething(rest) || isOfWhom(rest);
  if (rest === '' || !isAsked || isOfStaff(rest)) return undefined;
  return { part: { kind: 'villkor', label, text: rest, place: 0 }, isOf: isAmong(numbers) };
}

/** Whether a number is one of those named, lies between two of them, or is in a chapter of that number. */
function isAmong(numbers: string): (number: string) => boolean {
  const ranges = numbers.split(/\s*(?:,|och|samt)\s*/iu).map((range) => {
    const [from = '', to = from] = range.split(/\s*(?:[–—-]|till(?: och med)?)\s*/iu).map(placeOf);
    return { from, to };
  });
  return (number) =>
    ranges.some(({ from, to }) => {
      if (from === to) return number === from || number.startsWith(`${from}.`);
      const [chapter, last] = partedNumber(number);
      const [[fromChapter, first], [toChapter, end]] = [partedNumber(from), partedNumber(to)];
      return chapter === fromChapter && chapter === toChapter && first <= last && last <= end;
    });
}

function partedNumber(number: string): readonly [chapter: string, last: number] {
  const at = number.lastIndexOf('.');
  return [number.slice(0, Math.max(0, at)), Number(number.slice(at + 1))];
}
