import { agesIn } from './ages.js';

/** A sentence that says whom something is for. */
const FOR_WHOM =
  /(riktar|vänder) sig\b|målgrupp|(?<!\p{L})(alla|du|dig|ni|er|den|de|dem|personer?|vuxna?|barn|elever|studerande|ungdomar|skolungdom|tonåringar|unga|föräldrar|förälder|vårdnadshavare|mammor|pappor|mödrar|fäder|gravida|äldre|seniorer|pensionärer|anhöriga|närstående|kvinnor|män|tjejer|killar|flickor|pojkar|individer|invånare|medborgare|makar|par|familjer)(,? (?:som|vars|för vilken)|\s+(över|under|mellan|från|i åldern|i åldrarna|i årskurs|med|till barn|\d))(?!\p{L})|(?<!\p{L})(öppen|öppet|öppna|avse(?:dd|tt|dda)|tänkta?|ämna(?:d|t|de)|utforma(?:d|t|de)|anpassa(?:d|t|de)|finns till|passar(?: bra| bäst)?) för(?!\p{L})|^för alla(?=[,.]|$)|^alla (?:får|kan) (?:komma|delta|vara med)(?!\p{L})|(erbjuds|ges|beviljas|lämnas (?:till|åt))(?!\p{L})|(?<!\p{L})myndiga?(?!\p{L})|folkbokför|fyllt|fyller (?:minst )?\d|är till för|välkomnar|(?<!\p{L})(?:alla|samtliga) (?:vuxna|unga|äldre|barn|ungdomar|föräldrar|anhöriga|närstående|seniorer|pensionärer|invånare|kommuninvånare|kvinnor|män|personer|par|familjer)(?!\p{L})|(?:är en|är ett|öppen|öppet) \p{L}+ för (?:alla|den|dig)(?!\p{L})|^(?:tar|hjälper|vårdar|stöttar|stödjer|väntar) (?:du|ni)(?!\p{L})|^har (?:du|ni) (?:just |nyligen |precis )?flyttat(?!\p{L})|^är (?:du|man|ni) (?:förälder|föräldrar|anhörig|anhöriga|pensionär|gravid)(?!\p{L})|tar emot (?:alla|barn|unga|ungdomar|vuxna|kvinnor|män|personer|par|familjer|föräldrar)|(?<!\p{L})om (du|man) (är (\d|mellan|över|minst|pensionär|förälder|anhörig)|har (fyllt|barn))|(?<!\p{L})(du|man) kan (få|vara med|delta|gå)(?!\p{L}).* om (du|man)[: ]*$/iu;

const GROUPS =
  'barn|ungdomar|unga|tonåringar|elever|vuxna|äldre|seniorer|pensionärer|föräldrar|mammor|pappor|mödrar|fäder|familjer|anhöriga|närstående|personer|kvinnor|män|make|maka|makar|sambo|par|nyanlända|invånare|kommuninvånare|medborgare|(?:mor|far)- och (?:mor|far)föräldrar|bonusföräldrar';
const SUCH = 'alla|dig|unga|vuxna|äldre|yngre|nyblivna|blivande|ensamstående|gravida|nyanlända';

/** People by what they are, after a word that something is for them. */
const FOR_GROUP = new RegExp(
  `(?<!\\p{L})(?:för|till|åt|passar(?: bra| bäst)?) (?:både )?(?:(?:${SUCH}) )?(?:${GROUPS})(?!\\p{L})`,
  'iu',
);

/** A sentence that asks something of whoever takes part. */
const ASKS =
  /(?<!\p{L})((?:ges|erbjuds|lämnas|beviljas) (?:inte|ej) (?:till|åt)|krävs|villkor(et|en)?|måste|förutsätter|förutsättning|fyllt|folkbokför\p{L}*|åldersgräns\p{L}*|(?:lägsta|högsta) ålder|gäller (endast|bara|enbart|inte|ej)|endast|enbart|samtyck\p{L}*)(?!\p{L})|(?<!\p{L})(den enskilde|du|(?:ert|ditt|era|dina|deras) barn|deltagar(?:en?|na)|den som(?: \p{L}+){0,3}|sökanden?|barnet|barnen|elev(?:en|erna)|ungdom(?:en|ar|arna)|föräldrar(?:na)?|vårdnadshavar(?:e|en|na)|familj(?:en|erna)|makarna|par(?:et|en)|personen|båda|brottet|hushållet|kvinnan|mannen|hen|alla|ni) (ska|skall|måste|får inte|behöver)(?!\p{L})/iu;

/** What the paper does, or those who work with it. */
const OF_STAFF =
  /dokument|journal|personalen|medarbetar|utföraren|utförare |handläggaren (ska|informer)|nämnden|kommunstyrelsen|riktlinje|uppföljning|verksamheten (ska (?!rikta|vända|vara öppen)|följ)|(?:grupp|kurs|cirkel)?ledar(?:en|na|e ska)|^volontär(?:en|er|erna)(?!\p{L})|14 kap|11 kap|informera/iu;

/** Who decides, before what is decided. */
const DECIDED =
  /^(?:\p{L}*(?:nämnd|styrelse|utskott|fullmäktige)\p{L}* )+(?:beslutar|beslutade|har beslutat|föreslås besluta)(?: att)?(?!\p{L})/iu;

const COST =
  /(?<!\p{L})(avgift\p{L}*|kostnad\p{L}*|kostar|kronor|kr|gratis|avgiftsfri\p{L}*|kostnadsfri\p{L}*)(?!\p{L})/iu;
const LIMIT =
  /(?<!\p{L})(högst|max|maximalt|upp till|som mest)\s+(\d+|\p{L}+)\s+(\p{L}+\s)?(samtal|timm\p{L}+|gång\p{L}*|tillfälle\p{L}*|träff\p{L}*|veck\p{L}+|månad\p{L}*|besök|minuter|dag\p{L}*|dygn)/iu;

/** Whoever needs something is whom it is for, and nothing is asked of them. */
const NEEDS = /(?<!\p{L})(?:den|dem|de|dig|du) som (?:själv )?behöver(?!\p{L})/giu;

/** Whether a sentence says whom something is for. */
export function isOfWhom(text: string): boolean {
  return FOR_WHOM.test(text) || FOR_GROUP.test(text) || agesIn(text).length > 0;
}

/** Whether a sentence asks something of whoever takes part. */
export function asksSomething(text: string): boolean {
  return ASKS.test(text.replace(NEEDS, ' '));
}

/** Whether a sentence tells what the paper does, or those who work with it. */
export function isOfStaff(text: string): boolean {
  return OF_STAFF.test(text.replace(DECIDED, ''));
}

/** Whether a sentence tells of what something costs. */
export function bearsCost(text: string): boolean {
  return COST.test(text);
}

/** Whether a sentence tells how much of something one gets. */
export function bearsLimit(text: string): boolean {
  return LIMIT.test(text);
}
