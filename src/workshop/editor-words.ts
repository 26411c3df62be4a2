import type { Finding } from '../catalog/findings.js';
import { PROPERTY_NAMES } from '../catalog/property-names.js';
import { CATALOG_SECTIONS, type Field, INSATS_SECTIONS } from './fields.js';

/** What is told otherwise to somebody who has the form, and not the file, in front of them. */
const PHRASES: readonly (readonly [written: string, told: string])[] = [
  ['Sätt status till "adopted" när beslutet finns.', 'Välj ja under ”Är den beslutad?” när beslutet finns.'],
  [
    'Skriv "suitable" om riktlinjen säger det, annars "unstated".',
    'Välj det riktlinjen säger under ”Samtycke från 15 år”.',
  ],
  [
    'Lägg till places eller opening, eller skriv i howTo vem man frågar.',
    'Lägg till en plats eller öppettider under ”Kontakt, platser och tider”, eller skriv under ”I ord” vem man frågar.',
  ],
  ['har inget i source.quote.', 'har inget under ”Målgrupp och villkor, ordagrant”.'],
  ['har inget i source.section.', 'har inget under ”Rubriken i beslutet”.'],
  [
    'Skriv dagen i adopted. Säger källan inget, skriv det i note.',
    'Fyll i ”Beslutsdag”. Står den inte i beslutet, skriv det under ”Hur du läste det som är oklart”.',
  ],
  ['Kontakten saknar source och checked. ', ''],
  ['Kontakten saknar source. ', ''],
  ['Kontakten saknar checked. ', ''],
  [' email', ' e-post'],
  [' address', ' adress'],
  [' url', ' webbadress'],
  [' phone', ' telefon'],
];

/** Rules whose message is about the file's own shape: what is to be done in the form instead. */
const BY_RULE: Readonly<Record<string, (message: string) => string>> = {
  'missing-property': () => 'Det här är tomt. Fyll i det.',
  'invalid-text': (message) => (message.startsWith('Här står "".') ? 'Det här är tomt. Fyll i det.' : message),
  'empty-list': () => 'Inget är valt. Välj minst ett.',
  'wrong-villkor': () => 'Villkoret är inte färdigt. Fyll i det.',
  'empty-range': () => '”Från och med” är högre än ”Till och med”. Rätta, eller låt dem byta plats.',
  'invalid-opening': (message) =>
    message.replace(
      'Skriv som',
      'Skriv dagarna som Mo, Tu, We, Th, Fr, Sa och Su, och en rad för varje öppettid. Till exempel',
    ),
  'other-text-approved': (message) => message.replace(/, och skriv sedan hash.*/u, ', och godkänn den på nytt.'),
  // "parenting (att vara förälder)": what is in the file is said to nobody.
  'unknown-option': (message) => message.replace(/[A-Za-z\d-]+ \(([^)]+)\)/gu, '$1'),
};

/** What each property is called in the form; where several fields share a name, as the dictionary of properties has it. */
const LABELS: Readonly<Record<string, string>> = labels();

function labels(): Readonly<Record<string, string>> {
  const fields = [...CATALOG_SECTIONS, ...INSATS_SECTIONS].flatMap((section) => section.fields.flatMap(withInner));
  const told = new Map<string, string>();
  for (const { name, label } of fields) {
    const isShared = fields.some((other) => other.name === name && other.label !== label);
    const words = isShared ? PROPERTY_NAMES[name] : label;
    if (words !== undefined) told.set(name, words);
  }
  return Object.fromEntries(told);
}

function withInner(field: Field): readonly Field[] {
  return 'fields' in field ? [field, ...field.fields.flatMap(withInner)] : [field];
}

/** Where a message says in which property to write: its name is of several English words written together. */
const IN_PROPERTY = /(?<!\p{L})i ([a-z]+[A-Z][A-Za-z\d]*)/gu;

/** A finding's message in the words of the form: an editor is told of no property and no value of the file. */
export function inEditorsWords({ rule, message }: Pick<Finding, 'rule' | 'message'>): string {
  const ruled = BY_RULE[rule]?.(message) ?? message;
  const told = PHRASES.reduce((text, [written, words]) => text.replace(written, words), ruled);
  return told.replace(IN_PROPERTY, (all, name: string) =>
    LABELS[name] === undefined ? all : `under ”${LABELS[name]}”`,
  );
}
