import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog } from '../catalog/types.js';
import { textOfInsats } from '../content/content-text.js';
import { cutLine, LINE_WORDS } from '../content/row-content.js';
import { LINE_WORDS_OF_VILLKOR, longVillkorLines } from '../content/villkor-lines.js';
import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { languagesSpoken, readWording } from './languages.js';

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
  const cutRows = catalog.insatser.flatMap((insats, at): Finding[] => {
    const cut = wordings.flatMap(({ language, translation }) => {
      const summary = textOfInsats({ language: translation }, insats, 'summary');
      // What is not translated is told of once, for Swedish.
      const line = summary && summary.lang === undefined ? cutLine(summary.text) : undefined;
      return line === undefined ? [] : [{ language, line }];
    });
    const [first] = cut;
    if (first === undefined) return [];
    const languages = cut.map(({ language }) => language).join(', ');
    return [
      {
        level: 'warning',
        path: `$.insatser[${at}].summary`,
        rule: 'cut-row',
        message: `Sammanfattningen bryts av mitt i en mening på raden i listan (${languages}): ${shown(first.line)}. Skriv första meningen med högst ${LINE_WORDS} ord. Resten kan stå i nästa mening.`,
      },
    ];
  });
  const longLines = catalog.insatser.flatMap((insats, at): Finding[] => {
    const long = wordings.flatMap(({ language, texts, translation }) => {
      const [line] = longVillkorLines({ catalog, texts, language: translation }, insats);
      return line === undefined ? [] : [{ language, line }];
    });
    const [first] = long;
    if (first === undefined) return [];
    const languages = long.map(({ language }) => language).join(', ');
    return [
      {
        level: 'warning',
        path: `$.insatser[${at}].${insats.wording === undefined ? 'villkor' : 'wording'}`,
        rule: 'long-line',
        message: `En rad av villkoren har mer än ${LINE_WORDS_OF_VILLKOR} ord (${languages}): ${shown(first.line)}. Dela upp den, eller skriv villkoren med egna ord och korta meningar i wording.`,
      },
    ];
  });
  return [...cutRows, ...longLines];
}
