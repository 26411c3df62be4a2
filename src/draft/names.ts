/** Names that are the same but for letters, marks and spaces are one. */
export function sameName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

/** A name as a catalogue's id: small letters, digits and hyphens, unlike those that are taken. */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  const id = plain === '' || plain === 'constructor' ? 'insats' : plain;
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/**
 * Which of the names is written so nearly alike that the same insats is meant, as an appendix often has it: a misprint, a
 * word more. Numbers must be the same. `undefined` where none is, or several are.
 */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const exact = names.find((one) => sameName(one, name));
  if (exact !== undefined) return exact;
  const key = keyOf(name);
  const near = names
    .filter((one) => numbersIn(one) === numbersIn(name))
    .map((one) => ({ one, far: distance(keyOf(one), key) }))
    .filter(({ one, far }) => {
      const longest = Math.max(key.length, keyOf(one).length);
      return longest >= 8 && far <= longest * 0.16;
    })
    .sort((a, b) => a.far - b.far);
  const [first, second] = near;
  if (first) return second?.far === first.far ? undefined : first.one;
  const longer = names.filter((one) => {
    const [short, long] = [keyOf(one), key].sort((a, b) => a.length - b.length);
    return short !== undefined && short.length >= 7 && long?.startsWith(short) === true;
  });
  const withoutBrackets = names.filter((one) => keyOf(bare(one)) === keyOf(bare(name)) && keyOf(bare(one)) !== '');
  const [only, ...more] = longer.length > 0 ? longer : withoutBrackets;
  return more.length === 0 ? only : undefined;
}

function bare(name: string): string {
  return name.replace(/\([^)]*\)/gu, ' ');
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}

function numbersIn(name: string): string {
  return (name.match(/\d+/gu) ?? []).join(' ');
}

/** How many letters one has to change, add or take away. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 8 || one.length > 200 || other.length > 200)
    return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [place, expected] of [...other].entries())
      next.push(
        Math.min((row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1, (row[place] ?? 0) + (letter === expected ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
