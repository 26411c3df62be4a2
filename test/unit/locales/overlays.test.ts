import { describe, expect, test } from 'vitest';
import { checkedVillkor } from '../../../src/catalog/checked-villkor.js';
import { INSATS_TEXTS, swedishText } from '../../../src/catalog/insats-texts.js';
import { loadOverlay } from '../../../src/catalog/overlay.js';
import { shortLine } from '../../../src/content/row-content.js';
import { longVillkorLines } from '../../../src/content/villkor-lines.js';
import { readOverlay as readTexts } from '../../../src/i18n/overlay.js';
import { addTexts, createTexts, type LanguageTexts } from '../../../src/i18n/texts.js';
import { lintOverlay } from '../../../src/lint/overlays.js';
import {
  GLOSSARY,
  localeFile,
  otherWords,
  overlayPairs,
  overlays,
  readOverlay,
  TRANSLATIONS,
} from '../../support/locales.js';
import { KOMMUNER } from '../../support/real-catalogs.js';
import { SHIPPED, shippedCatalog } from '../../support/shipped-catalogs.js';

/** The languages that each decided catalogue is translated to, all of it. */
const OFFERED = ['ar', 'en', 'fi', 'prs', 'so', 'sv-simple', 'uk'];

/** Whom one asks for on the phone: "säg att det gäller …", "be om …". */
const ASK_FOR = /(?:säg(?:er)? att det gäller|be om|fråga vilka) ([^.]+)\./g;

/** The Swedish words that tell one insats from another on the phone: names, and words long enough. */
function wordsToSay(howTo: string): readonly string[] {
  return [...howTo.matchAll(ASK_FOR)]
    .flatMap(([, phrase = '']) => phrase.match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length > 6 || /^\p{Lu}/u.test(word));
}

test('each kommun that has decided has an overlay in each language on offer', () => {
  const expected = KOMMUNER.flatMap((kommun) => OFFERED.map((language) => `${kommun}/${language}`));
  expect(overlays().map(({ kommun, language }) => `${kommun}/${language}`)).toEqual(expect.arrayContaining(expected));
});

test.each(SHIPPED)('%s promises only the languages that lie beside it, and forgets none', (kommun) => {
  const beside = overlays().filter((overlay) => overlay.kommun === kommun);
  const promised = [...(shippedCatalog(kommun).translations ?? [])].sort();
  expect(promised).toEqual(beside.map(({ language }) => language).sort());
});

/** The texts that a language's villkor are told in. */
function localeTexts(language: string): LanguageTexts {
  return { guide: localeFile(language, 'guide'), results: localeFile(language, 'results') } as LanguageTexts;
}

test.each(SHIPPED)('%s has no line of villkor with more than twenty words in Swedish', (kommun) => {
  const catalog = shippedCatalog(kommun);
  const source = { catalog, texts: createTexts(), language: undefined };
  expect(catalog.insatser.flatMap((insats) => longVillkorLines(source, insats))).toEqual([]);
});

describe.each(overlays())('$kommun in $language', ({ kommun, language }) => {
  const catalog = shippedCatalog(SHIPPED.find((name) => name === kommun) ?? 'ragunda');
  const overlay = readOverlay(kommun, language);
  const pairs = overlayPairs(catalog, overlay);

  test('is in a language that the guide has', () => {
    expect(SHIPPED).toContain(kommun);
    expect(TRANSLATIONS).toContain(language);
  });

  test('has nothing for the check to find', () => {
    const loaded = loadOverlay(overlay, catalog);
    expect(loaded.findings).toEqual([]);
    const options = { language, neverSaid: GLOSSARY.neverSaid[language] ?? [] };
    expect(lintOverlay(overlay, catalog, options)).toEqual([]);
  });

  test('has every text of every insats', () => {
    const missing = catalog.insatser.flatMap((insats) =>
      INSATS_TEXTS.filter((property) => swedishText(insats, property) && !overlay.insatser[insats.id]?.[property]).map(
        (property) => `${insats.id} ${property}`,
      ),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(overlay.insatser)).toHaveLength(catalog.insatser.length);
  });

  test('has what is checked on the spot, and every condition', () => {
    const ids = new Set(checkedVillkor(catalog).map(({ villkor }) => villkor.id));
    expect(Object.keys(overlay.checked ?? {}).sort()).toEqual([...ids].sort());
    expect(overlay.conditions ?? []).toHaveLength(catalog.conditions?.length ?? 0);
  });

  test('shows nothing in Swedish: every text is of the Swedish as it stands', () => {
    expect(readTexts(overlay, catalog).stale).toBe(0);
    expect(readTexts(overlay, catalog).overlay.size).toBe(catalog.insatser.length);
  });

  test('has no line of villkor with more than twenty words', () => {
    const translation = { ...readTexts(overlay, catalog), inSwedish: 'på svenska', cardNotice: undefined };
    addTexts(language, localeTexts(language));
    const source = { catalog, texts: createTexts(language), language: translation };
    expect(catalog.insatser.flatMap((insats) => longVillkorLines(source, insats))).toEqual([]);
  });

  test('says on its row what an insats gives in one whole sentence', () => {
    const cut = catalog.insatser.filter(({ id }) => {
      const summary = overlay.insatser[id]?.summary ?? '';
      const row = shortLine(summary);
      return !/^[.!?؟۔]/u.test(summary.trim().slice(row.length));
    });
    expect(cut.map(({ id }) => `${id}: ${shortLine(overlay.insatser[id]?.summary ?? '')}`)).toEqual([]);
  });

  test('has no markup, and no space at the ends', () => {
    const wrong = pairs.filter(({ translation }) => /[<>*`]/.test(translation) || translation !== translation.trim());
    expect(wrong).toEqual([]);
  });

  test('says each term of the glossary in its word', () => {
    expect(otherWords(language, pairs)).toEqual([]);
  });

  test('gives the Swedish word to say on the phone', () => {
    const silent = pairs.filter(({ where, swedish, translation }) => {
      const words = wordsToSay(swedish);
      const said = translation.toLowerCase();
      return where.endsWith(' howTo') && words.length > 0 && !words.some((word) => said.includes(word.toLowerCase()));
    });
    expect(silent).toEqual([]);
  });
});
