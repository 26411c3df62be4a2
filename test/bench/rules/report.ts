import type { CompiledCatalog } from '../../../src/rules/compile.js';
import { leavesOf } from '../../../src/rules/evaluate.js';
import { type Contender, jsonBytes } from './contender.js';
import type { Timing } from './timing.js';

const wholeNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** What the numbers are, and are not. */
export const INTRODUCTION = `Per answer: an answer arrives, and every insats has its status with the reasons, all of them read.
The plain loop and the engines start over each time, with the facts laid out for them beforehand; the
engines answer every nth time only where they are slow (column "answers"). Choice: the next question
with its brackets and the insatser it matters to, everything in the catalogue at stake. Times are this
machine's at this moment: compare them within one run only.`;

/** What a catalogue is made of, so that it is plain how much of it is repetition. */
export function describeCatalog(title: string, { catalog, villkor, profiles }: CompiledCatalog): string {
  const held = profiles.reduce((sum, profile) => sum + profile.villkor.length, 0);
  const leaves = villkor.flatMap((item) => leavesOf(item.villkor)).length;
  return [
    '',
    `${title} (${wholeNumber.format(jsonBytes(catalog))} bytes of JSON)`,
    `  ${wholeNumber.format(villkor.length)} distinct villkor of ${wholeNumber.format(leaves)} parts, in ${wholeNumber.format(profiles.length)} distinct combinations of ${number.format(held / profiles.length)} villkor on average`,
  ].join('\n');
}

/** The time per answer of each contender, beside the plain loop's. */
export function answerTable(timings: readonly Timing[], contenders: readonly Contender[]): string {
  const loop = timings.find(({ name }) => name === 'plain loop')?.microseconds ?? Number.NaN;
  const rows = timings.map(({ name, microseconds, samples }) => [
    name,
    number.format(1e6 / microseconds),
    number.format(microseconds),
    number.format(microseconds / loop),
    wholeNumber.format(samples),
    wholeNumber.format(contenders.find((contender) => contender.name === name)?.rulesBytes ?? Number.NaN),
  ]);
  return table([['per answer', 'answers/s', 'µs', 'x plain loop', 'answers', 'rules, bytes'], ...rows]);
}

/** The times of the choices, in milliseconds: on average and at worst. */
export function choiceLine(times: readonly number[]): string {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return `  ours, choice: ${number.format(1000 / mean)}/s; mean ${number.format(mean)} ms over ${times.length} choices, the slowest ${number.format(Math.max(...times))} ms`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`).join('\n');
}
