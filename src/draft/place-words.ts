// Longer than a screen: the lists of words and the order in which they are tried are read together.
import { oncePer } from '../catalog/once-per.js';
import type { CheckedVillkor, Villkor } from '../catalog/types.js';
import { agesIn, ageUnderLabel, TURN_OF_YEAR, withoutAges } from './ages.js';
import { FACT_WORDS, parentsIn } from './fact-words.js';
import { isJudgement, WHY_JUDGEMENT } from './judgement.js';
import { type Sentence, sentencesOf } from './sentences.js';
import type { DraftPart, Heap, Proposal, Span } from './types.js';
import { FRAME, isFollowedByPeople, PEOPLE, type Whom, whoseAge } from './whose-age.js';

/** A span before it has an id and a place among an insats's parts. */
export type Placed = Omit<Span, 'id' | 'part' | 'isConfirmed'>;

/** Words of a sentence that a rule has taken. */
interface Claim {
  readonly from: number;
  readonly to: number;
  readonly heap: Heap;
  readonly proposals: readonly Proposal[];
  readonly rule: string;
  readonly why: string;
}

/** Why words are left to the editor. */
const WHY = {
  unknown: 'Ingen regel känner igen orden. Avgör du var de hör hemma.',
  or: 'Här räcker det med något av flera. Det blir ett villkor med alternativ, och dem sätter du ihop.',
  soft: 'Meningen har ett undantag eller ett förbehåll, så gränsen gäller inte alla. Avgör du hur den ska läsas.',
  not: 'Det står ett ”inte” eller ”utan” intill. Avgör du vad som menas.',
  whose: 'Det går inte att säga säkert vem det handlar om. Avgör du vems uppgift det är.',
  child:
    'Barn och unga hittar insatsen själva eller genom en förälder. Det blir ett villkor med alternativ, och dem sätter du ihop.',
  union: 'Insatsen är till för flera grupper, och gränsen gäller kanske inte alla. Avgör du det.',
  consent: 'Samtycke avgörs för varje ålder, och för dem under 15 år gäller lagen. Avgör du vad beslutet lägger till.',
  year: 'Gränsen går vid ett årsskifte eller en annan dag än födelsedagen, och guiden räknar i hela år. Avgör du vilken ålder som ska gälla.',
  some: 'Meningen säger vad som gäller för några, eller vilka som inte kan få insatsen. Avgör du hur den ska läsas.',
  many: 'Meningen har flera gränser för samma sak. Avgör du hur de hänger ihop.',
  checkable:
    'Det här går kanske att kontrollera, men guiden kan inte fråga om det. Är det ett krav hör det under det som kontrolleras där.',
} as const;

/** Words that carry no meaning of their own between others that do. */
const FILLER =
  /^(och|samt|men|med|i|på|till|för|av|om|är|som|att|den|det|de|en|ett|ska|skall|har|ha|vara|bo|år|åldern|åldrarna|gäller|även|från|hos|dig|du|enskilde|enskilda|kommunen|kommunens|sig|sin|sitt|sina|här|endast|enbart|bara|insatsen|också)$/iu;

/** People as such: whoever asks is one. */
const ANYBODY =
  /^(?:vem som helst|privatpersoner|personer|medborgare|individer|individ|person|den|de|dem|du|dig|den enskilde|ungdomar|unga|deltagare|den sökande|kommuninvånare|seniorer och äldre)(?= |$|,)/iu;

/** Open to whoever comes. */
const OPEN_TO_ALL =
  /^(?:(?:insatsen|verksamheten|mötesplatsen|caféet|den) är )?(?:öppen|öppet|öppna)?\s*(?:för\s+)?alla(?:\s+(?:kommunens |kommun)?(?:medborgare|invånare|som vill|intresserade|åldrar))?(?: i kommunen)?\s*[.!]?$/iu;

/** What only the person can tell. */
const FELT =
  /(?<!\p{L})(upplev\p{L}*|känner|känna|önskar|vill|behöver|i behov av|(har|med) (ett )?behov|oro\p{L}*|har frågor|frågor (om|kring)|funder\p{L}*|svårt|svårigheter|bekymmer|problem|problematik|utsätt\p{L}*|utsatta?|utsatts|erfarenhet\p{L}*|risk\p{L}*|ensam(ma|het)?|isolerade?|ofrivillig\p{L}*|konflikt\p{L}*|vårdar|stödjer|stöttar|hjälper|tar hand om|anhörig till|närstående till|missbruk\p{L}*|skadligt bruk|beroende|kris|sorg|skulder|betalningssvårigheter|intresse\p{L}*|söker|mår|lider|våld\p{L}*|bråk|motivera\p{L}*|nyfiken|träffa andra|umgås|sammanhang|köper|samtala|prata|kan ta sig|på eget initiativ|rör gemensamma barn)(?!\p{L})/iu;

/** Whom it is for, in words that no register tells of. */
const AUDIENCE_PEOPLE =
  /(?<!\p{L})(anhöriga?|närstående|seniorer|äldre|pensionärer|daglediga|ensamma|brottsoffer|våldsutsatta|våldsutövare|hemlösa|bostadslösa)(?!\p{L})/iu;

/** What could be checked and the vocabulary lacks. */
const CHECKABLE =
  /(?<!\p{L})(beslut|beviljad\p{L}*|beviljats|bistånd\p{L}*|inskriven|inskrivna|utskriv\p{L}*|registrerad\p{L}*|diagnos\p{L}*|intyg\p{L}*|läkarintyg|remiss\p{L}*|färdtjänst\p{L}*|trygghetslarm\p{L}*|hemtjänst\p{L}*|hemsjukvård\p{L}*|lss|boendestöd\p{L}*|boende|bor|bo|bosatta?|ensamboende|sammanboende|gift\p{L}*|makar|make|maka|sambo|hushåll\p{L}*|båda|inkomst\p{L}*|körkort|funktionsnedsättning\p{L}*|funktionshinder|fullmakt|god man|uppehållstillstånd\p{L}*|asylsökande|arbetslös\p{L}*|sjukskriv\p{L}*|sjukhus\p{L}*|elever|medlem\p{L}*|anställd\p{L}*|saknar|pensionär\p{L}*|ansökan|ansökt)(?!\p{L})/iu;

/** That a sentence bends what it says. */
const SOFT =
  /(?<!\p{L})(främst|i första hand|i huvudsak|huvudsakligen|företrädesvis|undantag\p{L}*|även|dock|vanligtvis|normalt|oftast|om möjligt|minst en|(?:den|det) ena|en i (?:paret|familjen|hushållet)|en av|någon av|minst ena?|någondera|alternativt|ingen (övre|nedre)|i vissa fall|om (?:inget|inte) annat(?! (?:anges|angetts|angivits|framgår|nämns|sägs|står|uppges))|också välkom\p{L}*|välkom\p{L}* också|i särskilda fall|riktmärke|cirka|ca|omkring|ungefär)(?!\p{L})|^(om|när|ifall)(?!\p{L})/iu;

/** That exceptions stand elsewhere: each stands with the insats that it is of. */
const UNLESS_STATED =
  /,?\s*(?:såvida|om) (?:inget|inte) annat (?:anges|angetts|angivits|framgår|nämns|sägs|står|uppges)(?: [^.;]*)?/iu;

/** That what follows is only an example, or does not count: what stands before it holds. */
const SOFT_AFTER = /(?<!\p{L})(till exempel|t\.?ex|exempelvis|såsom|oavsett)(?!\p{L})/iu;

/** That what a sentence says of some is no bound on who may have the insats: they are left out, or something else holds. */
const OF_SOME =
  /(?<!\p{L})(omfattas (inte|ej)|(får|kan|erbjuds|ges|beviljas|har|gäller) (inte|ej)|hänvisas|i ?stället|undantas|utesluts|(?:har|får|ges) (?:förtur|företräde)|prioriteras|betalar|tillåtelse|godkännande|sällskap av|bedöms|prövas|samma insats|målsman\p{L}*|underskrift|(?:med|utan|tillsammans med) (?:en |sin |din |någon )?(?:vårdnadshavare|förälder|vuxen))(?!\p{L})/iu;

/** That it is not for those who follow, or that it ends with them. */
const NOT_FOR =
  /(?<!\p{L})(?:(?:inte|ej|aldrig|utom)(?: (?:till|för|av|avsedd|avsett|öppen|öppet|den|dem|de|dig|du|som|person(?:er)?|ungdomar|unga|vuxna|barn|elever|föräldrar|är|har))*|(?:upphör|avslutas|avbryts|slutar|tills|till dess|så länge)(?!\p{L})[^.]*)\s*$/iu;

/** That what follows says who pays nothing, who goes along, whose case is tried, or how many there are. */
const OF_OTHERS =
  /(?:avgiftsfri\p{L}*|gratis|kostnadsfri\p{L}*|avgift\p{L}*|kronor|kr) för (?:\p{L}+ ){0,3}$|(?<!\p{L})(?:sällskap av|närvaro av|prövas|bedöms) (?:\p{L}+ ){0,4}$|^(?:i (?:kommunen|\p{Lu}[\p{L}-]+(?: kommun)?) (?:bor|finns|är)|av (?:dem|de))(?!\p{L})/iu;

/** What those whom a sentence begins with have to do: it holds for them, and others may have the insats too. */
const DEMANDS = /(behöver|måste|(?:ska|skall)(?! (?:erbjudas|kunna|ges|få|ha (?:möjlighet|rätt)))|krävs(?!\s*[.]?$))/;

/** What holds for those whom a sentence begins with. */
const HOLDS = /(gäller|finns|kan|tas|är|erbjuds|ges|får)/;

/** A verb of the main clause: no word that opens another clause stands before it. */
const ofMainClause = (verbs: readonly RegExp[]): RegExp =>
  new RegExp(
    `(?<!(?:som|och|eller|men|att|där|vars|samt|inte|också|även|ofta) )(?<!\\p{L})(?:${verbs.map(({ source }) => source).join('|')})(?!\\p{L})`,
    'iu',
  );

/** How a sentence begins that says something of some, and by which words it then does. */
const OF_THOSE: readonly (readonly [begins: RegExp, says: RegExp])[] = [
  [
    /^(?:(?:den|du|dig|de|dem|alla) (?:som |(?=över|under))|personer|ungdomar|unga|vuxna|barn|elever|$)/iu,
    ofMainClause([DEMANDS]),
  ],
  [/^för (?:den|dig|dem|de|alla|personer|ungdomar|unga|vuxna|barn|elever)(?!\p{L})/iu, ofMainClause([DEMANDS, HOLDS])],
  [/^(?:är|har) (?:du|den|barnet|ni)(?!\p{L})/iu, /[^?\s]\s*$/u],
];

/** A condition at the start, with nothing after it than that whoever meets it may have the insats. */
const OFFERED_IF =
  /^(?:är|har) du [^.?]*?,? (?:så )?(?:kan du (?:få|boka|beställa|delta|komma|vara med|använda|låna|ta del av|besöka)|erbjuds du|är du välkommen)(?!\p{L})(?![^.]*(?<!\p{L})(?:också|även|avgift\p{L}*|gratis|rabatt\p{L}*|förtur|själv|utan(?! (?:föregående |individuell )?(?:bistånds|behovs)\p{L}+)|i stället|istället)(?!\p{L}))/iu;

/** After parents: those who wait for a child, or children who come by themselves. */
const MORE_THAN_PARENTS =
  /(?:,|(?<!\p{L})(?:och|samt|eller))\s+(?:för |till |även )?(?:blivande föräldrar|gravida|(?:barn|ungdomar|unga|tonåringar) (?:från|över|mellan|upp till|som (?:själva|fyllt|har fyllt)|\d))/iu;

/** Whose parents they are, told in two words. */
const OF_CHILDREN = /^\s*(?:till|med|som har) barn (?:och|eller|samt|och\/eller) (?:ungdomar|unga|tonåringar)/iu;

/** Those who wait for a child, wherever a sentence names them. */
const WAITS_FOR_CHILD = /(?<!\p{L})(?:blivande (?:föräld|mamm|papp)\p{L}*|gravida|väntar barn)(?!\p{L})/iu;

/** Rules whose words say something of those who take part: with others beside them, it does not hold for all. */
const SELF_RULES: ReadonlySet<string> = new Set([
  'cognitive-impairment',
  'home-healthcare',
  'women',
  'men',
  'born-abroad',
]);

const SCHOOL_RULES = /^(?:school|upper-secondary|compulsory)/u;

/** For how long: living there today is not all that is asked. */
const SINCE =
  /^\s*(?:i|sedan|under) (?:minst |mer än |de senaste )?(?:\d+|ett|en|två|tre|fem|sex|tolv) (?:år|månader|veckor)/iu;

/** Two kommuner, one of which is enough. */
const TWO_KOMMUNER =
  /^\s*(?:,|eller|och\/eller|och|samt)\s+(?:i\s+)?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*s? (?:kommun|stad)(?!\p{L})/u;

const LIMITS =
  /(?<!\p{L})(högst|max|maximalt|upp till|som mest|totalt|sammanlagt|maxantal)\s+(?:\d+|\p{L}+)\s+(?:\p{L}+\s+)?(samtal|timm\p{L}+|gång\p{L}*|tillfälle\p{L}*|träff\p{L}*|veck\p{L}+|månad\p{L}*|besök|minut\p{L}*|dag\p{L}*|dygn)|(?<!\p{L})\d+\s+(timm\p{L}+|gånger|tillfällen|träffar|besök|samtal)\s+(per|i|om)\s/iu;
const COSTS =
  /(?<!\p{L})(avgift\p{L}*|kostnad\p{L}*|kostar|kronor|kr|gratis|avgiftsfri\p{L}*|kostnadsfri\p{L}*|betalar|taxa\p{L}*)(?!\p{L})/iu;
const CONSENT =
  /samtyck|medgivande|vårdnadshavare\p{L}* (tillåtelse|godkännande|tillstånd)|(?:vårdnadshavar\p{L}*|föräld\p{L}*) (?:\p{L}+ ){0,3}?(?:godkän|sagt ja|säga? ja|säger ja|tillåt|medge)/iu;

/** Words of the paper itself. */
const PAPER = /^(se (även |också )?(bilaga|kapitel|avsnitt|sida)|enligt \d+ kap|jfr|jämför|källa)/iu;

/** Says that one item of a list is enough. */
const ANY_ONE = /(något|någon|ett|en) av (följande|dessa|nedanstående|villkoren|kraven|kriterierna)|minst ett/iu;

/** Each word of a målgrupp or villkor in a heap: spans in order that hold all of the part's words, each once. */
export function placeWords(part: DraftPart, whom: Whom = 'self', kommun = ''): readonly Placed[] {
  const sentences = sentencesOf(part.text);
  const spans = sentences.flatMap((sentence) => placeSentence(sentence, part, whom, kommun));
  if (part.kind === 'villkor' && ANY_ONE.test(part.text)) return spans.map((span) => withoutFacts(span, WHY.or));
  const withFacts = sentences.filter((sentence) =>
    spans.some((span) => isFactSpan(span) && span.from >= sentence.from && span.to <= sentence.to),
  );
  const isAlternatives = withFacts.length > 0 && sentences.length > 1 && isListOfGroups(part);
  return isAlternatives ? spans.map((span) => withoutFacts(span, WHY.union)) : spans;
}

/** Whether the lines of a part each name a group of people of their own: then one of them is enough. */
function isListOfGroups({ kind, text, isList = false }: DraftPart): boolean {
  const lines = text.split(/\n+/u).filter((line) => line.trim() !== '');
  if (/(^|\n)\s*eller\s*(\n|$)/iu.test(text)) return true;
  const groups = lines.filter((line) => {
    const start = line.replace(FRAME, '').slice(0, 60);
    const isPeople = PEOPLE.some(([, words]) => start.search(new RegExp(words, 'iu')) >= 0);
    return isPeople && !/(?<!\p{L})(ska|skall|måste|är|har|krävs|får|erbjuds)(?!\p{L})/iu.test(start);
  });
  if (kind === 'malgrupp') return isList || groups.length > 1;
  return groups.length > 1;
}

function isFactSpan({ proposals }: Pick<Span, 'proposals'>): boolean {
  return proposals.some(({ kind, ...rest }) => kind === 'villkor' && 'villkor' in rest && 'fact' in rest.villkor);
}

function withoutFacts(span: Placed, why: string): Placed {
  return isFactSpan(span) ? { ...span, heap: 'undecided', proposals: [], rule: 'left-open', why } : span;
}

function placeSentence(sentence: Sentence, part: DraftPart, whom: Whom, kommun: string): readonly Placed[] {
  const { text } = sentence;
  const whole = (
    heap: Heap,
    rule: string,
    why: string,
    proposals: readonly Proposal[] = [],
    judges = false,
  ): readonly Placed[] => [{ ...sentence, heap, proposals, rule, why, isJudgement: judges }];
  if (OPEN_TO_ALL.test(text))
    return whole('villkor', 'open-to-all', 'Beslutet säger att insatsen är öppen för alla.', [{ kind: 'openToAll' }]);
  if (PAPER.test(text))
    return whole('notForCard', 'paper', 'Det hänvisar inom dokumentet och säger inget till den som läser kortet.');
  const claims = claimsIn(text, part, whom, kommun);
  const hasFacts = claims.some((claim) => isFactSpan(claim));
  // Words on an age or a register that nobody can be sure of hide in no other heap.
  const isBound = hasFacts || claims.some(({ rule }) => rule.endsWith('-open'));
  if (CONSENT.test(text) && !claims.some(({ rule }) => rule === 'both-parents'))
    return whole('undecided', 'consent', WHY.consent);
  if (!hasFacts && isJudgement(text)) return whole('undecided', 'judgement', WHY_JUDGEMENT, [], true);
  if (!isBound && COSTS.test(text)) return whole('cost', 'cost', 'Det handlar om vad insatsen kostar.');
  if (!isBound && LIMITS.test(text)) return whole('limit', 'limit', 'Det säger hur mycket av insatsen man kan få.');
  if (!hasFacts && part.kind === 'villkor' && isDemand(text))
    return whole('checked', 'demand', 'Ett krav som guiden inte kan fråga om: det kontrolleras när man hör av sig.', [
      { kind: 'villkor', villkor: checkedOf(text) },
    ]);
  return spansFrom(sentence, doubted(text, claims), part);
}

/** A stated demand that somebody can check, and no bend in it. */
function isDemand(text: string): boolean {
  return (
    /(?<!\p{L})(ska|skall|måste|krävs|har|bor|är|får inte|behöver)(?!\p{L})/iu.test(text) &&
    !SOFT.test(text.replace(/(?<!\p{L})(båda|minst|en av)(?!\p{L})/giu, ' ')) &&
    !FELT.test(text.replace(/(?<!\p{L})bor? ensam(ma)?(?!\p{L})/giu, ' ')) &&
    !/\n/u.test(text) &&
    text.length <= 300
  );
}

/** Words of a decision as a demand that is checked when one gets in touch. */
export function checkedOf(text: string): CheckedVillkor {
  return { checked: sentenceOf(text), id: checkedId(text) };
}

function sentenceOf(text: string): string {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/[.;,:]+$/u, '')
    .trim();
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}

function checkedId(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z\d]+/gu) ?? [];
  return words.slice(0, 8).join('-').slice(0, 60).replace(/-+$/u, '') || 'villkor';
}

/** What the rules find in a sentence: no two claims overlap. */
function claimsIn(text: string, part: DraftPart, whom: Whom, kommun: string): readonly Claim[] {
  const claims: Claim[] = [];
  const start = FRAME.exec(text)?.[0].length ?? 0;
  const isFree = (from: number, to: number) => claims.every((one) => to <= one.from || from >= one.to);
  const add = (claim: Claim) => {
    const from = claim.from < start ? Math.min(start, claim.to) : claim.from;
    const trimmed = { ...claim, from: from + (/^\s*/u.exec(text.slice(from, claim.to))?.[0].length ?? 0) };
    if (trimmed.from < trimmed.to && isFree(trimmed.from, trimmed.to)) claims.push(trimmed);
  };
  if (start > 0) claims.push(notForCard(0, text.slice(0, start).trimEnd().length, 'frame'));
  const unless = UNLESS_STATED.exec(text);
  if (unless) {
    const why = 'Ett undantag står i så fall vid den insats som det gäller.';
    add({ ...notForCard(unless.index, unless.index + unless[0].length, 'unless-stated'), why });
  }
  const parents = parentsIn(text.slice(start));
  if (parents && !isOfParentsOnly(text.slice(start + parents.length), whom))
    add(fact(start, start + parents.length, parents.villkor, 'parents'));
  for (const age of ageClaims(text, part, whom)) add(age);
  for (const { rule, words, read } of FACT_WORDS) {
    const anchored = words.source.startsWith('^');
    const found = wordwise(words).exec(anchored ? text.slice(start) : text);
    if (!found) continue;
    const from = found.index + (anchored ? start : 0);
    // "Folkbokförd i kommunen": of a child's insats, nobody says who.
    const isUnsaid = rule === 'resident' && whom === 'children' && from === 0;
    const villkor = isUnsaid ? undefined : read(found, anchored ? '' : text.slice(0, from), kommun);
    add(
      villkor
        ? fact(from, from + found[0].length, villkor, rule)
        : { from, to: from + found[0].length, heap: 'undecided', proposals: [], rule: `${rule}-open`, why: WHY.whose },
    );
  }
  const abroad = /^(?:utrikes ?|utlands)födda (?=vuxna)/iu.exec(text.slice(start))?.[0].length ?? 0;
  const adults = /^(?:alla )?(?:som är |du är |är )?(vuxna|vuxen|myndiga?)(?!\p{L}| barn)/iu.exec(
    text.slice(start + abroad),
  );
  const hasAge = claims.some(({ rule }) => rule.startsWith('age'));
  if (adults) {
    const isAlone =
      !hasAge && !/^\p{L}+\s*(,|\/|och|samt|eller)\s*(barn|ung|föräld|äldre|anhörig)/iu.test(text.slice(start));
    const [from, to] = [start + abroad, start + abroad + adults[0].length];
    if (isAlone) add(fact(from, to, [{ fact: 'age', from: 18 }], 'adults'));
    else if (hasAge) add(notForCard(from, to, 'people'));
  }
  const anybody = ANYBODY.exec(text.slice(start));
  if (anybody) add(notForCard(start, start + anybody[0].length, 'people'));
  return claims.sort((one, other) => one.from - other.from);
}

/** Whether a sentence says what parents do or have to do, of an insats that is for somebody else. */
function isOfParentsOnly(after: string, whom: Whom): boolean {
  return (
    whom !== 'parents' &&
    /^\s+(?!(?:under|över|eller|efter)(?!\p{L}))(?:ska|skall|måste|\p{L}{3,}[aeå]r)(?!\p{L})/iu.test(after)
  );
}

/** The same, of whole words. */
const wordwise = oncePer((words: RegExp): RegExp => {
  const anchor = words.source.startsWith('^') ? '' : '(?<!\\p{L})';
  return new RegExp(`${anchor}(?:${words.source})(?!\\p{L})`, words.flags);
});

function fact(from: number, to: number, villkor: readonly Villkor[], rule: string): Claim {
  return {
    from,
    to,
    heap: 'villkor',
    proposals: villkor.map((one) => ({ kind: 'villkor', villkor: one })),
    rule,
    why: 'Det går att kontrollera, och guiden kan fråga om det.',
  };
}

function notForCard(from: number, to: number, rule: string): Claim {
  return { from, to, heap: 'notForCard', proposals: [], rule, why: 'Orden leder bara in och säger inget eget.' };
}

/** The ages of a sentence, each with whose it is where that can be told. */
function ageClaims(text: string, part: DraftPart, whom: Whom): readonly Claim[] {
  const phrases = ageUnderLabel(text, part.label) ?? agesIn(text);
  return phrases.map(({ from, to, bounds }): Claim => {
    const open = (why: string): Claim => ({ from, to, heap: 'undecided', proposals: [], rule: 'age-open', why });
    if (TURN_OF_YEAR.test(text)) return open(WHY.year);
    if (phrases.length > 1 && phrases.some((one) => JSON.stringify(one.bounds) !== JSON.stringify(bounds)))
      return open(WHY.many);
    const whose = whoseAge(text, from, to, part, whom);
    const isTime = isLength(text, from) || (whose === 'self' && (bounds.to ?? bounds.from ?? 0) < YOUNGEST);
    if (isTime) return open(WHY.unknown);
    if (whose !== 'self' && whose !== 'child') return open(WHY[whose]);
    const child =
      whose === 'child'
        ? /(?:(?:till|med|som har|har)\s+)?barn(?:en|et)?(?:\s+som är)?\s*$/iu.exec(text.slice(0, from))
        : null;
    // "Du som har barn": who has a child is its parent.
    const isOwnChild =
      child !== null &&
      /^(?:som )?har(?!\p{L})/iu.test(child[0]) &&
      !/(?<!\p{L})(?:föräldrar|förälder|vårdnadshavare|mamm(?:a|or)|papp(?:a|or))(?!\p{L})/iu.test(
        text.slice(FRAME.exec(text)?.[0].length ?? 0),
      );
    return fact(
      child?.index ?? from,
      to,
      [
        ...(isOwnChild ? [{ fact: 'parenthood', is: ['parent'] } as const] : []),
        { fact: whose === 'self' ? 'age' : 'childAges', ...bounds },
      ],
      `age-${whose}`,
    );
  });
}

/** Nobody younger asks for an insats: so few years are a length of time, or a child's age. */
const YOUNGEST = 6;

/** Whether a bound follows a word for how long something is given. */
function isLength(text: string, from: number): boolean {
  return (
    /^(högst|max\p{L}*|upp till|som mest|minst|lägst|till och med)(?!\p{L})/iu.test(text.slice(from)) &&
    /(?<!\p{L})(ges|erbjuds|lämnas|beviljas|pågår|varar|löper)(?: under)?\s*$/iu.test(text.slice(0, from))
  );
}

/** The claims, without those on facts that the words around them make doubtful. */
function doubted(text: string, claims: readonly Claim[]): readonly Claim[] {
  const isSoft = SOFT.test(text);
  const isOfNumbered = /^insats(?:en|erna|er)? (?:nr |nummer )?\d/iu.test(text);
  return claims.map((claim, at): Claim => {
    if (!isFactSpan(claim)) return claim;
    const open = (why: string): Claim => ({ ...claim, heap: 'undecided', proposals: [], rule: 'left-open', why });
    if (claim.rule.startsWith('age') && /oavsett ålder/iu.test(text)) return open(WHY.soft);
    if (isSoft || SOFT_AFTER.test(text.slice(0, claim.from))) return open(WHY.soft);
    if (isOfNumbered || isOfSome(text, claim)) return open(WHY.some);
    if (claim.rule === 'resident' && TWO_KOMMUNER.test(text.slice(claim.to))) return open(WHY.or);
    const isOfBoth =
      claims.some(({ rule }) => rule === 'age-child') && (claims.some(isExpecting) || WAITS_FOR_CHILD.test(text));
    if (isOfBoth && (claim.rule === 'age-child' || claim.rule === 'parents')) return open(WHY.or);
    const previous = claims[at - 1];
    const before = text.slice(previous?.to ?? 0, claim.from);
    const after = text.slice(claim.to, claims[at + 1]?.from ?? text.length);
    if (/^\s*,?\s*(eller|alternativt|och\/eller|och\/ eller)(?!\p{L})/iu.test(after)) return open(WHY.or);
    if (
      /(?<!\p{L})(eller|alternativt|antingen)(\s+(?:som|är|har|vara|ha|med|den|de|för|till|personer)){0,3}\s*$/iu.test(
        before,
      )
    )
      return open(WHY.or);
    if (/(?<!\p{L})(inte|ej|utan|aldrig|förutom|utom)(\s+\p{L}+){0,2}\s*$/iu.test(before)) return open(WHY.not);
    if (
      claim.rule === 'parents' &&
      /^\s*(,|och|samt|eller|\/)\s*(deras|barn|ungdom|familj|personal|anhörig|andra|unga)/iu.test(after)
    )
      return open(WHY.union);
    if (claim.rule === 'parents' && MORE_THAN_PARENTS.test(text.slice(claim.to).replace(OF_CHILDREN, '')))
      return open(WHY.union);
    const isOfSelf = claim.rule === 'adults' || SELF_RULES.has(claim.rule);
    if (isOfSelf && isFollowedByPeople(withoutAges(text.slice(claim.to)))) return open(WHY.union);
    if (claim.rule === 'resident' && SINCE.test(after)) return open(WHY.checkable);
    if (
      SCHOOL_RULES.test(claim.rule) &&
      /^\s*(?:,|\/|och|samt|eller|till|[-–—])\s*(?:på |i )?(?:gymnasi|förskol|(?:låg|mellan|hög)stad)/iu.test(
        text.slice(claim.to),
      )
    )
      return open(WHY.or);
    return claim;
  });
}

/** Whether the bounds of a claim tell only of some of those who may have the insats, or of those who may not. */
function isOfSome(text: string, { from, to, rule }: Claim): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (OF_SOME.test(after) || NOT_FOR.test(before) || OF_OTHERS.test(before)) return true;
  // "Har du fyllt 75 år kan du boka …": whoever has the insats has to.
  if (OFFERED_IF.test(text) && agesIn(text).length === 1) return false;
  const isWho = rule.startsWith('parents') || rule === 'both-parents';
  return !isWho && OF_THOSE.some(([begins, says]) => begins.test(before) && says.test(after));
}

/** Whether those who wait for a child are among them: they have no child of an age yet. */
function isExpecting({ proposals }: Claim): boolean {
  return proposals.some(
    (one) => one.kind === 'villkor' && 'is' in one.villkor && [one.villkor.is].flat().includes('expecting'),
  );
}

/** Spans from the claims of a sentence and from the words that none has taken. */
function spansFrom(sentence: Sentence, claims: readonly Claim[], part: DraftPart): readonly Placed[] {
  const { text, from: base } = sentence;
  const spans: Placed[] = [];
  const push = (from: number, to: number, placed: Omit<Placed, 'from' | 'to' | 'text'>) => {
    const [start, end] = wordBounds(text, from, to);
    if (start < end) spans.push({ ...placed, from: base + start, to: base + end, text: text.slice(start, end) });
  };
  let at = 0;
  for (const claim of [...claims, undefined]) {
    const end = claim?.from ?? text.length;
    for (const run of runsOf(text, at, end)) {
      const placed = placeRun(run.text, part);
      const last = spans.at(-1);
      if (placed === 'filler' && last && !claim) {
        spans[spans.length - 1] = { ...last, to: base + run.to, text: text.slice(last.from - base, run.to) };
      } else if (placed === 'filler') push(run.from, run.to, { ...FILLING, isJudgement: false });
      else push(run.from, run.to, placed);
    }
    if (claim)
      push(claim.from, claim.to, {
        heap: claim.heap,
        proposals: claim.proposals,
        rule: claim.rule,
        why: claim.why,
        isJudgement: false,
      });
    at = claim?.to ?? end;
  }
  return withWholeLeads(spans, sentence);
}

/** Rules whose words lead in or bind, and say nothing of their own. */
const LEADS: ReadonlySet<string> = new Set(['frame', 'people', 'filler']);

/** Words that say nothing of their own, and stand together, as one: nobody has to say yes to each. */
function withWholeLeads(spans: readonly Placed[], { text, from: base }: Sentence): readonly Placed[] {
  const whole: Placed[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && LEADS.has(last.rule) && LEADS.has(span.rule))
      whole[whole.length - 1] = { ...last, to: span.to, text: text.slice(last.from - base, span.to - base) };
    else whole.push(span);
  }
  return whole;
}

const FILLING = { heap: 'notForCard', proposals: [], rule: 'filler', why: 'Orden binder bara ihop.' } as const;

/** Without white space at the ends. */
function wordBounds(text: string, from: number, to: number): readonly [number, number] {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  const start = from + (trimmed === '' ? 0 : raw.indexOf(trimmed));
  return [start, start + trimmed.length];
}

/** The words between two claims, parted where a new clause begins. */
function runsOf(text: string, from: number, to: number): readonly Sentence[] {
  const runs: Sentence[] = [];
  let at = from;
  const cut = (end: number) => {
    const [start, stop] = wordBounds(text, at, end);
    if (start < stop) runs.push({ from: start, to: stop, text: text.slice(start, stop) });
    at = end;
  };
  for (const found of text
    .slice(from, to)
    .matchAll(
      /\s(?=(?:om|efter|när|förutsatt)\s)|(?<=,)\s(?=(?:som|och som|och har|efter|om|där)\s)|\s(?=(?:och|men|samt) som\s)/giu,
    ))
    cut(from + found.index);
  cut(to);
  return runs;
}

function placeRun(text: string, part: DraftPart): Omit<Placed, 'from' | 'to' | 'text'> | 'filler' {
  const words = text.match(/[\p{L}\d/]+/gu) ?? [];
  if (words.every((word) => FILLER.test(word))) return 'filler';
  if (isJudgement(text))
    return { heap: 'undecided', proposals: [], rule: 'judgement', why: WHY_JUDGEMENT, isJudgement: true };
  const undecided = (rule: string, why: string) =>
    ({ heap: 'undecided', proposals: [], rule, why, isJudgement: false }) as const;
  if (LIMITS.test(text))
    return {
      heap: 'limit',
      proposals: [],
      rule: 'limit',
      why: 'Det säger hur mycket av insatsen man kan få.',
      isJudgement: false,
    };
  if (COSTS.test(text))
    return {
      heap: 'cost',
      proposals: [],
      rule: 'cost',
      why: 'Det handlar om vad insatsen kostar.',
      isJudgement: false,
    };
  const isAsked = part.kind === 'villkor' || /(?<!\p{L})(ska|skall|måste|krävs)(?!\p{L})/iu.test(text);
  if (/\d/u.test(text) || agesIn(text).length > 0) return undecided('number', WHY.unknown);
  if (
    CHECKABLE.test(text) &&
    !/(upplev|känner|behov|vårdar|stödjer|stöttar|hjälper|anhörig|närstående|våld|missbruk|bruk)/iu.test(text)
  )
    return undecided('checkable', WHY.checkable);
  const isAudience = FELT.test(text) || (AUDIENCE_PEOPLE.test(text) && part.kind === 'malgrupp');
  if (isAudience && !isAsked)
    return {
      heap: 'audience',
      proposals: [],
      rule: 'felt',
      why: 'Det är något som bara den som frågar själv kan säga. Det visas, och guiden frågar aldrig om det.',
      isJudgement: false,
    };
  return undecided('unknown', WHY.unknown);
}
