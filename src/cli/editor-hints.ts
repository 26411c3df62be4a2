import { FACT_NAMES } from '../catalog/facts.js';
import { type Finding, shown } from '../catalog/findings.js';
import { isNamedBy } from '../catalog/in-swedish.js';
import { PROPERTY_NAMES } from '../catalog/property-names.js';
import { ANY_OF_FIELDS, CATALOG, CHECKED_FIELDS, type Form, villkorFields } from '../catalog/shape.js';
import { valueAt } from '../catalog/suggest.js';
import { TOPICS } from '../catalog/types.js';
import { dayIn } from '../draft/sheet-days.js';

/**
 * Findings on a catalogue's text with what an editor needs to mend them: where a property belongs, what a Swedish word is
 * called in the format, and a day as the format writes it. Kept apart from loading: a tablet need not have it.
 */
export function withEditorHints(findings: readonly Finding[], value: unknown): Finding[] {
  if (isOverlay(value))
    return [
      {
        level: 'error',
        path: '$',
        rule: 'overlay-not-catalog',
        message: `Filen är en översättning (${shown(value.language)}), inte en katalog. Kontrollera katalogen som den hör till: översättningarna bredvid läses med den.`,
      },
    ];
  return findings.map((finding) => {
    const message = messageFor(finding, value);
    return message === undefined ? finding : { ...finding, message };
  });
}

function isOverlay(value: unknown): value is { readonly language: string } {
  return (
    isObject(value) &&
    typeof value.language === 'string' &&
    isObject(value.insatser) &&
    !Array.isArray(value.insatser) &&
    !('guideline' in value)
  );
}

function messageFor({ path, rule, message }: Finding, value: unknown): string | undefined {
  switch (rule) {
    case 'unknown-property':
      return hintOnName(path, message);
    case 'unknown-fact':
      return hintOnChoice(FACT_NAMES, path, message, value);
    case 'unknown-option':
      return /\.topics\[\d+\]$/.test(path) ? hintOnChoice(TOPICS, path, message, value) : undefined;
    case 'too-long':
    case 'invalid-date':
      return hintOnDay(valueAt(value, path), message);
    default:
      return undefined;
  }
}

function hintOnName(path: string, message: string): string | undefined {
  const name = /\.([\w$]+)$/.exec(path)?.[1] ?? nameIn(path);
  if (name === undefined || message.includes('check --fix')) return undefined;
  if (/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/u.test(name))
    return `I namnet ${shown(name.replace(/[^\w$]/gu, ''))} finns ett tecken som inte syns. Skriv namnet för hand.`;
  const places = placesOf().get(name);
  if (places) return `Här står ${shown(name)}, som hör hemma ${places.join(' eller ')}. Flytta det dit.`;
  if (message.includes('Menade du')) return undefined;
  const [meant] = Object.entries(PROPERTY_NAMES).find(([, label]) => label === name.toLowerCase()) ?? [];
  return meant === undefined ? undefined : `${message} Menade du ${shown(meant)}?`;
}

/** The name at the end of a path that quotes it. */
function nameIn(path: string): string | undefined {
  const quoted = /\[("(?:[^"\\]|\\.)*")\]$/.exec(path)?.[1];
  return quoted === undefined ? undefined : (JSON.parse(quoted) as string);
}

/** What is meant comes first: the list of all choices is long. */
function hintOnChoice(choices: readonly string[], path: string, message: string, value: unknown): string | undefined {
  const written = valueAt(value, path);
  if (typeof written !== 'string') return undefined;
  const guessed = /Menade du "(\w+)"\?/.exec(message)?.[1];
  const named = choices.filter((choice) => isNamedBy(written, choice));
  const meant = guessed ?? (named.length === 1 ? named[0] : undefined);
  if (meant === undefined) return undefined;
  const rest = message.replace(/^Här står .*?\. (?=Välj)/u, '').replace(/ ?Menade du .*$/u, '');
  return `Här står ${shown(written)}. Menade du ${shown(meant)}? Annars: ${rest.slice(0, 1).toLowerCase()}${rest.slice(1)}`;
}

function hintOnDay(written: unknown, message: string): string | undefined {
  if (typeof written !== 'string' || message.includes('Skriv bara datumet')) return undefined;
  try {
    const day = dayIn(written.trim());
    if (message.includes('Excel')) return `${message} Dagen är ${day}.`;
    return day === written ? undefined : `Här står ${shown(written)}. Skriv dagen som ${day}.`;
  } catch {
    return undefined;
  }
}

/** For each property of the format, what it stands in, in Swedish. */
function placesOf(): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const visit = (form: Form, owner: string): void => {
    if (form.type === 'list') visit(form.items, owner);
    else if (form.type === 'object')
      for (const [name, part] of Object.entries(form.fields)) {
        add(name, owner);
        visit(part, name === 'insatser' ? 'i en insats' : `under ${PROPERTY_NAMES[name] ?? name}`);
      }
  };
  const add = (name: string, owner: string): void => {
    const owners = places.get(name) ?? [];
    if (!owners.includes(owner)) places.set(name, [...owners, owner]);
  };
  visit(CATALOG, 'överst i katalogen');
  for (const fields of [ANY_OF_FIELDS, CHECKED_FIELDS, ...FACT_NAMES.map(villkorFields)])
    for (const name of Object.keys(fields))
      if (/^(fact|is|from|to|anyOf)$/.test(name)) places.set(name, ['i ett villkor']);
  return places;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
