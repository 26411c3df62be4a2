import { FACT_NAMES, isAskable } from '../catalog/facts.js';
import { syntaxFault } from '../catalog/syntax.js';
import type { Area } from '../catalog/types.js';
import { howToWrite, readFacts } from '../rules/facts-json.js';
import type { Known } from '../rules/known.js';
import type { Io } from './io.js';
import { readText } from './read-text.js';
import { UsageError } from './usage-error.js';

/**
 * The facts that `--facts` gives: JSON as it stands, `@file`, or `-` for standard input. What is wrong with them is told
 * at once; the places of a catalogue can only be held against them when it is read.
 *
 * @throws UsageError when it is no JSON, or holds anything but facts and their values.
 */
export async function readFactsOption(
  given: string | undefined,
  io: Io,
): Promise<(areas: readonly Area[] | undefined) => Known> {
  const facts = given === undefined ? {} : parseFacts(await factsText(given, io));
  const readWith = (areas: readonly Area[]): Known => {
    const reading = readFacts(facts, areas);
    if ('problems' in reading)
      throw new UsageError(['--facts går inte att använda.', ...reading.problems].join('\n  '));
    return reading.known;
  };
  readWith(placesIn(facts));
  return (areas = []) => readWith(areas);
}

/** The place that is given, as if the catalogue named it. */
function placesIn(facts: unknown): readonly Area[] {
  const { livesIn: id } = (facts ?? {}) as { readonly livesIn?: unknown };
  return typeof id === 'string' ? [{ id, name: id, inKommun: true }] : [];
}

async function factsText(given: string, io: Io): Promise<string> {
  if (given === '-') return io.input();
  if (!given.startsWith('@')) return given;
  const text = await readText(given.slice(1));
  if (text === undefined)
    throw new UsageError(`${JSON.stringify(given.slice(1))} är inte sparad som UTF-8. Spara om den.`);
  return text;
}

function parseFacts(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      `--facts är inte JSON: fel vid tecken ${syntaxFault(text) + 1}. Skriv svaren inom enkla citattecken, till exempel '{"age": 17}'.`,
    );
  }
}

/** The vocabulary as a help shows it: each fact, how it is written, and whether the guide asks for it. */
export function helpOnFacts(): string {
  const width = Math.max(...FACT_NAMES.map((fact) => fact.length));
  const lines = FACT_NAMES.map((fact) => `  ${fact.padEnd(width)}  ${howToWrite(fact)}${isAskable(fact) ? '' : ' *'}`);
  return `Uppgifter, i --facts som ett JSON-objekt:
${lines.join('\n')}
  Det som utelämnas är okänt; null är en fråga som hoppades över.
  * Guiden frågar aldrig efter det, men använder det när det ges.
  --facts @uppgifter.json läser en fil, och --facts - standard in.`;
}
