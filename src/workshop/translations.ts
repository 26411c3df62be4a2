import type { Draft } from '../../machines/workshop.history.js';
import { INSATS_TEXTS, type InsatsText } from '../catalog/insats-texts.js';
import { textHash } from '../catalog/text-hash.js';
import type { IsoDate } from '../catalog/types.js';
import { listAt, type Path, textAt, valueAt, withValueAt } from './path.js';

/** How a text stands in a language: not there, of another Swedish text, or of the one that stands there now. */
export type TranslationState = 'missing' | 'stale' | 'current';

/** One text of an insats beside its translation. */
export interface TranslationRow {
  readonly insats: string;
  readonly insatsName: string;
  readonly name: InsatsText;
  readonly swedish: string;
  readonly text: string;
  readonly state: TranslationState;
}

/** Every text that is to be translated into a language, in the order of the catalogue. */
export function translationRows(draft: Draft, language: string): readonly TranslationRow[] {
  const overlay: Path = ['overlays', language];
  const ofVersion = textAt(draft, [...overlay, 'catalogVersion']);
  const isOtherVersion = ofVersion !== '' && ofVersion !== textAt(draft, ['version']);
  return listAt(draft, ['insatser']).flatMap((insats) => {
    const id = textAt(insats, ['id']);
    return INSATS_TEXTS.flatMap((name): readonly TranslationRow[] => {
      const swedish = textAt(insats, name === 'documentation' ? ['documentation', 'note'] : [name]);
      if (swedish === '') return [];
      const text = textAt(draft, [...overlay, 'insatser', id, name]);
      const hash = textAt(draft, [...overlay, 'of', id, name]);
      const isStale = hash === '' ? isOtherVersion : hash !== textHash(swedish);
      const state = text === '' ? 'missing' : isStale ? 'stale' : 'current';
      return [{ insats: id, insatsName: textAt(insats, ['name']), name, swedish, text, state }];
    });
  });
}

/** The draft with a text translated from the Swedish that stands there now. Nobody has read it yet. */
export function withTranslation(draft: Draft, language: string, row: TranslationRow, text: string): Draft {
  const overlay: Path = ['overlays', language];
  const isEmpty = text.trim() === '';
  const begun = withLanguage(draft, language);
  const changed = withValueAt(begun, [...overlay, 'insatser', row.insats, row.name], isEmpty ? undefined : text);
  const stamped = withValueAt(
    changed,
    [...overlay, 'of', row.insats, row.name],
    isEmpty ? undefined : textHash(row.swedish),
  );
  return withValueAt(withValueAt(stamped, [...overlay, 'reviewed'], false), [...overlay, 'reviewer'], undefined);
}

/** The draft with a language, as somebody begins to translate into it. */
export function withLanguage(draft: Draft, language: string): Draft {
  const isThere = valueAt(draft, ['overlays', language]) !== undefined;
  const begun = { language, origin: 'person', reviewed: false, insatser: {} };
  const withOverlay = isThere ? draft : withValueAt(draft, ['overlays', language], begun);
  const named = listAt(draft, ['translations']);
  return named.includes(language) ? withOverlay : withValueAt(withOverlay, ['translations'], [...named, language]);
}

/** The draft with a person's word that all of a language has been read. */
export function withReader(draft: Draft, language: string, reader: string, on: IsoDate): Draft {
  const read = withValueAt(draft, ['overlays', language, 'reviewed'], true);
  return withValueAt(read, ['overlays', language, 'reviewer'], `${reader}, ${on}`);
}
