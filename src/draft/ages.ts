/** Bounds on an age, both included. */
export interface AgeBounds {
  readonly from?: number;
  readonly to?: number;
}

/** Words of a text that bound an age. */
export interface AgePhrase {
  readonly from: number;
  readonly to: number;
  readonly bounds: AgeBounds;
}

const ONES = ['', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'] as const;
const TEENS = 'tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(' ');
const TENS = 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'.split(' ');

/** The numbers up to a hundred, as one writes them in words. */
const IN_WORDS: ReadonlyMap<string, number> = new Map([
  ['noll', 0],
  ...ONES.map((word, number) => [word, number] as const).slice(1),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...TENS.flatMap((ten, at) => ONES.map((one, number) => [`${ten}${one}`, (at + 2) * 10 + number] as const)),
]);

const N = `(\\d{1,3}|${[...IN_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const DASH = '\\s*(?:[-‐‑‒–—−]|\\s(?:till(?: och med)?|t\\.?\\s?o\\.?\\s?m\\.?|och)\\s)\\s*';
/** Two digits that nothing counts: what follows ends the words, or goes on about the same people. */
const BARE = '([1-9]\\d)(?=\\s*(?:$|[.!?]\\s*$|\\s(?:som|med|och bor|i|kan|har|får|på|är|välkomna)(?!\\p{L})))';
const PEOPLE_BEFORE =
  '(?:personer|unga|ungdomar|tonåringar|barn|vuxna|alla|invånare|kvinnor|män|den|du|dig) (?:som )?(?:är )?';
const YEARS = '(?:\\s*-?\\s*(?:års ålder|års åldern|årsåldern|åringar|åring|år))';
const IN = '(?:(?:i|inom) (?:åldern|åldrarna|åldersgruppen|åldersspannet)\\s+)?';

type Read = (a: number, b: number) => AgeBounds;

/** How ages are written, the longest first. A bound that can be read in two ways is read in the person's favour. */
const FORMS: readonly (readonly [form: RegExp, read: Read])[] = (
  [
    [
      `(?:som )?(?:är |vara )?${N} år (?:eller|och) äldre,?\\s+(?:men|och) (?:som )?(?:ännu )?(?:inte|ej)(?: har)? fyllt ${N}(?: år)?`,
      (a, b) => ({ from: a, to: b - 1 }),
    ],
    [
      `(?:som )?(?:är |vara |har |ha )?(?:minst|lägst|över|fyllt|fyllda|från) ${N}(?: år(?:s ålder)?)?,?\\s+(?:(?:men|och) |(?=som ))(?:som )?(?:(?:ännu )?(?:inte|ej) (?:har |ha )?fyllt|(?:är )?(?:under|yngre än)) ${N}(?: år)?`,
      (a, b) => ({ from: a, to: b - 1 }),
    ],
    [`(?:som )?(?:ännu )?(?:inte|ej) (?:ännu )?(?:har |ha )?fyllt ${N}(?: år)?`, (a) => ({ to: a - 1 })],
    [
      `(?:som )?(?:har |ha )?(?:fyllt|fyllda) ${N}(?: år)?,?\\s+(?:men|och) (?:som )?(?:ännu )?(?:inte|ej)(?: har)?(?: fyllt)? ${N}(?: år)?`,
      (a, b) => ({ from: a, to: b - 1 }),
    ],
    [
      `${IN}(?:från(?: och med)?|fr\\.?\\s?o\\.?\\s?m\\.?) ${N}(?: år)?,?\\s+(?:upp )?(?:till och med|t\\.?\\s?o\\.?\\s?m\\.?|till) ${N}${YEARS}`,
      (a, b) => ({ from: a, to: b }),
    ],
    [`${IN}(?:mellan |från )?${N}(?: år)?${DASH}${N}${YEARS}(?: gamla| gammal)?`, (a, b) => ({ from: a, to: b })],
    [`(?:i|inom) (?:åldern|åldrarna) ${N}${DASH}${N}(?!\\d)`, (a, b) => ({ from: a, to: b })],
    [
      `(?:(?:som |ska |skall |måste )*(?:är |vara )?)?(?:minst|lägst) ${N}(?: år)?,? (?:och|men) (?:högst|max(?:imalt)?|som mest) ${N}${YEARS}`,
      (a, b) => ({ from: a, to: b }),
    ],
    [
      `från det att (?:de|man|du|hen|den unge) (?:har )?(?:fyllt|fyller) ${N}(?: år)?,? (?:fram )?till(?: dess)? att (?:de|man|du|hen|den unge) fyller ${N}(?: år)?`,
      (a, b) => ({ from: a, to: b - 1 }),
    ],
    [`(?:som )?(?:är )?([1-9]\\d) eller ([1-9]\\d) år`, (a, b) => ({ from: a, to: b === a + 1 ? b : -1 })],
    [`(?:mellan )${N} och ${N}${YEARS}(?: gamla)?`, (a, b) => ({ from: a, to: b })],
    // Without people before it "mellan 10 och 12" tells the time of day.
    [`(?<=${PEOPLE_BEFORE})mellan ([1-9]\\d) och ${BARE}`, (a, b) => ({ from: a, to: b })],
    [
      `(?:som )?(?:är |vara |från )?${N} år(?: gamla| gammal)?,? (?:eller|och) (?:äldre|uppåt|över|däröver|därutöver|mer)`,
      (a) => ({ from: a }),
    ],
    [`(?:i åldern |från )?${N},? (?:eller|och) (?:äldre|uppåt|däröver|därutöver)`, (a) => ({ from: a })],
    [`(?:som )?(?:är |vara )?${N} år(?: gamla| gammal)?,? (?:eller|och) (?:yngre|nedåt|under)`, (a) => ({ to: a })],
    [`${N}-åringar (?:och|eller) (?:äldre|uppåt)`, (a) => ({ from: a })],
    [`(?<!övre |högsta )åldersgräns(?:en)?(?: är| på)?:? ${N}(?: år)?`, (a) => ({ from: a })],
    [`(?:lägsta|minsta|nedre) ålder(?:n|sgräns(?:en)?)?(?: är)?:? ${N} år`, (a) => ({ from: a })],
    [`(?:högsta|övre) ålder(?:n|sgräns(?:en)?)?(?: är)?:? ${N} år`, (a) => ({ to: a })],
    [`${N}[- ]?årsgräns`, (a) => ({ from: a })],
    [
      `(?:(?:som |ska |skall |måste )*(?:har |ha )?)?(?:uppnått|passerat) (?:en ålder av )?${N}(?: års ålder| år| års)`,
      (a) => ({ from: a }),
    ],
    [`${N}\\s*(?:\\+|år\\s*\\+)`, (a) => ({ from: a })],
    // "65 år–", at the end: the years after it are left out.
    [`${N} år ?[–—-](?=\\s*(?:$|[,;)]))`, (a) => ({ from: a })],
    [`${N}[- ]?plus(?:sare|are)?`, (a) => ({ from: a })],
    [
      `(?:(?:som |du |ska |skall |måste |att |den )*(?:är |vara )?)?(?:minst|lägst) ${N} år(?: gamla| gammal| fyllda)?`,
      (a) => ({ from: a }),
    ],
    [
      `(?:(?:som |ska |skall |måste )*(?:har |ha )?)?(?:fyllt|fyllda|hunnit fylla) ${N}(?: år)?(?: eller (?:är )?(?:mer|äldre))?`,
      (a) => ({ from: a }),
    ],
    [
      `(?:från(?: och med)?|fr\\.?\\s?o\\.?\\s?m\\.?) ${N} år(?:s ålder)?(?: och (?:uppåt|äldre))?`,
      (a) => ({ from: a }),
    ],
    [
      `(?:som )?(?:är )?(?:över|äldre än) ${N}(?: år)?,? (?:men|och) (?:under|yngre än) ${N}(?: år)?`,
      (a, b) => ({ from: a, to: b - 1 }),
    ],
    [`(?:som )?(?:är )?över ${N} år(?: gamla|s ålder)?`, (a) => ({ from: a })],
    [`(?:som )?(?:är )?äldre än ${N}(?: år)?`, (a) => ({ from: a })],
    [
      `(?:upp till(?: och med)?|till och med|t\\.?\\s?o\\.?\\s?m\\.?|högst|max(?:imalt)?|som mest) ${N} år(?:s ålder)?`,
      (a) => ({ to: a }),
    ],
    [
      `(?:som )?(?:är )?(?:under ${N} år(?:s ålder)?|yngre än ${N}(?: år| ?(?!\\s*(?:månad|mån|veck|dag))))`,
      (a) => ({ to: a - 1 }),
    ],
    [`${N} år fyllda`, (a) => ({ from: a })],
    [`(?:som )?(?:är )?(?:över|äldre än|från och med) ${BARE}`, (a) => ({ from: a })],
    [`(?:är|vara) (?:minst|lägst) ${BARE}`, (a) => ({ from: a })],
    [`(?:som )?(?:är )?under ${BARE}`, (a) => ({ to: a - 1 })],
    [`(?:upp till|till och med|t\\.?\\s?o\\.?\\s?m\\.?) ${BARE}`, (a) => ({ to: a })],
  ] satisfies readonly (readonly [string, Read])[]
).map(([form, read]) => [new RegExp(`(?<![\\p{L}\\d–—-])(?:${form})(?![\\p{L}\\d])`, 'giu'), read]);

/** Before such words a number of years is a length of time, and no age. */
const LASTED =
  /(?<!\p{L})(i|sedan|senaste|de senaste|inom|under(?: en (?:tid|period) (?:av|om))?|efter|varje|på|var|vart)\s*$/iu;

/** That an age which follows tells how old most are, and bounds nothing: "många är 80 år och däröver". */
const DESCRIBES =
  /(?<!\p{L})(?:de flesta|flertalet|många|majoriteten|oftast är|genomsnitt\p{L}*|snittålder\p{L}*|medelålder\p{L}*|i snitt)(?!\p{L})[^.,;:()]{0,40}$/iu;

/** That a bound lies at the turn of a year, or at another day than the birthday: nobody's whole years say who may come. */
export const TURN_OF_YEAR =
  /(?<!\p{L})(under (?:år )?(?:19|20)\d\d|under (?:föregående|innevarande|det|samma|kalender)\s?år\p{L}*|under (?:föregående |innevarande )?året|vid årets|årsskiftet|(?:det|samma|vilket) (?:kalender)?år|(?<!(?:per|varje) )kalenderår\p{L}*)(?!\p{L})/iu;

/** What was found lately: each reading of a document asks for the ages of the same texts. */
const found = new Map<string, readonly AgePhrase[]>();

/** How many texts are remembered. */
const MOST_REMEMBERED = 5_000;

/** The ages that a text bounds, in order; where one lies in another, the longer one. */
export function agesIn(text: string): readonly AgePhrase[] {
  const known = found.get(text);
  if (known) return known;
  if (found.size >= MOST_REMEMBERED) found.clear();
  const ages = findAges(text);
  found.set(text, ages);
  return ages;
}

function findAges(text: string): readonly AgePhrase[] {
  const phrases: AgePhrase[] = [];
  for (const [form, read] of FORMS)
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (phrases.some((one) => from < one.to && to > one.from)) continue;
      // "Tio gånger under ett år": so long a time, and no age but a small child's.
      if (/^under (?:ett|1) år$/iu.test(match[0]) && !/barn\p{L}*(?: som är)? $/iu.test(text.slice(0, from))) continue;
      if (DESCRIBES.test(text.slice(0, from))) continue;
      if (LASTED.test(text.slice(0, from)) || /^\s*(tid|framåt|i rad|sedan|tillbaka)/iu.test(text.slice(to))) continue;
      const [a, b] = match.slice(1).flatMap((number) => (number === undefined ? [] : [numberOf(number)]));
      const bounds = tidy(read(a ?? 0, b ?? 0));
      if (bounds) phrases.push({ from, to, bounds });
    }
  return joinedAges(
    text,
    phrases.sort((one, other) => one.from - other.from),
  );
}

/** "13–17 år, 18–24 år": ages that stand beside each other and go on from each other are one, where it has a bound. */
function joinedAges(text: string, phrases: readonly AgePhrase[]): readonly AgePhrase[] {
  const out: AgePhrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    const isBeside = last !== undefined && /^\s*(?:,|och|samt|\/)\s*$/iu.test(text.slice(last.to, phrase.from));
    const isNext = last?.bounds.to !== undefined && phrase.bounds.from === last.bounds.to + 1;
    const bounds = last && tidy({ ...last.bounds, to: phrase.bounds.to });
    const isBounded = bounds?.from !== undefined || bounds?.to !== undefined;
    if (last && bounds && isBeside && isNext && isBounded)
      out[out.length - 1] = { from: last.from, to: phrase.to, bounds };
    else out.push(phrase);
  }
  return out;
}

/** Words without the ages in them. */
export function withoutAges(text: string): string {
  return agesIn(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

/** The age that a text is, where its label says that it is one: "Ålder: 16–24", "Åldersgräns: 75 år"; `undefined` else. */
export function ageUnderLabel(text: string, label: string): readonly AgePhrase[] | undefined {
  const [, from, open, to] = /^(\d{1,2})(?:\s*([-‐‑‒–—−+])\s*(\d{1,2})?)?(?: år)?\.?$/u.exec(text) ?? [];
  if (from === undefined || !/^(?:nedre |lägsta |övre |högsta )?ålder/iu.test(label)) return undefined;
  if (to === undefined && open === undefined && !/gräns|lägsta|övre|högsta/iu.test(label)) return undefined;
  const isUpper = to === undefined && /övre|högsta/iu.test(label);
  const bounds = tidy({
    ...(!isUpper && { from: Number(from) }),
    ...(isUpper && { to: Number(from) }),
    ...(to !== undefined && { to: Number(to) }),
  });
  return bounds && [{ from: 0, to: text.length, bounds }];
}

function numberOf(text: string): number {
  return IN_WORDS.get(text.toLowerCase()) ?? Number(text);
}

/** Without a lower bound of nothing; `undefined` where nobody can have the age. */
function tidy({
  from,
  to,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): AgeBounds | undefined {
  if ((from ?? 0) > 120 || (to ?? 0) > 120 || (to ?? 0) < 0 || (to !== undefined && from !== undefined && from > to))
    return undefined;
  return { ...(from !== undefined && from > 0 && { from }), ...(to !== undefined && { to }) };
}
