import { agesIn } from './ages.js';
import { labelOf } from './labels.js';
import { GROUPS_OF_PEOPLE, WHOM } from './people-words.js';
import { isOfWhom } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import type { Block, TextBlock } from './types.js';

/** What an item of a list of insatser says: a name, and what is told of it. */
export interface NamedItem {
  readonly name: string;
  readonly text: string;
  /** How much of it one gets stands before whom it is for. */
  readonly isParted?: boolean;
  /** All of the text says for whom it is. */
  readonly isWhom?: boolean;
}

/** What a nämnd does with an insats, before its name. */
const DECIDES =
  /^(?:att )?(?:(?:från(?: och med)? [^,]{4,30} )?(?:erbjuda|tillhandahålla|införa|ge|lämna|bevilja) |(?<=att )(?:inrätta|öppna|starta) )(?:insatsen )?/iu;

/** Words that name no insats alone. */
const OF_NO_KIND = /^(?:stöd|hjälp|råd|samtal|insatser|grupp(?:er)?|information|kurs(?:er)?|aktiviteter)$/iu;

/** How the words begin that say for whom an item is. */
const FOR_PEOPLE = new RegExp(
  `${/\s(?:(?:utan (?:individuell |föregående )*behovsprövning )?)/u.source}(?=(?:till|för|åt) ${WHOM})`,
  'iu',
);

/** "Att ungdomscoach får ges till den som …", "att larm ska erbjudas personer …": what is given, and to whom. */
const GIVEN = new RegExp(
  `${/^att (?:insatsen |insatserna )?(?<given>\p{L}[^:.!?]{2,110}?)(?: (?:får|ska|skall|kan|må)(?: kunna)?)?/u.source} (?:${
    /(?:ges|erbjudas|erbjuds|lämnas|tillhandahållas|tillhandahålls|beviljas|vara (?:öppen|öppet|öppna|tillgänglig\p{L}*))/u
      .source
  }|${/(?:ge|erbjuda|lämna|ger|erbjuder|lämnar) [^,.]{2,60}?/u.source}(?= (?:till|åt) ${WHOM}))${
    /(?: (?:som (?:en )?insats|utan [^,.]{0,40}?(?:prövning|bedömning|beslut)))*/u.source
  } (?<text>(?:(?:till|åt|för) |(?=${WHOM}|(?:när|om|då|efter att) )).+)$`,
  'su',
);

/** "Väntagruppen, för blivande föräldrar. Sex träffar.": a name, and after a comma for whom it is. */
const NAME_FOR_PEOPLE = new RegExp(`^(\\p{Lu}[^,.:!?]{2,70}?),\\s+((?:för|till|åt) ${WHOM}.+)$`, 'su');

/** What a nämnd does that gives nobody anything. */
const RULES =
  /^(?:från(?: och med)? |uppdra|delegera|anta|fastställa|godkänna|notera|förklara|upphäva|ge |lägga|överlämna|avslå|bifalla|återremittera|paragrafen)/iu;

function givenItem(item: string): NamedItem | undefined {
  const { given = '', text = '' } = GIVEN.exec(item)?.groups ?? {};
  const { name, amount } = nameAndMore(given.replace(/,$/u, ''));
  const proper = name.charAt(0).toUpperCase() + name.slice(1);
  if (name === '' || RULES.test(name) || /^(?:enligt|i|under) /iu.test(name) || !isNameText(proper)) return undefined;
  const whom = text.replace(/[,;]?(?:\s+(?:samt|och))?$/u, '').trim();
  return { name: proper, text: [amount, whom].filter(Boolean).join(' '), isParted: true };
}

/** "Personer som har fyllt 78 år ska få hjälp med fönsterputs": to whom, and then what is given. */
const GIVEN_TO = new RegExp(
  `^(?:att )?(?<whom>${WHOM}[^.;:]*?)${/ (?:ska|skall|får|kan|erbjuds) (?:kunna )?(?:(?:få|erbjudas|ges|beviljas) )?(?:(?:hjälp med|stöd i form av|tillgång till|delta i|besöka|ta del av|använda|en|ett) )*(?<name>\p{L}[^,.;:]{2,60}?)(?<rest>(?:,|\s+(?:högst|max|upp till|en gång|två|tre|fyra|fem|sex|\d|utan|till en avgift|mot|i högst|per)(?!\p{L})).*)?[,.;]?(?: samt)?$/u.source}`,
  'isu',
);

function givenToItem(item: string): NamedItem | undefined {
  const { whom = '', name: words = '' } = GIVEN_TO.exec(item)?.groups ?? {};
  const name = words.replace(/^samtal (?:på|hos|med) (?=\p{Lu})/u, '').replace(KIND_BEFORE_NAME, '');
  const proper = name.charAt(0).toUpperCase() + name.slice(1);
  if (name === '' || !tellsOfWhom(whom) || !isNameText(proper)) return undefined;
  return { name: proper, text: item.replace(/^att (?=\p{L})/u, ''), isParted: true };
}

/** "Erbjuda föräldrar till barn mellan 2 och 9 år kursen Trygg och lugn": to whom, up to their age or where they live, and then what. */
const OFFERED_TO = new RegExp(`^(?:att )?(?:ge|erbjuda|låta|bevilja|tillhandahålla) (?=${WHOM})`, 'iu');

/** What stands between people and what they get. */
const TO_WHAT =
  /^(?:,? (?:och|som) (?:är |bor )?(?:folkbokförda?|bosatta?|skrivna?)? ?i (?:\p{Lu}\p{L}+ )?(?:kommunen|kommun))?,? (?:(?:få|rätt till|möjlighet till|tillgång till|hjälp med|stöd genom|en|ett|insatsen) )*(?=\p{L})/iu;

function offeredToItem(item: string): NamedItem | undefined {
  const start = OFFERED_TO.exec(item)?.[0].length;
  const [first = ''] = sentencesOf(item).map(({ text }) => text);
  const age = start === undefined ? undefined : agesIn(first).at(-1);
  if (start === undefined || !age) return undefined;
  const led = TO_WHAT.exec(first.slice(age.to))?.[0].length;
  const words = led === undefined ? '' : first.slice(age.to + led).replace(/[,.;]?(?: (?:samt|och))?$/u, '');
  const name = words
    .replace(/,? (?:utan|högst|max\p{L}*|upp till|under|från|per|för att|mot)(?!\p{L}).*$/iu, '')
    .replace(KIND_BEFORE_NAME, '');
  const proper = name.charAt(0).toUpperCase() + name.slice(1);
  return isNameText(proper) ? { name: proper, text: item.slice(start), isParted: true } : undefined;
}

/** The text of a numbered paragraph, without its number; `undefined` where it has none. */
export function numberedText(text: string): string | undefined {
  return (
    /^(?:(?:\d{1,2}|[a-zåäö])[.)]|\d{1,2} (?:[a-z] )?§)\s+(?=\p{L})(.+)$/isu.exec(text)?.[1] ??
    (/^att\s/u.test(text) ? text : undefined)
  );
}

/** What kind of thing it is, before a name of its own: "föräldrakursen Trygga ramar". */
const KIND_BEFORE_NAME = /^\p{L}*(?:gruppen|kursen|programmet|insatsen|utbildningen|cirkeln) (?=\p{Lu})/u;

/** People who are somebody's: what "till" leads to after them is whose. */
const RELATED = /(?<!\p{L})(?:föräldrar|förälder|vårdnadshavare|mammor|pappor|anhöriga?|närstående|syskon|syskonen)$/iu;

/**
 * What a nämnd offers, and to whom: the last "till personer som" tells that, since a name may say for whom it is too
 * ("dagträff för seniorer till den som …"). A name that the document has as a heading is that name.
 */
function offeredItem(text: string, headings: readonly string[]): NamedItem | undefined {
  const known = headings.find(
    (one) => text.toLowerCase().startsWith(one.toLowerCase()) && !/^[\p{L}\d-]/u.test(text.slice(one.length)),
  );
  const to = [...text.matchAll(new RegExp(FOR_PEOPLE.source, 'giu'))].filter(
    ({ index, 0: between }) => text.startsWith('till', index + between.length) && !RELATED.test(text.slice(0, index)),
  );
  const at = to.at(-1)?.index ?? FOR_PEOPLE.exec(text)?.index ?? / utan /u.exec(text)?.index;
  const { name, amount } = known
    ? { name: known, amount: text.slice(known.length, Math.max(known.length, at ?? 0)).replace(/^,\s*/u, '') }
    : nameAndAmount(text.slice(0, at ?? 0));
  const proper = name.replace(KIND_BEFORE_NAME, '');
  if (!isNameText(proper)) return undefined;
  const whom = text.slice(Math.max(known?.length ?? 0, at ?? text.length));
  return { name: proper, text: `${amount}${whom}`.trim(), isParted: true };
}

/** A name of its own that stands in quotation marks, without them. */
function unquoted(item: string): string {
  return item.replace(/["”“»«]([^"”“»«]{2,70})["”“»«]/gu, '$1');
}

/**
 * An item of a list of insatser: a name, and what is told of it after a colon or a dash, or from "till personer som" on;
 * `headings` are the document's own.
 */
export function namedItem(line: string, headings: readonly string[] = []): NamedItem | undefined {
  const item = unquoted(line);
  const bracketed = bracketedItem(item);
  if (bracketed) return bracketed;
  const given = givenItem(item);
  if (given) return given;
  const givenTo = offeredToItem(item) ?? givenToItem(item);
  if (givenTo) return givenTo;
  const [, named = '', forWhom = ''] = NAME_FOR_PEOPLE.exec(item) ?? [];
  if (isNameText(named)) return { name: named, text: forWhom, isParted: true };
  const decided = DECIDES.exec(item)?.[0] ?? '';
  const rest = item.slice(decided.length);
  const text = decided === '' ? rest : rest.charAt(0).toUpperCase() + rest.slice(1);
  const offeredByName = decided === '' ? undefined : offeredItem(text, headings);
  if (offeredByName) return offeredByName;
  const isName = /^\p{Lu}/u.test(text) && text.split(/\s+/u).length <= 7 && !/[.;:]$/u.test(text);
  const marked = /^(\p{Lu}[^:.!?]{2,70}?)(?::\s+|\s+[–—-]\s+)(.+)$/su.exec(text);
  if (marked && labelOf(marked[1] ?? '') === undefined) return { name: marked[1] ?? '', text: marked[2] ?? '' };
  const offered =
    /^(\p{Lu}[^:.!?]{2,70}?)\.\s+((?:ges|erbjuds|lämnas|öppe[nt]|riktar|vänder|för|till)(?!\p{L}).+)$/isu.exec(text);
  if (offered && labelOf(offered[1] ?? '') === undefined) return { name: offered[1] ?? '', text: offered[2] ?? '' };
  const [, described = '', description = ''] = DESCRIBED.exec(text) ?? [];
  // "Stödsamtal för unga. Enskilda samtal.": whom it is for is part of the name, unless an age is told.
  if (isNameText(withoutMark(described)) && agesIn(described).length === 0)
    return { name: withoutMark(described), text: description };
  const people = FOR_PEOPLE.exec(text);
  const { name, amount } = nameAndAmount(people ? text.slice(0, people.index) : '');
  // "Stöd till anhöriga, oavsett ålder": for whom it is belongs to the name.
  const [, whole = '', after = ''] = OF_NO_KIND.test(name) ? (/^([^,.:]{4,70})[,.:]?\s*(.*)$/su.exec(text) ?? []) : [];
  if (isNameText(whole) && agesIn(whole).length === 0) return { name: whole, text: after };
  if (people && isNameText(name) && (!isName || agesIn(text).length > 0))
    return { name, text: `${amount}${text.slice(people.index)}`.trim(), isParted: amount !== '' };
  const ended = /^(\p{Lu}[^:.!?]{2,70}?)\.\s+(.+)$/su.exec(text);
  if (ended && labelOf(ended[1] ?? '') === undefined)
    return { name: withoutMark(ended[1] ?? ''), text: ended[2] ?? '' };
  return isName ? { name: text, text: '' } : undefined;
}

/** What describes an insats after its name and a comma: "Tvätt, renbäddning ingår". */
const DESCRIBES = /(?<!\p{L})(?:som|ingår|i form av|där|via|på|hos|varje|första)(?!\p{L})/iu;

/** An item of a page's list that is a name and no more, but for words after a comma that describe it. */
export function itemOfPage(item: string): NamedItem | undefined {
  const [, before = item, after = ''] = /^([^,]+),\s+(.+)$/su.exec(item.replace(/[.,;]$/u, '')) ?? [];
  const name = before.charAt(0).toUpperCase() + before.slice(1);
  const isBare = (after === '' || DESCRIBES.test(after)) && !/\s[–—-]\s/u.test(before);
  return isBare && isNameText(name) && !tellsOfWhom(item) ? { name, text: after } : undefined;
}

/** In brackets, what is asked: nothing, or what a register or a court says. */
const BRACKETED_VILLKOR =
  /^(?:ing(?:a|et)(?: villkor)?$|(?:en )?(?:man|kvinna|förälder)(?!\p{L}))|(?<!\p{L})(?:domstol|tingsrätt|folkbokförd)/iu;

const MOST_WORDS_OF_NAME = 6;

/** "Vardagskraft (70 år och äldre)": a name, and in brackets for whom it is. */
function bracketedItem(item: string): NamedItem | undefined {
  const [, name = '', text = ''] = /^(\p{Lu}[^:.!?()]{2,70}?)\s*\(([^()]+)\)[.,;]?$/u.exec(item) ?? [];
  const isOfWhom = tellsOfWhom(text) || BRACKETED_VILLKOR.test(text);
  const mayName = isNameText(name) || (BRACKETED_VILLKOR.test(text) && name.split(/\s+/u).length <= MOST_WORDS_OF_NAME);
  return mayName && isOfWhom ? { name, text, isWhom: true } : undefined;
}

/** "Korttidsplats på Gården, benämnd Dagrum": what kind of thing it is, and the name of its own. */
const CALLED = /^(.*?),? (?:benämn[dt]|kalla[dt]|med namnet|under namnet) (\p{Lu}[^,]{2,60}),?$/su;

/** "Ledsagning, högst fyra gånger per år,": a name, and after a comma how much of it one gets. */
function nameAndAmount(words: string): { readonly name: string; readonly amount: string } {
  const [, kind = '', called] = CALLED.exec(words) ?? [];
  if (called !== undefined) return { name: called, amount: kind };
  const [, name = words, amount = ''] = /^([^,]+),\s*(.*)$/su.exec(words) ?? [];
  const isAmount =
    amount === '' ||
    /\d|(?<!\p{L})(?:(?:en|två|tre|fyra|fem) gång\p{L}*|högst|max\p{L}*|upp till|minst|per|under)(?!\p{L})/iu.test(
      amount,
    );
  return isAmount ? { name, amount } : { name: words, amount: '' };
}

/** A name of its own, and after a comma how much of it one gets or what it is. */
function nameAndMore(words: string): { readonly name: string; readonly amount: string } {
  const found = nameAndAmount(words);
  const [, name = '', more = ''] = /^(\p{Lu}[^,]{2,60}),\s+(.+)$/su.exec(words) ?? [];
  const isMore = !isNameText(words) || tellsOfWhom(more);
  return found.name === words && isNameText(name) && isMore ? { name, amount: more } : found;
}

/** A word by which a name becomes a sentence. */
const VERB =
  /(?<!\p{L})(är|har|kan|ska|skall|får|ges|riktar|vänder|erbjuds|erbjuder|lämnas|gäller|omfattar|finns|innebär|består|beviljas|vi|du|man)(?!\p{L})/iu;

/** A name is short and has no sentence in it. */
export function isNameText(text: string): boolean {
  return (
    /^\p{Lu}[^:.!?]{2,70}$/u.test(text) &&
    text.split(/\s+/u).length <= 8 &&
    labelOf(text) === undefined &&
    !VERB.test(text) &&
    !/\s(?:och|samt|eller|som|att)$/u.test(text) &&
    !/^(?:(?:följande|nedanstående|dessa|\p{L}+s) (?:insatser|stöd|tjänster)$|(?:insatserna|insatsen|insatser (?:i|enligt|som)|samtliga|målgrupp(?:en)?|villkor(?:en|et)?|beslutet|riktlinjen|förvaltning(?:en|schefen))(?!\p{L}))/iu.test(
      text,
    )
  );
}

/**
 * The items of lists in which most have a name and then say for whom: each is an insats, whatever the list is called. In
 * a list where nearly all have a name and some say for whom, so are the others.
 */
export function listedInsatser(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let run: Block[] = [];
  const close = () => {
    const marked = run.filter((block) => toldOf(listedText(block) ?? '') !== undefined);
    const told = marked.filter((block) => tellsOfWhom(toldOf(listedText(block) ?? '') ?? ''));
    const isOfInsatser = marked.length >= run.length * 0.9 && told.length >= marked.length * 0.4;
    if (marked.length > 1 && isOfInsatser) for (const block of marked) found.add(block);
    const offered = run.filter((block) => offersByPeople(listedText(block) ?? ''));
    const bounded = offered.filter((block) => agesIn(listedText(block) ?? '').length > 0);
    const areOffered = offered.length > 2 && offered.length >= run.length * 0.9 && bounded.length * 2 >= run.length;
    if (areOffered) for (const block of offered) found.add(block);
    const given = run.filter((block) => isGiven(listedText(block) ?? ''));
    if (given.length >= FEWEST_GIVEN && given.length * 2 > run.length) for (const block of given) found.add(block);
    const isTold = told.length > 1 && told.length >= run.length * 0.7;
    if (isTold) for (const block of told) found.add(block);
    run = [];
  };
  for (const block of blocks) {
    if (listedText(block) !== undefined) run.push(block);
    else close();
  }
  close();
  return found;
}

/** So many points that each give something to somebody are what was decided. */
const FEWEST_GIVEN = 3;

/** Whether a point says what is given, and to whom. */
function isGiven(item: string): boolean {
  return /^att /u.test(item) && tellsOfWhom(item) && namedItem(item)?.isParted === true;
}

/** "Anhörigkurs. Fem träffar i grupp. Du ska ha fyllt 18 år.": a name as a sentence of its own, and what is told of it. */
const DESCRIBED = /^(\p{Lu}[^:.!?]{2,70}?)\.\s+(\p{Lu}.+)$/su;

/** So many such items make the lists of a document lists of insatser. */
const FEWEST_DESCRIBED = 4;

/**
 * The items of lists in which each has a name as a sentence of its own, and then what is told of it, where many of all
 * those of the document say for whom: the lists stand under the names of areas.
 */
export function describedInsatser(blocks: readonly Block[]): ReadonlySet<Block> {
  const partsOf = (block: Block) => DESCRIBED.exec(listedText(block) ?? '') ?? [];
  const described = runsOf(blocks, (block): block is TextBlock => listedText(block) !== undefined)
    .filter((run) => run.every((block) => isNameText(withoutMark(partsOf(block)[1] ?? ''))))
    .flat();
  const told = described.filter((block) =>
    sentencesOf(partsOf(block)[2] ?? '').some((one) => tellsOfWhom(one.text) || isOfWhom(one.text)),
  );
  const areInsatser = described.length >= FEWEST_DESCRIBED && told.length >= described.length * 0.4;
  return new Set(areInsatser ? described : []);
}

/** The items that stand together, list by list. */
export function itemRunsOf(blocks: readonly Block[]): readonly (readonly TextBlock[])[] {
  return runsOf(blocks, (block): block is TextBlock => block.kind === 'item');
}

/** The blocks of a kind that stand together. */
function runsOf<Kind extends Block>(
  blocks: readonly Block[],
  isOne: (block: Block) => block is Kind,
): readonly (readonly Kind[])[] {
  const runs: Kind[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (isOne(block) && isOpen) runs.at(-1)?.push(block);
    else if (isOne(block)) runs.push([block]);
    isOpen = isOne(block);
  }
  return runs;
}

/** A name without the asterisk that leads to a note. */
function withoutMark(name: string): string {
  return name.replace(/\s*\*+$/u, '');
}

/** The lines of lists that number names and say nothing of them, whatever the reader of the file has taken them for. */
export function numberedNames(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let run: Block[] = [];
  for (const block of blocks) {
    const [, number, name = ''] =
      (block.kind !== 'table' && /^(\d{1,2})[.)]\s+(\p{Lu}.+)$/u.exec(block.text.replace(/[.,;]$/u, ''))) || [];
    const isNext = Number(number) === run.length + 1 && isNameText(name);
    if (!isNext) run = [];
    if (isNext || (number === '1' && isNameText(name))) run.push(block);
    if (run.length > 2) for (const one of run) found.add(one);
  }
  return found;
}

/** How what is told of an insats begins, where it says for whom it is. */
const TOLD_OF = new RegExp(
  `^(?:(?:(?:ges|erbjuds|lämnas|beviljas) (?:till|för|åt)|för|till|öppen för|öppet för|riktar sig till|vänder sig till)|(?:alla |unga |vuxna |äldre |blivande |ensamma |ensamboende |utrikes ?födda )?(?:den som|du som|${GROUPS_OF_PEOPLE}))(?!\\p{L})`,
  'iu',
);

/** The text of an item of a list, or of a numbered paragraph, without its number; `undefined` where a block is neither. */
export function listedText(block: Block): string | undefined {
  if (block.kind === 'item') return numberedText(block.text) ?? block.text;
  return block.kind === 'paragraph' ? numberedText(block.text) : undefined;
}

/** What an item tells of what it names: "Familjestöd: För föräldrar till barn …"; `undefined` where it names nothing. */
function toldOf(text: string): string | undefined {
  const bracketed = bracketedItem(text);
  if (bracketed) return bracketed.text;
  const [, name = '', rest] =
    /^(\p{Lu}[^:.!?]{2,60}?)(?::\s+|\s+[–—]\s+|\.\s+(?=(?:[Gg]es|[Ee]rbjuds|[Ll]ämnas|[Öö]ppe[nt]|[Rr]iktar sig|[Vv]änder sig|[Ff]ör|[Tt]ill) ))(.+)$/su.exec(
      text,
    ) ?? [];
  return name === '' || labelOf(name) !== undefined ? undefined : rest;
}

/** Whether an item is a name and goes on with those whom it is for: "Matlådor till den som har fyllt 80 år". */
function offersByPeople(text: string): boolean {
  const people = FOR_PEOPLE.exec(text);
  return people !== null && isNameText(nameAndAmount(text.slice(0, people.index)).name.replace(/,$/u, ''));
}

/** Whether a sentence begins with those who get what it tells of: "Utrikes födda kan få en stödperson". */
export function offersToPeople(text: string): boolean {
  return beginsWithPeople(text) && /(?<!\p{L})(?:kan|får|ska kunna) få(?!\p{L})|erbjuds/iu.test(text);
}

/** "Du som har fyllt 80 år kan få besök av en medarbetare": whoever else is told of, it says for whom. */
export function isOfferedByAge(text: string): boolean {
  return offersToPeople(text) && agesIn(text).length > 0;
}

/** Whether a sentence asks whoever reads it who they are: "Är man förälder till ett barn …". */
export function asksWho(text: string): boolean {
  return /^är (?:du|man|ni) (?:förälder|föräldrar|anhörig|anhöriga|gravid|pensionär)(?!\p{L})/iu.test(text);
}

/** "Familjerätten erbjuder föräldrar som bor isär fyra samtal": who offers it, and to whom. */
const OFFERS_TO = new RegExp(
  `^\\p{Lu}\\p{L}+(?:en|et|an|na|erna) (?:erbjuder|hjälper|stöttar|stödjer|tar emot) (?=${WHOM}(?:,? som| med| till) )`,
  'u',
);

/** Whether a sentence says who offers something, and then to whom. */
export function isOfferedTo(text: string): boolean {
  return OFFERS_TO.test(text);
}

/** Whether words begin with those whom something is for. */
export function beginsWithPeople(text: string): boolean {
  return TOLD_OF.test(text);
}

/** Whether words about an insats say for whom it is: they begin with people, come to them, or bound an age. */
export function tellsOfWhom(text: string): boolean {
  return TOLD_OF.test(text) || FOR_PEOPLE.test(` ${text}`) || agesIn(text).length > 0;
}

/** What is told of an insats before it is said for whom it is, and from there on. */
export function partedAtPeople(text: string): { readonly before: string; readonly whom: string } {
  if (TOLD_OF.test(text)) return { before: '', whom: text };
  const found = FOR_PEOPLE.exec(text);
  const before = found ? text.slice(0, found.index) : '';
  if (!found || agesIn(before).length > 0) return { before: '', whom: text };
  return { before, whom: text.slice(found.index).trim() };
}
