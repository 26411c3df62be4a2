/**
 * Lines of an e-mail without the marks of what it quotes. Where such marks may mean "more than" they stand: a quotation
 * has an empty line of its own, or makes up most of the text.
 */
export function withoutQuotes(lines: readonly string[]): readonly string[] {
  const quoted = lines.filter((line) => /^\s*>/u.test(line));
  const written = lines.filter((line) => line.trim() !== '');
  const isQuotation =
    quoted.length > 2 &&
    (quoted.some((line) => /^[\s>]+$/u.test(line)) || quoted.length > Math.max(3, written.length * 0.6));
  if (!isQuotation) return lines;
  return lines.map((line, at) => {
    const around = Math.max(depthOf(lines[at - 1]), depthOf(lines[at + 1]));
    const marks = /^[\s>]*>\s?\d/u.test(line) ? Math.min(depthOf(line), Math.max(1, around)) : depthOf(line);
    return line.replace(new RegExp(`^(?:\\s?>){0,${marks}}`, 'u'), '');
  });
}

/** How many marks of a quotation a line begins with. */
function depthOf(line = ''): number {
  return /^(?:\s?>)*/u.exec(line)?.[0].replace(/\s/gu, '').length ?? 0;
}
