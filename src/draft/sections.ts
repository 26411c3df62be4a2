import { agesIn } from './ages.js';
import { asidesIn, isOfReading } from './asides.js';
import { partedAtBrackets } from './bracketed-names.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { partedAtColons, withDashedItems } from './dashed-lines.js';
import { exemptIn } from './exempt-words.js';
import { isClearlyBetter } from './fit.js';
import { generalIn } from './general.js';
import { isNameOf } from './heading-names.js';
import { inSentenceCase, spellingIn } from './letters.js';
import { isNameText } from './list-items.js';
import { partedAtPeopleLists } from './lists-by-people.js';
import { nearestName } from './names.js';
import { partedAtMarkedNames, partedAtToldNames } from './names-in-prose.js';
import { type NumberedSentence, partedAtReferences } from './numbered-references.js';
import { partedAtOffers } from './offers.js';
import { isOpenPage } from './open-pages.js';
import { isOfEachPage } from './page-lines.js';
import { partedAtQuestions } from './questions.js';
import { OFTEN, withRepeatedShapes } from './repeated-shapes.js';
import { BACKGROUND, OF_ALL, OF_LIVING, OF_TITLE, OPEN_PAGE } from './section-words.js';
import { sentencesOf } from './sentences.js';
import { namedInText } from './told-names.js';
import { commonVillkor, toldOfAll, toldParts, villkorOfChapter, wordsOf } from './told-parts.js';
import { type Block, type DraftPart, STANDS_ALONE, type TextBlock } from './types.js';
import { type Choice, chosenAmong, type Decided, decidedAmong, isInsats } from './which-insatser.js';

/** An insats as its document tells of it: its name and its text by parts. */
export interface DocumentSection {
  readonly name: string;
  /** The heading, verbatim. */
  readonly section: string;
  /** Its number in the document, where it has one. */
  readonly number?: string | undefined;
  readonly parts: readonly DraftPart[];
}

/** What a document is made of. */
export interface Sections {
  readonly title: string;
  readonly insatser: readonly DocumentSection[];
  /** Sentences that say something of all insatser. */
  readonly general: readonly DraftPart[];
  readonly rest: readonly string[];
}

/** The insatser of a document by its headings, its labels and its tables, and what it says of all. */
export function sectionsOf(blocks: readonly Block[]): Sections {
  const shaped = withRepeatedShapes(
    partedAtMarkedNames(
      partedAtPeopleLists(
        partedAtBrackets(withDashedItems(partedAtColons(withNamedItems(withoutSentences(withoutFurniture(blocks)))))),
      ),
    ),
  );
  const others = [partedAtQuestions(shaped), partedAtToldNames(shaped), partedAtOffers(shaped)];
  // The plain reading stands unless another one tells the document clearly better.
  return others
    .map((one) => sectionsIn(one, blocks))
    .reduce((best, one) => (isClearlyBetter(one, best) ? one : best), sectionsIn(shaped, blocks));
}

function sectionsIn(shaped: readonly Block[], blocks: readonly Block[]): Sections {
  const isOpen = isOpenPage(blocks);
  const { candidates, sentences } = partedAtReferences(candidatesOf(shaped, isOpen));
  const choice = chosenAmong(candidates, blocks, isOpen);
  const gathered = gatheredFrom(candidates, choice, decidedAmong(candidates, isOpen));
  const { insatser, general, rest } = withExcepted(
    withNamedExempt(withNumbered(withoutTitle(gathered, titleOf(blocks)), sentences)),
  );
  const listed = insatser.length > 0 ? insatser : namedInText(blocks);
  const spelling = spellingIn(runningText(blocks));
  const spelled = listed.map((one) => ({ ...one, name: inSentenceCase(one.name, spelling) }));
  return { title: titleOf(blocks), insatser: spelled, general, rest: rest.filter(Boolean) };
}

type Gathered = Omit<Sections, 'title'>;

/** A chapter that says something of each insats in it. */
interface Chapter {
  readonly level: number;
  readonly parts: readonly DraftPart[];
}

/** The insatser among the candidates, each with all that is told of it, and what stands outside them. */
function gatheredFrom(
  candidates: readonly Candidate[],
  { insatser: chosen, ofAll }: Choice,
  decided: Decided,
): Gathered {
  const insatser: (DocumentSection & { readonly parts: DraftPart[] })[] = [];
  const general: DraftPart[] = [];
  const rest: string[] = [];
  let isAppendix = false;
  let chapter: Chapter | undefined;
  for (const [at, candidate] of candidates.entries()) {
    const { name, section, level, number, parts } = candidate;
    if (chapter && level <= chapter.level) chapter = undefined;
    if (/(^|\n)\s*bilaga(?!\p{L})/iu.test([section, ...parts.map(({ text }) => text)].join('\n')))
      isAppendix = insatser.length > 0;
    const names = insatser.map((one) => one.name);
    const isToldOf = parts.length > 0 && names.some((one) => isNameOf(one, name));
    if (!decided.all.has(candidate) && (isToldOf || chosen.has(candidate))) {
      const ofText = toldParts(parts);
      // Where nothing but the name says for whom, its words are not decided.
      const ofChapter = chapter?.parts ?? [];
      const told = [...(ofText.some(isOfReading) ? ofText : [...ofText, ...asidesIn(section, [])]), ...ofChapter];
      const known = isAppendix ? nearestName(name, names) : names.find((one) => isNameOf(one, name));
      const twin = known === undefined ? undefined : insatser.find((one) => one.name === known);
      if (twin) twin.parts.push(...told.map((part) => ({ ...part, place: 1 })));
      else insatser.push({ name, section, number, parts: [...told] });
      continue;
    }
    // A short line over a list of insatser names none of them.
    if (parts.length === 0 && candidates[at + 1]?.isRow === true) {
      general.push(...asidesIn(section, []));
      rest.push(section);
      continue;
    }
    const text = wordsOf(parts);
    const words = [section, text].filter(Boolean).join('\n');
    // Unmarked: a short line of the text before it, and no heading.
    const last = insatser.at(-1);
    const isLine =
      section !== '' &&
      level >= STANDS_ALONE &&
      !decided.byItself.has(candidate) &&
      !BACKGROUND.test(name) &&
      !OF_ALL.test(name);
    if (last && isLine && isPartOf(candidates, at)) {
      const before = [...last.parts];
      last.parts.push({ kind: 'ovrigt', label: '', text: words, place: before.at(-1)?.place ?? 0 });
      last.parts.push(...asidesIn(words, before));
      continue;
    }
    const isOfAll = ofAll.has(candidate);
    const common = OF_ALL.test(name) || isOfAll ? commonVillkor(parts) : [];
    const ofChapter = villkorOfChapter(text);
    if (ofChapter.length > 0) chapter = { level, parts: ofChapter };
    const told = isOfAll ? common : toldOfAll(text, common);
    general.push(...told, ...asidesIn([section, text].join('\n'), [...told, ...ofChapter]));
    rest.push(words);
  }
  return { insatser, general, rest };
}

/** What was said of numbered insatser, told of each of them; where the numbers lead to none, it is an aside. */
function withNumbered({ insatser, general, rest }: Gathered, sentences: readonly NumberedSentence[]): Gathered {
  const isOf = ({ isOf }: NumberedSentence, { number }: DocumentSection) => number !== undefined && isOf(number);
  // Where two insatser have one number, nobody can tell which of them is meant.
  const isClear = (one: NumberedSentence) => {
    const numbers = insatser.filter((insats) => isOf(one, insats)).map(({ number }) => number);
    return numbers.length > 0 && new Set(numbers).size === numbers.length;
  };
  // In a paper that numbers no insatser, its chapter of insatser is all of them.
  const isUnnumbered = insatser.every(({ number }) => number === undefined);
  const isOfChapter = ({ part: { label } }: NumberedSentence) =>
    /(?:samtliga|alla) .*(?:kapitel|avsnitt)/iu.test(label);
  const ofOnly = sentences.filter((one) => isUnnumbered && isOfChapter(one));
  const lost = sentences.filter((one) => !isClear(one) && !ofOnly.includes(one));
  const isOfEach = (one: NumberedSentence) => insatser.every((insats) => isOf(one, insats));
  const clear = sentences.filter((one) => isClear(one) && !isOfEach(one));
  const ofAll = sentences.filter((one) => isClear(one) && isOfEach(one));
  return {
    insatser: insatser.map((insats) => {
      const told = clear.filter((one) => isOf(one, insats)).map(({ part }) => part);
      return { ...insats, parts: [...insats.parts, ...told] };
    }),
    general: [
      ...general,
      ...[...ofAll, ...ofOnly].map(({ part }) => part),
      ...lost.map(({ part: { label, text, ...part } }) => ({
        ...part,
        label: '',
        text: `${label} ${text}`,
        isAside: true,
      })),
    ],
    rest,
  };
}

/** After these words the insatser are named that something said of all does not hold for. */
const EXCEPT = /(?<!\p{L})(?:utom|förutom|undantaget|med undantag (?:av|för)) /iu;

/** Whether a text has a name as words of its own. */
function isNamedIn(name: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}{2}/u.test(text.slice(at + name.length));
}

/** That what is said of all holds for most, before those are named that it does not hold for. */
const OF_MOST = /^(?:ja, )?för de flesta (?:insatser|stöd|tjänster)(?: \p{L}+)? (?:ska|måste|krävs|gäller)(?!\p{L})/iu;

/** What outside the insatser says of some, by their names, that what holds for all does not hold for them, told of each of those. */
function withNamedExempt({ insatser, general, rest }: Gathered): Gathered {
  const sentences = rest.flatMap((text) => sentencesOf(text).map((sentence) => sentence.text));
  const exempt = sentences
    .filter((text) => exemptIn(text)?.isOfAll === true)
    .map((text) => ({ text, named: insatser.filter(({ name }) => isNamedIn(name, text)) }))
    .filter(({ named }) => named.length > 0);
  if (exempt.length === 0) return { insatser, general, rest };
  const partOf = (text: string): DraftPart => ({ kind: 'villkor', label: '', text, place: 0 });
  const ofMost = sentences.filter((text) => OF_MOST.test(text) && OF_LIVING.test(text));
  return {
    insatser: insatser.map((insats) => {
      const told = exempt.filter(({ named }) => named.includes(insats)).map(({ text }) => partOf(text));
      return { ...insats, parts: [...insats.parts, ...told] };
    }),
    general: [...general.filter(({ text }) => !ofMost.includes(text)), ...ofMost.map(partOf)],
    rest,
  };
}

/** What is said of all insatser but some that are named, told of each of the others. */
function withExcepted({ insatser, general, rest }: Gathered): Gathered {
  const exceptedBy = ({ text }: DraftPart) => {
    const after = text.slice(EXCEPT.exec(text)?.index ?? text.length);
    return insatser.filter(({ name }) => isNamedIn(name, after));
  };
  const isOfOthers = (part: DraftPart) => part.isAside !== true && exceptedBy(part).length > 0;
  const ofOthers = general.filter(isOfOthers);
  if (ofOthers.length === 0) return { insatser, general, rest };
  return {
    insatser: insatser.map((insats) => {
      const told = ofOthers.filter((part) => !exceptedBy(part).includes(insats)).map(withoutException);
      return { ...insats, parts: [...insats.parts, ...told] };
    }),
    general: general.filter((part) => !isOfOthers(part)),
    rest,
  };
}

/** What is said of most, without the names of those that it does not hold for. */
function withoutException(part: DraftPart): DraftPart {
  const kept = part.text.slice(0, EXCEPT.exec(part.text)?.index).replace(/[\s,;(–-]+$/u, '');
  return OF_LIVING.test(kept) || agesIn(kept).length > 0 ? { ...part, text: kept } : part;
}

/** Where a page's title was taken for the first of many insatser, it tells of all the others. */
function withoutTitle(gathered: Gathered, top: string): Gathered {
  const { insatser, general, rest } = gathered;
  const [title, ...others] = insatser;
  if (title === undefined || others.length === 0) return gathered;
  // What it says is said of all.
  const isOfAll = OF_TITLE.test(title.name) && title.parts.some(({ text }) => generalIn(text).length > 0);
  if (insatser.length <= OFTEN && !isOfAll) return gathered;
  const isTop = title.section === top && title.parts.some(({ text }) => OPEN_PAGE.test(text));
  if (!isTop && !OF_TITLE.test(title.name)) return gathered;
  return {
    insatser: others,
    general: [...title.parts.filter(isOfReading), ...general],
    rest: [...title.parts.filter((part) => !isOfReading(part)).map(({ text }) => text), ...rest],
  };
}

/** What is neither a heading nor names an insats. */
function runningText(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'heading' ? [] : block.kind === 'table' ? block.rows.flat() : [block.text]))
    .filter((text) => !/^insats\p{L}*[^:]{0,12}:/iu.test(text));
}

/** Headings that stand on page after page are the paper's, and name nothing. */
function withoutFurniture(blocks: readonly Block[]): readonly Block[] {
  const counts = new Map<string, number>();
  for (const block of blocks) if (block.kind === 'heading') counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  const isFurniture = (text: string): boolean => (counts.get(text) ?? 0) >= OFTEN && isOfEachPage(text);
  return blocks.filter((block) => block.kind !== 'heading' || !isFurniture(block.text));
}

/** So many words that end in a full stop are a sentence, however large it is written. */
const WORDS_OF_SENTENCE = 7;

/** What is written as a heading and is a sentence tells of what stands above it, as the first lines of a page do. */
function withoutSentences(blocks: readonly Block[]): readonly Block[] {
  const isSentence = (text: string) => /\p{Ll}[.!]$/u.test(text) && text.split(/\s+/u).length >= WORDS_OF_SENTENCE;
  return blocks.map((block) =>
    block.kind === 'heading' && isSentence(block.text) && !/^\d/u.test(block.text)
      ? { kind: 'paragraph', text: block.text, ...(block.page !== undefined && { page: block.page }) }
      : block,
  );
}

/** Items that are names, each with paragraphs of its own under it, as headings. */
function withNamedItems(blocks: readonly Block[]): readonly Block[] {
  const isName = (block: Block | undefined): block is TextBlock =>
    block?.kind === 'item' && block.labelled === undefined && isNameText(block.text);
  const named = blocks.filter((block, at) => isName(block) && blocks[at + 1]?.kind === 'paragraph');
  const bare = blocks.filter((block) => block.kind === 'item');
  if (named.length < OFTEN || named.length * 2 < bare.length) return blocks;
  return blocks.map((block, at) =>
    isName(block) && blocks[at + 1]?.kind === 'paragraph'
      ? { kind: 'heading', level: STANDS_ALONE, text: block.text }
      : block,
  );
}

/** Whether an insats stands before the candidate, with nothing but unmarked lines between. */
function isPartOf(candidates: readonly Candidate[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const one = candidates[before];
    if (one && isInsats(one, candidates[before + 1])) return true;
    if (!one || one.level < STANDS_ALONE) return false;
  }
  return false;
}

function titleOf(blocks: readonly Block[]): string {
  const texts = blocks.slice(0, 12).flatMap((block) => (block.kind === 'table' ? [] : [block]));
  const named = texts.find(({ text }) => /riktlinje|insatser|beslut/iu.test(text) && text.length <= 150);
  return (named ?? texts[0])?.text.replace(/\s+/gu, ' ').slice(0, 200) ?? '';
}
