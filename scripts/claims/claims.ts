/** What a README must say, from the name of a claim to its text. */
export type Claims = ReadonlyMap<string, string>;

/** In a README: `<!-- claim:languages -->4<!-- /claim -->`. */
const CLAIM = /<!-- claim:([\w-]+) -->([\s\S]*?)<!-- \/claim -->/g;
const OPENING = /<!--\s*claim:/g;

/** What is wrong with the claims of a README, one sentence each: a wrong text, an unknown name, a claim left out. */
export function claimFindings(readme: string, claims: Claims): readonly string[] {
  const found = [...readme.matchAll(CLAIM)];
  const wrong = found.flatMap(([, name = '', said = '']) => {
    const right = claims.get(name);
    if (right === undefined) return [`claim:${name} is no claim that can be checked.`];
    return said === right ? [] : [`claim:${name} says "${said}" and should say "${right}".`];
  });
  const said = new Set(found.map(([, name]) => name));
  const missing = [...claims.keys()].filter((name) => !said.has(name)).map((name) => `claim:${name} is missing.`);
  const openings = [...readme.matchAll(OPENING)].length;
  const broken = openings === found.length ? [] : ['A claim has no "<!-- /claim -->", or its marker is misspelt.'];
  return [...wrong, ...missing, ...broken];
}

/** The README with every known claim's text put right. */
export function fillClaims(readme: string, claims: Claims): string {
  return readme.replace(CLAIM, (whole, name: string) => {
    const right = claims.get(name);
    return right === undefined ? whole : `<!-- claim:${name} -->${right}<!-- /claim -->`;
  });
}
