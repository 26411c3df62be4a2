import { UNSEEN } from '../catalog/explain-syntax.js';
import type { Finding } from '../catalog/findings.js';
import { jsonPlaces } from '../catalog/json-places.js';
import { syntaxFault } from '../catalog/syntax.js';

/** A text with what has one right answer put right, and what that was. */
export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Finding[];
}

/** More faults of one kind than this are no slips of the pen. */
const MOST = 1000;

const CURLY = /[“”„‟″]/;

/** Puts right what keeps a text from being JSON and has one right answer: curly quotation marks, what is not seen, and a comma too many. */
export function fixSyntax(given: string): Fixed {
  let text = given;
  const fixes: Finding[] = [];
  const fix = (at: number, rule: string, message: string): void => {
    const line = text.slice(0, at).split('\n').length;
    fixes.push({ level: 'warning', path: '$', rule, message: `Rad ${line}: ${message}` });
  };
  for (let times = 0; times < MOST; times++) {
    const bom = text.startsWith('\ufeff') ? 1 : 0;
    const at = syntaxFault(text.slice(bom)) + bom;
    const here = text[at];
    if (here === undefined) break;
    const comma = /,\s*$/.exec(text.slice(0, at))?.index;
    if (CURLY.test(here)) {
      const close = text.slice(at + 1).search(/[“”„‟″"](?=\s*[,:}\]])/);
      const end = close < 0 ? -1 : at + 1 + close;
      if (end < 0 || text.slice(at, end).includes('\n')) break;
      fix(at, 'curly-quote', 'Word-citattecken har bytts mot raka citattecken.');
      text = `${text.slice(0, at)}"${text.slice(at + 1, end)}"${text.slice(end + 1)}`;
    } else if (UNSEEN.test(here)) {
      fix(
        at,
        'invisible-character',
        'Ett hårt blanksteg eller ett osynligt tecken har bytts mot ett vanligt blanksteg.',
      );
      text = `${text.slice(0, at)} ${text.slice(at + 1)}`;
    } else if (here === '"') {
      const close = text.slice(at + 1).search(/[“”„‟″](?=\s*(?:[,:}\]]|$))/m);
      const end = close < 0 ? -1 : at + 1 + close;
      if (end < 0 || /["\n]/.test(text.slice(at + 1, end))) break;
      fix(at, 'curly-quote', 'Word-citattecken har bytts mot raka citattecken.');
      text = `${text.slice(0, end)}"${text.slice(end + 1)}`;
    } else if ((here === '}' || here === ']') && comma !== undefined) {
      fix(comma, 'extra-comma', 'Ett kommatecken för mycket har tagits bort.');
      text = text.slice(0, comma) + text.slice(comma + 1);
    } else break;
  }
  return { text, fixes };
}

/** What a text should be, and why; `undefined` where it stands right. */
interface Change {
  readonly json: string;
  readonly rule: string;
  readonly message: string;
}

const HARD_SPACES = /[\u00a0\u2007\u202f]/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const DASHES = /[‐‑‒–—−]/g;

/** Properties whose text is digits and hyphens. */
const WITH_HYPHENS = /^(phone|opening)$/;
/** A day: also in a property that has one in some places and a sentence in others, such as `checked`. */
const DAY = /^\s*\d{4}[-‐‑‒–—−]\d{1,2}[-‐‑‒–—−]\d{1,2}\s*$/;

/** Puts right what stands in a JSON text and has one right answer. */
export function fixValues(text: string): Fixed {
  const changes = [...jsonPlaces(text).values()].flatMap(({ path, key, start, end }) =>
    text[start] === '"'
      ? changesOf(key, JSON.parse(text.slice(start, end)) as string).map((change) => ({ ...change, path, start, end }))
      : [],
  );
  const byPlace = new Map(changes.map((change) => [change.start, change]));
  let fixed = text;
  for (const { start, end, json } of [...byPlace.values()].sort((a, b) => b.start - a.start))
    fixed = fixed.slice(0, start) + json + fixed.slice(end);
  return { text: fixed, fixes: changes.map(({ path, rule, message }) => ({ level: 'warning', path, rule, message })) };
}

/** Each step goes on from the one before: the last holds all of them. */
function changesOf(key: string, given: string): readonly Change[] {
  const changes: Change[] = [];
  let value = given;
  const change = (next: string, rule: string, message: string): void => {
    if (next === value) return;
    value = next;
    changes.push({ json: JSON.stringify(value), rule, message });
  };
  change(value.replace(HARD_SPACES, ' '), 'hard-space', 'Hårda blanksteg ska vara vanliga blanksteg.');
  change(value.replace(INVISIBLE, ''), 'invisible-character', 'Osynliga tecken ska bort.');
  if ((WITH_HYPHENS.test(key) && /\d/.test(value)) || DAY.test(value))
    change(value.replace(DASHES, '-'), 'dash', 'Tankstreck i ett nummer, ett datum eller en tid ska vara bindestreck.');
  if (key === 'email')
    change(value.trim().replace(/^mailto:\s*/i, ''), 'mailto', 'E-postadressen ska stå utan mailto.');
  if (key === 'phone') change(value.trim().replace(/^tel:\s*/i, ''), 'tel', 'Telefonnumret ska stå utan tel.');
  if (key === 'phone')
    change(
      value.replace(/^(?:\+|00)46 ?(?:\(0\) ?)?0/, '0'),
      'phone-with-zero',
      'Ett nummer som börjar med 0 ska stå utan landsnummer.',
    );
  if (key === 'url') change(value.trim().replace(/^(?=www\.)/i, 'https://'), 'www', 'En länk ska börja med https://.');
  if (/^(from|to)$/.test(key) && /^\d{1,3}$/.test(value))
    changes.push({ json: String(Number(value)), rule: 'quoted-number', message: 'En ålder ska stå utan citattecken.' });
  if (/^(is|generalVillkor|onRequest|reviewed|openToAll)$/.test(key) && /^(true|false)$/.test(value))
    changes.push({ json: value, rule: 'quoted-flag', message: 'true och false ska stå utan citattecken.' });
  return changes;
}
