import { describe, expect, test } from 'vitest';
import { INSATS_TEXTS, swedishText } from '../../../src/catalog/insats-texts.js';
import { loadOverlay } from '../../../src/catalog/overlay.js';
import type { Insats, Topic } from '../../../src/catalog/types.js';
import { lintOverlay } from '../../../src/lint/overlays.js';
import { GLOSSARY, otherWords, overlayPairs, overlays, readOverlay, TRANSLATIONS } from '../../support/locales.js';
import { KOMMUNER } from '../../support/real-catalogs.js';
import { SHIPPED, shippedCatalog } from '../../support/shipped-catalogs.js';

/** The languages whose overlays hold every insats. */
const WHOLE: ReadonlySet<string> = new Set(['ar', 'en', 'fi', 'sv-simple']);

/** The topics whose insatser every overlay holds; where it has no more, the rest is shown in Swedish. */
const FIRST: readonly Topic[] = ['parenting', 'newInSweden', 'violence', 'money', 'work'];

/** The languages that each decided catalogue is translated to. */
const OFFERED = [...WHOLE, 'so', 'uk', 'prs'];

/** Whom one asks for on the phone: "säg att det gäller …", "be om …". */
const ASK_FOR = /(?:säg(?:er)? att det gäller|be om|fråga vilka) ([^.]+)\./g;

/** The Swedish words that tell one insats from another on the phone: names, and words long enough. */
function wordsToSay(howTo: string): readonly string[] {
  return [...howTo.matchAll(ASK_FOR)]
    .flatMap(([, phrase = '']) => phrase.match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length > 6 || /^\p{Lu}/u.test(word));
}

function isExpected(language: string, { topics }: Insats): boolean {
  return WHOLE.has(language) || topics.some((topic) => FIRST.includes(topic));
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

  test('has every text of each insats that it is to have', () => {
    const missing = catalog.insatser
      .filter((insats) => isExpected(language, insats))
      .flatMap((insats) =>
        INSATS_TEXTS.filter(
          (property) => swedishText(insats, property) && !overlay.insatser[insats.id]?.[property],
        ).map((property) => `${insats.id} ${property}`),
      );
    expect(missing).toEqual([]);
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
