/** What each property of the format is called in Swedish. */
const PROPERTIES: Readonly<Record<string, string>> = {
  access: 'hur det börjar',
  address: 'adress',
  adopted: 'beslutsdatum',
  adoptedBy: 'vem som beslutade',
  anyOf: 'alternativ',
  apply: 'ansökan',
  approved: 'godkännande',
  areas: 'områden',
  audience: 'målgrupp i ord',
  booking: 'bokning',
  by: 'av vem',
  catalogVersion: 'katalogens version',
  checked: 'kollad',
  closed: 'stängt',
  code: 'kod',
  codes: 'koder',
  conditions: 'regler',
  contact: 'kontakt',
  cost: 'kostnad',
  costChecked: 'kostnaden kollad',
  date: 'dag',
  documentation: 'det som skrivs ner',
  editorNote: 'redaktörens anmärkning',
  email: 'e-post',
  emergency: 'socialjour',
  fact: 'uppgift',
  file: 'fil',
  form: 'formulär',
  from: 'från-ålder',
  generalVillkor: 'allmänna villkor',
  guideline: 'riktlinje',
  hash: 'kontrolltal',
  hours: 'öppettider i ord',
  howTo: 'så börjar det',
  id: 'id',
  insatser: 'insatser',
  is: 'värde',
  kind: 'sort',
  kommun: 'kommun',
  label: 'knappens text',
  language: 'språk',
  legalBasis: 'lag',
  limits: 'begränsning',
  malgrupp: 'hur målgruppen binder',
  malgruppQuote: 'citat om målgruppen',
  name: 'namn',
  note: 'anmärkning',
  of: 'svensk text',
  ofCatalog: 'svensk text',
  on: 'dag',
  onRequest: 'ges till den som begär det',
  openToAll: 'öppen för alla',
  opening: 'öppettider',
  origin: 'ursprung',
  overlays: 'översättningar',
  phone: 'telefon',
  phoneNote: 'anmärkning till telefonen',
  places: 'platser',
  provider: 'vem som håller i det',
  quote: 'citat',
  reading: 'läsning',
  register: 'sista anmälningsdag',
  reviewed: 'granskad',
  reviewer: 'granskad av',
  role: 'roll',
  section: 'rubrik i riktlinjen',
  source: 'källa',
  starts: 'starter',
  status: 'status',
  summary: 'sammanfattning',
  system: 'kodsystem',
  title: 'titel',
  to: 'till-ålder',
  topics: 'ämnen',
  translations: 'översättningar',
  until: 'till och med',
  url: 'länk',
  validFrom: 'gäller från',
  validThrough: 'gäller till och med',
  version: 'version',
  villkor: 'villkor',
  villkorQuote: 'citat om de allmänna villkoren',
  worry: 'oro för barn',
  wording: 'egen formulering',
};

/** One of a list, in the singular. */
const ONE_OF: Readonly<Record<string, string>> = {
  anyOf: 'alternativ',
  closed: 'stängning',
  codes: 'kod',
  opening: 'öppettid',
  places: 'plats',
  starts: 'start',
  topics: 'ämne',
  translations: 'språk',
  villkor: 'villkor',
  areas: 'område',
  conditions: 'regel',
};

/** Where a finding is, as one person tells another: "Trygghetslarm, villkor 1, från-ålder, rad 64". */
export function placeInWords(path: string, value: unknown, line: number | null): string {
  const words: string[] = [];
  let here = value;
  let list = '';
  for (const [, name, index, quoted] of path.matchAll(/\.([\w$]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    const key = name ?? (quoted === undefined ? undefined : (JSON.parse(quoted) as string));
    const isInsatsList = list === 'insatser';
    here = partOf(here, key ?? Number(index));
    if (key !== undefined) {
      if (isInsatsList) words.push(key);
      else if (key !== 'insatser') words.push(PROPERTIES[key] ?? key);
      list = isInsatsList ? '' : key;
    } else {
      const number = Number(index) + 1;
      if (isInsatsList) words.push(nameOf(here) ?? `insats ${number}`);
      else {
        // The name of a list gives way to one of it; a list within a list has no name to give way.
        if (list !== '') words.pop();
        words.push(`${ONE_OF[list] ?? PROPERTIES[list] ?? 'villkor'} ${number}`);
      }
      // What is listed within an alternative is a villkor of it.
      list = '';
    }
  }
  const place = words.length === 0 ? 'Hela filen' : words.join(', ');
  const start = place.slice(0, 1).toUpperCase() + place.slice(1);
  return line === null || path === '$' ? start : `${start}, rad ${line}`;
}

/** The id of the insats that a path leads to; `null` where it leads to none. */
export function insatsOf(path: string, value: unknown): string | null {
  const [, index, quoted, name] =
    /^\$(?:\.overlays\.[\w$]+|\.overlays\["[^"]*"\])?\.(?:insatser|of)(?:\[(\d+)\]|\["([^"]*)"\]|\.([\w$]+))/.exec(
      path,
    ) ?? [];
  if (index === undefined) return quoted ?? name ?? null;
  const id = partOf(partOf(partOf(value, 'insatser'), Number(index)), 'id');
  return typeof id === 'string' ? id : null;
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}

function nameOf(insats: unknown): string | undefined {
  const name = partOf(insats, 'name') ?? partOf(insats, 'id');
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 80) : undefined;
}
