import type { Fact } from '../catalog/facts.js';
import type { Villkor } from '../catalog/types.js';
import { withoutAges } from './ages.js';
import { OF_FAMILIES, OF_OTHER, RESIDENCE_WORDS } from './residence-words.js';
import type { FactWords } from './types.js';

/** One value of a fact. */
const yes = (fact: Fact, is: boolean | string) => (): readonly Villkor[] => [{ fact, is }];

/** Those are spoken of who are close to somebody, or care for them. */
const OF_CARED_FOR =
  /(?<!\p{L})(?:anhörig|närstående|make|maka|makar|sambo|partner|familj|vårdar|hjälper|stödjer|stöttar|tar hand om)/iu;

/** School years, in order, with the value that each is part of. */
const YEARS = [['F'], ['1-3', '1', '3'], ['4-6', '4', '6'], ['7-9', '7', '9']] as const;

/** The stages of grundskola, by their first and last year. */
const STAGES: Readonly<Record<string, readonly [first: string, last: string]>> = {
  låg: ['1', '3'],
  mellan: ['4', '6'],
  hög: ['7', '9'],
};

const school = (from: string, to: string): readonly Villkor[] | undefined => {
  const first = YEARS.findIndex(([value, start]) => value === from || start === from);
  const last = YEARS.findIndex(([value, , end]) => value === to || end === to);
  if (first < 0 || last < first) return undefined;
  return [{ fact: 'schoolYear', is: YEARS.slice(first, last + 1).map(([value]) => value) }];
};

/** What somebody does who was named before "och": no other people follow. */
const GOES_ON = 'består|omfattar|leds|ges|hålls|pågår|innehåller|träffas|sker|innebär';

/** That no other people stand beside those of one gender, or in a row with them. */
const NO_OTHERS = `(?! (?:och|eller|samt) (?!${GOES_ON})|\\/)`;
const NO_OTHERS_LISTED = `(?! (?:och|eller|samt) (?!${GOES_ON})|,(?!\\s*(?:\\d|som\\s))|\\/)`;

/** What words say of the facts of the vocabulary that are no number, one row each; the first that fits is taken. */
export const FACT_WORDS: readonly FactWords[] = [
  ...RESIDENCE_WORDS,
  {
    rule: 'court-not',
    words:
      /(?:omfattar|gäller|avser) (?:inte|ej) samtal som (?:en )?(?:domstol(?:en)?|tingsrätt(?:en)?|rätten) (?:har )?(?:beslutat|förordnat)(?: om)?|samtal (?:på|efter|enligt) (?:uppdrag|beslut|förordnande) (?:av|från) (?:en )?(?:domstol(?:en)?|tingsrätt(?:en)?|rätten) (?:omfattas|ingår|ges|erbjuds) (?:inte|ej)|(?:gäller |ges |erbjuds )?(?:inte|ej)(?: [\p{L}]+){0,6} (?:beslut|dom|uppdrag|förordnande)(?: \p{L}+){0,3} (?:domstol(?:en)?|tingsrätt(?:en)?|rätten)|(?:gäller|ges|erbjuds|lämnas) (?:inte|ej) (?:när|om|då|där|efter att) (?:en )?(?:domstol(?:en)?|tingsrätt(?:en)?|rätten) (?:redan )?har (?:beslutat|förordnat)(?: om \p{L}+)?|(?:domstol(?:en)?|tingsrätt(?:en)?|rätten) (?:(?:har |ska |får )(?:inte|ej)(?: redan)?(?: ha)?|(?:inte|ej) har) (?:beslutat|förordnat)(?: om \p{L}+)?/iu,
    read: yes('courtDecision', false),
  },
  {
    rule: 'court',
    words:
      /(?:efter|enligt|på) (?:beslut|uppdrag|förordnande) (?:av|från|i) (?:en )?(?:domstol(?:en)?|tingsrätt(?:en)?|rätten)|(?:där|när|då) (?:en )?(?:domstol(?:en)?|tingsrätt(?:en)?) (?:har )?(?:beslutat|avgjort|förordnat)(?: om| frågan om)?|(?:det finns|som har|har|med) en dom (?:om|på|angående|rörande) (?:växelvis boende|umgänge\p{L}*|vårdnad\p{L}*|boende\p{L}*)|efter (?:dom|beslut)(?: eller (?:dom|beslut))? (?:i|av|från) (?:en )?(?:tingsrätt(?:en)?|domstol(?:en)?)|(?:under förutsättning att )?(?:en )?(?:domstol(?:en)?|tingsrätt(?:en)?) (?:har |ska ha )(?:beslutat|förordnat|meddelat (?:ett )?(?:beslut|dom)|avgjort (?:frågan|målet|tvisten))(?: om)?|(?:har |ska ha )?beslutats av (?:en )?(?:domstol(?:en)?|tingsrätt(?:en)?)|(?:som )?(?:har|fått|omfattas av|det finns|med) (?:(?:en |ett )?(?:dom|beslut|förordnande)(?: eller (?:en |ett )?)?)+ (?:från|av|i) (?:en )?(?:domstol|tingsrätt)(?:en)?(?: om \p{L}+)?|^(?:för insatsen |för stödet )?krävs (?:ett )?beslut (?:från|av) (?:en )?(?:domstol|tingsrätt)(?:en)?(?: om \p{L}+)?|(?:att )?(?:det )?(?:finns|krävs|ska finnas) (?:ett )?domstolsbeslut(?: om \p{L}+)?|^domstolsbeslut(?: om \p{L}+)? (?:krävs|ska finnas)/iu,
    read: yes('courtDecision', true),
  },
  {
    rule: 'both-parents',
    words:
      /båda(?: föräldrarna| vårdnadshavarna)?(?: ska| måste| behöver)? (?:(?:[^.,;]{1,70} och )?(?:vara |är )(?:överens|eniga)|samtyck(?:er|et|a|t) till (?:det|samtal\p{L}*|insatsen|att (?:delta|medverka|komma))|(?:vill|vilja) (?:delta|ha samtal|komma|gå|medverka)|(?:önskar|önska) samtal\p{L}*)/iu,
    read: yes('bothParentsAgree', true),
  },
  {
    rule: 'both-parents',
    words: /som är (?:överens|eniga) om att (?:delta|komma|gå|ha samtal\p{L}*|ta del av \p{L}+)/iu,
    read: (_, before) =>
      /^\s*(?:för |till )?(?:föräldrar|vårdnadshavare)(?:(?!\p{L})[^.]*(?<!\p{L})och)?\s*$/iu.test(before)
        ? [{ fact: 'bothParentsAgree', is: true }]
        : undefined,
  },
  {
    rule: 'parents-apart',
    words:
      /(?:ni|du|dig|er) som är (?:föräldrar|förälder) och (?:har|har redan) separerat(?! från)(?: eller (?:är på väg att|ska|tänker|planerar att|funderar på att|håller på att) (?:separera|skiljas|göra det))?|^är du förälder(?:,| och) (?:bor|lever) inte (?:längre )?(?:ihop|tillsammans) med den andra föräldern/iu,
    read: () => [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'livesApart', is: true },
    ],
  },
  {
    rule: 'parents-apart',
    words:
      /(?:som )?(?:inte (?:längre )?(?:bor|lever)|(?:bor|lever) inte(?: längre)?) (?:ihop|tillsammans|med)(?: med)? (?:(?:barnets|barnens|(?:ditt|sitt|ert|sina) barns) andra förälder|den andra föräldern)/iu,
    read: (_, before) => [
      ...(/föräld|vårdnadshavare|mamm|papp|mödrar|fäder/iu.test(before)
        ? []
        : [{ fact: 'parenthood', is: ['parent'] } as const]),
      { fact: 'livesApart', is: true },
    ],
  },
  {
    rule: 'own-parents-apart',
    words:
      /(?:som|och) har föräldrar som (?:inte (?:längre )?(?:bor|lever) (?:ihop|tillsammans)|(?:bor|lever) isär|har separerat)/iu,
    read: (_, before) =>
      /^(?:[^.:;]*?\s(?=(?:för|till) dig ))?\s*(?:gruppen är |gruppen vänder sig )?(?:för|till) (?:dig|barn|ungdomar|barn och ungdomar)(?:(?: som är)?(?: mellan| från)? \d[\d –-]*(?:och \d+ )?år)?\s*$/iu.test(
        before,
      )
        ? [{ fact: 'ownParentsApart', is: true }]
        : undefined,
  },
  {
    rule: 'parents-apart',
    words:
      /(?:som är på väg att eller som redan har separerat|som (?:ska|håller på att|planerar att|tänker) (?:separera|skiljas) eller (?:redan )?har (?:separerat|gjort det)|som (?:har |är |ska |håller på att |planerar att )?(?:separerat|separerade|separera|skilda|skilt sig)(?: eller (?:är på väg att|ska|tänker|planerar att|funderar på att|håller på att) (?:separera|skiljas|göra det))?|som (?:inte (?:längre )?(?:(?:lever|bor) (?:tillsammans|ihop)|sammanbor|delar (?:bostad|hem|hushåll))|bor på (?:ett )?annat håll än (?:barnets|den) andr[ae] föräldern?|(?:lever|bor) (?:isär|på (?:olika|skilda|var sitt) håll|åtskilda|var för sig)|(?:har )?flyttat isär))/iu,
    read: (_, before) =>
      /(?:^|^(?:(?!barn|ung|elev|syskon|par |och )[^\s.:;]+\s)*?(?:för|till|åt|erbjuds|ges|lämnas)\s|^målgruppen är\s|^(?:villkoret är att )?(?:ni|du) (?:är|ska vara) )\s*(föräldrar|förälder|vårdnadshavare)\s*$/iu.test(
        before,
      )
        ? [{ fact: 'livesApart', is: true }]
        : undefined,
  },
  {
    rule: 'parents-apart',
    words: /(?:ska |måste )?(?:ha |har )skilda (?:bostäder|hem|hushåll)/iu,
    read: (_, before) =>
      /(?:^|\s)(?:föräldrar(?:na)?|vårdnadshavar(?:e|na)|ni|du som)(?: som)?\s*$/iu.test(before)
        ? [{ fact: 'livesApart', is: true }]
        : undefined,
  },
  {
    rule: 'parents-apart',
    words:
      /(?:(?:ska |måste )?(?:bor?|leva|lever) (?:isär|på olika håll|åtskilda|var för sig)|(?:har|ska ha) (?:separerat|flyttat isär)|(?:bor|lever) (?:på (?:skilda|var sitt) håll)|(?:bor|lever) inte (?:längre )?(?:ihop|tillsammans))/iu,
    read: (_, before) =>
      /^(?:föräldrar(?:na)?|vårdnadshavar(?:e|na)|ni)\s*$/iu.test(before)
        ? [{ fact: 'livesApart', is: true }]
        : undefined,
  },
  {
    rule: 'compulsory-school',
    words:
      /(?:som )?(?:har )?(?:gått klart|gått ut|avslutat|fullgjort|slutfört)(?: sin| sitt)? (?:grundskolan?|skolplikt(?:en)?|grundskoleutbildning)/iu,
    read: yes('compulsorySchoolDone', true),
  },
  {
    rule: 'upper-secondary-neither',
    words:
      /(?:som )?varken (?:går|läser|studerar) (?:i |på |vid )?gymnasi\p{L}+ eller (?:har )?(?:fullföljt|slutfört|avslutat|gått klart|gått ut)(?: \p{L}+)? gymnasi\p{L}+/iu,
    read: yes('upperSecondary', 'neither'),
  },
  {
    rule: 'upper-secondary-neither',
    words:
      /(?:som )?(?:inte har (?:en )?avslutad eller pågående gymnasie\p{L}*(?: eller motsvarande utbildning)?|varken (?:går (?:i|på)|läser)(?: \p{L}+)? (?:eller har (?:avslutat|gått ut) )?gymnasie\p{L}*)/iu,
    read: yes('upperSecondary', 'neither'),
  },
  {
    rule: 'upper-secondary-neither',
    words:
      /(?:(?:går|läser) (?:inte|varken)|(?:inte|varken) (?:går|läser)) (?:i |på )?(?:och|eller) (?:inte )?(?:har )?(?:inte )?(?:slutfört|avslutat|gått klart|gått ut|fullföljt) gymnasi\p{L}+/iu,
    read: yes('upperSecondary', 'neither'),
  },
  {
    rule: 'upper-secondary-not-enrolled',
    words:
      /(?:som )?(?:inte är inskriv(?:en|na) (?:på|i|vid) (?:något |ett )?gymnasie\p{L}*|inte (?:går|studerar) (?:i|på|vid) (?:något )?gymnasie\p{L}*)/iu,
    read: () => [{ fact: 'upperSecondary', is: ['completed', 'neither'] }],
  },
  {
    rule: 'upper-secondary-enrolled',
    words:
      /(?:som )?(?:går (?:i|på)|är inskriv(?:en|na|et) (?:på|i|vid)|studerar (?:på|vid)) (?:ett )?gymnasi(?:et|um|eskolan?|eprogram)|(?<=^|för |till )gymnasie(?:elever|ungdomar)|^(?:elever|ungdomar) (?:i|på) gymnasi(?:et|eskolan)/iu,
    read: yes('upperSecondary', 'enrolled'),
  },
  {
    rule: 'upper-secondary-completed',
    words:
      /(?:som )?(?:har |ska ha )?(?:slutfört|gått klart|fullföljt|tagit examen från)(?: sin| sitt| sina)? gymnasi(?:et|eskolan?|estudier(?:na)?|eutbildning(?:en)?)(?: (?:eller|och) (?:gymnasiesärskolan?|anpassade? gymnasieskolan?))?/iu,
    read: yes('upperSecondary', 'completed'),
  },
  {
    rule: 'has-or-expects',
    words: /som (?:har eller väntar|väntar eller har) barn/iu,
    read: () => [{ fact: 'parenthood', is: ['parent', 'expecting'] }],
  },
  {
    rule: 'school-years',
    words: /(?:som går )?(?:i |från )?(?:årskurs(?:erna)?|åk\.?|klass) ?\d(?:, ?\d)* ?(?:och|eller|samt) ?\d/iu,
    read: ([words = '']) => {
      const years = words.match(/\d/gu) ?? [];
      const isInRow = years.every((year, at) => at === 0 || Number(year) === Number(years[at - 1]) + 1);
      return isInRow ? school(years[0] ?? '', years.at(-1) ?? '') : undefined;
    },
  },
  {
    rule: 'school-years',
    words:
      /(?:som går )?(?:i |från )?(?:(förskoleklass)(?= ?(?:[-–—]|t)| (?:eller|och|samt|till) )|(?:årskurs(?:erna)?|åk\.?|klass) ?(\d))(?: ?(?:[-–—]|till(?: och med)?|t\.?o\.?m\.?|(?<=förskoleklass )(?:eller|och|samt) årskurs 1 ?[-–—]) ?(?:årskurs |åk\.? ?)?(\d))/iu,
    read: ([, preschool, from = '', to = '']) => school(preschool ? 'F' : from, to),
  },
  {
    rule: 'school-stages',
    words:
      /(?:som går )?(?:(?:i|på) )?(?:grundskolans )?(låg|mellan|hög)(?:stad(?:iet|ium|ie(?:elever|ungdomar|skolan))(?: (?:och|samt) (?:på )?(mellan|hög)stadiet)?|-(?:,? mellan-)? (?:och|samt) (mellan|hög)stadiet)(?! till)/iu,
    read: ([, from = '', next, joined]) => {
      const [first, last] = [STAGES[from.toLowerCase()], STAGES[(next ?? joined ?? from).toLowerCase()]];
      return first && last ? school(first[0], last[1]) : undefined;
    },
  },
  {
    rule: 'compulsory-school-pupils',
    words: /(?:som )?går i grundskolan?(?!\p{L}| och| eller| samt|,)/iu,
    read: () => school('F', '9'),
  },
  {
    rule: 'born-abroad',
    words:
      /(?:som är )?(?:utrikes ?födda?|utlandsfödda?|utomlands födda?|födda? (?:utomlands|utanför sverige|i (?:ett )?annat land))/iu,
    read: yes('bornAbroad', true),
  },
  {
    rule: 'without-children',
    words: /(?:som )?(?:utan|inte har|(?:och )?inte ha) medföljande barn/iu,
    read: yes('withChildren', false),
  },
  { rule: 'with-children', words: /(?:som )?(?:med|har) medföljande barn/iu, read: yes('withChildren', true) },
  {
    rule: 'child-diagnosis',
    words:
      /(?:som |vars barn )?(?:har |fått |har fått )?(?:(?:med )?diagnosen |diagnos (?:inom )?|en diagnos (?:inom )?|en |med )(adhd|autism(?:spektrumtillstånd)?)(?:[- ]?diagnos)?(?! (?:och|eller)|\/|,)/iu,
    read: ([, diagnosis = ''], before) =>
      /barn\p{L}*\s*(som\s*)?$/iu.test(before) && /föräld|vårdnadshavare/iu.test(before)
        ? [{ fact: 'childDiagnosis', is: [diagnosis.toLowerCase().startsWith('adhd') ? 'adhd' : 'autism'] }]
        : undefined,
  },
  {
    rule: 'cognitive-impairment',
    words:
      /(?:med|som har|som (?:har )?fått) (?:en )?(?:konstaterad |diagnos(?:t?i[sc]erad|en)? )?(?:kognitiv svikt|demens(?:sjukdom|diagnos)?)(?: (?:eller|och|och\/eller) (?:kognitiv svikt|demens(?:sjukdom|diagnos)?))?/iu,
    read: (_, before) =>
      !OF_CARED_FOR.test(before) &&
      /(?:^|(?<!\p{L})(?:för|till|åt|ges|erbjuds|tillhandahållas|kommer)\s+)(?:hemmaboende )?(?:personer|hemmaboende|den|de|du|dig|individer|äldre)(?:,|\s|som|har|är|och|i åldern|i åldrarna)*$/iu.test(
        withoutAges(before),
      )
        ? [{ fact: 'cognitiveImpairment', is: true }]
        : undefined,
  },
  {
    rule: 'home-healthcare',
    words:
      /(?:som )?(?:är |vara )?(?:inskriv(?:en|na) i|patient(?:er)? i) (?:kommunens |den kommunala )?hemsjukvård(?:en)?/iu,
    read: (_, before) => (OF_OTHER.test(before) ? undefined : [{ fact: 'homeHealthcare', is: true }]),
  },
  {
    rule: 'student-health',
    words:
      /(?:som )?(?:(?:är |vara )?(?:aktuell|aktuella|aktuellt) (?:hos|inom|på|i)|(?:har|ha) (?:en )?(?:pågående )?kontakt med) elevhälsan?(?!\p{L})(?! ?och\/| (?:och|eller)|\/)/iu,
    read: yes('studentHealthContact', true),
  },
  {
    rule: 'open-case-not',
    words:
      /ingen pågående (?:utredning|kontakt) (?:hos|inom|i|med) (?:socialtjänsten|individ- och familjeomsorgen)|(?:som )?(?:(?:inte|ej) (?:ha|har)|(?:har|ha) (?:inte|ej)) (?:en |ett |någon |något )?pågående (?:utredning|ärende|kontakt) (?:hos|inom|i|på|vid|med) (?:socialtjänsten|individ- och familjeomsorgen)|(?:ges|erbjuds|gäller) (?:inte|ej) (?:till |för )?den som har (?:en |ett )?pågående (?:utredning|ärende) (?:hos|inom|i) (?:socialtjänsten|individ- och familjeomsorgen)|(?:som )?(?:inte|ej) (?:är |vara |ha |har )?(?:(?:aktuell|aktuella|aktuellt) (?:hos|inom|på|i|vid)|(?:ett )?pågående ärende (?:hos|inom|på|i|vid)) (?:socialtjänsten|individ- och familjeomsorgen)/iu,
    // A family's contact is not that of the one who asks.
    read: (_, before) => (OF_FAMILIES.test(before) ? undefined : [{ fact: 'socialServicesContact', is: false }]),
  },
  {
    rule: 'open-case',
    words:
      /(?:som )?(?:är |vara |har |ha )?(?:(?:aktuell|aktuella|aktuellt) (?:hos|inom|på|i|vid)|(?:ett )?pågående (?:ärende|kontakt) (?:hos|inom|på|i|vid|med)|kontakt med myndighetsdelen av) (?:socialtjänsten|individ- och familjeomsorgen)/iu,
    read: (_, before) => (/familj/iu.test(before) ? undefined : [{ fact: 'socialServicesContact', is: true }]),
  },
  {
    rule: 'crime-both',
    words:
      /(?:lagöverträdare|gärnings(?:personer|personen|män)|förövare) (?:och|samt|eller) (?:berörda )?(?:brottsoffer|målsägande)/iu,
    read: () => undefined,
  },
  {
    rule: 'crime-reported',
    words:
      /brottet (?:ska |måste )?(?:(?:vara |är |ha blivit |har blivit )(?:polisanmält|anmält till polisen?)|(?:har |ha )(?:polisanmälts|anmälts till polisen?))/iu,
    read: yes('crimeReported', true),
  },
  {
    rule: 'crime-admitted',
    words:
      /(?:har |ska ha )erkänt (?:brottet|ett brott|brott|gärningen|det(?=\s*(?:$|[.,])))(?: helt eller delvis)?|(?<=(?:gärningspersonen|gärningsmannen|ungdomen|du|den unge|den som begått brottet) )(?:har |ska (?:också )?ha )erkänt(?=\s*(?:$|[.,]))/iu,
    read: yes('crimeAdmitted', true),
  },
  { rule: 'newly-arrived', words: /(?:direkt ?inresta )?kvotflyktingar/iu, read: () => undefined },
  {
    rule: 'women',
    words: new RegExp(
      `^(?:flickor|tjejer|kvinnor) (?:och|samt|eller) (?:unga )?(?:flickor|tjejer|kvinnor)${NO_OTHERS}`,
      'iu',
    ),
    read: yes('gender', 'woman'),
  },
  {
    rule: 'men',
    words: new RegExp(`^(?:pojkar|killar|män) (?:och|samt|eller) (?:unga )?(?:pojkar|killar|män)${NO_OTHERS}`, 'iu'),
    read: yes('gender', 'man'),
  },
  {
    rule: 'women',
    words: new RegExp(`^(?:våldsutsatta )?(?:kvinnor|tjejer|flickor)${NO_OTHERS_LISTED}(?:na)?`, 'iu'),
    read: yes('gender', 'woman'),
  },
  {
    rule: 'women',
    words: new RegExp(
      `(?<=(?:^|till |för |mot )(?:utrikes ?födda|utlandsfödda|unga|vuxna|äldre|ensamma|ensamstående) )(?:kvinnor|tjejer)${NO_OTHERS_LISTED}`,
      'iu',
    ),
    read: yes('gender', 'woman'),
  },
  {
    rule: 'is-woman',
    words:
      /^(?:(?:du|dig|den) )?(?:som )?(?:är|ska vara|måste vara) (?:en )?kvinna(?! eller)|^(?:kvinna|flicka|tjej)(?=\s*(?:[;,.]|$)| som (?:väntar|är|har)| i årskurs)/iu,
    read: yes('gender', 'woman'),
  },
  {
    rule: 'is-man',
    words:
      /^(?:(?:(?:(?:du|dig|den) )?som|du|den) (?:är|ska vara|måste vara) (?:en )?|(?:är|ska vara|måste vara) en |(?:ska|måste) vara |är (?=man\s*$))man(?! eller)|^(?:man|pojke|kille)(?=\s*(?:;|$)| som (?:väntar|är|har)| i årskurs)/iu,
    read: yes('gender', 'man'),
  },
  {
    rule: 'men',
    words: new RegExp(
      `^(?:(?:ensamma|ensamstående|unga|vuxna|äldre) )?(?:män|killar|pojkar)${NO_OTHERS_LISTED}(?:nen)?(?!\\p{L})`,
      'iu',
    ),
    read: yes('gender', 'man'),
  },
];

/** Who is a parent, waits for a child, or is another adult around one. */
const PARENT =
  '(?:(?:andra |förstagångs-?|separerade |särlevande |frånskilda |utrikes ?födda |utlandsfödda |nyblivna |ensamstående |unga )?(?:(?:tonårs|småbarns)?föräldrar(?:na)?|(?:tonårs|småbarns)?förälder|vårdnadshavare|mammor|pappor|mamma|pappa|mödrar|fäder))';
const EXPECTING =
  '(?:(?:ska|kommer att) bli (?:förälder|föräldrar|mamma|pappa)|blivande(?= (?:och|eller|samt) nyblivna)|blivande (?:föräldrar|förälder|mammor|pappor|mamma|pappa|mödrar|fäder)|gravid(?!\\p{L})|gravida(?: (?:kvinnor )?(?:och|med|samt) (?:deras )?(?:partner|partners|respektive))?|(?:(?:(?:de|dem|den|dig|du|er|kvinnor|kvinna|män|man|personer) )?(?:som )?)väntar (?:(?:du|ni) )?(?:(?:ert|sitt|ditt) )?(?:första )?barn)';
const OTHER =
  '(?:(?:(?:andra )?viktiga vuxna|(?:annan )?viktig vuxen)(?: (?:kring|runt|för|i) (?:barnet|barnen|barn(?! \\d| i | under| mellan)))?(?: tillsammans med (?:barnet\\/barnen|barnet|barnen))?|omsorgspersoner|bonusföräldrar|familjehemsföräldrar|mor- och farföräldrar|far- och morföräldrar|plastföräldrar)';
const ANY = `(?:${EXPECTING}|${PARENT}|${OTHER})`;
const SUBJECT = new RegExp(
  `^(?:alla (?=\\p{L}))?(?:är (?:du|ni) |(?:du |ni |dig |den |dem |de )?(?:som )?(?:är |(?:ska|måste|behöver) vara ))?${ANY}(?:\\s*(?:,|\\/|och|eller|samt|och\\/eller)\\s*(?:(?:även |också )?(?:till|för) )?${ANY})*(?!\\p{L})(?! (?:kontaktas|informeras|underrättas|meddelas)(?!\\p{L}))`,
  'iu',
);

/** The parents, and other adults around a child, that a sentence begins with; `undefined` where it begins with somebody else. */
export function parentsIn(text: string): { readonly length: number; readonly villkor: readonly Villkor[] } | undefined {
  const words = SUBJECT.exec(text)?.[0];
  if (words === undefined) return undefined;
  const others = words.replace(new RegExp(EXPECTING, 'giu'), ' ').replace(new RegExp(OTHER, 'giu'), ' ');
  const is = [
    ...(new RegExp(PARENT, 'iu').test(others) ? ['parent'] : []),
    ...(new RegExp(EXPECTING, 'iu').test(words) ? ['expecting'] : []),
    ...(new RegExp(OTHER, 'iu').test(words) ? ['otherAdult'] : []),
  ];
  return {
    length: words.length,
    villkor: [
      { fact: 'parenthood', is },
      ...(/separerade|särlevande|frånskilda/iu.test(words) ? [{ fact: 'livesApart', is: true } as const] : []),
      ...(/^(?:(?:unga|blivande|utrikes ?födda|utlandsfödda|nyblivna|ensamstående|separerade|frånskilda) )*(?:mammor(?: och blivande mammor)?|mödrar|mamma)$|^(?:kvinnor|kvinna) som väntar barn$/iu.test(
        words,
      )
        ? [{ fact: 'gender', is: 'woman' } as const]
        : []),
      ...(/^(?:(?:unga|blivande|utrikes ?födda|utlandsfödda|nyblivna|ensamstående|separerade|frånskilda) )*(?:pappor(?: och blivande pappor)?|fäder|pappa)$|^(?:män|man) som väntar barn$/iu.test(
        words,
      )
        ? [{ fact: 'gender', is: 'man' } as const]
        : []),
      ...(/(utrikes ?|utlands)födda/iu.test(words) ? [{ fact: 'bornAbroad', is: true } as const] : []),
    ],
  };
}
