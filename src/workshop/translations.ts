import type { CatalogDraft } from '../../machines/workshop.history.js';
import { INSATS_TEXTS } from '../catalog/insats-texts.js';
import { PROPERTY_NAMES } from '../catalog/property-names.js';
import { textHash } from '../catalog/text-hash.js';
import type { IsoDate } from '../catalog/types.js';
import { listAt, type Path, textAt, valueAt, withValueAt } from './path.js';

/** How a text stands in a language: not there, of another Swedish text, or of the one that stands there now. */
export type TranslationState = 'missing' | 'stale' | 'current';

/** One text of the catalogue beside its translation. */
export interface TranslationRow {
  /** Its own among all texts: by it a translator's file finds its way back. */
  readonly key: string;
  /** What the text is of: an insats by its name, or the catalogue. */
  readonly of: string;
  /** What the text is, in words. */
  readonly what: string;
  readonly swedish: string;
  readonly text: string;
  readonly state: TranslationState;
  /** Where the translation stands in an overlay, and what its Swedish is known by. */
  readonly path: Path;
  readonly hashPath: Path;
}

/** A text that is to be translated. */
type SourceText = Pick<TranslationRow, 'key' | 'of' | 'what' | 'swedish' | 'path' | 'hashPath'>;

/** Every text that is to be translated into a language, in the order of the catalogue. */
export function translationRows(draft: CatalogDraft, language: string): readonly TranslationRow[] {
  const overlay: Path = ['overlays', language];
  const ofVersion = textAt(draft, [...overlay, 'catalogVersion']);
  const isOtherVersion = ofVersion !== '' && ofVersion !== textAt(draft, ['version']);
  return sourceTexts(draft).map((source) => {
    const text = textAt(draft, [...overlay, ...source.path]);
    const hash = textAt(draft, [...overlay, ...source.hashPath]);
    const isStale = hash === '' ? isOtherVersion : hash !== textHash(source.swedish);
    return { ...source, text, state: text === '' ? 'missing' : isStale ? 'stale' : 'current' };
  });
}

const ALL = 'Alla insatser';

function sourceTexts(draft: CatalogDraft): readonly SourceText[] {
  const seen = new Set<string>();
  const checked = (villkor: unknown, of: string): readonly SourceText[] =>
    checkedIn(villkor).flatMap(({ id, text }, at): readonly SourceText[] => {
      if (seen.has(id)) return [];
      seen.add(id);
      const what = `krav som kollas ${at + 1}`;
      const hashPath = ['ofCatalog', 'checked', id];
      return [{ key: `checked.${id}`, of, what, swedish: text, path: ['checked', id], hashPath }];
    });
  return [
    ...checked(draft.villkor, ALL),
    ...listAt(draft, ['conditions']).flatMap((condition, at): readonly SourceText[] => {
      const swedish = textAt(condition, ['text']);
      if (swedish === '') return [];
      const path = ['conditions', at];
      return [
        { key: path.join('.'), of: ALL, what: `regel ${at + 1}`, swedish, path, hashPath: ['ofCatalog', ...path] },
      ];
    }),
    ...listAt(draft, ['insatser']).flatMap((insats) => {
      const id = textAt(insats, ['id']);
      const of = textAt(insats, ['name']);
      const own = INSATS_TEXTS.flatMap((name): readonly SourceText[] => {
        const swedish = textAt(insats, name === 'documentation' ? ['documentation', 'note'] : [name]);
        const what = PROPERTY_NAMES[name] ?? name;
        const path = ['insatser', id, name];
        return swedish === '' ? [] : [{ key: path.join('.'), of, what, swedish, path, hashPath: ['of', id, name] }];
      });
      return [...own, ...checked(valueAt(insats, ['villkor']), of)];
    }),
  ];
}

/** The demands among villkor, also those within alternatives. */
function checkedIn(villkor: unknown): readonly { readonly id: string; readonly text: string }[] {
  if (!Array.isArray(villkor)) return [];
  return villkor.flatMap((one: unknown) => {
    const [id, text] = [textAt(one, ['id']), textAt(one, ['checked'])];
    if (id !== '' && text !== '') return [{ id, text }];
    return listAt(one, ['anyOf']).flatMap(checkedIn);
  });
}

/** The draft with a text translated from the Swedish that stands there now. Nobody has read it yet. */
export function withTranslation(
  draft: CatalogDraft,
  language: string,
  row: TranslationRow,
  text: string,
): CatalogDraft {
  const overlay: Path = ['overlays', language];
  const isEmpty = text.trim() === '';
  const begun = withLanguage(draft, language);
  const written =
    row.path[0] === 'conditions'
      ? withCondition(begun, overlay, row, isEmpty ? '' : text)
      : withValueAt(
          withValueAt(begun, [...overlay, ...row.path], isEmpty ? undefined : text),
          [...overlay, ...row.hashPath],
          isEmpty ? undefined : textHash(row.swedish),
        );
  return withValueAt(withValueAt(written, [...overlay, 'reviewed'], false), [...overlay, 'reviewer'], undefined);
}

/** The conditions stand in the order of the catalogue: one that is missing before another is empty. */
function withCondition(
  draft: CatalogDraft,
  overlay: Path,
  { path, swedish }: TranslationRow,
  text: string,
): CatalogDraft {
  const at = Number(path[1]);
  const [texts, hashes] = [
    [...overlay, 'conditions'],
    [...overlay, 'ofCatalog', 'conditions'],
  ];
  const isThere = (place: number) => place < listAt(draft, texts).length;
  const places = [...Array(Math.max(at + 1, listAt(draft, texts).length)).keys()];
  const next = places.map((place) => (place === at ? text : textAt(draft, [...texts, place])));
  while (next.at(-1) === '') next.pop();
  const nextHashes = next.map((_, place) => {
    const known = textAt(draft, [...hashes, place]);
    if (place !== at && isThere(place) && known !== '') return known;
    return textHash(place === at ? swedish : textAt(draft, ['conditions', place, 'text']));
  });
  const isGone = next.length === 0;
  return withValueAt(withValueAt(draft, texts, isGone ? undefined : next), hashes, isGone ? undefined : nextHashes);
}

/** The draft with a language, as somebody begins to translate into it. */
export function withLanguage(draft: CatalogDraft, language: string): CatalogDraft {
  const isThere = valueAt(draft, ['overlays', language]) !== undefined;
  const begun = { language, origin: 'person', reviewed: false, insatser: {} };
  const withOverlay = isThere ? draft : withValueAt(draft, ['overlays', language], begun);
  const named = listAt(draft, ['translations']);
  return named.includes(language) ? withOverlay : withValueAt(withOverlay, ['translations'], [...named, language]);
}

/** The draft with a person's word that all of a language has been read. */
export function withReader(draft: CatalogDraft, language: string, reader: string, on: IsoDate): CatalogDraft {
  const read = withValueAt(draft, ['overlays', language, 'reviewed'], true);
  return withValueAt(read, ['overlays', language, 'reviewer'], `${reader}, ${on}`);
}
