import { agesIn } from './ages.js';
import { FROM_ELSEWHERE } from './doubt-words.js';
import type { DraftPart } from './types.js';

/** People of whom a sentence may speak. */
export const PEOPLE: readonly (readonly [kind: 'self' | 'parent' | 'child' | 'family' | 'other', words: RegExp])[] = [
  [
    'parent',
    /(?<!\p{L})((?:tonårs|småbarns)?föräldrar(na)?|(?:tonårs|småbarns)?förälder|vårdnadshavare|mammor|pappor|mamma|pappa|mödrar|fäder|gravida)(?!\p{L})/giu,
  ],
  ['child', /(?<!\p{L})(barn(et|en|ens)?|söner|döttrar|elever)(?!\p{L})/giu],
  ['family', /(?<!\p{L})(familj(en|er|erna)?)(?!\p{L})/giu],
  [
    'other',
    /(?<!\p{L})(anhöriga?|anhörig\p{L}*|närstående|den (?:vårdade?|sjuka?|sjuke|hjälpbehövande|stödbehövande|omsorgsbehövande|drabbade|demenssjuk[ae]|andr[ae])|den som (?:vårdas|får vård|får stöd|stöds|hjälps)|makar(na)?|make(n)?|maka(n)?|partner|sambo|hushåll(et)?|båda|brukare(n)?|vårdtagare(n)?|medlemmar|ensamkommande|grann(?:e|ar)|vän(?:ner)?|dotter|son|barnbarn|volontär(?:er|en)?)(?!\p{L})/giu,
  ],
  [
    'self',
    /(?<!\p{L})(vem som helst|person(er|erna|en)?|\p{L}+(?:ägare|innehavare|invånare)|\p{L}{3,}bor(?:na)?(?= (?:som|över|från|mellan|fr|i |\d))|medborgare|kommuninvånare|invånare|individ(er|en)?|vuxna?|ungdom(ar|arna|en)?|ung(?= (?:som|mellan|från|över|under|\d)|\s*$)|tonåring(ar|arna|en)?|unga|seniorer|pensionärer|daglediga|privatpersoner|besökare|äldre|du|dig|den|de|dem|alla|deltagar(e|en|na)|kvinnor|kvinna|män|tjejer|killar|flickor(?! och| eller)|(?<!och |eller )pojkar(?! och| eller)|sökande|ensamstående|ensamboende|par|lagöverträdare|gärningsperson(?:er|en)?|gärningsmän)(?!\p{L})/giu,
  ],
];

/** What a sentence begins with before it says for whom. */
const FRAME =
  /^(?:(?:\d{1,2}|[a-zåäö])[.)]\s+)?(?:att\s+)?(?:\p{L}[\p{L}\d –-]{0,60}?(?: \([^()]{1,80}\))? (?:(?:(?:riktar|vänder) sig|riktas) (?:i första hand )?(?:till|mot)|(?:är|finns) (?:öppen |öppet |öppna |till |avsedd |avsett )?för|(?:erbjuds|ges|lämnas|beviljas|förmedlas|(?:får|kan|ska|skall) (?:kunna )?(?:erbjudas|ges|lämnas|beviljas|tillhandahållas))(?: utan [\p{L} ]{0,40}?(?:prövning|bedömning|beslut))?(?: till| för)?|kan (?:bokas|beställas|sökas|användas|nyttjas|lånas) av|tar emot|välkomnar|erbjuder|hjälper|stöttar|stödjer|får|träffas|möts|samlas)\s+(?=personer|person|vuxna|föräldrar|vårdnadshavare|mammor|pappor|blivande|ungdomar|unga|barn|den|dig|de|dem|alla|äldre|seniorer|anhöriga|kvinnor|män|individer|invånare|medborgare|par|familjer|elever|utrikes|separerade|närstående|folkbokförda)|(?:det|detta) är (?:\p{L}+ ){1,4}(?:för|till) (?=(?:blivande föräldrar|föräldrar|vårdnadshavare|personer|vuxna|unga|ungdomar)(?!\p{L})|(?:den|dig|dem) som)|(?:insatsen|insatserna|stödet|verksamheten|gruppen|tjänsten|kursen|hjälpen|aktiviteten|mötesplatsen|målgrupp(?:en)?(?: för insatsen)?|detta|det)\s+(?:(?:(?:riktar|vänder) sig|riktas) (?:till|mot)|(?:erbjuds|ges|lämnas)(?: till| för)?|är (?:öppen |öppet |till |avsedd |avsett )?för|är|gäller(?: för)?|omfattar|avser)\s+|(?:riktar|vänder) sig (?:till|mot)\s+|(?:erbjuds|ges|lämnas|beviljas|tillhandahålls)(?: utan [\p{L} ]{0,40}?(?:prövning|bedömning|beslut))?(?: till| åt)?\s+|(?:(?:den|det) )?(?:kan|får) (?:bokas|beställas|sökas|användas|nyttjas|lånas|fås) av\s+|gäller(?: för)?\s+(?=personer|vuxna|föräldrar|ungdomar|unga|barn|den|dig|de|dem|alla|äldre|kvinnor|män)|(?:\p{L}+ )?kan den få som\s+|för att (?:få|ta del av|delta i|kunna få|beviljas) (?:insatsen|stödet|hjälpen|gruppen|(?:någon av )?insatserna|en insats|någon insats) (?:ska|måste|behöver|krävs att)(?: du| den enskilde| deltagaren| personen)?\s+|(?:för|till)\s+(?=(?:alla|anhöriga?|(?:mor|far)- och (?:mor|far)föräldrar|bonusföräldrar|barn|blivande|de|dem|den|dig|elever|familjer|folkbokförda|föräldrar|gymnasie\p{L}+|invånare|killar|kvinnor|makar|mammor|män|pappor|par|pensionärer|personer|seniorer|tjejer|unga|ungdomar|utlandsfödda|utrikes|vuxna|vårdnadshavare|äldre)(?!\p{L}))|(?:bara|endast|enbart)\s+(?=(?:kvinnor|män|tjejer|killar|flickor|pojkar|mammor|pappor)(?!\p{L}))|du som\s+|dig som\s+|(?:för hela \p{Lu}\p{L}+ gäller att )?den som (?:ringer|frågar|hör av sig|kommer|deltar|söker|ska (?:få|ha) (?:hjälpen|insatsen|stödet|tjänsten)|ska komma|ska delta|ska vara med)\s+(?:ska vara |ska ha )?(?=är|har|fyllt|minst|\d|förälder|vårdnadshavare)|den som\s+|de som\s+|(?!för |till )(?:(?!inte |ej |utom |avgift|kost|gratis|kronor|kr |rabatt|pröv|ansök|andel|antal|förtur|undantag|(?:barn(?:en|et)?|föräldrar(?:na)?|föräldern?|vårdnadshavare|anhöriga?|närstående|person(?:en|er)?)(?!\p{L})|make|maka|den |du |unga|vuxna|äldre)[^\s.;:!?]+ ){1,14}?(?:för|till|åt) (?=(?:(?:personer|vuxna|seniorer|ungdomar|unga)(?: |,)(?:som|över|mellan|från|i åldern|under|med|\d)|(?:blivande föräldrar|separerade föräldrar|föräldrar|vårdnadshavare|mammor|pappor|mödrar|fäder|kvinnor|tjejer|män|killar)(?!\p{L})|(?:den|dig|dem) som(?!\p{L})))|den enskilde\s+|sökanden?\s+|att (?:personen|den enskilde|den sökande|deltagaren)\s+(?=är|har|ska|kommer|bor|fyllt)|(?:kom|(?:(?:du|ni) är )?(?:\p{L}+ ){0,2}välkom(?:men|na))(?: hit)? om\s+(?=du|ni))/iu;

/** How many letters a sentence has before it says for whom: an age among them says it already. */
export function frameOf(text: string): number {
  const frame = FRAME.exec(text)?.[0] ?? '';
  return agesIn(frame).length > 0 ? 0 : frame.length;
}

/** Words after which somebody else is told of. */
const OF_WHOM = /(?<!\p{L})(till|åt|av|om|kring|hos|med)\s+(?:\p{L}+\s+)?$/iu;

const CARES = /(vårdar|stödjer|stöttar|hjälper|tar hand om|anhörig|närstående)/iu;

/** Whom an insats is for, as its målgrupp begins: what its villkor leave unsaid is about them. */
export type Whom = 'self' | 'parents' | 'children' | 'others';

/** Whom the målgrupp of an insats speaks of first; `self` where it names nobody in particular. */
export function whomIn(malgrupper: readonly string[]): Whom {
  const found = malgrupper.map((malgrupp): Whom => {
    // "Par, gifta eller sammanboende" says more of the same people.
    const text = malgrupp.replace(/,? (?:som är )?gifta?(?: och| eller|,) (?:sammanboende|sambor?)(?!\p{L})/giu, '');
    const start = frameOf(text);
    const [first] = peopleIn(text.slice(start));
    if (!first || first.kind === 'self')
      return first && isFollowedByPeople(text.slice(start + first.to)) ? 'others' : 'self';
    // Who waits for a child has none of an age yet: an age is their own.
    if (ONLY_EXPECTING.test(text.slice(start).trim())) return 'self';
    return first.kind === 'parent' ? 'parents' : first.kind === 'child' ? 'children' : 'others';
  });
  return found.find((one) => one !== 'self') ?? 'self';
}

/** Those who wait for a child, and nobody else. */
const ONLY_EXPECTING = /^(?:unga )?(?:blivande (?:föräldrar|mammor|pappor)|gravida(?: kvinnor)?)[.,]?$/iu;

/** Where one lives says nothing of whom an age is about. */
const RESIDENT =
  /(?:är |vara )?(?:folkbokförda?|skriven|skrivna|bosatta?) (?:i|inom) (?:\p{Lu}[\p{L}-]+ )*(?:kommunen|kommun|stad)/iu;

/** After an age: more people, whom it may not be about. */
const MORE_PEOPLE =
  /(?:,|\s(?:och|samt|eller|och\/eller))\s+(?:för |till |även )?(?:deras|dess|hans|hennes|dennes|personer|anhöriga|anhörig(?!\p{L}| till)|föräldrar|vårdnadshavare|barn|ungdomar|unga|den|dig|de|närstående|vuxna|yngre|kvinnor|män|andra|familjer|makar|make|maka|sambo|sambor|sammanboende|partner|medföljande|par|övriga|brottsoffer|målsägande|syskon|elever|seniorer|pensionärer|äldre|vänner|grannar)(?!\p{L})/iu;

/** More people in so many words, wherever they stand. */
const OTHERS_TOO =
  /(?<!\p{L})(och|samt|eller)\s+(?:för )?(?:deras|dess|personer|den som|dig som|de som|anhöriga(?! till)|närstående)(?!\p{L})/iu;

/** Whether more people follow. What stands in a clause of its own ("som …", "där …") is about the same people. */
export function isFollowedByPeople(words: string): boolean {
  const after = words.replace(FROM_ELSEWHERE, '');
  const clause = /\s(som|där|vars|i familjer|i behov|med behov)(?!\p{L})/iu.exec(after)?.index ?? after.length;
  return MORE_PEOPLE.test(after.slice(0, clause)) || OTHERS_TOO.test(after);
}

/** Whether nothing but the words around an age stands before it, and where one lives. */
function isBare(before: string): boolean {
  return /^\s*(?:(?:åldern?:?|åldersgräns(?:en)?:?|deltar|deltagaren|gäller|söker|folkbokförd,?|som|ska|måste|har|ha|vara|är|och|att|(?:ålders)?pensionär,?|det vill säga|d\.?v\.?s\.?)\s*)*$/iu.test(
    before.replace(RESIDENT, ''),
  );
}

/** Nothing but what somebody does who cares for another. */
const OF_CARER = /^\s*(?:vårdar|hjälper|stödjer|stöttar|ger stöd)\s*(?:(?:ska|måste|behöver|vara|ha)\s*)*$/iu;

/** "Föräldern har barn under 18 år", "barnets ålder: 2–9 år": who has the child is its parent. */
const OF_OWN_CHILD =
  /^(?:(?:föräldern|den sökande|deltagaren|man|den enskilde|du|ni) (?:har|(?:ska|måste|behöver) ha) (?:(?:ett|minst ett) )?(?:hemmavarande )?barn(?: som är| i åldern)?|barnets ålder(?: är| ska vara)?:?)\s*$/iu;

/** "Förälder till någon mellan 12 och 18 år". */
const TO_SOMEBODY = /(?<!\p{L})(?:förälder|föräldrar|vårdnadshavare) till någon(?: som är)?\s*$/iu;

/** Whose age the words from `from` to `to` bound, or why that cannot be told. */
export function whoseAge(
  text: string,
  from: number,
  to: number,
  part: DraftPart,
  whom: Whom = 'self',
): 'self' | 'child' | 'whose' | 'union' {
  const framed = frameOf(text);
  const before = text.slice(Math.min(framed, from), from);
  // "Åldern på den närstående saknar betydelse, men den som söker ska ha fyllt 18 år": another clause, of its own people.
  const clause = text.lastIndexOf(', men ', from) + ', men '.length;
  if (
    clause >= ', men '.length &&
    /^(?:den som (?:söker|deltar|vill)|du själv|deltagaren|den sökande)(?!\p{L}).*(?<!\p{L})(?:ska|måste|behöver)(?!\p{L})/iu.test(
      text.slice(clause),
    )
  )
    return whoseAge(text.slice(clause), from - clause, to - clause, part, whom);
  // "Från 18 år, för den som lever med …": the same people.
  const after =
    from === 0 ? text.slice(to).replace(/^, (?:för|till) (?:den|dig|personer) som(?!\p{L})/iu, '') : text.slice(to);
  if (isFollowedByPeople(after)) return 'union';
  if (
    OF_OWN_CHILD.test(text.slice(0, from)) ||
    TO_SOMEBODY.test(text.slice(0, from)) ||
    (from === 0 && /^barnets ålder/iu.test(part.label))
  )
    return 'child';
  // "Du som har barn": the frame names the one who has them.
  const start = /(?<!\p{L})som(?: (?:ringer|frågar|hör av sig))?\s+$/iu.test(text.slice(0, framed))
    ? 0
    : Math.min(framed, from);
  const people = peopleIn(text.slice(start, from)).map((one) => ({
    ...one,
    from: one.from + start,
    to: one.to + start,
  }));
  const nearest = people.at(-1);
  // "Den som vårdar en närstående och som har fyllt 18 år": the second clause is about the first one's.
  const isOfSameClause =
    /(?:den|du|dig|de|dem) som\s+$/iu.test(text.slice(0, framed)) &&
    /^[^.]*(?<!\p{L})och\s+$/iu.test(before) &&
    !/(?<!\p{L})(?:som|där|vars)(?!\p{L})/iu.test(before) &&
    /^(?:som|själv)(?!\p{L})/iu.test(text.slice(from));
  // "Den som vårdar en närstående och själv är över 18 år".
  const isOwnClause =
    /^(?:den|du|dig|de|dem) som\s/iu.test(text.slice(start)) &&
    /(?<!\p{L})och (?:som )?själva? (?:(?:är|har|ska|måste|vara|ha)\s+)*$/iu.test(before);
  if (isOfSameClause || isOwnClause) return 'self';
  if (!nearest || nearest.to <= framed) {
    // "Du som är 18 år och stödjer en närstående": the age is told before anybody else is.
    const isNamedFirst =
      [text, text.slice(framed)].some((words) =>
        /^(?:(?:den|du|dig|de|dem) som|den enskilde|(?:den )?sökanden?|deltagaren)\s/iu.test(words),
      ) && isBare(before);
    const said = isNamedFirst ? part.label : `${part.label} ${text.slice(framed).replace(/medföljande barn/iu, '')}`;
    // "Den som är ensamboende och har fyllt 70 år": the age is told of the one whom the frame names.
    const isOfFrame =
      /(?:den|du|dig|de|dem) som\s+$/iu.test(text.slice(0, framed)) &&
      /(?:^|\s)och\s+(?:som\s+)?(?:(?:är|har|vara)\s+)?$/iu.test(before) &&
      peopleIn(before).length === 0 &&
      !CARES.test(before);
    // "Du som vårdar ska ha fyllt 18 år": the one who cares.
    const isCarer = /(?:den|du|dig|de|dem) som\s+$/iu.test(text.slice(0, framed)) && OF_CARER.test(before);
    if (isCarer) return 'self';
    if (isOfFrame && whom !== 'children') return 'self';
    return isBare(before) &&
      (isNamedFirst || whom === 'self') &&
      !/barn|elev|anhörig|närstående|förälder|make|båda/iu.test(said)
      ? 'self'
      : 'whose';
  }
  const between = text.slice(nearest.to, from).replace(RESIDENT, '');
  // A clause may be long; after its comma the age is told of those whom it is about.
  const most = /,\s*$/u.test(between) && nearest.kind === 'self' ? 16 : 9;
  if (between.split(/\s+/u).length > most && nearest.kind !== 'child') return 'whose';
  const earlier = people.slice(0, -1);
  const kinds = new Set(earlier.map(({ kind }) => kind));
  if (nearest.kind === 'child') {
    const isParents =
      kinds.has('parent') ||
      (earlier.length === 0 && /(?<!\p{L})(?:ditt|dina|ert|era) $/iu.test(text.slice(start, nearest.from))) ||
      (whom === 'parents' && part.kind === 'villkor' && earlier.length === 0) ||
      (kinds.has('self') && /(?<!\p{L})(har|med|till)\s+\p{L}*\s*$/iu.test(text.slice(start, nearest.from)));
    return isParents && !kinds.has('other') && earlier[0]?.kind !== 'child' ? 'child' : 'whose';
  }
  // "Tonåringen ska vara mellan 13 och 18 år", of an insats for parents.
  if (
    whom === 'parents' &&
    part.kind === 'villkor' &&
    earlier.length === 0 &&
    /^(?:tonåring|ungdom)en$/iu.test(nearest.word)
  )
    return 'child';
  if (nearest.kind === 'parent' && /(?<!\p{L})(till|med|för)\s+\p{L}/iu.test(between)) return 'whose';
  const isOffered = /(?<!\p{L})(?:erbjud\p{L}*|ger|ges|lämnas) (?:\p{L}+ ){0,4}(?:till|för)\s+$/iu.test(
    text.slice(start, nearest.from),
  );
  // "Den anhörige ska ha fyllt 18 år", of an insats for anhöriga.
  const isAnhorig =
    /^anhörige$/iu.test(nearest.word) && whom === 'others' && earlier.every(({ word }) => /^den$/iu.test(word));
  const isOwn =
    isAnhorig ||
    (/^(?:anhöriga?|närstående)$/iu.test(nearest.word) &&
      (earlier.length === 0 ||
        earlier.every(({ word }) => /^alla$/iu.test(word)) ||
        ((isOffered || /^(?:den|du|dig|de|dem) som är\s+$/iu.test(text.slice(start, nearest.from))) &&
          earlier.every(({ kind }) => kind === 'self'))));
  if (isOwn && /^,?\s*(?:(?:som|själv|själva|är|har|och|måste|ska|vara|ha)\s*)*$/iu.test(between)) return 'self';
  if (nearest.kind === 'other' || nearest.kind === 'family' || kinds.has('other')) return 'whose';
  if (nearest.kind === 'self' && kinds.has('parent')) {
    return /(?<!\p{L})(till|med|har)\s+(?:barn (?:och|eller|samt) )?(?:\p{L}+\s+)?$/iu.test(
      text.slice(start, nearest.from),
    ) && /^(ungdom|tonår|unga)/iu.test(nearest.word)
      ? 'child'
      : 'whose';
  }
  if (kinds.has('child')) return 'whose';
  const words = text.slice(start, nearest.from);
  // "Om du är 67 år" is no "stöd om …".
  const isOfOther =
    earlier.length > 0 && OF_WHOM.test(/^du$/iu.test(nearest.word) ? words.replace(/om\s+$/iu, '') : words);
  // "Fixaren hjälper dig som är 67 år": the one who is helped is asked.
  const isOfCarer = /^(?:du|dig)$/iu.test(nearest.word) ? CARES.test(between) : CARES.test(before);
  if (isOfOther || isOfCarer) return 'whose';
  if (whom === 'children' && part.kind === 'villkor') return 'whose';
  const last = earlier.at(-1);
  const isJoined =
    last !== undefined &&
    /(?:,|(?<!\p{L})(?:och|samt|eller))\s+(?:\p{L}+\s+)?$/iu.test(text.slice(last.to, nearest.from));
  const isOneGroup = isJoined && /^\s*(?:,|\/|och|samt|eller)\s+$/iu.test(text.slice(last.to, nearest.from));
  if (isJoined && !isOneGroup) return 'union';
  return earlier.some(({ kind }) => kind !== 'self') ? 'union' : 'self';
}

interface Person {
  readonly kind: (typeof PEOPLE)[number][0];
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function peopleIn(text: string): readonly Person[] {
  return PEOPLE.flatMap(([kind, words]) =>
    [...text.matchAll(words)].map(({ 0: word, index }) => ({ kind, word, from: index, to: index + word.length })),
  ).sort((one, other) => one.from - other.from);
}
