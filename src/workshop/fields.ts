import { ACCESS_KINDS, DOCUMENTATION_KINDS, FROM_15, PARTICIPANTS, TOPICS } from '../catalog/types.js';
import { GUIDE } from '../review/report-text.js';

/** A choice: its value in the file, and its words. */
export type Option = readonly [value: string, words: string];

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** One property of a catalogue as a control of a form. */
export type Field = Named &
  (
    | { readonly kind: 'text' | 'long' | 'date' | 'lines' }
    | { readonly kind: 'choice' | 'checks'; readonly options: readonly Option[] }
    | { readonly kind: 'flag'; readonly on: boolean }
    | { readonly kind: 'group'; readonly fields: readonly Field[] }
    | { readonly kind: 'list'; readonly one: string; readonly fields: readonly Field[] }
    | { readonly kind: 'villkor' }
    | { readonly kind: 'approval' }
  );

/** Fields that belong together, with a heading; a fold is closed until it is opened. */
export interface FieldSection {
  readonly title: string;
  readonly isFold: boolean;
  readonly fields: readonly Field[];
}

const DOCUMENTATION: Readonly<Record<(typeof DOCUMENTATION_KINDS)[number], string>> = {
  advice: 'Rådgivning: inget personligt skrivs ner (14 kap. 4 § SoL)',
  exempt: 'Undantag: inget som visar vem du är (14 kap. 5 § SoL)',
  full: 'Allt skrivs ner som vanligt (14 kap. 3 § SoL)',
  unstated: 'Det står inte i beslutet',
};

const ACCESS: Readonly<Record<(typeof ACCESS_KINDS)[number], string>> = {
  contact: 'Man hör av sig',
  dropIn: 'Man bara kommer',
  throughOther: 'Någon annan börjar, till exempel skolan',
};

const TAKES_PART: Readonly<Record<(typeof PARTICIPANTS)[number], string>> = {
  asker: 'Den som frågar',
  child: 'Barnet eller den unga',
  either: 'Den som frågar eller barnet, en av dem räcker',
};

const SUITABLE: Readonly<Record<(typeof FROM_15)[number], string>> = {
  suitable: 'Den som är 15–17 år kan delta utan samtycke när det passar',
  unstated: 'Det står inte i beslutet',
};

function optionsOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((value): Option => [value, words[value]]);
}

const OPENING: readonly Field[] = [
  {
    kind: 'lines',
    name: 'opening',
    label: 'Öppettider som datorn läser',
    hint: 'En på varje rad, som Mo-Fr 08:00-16:30. PH off om det är stängt på helgdagar.',
  },
  { kind: 'text', name: 'hours', label: 'Öppettider i ord' },
  {
    kind: 'list',
    name: 'closed',
    label: 'Dagar då det är stängt',
    one: 'Stängt',
    fields: [
      { kind: 'date', name: 'from', label: 'Från' },
      { kind: 'date', name: 'to', label: 'Till och med' },
      { kind: 'text', name: 'note', label: 'Varför, eller vad man gör i stället' },
    ],
  },
];

const CONTACT: readonly Field[] = [
  { kind: 'text', name: 'phone', label: 'Telefon' },
  { kind: 'text', name: 'phoneNote', label: 'Vad man trycker eller frågar efter' },
  ...OPENING,
  { kind: 'text', name: 'email', label: 'E-post' },
  { kind: 'text', name: 'address', label: 'Adress' },
  { kind: 'text', name: 'url', label: 'Webbadress' },
  { kind: 'text', name: 'source', label: 'Var du läste uppgifterna' },
  { kind: 'date', name: 'checked', label: 'När du läste dem' },
];

const LINK: readonly Field[] = [
  { kind: 'text', name: 'url', label: 'Webbadress' },
  { kind: 'text', name: 'label', label: 'Vad knappen säger', hint: 'Tomt: knappen får ett vanligt namn.' },
];

const FROM_15_FIELDS: readonly Field[] = [
  { kind: 'choice', name: 'from15', label: 'Samtycke från 15 år', options: optionsOf(FROM_15, SUITABLE) },
  { kind: 'long', name: 'from15Quote', label: 'Meningen i beslutet som säger det' },
];

/** The form of one insats. */
export const INSATS_SECTIONS: readonly FieldSection[] = [
  {
    title: 'Det som står på kortet',
    isFold: false,
    fields: [
      { kind: 'text', name: 'name', label: 'Namn', hint: 'Som det står i beslutet.' },
      { kind: 'long', name: 'summary', label: 'Vad den ger', hint: 'En eller två meningar till den som läser.' },
      {
        kind: 'long',
        name: 'audience',
        label: 'Vem den är tänkt för',
        hint: 'Det som bara personen själv vet, som ”Du som känner dig ensam”. Det visas, men ingen frågas om det.',
      },
      {
        kind: 'checks',
        name: 'topics',
        label: 'Ämnen',
        options: TOPICS.map((topic): Option => [topic, GUIDE.t(`topic.${topic}`)]),
      },
    ],
  },
  {
    title: 'Villkor',
    isFold: false,
    fields: [
      { kind: 'villkor', name: 'villkor', label: 'Insatsens egna villkor' },
      { kind: 'flag', name: 'openToAll', label: 'Beslutet säger att den är öppen för alla', on: true },
      { kind: 'flag', name: 'generalVillkor', label: 'De allmänna villkoren gäller inte här', on: false },
      { kind: 'choice', name: 'takesPart', label: 'Vem som deltar', options: optionsOf(PARTICIPANTS, TAKES_PART) },
      { kind: 'long', name: 'wording', label: 'Villkoren med egna ord', hint: 'Bara om det blir lättare att läsa.' },
      {
        kind: 'flag',
        name: 'onRequest',
        label: 'Kommunen är skyldig att ge den till den som ber om den (13 kap. 2 och 4 §§ SoL)',
        on: true,
      },
      ...FROM_15_FIELDS,
    ],
  },
  {
    title: 'Så börjar det',
    isFold: false,
    fields: [
      { kind: 'choice', name: 'access', label: 'Hur man kommer i gång', options: optionsOf(ACCESS_KINDS, ACCESS) },
      { kind: 'long', name: 'howTo', label: 'I ord', hint: 'Till exempel ”Ring och säg vad det gäller”.' },
      { kind: 'text', name: 'provider', label: 'Vem som håller i den' },
      { kind: 'text', name: 'limits', label: 'Begränsningar', hint: 'Till exempel ”Högst 5 samtal utan ansökan”.' },
      { kind: 'text', name: 'cost', label: 'Vad den kostar' },
      { kind: 'date', name: 'costChecked', label: 'När kostnaden kollades' },
    ],
  },
  {
    title: 'Kontakt, platser och tider',
    isFold: true,
    fields: [
      {
        kind: 'group',
        name: 'contact',
        label: 'Egen kontakt',
        hint: 'Det du fyller i gäller i stället för kommunens kontakt. Resten kommer därifrån.',
        fields: CONTACT,
      },
      {
        kind: 'list',
        name: 'places',
        label: 'Platser',
        one: 'Plats',
        fields: [
          { kind: 'text', name: 'name', label: 'Namn' },
          { kind: 'text', name: 'address', label: 'Adress' },
          { kind: 'text', name: 'phone', label: 'Telefon' },
          ...OPENING,
        ],
      },
      { kind: 'group', name: 'booking', label: 'Boka tid', fields: LINK },
      { kind: 'group', name: 'form', label: 'Formulär', fields: LINK },
      {
        kind: 'list',
        name: 'starts',
        label: 'När den startar',
        one: 'Start',
        fields: [
          { kind: 'date', name: 'date', label: 'Dag' },
          { kind: 'date', name: 'register', label: 'Sista dag att anmäla sig' },
          { kind: 'text', name: 'note', label: 'Anmärkning' },
        ],
      },
    ],
  },
  {
    title: 'Det som skrivs ner, och lagen',
    isFold: true,
    fields: [
      {
        kind: 'group',
        name: 'documentation',
        label: 'Det som skrivs ner',
        fields: [
          {
            kind: 'choice',
            name: 'kind',
            label: 'Vad som gäller',
            options: optionsOf(DOCUMENTATION_KINDS, DOCUMENTATION),
          },
          { kind: 'date', name: 'until', label: 'Gäller till och med' },
          { kind: 'long', name: 'note', label: 'Vad beslutet säger mer' },
        ],
      },
      { kind: 'text', name: 'legalBasis', label: 'Lag', hint: 'Tomt: 11 kap. 5 § socialtjänstlagen.' },
      { kind: 'date', name: 'validThrough', label: 'Insatsen finns till och med' },
      {
        kind: 'list',
        name: 'codes',
        label: 'Koder',
        one: 'Kod',
        fields: [
          { kind: 'text', name: 'system', label: 'System, till exempel KSI' },
          { kind: 'text', name: 'code', label: 'Kod' },
        ],
      },
      {
        kind: 'text',
        name: 'id',
        label: 'Insatsens id',
        hint: 'Små bokstäver, siffror och bindestreck. Ändra inte när insatsen är publicerad.',
      },
    ],
  },
  {
    title: 'Beslutets ord, och hur du läste dem',
    isFold: true,
    fields: [
      {
        kind: 'group',
        name: 'source',
        label: 'Källan',
        fields: [
          { kind: 'text', name: 'section', label: 'Rubriken i beslutet' },
          {
            kind: 'long',
            name: 'quote',
            label: 'Målgrupp och villkor, ordagrant',
            hint: 'Kopiera texten som den står, även stavfel. ” … ” fogar ihop två ställen.',
          },
        ],
      },
      { kind: 'long', name: 'reading', label: 'Hur en regel lästes, för kortet' },
      { kind: 'long', name: 'editorNote', label: 'Anmärkning till juristen' },
    ],
  },
  {
    title: 'Godkännande',
    isFold: true,
    fields: [{ kind: 'approval', name: 'approved', label: 'Godkänd' }],
  },
];

/** The form of what holds for the catalogue as a whole. */
export const CATALOG_SECTIONS: readonly FieldSection[] = [
  {
    title: 'Kommunen och beslutet',
    isFold: false,
    fields: [
      {
        kind: 'group',
        name: 'kommun',
        label: 'Kommun',
        fields: [
          { kind: 'text', name: 'name', label: 'Namn' },
          { kind: 'text', name: 'code', label: 'Kod, fyra siffror' },
        ],
      },
      { kind: 'date', name: 'version', label: 'Version', hint: 'Den dag innehållet senast ändrades.' },
      { kind: 'date', name: 'validThrough', label: 'Gäller till och med' },
      {
        kind: 'group',
        name: 'guideline',
        label: 'Riktlinjen',
        fields: [
          { kind: 'text', name: 'title', label: 'Namn' },
          {
            kind: 'choice',
            name: 'status',
            label: 'Är den beslutad?',
            options: [
              ['adopted', 'Ja, den är beslutad'],
              ['proposal', 'Nej, den är ett förslag'],
            ],
          },
          { kind: 'date', name: 'adopted', label: 'Beslutsdag' },
          { kind: 'text', name: 'adoptedBy', label: 'Vem som beslutade' },
          { kind: 'date', name: 'validFrom', label: 'Gäller från' },
          {
            kind: 'choice',
            name: 'malgrupp',
            label: 'Hur målgruppen räknas',
            options: [
              ['binding', 'Man måste höra till målgruppen'],
              ['guiding', 'Ingen får nej för att hen är utanför målgruppen'],
            ],
          },
          { kind: 'long', name: 'malgruppQuote', label: 'Meningen i beslutet som säger det' },
          ...FROM_15_FIELDS,
          { kind: 'text', name: 'file', label: 'Dokumentets fil' },
          { kind: 'text', name: 'url', label: 'Dokumentets webbadress' },
          { kind: 'long', name: 'note', label: 'Hur du läste det som är oklart' },
        ],
      },
    ],
  },
  {
    title: 'Villkor för alla insatser',
    isFold: false,
    fields: [
      { kind: 'villkor', name: 'villkor', label: 'Allmänna villkor' },
      { kind: 'long', name: 'villkorQuote', label: 'Meningen i beslutet, ordagrant' },
      {
        kind: 'list',
        name: 'areas',
        label: 'Delar av kommunen som ett villkor kan nämna',
        one: 'Område',
        fields: [
          { kind: 'text', name: 'name', label: 'Namn' },
          { kind: 'text', name: 'id', label: 'Id, små bokstäver' },
          { kind: 'flag', name: 'inKommun', label: 'Ligger i kommunen', on: true },
        ],
      },
      {
        kind: 'list',
        name: 'conditions',
        label: 'Regler för alla som deltar',
        one: 'Regel',
        fields: [
          { kind: 'long', name: 'text', label: 'Regeln i klarspråk' },
          { kind: 'long', name: 'quote', label: 'Meningen i beslutet, ordagrant' },
        ],
      },
    ],
  },
  {
    title: 'Kontakt',
    isFold: false,
    fields: [{ kind: 'group', name: 'contact', label: 'Kommunens kontakt', fields: CONTACT }],
  },
  {
    title: 'Andra kontakter: ansökan, oro för barn och socialjouren',
    isFold: true,
    fields: [
      { kind: 'group', name: 'apply', label: 'Där man ansöker, om det är någon annanstans', fields: CONTACT },
      { kind: 'group', name: 'worry', label: 'Oro för ett barn', fields: CONTACT },
      {
        kind: 'group',
        name: 'emergency',
        label: 'Socialjouren',
        fields: [{ kind: 'text', name: 'name', label: 'Namn' }, ...CONTACT],
      },
    ],
  },
  { title: 'Godkännande', isFold: true, fields: [{ kind: 'approval', name: 'approved', label: 'Godkänd' }] },
];
