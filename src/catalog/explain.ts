import { FACT_NAMES } from './facts.js';
import { shown } from './findings.js';
import { inSwedish } from './in-swedish.js';
import type { Explain } from './read.js';
import { FORBIDDEN } from './shape.js';

const WANTED: Readonly<Record<string, string>> = {
  text: 'en text',
  flag: 'true eller false',
  number: 'ett heltal',
  list: 'en lista',
  object: 'ett objekt',
  villkor: 'ett objekt',
};

const EXAMPLES: Readonly<Record<string, string>> = {
  'invalid-text': 'hela meningar',
  'invalid-link': 'https://www.exempel.se/stod',
  'invalid-email': 'namn@exempel.se',
  'invalid-id': 'stod-till-foraldrar',
  'invalid-language': 'fi',
  'invalid-file': 'riktlinje.txt',
  'invalid-code': '2303',
  'invalid-hash': '5f3a09bc',
  'invalid-colour': '#0b5b54',
  'invalid-opening': 'Mo-Fr 08:00-16:30',
};

/** What stands there and how to mend it, in klarspråk for the kommun's web editor. */
export const explain: Explain = (rule, value, detail) =>
  rule === 'unreadable'
    ? 'Resten är för stor eller trasig.'
    : `Här står ${shown(value)}. ${cureFor(rule, value, detail)}.`;

function cureFor(rule: string, value: unknown, detail: unknown): string {
  switch (rule) {
    case 'wrong-type':
      if (detail === 'list' && isVillkor(value))
        return 'Varje alternativ är en lista, som kan ha flera villkor. Skriv [ före villkoret och ] efter det';
      return `Skriv ${WANTED[String(detail)]}${asWritten(value, String(detail))}`;
    case 'wrong-villkor':
      return 'Åldrar har from och to, annat har is, och anyOf står ensamt';
    case 'unknown-property':
      return 'Det finns inte i formatet. Rätta eller ta bort';
    case 'missing-property':
      return `Lägg till ${detail}`;
    case 'too-deep':
      return `Skriv högst ${detail} anyOf i varandra`;
    case 'unknown-fact':
      return `Välj bland ${FACT_NAMES.map(inSwedish).join(', ')}`;
    case 'empty-range':
      return `Skriv en from som är högst ${detail}`;
    case 'unknown-option':
      return `Välj bland ${(detail as readonly string[]).map(inSwedish).join(', ')}`;
    case 'invalid-number':
      return `Skriv ett heltal, ${(detail as readonly number[]).join('–')}`;
    case 'too-long':
      return `Skriv högst ${detail} tecken`;
    case 'forbidden-text':
      return `Ta bort ${forbiddenPart(String(value))}`;
    case 'invalid-date':
      return `${dateThatIsNone(String(value))}Skriv som 2026-11-22`;
    case 'too-many':
    case 'empty-list':
      return `Skriv ${(detail as readonly number[]).join('–')} delar`;
    case 'duplicate':
      return 'Ta bort det som står två gånger';
    case 'reserved-area':
      return 'Det namnet har guiden redan för resten av kommunen eller andra kommuner. Skriv ett annat';
    case 'duplicate-area':
      return 'Skriv ett id som inget annat område har';
    case 'unknown-area':
      return `Välj bland områdena: ${(detail as readonly string[]).join(', ')}`;
    case 'checked-differs':
      return `Samma id står redan för en annan text: ”${String(detail)}”. Skriv samma text, eller ett annat id`;
    case 'duplicate-id':
      return 'Skriv ett id som ingen annan insats har';
    case 'invalid-phone':
      return 'Skriv ett enda nummer som går att ringa, som 0123-45 67 00 eller +46 123 45 67 00. Ett nummer till eller en anknytning kan stå i phoneNote';
    case 'invalid-opening':
      return `Skriv som ${EXAMPLES[rule]}${/PH-|-PH/.test(String(value)) ? '. PH är helgdagar och står för sig, som Mo-Su,PH 08:00-16:30' : ''}`;
    default:
      return `Skriv som ${EXAMPLES[rule]}`;
  }
}

function isVillkor(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('fact' in value || 'checked' in value);
}

/** How what stands there in another type is written: with quotation marks, without, or as a list. */
function asWritten(value: unknown, wanted: string): string {
  if (wanted === 'text' && /number|boolean/.test(typeof value)) return ` inom citattecken: "${String(value)}"`;
  if (wanted === 'object') return ' inom { och }';
  if (typeof value !== 'string') return '';
  if (wanted === 'list') return ' inom [ och ]';
  return wanted === 'number' || wanted === 'flag' ? ', utan citattecken' : '';
}

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** "31 november finns inte. " for a date that is written as one. */
function dateThatIsNone(text: string): string {
  const [, month = '', day = ''] = /^\d{4}-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (month === '') return '';
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? `Månad ${Number(month)} finns inte. ` : `${Number(day)} ${name} finns inte. `;
}

/** What characters that are not seen are called. */
const INVISIBLE: readonly (readonly [RegExp, string])[] = [
  [/[\n\r\u2028\u2029]/u, 'radbrytningen'],
  [/\t/u, 'tabbtecknet'],
  [/\u200b/u, 'det osynliga mellanslaget (U+200B)'],
  [/\ufeff/u, 'den osynliga filmarkören (U+FEFF)'],
  [/[\u202a-\u202e\u2066-\u2069]/u, 'det osynliga tecknet som vänder text'],
  [/\p{Cs}/u, 'det halva tecknet'],
  [/\p{Cc}/u, 'det osynliga styrtecknet'],
];

/** What of a text may not stand there, with the words before it. */
function forbiddenPart(text: string): string {
  const found = FORBIDDEN.exec(text);
  if (!found) return 'det som inte går att visa';
  const [part] = found;
  const name = INVISIBLE.find(([pattern]) => pattern.test(part))?.[1] ?? 'taggen';
  const before = text.slice(0, found.index).trimEnd().slice(-20);
  return part.startsWith('<')
    ? `taggen ${shown(/^<[^>]{0,30}>?/u.exec(text.slice(found.index))?.[0] ?? part)}`
    : before === ''
      ? `${name} i början`
      : `${name} efter ${shown(before)}`;
}
