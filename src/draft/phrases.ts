// The words by which a sentence, or a clause that states no fact, finds its heap.

/** Why words are left to the editor. */
export const WHY = {
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
export const FILLER =
  /^(och|samt|men|med|i|på|till|för|av|om|är|som|att|den|det|de|en|ett|ska|skall|har|ha|vara|bo|år|åldern|åldrarna|gäller|även|från|hos|dig|du|enskilde|enskilda|kommunen|kommunens|sig|sin|sitt|sina|här|endast|enbart|bara|insatsen|också)$/iu;

/** People as such: whoever asks is one. */
export const ANYBODY =
  /^(?:vem som helst|privatpersoner|personer|medborgare|individer|individ|person|den|de|dem|du|dig|den enskilde|ungdomar|unga|deltagare|den sökande|kommuninvånare|seniorer och äldre)(?= |$|,)|^alla(?= som(?!\p{L}))/iu;

/** Open to whoever comes. */
export const OPEN_TO_ALL =
  /^(?:(?:insatsen|verksamheten|mötesplatsen|caféet|den) är )?(?:öppen|öppet|öppna)?\s*(?:för\s+)?alla(?:\s+(?:kommunens |kommun)?(?:medborgare|invånare|som vill|intresserade|åldrar))?(?: i kommunen)?\s*[.!]?$/iu;

/** What only the person can tell. */
export const FELT =
  /(?<!\p{L})(upplev\p{L}*|känner|känna|önskar|vill|behöver|i behov av|(har|med) (ett )?behov|oro\p{L}*|har frågor|frågor (om|kring)|funder\p{L}*|svårt|svårigheter|bekymmer|problem|problematik|utsätt\p{L}*|utsatta?|utsatts|erfarenhet\p{L}*|risk\p{L}*|ensam(ma|het)?|isolerade?|ofrivillig\p{L}*|konflikt\p{L}*|vårdar|stödjer|stöttar|hjälper|tar hand om|anhörig till|närstående till|missbruk\p{L}*|skadligt bruk|beroende|kris|sorg|skulder|betalningssvårigheter|intresse\p{L}*|söker|mår|lider|våld\p{L}*|bråk|motivera\p{L}*|nyfiken|träffa andra|umgås|sammanhang|köper|samtala|prata|kan ta sig|på eget initiativ|rör gemensamma barn)(?!\p{L})/iu;

/** Whom it is for, in words that no register tells of. */
export const AUDIENCE_PEOPLE =
  /(?<!\p{L})(anhöriga?|närstående|seniorer|äldre|pensionärer|daglediga|ensamma|brottsoffer|våldsutsatta|våldsutövare|hemlösa|bostadslösa)(?!\p{L})/iu;

/** What could be checked and the vocabulary lacks. */
export const CHECKABLE =
  /(?<!\p{L})(beslut|beviljad\p{L}*|beviljats|bistånd\p{L}*|inskriven|inskrivna|utskriv\p{L}*|registrerad\p{L}*|diagnos\p{L}*|intyg\p{L}*|läkarintyg|remiss\p{L}*|färdtjänst\p{L}*|trygghetslarm\p{L}*|hemtjänst\p{L}*|hemsjukvård\p{L}*|lss|boendestöd\p{L}*|boende|bor|bo|bosatta?|ensamboende|sammanboende|gift\p{L}*|makar|make|maka|sambo|hushåll\p{L}*|båda|inkomst\p{L}*|körkort|funktionsnedsättning\p{L}*|funktionshinder|fullmakt|god man|uppehållstillstånd\p{L}*|asylsökande|arbetslös\p{L}*|sjukskriv\p{L}*|sjukhus\p{L}*|elever|medlem\p{L}*|anställd\p{L}*|saknar|pensionär\p{L}*|ansökan|ansökt)(?!\p{L})/iu;

/** That exceptions stand elsewhere: each stands with the insats that it is of. */
export const UNLESS_STATED =
  /,?\s*(?:såvida|om) (?:inget|inte) annat (?:anges|angetts|angivits|framgår|nämns|sägs|står|uppges)(?:(?! (?:ska|skall|måste|gäller|krävs)(?!\p{L}))[^.;])*/iu;

/** How much of an insats one gets. */
export const LIMITS =
  /(?<!\p{L})(högst|max|maximalt|upp till|som mest|totalt|sammanlagt|maxantal)\s+(?:\d+|\p{L}+)\s+(?:\p{L}+\s+)?(samtal|timm\p{L}+|gång\p{L}*|tillfälle\p{L}*|träff\p{L}*|veck\p{L}+|månad\p{L}*|besök|minut\p{L}*|dag\p{L}*|dygn)|(?<!\p{L})\d+\s+(timm\p{L}+|gånger|tillfällen|träffar|besök|samtal)\s+(per|i|om)\s/iu;

/** What it costs. */
export const COSTS =
  /(?<!\p{L})(avgift\p{L}*|kostnad\p{L}*|kostar|kronor|kr|gratis|avgiftsfri\p{L}*|kostnadsfri\p{L}*|betalar|taxa\p{L}*)(?!\p{L})/iu;

/** That somebody agrees, or has to. */
export const CONSENT =
  /samtyck|medgivande|vårdnadshavare\p{L}* (tillåtelse|godkännande|tillstånd)|(?:vårdnadshavar\p{L}*|föräld\p{L}*) (?:\p{L}+ ){0,3}?(?:godkän|sagt ja|säga? ja|säger ja|tillåt|medge)/iu;

/** Words of the paper itself. */
export const PAPER = /^(se (även |också )?(bilaga|kapitel|avsnitt|sida)|enligt \d+ kap|jfr|jämför|källa)/iu;

/** Under the name of villkor: that there are none. */
export const NONE =
  /^(?:0|inga|inget|ingenting|saknas|nej|ingen)(?: (?:särskilda|särskilt|egna|ytterligare|andra))?(?: (?:villkor|krav|förutsättningar|kriterier|gräns(?:er)?|åldersgräns(?:er)?|åldersvillkor|ålderskrav))?(?: (?:är satta?|finns|gäller|tillämpas))?(?: (?:utöver|förutom) (?:folkbokföring(?:en)?|det (?:vanliga|gemensamma|allmänna)(?: villkoret)?|de (?:allmänna|gemensamma)(?: villkoren)?))?\s*\.?$|^några (?:andra |särskilda )?(?:villkor|krav)(?: utöver folkbokföring(?:en)?)? (?:ställs|finns|gäller) (?:inte|ej)\.?$/iu;

/** Says that one item of a list is enough. */
export const ANY_ONE =
  /(något|någon|ett|en) av (följande|dessa|nedanstående|villkoren|kraven|kriterierna)|minst ett(?! (?:\p{L}+ )?barn(?!\p{L}))/iu;
