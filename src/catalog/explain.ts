import { FACT_NAMES } from './facts.js';
import { shown } from './findings.js';
import type { Explain } from './read.js';

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
  'invalid-date': '2026-11-22',
  'invalid-link': 'https://www.exempel.se/stod',
  'invalid-phone': '0123-45 67 00',
  'invalid-email': 'namn@exempel.se',
  'invalid-id': 'stod-till-foraldrar',
  'invalid-language': 'fi',
  'invalid-file': 'riktlinje.txt',
  'invalid-code': '2303',
};

/** What stands there and how to mend it, in klarspråk for the kommun's web editor. */
export const explain: Explain = (rule, value, detail) =>
  rule === 'unreadable' ? 'Resten är för stor eller trasig.' : `Här står ${shown(value)}. ${cureFor(rule, detail)}.`;

function cureFor(rule: string, detail: unknown): string {
  switch (rule) {
    case 'wrong-type':
      return `Skriv ${WANTED[String(detail)]}`;
    case 'wrong-villkor':
      return 'Åldrar har from och to, annat har is, och anyOf står ensamt';
    case 'unknown-property':
      return 'Det finns inte i formatet. Rätta eller ta bort';
    case 'missing-property':
      return `Lägg till ${detail}`;
    case 'too-deep':
      return `Skriv högst ${detail} anyOf i varandra`;
    case 'unknown-fact':
      return `Välj bland ${FACT_NAMES.join(', ')}`;
    case 'empty-range':
      return `Skriv en from som är högst ${detail}`;
    case 'unknown-option':
      return `Välj bland ${(detail as readonly string[]).join(', ')}`;
    case 'invalid-number':
      return `Skriv ett heltal, 0–${detail}`;
    case 'too-long':
      return `Skriv högst ${detail} tecken`;
    case 'forbidden-text':
      return 'Ta bort taggar, radbrytningar och osynliga tecken';
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
    default:
      return `Skriv som ${EXAMPLES[rule]}`;
  }
}
