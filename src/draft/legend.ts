import { OFTEN } from './repeated-shapes.js';

/** What a document says that its short labels mean: "MG = målgrupp". */
const MEANS = /(?<![\p{L}\d])(\p{Lu}{2,5}) ?= ?(\p{Ll}[\p{L} ]{2,30})(?=[.,;(]|\s*$)/gu;

/** A line that begins with a short label in capitals, and what it labels after a wide gap: "VK   8–14 år". */
const LABELLED = /^\s*(\p{Lu}{2,5})(?:\s{2,}|\t)(\S.*)$/u;

/** The lines of a text, with each short label of its own that comes again and again as the word that it means, and a colon. */
export function withLegendRead(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = LABELLED.exec(line)?.[1];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const means = new Map<string, string>();
  for (const line of lines)
    for (const [, label = '', words = ''] of line.matchAll(MEANS)) means.set(label, words.trim());
  return lines.map((line) => {
    const [, label = '', rest = ''] = LABELLED.exec(line) ?? [];
    const words = means.get(label);
    if (words === undefined || (counts.get(label) ?? 0) < OFTEN) return line;
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${rest}`;
  });
}
