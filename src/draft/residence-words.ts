import type { Villkor } from '../catalog/types.js';
import { withoutAges } from './ages.js';
import type { FactWords } from './types.js';

/** A child is spoken of last, and no grown-up after it. */
const OF_CHILD =
  /(?<!\p{L})(barn(et|en|ets|ens)?|son(en)?|dotter(n)?)\)?(?:\s+(som|ska|skall|måste|är|vara|också))*\s*$/iu;

/** Who asks and the child are spoken of together. */
const OF_BOTH = /^(?:både )?(?:du|ni) och (?:ditt |dina |ert |era )?barn(?:et|en)?(?: (?:ska|måste|behöver))?\s*$/iu;

/** Somebody else than who asks is spoken of. */
export const OF_OTHER =
  /(anhörig|närstående|make|maka|partner|sambo|hushåll|familj|båda|brukare|den som vårdas|(?:som|den|personen) du (?:hjälper|vårdar|stöttar|stödjer|tar hand om)|(?:hjälper|vårdar|stöttar|stödjer) (?:någon|en)|(?:en|ena|någon) (?:av )?(?:förälder|föräldrarna|vårdnadshavare))\p{L}*(\s+\p{L}+){0,3}\s*$/iu;

/** A family is spoken of: which of them has to be registered, nobody says. */
export const OF_FAMILIES = /(?<!\p{L})familj(?:en|er|erna)?(?!\p{L})/iu;

/** Those who care for somebody are who the insats is for. */
const OF_CARERS = /^\s*(?:för |till )?(?:anhöriga?|närstående)(?:,? som)?\s*$/iu;

/** Who asks, called what they are to somebody. */
const AS_CARER = /(?<!\p{L})(?:du|dig|den) som (?:är )?(?:anhörig|närstående)\s*$/iu;

/** Parents and their children are spoken of, and either may be meant. */
const OF_EITHER = /(?<!\p{L})(föräldrar|förälder|vårdnadshavare|mammor|pappor)(?!\p{L}).*(?<!\p{L})barn/iu;

const KOMMUN = '(?:\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*(?:s)? (?:kommun|stad)|kommunen|(?:vår|denna) kommun)';

/** A kommun, or a place that may have the name of one. */
const PLACE = `(?:inom|i) (?:${KOMMUN}|\\p{Lu}[\\p{L}-]+)`;

/** Whether the words name a whole kommun, and one only: "i norra delen av Ekby kommun" and "i Ekby eller Åsby kommun" do not. */
function isOneKommun(words: string): boolean {
  const name = /\s(?:inom|i) (.+) (?:kommun|stad)$/iu.exec(words)?.[1] ?? '';
  return /^(vår|denna)$/iu.test(name) || !/(?:^|\s)\p{Ll}/u.test(name);
}

/** Whether words end in the kommun that the document is of: "folkbokförd i Ekby" may name a village else. */
function endsInKommun(words: string, kommun: string): boolean {
  const short = (name: string) =>
    name
      .replace(/ (?:kommun|stad)$/iu, '')
      .replace(/s$/u, '')
      .toLowerCase();
  const isNamed = kommun !== '' && short(words.slice(words.lastIndexOf(' ') + 1)) === short(kommun);
  return (isNamed || /(?:kommun|kommunen|stad|(?<!\p{L})här)$/iu.test(words)) && isOneKommun(words);
}

/** Who lives in the kommun, or has to be registered there, by the words before; `undefined` where nobody can tell. */
function whoLives(words: string, before: string, kommun: string): readonly Villkor[] | undefined {
  // "Folkbokfört" is said of a child or of a household, never of the one who asks.
  const isNeuter = /folkbokfört|skrivet/iu.test(words);
  const isOfChild =
    OF_CHILD.test(isNeuter ? withoutAges(before) : before) || (isNeuter && /(?<!\p{L})barnet(?!\p{L})/iu.test(before));
  if ((isNeuter && !isOfChild) || !endsInKommun(words, kommun)) return undefined;
  if (
    (OF_OTHER.test(before) && !OF_CARERS.test(before) && !AS_CARER.test(before)) ||
    OF_FAMILIES.test(before) ||
    (!isOfChild && OF_EITHER.test(before))
  )
    return undefined;
  if (OF_BOTH.test(before))
    return [
      { fact: 'resident', is: true },
      { fact: 'childResident', is: true },
    ];
  return [{ fact: isOfChild ? 'childResident' : 'resident', is: true }];
}

/** That what follows is demanded. */
const DEMANDS = /(?<!\p{L})(?:förutsätter|kräver|krav på)\s*$/iu;

const RESIDENT: readonly Villkor[] = [{ fact: 'resident', is: true }];

/** What words say of where one lives or is registered, one row each; the first that fits is taken. */
export const RESIDENCE_WORDS: readonly FactWords[] = [
  {
    rule: 'resident',
    words: new RegExp(`^folkbokför(?:d|ing)(?: ${PLACE})?\\??\\s*:\\s*(?:ja|krävs|x)`, 'iu'),
    read: () => RESIDENT,
  },
  {
    rule: 'resident',
    words: new RegExp(
      `^folkbokför(?:d|ing)(?: ${PLACE})?\\??\\s*:\\s*(?:gäller )?barnet(?: ska vara det)?(?! (?:eller|och))`,
      'iu',
    ),
    read: () => [{ fact: 'childResident', is: true }],
  },
  {
    rule: 'resident',
    words: new RegExp(
      `(?:(?:är|vara|finns) )?(?:(?:bosatta?|boende) och )?(?:folkbokförda?|folkbokfört|folkbokf\\.|skriven|skrivna|skrivet|mantalsskrivna?)(?: och bosatta?)? (?:${PLACE}|här(?= *(?:$|[.,]| och)))`,
      'iu',
    ),
    read: ([words = ''], before, kommun) => whoLives(words, before, kommun),
  },
  {
    rule: 'resident',
    words: new RegExp(`(?:har |ha )(?:(?:sin|din|er) )?folkbokföring(?:sadress)? ${PLACE}`, 'iu'),
    read: ([words = ''], before, kommun) => whoLives(words, before, kommun),
  },
  {
    rule: 'resident',
    words: new RegExp(`(?:krävs |kräver )?folkbokföring ${PLACE}(?: krävs(?! inte| ej))?`, 'iu'),
    read: ([words = ''], before, kommun) => {
      const place = words.replace(/^(?:krävs|kräver) | krävs$/giu, '');
      return endsInKommun(place, kommun) && (before.trim() === '' || /^kräv/iu.test(words) || DEMANDS.test(before))
        ? RESIDENT
        : undefined;
    },
  },
  {
    rule: 'resident',
    words: new RegExp(`^folkbokföringsadress(?:en)? (?:(?:ska|måste) (?:vara|ligga|finnas) )?${PLACE}`, 'iu'),
    read: ([words = ''], _, kommun) => (endsInKommun(words, kommun) ? RESIDENT : undefined),
  },
  {
    rule: 'resident',
    words:
      /^(?:(?:krav på|kräver) )?folkbokför(?:d|ing)(?: (?:krävs|i kommunen))?\??$|^krav på (?:fb|folkb\.?)$|^folkbokförd(?=,? (?:och )?(?:\d|minst \d|över \d|från \d|fyllt \d))|^folkbokförda(?= (?:kommun)?(?:invånare|medborgare))/iu,
    read: () => RESIDENT,
  },
  {
    // Who lives in a kommun need not be registered there, and the guide asks of that alone.
    rule: 'lives-there',
    words: new RegExp(`(?:(?:är|vara) )?(?:[Bb]osatta?|[Bb]oende|[Bb]or?) ${PLACE}`, 'u'),
    read: () => undefined,
    why: 'Dokumentet säger att man ska bo i kommunen, och guiden frågar om folkbokföring. Avgör om det är det som menas.',
  },
];
