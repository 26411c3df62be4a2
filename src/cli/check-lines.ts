import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { type ContentSource, textOfInsats } from '../content/content-text.js';
import { cutLine, LINE_WORDS } from '../content/row-content.js';
import { LINE_WORDS_OF_VILLKOR, longVillkorLines } from '../content/villkor-lines.js';
import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { languagesSpoken, readWording } from './languages.js';

/** A catalogue in one language. */
type Wording = Pick<ContentSource, 'catalog' | 'texts' | 'language'>;

/** A line of an insats that reads badly in some language, and how it is mended. */
interface LineCheck {
  readonly rule: string;
  /** The property of the insats that the line is made from. */
  readonly place: (insats: Insats) => string;
  /** The line that reads badly; `undefined` where none does. */
  readonly lineOf: (insats: Insats, wording: Wording) => string | undefined;
  /** What the finding says of the first such line in these languages. */
  readonly message: (languages: string, line: string) => string;
}

const CUT_ROWS: LineCheck = {
  rule: 'cut-row',
  place: () => 'summary',
  lineOf: (insats, wording) => {
    const summary = textOfInsats(wording, insats, 'summary');
    // What is not translated is told of once, for Swedish.
    return summary && summary.lang === undefined ? cutLine(summary.text) : undefined;
  },
  message: (languages, line) =>
    `Sammanfattningen bryts av mitt i en mening på raden i listan (${languages}): ${line}. Skriv första meningen med högst ${LINE_WORDS} ord. Resten kan stå i nästa mening.`,
};

const LONG_LINES: LineCheck = {
  rule: 'long-line',
  place: ({ wording }) => (wording === undefined ? 'villkor' : 'wording'),
  lineOf: (insats, wording) => longVillkorLines(wording, insats)[0],
  message: (languages, line) =>
    `En rad av villkoren har mer än ${LINE_WORDS_OF_VILLKOR} ord (${languages}): ${line}. Dela upp den, eller skriv villkoren med egna ord och korta meningar i wording.`,
};

/**
 * The insatser whose villkor become lines that are too long to read, or whose summary breaks off on its row, in Swedish or
 * a language of the catalogue.
 */
export async function checkLines(catalogFile: string, catalog: Catalog): Promise<readonly Finding[]> {
  const spoken = await languagesSpoken();
  const wanted = [SOURCE_LANGUAGE, ...(catalog.translations ?? []).filter((language) => spoken.includes(language))];
  const wordings = await Promise.all(
    wanted.map(async (language) => ({ language, ...(await readWording(language, catalog, catalogFile)) })),
  );
  const findIn = ({ rule, place, lineOf, message }: LineCheck): readonly Finding[] =>
    catalog.insatser.flatMap((insats, at): Finding[] => {
      const found = wordings.flatMap(({ language, texts, translation }) => {
        const line = lineOf(insats, { catalog, texts, language: translation });
        return line === undefined ? [] : [{ language, line }];
      });
      const [first] = found;
      if (first === undefined) return [];
      const languages = found.map((one) => one.language).join(', ');
      const path = `$.insatser[${at}].${place(insats)}`;
      return [{ level: 'warning', path, rule, message: message(languages, shown(first.line)) }];
    });
  return [findIn(CUT_ROWS), findIn(LONG_LINES)].flat();
}
