import { describe, expect, test } from 'vitest';
import type { Insats, Topic } from '../../../src/catalog/types.js';
import {
  IS_SWEDISH,
  numbersIn,
  OVERLAID,
  otherWords,
  overlaidText,
  overlayPairs,
  overlays,
  readOverlay,
  TRANSLATIONS,
  unkindWords,
} from '../../support/locales.js';
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
  const inSwedish = new Map(catalog.insatser.map((insats) => [insats.id, insats]));

  test('is of this catalogue, as it is now, in a language that the guide has', () => {
    expect(SHIPPED).toContain(kommun);
    expect(TRANSLATIONS).toContain(language);
    expect(overlay.language).toBe(language);
    expect(overlay.catalogVersion).toBe(catalog.version);
  });

  test('says who made it, and whether a person has read it', () => {
    expect(['machine', 'person']).toContain(overlay.origin);
    expect(typeof overlay.reviewed).toBe('boolean');
  });

  test('names only insatser of the catalogue, and only texts that they have', () => {
    const surplus = Object.entries(overlay.insatser).flatMap(([id, texts]) => {
      const insats = inSwedish.get(id);
      if (!insats) return [id];
      return Object.keys(texts)
        .filter((key) => !OVERLAID.some((property) => property === key && overlaidText(insats, property)))
        .map((key) => `${id} ${key}`);
    });
    expect(surplus).toEqual([]);
  });

  test('has every text of each insats that it is to have', () => {
    const missing = catalog.insatser
      .filter((insats) => isExpected(language, insats))
      .flatMap((insats) =>
        OVERLAID.filter((property) => overlaidText(insats, property) && !overlay.insatser[insats.id]?.[property]).map(
          (property) => `${insats.id} ${property}`,
        ),
      );
    expect(missing).toEqual([]);
  });

  test('has each insats whole or not at all: no card is half in Swedish', () => {
    const half = Object.entries(overlay.insatser).flatMap(([id, texts]) => {
      const insats = inSwedish.get(id);
      return OVERLAID.filter((property) => insats && overlaidText(insats, property) && !texts[property]).map(
        (property) => `${id} ${property}`,
      );
    });
    expect(half).toEqual([]);
  });

  test('has the numbers that the Swedish text has', () => {
    const wrong = pairs.filter(
      ({ swedish, translation }) => numbersIn(swedish).join() !== numbersIn(translation).join(),
    );
    expect(wrong).toEqual([]);
  });

  test('adds no phone number, address or link, and no markup', () => {
    const wrong = pairs.filter(
      ({ translation }) =>
        /https?:|www\.|@|\.se\b|[<>\n\t*`]|\d{3}/.test(translation) || translation !== translation.trim(),
    );
    expect(wrong).toEqual([]);
  });

  test('is translated', () => {
    if (IS_SWEDISH.has(language)) return;
    expect(pairs.filter(({ swedish, translation }) => swedish === translation)).toEqual([]);
  });

  test('says each term of the glossary in its word', () => {
    expect(otherWords(language, pairs)).toEqual([]);
  });

  test('never tells anyone that they are refused, and promises no secrecy', () => {
    expect(unkindWords(language, pairs)).toEqual([]);
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
