import { agesIn } from './ages.js';
import { asidesIn, boundsPeople, isOfReading } from './asides.js';
import { isException } from './exceptions.js';
import { generalIn, underHeadingOfAll } from './general.js';
import { isLead, labelledText, labelOf } from './labels.js';
import { inSentenceCase, spellingIn } from './letters.js';
import { isNameText, itemOfPage, listedInsatser, namedItem, numberedText, partedAtPeople } from './list-items.js';
import { namedInText } from './named-in-text.js';
import { nearestName, sameName } from './names.js';
import { partedAtMarkedNames, partedAtToldNames } from './names-in-prose.js';
import { isOpenPage, namesOpenInsats } from './open-pages.js';
import { isOfEachPage } from './page-lines.js';
import { programmesIn } from './programmes.js';
import { partedAtQuestions } from './questions.js';
import { OFTEN, withRepeatedShapes } from './repeated-shapes.js';
import {
  BACKGROUND,
  LEADS_TO_OPEN,
  LIST_HEAD,
  LISTS,
  OF_ALL,
  OF_DECIDED,
  OF_DECIDED_CHAPTER,
  OF_DECISION,
  OF_MATTER,
  OF_PAGE,
  OF_PAPER,
  OF_TITLE,
  OPEN_LIST_HEAD,
  OPEN_PAGE,
  REFUSED,
} from './section-words.js';
import { asksSomething, bearsCost, bearsLimit, isOfStaff, isOfWhom } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import { type Column, readTable } from './tables.js';
import { type Block, type DraftPart, type PartKind, STANDS_ALONE } from './types.js';

/** An insats as its document tells of it: its name and its text by parts. */
export interface DocumentSection {
  readonly name: string;
  /** The heading, verbatim. */
  readonly section: string;
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

/** What stands under one heading. */
interface Candidate {
  readonly name: string;
  readonly section: string;
  readonly level: number;
  readonly parts: OpenPart[];
  /** A list under it names insatser, one by one. */
  isRow: boolean;
  /** It stands beside a list of insatser and asks something of whoever wants any of them. */
  isOfAll?: boolean;
  /** It is an item of a page's list, and a name. */
  isListed?: boolean;
}

interface OpenPart {
  kind: PartKind;
  label: string;
  text: string;
  /** Whether the document itself says what it is. */
  isLabelled: boolean;
  /** Whether it stands in the heading: the text below may say more of it. */
  isOfHeading?: boolean;
  /** How many items of a list stand in it. */
  items?: number;
}

/** The insatser of a document by its headings, its labels and its tables, and what it says of all. */
export function sectionsOf(blocks: readonly Block[]): Sections {
  const shaped = withRepeatedShapes(partedAtMarkedNames(withoutFurniture(blocks)));
  const first = sectionsIn(shaped, blocks);
  const asked = sectionsIn(partedAtQuestions(shaped), blocks);
  if (areNamed(asked) && asked.insatser.length > first.insatser.length * 1.5) return asked;
  if (areNamed(first)) return first;
  const told = sectionsIn(partedAtToldNames(shaped), blocks);
  return areNamed(told) ? told : first;
}

/** Whether insatser were found, and most of their names are no questions. */
function areNamed({ insatser }: Sections): boolean {
  return insatser.length > 0 && insatser.filter(({ name }) => name.endsWith('?')).length * 2 < insatser.length;
}

function sectionsIn(shaped: readonly Block[], blocks: readonly Block[]): Sections {
  const isOpen = isOpenPage(blocks);
  const candidates = candidatesOf(shaped, isOpen).flatMap(withProgrammes);
  const rest: string[] = [];
  const general: DraftPart[] = [];
  const insatser: { name: string; section: string; parts: DraftPart[] }[] = [];
  const linked = new Set([...linkedInsatser(candidates, blocks), ...besideInsatser(candidates)]);
  const named = isOpen
    ? namedOnPage(candidates, linked)
    : candidates.filter((one, at) => isInsats(one, candidates[at + 1]) || linked.has(one));
  let isAppendix = false;
  /** The level of the chapter that stands open, where it tells of what takes a decision. */
  let decided = Infinity;
  /** Whether a page has come to what takes a decision. */
  let isDecided = false;
  for (const [at, candidate] of candidates.entries()) {
    if (/(^|\n)\s*bilaga(?!\p{L})/iu.test([candidate.section, ...candidate.parts.map(({ text }) => text)].join('\n')))
      isAppendix = insatser.length > 0;
    const names = insatser.map(({ name }) => name);
    const isToldOf = candidate.parts.length > 0 && names.some((one) => isNameOf(one, candidate.name));
    if (OF_DECIDED.test(candidate.section) && candidate.level < STANDS_ALONE) decided = candidate.level;
    else if (candidate.level <= decided) decided = Infinity;
    if (isOpen && OF_DECIDED_CHAPTER.test(candidate.section)) isDecided = true;
    else if (OPEN_PAGE.test(candidate.section)) isDecided = false;
    if (decided === Infinity && !isDecided && (isToldOf || named.includes(candidate))) {
      const parts = finished(candidate.parts);
      const known = isAppendix
        ? nearestName(candidate.name, names)
        : names.find((one) => isNameOf(one, candidate.name));
      const twin = known === undefined ? undefined : insatser.find(({ name }) => name === known);
      if (twin) twin.parts.push(...parts.map((part) => ({ ...part, place: 1 })));
      else insatser.push({ name: candidate.name, section: candidate.section, parts: [...parts] });
      continue;
    }
    const text = candidate.parts
      .map((part) => [part.label, part.text].filter(Boolean).join(isLead(part.label) ? '\n' : ': '))
      .join('\n');
    // A short line over a list of insatser names none of them.
    if (candidate.parts.length === 0 && candidates[at + 1]?.isRow === true) {
      general.push(...asidesIn(candidate.section, []));
      rest.push(candidate.section);
      continue;
    }
    // Unmarked: a short line of the text before it, and no heading.
    const last = insatser.at(-1);
    if (
      candidate.section !== '' &&
      candidate.level >= STANDS_ALONE &&
      last &&
      !isDecided &&
      candidates[at - 1]?.level !== undefined &&
      !BACKGROUND.test(candidate.name)
    ) {
      if (isPartOf(candidates, at)) {
        const words = [candidate.section, text].filter(Boolean).join('\n');
        last.parts.push({ kind: 'ovrigt', label: '', text: words, place: last.parts.at(-1)?.place ?? 0 });
        last.parts.push(...asidesIn(words, last.parts.slice(0, -1)));
        continue;
      }
    }
    const common = OF_ALL.test(candidate.name) || candidate.isOfAll ? commonVillkor(candidate) : [];
    const told = candidate.isOfAll ? common : withCommon(generalIn(text), common);
    general.push(...told, ...asidesIn([candidate.section, text].join('\n'), told));
    rest.push([candidate.section, text].filter(Boolean).join('\n'));
  }
  const [title] = insatser;
  if (title && insatser.length > OFTEN && OF_TITLE.test(title.name)) {
    insatser.shift();
    general.unshift(...title.parts.filter(isOfReading));
    rest.unshift(...title.parts.filter((part) => !isOfReading(part)).map(({ text }) => text));
  }
  const listed = insatser.length > 0 ? insatser : namedInText(blocks);
  const spelling = spellingIn(runningText(blocks));
  const spelled = listed.map((one) => ({ ...one, name: inSentenceCase(one.name, spelling) }));
  return { title: titleOf(blocks), insatser: spelled, general, rest: rest.filter(Boolean) };
}

/**
 * The candidates that name insatser on a page that says that its stöd takes no decision: also those that tell of nobody.
 * What stands over a list of insatser names none, and what it asks is asked for each of them.
 */
function namedOnPage(candidates: readonly Candidate[], linked: ReadonlySet<Candidate>): readonly Candidate[] {
  return candidates.filter((one, at) => {
    const [next, after] = candidates.slice(at + 1);
    const isOverList = next?.isListed === true || (next?.parts.length === 0 && after?.isListed === true);
    if (isOverList && !one.isRow) {
      one.isOfAll = true;
      return false;
    }
    const isAsked = one.parts.some(({ kind, isLabelled }) => isLabelled && (kind === 'malgrupp' || kind === 'villkor'));
    if (one.isOfAll || (OF_PAGE.test(one.name) && !one.isRow && !isAsked && !linked.has(one))) return false;
    if (isInsats(one, next) || linked.has(one)) return true;
    const isNamed = isNameText(one.name) && !BACKGROUND.test(one.name) && !OF_PAPER.test(one.name);
    return isNamed && namesOpenInsats(one.name, one.parts.map(({ text }) => text).join('\n'));
  });
}

/** Whether two names are one; the first may say what kind of thing it is too: "samtalsmottagningen Tryckpunkten". */
function isNameOf(name: string, other: string): boolean {
  return (
    other !== '' && (sameName(name, other) || sameName(name.replace(/^\p{L}+(?:en|et|an) (?=\p{Lu})/u, ''), other))
  );
}

/** How a heading is written, where the document has marked it. */
function styleOf({ section, level }: Candidate): string | undefined {
  const number = /^\d+(?:\.\d+)*/u.exec(section)?.[0].replace(/\d+/gu, '1');
  if (/\p{Lu}{4}/u.test(section) && !/\p{Ll}/u.test(section)) return `capitals ${number ?? ''}`;
  return level < STANDS_ALONE ? `${level} ${number ?? ''}` : undefined;
}

/** What stands among insatser under a heading like theirs, and tells of nobody: it is for whoever comes. */
function besideInsatser(candidates: readonly Candidate[]): readonly Candidate[] {
  const are = candidates.map((one, at) => isInsats(one, candidates[at + 1]));
  const ofStyle = (style: string) => candidates.flatMap((one, at) => (styleOf(one) === style ? [at] : []));
  return candidates.filter((one, at) => {
    const style = styleOf(one);
    if (are[at] || style === undefined || one.isRow || one.parts.length === 0 || !isNameText(one.name)) return false;
    if (BACKGROUND.test(one.name) || OF_PAPER.test(one.name) || OF_DECISION.test(one.name)) return false;
    const next = candidates[at + 1];
    if (next !== undefined && next.level > one.level && next.level < STANDS_ALONE) return false;
    const alike = ofStyle(style).filter((index) => index !== at);
    const insatser = alike.filter((index) => are[index]);
    return (
      insatser.length >= OFTEN &&
      insatser.length >= alike.length * 0.6 &&
      insatser.some((index) => index < at) &&
      insatser.some((index) => index > at)
    );
  });
}

/**
 * What a list of names at the start of a page leads to, where most of it are insatser by what they tell: then the others
 * are so too.
 */
function linkedInsatser(candidates: readonly Candidate[], blocks: readonly Block[]): ReadonlySet<Candidate> {
  const found = new Set<Candidate>();
  let run: Candidate[] = [];
  let length = 0;
  const close = () => {
    const told = run.filter((one) => isInsats(one, candidates[candidates.indexOf(one) + 1]));
    const areInsatser = run.length >= OFTEN && run.length >= length * 0.7 && told.length * 2 > run.length;
    for (const one of areInsatser ? run : [])
      if (labelOf(one.name) === undefined && !BACKGROUND.test(one.name) && !OF_PAPER.test(one.name)) found.add(one);
    run = [];
    length = 0;
  };
  for (const block of blocks) {
    const target =
      block.kind === 'item'
        ? candidates.find(({ name, parts }) => parts.length > 0 && sameName(name, nameOf(block.text)))
        : undefined;
    if (block.kind === 'item') length++;
    else close();
    if (target) run.push(target);
  }
  close();
  return found;
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

function isPartOf(candidates: readonly Candidate[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const one = candidates[before];
    if (one && isInsats(one, candidates[before + 1])) return true;
    if (!one || one.level < STANDS_ALONE) return false;
  }
  return false;
}

function candidatesOf(blocks: readonly Block[], isOpen: boolean): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let columns: readonly Column[] | undefined;
  let lists = false;
  const open = (section: string, level: number): Candidate => {
    const [, name = section, whom = ''] = (isOpen && NAME_AND_WHOM.exec(section)) || [];
    const one: Candidate = { name: nameOf(name), section, level, parts: [], isRow: false };
    if (whom !== '')
      one.parts.push(
        { kind: 'malgrupp', label: '', text: whom, isLabelled: true, isOfHeading: true },
        { kind: 'innehall', label: '', text: '', isLabelled: false },
      );
    candidates.push(one);
    return one;
  };
  const current = (): Candidate => candidates.at(-1) ?? open('', 0);
  const addText = (text: string, isItem = false, labelled = labelledText(text)) => {
    const { parts } = current();
    const last = parts.at(-1);
    // After the list that a sentence led to, another paragraph is about something else.
    const isAfterList = !isItem && (last?.items ?? 0) > 0 && isLead(last?.label ?? '') && /^\p{Lu}/u.test(text);
    if (labelled) parts.push({ kind: labelled.kind, label: labelled.label, text: labelled.rest, isLabelled: true });
    else if (last && !isAfterList) last.text = [last.text, text].filter(Boolean).join('\n');
    else parts.push({ kind: 'innehall', label: '', text, isLabelled: false });
    const part = parts.at(-1);
    if (isItem && part) part.items = (part.items ?? 0) + 1;
  };
  const told = listedInsatser(blocks);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [nameOf(block.text)] : [])).filter(isNameText);
  let isAfterTable = false;
  const isBare = (one: Candidate | undefined) => one?.isRow === true && one.parts.length === 0;
  const isAfterList = () => {
    const [before, last] = candidates.slice(-2);
    return (isBare(last) && isBare(before)) || (last?.isListed === true && before?.isListed === true);
  };
  /** Whether the heading that stands open names no insats: a list under it may. */
  const isUnderTitle = () => {
    const heading = candidates.findLast(({ section, isRow }) => section !== '' && !isRow)?.section ?? '';
    return heading === '' || BACKGROUND.test(heading) || OF_TITLE.test(heading) || OPEN_PAGE.test(heading);
  };
  const leadsToOpen = (text: string) =>
    isOpen && !OF_DECIDED_CHAPTER.test(text) && (OPEN_LIST_HEAD.test(text) ? isUnderTitle() : LEADS_TO_OPEN.test(text));
  for (const block of blocks) {
    if (isOpen && block.kind !== 'table' && block.kind !== 'item') {
      const kind = labelOf(block.text);
      if (isAfterList() && (kind === 'villkor' || kind === 'malgrupp')) {
        open('', STANDS_ALONE).isOfAll = true;
        current().parts.push({ kind, label: block.text, text: '', isLabelled: true });
        continue;
      }
      if (OPEN_LIST_HEAD.test(block.text) && leadsToOpen(block.text)) {
        lists = true;
        open(block.text, STANDS_ALONE);
        continue;
      }
      if (block.kind === 'paragraph' && OF_DECIDED_CHAPTER.test(block.text) && !/[.:]$/u.test(block.text)) {
        lists = false;
        open(block.text, STANDS_ALONE);
        continue;
      }
    }
    if (block.kind === 'heading') {
      const kind = labelOf(block.text);
      const above = candidates.at(-1);
      if (
        kind !== undefined &&
        above &&
        (block.level > above.level || block.level >= STANDS_ALONE) &&
        above.section !== ''
      ) {
        above.parts.push({ kind, label: block.text, text: '', isLabelled: true });
        continue;
      }
      lists = LISTS.test(block.text) && !REFUSED.test(block.text);
      open(block.text, block.level);
    } else if (block.kind === 'table') {
      const table = readTable(block.rows, columns, block.isOfParagraphs);
      columns = table?.columns;
      if (!table) {
        addText(block.rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ')).join(' | ')).join('\n'));
        continue;
      }
      for (const part of table.parts) current().parts.push({ ...part, isLabelled: true });
      for (const { name, parts } of table.insatser) {
        const one = open(name, current().level < STANDS_ALONE ? current().level + 1 : STANDS_ALONE);
        one.parts.push(...parts.map((part) => ({ ...part, isLabelled: part.kind !== 'ovrigt' })));
        one.isRow = true;
      }
      isAfterTable = table.insatser.length > 0;
      continue;
    } else {
      // What stands under a table is about all of it.
      if (isAfterTable) open('', STANDS_ALONE);
      const isInAPart =
        current().parts.some(({ isLabelled, label }) => isLabelled && !/^(?:förslag till )?beslut/iu.test(label)) &&
        !current().isRow;
      const listed = block.kind === 'item' ? block.text : numberedText(block.text);
      const isListed = told.has(block) || (lists && !isInAPart);
      const bare = isOpen && listed !== undefined && isListed ? itemOfPage(listed) : undefined;
      const item = bare ?? (listed !== undefined && isListed ? namedItem(listed, headings) : undefined);
      if (item) {
        const one = open(item.name, STANDS_ALONE);
        one.isRow = true;
        one.isListed = bare !== undefined;
        if (told.has(block) || item.isParted) one.parts.push(...partsOfItem(item.text));
        else if (item.text !== '') addText(item.text);
        continue;
      }
      // Another point of the decision is about no insats that was named before it.
      if (listed !== undefined && current().isRow && /^att\s/u.test(listed)) open('', STANDS_ALONE);
      if (block.kind === 'paragraph' && LIST_HEAD.test(block.text)) {
        lists = true;
        open(block.text, STANDS_ALONE);
        continue;
      }
      // What stands under a list of bare names is about all of them.
      if (listed === undefined && isAfterList()) {
        open('', STANDS_ALONE);
        if (isOpen) lists = false;
      }
      if (block.kind === 'paragraph')
        lists =
          /följande insatser|nedan|(?<!\p{L})beslutar?(?: att|:)?$/iu.test(block.text) && !REFUSED.test(block.text)
            ? true
            : lists && !isInAPart;
      if (block.kind === 'paragraph' && leadsToOpen(block.text)) lists = true;
      if (REFUSED.test(block.text) && /följande|nedan/iu.test(block.text)) lists = false;
      addText(block.text, block.kind === 'item', block.labelled);
    }
    isAfterTable = false;
  }
  return candidates;
}

/** A chapter whose paragraphs name several programmes is about each of them. */
function withProgrammes(candidate: Candidate): readonly Candidate[] {
  if (candidate.isRow || candidate.parts.some(({ isLabelled }) => isLabelled)) return [candidate];
  const lines = candidate.parts.flatMap(({ text }) => text.split('\n'));
  const { before, programmes } = programmesIn(lines, candidate.name);
  if (programmes.length < 2) return [candidate];
  const partOf = (text: string): OpenPart => ({ kind: 'innehall', label: '', text, isLabelled: false });
  const level = candidate.level + 1;
  return [
    { ...candidate, parts: before.map(partOf) },
    ...programmes.map((one) => ({ ...candidate, name: one.name, level, parts: [partOf(one.lines.join('\n'))] })),
  ];
}

/** What is told of an insats in a list: whom it is for, and then the rest. */
function partsOfItem(text: string): readonly OpenPart[] {
  const [first] = sentencesOf(text);
  const rest = text.slice(first?.to ?? 0).trim();
  const { before, whom } = partedAtPeople(first?.text ?? text);
  return [
    ...(before === '' ? [] : [{ kind: 'innehall' as const, label: '', text: before, isLabelled: false }]),
    { kind: 'malgrupp' as const, label: '', text: whom, isLabelled: true },
    ...(rest === '' ? [] : [{ kind: 'innehall' as const, label: '', text: rest, isLabelled: false }]),
  ];
}

/** What a sheet of information is called, before the name of what it tells of. */
const SHEET =
  /^(?:informations?|info|fakta|insats|tjänste|produkt)-?(?:blad|kort|beskrivning)(?:et)?(?: (?:nr )?\d+)?(?:\s*[:–—-]\s*|\s+(?:om|för)\s+)(\S)/iu;

/** A heading of a page that names an insats, and after a dash says whom it is for. */
const NAME_AND_WHOM =
  /^(\p{Lu}[^–—:.!?]{2,60}?)\s+[–—-]\s+((?:för|till) (?:dig|den|barn|unga|ungdomar|föräldrar|vuxna|äldre|seniorer|anhöriga)(?!\p{L}).*)$/iu;

/** What stands after a name in the heading of a matter: its number among the papers. */
const AFTER_NAME = /(?:\s{3,}|\s+(?=dnr(?!\p{L}))).*$/iu;

function nameOf(section: string): string {
  return section
    .replace(AFTER_NAME, '')
    .replace(/^\s*§\s*\d+\s?[a-z]?[.:]?\s+/iu, '')
    .replace(/^\s*\p{Lu}(?:[.)]|\.?\d{1,2}[.)]?)\s+(?=\p{Lu})/u, '')
    .replace(/^\s*(?:bilaga \d+[:.]?\s*)?(?:insats\s+)?\d+(?:\.\d+)*[.):]?\s+(?:[–—-]\s+)?(?=\S)/iu, '')
    .replace(/^insats(?:ens namn)?:\s*/iu, '')
    .replace(SHEET, (_, first: string) => first.toUpperCase())
    .replace(/\s*:\s*$/u, '')
    .trim();
}

function isInsats(candidate: Candidate, next: Candidate | undefined): boolean {
  const { name, parts, isRow, level } = candidate;
  if (name === '' || labelOf(name) !== undefined || parts.length + Number(isRow) === 0) return false;
  const isBackground = BACKGROUND.test(name) || OF_PAPER.test(name);
  const isAsked = parts.some(
    ({ kind, text, isLabelled }) => isLabelled && (kind === 'malgrupp' || kind === 'villkor') && text !== '',
  );
  // What bears the day of its decision is the paper.
  if (OF_DECISION.test(name)) return false;
  if (OF_ALL.test(name) && !isRow) return false;
  if (isAsked) return true;
  if (isBackground) return false;
  if (isRow) return true;
  const kinds = new Set(parts.filter(({ isLabelled, text }) => isLabelled && text !== '').map(({ kind }) => kind));
  if (kinds.has('innehall') || kinds.has('syfte') || kinds.has('omfattning') || kinds.has('avgift')) return true;
  const isContainer = next !== undefined && next.level > level && level < STANDS_ALONE;
  if (isContainer) return false;
  return sentencesOf(parts.map(({ text }) => text).join('\n')).some(({ text }) => isOfWhom(text) && !isOfStaff(text));
}

/** What is said of all, with what else its chapter asks. A line that ends in the middle of a sentence only leads to the next. */
function withCommon(told: readonly DraftPart[], common: readonly DraftPart[]): readonly DraftPart[] {
  const isTold = (text: string) => told.some((part) => part.text === text);
  return [...told, ...common.filter(({ text, isList }) => !isTold(text) && (isList || /[.!?]$/u.test(text)))];
}

/** What a chapter on all insatser asks of whoever takes part. */
function commonVillkor({ parts }: Candidate): readonly DraftPart[] {
  const isAsked = ({ kind }: OpenPart) => kind === 'villkor' || kind === 'malgrupp';
  return underHeadingOfAll(parts.map((part) => ({ text: part.text, isList: (part.items ?? 0) > 1 && isAsked(part) })));
}

/** The parts, with the sentences that ask something taken out of parts that are about something else. */
function finished(parts: readonly OpenPart[]): readonly DraftPart[] {
  const all: DraftPart[] = parts
    .filter(({ text }) => text !== '')
    .map(({ kind, label, text, items = 0 }) => ({ kind, label, text, ...(items > 1 && { isList: true }), place: 0 }));
  const isTold = parts.some(
    ({ kind, text, isOfHeading }) => (kind === 'malgrupp' || kind === 'villkor') && text !== '' && !isOfHeading,
  );
  return all.flatMap((part): readonly DraftPart[] => {
    if (part.kind === 'malgrupp' || part.kind === 'villkor') return [part];
    const found = sentencesOf(part.text).flatMap(({ text }): readonly DraftPart[] => {
      const kind = kindOfSentence(text, part, isTold);
      return kind === undefined || kind === part.kind ? [] : [{ kind, label: '', text, place: 0 }];
    });
    return [
      part,
      ...found,
      ...(part.kind === 'dokumentation' ? [] : asidesIn(part.text, [...all.filter(isOfReading), ...found])),
    ];
  });
}

/** A question to those who are too young. */
const OF_THOSE_LEFT = /^(?:(?:är|har) du )?(?:under|yngre|inte (?:ännu )?(?:fyllt|fyllda))(?!\p{L})[^.]*\?$/iu;

function kindOfSentence(text: string, part: DraftPart, isTold: boolean): PartKind | undefined {
  if (part.kind === 'utforare' || part.kind === 'kontakt' || OF_MATTER.test(part.label)) return undefined;
  if (OF_THOSE_LEFT.test(text)) return undefined;
  const isAsked = asksSomething(text) && !/(ingen|inget|inte) [^.]*(krävs|behövs)/iu.test(text);
  // What it is meant to lead to asks nothing of anybody.
  const isPurpose = part.kind === 'syfte' && !boundsPeople(text);
  if (isAsked && !isPurpose && !isOfStaff(text) && !bearsCost(text)) return 'villkor';
  if (part.kind === 'dokumentation') return undefined;
  if (isException(text) && isOfWhom(text) && !isOfStaff(text)) return 'malgrupp';
  const isForWhom = !isTold && part.kind === 'innehall' && isOfWhom(text) && !isOfStaff(text);
  // A sentence may bound an age and tell how much one gets: whom it is for comes first.
  if (isForWhom && agesIn(text).length > 0) return 'malgrupp';
  if (bearsCost(text) && /\d|gratis|fri|ingen|kostar|avgift/iu.test(text) && text.length < 300) return 'avgift';
  if (bearsLimit(text)) return 'omfattning';
  return isForWhom ? 'malgrupp' : undefined;
}

function titleOf(blocks: readonly Block[]): string {
  const texts = blocks.slice(0, 12).flatMap((block) => (block.kind === 'table' ? [] : [block]));
  const named = texts.find(({ text }) => /riktlinje|insatser|beslut/iu.test(text) && text.length <= 150);
  return (named ?? texts[0])?.text.replace(/\s+/gu, ' ').slice(0, 200) ?? '';
}
