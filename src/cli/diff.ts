import { freshen } from '../catalog/freshen.js';
import { loadOverlay } from '../catalog/overlay.js';
import type { Catalog, CatalogOverlay } from '../catalog/types.js';
import type { CatalogDifference } from '../diff/diff.js';
import { compareCatalogs } from '../diff/diff.js';
import { insatsSentences, isSame, namesIn, peopleSentence, textLines } from '../diff/difference-words.js';
import type { PlaceNames } from '../diff/people-words.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import { readTranslation } from './languages.js';
import { readArguments } from './read-arguments.js';
import { printJson } from './report.js';
import { UsageError } from './usage-error.js';

const OPTIONS = { json: { type: 'boolean' } } as const;

/** `diff`: what a change of a catalogue does to whom. */
export const diff: Command = {
  name: 'diff',
  summary: 'Visa vad en ändring betyder för vem: vilka som får ett annat besked, och vilka texter som är nya.',
  usage: 'diff GAMMAL NY [--json]',
  help: `Jämför två kataloger. Insatser hör ihop när de har samma id. För varje insats räknas alla upp som
får ett annat besked, i grupper som inte överlappar: allt som guiden frågar om är känt, så långt frågorna
är för den personen. Det som utföraren frågar om är känt, eller "ännu inte frågat". Därefter varje
text och uppgift som är annorlunda, också i översättningarna i filen eller bredvid den.

Med --json: {"people": [{"insats", "name", "before": status, "after": status, "who": [villkor],
"sentence"}], "tooLarge": [id], "texts": [{"insats", "path", "before", "after"}]}.
"before" eller "after" är null där insatsen inte finns. Alla villkor i "who" stämmer på gruppen; de
skrivs som i en katalog, och dessutom {"not": villkor} och {"unsaid": uppgift}; [] är alla.

Slutkoder: 0 inget är annorlunda, 1 något är det, 2 någon av filerna går inte att använda.

Exempel:
  insatsguiden diff catalogs/sala/catalog.json ny/catalog.json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const [older, newer, ...more] = positionals;
    if (older === undefined || newer === undefined || more.length > 0) {
      throw new UsageError('Ange två filer: den gamla katalogen och den nya.');
    }
    const given = [await useCatalogFile(older, io), await useCatalogFile(newer, io)];
    const [before, after] = await Promise.all(
      [older, newer].map(async (file, at) => given[at] && withTranslations(given[at], file)),
    );
    if (!before || !after) return 2;
    const difference = compareCatalogs(before, after);
    const names = namesIn(before, after);
    if (values.json) printJson(io, toJson(difference, names));
    else io.out(inWords(difference, after, names));
    return isSame(difference) ? 0 : 1;
  },
};

/** The catalogue with the translations that lie beside it, as a bundle has them. One that cannot be used is left out. */
async function withTranslations(catalog: Catalog, file: string): Promise<Catalog> {
  const { translations = [] } = catalog;
  if (catalog.overlays || translations.length === 0) return catalog;
  const overlays: Record<string, CatalogOverlay> = {};
  for (const language of translations) {
    const { overlay } = loadOverlay(await readTranslation(catalog, file, language), catalog);
    if (overlay) overlays[language] = freshen(overlay, catalog).overlay;
  }
  return { ...catalog, overlays };
}

function toJson({ insatser, texts }: CatalogDifference, names: PlaceNames) {
  return {
    people: insatser.flatMap(({ insats: { id, name }, people }) =>
      people.map((group) => ({
        insats: id,
        name,
        before: group.before,
        after: group.after,
        who: group.who,
        sentence: peopleSentence(name, group, names),
      })),
    ),
    tooLarge: insatser.filter(({ isTooLarge }) => isTooLarge).map(({ insats }) => insats.id),
    texts,
  };
}

function inWords(difference: CatalogDifference, after: Catalog, names: PlaceNames): string {
  if (isSame(difference)) return 'Katalogerna säger samma sak.\n';
  const sentences = difference.insatser.flatMap((insats) => insatsSentences(insats, names));
  const people =
    sentences.length === 0
      ? 'Ingen får ett annat besked.\n'
      : `Vad ändringen betyder för vem\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}`;
  const texts = textLines(difference, after, names).map(
    (text) => `  ${text.place}\n    förut: ${text.before}\n    nu:    ${text.after}\n`,
  );
  return `${people}${texts.length === 0 ? '' : `\nTexter och uppgifter som är annorlunda\n${texts.join('')}`}`;
}
