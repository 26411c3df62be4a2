type Tree = { readonly [key: string]: string | Tree };

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ø',
  u: 'ü',
  y: 'ý',
  n: 'ñ',
  A: 'Á',
  E: 'Ë',
};

/** How much longer a translation may be than the Swedish. */
const LONGER = 0.4;

/** A Swedish text as a language that is 40 % longer would have it, between brackets: what is cut loses one. */
export function pseudo(text: string): string {
  const accented = text.replace(/\{\{\w+\}\}|./gsu, (part) => ACCENTED[part] ?? part);
  const length = Math.ceil(text.replace(/\{\{\w+\}\}/g, '').length * LONGER);
  const words = 'løngrë órd '.repeat(Math.ceil(length / 11)).slice(0, length);
  return text === '' ? '' : `[${accented} ${words}]`;
}

function pseudoTree(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? pseudo(value) : pseudoTree(value)]),
  );
}

/** Every text of a file made longer. */
export function pseudoLocale<Texts extends Tree>(locale: Texts): Texts {
  return pseudoTree(locale) as Texts;
}
