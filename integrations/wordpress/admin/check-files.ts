import { bundleText } from '../../../src/catalog/bundle.js';
import type { Finding } from '../../../src/catalog/findings.js';
import { freshen } from '../../../src/catalog/freshen.js';
import { loadOverlay, parseOverlay } from '../../../src/catalog/overlay.js';
import type { Catalog, CatalogOverlay, IsoDate } from '../../../src/catalog/types.js';
import { checkText, fixableIn, parseInSpite, placer } from '../../../src/cli/check-text.js';
import { NOT_UTF8 } from '../../../src/cli/not-utf8.js';
import {
  bundledFindings,
  missingFile,
  overlayFindings,
  saysItIs,
  unnamedFile,
} from '../../../src/cli/overlay-findings.js';
import type { PlacedFinding } from '../../../src/cli/report.js';
import { lintCatalog } from '../../../src/lint/lint.js';

/** A file that an editor has chosen. */
export interface ChosenFile {
  readonly name: string;
  /** `undefined` where it is not in UTF-8. */
  readonly text: string | undefined;
}

/** A finding with its place in words. */
export type ShownFinding = PlacedFinding & { readonly place: string };

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string;
  readonly findings: readonly ShownFinding[];
}

/** A catalogue and its translations, as one file. */
export interface ReadyCatalog {
  readonly catalog: Catalog;
  readonly text: string;
  readonly languages: readonly string[];
  /** How many translated texts are left out, since their Swedish has changed. */
  readonly stale: number;
}

/** What was found in the files that an editor has chosen, and the catalogue where nothing in them is an error. */
export interface CheckedFiles {
  readonly files: readonly CheckedFile[];
  readonly ready: ReadyCatalog | undefined;
}

/** Checks a catalogue and the translations chosen with it, as the command `check` does with files side by side. */
export async function checkFiles(chosen: readonly ChosenFile[], today: IsoDate): Promise<CheckedFiles> {
  const [main, ...besides] = catalogFirst(chosen);
  if (!main) return { files: [], ready: undefined };
  if (main.text === undefined) return refused(main, NOT_UTF8);
  const parsed = parseInSpite(main.text);
  const lint = async (catalog: Catalog): Promise<readonly Finding[]> => lintCatalog(catalog, { today });
  const findings = await checkText(parsed, lint, fixableIn(parsed));
  const { catalog } = parsed;
  const overlays = catalog ? readOverlays(catalog, besides) : { inCatalog: [], files: [], overlays: new Map() };
  const files = [
    placed(main, [...findings, ...overlays.inCatalog]),
    ...overlays.files.filter((one) => one.findings.length > 0),
  ];
  const isRight = files.every((file) => file.findings.every(({ level }) => level !== 'error'));
  return { files, ready: catalog && isRight ? ready(catalog, overlays.overlays) : undefined };
}

/** The catalogue and then the others: it has insatser in a list, a translation has them by id. */
function catalogFirst(chosen: readonly ChosenFile[]): readonly ChosenFile[] {
  const isCatalog = ({ text }: ChosenFile): boolean => /"insatser"\s*:\s*\[/.test(text ?? '');
  const main = chosen.find(isCatalog) ?? chosen[0];
  return main ? [main, ...chosen.filter((file) => file !== main)] : [];
}

function refused(file: ChosenFile, finding: Finding): CheckedFiles {
  return { files: [placed(file, [finding])], ready: undefined };
}

function placed({ name, text }: ChosenFile, findings: readonly Finding[]): CheckedFile {
  const place = placer(text);
  return { file: name, findings: findings.map((finding) => place(finding)) };
}

interface ReadOverlays {
  readonly inCatalog: readonly Finding[];
  readonly files: readonly CheckedFile[];
  readonly overlays: ReadonlyMap<string, CatalogOverlay>;
}

/** The overlays of a bundle, or those that were chosen with the catalogue. */
function readOverlays(catalog: Catalog, besides: readonly ChosenFile[]): ReadOverlays {
  const { translations = [] } = catalog;
  const overlays = new Map<string, CatalogOverlay>();
  if (catalog.overlays) {
    for (const [language, value] of Object.entries(catalog.overlays)) {
      const { overlay } = loadOverlay(value, catalog);
      if (overlay) overlays.set(language, overlay);
    }
    return { inCatalog: bundledFindings(catalog.overlays, catalog), files: [], overlays };
  }
  const languageOf = ({ name }: ChosenFile): string => name.replace(/\.json$/, '');
  const files = translations
    .flatMap((language) => besides.find((file) => languageOf(file) === language) ?? [])
    .map((file) => {
      if (file.text === undefined) return placed(file, [NOT_UTF8]);
      const read = parseOverlay(file.text, catalog);
      if (read.overlay) overlays.set(languageOf(file), read.overlay);
      return placed(file, overlayFindings(read, languageOf(file), catalog));
    });
  const isThere = (language: string): boolean => besides.some((file) => languageOf(file) === language);
  const missing = translations.flatMap((language, index) => (isThere(language) ? [] : [missingFile(language, index)]));
  const unnamed = besides
    .filter((file) => !translations.includes(languageOf(file)) && saysItIs(languageOf(file), file.text))
    .map((file) => unnamedFile(languageOf(file)));
  return { inCatalog: [...missing, ...unnamed], files, overlays };
}

function ready(catalog: Catalog, overlays: ReadonlyMap<string, CatalogOverlay>): ReadyCatalog {
  const freshened = [...overlays].map(([language, overlay]) => [language, freshen(overlay, catalog)] as const);
  const fresh = Object.fromEntries(freshened.map(([language, { overlay }]) => [language, overlay]));
  const text = bundleText(catalog, fresh);
  return {
    catalog: JSON.parse(text) as Catalog,
    text,
    languages: Object.keys(fresh),
    stale: freshened.reduce((total, [, { stale }]) => total + stale, 0),
  };
}
