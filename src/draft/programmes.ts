import { labelOf } from './labels.js';
import { sameName } from './names.js';
import { sentencesOf } from './sentences.js';

/** A programme that a chapter tells of, and the lines about it. */
export interface Programme {
  readonly name: string;
  readonly lines: readonly string[];
}

/** "Gruppen Tonårsliv är för …": a name of its own, and whom it is for. */
const PROGRAMME =
  /^(?:(?:gruppen|kursen|programmet|insatsen|utbildningen|cirkeln) )?(\p{Lu}[^,.:!?]{2,50}?) (?:(?:vänder|riktar) sig (?:till|mot)|är (?:till )?för|erbjuds)(?!\p{L})/iu;

/** What stands for what the heading names, and is no name. */
const BY_NOUN = /^(?:det(?:ta)?|den(?:na)?|här|vi)(?!\p{L})|^\p{L}+(?:en|et|an|na)$/iu;

/** The programmes that the lines of a chapter name, and what stands before the first of them; `heading` is the chapter's. */
export function programmesIn(
  lines: readonly string[],
  heading: string,
): { readonly before: readonly string[]; readonly programmes: readonly Programme[] } {
  const programmes: { readonly name: string; readonly lines: string[] }[] = [];
  const before: string[] = [];
  for (const line of lines) {
    // A sentence that leads to them may stand first.
    const name = sentencesOf(line)
      .slice(0, 2)
      .map(({ text }) => programmeIn(text, heading))
      .find((one) => one !== undefined);
    if (name !== undefined && !programmes.some((one) => sameName(one.name, name))) programmes.push({ name, lines: [] });
    (programmes.at(-1)?.lines ?? before).push(line);
  }
  return { before, programmes };
}

function programmeIn(sentence: string, heading: string): string | undefined {
  const name = PROGRAMME.exec(sentence)?.[1];
  if (name === undefined || !/^\p{Lu}/u.test(name) || BY_NOUN.test(name) || name.split(' ').length > 5)
    return undefined;
  return sameName(name, heading) || labelOf(name) !== undefined ? undefined : name;
}
