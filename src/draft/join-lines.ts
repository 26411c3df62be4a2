/** Two lines of a plain text as one: a word that was parted at the end of the first is whole again. */
export function joined(before: string, after: string): string {
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(och|eller|samt)(?!\p{L})/u.test(after))
    return /\p{Ll}{2}-$/u.test(before) ? before.slice(0, -1) + after : before + after;
  if (/\d[–-]$/u.test(before) && /^\d/u.test(after)) return before + after;
  return `${before} ${after}`;
}
