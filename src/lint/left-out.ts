import { checkedAmong } from '../catalog/checked-villkor.js';
import { type Finding, shown } from '../catalog/findings.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, leavesOf } from '../rules/evaluate.js';
import { notesOn, speaksOf } from '../rules/unread-quote.js';

/** Words by which a decision tells people apart, and what of the villkor says the same; `undefined`: no fact does. */
interface Telling {
  readonly words: RegExp;
  readonly isSaid?: (villkor: readonly Villkor[]) => boolean;
  /** Other words that say the same of them; the longest word of what was found does in any case. */
  readonly toldBy?: RegExp;
}

const names = (fact: string) => (villkor: readonly Villkor[]) =>
  villkor.some((one) => factsOf(one).some((name) => name === fact));
function asksForNo(villkor: readonly Villkor[]): boolean {
  return villkor.flatMap(leavesOf).some((leaf) => 'is' in leaf && leaf.is === false);
}
const letsInExpecting = (villkor: readonly Villkor[]) =>
  villkor.flatMap(leavesOf).some((leaf) => 'is' in leaf && [leaf.is].flat().some((value) => value === 'expecting'));

const TELLING: readonly Telling[] = [
  { words: /(?<!\p{L})(kvinnor|flickor|tjejer|män|pojkar|killar|pappor|mammor)(?!\p{L})/iu, isSaid: names('gender') },
  { words: /(?<!\p{L})(blivande (föräldrar|mammor|pappor)|väntar barn|gravida?)(?!\p{L})/iu, isSaid: letsInExpecting },
  { words: /(?<!\p{L})(båda (makarna|makar|parterna|i (hushållet|paret))|make eller maka)(?!\p{L})/iu },
  { words: /(?<!\p{L})(inte|ej) (redan|har|tidigare)(?!\p{L})/iu, isSaid: asksForNo },
  { words: /(?<!\p{L})(ensamboende|ensamstående)(?!\p{L})/iu },
  {
    words:
      /(?<!\p{L})(insats\p{L}* enligt LSS|LSS-insats\p{L}*|personkrets\p{L}*|beslut om (hemtjänst|insats\p{L}*))/iu,
  },
  {
    words: /(?<!\p{L})(med|har) (en )?(\p{L}+ )?(funktionsnedsättning\p{L}*|funktionshinder)(?!\p{L})/iu,
    isSaid: names('childDiagnosis'),
  },
  {
    words: /(?<!\p{L})(ordinärt boende|eget boende|särskilt boende|särskilda boendeformer)(?!\p{L})/iu,
    toldBy: /ordinärt|eget (boende|hem)|särskil(t|da) boende|hemma/iu,
  },
  { words: /(?<!\p{L})(egen bostad|hyreskontrakt|kontrakt)(?!\p{L})/iu, toldBy: /bostad|kontrakt|hyr/iu },
  { words: /(?<!\p{L})(utskriv\p{L}*|(hem|åter) från sjukhus\p{L}*)/iu, toldBy: /utskriv|sjukhus/iu },
  {
    words: /(?<!\p{L})(samma hushåll|sammanboende|gemensamt hushåll)/iu,
    toldBy: /hushåll|bor (ihop |tillsammans )?med/iu,
  },
  { words: /(?<!\p{L})uppehållstillstånd(?!\p{L})/iu, isSaid: names('newlyArrived') },
  { words: /(?<!\p{L})bott i (kommunen|sverige)(?!\p{L})/iu, toldBy: /bott|flytta/iu },
  { words: /(?<!\p{L})(parkeringstillstånd|färdtjänst(tillstånd)?)(?!\p{L})/iu },
  { words: /(?<!\p{L})(demens\p{L}*|kognitiv (svikt|sjukdom))(?!\p{L})/iu, isSaid: names('cognitiveImpairment') },
  { words: /(?<!\p{L})(båda|bägge) föräldrarna(?!\p{L})/iu, isSaid: names('bothParentsAgree') },
];

/** Words by which a decision names a fact, and the facts that take them up. */
export const NAMING: readonly (readonly [words: RegExp, facts: readonly string[]])[] = [
  [
    /(?:^|målgrupp:\s*|utrikesfödda |separerade |blivande |erbjuds |… )(föräldrar|vårdnadshavare|familjer med barn)(?!\p{L})/iu,
    ['parenthood'],
  ],
  [/(?:^|målgrupp:\s*|… )(vuxna|personer över|medborgare över)(?!\p{L})/iu, ['age']],
  [/(?<!\p{L})utrikesfödda?(?!\p{L})/iu, ['bornAbroad']],
  [/(?<!\p{L})(diagnosen )?(adhd|autism)(?!\p{L})/iu, ['childDiagnosis']],
  [/(?<!\p{L})(klart grundskolan|fullgjort sin skolplikt)(?!\p{L})/iu, ['compulsorySchoolDone']],
  [/(?<!\p{L})gymnasie\p{L}*/iu, ['upperSecondary']],
  [/(?<!\p{L})domstol(?!\p{L})/iu, ['courtDecision']],
  [/(?<!\p{L})båda samtyck\p{L}*/iu, ['bothParentsAgree']],
  [
    /(?<!\p{L})(redan har separerat|separerade föräldrar|inte lever tillsammans)(?!\p{L})/iu,
    ['livesApart', 'ownParentsApart'],
  ],
  [/(?<!\p{L})(årskurs|går i grundskolan)(?!\p{L})/iu, ['schoolYear']],
  [/(?<!\p{L})polisanmäl\p{L}*/iu, ['crimeReported']],
  [/(?<!\p{L})erkänt brott\p{L}*/iu, ['crimeAdmitted']],
  [/(?<!\p{L})(lagöverträdare|gärningsperson\p{L}*)(?!\p{L})/iu, ['crimeParty']],
  [
    /(?<!\p{L})(aktuell (inom|hos) (\p{L}+ och\/ eller )?socialtjänsten|kontakt med myndighetsdelen)/iu,
    ['socialServicesContact'],
  ],
  [/(?<!\p{L})kvotflykting\p{L}*/iu, ['newlyArrived']],
  [/(?<!\p{L})hemsjukvård\p{L}*/iu, ['homeHealthcare']],
  [/(?<!\p{L})folkbokför\p{L}*/iu, ['resident', 'childResident', 'livesIn']],
];

/** What a note says of words that are no villkor. */
export const NO_VILLKOR =
  /(inget|inga|inte|aldrig)[^.;]*villkor|(prövas|kontrolleras|avgör|krävs)[^.;]* (inte|ingenting)/iu;

/** An age that is told of somebody else than the one who takes part. */
const AGE_OF_ANOTHER = /(?<!\p{L})(anhörig\p{L}*|närstående) (till|åt) [^.;]*?\d+\s*år/iu;

/** Children take part, and somebody else will ask for them. */
const OF_CHILDREN = /(?<!\p{L})barn(?!\p{L})/iu;

const ADULT = 18;

/**
 * People whom the decision tells apart in words that the villkor pass over, and people whom the villkor turn away although
 * the decision does not: in silence, these read "open", or "to be applied for".
 */
export function lintLeftOut(catalog: Catalog): Finding[] {
  return catalog.insatser.flatMap((insats, index) => {
    if (insats.villkor === 'unstated') return [];
    const path = `$.insatser[${index}]`;
    return [
      ...unsaidPeople(catalog, insats, path),
      ...unsaidFacts(catalog, insats, path),
      ...ageOfAnother(catalog, insats, path),
      ...closedToParents(insats, path),
      ...turned(catalog, insats, path),
      ...unsaidSchoolYears(catalog, insats, path),
      ...residenceInSpiteOf(catalog, insats, path),
    ];
  });
}

function unsaidPeople(catalog: Catalog, insats: Insats, path: string): Finding[] {
  const villkor = villkorOf(catalog, insats);
  const shownToVisitors = [insats.audience, insats.wording, ...checkedTexts(villkor)].join(' ');
  const told = `${shownToVisitors} ${notesOn(catalog, insats)}`.toLowerCase();
  return TELLING.flatMap(({ words, isSaid, toldBy }): Finding[] => {
    const [found] = words.exec(insats.source.quote) ?? [];
    if (found === undefined || isSaid?.(villkor) || toldBy?.test(told) || isTold(found, told)) return [];
    return [
      {
        level: 'warning',
        path: `${path}.source.quote`,
        rule: 'quote-people',
        message: `Citatet säger ${shown(found)}, men inget villkor eller målgrupp gör det. Lägg till det, som checked om det inte går att fråga om, eller skriv i editorNote hur det har lästs.`,
      },
    ];
  });
}

/** A note does not take up what is a fact of the vocabulary, unless it says that it is no villkor. */
function unsaidFacts(catalog: Catalog, insats: Insats, path: string): Finding[] {
  const villkor = villkorOf(catalog, insats);
  const facts = new Set<string>(villkor.flatMap(factsOf));
  const checked = checkedTexts(villkor).join(' ').toLowerCase();
  const sentences = notesOn(catalog, insats)
    .toLowerCase()
    .split(/(?<=[.;]) /);
  return NAMING.flatMap(([words, named]): Finding[] => {
    const match = words.exec(insats.source.quote);
    const found = match?.[1] ?? match?.[0];
    if (found === undefined || named.some((fact) => facts.has(fact))) return [];
    if (isTold(found, checked) || sentences.some((one) => isTold(found, one) && NO_VILLKOR.test(one))) return [];
    return [
      {
        level: 'warning',
        path: `${path}.villkor`,
        rule: 'quote-fact',
        message: `Citatet säger ${shown(found)}, men inget villkor gör det. Lägg till villkoret, eller skriv i editorNote varför ${shown(found)} inte är ett villkor.`,
      },
    ];
  });
}

/** Whether another text speaks of it: by its longest word, however that is bent. */
function isTold(words: string, told: string): boolean {
  const [longest = ''] = words
    .toLowerCase()
    .split(/\s+/)
    .sort((one, other) => other.length - one.length);
  return told.includes(longest.slice(0, STEM));
}

/** How many letters of a word are compared, so that it may be bent. */
const STEM = 6;

function ageOfAnother(catalog: Catalog, insats: Insats, path: string): Finding[] {
  const [found] = AGE_OF_ANOTHER.exec(insats.source.quote) ?? [];
  const isOfAsker = ownVillkor(insats).some((one) => 'fact' in one && one.fact === 'age');
  if (found === undefined || !isOfAsker || isTold('anhörig', notesOn(catalog, insats).toLowerCase())) return [];
  return [
    {
      level: 'warning',
      path: `${path}.villkor`,
      rule: 'age-of-another',
      message: `Citatet säger ${shown(found)}: åldern är den närståendes, men villkoret frågar efter den egna. Skriv den närståendes ålder som checked, eller skriv i editorNote hur anhörigas ålder har lästs.`,
    },
  ];
}

/** An insats for children whose age is asked of whoever asks: a parent's own age turns them away. */
function closedToParents(insats: Insats, path: string): Finding[] {
  const isOfChildAlone = ownVillkor(insats).some(
    (one) => 'fact' in one && one.fact === 'age' && !('is' in one) && (one.to ?? ADULT) < ADULT,
  );
  if (!isOfChildAlone || (insats.takesPart ?? 'asker') !== 'asker' || !OF_CHILDREN.test(insats.source.quote)) return [];
  return [
    {
      level: 'warning',
      path: `${path}.villkor`,
      rule: 'closed-to-parents',
      message:
        'Åldern gäller den som frågar, så en förälder som hör av sig för sitt barn läser att man kan ansöka i stället. Skriv takesPart "child", så gäller åldern barnet också när en förälder frågar.',
    },
  ];
}

/** A no in so many words; that parents do not live together is a yes to living apart. */
const NO = /(?<!\p{L})(inte|ej|icke|inga|ingen|inget|aldrig|utan|utom|saknar|annan kommun|andra kommuner)(?!\p{L})/iu;
const LIVE_APART = /(inte|ej) (lever|bor) (tillsammans|ihop)/giu;

/** A villkor that asks for a no where the decision speaks of it and says none: everybody whom it means is turned away. */
function turned(catalog: Catalog, insats: Insats, path: string): Finding[] {
  const said = `${insats.source.quote} ${notesOn(catalog, insats)}`.replace(LIVE_APART, '');
  if (NO.test(said)) return [];
  const facts = ownVillkor(insats)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('is' in leaf && leaf.is === false ? [leaf.fact] : []))
    .filter((fact) => speaksOf(insats.source.quote, fact));
  return [...new Set(facts)].map((fact) => ({
    level: 'warning',
    path: `${path}.villkor`,
    rule: 'no-not-quoted',
    message: `Villkoret kräver ett nej på ${inSwedish(fact)}, men citatet säger inget nej. Byt false mot true, eller skriv i editorNote hur det har lästs.`,
  }));
}

/** School years in a decision: one, or from one to another. */
const SCHOOL_YEARS =
  /(?:årskurs(?:erna|er)?|åk\.?|klass)\s*(f|\d)(?:\s*(?:-|–|—|till|t\.?o\.?m\.?)\s*(?:årskurs\s*)?(\d))?(?!\d)/giu;

/** School years that the decision has, and a villkor on school years has not. */
function unsaidSchoolYears(catalog: Catalog, insats: Insats, path: string): Finding[] {
  const asked = ownVillkor(insats)
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.fact === 'schoolYear' && 'is' in leaf ? [leaf.is].flat().map(String) : []));
  if (asked.length === 0) return [];
  const said = [...insats.source.quote.matchAll(SCHOOL_YEARS)].flatMap(([, first = '', last = first]) => {
    const [from, to] = [first, last].map((year) => (/f/iu.test(year) ? 0 : Number(year))) as [number, number];
    return SCHOOL_YEAR_OPTIONS.filter(({ years: [begin, end] }) => begin <= to && end >= from);
  });
  const unsaid = said.filter(({ option }) => !asked.includes(option) && !notesOn(catalog, insats).includes(option));
  return [...new Set(unsaid.map(({ option }) => option))].map((option) => ({
    level: 'warning',
    path: `${path}.villkor`,
    rule: 'quote-school-year',
    message: `Citatet har med årskurs ${option}, men villkoret på årskurs har det inte. Lägg till ${shown(option)}, eller skriv i editorNote hur årskurserna har lästs.`,
  }));
}

/** The choices of school years, and which years each is; the year before the first is F. */
const SCHOOL_YEAR_OPTIONS: readonly { readonly option: string; readonly years: readonly [number, number] }[] = [
  { option: 'F', years: [0, 0] },
  { option: '1-3', years: [1, 3] },
  { option: '4-6', years: [4, 6] },
  { option: '7-9', years: [7, 9] },
];

/** That it does not matter where one lives. */
const ANYWHERE = /oavsett (var (du|man|de|personen) (bor|är)|folkbokför\p{L}*|bostadsort|hemkommun)/iu;

function residenceInSpiteOf(catalog: Catalog, insats: Insats, path: string): Finding[] {
  const [found] = ANYWHERE.exec(insats.source.quote) ?? [];
  const isAsked = villkorOf(catalog, insats)
    .flatMap(factsOf)
    .some((fact) => fact === 'resident' || fact === 'livesIn');
  if (found === undefined || !isAsked) return [];
  return [
    {
      level: 'warning',
      path,
      rule: 'residence-in-spite-of-quote',
      message: `Citatet säger ${shown(found)}, men insatsen kräver folkbokföring. Ta bort villkoret, och skriv generalVillkor: false om det är ett av de villkor som gäller alla.`,
    },
  ];
}

function ownVillkor({ villkor }: Insats): readonly Villkor[] {
  return villkor === 'unstated' ? [] : villkor;
}

function checkedTexts(villkor: readonly Villkor[]): readonly string[] {
  return checkedAmong(villkor, '').map((placed) => placed.villkor.checked);
}
