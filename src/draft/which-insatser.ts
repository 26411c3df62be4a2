import type { Candidate } from './candidates.js';
import { nameOf, styleOf } from './heading-names.js';
import { labelOf } from './labels.js';
import { isNameText, isOfferedByAge, itemRunsOf, offersToPeople, tellsOfWhom } from './list-items.js';
import { sameName } from './names.js';
import { namesOpenInsats } from './open-pages.js';
import { CONSENT } from './phrases.js';
import { isOfArea } from './programmes.js';
import { OFTEN } from './repeated-shapes.js';
import {
  BACKGROUND,
  CHAPTER_OF_ALL,
  LABEL_OF_PAPER,
  OF_ALL,
  OF_DECIDED,
  OF_DECIDED_CHAPTER,
  OF_DECISION,
  OF_EVERY_INSATS,
  OF_PAGE,
  OF_PAPER,
  OPEN_PAGE,
  TAKES_DECISION,
  TAKES_NONE,
} from './section-words.js';
import { isOfStaff, isOfWhom } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import { type Block, type PartKind, STANDS_ALONE } from './types.js';

/** Which candidates name insatser, and which ask something of whoever wants any of those. */
export interface Choice {
  readonly insatser: ReadonlySet<Candidate>;
  readonly ofAll: ReadonlySet<Candidate>;
}

/** The candidates that stand in a chapter on what holds for all. */
function inChapterOfAll(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const found = new Set<Candidate>();
  let chapter = Infinity;
  for (const candidate of candidates) {
    const { name, level, isRow } = candidate;
    if (CHAPTER_OF_ALL.test(name) && level < STANDS_ALONE && !isRow) chapter = level;
    else if (level <= chapter) chapter = Infinity;
    else if (chapter < Infinity && level < STANDS_ALONE && !isRow) found.add(candidate);
  }
  return found;
}

/** The choice among the candidates of a document; `isOpen`: it is a page that says that its stöd takes no decision. */
export function chosenAmong(candidates: readonly Candidate[], blocks: readonly Block[], isOpen: boolean): Choice {
  const ofAll = inChapterOfAll(candidates);
  const { insatser, ...choice } = chosenOutside(candidates, blocks, isOpen);
  return { ...choice, insatser: new Set([...insatser].filter((one) => !ofAll.has(one))) };
}

function chosenOutside(candidates: readonly Candidate[], blocks: readonly Block[], isOpen: boolean): Choice {
  const known = new Set([...linkedInsatser(candidates, blocks), ...besideInsatser(candidates)]);
  if (isOpen) return chosenOnPage(candidates, known);
  return {
    insatser: new Set(candidates.filter((one, at) => isInsats(one, candidates[at + 1]) || known.has(one))),
    ofAll: new Set(candidates.filter(({ isOfAll }) => isOfAll)),
  };
}

/** The candidates that take a decision, and those of them that belong to no insats before them: on a page, or by their own words. */
export interface Decided {
  readonly all: ReadonlySet<Candidate>;
  readonly byItself: ReadonlySet<Candidate>;
}

/** What stands under a chapter of what takes a decision; `isOpen`: under such a heading of a page too. */
export function decidedAmong(candidates: readonly Candidate[], isOpen: boolean): Decided {
  const all = new Set<Candidate>();
  const ofPage = new Set<Candidate>();
  let chapter = Infinity;
  let isOfPage = false;
  for (const candidate of candidates) {
    const { section, level } = candidate;
    if (OF_DECIDED.test(section) && level < STANDS_ALONE) chapter = level;
    else if (level <= chapter) chapter = Infinity;
    if (isOpen && OF_DECIDED_CHAPTER.test(section)) isOfPage = true;
    else if (OPEN_PAGE.test(section)) isOfPage = false;
    if (isOfPage) ofPage.add(candidate);
    if (isOfPage || chapter < Infinity) all.add(candidate);
  }
  const contrasted = besideWhatTakesNone(candidates);
  return { all: new Set([...all, ...contrasted]), byItself: new Set([...ofPage, ...contrasted]) };
}

/** What takes an application by a line of its own, in a document where another insats has a line that it takes none. */
function besideWhatTakesNone(candidates: readonly Candidate[]): readonly Candidate[] {
  const says = ({ parts }: Candidate, words: RegExp, answers: RegExp) =>
    parts.some(
      ({ label, text }) =>
        answers.test(`${label} ${text}`) ||
        [label, ...sentencesOf(text).map((sentence) => sentence.text)].some((line) => words.test(line)),
    );
  const decided = candidates.filter((one) => says(one, TAKES_DECISION, ANSWERS_YES));
  const rows = candidates.filter(({ isRow }) => isRow);
  // A few rows of a table take one, and the others say nothing of it.
  const areFew = decided.length > 0 && decided.every(({ isRow }) => isRow) && decided.length * 3 <= rows.length;
  return areFew || candidates.some((one) => says(one, TAKES_NONE, ANSWERS_NO)) ? decided : [];
}

/** Whether it takes a decision, asked and answered: "Behövs beslut? Ja." */
const ASKS_DECISION =
  /(?<!\p{L})(?:behövs|krävs) (?:det )?(?:ett |någon )?(?:beslut|biståndsbeslut|ansökan|behovsprövning)\s*[?:]+\s*/u
    .source;
const ANSWERS_YES = new RegExp(`${ASKS_DECISION}ja(?!\\p{L})`, 'iu');
const ANSWERS_NO = new RegExp(`${ASKS_DECISION}nej(?!\\p{L})`, 'iu');

/** Whether what a candidate itself says makes it an insats; `next` stands after it. */
export function isInsats(candidate: Candidate, next: Candidate | undefined): boolean {
  const { name, parts, isRow, level } = candidate;
  if (!/^[^(]*\p{L}{2}/u.test(name) || labelOf(name) !== undefined || parts.length + Number(isRow) === 0) return false;
  // What bears the day of its decision is the paper.
  if (OF_DECISION.test(name) || LABEL_OF_PAPER.test(name)) return false;
  if (OF_ALL.test(name) && !isRow) return false;
  const told = parts.filter(({ isLabelled, text }) => isLabelled && text !== '');
  if (told.some(({ kind }) => isAsking(kind))) return true;
  if (BACKGROUND.test(name) || OF_PAPER.test(name)) return false;
  if (!isRow && (isOfArea(name) || /^\p{Ll}/u.test(name))) return false;
  if (isRow || told.some(({ kind }) => DESCRIBING.has(kind))) return true;
  const isContainer = next !== undefined && next.level > level && level < STANDS_ALONE;
  if (isContainer) return false;
  return sentencesOf(parts.map(({ text }) => text).join('\n')).some(
    ({ text }) =>
      (isOfWhom(text) || offersToPeople(text)) &&
      (!isOfStaff(text) || isOfferedByAge(text)) &&
      !OF_EVERY_INSATS.test(text) &&
      !isOfConsentAlone(text) &&
      !APPLIES.test(text),
  );
}

/** Whether a sentence asks for consent, and says for whom something is in no other words. */
function isOfConsentAlone(text: string): boolean {
  const at = CONSENT.exec(text)?.index;
  return at !== undefined && !tellsOfWhom(text.slice(0, at));
}

/** That somebody may apply instead: it says nothing of what is open. */
const APPLIES = /(?<!\p{L})(?:kan|får|har rätt att)(?: \p{L}+){0,2} (?:ansöka|söka)(?!\p{L})/iu;

const DESCRIBING: ReadonlySet<PartKind> = new Set<PartKind>(['innehall', 'syfte', 'omfattning', 'avgift']);

const isAsking = (kind: PartKind) => kind === 'malgrupp' || kind === 'villkor';

/**
 * The choice on a page that says that its stöd takes no decision: also what tells of nobody is an insats. What stands over
 * a list of insatser names none, and what it asks is asked for each of them.
 */
function chosenOnPage(candidates: readonly Candidate[], known: ReadonlySet<Candidate>): Choice {
  const isOverList = (one: Candidate, at: number) => {
    const [next, after] = candidates.slice(at + 1);
    return !one.isRow && (next?.isListed === true || (next?.parts.length === 0 && after?.isListed === true));
  };
  const ofAll = new Set(candidates.filter((one, at) => one.isOfAll || isOverList(one, at)));
  const isNamed = (one: Candidate, at: number) => {
    const isAsked = one.parts.some(({ kind, isLabelled }) => isLabelled && isAsking(kind));
    if (ofAll.has(one) || (OF_PAGE.test(one.name) && !one.isRow && !isAsked && !known.has(one))) return false;
    if (isInsats(one, candidates[at + 1]) || known.has(one)) return true;
    const couldBe = isNameText(one.name) && !BACKGROUND.test(one.name) && !OF_PAPER.test(one.name);
    return couldBe && namesOpenInsats(one.name, one.parts.map(({ text }) => text).join('\n'));
  };
  return { insatser: new Set(candidates.filter(isNamed)), ofAll };
}

/** Whether two numbered headings stand in one chapter: "3.1" and "3.4". */
function isOfChapter(one: Candidate | undefined, other: Candidate): boolean {
  const chapterOf = (number = '') => number.slice(0, Math.max(0, number.lastIndexOf('.')));
  return chapterOf(other.number) !== '' && chapterOf(one?.number) === chapterOf(other.number);
}

/** Whether so many of the candidates at these places are insatser that the others are so too. */
function isMostly(places: readonly number[], are: readonly boolean[]): boolean {
  const insatser = places.filter((at) => are[at]).length;
  return insatser >= OFTEN && insatser >= places.length * 0.6;
}

/** The style of lines that name what follows by where they stand. */
const ALONE = 'alone';

/** Whether a text has two sentences or more, none of which is about the paper or its staff. */
function tellsInSentences(text: string): boolean {
  const sentences = sentencesOf(text).filter((one) => /[.!]$/u.test(one.text));
  return sentences.length > 1 && !sentences.some((one) => isOfStaff(one.text));
}

/** Whether a candidate may tell of an insats: what only leads on, asks, or points to another place does not. */
function mayTell(one: Candidate | undefined): boolean {
  if (one === undefined || one.parts.length === 0) return false;
  const [first] = one.parts;
  const isPointer =
    one.parts.length === 1 && /^(?:→ ?)?se (?:även |också )?(?:under|sidan|avsnitt|kapitel) /iu.test(first?.text ?? '');
  return !isPointer && !/\?$/u.test(one.name) && !BACKGROUND.test(one.name) && !OF_PAGE.test(one.name);
}

/** So many of the headings alike name insatser that the last of them does too. */
const NEARLY_ALL = 0.75;

/** What stands among insatser under a heading like theirs, and tells of nobody: it is for whoever comes. */
function besideInsatser(candidates: readonly Candidate[]): readonly Candidate[] {
  const are = candidates.map((one, at) => isInsats(one, candidates[at + 1]));
  const styles = candidates.map(
    ({ section, level, isRow }) => styleOf(section, level) ?? (section === '' || isRow ? undefined : ALONE),
  );
  return candidates.filter((one, at) => {
    const style = styles[at];
    if (are[at] || style === undefined || one.isRow || one.parts.length === 0 || !isNameText(one.name)) return false;
    if (BACKGROUND.test(one.name) || OF_PAPER.test(one.name) || OF_DECISION.test(one.name)) return false;
    // A line that no mark makes a heading has to be told of, as the others are.
    if (style === ALONE && (OF_PAGE.test(one.name) || !one.parts.some(({ text }) => tellsInSentences(text))))
      return false;
    const next = candidates[at + 1];
    if (next !== undefined && next.level > one.level && next.level < STANDS_ALONE && are[at + 1]) return false;
    const alike = styles.flatMap((other, index) =>
      other === style && index !== at && mayTell(candidates[index]) ? [index] : [],
    );
    const insatser = alike.filter((index) => are[index]);
    const isInChapter = isMostly(
      alike.filter((index) => isOfChapter(candidates[index], one)),
      are,
    );
    return (
      isInChapter ||
      (insatser.length >= OFTEN &&
        insatser.length >= alike.length * 0.6 &&
        insatser.some((index) => index < at) &&
        (insatser.some((index) => index > at) || insatser.length >= alike.length * NEARLY_ALL))
    );
  });
}

/**
 * What a list of names at the start of a page leads to, where most of it are insatser by what they tell: then the others
 * are so too.
 */
function linkedInsatser(candidates: readonly Candidate[], blocks: readonly Block[]): readonly Candidate[] {
  const isTold = (one: Candidate) => isInsats(one, candidates[candidates.indexOf(one) + 1]);
  const targetOf = (item: string) =>
    candidates.find(({ name, parts }) => parts.length > 0 && sameName(name, nameOf(item)));
  return itemRunsOf(blocks).flatMap((run) => {
    const items = run.map(({ text }) => text);
    const targets = items.flatMap((item) => targetOf(item) ?? []);
    const areInsatser =
      targets.length >= OFTEN &&
      targets.length >= items.length * 0.7 &&
      targets.filter(isTold).length * 2 > targets.length;
    return areInsatser
      ? targets.filter(({ name }) => labelOf(name) === undefined && !BACKGROUND.test(name) && !OF_PAPER.test(name))
      : [];
  });
}
