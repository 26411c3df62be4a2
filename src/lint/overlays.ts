import { checkedVillkor } from '../catalog/checked-villkor.js';
import { type Finding, pathOf, shown } from '../catalog/findings.js';
import { INSATS_TEXTS, swedishText } from '../catalog/insats-texts.js';
import { overlayPath } from '../catalog/overlay.js';
import { checkedText, isCheckedStale, isConditionStale, isStale, textsOf } from '../catalog/stale.js';
import type { Catalog, CatalogOverlay, Insats, OverlayTexts } from '../catalog/types.js';

/** What linting an overlay needs to know besides it and its catalogue. */
export interface OverlayLintOptions {
  /** The language that its file is named by. */
  readonly language: string;
  /** What no text in the language may say, in small letters. */
  readonly neverSaid?: readonly string[];
}

/** A translated text beside the Swedish one. */
interface Pair {
  readonly path: string;
  readonly key: keyof OverlayTexts | 'checked' | 'conditions';
  readonly swedish: string;
  readonly translation: string;
  /** Whether it is of an older Swedish text: Swedish is shown in its place, and it is not held against the new one. */
  readonly isOld: boolean;
}

/** Common words of Swedish that the other languages have not. */
const SWEDISH_WORDS = /(?<!\p{L})(och|att|inte|eller|är|för|från|dig|ditt|som|kommunen|barnet|med|på)(?!\p{L})/giu;

/** So many different ones are no coincidence. */
const ENOUGH_WORDS = 3;

/** What belongs in the catalogue alone, where someone vouches for it: links, addresses and telephone numbers. */
const CONTACT = /https?:\S+|www\.\S+|\S+@\S+|\d[\d \u00a0/-]{5,}\d|(?<!\d)\d{3,}(?!\d)/gu;

/**
 * What is wrong with an overlay that loads: it is of another language or version of the catalogue, some of it is
 * missing, is not translated, or says something else than the Swedish text.
 */
export function lintOverlay(
  overlay: CatalogOverlay,
  catalog: Catalog,
  { language, neverSaid = [] }: OverlayLintOptions,
): Finding[] {
  const pairs = pairsOf(overlay, catalog);
  return [
    ...lintHead(overlay, catalog, language),
    ...lintWhole(overlay, catalog),
    ...lintCatalogTexts(overlay, catalog),
    ...lintAge(overlay, catalog),
    ...pairs.flatMap((pair) => [
      ...(pair.isOld ? [] : lintBesideSwedish(pair, language)),
      ...lintWords(pair, neverSaid),
    ]),
  ];
}

/** What is wrong with a translation as one of the Swedish text as it stands. */
function lintBesideSwedish(pair: Pair, language: string): Finding[] {
  return [...(isSwedish(language) ? [] : lintTranslated(pair)), ...lintContact(pair), ...lintNumbers(pair)];
}

/** The numbers in a text, in rising order. */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => Number(digits)).sort((one, other) => one - other);
}

/** Swedish in other words, which may share a text with Swedish. */
function isSwedish(language: string): boolean {
  return /^sv(-|$)/.test(language);
}

function pairsOf(overlay: CatalogOverlay, catalog: Catalog): readonly Pair[] {
  const { insatser, checked = {}, conditions = [] } = overlay;
  const ofCatalog = [
    ...Object.entries(checked).map(([id, translation]): Pair => {
      return {
        path: pathOf('$.checked', id),
        key: 'checked',
        swedish: checkedText(catalog, id) ?? '',
        translation,
        isOld: isCheckedStale(overlay, catalog, id),
      };
    }),
    ...conditions.map((translation, at): Pair => {
      const swedish = catalog.conditions?.[at]?.text ?? '';
      const isOld = isConditionStale(overlay, catalog, at);
      return { path: `$.conditions[${at}]`, key: 'conditions', swedish, translation, isOld };
    }),
  ];
  const ofInsatser = catalog.insatser.flatMap((insats) =>
    INSATS_TEXTS.flatMap((key) => {
      const swedish = swedishText(insats, key);
      const translation = insatser[insats.id]?.[key];
      if (swedish === undefined || translation === undefined) return [];
      const isOld = isStale(overlay, catalog, insats, key);
      return [{ path: `${overlayPath(insats)}.${key}`, key, swedish, translation, isOld }];
    }),
  );
  return [...ofCatalog, ...ofInsatser];
}

function lintHead(overlay: CatalogOverlay, { version }: Catalog, language: string): Finding[] {
  const { catalogVersion, of, reviewed, reviewer } = overlay;
  const findings: Finding[] = [];
  if (overlay.language !== language)
    findings.push(
      error(
        '$.language',
        'wrong-language',
        `Här står ${shown(overlay.language)}, men filen heter ${language}.json. Skriv ${shown(language)}, eller byt namn på filen.`,
      ),
    );
  if (of === undefined && catalogVersion !== version)
    findings.push(
      error(
        '$.catalogVersion',
        'other-version',
        `Katalogen är från ${version}, men det var den från ${catalogVersion} som översattes, så allt visas på svenska. Gå igenom det som har ändrats och kör sedan ${stampCommand(language)}.`,
      ),
    );
  if (reviewed && reviewer === undefined)
    findings.push(
      warning(
        '$.reviewer',
        'no-reviewer',
        'Översättningen är granskad, men det står inte av vem. Lägg till reviewer med namn eller roll, och datum.',
      ),
    );
  return findings;
}

/** What has changed in Swedish since it was translated, and what nothing is known of. */
function lintAge(overlay: CatalogOverlay, catalog: Catalog): Finding[] {
  const { of, language } = overlay;
  if (of === undefined) return [];
  return textsOf(overlay, catalog).flatMap(({ insats, name }) => {
    const path = `${overlayPath(insats)}.${name}`;
    if (isStale(overlay, catalog, insats, name))
      return [
        warning(
          path,
          'stale-translation',
          `Den svenska texten har ändrats sedan den översattes, så den visas på svenska. Rätta översättningen och kör sedan ${stampCommand(language, insats)}.`,
        ),
      ];
    if (of[insats.id]?.[name] !== undefined || overlay.catalogVersion !== undefined) return [];
    const message = `Det framgår inte vilken svensk text som översattes. Jämför de två och kör sedan ${stampCommand(language, insats)}.`;
    return [warning(path, 'unknown-origin', message)];
  });
}

/** What is checked on the spot, and the conditions: those that are missing, and those whose Swedish has changed. */
function lintCatalogTexts(overlay: CatalogOverlay, catalog: Catalog): Finding[] {
  const { checked = {}, conditions = [], language } = overlay;
  const ids = [...new Set(checkedVillkor(catalog).map(({ villkor }) => villkor.id))];
  const old = (path: string) =>
    warning(
      path,
      'stale-translation',
      `Den svenska texten har ändrats sedan den översattes, så den visas på svenska. Rätta översättningen och kör sedan ${stampCommand(language)}.`,
    );
  const missing = (path: string, swedish: string) =>
    warning(path, 'missing-translation', `Här saknas översättningen av ${shown(swedish)}. Den visas på svenska.`);
  return [
    ...ids.flatMap((id) => {
      const path = pathOf('$.checked', id);
      if (checked[id] === undefined) return [missing(path, checkedText(catalog, id) ?? id)];
      return isCheckedStale(overlay, catalog, id) ? [old(path)] : [];
    }),
    ...(catalog.conditions ?? []).flatMap(({ text }, at) => {
      const path = `$.conditions[${at}]`;
      if (conditions[at] === undefined) return [missing(path, text)];
      return isConditionStale(overlay, catalog, at) ? [old(path)] : [];
    }),
  ];
}

/** The command that says that a translation is of the Swedish text as it stands. */
function stampCommand(language: string, insats?: Insats): string {
  return `insatsguiden stamp KATALOG --lang ${language}${insats ? ` --insats ${insats.id}` : ''}`;
}

/** An insats is to be translated whole or not at all; what it has not in Swedish is never shown. */
function lintWhole({ insatser }: CatalogOverlay, catalog: Catalog): Finding[] {
  return catalog.insatser.flatMap((insats) => {
    const texts = insatser[insats.id];
    if (!texts) return [];
    const path = overlayPath(insats);
    const missing = INSATS_TEXTS.filter((key) => swedishText(insats, key) !== undefined && texts[key] === undefined);
    const surplus = INSATS_TEXTS.filter((key) => swedishText(insats, key) === undefined && texts[key] !== undefined);
    return [
      ...(missing.length === 0
        ? []
        : [
            warning(
              path,
              'half-translated',
              `Här saknas ${missing.join(', ')}. Då blir kortet till hälften på svenska. Översätt hela insatsen, eller ta bort den härifrån.`,
            ),
          ]),
      ...surplus.map((key) =>
        warning(
          `${path}.${key}`,
          'surplus-text',
          `Insatsen har ingen ${key} på svenska, så texten visas aldrig. Ta bort den.`,
        ),
      ),
    ];
  });
}

/** A name may be the same in every language. */
function lintTranslated({ path, key, swedish, translation }: Pair): Finding[] {
  const isName = key === 'name' || key === 'provider';
  const own = translation.replace(/\([^)]*\)|"[^"]*"|”[^”]*”/g, ' ').toLowerCase();
  const words = new Set(own.match(SWEDISH_WORDS));
  if (swedish.trim() !== translation.trim() && (isName || words.size < ENOUGH_WORDS)) return [];
  const message = isName
    ? 'Här står samma text som på svenska. Behåll namnet om det är ett egennamn, och förklara det på språket.'
    : 'Texten är fortfarande på svenska. Översätt den, eller ta bort hela insatsen härifrån. Då visas den på svenska.';
  return [(isName ? warning : error)(path, 'still-swedish', message)];
}

function lintContact({ path, swedish, translation }: Pair): Finding[] {
  const added = (translation.match(CONTACT) ?? []).find((contact) => !swedish.includes(contact));
  if (added === undefined) return [];
  const message = `Här står ${shown(added)}, som inte står på svenska. Länkar, adresser och telefonnummer hör hemma i katalogen. Ta bort det härifrån.`;
  return [error(path, 'added-contact', message)];
}

function lintNumbers({ path, swedish, translation }: Pair): Finding[] {
  const [there, here] = [numbersIn(swedish), numbersIn(translation)];
  if (there.join() === here.join()) return [];
  const message = `På svenska står ${listed(there)}, här står ${listed(here)}. Skriv samma tal, med siffrorna 0–9.`;
  return [warning(path, 'other-numbers', message)];
}

function listed(numbers: readonly number[]): string {
  return numbers.length === 0 ? 'inga tal' : `talen ${numbers.join(', ')}`;
}

function lintWords({ path, translation }: Pair, neverSaid: readonly string[]): Finding[] {
  const word = neverSaid.find((one) => translation.toLowerCase().includes(one.toLowerCase()));
  if (word === undefined) return [];
  const message = `Här står ${shown(word)}. Guiden säger aldrig nej till någon, och lovar inte att något hålls hemligt. Skriv vad man kan göra.`;
  return [error(path, 'unkind-word', message)];
}

function error(path: string, rule: string, message: string): Finding {
  return { level: 'error', path, rule, message };
}

function warning(path: string, rule: string, message: string): Finding {
  return { level: 'warning', path, rule, message };
}
