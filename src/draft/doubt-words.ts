// The words that make a villkor doubtful, one table each; doubts.ts says which of them stop what.

/** That a sentence bends what it says. */
export const SOFT =
  /(?<!\p{L})(främst|störst bland|vanligast bland|företräde|förtur|i första hand|i huvudsak|huvudsakligen|företrädesvis|undantag\p{L}*|även(?! här gäller)|dock|vanligtvis|normalt|oftast|om möjligt|minst ett av|minst en|(?:den|det) ena|en i (?:paret|familjen|hushållet)|en av|någon av(?! (?:insatserna|stöden|tjänsterna|dem)(?!\p{L}))(?! kommunens (?:\p{L}*skolor|förskolor|gymnasi))|minst ena?|någondera|alternativt|ingen (övre|nedre)|i vissa fall|om (?:inget|inte) annat(?! (?:anges|angetts|angivits|framgår|nämns|sägs|står|uppges))|också välkom\p{L}*|välkom\p{L}* också|i särskilda fall|riktmärke|cirka|ca|omkring|ungefär)(?!\p{L})|^(om|när|ifall)(?!\p{L})/iu;

/** How much one gets of it, told with a "dock": it bends nothing of whom it is for. */
export const SOFT_AMOUNT =
  /,? dock (?:bara |endast )?(?:längst|högst|max\p{L}*|som mest|inte (?:mer|längre|oftare) än)(?: (?:i|under))? (?:\d+|\p{L}+) (?:\p{L}+ )?(?:timm\p{L}+|gång\p{L}*|tillfälle\p{L}*|träff\p{L}*|samtal|besök|veck\p{L}+|månad\p{L}*|dag\p{L}*|år)(?!\p{L})/giu;

/** That those who live elsewhere may come too: it bends nothing but where one lives. */
export const FROM_ELSEWHERE =
  /,? (?:även|också) (?:för )?(?:du|dig|den|de|dem|personer) som inte (?:är (?:folkbokför|bosatt|skriv)|bor)[^.;]*/iu;

/** That what follows is only an example, or does not count: what stands before it holds. */
export const SOFT_AFTER = /(?<!\p{L})(till exempel|t\.?ex|exempelvis|såsom|oavsett)(?!\p{L})/iu;

/** That what a sentence says of some is no bound on who may have the insats: they are left out, or something else holds. */
export const OF_SOME =
  /(?<!\p{L})(omfattas (inte|ej)|(?<!(?:remiss|ansökan|anmälan|bokning|tidsbokning|beslut|biståndsbeslut) )(?:krävs|behövs) (inte|ej)|(?:inget|ej ett?|inte ett?) krav|(får|kan|erbjuds|ges|beviljas|har|gäller) (inte|ej)|hänvisas|i ?stället|undantas|utesluts|(?:har|får|ges) (?:förtur|företräde)|prioriteras|betalar|tillåtelse|godkännande|sällskap av|bedöms|prövas|samma insats|målsman\p{L}*|underskrift|(?<!(?:prata|tala|samtala|chatta|snacka) )(?:med|utan|tillsammans med) (?:en |sin |din |någon )?(?:vårdnadshavare|förälder|vuxen))(?!\p{L})/iu;

/** That nobody asks what follows: "Det krävs inte att den enskilde är …". */
export const NOT_ASKED =
  /(?<!\p{L})(?:(?:krävs|behövs|behöver|måste|förutsätts) (?:inte|ej)|(?:inget|utan) krav på)(?: att)?(?: \p{L}+){0,3}\s*$/iu;

/** That it is not for those who follow, or that it ends with them. */
export const NOT_FOR =
  /(?<!\p{L})(?:(?:inte|ej|aldrig|utom)(?: (?:till|för|av|avsedd|avsett|öppen|öppet|den|dem|de|dig|du|som|person(?:er)?|ungdomar|unga|vuxna|barn|elever|föräldrar|är|har))*|(?:upphör|avslutas|avbryts|slutar|tills|till dess|så länge)(?!\p{L})[^.]*)\s*$/iu;

/** That what follows says who pays nothing, who goes along, whose case is tried, or how many there are. */
export const OF_OTHERS =
  /(?:avgiftsfri\p{L}*|gratis|kostnadsfri\p{L}*|avgift\p{L}*|kronor|kr) för (?:\p{L}+ ){0,3}$|(?<!\p{L})(?:sällskap av|närvaro av|prövas|bedöms) (?:\p{L}+ ){0,4}$|^(?:i (?:kommunen|\p{Lu}[\p{L}-]+(?: kommun)?) (?:bor|finns|är)|av (?:dem|de))(?!\p{L})/iu;

/** What those whom a sentence begins with have to do: it holds for them, and others may have the insats too. */
const DEMANDS = /(behöver|måste|(?:ska|skall)(?! (?:erbjudas|kunna|ges|få|ha (?:möjlighet|rätt)))|krävs(?!\s*[.]?$))/;

/** What holds for those whom a sentence begins with. */
const HOLDS = /(gäller|finns(?! stöd| hjälp)|kan|tas|är|erbjuds|ges|får)/;

/** A verb of the main clause: no word that opens another clause stands before it. */
const ofMainClause = (verbs: readonly RegExp[]): RegExp =>
  new RegExp(
    `(?<!(?:som|och|eller|men|att|där|vars|samt|inte|också|även|ofta) )(?<!\\p{L})(?:${verbs.map(({ source }) => source).join('|')})(?!\\p{L})`,
    'iu',
  );

/** How a sentence begins that says something of some, and by which words it then does. */
export const OF_THOSE: readonly (readonly [begins: RegExp, says: RegExp])[] = [
  [
    /^(?:(?:den|du|dig|de|dem|alla) (?:som |(?=över|under))|personer|ungdomar|unga|vuxna|barn|elever|$)/iu,
    ofMainClause([DEMANDS]),
  ],
  [/^för (?:den|dig|dem|de|alla|personer|ungdomar|unga|vuxna|barn|elever)(?!\p{L})/iu, ofMainClause([DEMANDS, HOLDS])],
  [/^(?:är|har) (?:du|den|barnet|ni)(?!\p{L})/iu, /[^?\s]\s*$/u],
];

/** A condition at the start, with nothing after it than that whoever meets it may have the insats. */
export const OFFERED_IF =
  /^(?:är|har) du [^.?]*?,? (?:så )?(?:kan du (?:få|boka|beställa|delta|komma|vara med|använda|låna|ta del av|besöka)|får du (?:hjälp|stöd|sällskap|besök|delta|komma|vara med)|erbjuds du|är du välkommen|hjälper (?:\p{L}+ ){1,3}?dig)(?!\p{L})(?![^.]*(?<!\p{L})(?:också|även|avgift\p{L}*|gratis|rabatt\p{L}*|förtur|själv|utan(?! (?:föregående |individuell )?(?:bistånds|behovs)\p{L}+)|i stället|istället)(?!\p{L}))/iu;

/** After parents: those who wait for a child, or children who come by themselves. */
export const MORE_THAN_PARENTS =
  /(?:,|(?<!\p{L})(?:och|samt|eller))\s+(?:för |till |även )?(?:blivande föräldrar|gravida|(?:barn|ungdomar|unga|tonåringar) (?:från|över|mellan|upp till|som (?:själva|fyllt|har fyllt)|\d))/iu;

/** That what follows is about one of two parties, and the other may have the insats too. */
export const OF_ONE_PARTY = /(?<!\p{L})(?:när|om|där|att) (?:gärnings(?:personen|mannen)|den misstänkte)(?!\p{L})/iu;

/** Whose parents they are, told in two words. */
export const OF_CHILDREN = /^\s*(?:till|med|som har) barn (?:och|eller|samt|och\/eller) (?:ungdomar|unga|tonåringar)/iu;

/** Those who wait for a child, wherever a sentence names them. */
export const WAITS_FOR_CHILD = /(?<!\p{L})(?:blivande (?:föräld|mamm|papp)\p{L}*|gravida|väntar barn)(?!\p{L})/iu;

/** Rules whose words say something of those who take part: with others beside them, it does not hold for all. */
export const SELF_RULES: ReadonlySet<string> = new Set([
  'cognitive-impairment',
  'home-healthcare',
  'women',
  'men',
  'born-abroad',
]);

export const SCHOOL_RULES = /^(?:school|upper-secondary|compulsory)/u;

/** For how long: living there today is not all that is asked. */
export const SINCE =
  /^\s*(?:i|sedan|under) (?:minst |mer än |de senaste )?(?:\d+|ett|en|två|tre|fem|sex|tolv) (?:år|månader|veckor)/iu;

/** Two kommuner, one of which is enough. */
export const TWO_KOMMUNER =
  /^\s*(?:,|eller|och\/eller|och|samt)\s+(?:i\s+)?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*s? (?:kommun|stad)(?!\p{L})/u;
