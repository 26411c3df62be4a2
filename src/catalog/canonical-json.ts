/**
 * A value as JSON with its properties in the order of the alphabet, so that two values which say the same are the same text.
 *
 * @param leftOut The names of properties that do not count, wherever they stand.
 */
export function canonicalJson(value: unknown, leftOut: readonly string[] = []): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one, leftOut)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([name, part]) => part !== undefined && !leftOut.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part, leftOut)}`);
  return `{${parts.join()}}`;
}
