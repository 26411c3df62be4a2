import { agesIn } from './ages.js';
import { asidesIn, boundsPeople, isOfReading } from './asides.js';
import type { CandidatePart } from './candidates.js';
import { isException } from './exceptions.js';
import { exemptIn } from './exempt-words.js';
import { generalIn, underHeadingOfAll } from './general.js';
import { isLead, labelsException } from './labels.js';
import { asksWho, beginsWithPeople, isOfferedByAge, isOfferedTo, offersToPeople, tellsOfWhom } from './list-items.js';
import { OF_MATTER } from './section-words.js';
import { asksSomething, bearsCost, bearsLimit, isOfStaff, isOfWhom } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import type { DraftPart, PartKind } from './types.js';

/** The parts of an insats, with the sentences that ask something taken out of parts that are about something else. */
export function toldParts(parts: readonly CandidatePart[]): readonly DraftPart[] {
  const all: DraftPart[] = parts
    .filter(({ text }) => text !== '')
    .map((part) => ({ ...part, kind: labelsException(part.label, part.text) ? 'villkor' : part.kind }))
    .map(({ kind, label, text, items = 0 }) => ({
      kind,
      label: BOUNDS.test(label) && !asksBesides(parts, label) ? '' : label,
      text,
      ...(items > 1 && { isList: true }),
      place: 0,
    }));
  const isTold = parts.some(
    ({ kind, text, isOfHeading }) => (kind === 'malgrupp' || kind === 'villkor') && text !== '' && !isOfHeading,
  );
  return all.flatMap((part): readonly DraftPart[] => {
    if (part.kind === 'malgrupp' || part.kind === 'villkor') return [part];
    const found = sentencesOf(part.text).flatMap(({ text }, at): readonly DraftPart[] => {
      const kind = kindOfSentence(text, part, isTold, at === 0);
      return kind === undefined || kind === part.kind ? [] : [{ kind, label: '', text, place: 0 }];
    });
    return [
      part,
      ...found,
      ...(part.kind === 'dokumentation' ? [] : asidesIn(part.text, [...all.filter(isOfReading), ...found])),
    ];
  });
}

/** A label of what bounds an insats: beside what it is for, those are told of whom it is not for. */
const BOUNDS = /^avgränsning(?:ar|en)?:?$/iu;

/** Whether another label than this one says for whom an insats is. */
function asksBesides(parts: readonly CandidatePart[], label: string): boolean {
  return parts.some(
    (one) =>
      one.label !== label && one.isLabelled && (one.kind === 'malgrupp' || one.kind === 'villkor') && one.text !== '',
  );
}

/** The words of parts that tell of no insats, each after its label. */
export function wordsOf(parts: readonly CandidatePart[]): string {
  return parts.map((part) => [part.label, part.text].filter(Boolean).join(isLead(part.label) ? '\n' : ': ')).join('\n');
}

/** What words outside every insats say of all of them, with what their chapter asks. A line that ends in the middle of a sentence only leads to the next. */
export function toldOfAll(words: string, common: readonly DraftPart[]): readonly DraftPart[] {
  const told = generalIn(words);
  const isTold = (text: string) => told.some((part) => part.text === text);
  return [...told, ...common.filter(({ text, isList }) => !isTold(text) && (isList || /[.!?]$/u.test(text)))];
}

/** What a chapter on all insatser asks of whoever takes part. */
export function commonVillkor(parts: readonly CandidatePart[]): readonly DraftPart[] {
  const isAsked = ({ kind }: CandidatePart) => kind === 'villkor' || kind === 'malgrupp';
  return underHeadingOfAll(
    parts.map((part) => {
      const hasItems = (part.items ?? 0) > 1;
      return { text: part.text, isList: hasItems && isAsked(part), hasItems };
    }),
  );
}

/** A sentence that says something of each insats in its chapter. */
const OF_CHAPTER =
  /^(?:(?:alla |samtliga )?(?:stöden|stödet|insatserna|tjänsterna|aktiviteterna|verksamheterna|allt) (?:(?:i|under) (?:detta|det här) (?:kapitlet|kapitel|avsnittet|avsnitt)|(?:under|i) den(?:na| här) rubriken?|nedan)|(?:detta|det här) (?:kapitlet|kapitel|avsnittet|avsnitt) (?:gäller|omfattar)|för hela \p{Lu}\p{L}+ gäller)(?!\p{L})/iu;

/** What a chapter says of whoever wants an insats in it. */
export function villkorOfChapter(text: string): readonly DraftPart[] {
  return sentencesOf(text)
    .filter(({ text: words }) => OF_CHAPTER.test(words) && (boundsPeople(words) || asksSomething(words)))
    .map((sentence) => ({ kind: 'villkor', label: '', text: sentence.text, place: 0 }));
}

/** A question to those who are too young. */
const OF_THOSE_LEFT = /^(?:(?:är|har) du )?(?:under|yngre|inte (?:ännu )?(?:fyllt|fyllda))(?!\p{L})[^.]*\?$/iu;

function kindOfSentence(text: string, part: DraftPart, isTold: boolean, isFirst: boolean): PartKind | undefined {
  if (part.kind === 'utforare' || part.kind === 'kontakt' || OF_MATTER.test(part.label)) return undefined;
  if (OF_THOSE_LEFT.test(text)) return undefined;
  const isAsked = asksSomething(text) && !/(ingen|inget|inte) [^.]*(krävs|behövs)/iu.test(text);
  // What it is meant to lead to asks nothing of anybody.
  const isPurpose = part.kind === 'syfte' && !boundsPeople(text);
  if (isAsked && !isPurpose && !isOfStaff(text) && !bearsCost(text)) return 'villkor';
  if (part.kind === 'dokumentation') return undefined;
  if (exemptIn(text) && !isOfStaff(text)) return 'villkor';
  if (isException(text) && !isOfStaff(text)) return 'malgrupp';
  const isForWhom =
    !isTold &&
    part.kind === 'innehall' &&
    (isOfWhom(text) || (isFirst && offersToPeople(text))) &&
    (!isOfStaff(text) || isOfferedByAge(text));
  // A sentence may bound an age and tell how much one gets: whom it is for comes first.
  if (isForWhom && (agesIn(text).length > 0 || beginsWithPeople(text) || asksWho(text) || isOfferedTo(text)))
    return 'malgrupp';
  if (bearsCost(text) && /\d|gratis|fri|ingen|kostar|avgift/iu.test(text) && text.length < 300) return 'avgift';
  if (bearsLimit(text)) return isForWhom && tellsOfWhom(text) ? 'malgrupp' : 'omfattning';
  return isForWhom ? 'malgrupp' : undefined;
}
