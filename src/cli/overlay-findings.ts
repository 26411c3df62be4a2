import glossary from '../../locales/glossary.json' with { type: 'json' };
import { type Finding, pathOf, shown } from '../catalog/findings.js';
import { type LoadedOverlay, loadOverlay } from '../catalog/overlay.js';
import type { Catalog, Overlays } from '../catalog/types.js';
import { languageOf, TRANSLATED_LANGUAGES } from '../i18n/languages.js';
import { lintOverlay } from '../lint/overlays.js';

/** What no text in a language may say, by its code. */
const NEVER_SAID: Readonly<Record<string, readonly string[] | undefined>> = glossary.neverSaid;

/** What is wrong with an overlay in a language: whether it loads, and what linting finds in it. */
export function overlayFindings(
  { overlay, findings }: LoadedOverlay,
  language: string,
  catalog: Catalog,
): readonly Finding[] {
  if (!overlay) return findings;
  const neverSaid = NEVER_SAID[language] ?? [];
  return [...findings, ...lintOverlay(overlay, catalog, { language, neverSaid })];
}

/** What is wrong with the overlays of a bundle, by their paths in the catalogue's file. */
export function bundledFindings(overlays: Overlays, catalog: Catalog): readonly Finding[] {
  const { translations = [] } = catalog;
  const languages = Object.keys(overlays);
  const missing = translations.flatMap((language, index) =>
    languages.includes(language) ? [] : [missingInBundle(language, index)],
  );
  const unnamed = languages.filter((language) => !translations.includes(language)).map(unnamedInBundle);
  const wrong = languages.flatMap((language) =>
    overlayFindings(loadOverlay(overlays[language], catalog), language, catalog).map((finding) => ({
      ...finding,
      path: finding.path.replace('$', pathOf('$.overlays', language)),
    })),
  );
  return [...missing, ...unspoken(catalog), ...unnamed, ...wrong];
}

/** The languages that a catalogue names and that the guide does not speak. */
export function unspoken({ translations = [] }: Catalog): readonly Finding[] {
  return translations.flatMap((language, index): readonly Finding[] =>
    languageOf(language)
      ? []
      : [
          {
            level: 'warning',
            path: `$.translations[${index}]`,
            rule: 'unspoken-language',
            message: `Guiden talar inte ${shown(language)}, så översättningen visas aldrig. Språken är ${TRANSLATED_LANGUAGES.map(({ code }) => code).join(', ')}.`,
          },
        ],
  );
}

function missingInBundle(language: string, index: number): Finding {
  return {
    level: 'error',
    path: `$.translations[${index}]`,
    rule: 'missing-overlay',
    message: `Här står "${language}", men översättningen finns inte i overlays. Gör om filen med bundle, eller ta bort språket härifrån.`,
  };
}

function unnamedInBundle(language: string): Finding {
  return {
    level: 'warning',
    path: pathOf('$.overlays', language),
    rule: 'unnamed-overlay',
    message: `Översättningen visas aldrig, eftersom "${language}" inte står i translations. Lägg till språket där.`,
  };
}

/** What a catalogue says of a translation whose file does not lie beside it. */
export function missingFile(language: string, index: number): Finding {
  return {
    level: 'error',
    path: `$.translations[${index}]`,
    rule: 'missing-overlay',
    message: `Här står "${language}", men ${language}.json ligger inte bredvid katalogen. Lägg filen där, eller ta bort språket härifrån.`,
  };
}

/** What a catalogue leaves out of a translation that lies beside it. */
export function unnamedFile(language: string): Finding {
  return {
    level: 'warning',
    path: '$.translations',
    rule: 'unnamed-overlay',
    message: `${language}.json ligger bredvid katalogen, men språket står inte här, så filen hämtas aldrig. Lägg till "${language}".`,
  };
}

/** Whether a file says that it is an overlay in the language that it is named by. */
export function saysItIs(language: string, text: string | undefined): boolean {
  try {
    return (JSON.parse(text ?? '') as { readonly language?: unknown } | null)?.language === language;
  } catch {
    return false;
  }
}
