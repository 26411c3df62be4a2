import { isNameText, tellsOfWhom } from './list-items.js';
import { sameName } from './names.js';
import { OF_PAPER } from './section-words.js';
import { sentencesOf } from './sentences.js';
import { standsForName, toldName } from './told-names.js';

/** A programme that a chapter tells of, and the lines about it. */
export interface Programme {
  readonly name: string;
  readonly lines: readonly string[];
}

interface Programmes {
  /** What stands before the first of them. */
  readonly before: readonly string[];
  readonly programmes: readonly Programme[];
}

/** What stands for what the heading names, and is no name. */
const BY_NOUN = /^(?:här|vi)(?!\p{L})|^\p{L}+(?:en|et|an|na)$/iu;

/** What kind of thing a name is of: "Gruppen Tonårsliv". */
const KIND_OF = /^(?:gruppen|kursen|programmet|insatsen|utbildningen|cirkeln) (?=\p{Lu})/iu;

/** People, and what concerns them, as the heading of a chapter has them: it names no insats itself. */
const AREA =
  /^(?:(?:stöd|insatser|hjälp) (?:för|till) )?(?:(?:små|yngre|äldre|unga|vuxna|barn|ungdom(?:ar)?|ung|vuxen|senior(?:er)?|familj(?:en|er)?|föräldrar|föräldraskap|anhöriga|närstående|ekonomi|beroende|missbruk|skadligt bruk|spel|våld(?: i nära relation(?:er)?)?|arbete|sysselsättning|boende|hälsa|psykisk (?:o)?hälsa|(?:personer med |(?:psykisk |fysisk )?)funktionsnedsättning(?:ar)?|äldreomsorg(?:en)?|individ- och familjeomsorg(?:en)?|socialpsykiatri(?:n)?|integration|fritid)(?:, | och | samt |$))+$/iu;

/** Whether a heading is of a chapter that is called by its people, or by what concerns them. */
export function isOfArea(heading: string): boolean {
  return AREA.test(heading) && !/^(?:stöd|hjälp)(?!\p{L})/iu.test(heading);
}

/** The programmes that the lines of a chapter name; `heading` is the chapter's. */
export function programmesIn(lines: readonly string[], heading: string): Programmes {
  return AREA.test(heading) || !isNameText(heading) ? programmesOfArea(lines) : programmesOfChapter(lines, heading);
}

function programmesOfChapter(lines: readonly string[], heading: string): Programmes {
  const programmes: { readonly name: string; readonly lines: string[] }[] = [];
  const before: string[] = [];
  for (const line of lines) {
    // A sentence that leads to them may stand first.
    const name = sentencesOf(line)
      .slice(0, 2)
      .map(({ text }) => toldName(text.replace(KIND_OF, '')))
      .find((one) => one !== undefined && !BY_NOUN.test(one) && !sameName(one, heading));
    if (name !== undefined && !programmes.some((one) => sameName(one.name, name))) programmes.push({ name, lines: [] });
    (programmes.at(-1)?.lines ?? before).push(line);
  }
  return { before, programmes };
}

/** What is told of what a sentence begins with: how it is given, what it is, whom it helps. */
const TELLS =
  /^(\p{Lu}[^,.:;!?]{2,60}?) (?:(?:har (?:funnits|öppet|plats)|finns|är|ges|erbjuds|lämnas|hålls|ordnas|drivs|tar emot|välkomnar|hjälper|stödjer|stöttar|består|innebär|besöker|vänder sig|riktar sig)(?! inte| ej)|(?:kan|får|ska) (?:ges|erbjudas|lämnas|användas|bokas|beställas))(?!\p{L})/u;

/** The end of a noun that is known already. */
const KNOWN = /(?:erna|arna|orna|en|et|an|na|n)$/u;

/** A word of which nobody makes a name: who works there, and who comes. */
const WHO =
  /(?:kurator|handläggare|rådgivare|konsulent|personal|ledare|sköterska|morska|behandlare|samordnare|pedagog|deltagar|besökar|förvaltning|nämnd|kommun|verksamhet|medarbetar|familjerätt)\p{L}{0,4}$/iu;

/** How long a single word is at least that names what was not told of before. */
const FEWEST_LETTERS = 10;

/** The programmes of a chapter that is called by its people: each sentence may begin with the next one's name. */
function programmesOfArea(lines: readonly string[]): Programmes {
  const before: string[] = [];
  const told: { readonly name: string; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const sentences = sentencesOf(line).map(({ text }) => text);
    const starts = sentences.map((text, at) => nameAt(text, sentences.slice(0, at).join(' ')));
    const isTold = starts.map((name, at) => {
      const end = starts.findIndex((other, later) => later > at && other !== undefined);
      return name !== undefined && sentences.slice(at, end < 0 ? undefined : end).some(bearsWhom);
    });
    for (const [at, text] of sentences.entries()) {
      const name = isTold[at] ? starts[at] : undefined;
      const isNew = name !== undefined && !told.some((one) => sameName(one.name, name));
      if (isNew) told.push({ name, lines: [] });
      const last = told.at(-1);
      if (last === undefined) before.push(text);
      else if (isNew || at === 0) last.lines.push(text);
      else last.lines[last.lines.length - 1] = `${last.lines.at(-1)} ${text}`;
    }
  }
  return { before, programmes: told };
}

/** Whether a sentence says for whom something is, also as those who may use it. */
function bearsWhom(sentence: string): boolean {
  return tellsOfWhom(
    sentence.replace(/^.*? (?:av|för|till|emot|erbjuds|ges) (?=den |de |dig |alla |personer |föräldrar )/iu, ''),
  );
}

/** The name that a sentence begins with; `undefined` where it has none, or goes on about what stands `before` it. */
export function nameAt(sentence: string, before: string): string | undefined {
  const text = sentence.replace(KIND_OF, '');
  const name = toldName(text) ?? TELLS.exec(text)?.[1];
  if (name === undefined || !isNameText(name) || standsForName(name) || OF_PAPER.test(name)) return undefined;
  if (/^(?:här|vi|för|till|den|det|de|du|om|när|många|alla|två|tre|ett?) /iu.test(`${name} `)) return undefined;
  const isOneWord = !/\s/u.test(name);
  if (before === '' && !(isOneWord && WHO.test(name))) return name;
  if (new RegExp(`^${name} är (?:en|ett) \\p{Ll}`, 'u').test(text) && !WHO.test(name)) return name;
  if (!isOneWord || !KNOWN.test(name)) return WHO.test(name) ? undefined : name;
  const stem = name.replace(KNOWN, '').toLowerCase();
  const isKnown = name.length < FEWEST_LETTERS || before.toLowerCase().includes(stem) || WHO.test(name);
  return isKnown ? undefined : name;
}
