import { FACT_NAMES, FACTS, type Fact } from '../catalog/facts.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Villkor } from '../catalog/types.js';

/** Options that a cell calls otherwise than messages do. */
const OPTIONS: Readonly<Record<string, string>> = {
  true: 'ja',
  false: 'nej',
  completed: 'har gått ut',
  relativeOfUnaccompanied: 'anhörig till ensamkommande barn',
  offender: 'gärningsperson',
  victim: 'brottsoffer',
};

/** Facts that a cell calls otherwise than messages do. */
const FACT_LABELS: Partial<Readonly<Record<Fact, string>>> = {
  livesIn: 'bor i',
  ownParentsApart: 'om de egna föräldrarna bor isär',
};

/** A villkor that cannot be read; the message says what can be. */
export class NotationError extends Error {
  override readonly name = 'NotationError';
}

/** What a choice is called: `parent` is "förälder". */
export function swedishName(name: string): string {
  return OPTIONS[name] ?? /\((.*)\)$/u.exec(inSwedish(name))?.[1] ?? name;
}

function labelOfFact(fact: Fact): string {
  return FACT_LABELS[fact] ?? swedishName(fact);
}

/**
 * Villkor as a person writes them in a cell, one a line: "ålder 16–19", "folkbokföring: ja", "kontrolleras där "Du bor
 * ensam" [bor-ensam]", "något av (ålder från 75) eller (…)"; "(målgrupp)" where they stand in it.
 */
export function writeVillkor(villkor: readonly Villkor[]): string {
  return villkor.map(writeOne).join('\n');
}

function writeOne(villkor: Villkor): string {
  const origin = villkor.origin === undefined ? '' : villkor.origin === 'malgrupp' ? ' (målgrupp)' : ' (villkor)';
  return `${termOf(villkor)}${origin}`;
}

function termOf(villkor: Villkor): string {
  if ('anyOf' in villkor)
    return `något av ${villkor.anyOf.map((branch) => `(${branch.map(writeOne).join('; ')})`).join(' eller ')}`;
  if ('checked' in villkor) return `kontrolleras där ${JSON.stringify(villkor.checked)} [${villkor.id}]`;
  const label = labelOfFact(villkor.fact);
  if ('is' in villkor)
    return `${label}: ${[villkor.is]
      .flat()
      .map((value) => swedishName(String(value)))
      .join(', ')}`;
  const { from, to } = villkor;
  if (from === undefined) return to === undefined ? `${label} oavsett` : `${label} till ${to}`;
  return to === undefined ? `${label} från ${from}` : `${label} ${from}–${to}`;
}

/**
 * The villkor that a cell holds.
 *
 * @throws NotationError where it is none.
 */
export function readVillkor(text: string): readonly Villkor[] {
  const reader = new Reader(text);
  const villkor: Villkor[] = [];
  while (!reader.isAtEnd()) {
    villkor.push(readOne(reader, 0));
    if (!reader.isAtEnd() && !reader.takeBreak()) throw reader.problem();
  }
  return villkor;
}

/** How deep alternatives may lie in each other. */
const MAX_DEPTH = 4;

function readOne(reader: Reader, depth: number): Villkor {
  const villkor = readTerm(reader, depth);
  if (reader.take(/\(målgrupp\)/iuy)) return { ...villkor, origin: 'malgrupp' };
  return reader.take(/\(villkor\)/iuy) ? { ...villkor, origin: 'villkor' } : villkor;
}

function readTerm(reader: Reader, depth: number): Villkor {
  if (reader.take(/något av(?=\s*\()/iuy)) {
    if (depth >= MAX_DEPTH) throw reader.problem();
    const anyOf: (readonly Villkor[])[] = [];
    do {
      if (!reader.take(/\(/uy)) throw reader.problem();
      const branch = [readOne(reader, depth + 1)];
      while (reader.take(/;/uy)) branch.push(readOne(reader, depth + 1));
      if (!reader.take(/\)/uy)) throw reader.problem();
      anyOf.push(branch);
    } while (reader.take(/eller/iuy));
    return { anyOf };
  }
  const checked = reader.take(/kontrolleras där ("(?:[^"\\]|\\.)*")\s*\[([a-z\d-]+)\]/iuy);
  if (checked?.[1] !== undefined) return { checked: textIn(checked[1], reader), id: checked[2] ?? '' };
  const fact = FACT_NAMES.filter((one) => reader.sees(labelOfFact(one)) || reader.sees(one)).sort(
    (one, other) => labelOfFact(other).length - labelOfFact(one).length,
  )[0];
  if (!fact) throw reader.problem();
  if (!reader.takeWord(labelOfFact(fact))) reader.takeWord(fact);
  const { shape } = FACTS[fact];
  if (shape.kind === 'number' || shape.kind === 'numbers') return { fact, ...readBounds(reader) };
  if (!reader.take(/:/uy)) throw reader.problem();
  const values = [readValue(reader, fact)];
  while (reader.take(/,/uy)) values.push(readValue(reader, fact));
  const [only] = values;
  if (shape.kind === 'boolean') {
    if (values.length > 1 || (only !== 'true' && only !== 'false')) throw reader.problem();
    return { fact, is: only === 'true' };
  }
  return { fact, is: values.length === 1 && only !== undefined ? only : values };
}

function textIn(json: string, reader: Reader): string {
  try {
    return String(JSON.parse(json));
  } catch {
    throw reader.problem();
  }
}

function readBounds(reader: Reader): { readonly from?: number; readonly to?: number } {
  if (reader.take(/oavsett/iuy)) return {};
  const range = reader.take(/(\d{1,3})\s*[-–—]\s*(\d{1,3})(?: år)?/iuy);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const from = reader.take(/(?:från|minst|fyllt)\s+(\d{1,3})(?: år)?/iuy);
  if (from) return { from: Number(from[1]) };
  const to = reader.take(/(?:till|högst|upp till)\s+(\d{1,3})(?: år)?/iuy);
  if (to) return { to: Number(to[1]) };
  throw reader.problem();
}

/** A value by its Swedish name, or as the catalogue writes it. */
function readValue(reader: Reader, fact: Fact): string {
  const word = reader.take(/[^,;()\n]+/uy)?.[0].trim() ?? '';
  const { shape } = FACTS[fact];
  const options = shape.kind === 'boolean' ? ['true', 'false'] : 'options' in shape ? shape.options.map(String) : [];
  const found = options.find((option) => option === word || swedishName(option).toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  if (shape.kind === 'area' && /^[a-z\d-]+$/u.test(word)) return word;
  throw new NotationError(
    `”${word}” är inget svar på ”${labelOfFact(fact)}”. Skriv något av: ${options.map(swedishName).join(', ')}.`,
  );
}

/** A place in a text, and what can be taken from it. */
class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text.replace(/\r\n?/gu, '\n').trim();
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#skipped();
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  takeBreak(): boolean {
    return this.take(/\s*[\n;]\s*/uy) !== null;
  }

  sees(word: string): boolean {
    const at = this.#skipped();
    const next = this.#text.slice(at, at + word.length);
    return next.toLowerCase() === word.toLowerCase() && !/^\p{L}/u.test(this.#text.slice(at + word.length));
  }

  takeWord(word: string): boolean {
    if (!this.sees(word)) return false;
    this.#at = this.#skipped() + word.length;
    return true;
  }

  problem(): NotationError {
    const rest = this.#text.slice(this.#at).trim().slice(0, 60);
    return new NotationError(
      `Villkoret går inte att läsa från ”${rest}”. Skriv ett villkor på varje rad, till exempel: ålder 16–19, ålder från 75, barnens ålder till 12, barn eller inte: förälder, folkbokföring: ja.`,
    );
  }

  /** Spaces mean nothing; a new line ends a villkor. */
  #skipped(): number {
    let at = this.#at;
    while (this.#text[at] === ' ' || this.#text[at] === '\t' || this.#text[at] === '\u00a0') at++;
    return at;
  }
}
