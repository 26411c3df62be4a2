import type { Contact } from '../catalog/types.js';
import type { Texts } from '../i18n/texts.js';
import type { ContentSource } from './content-text.js';

/** The confirmed help lines, by the name of their text; the text holds the number. */
export const HELP_LINES = ['sos', 'women', 'bris', 'quit', 'suicide', 'police', 'health'] as const;

/** The help lines that come before anything else under the topic violence (design.md, section 12). */
export const VIOLENCE_HELP_LINES = ['sos', 'women', 'bris', 'quit'] as const satisfies readonly HelpLineName[];

/** The name of a help line. */
export type HelpLineName = (typeof HELP_LINES)[number];

/** A help line: what to call, with the number, and whom it is for. */
export interface HelpLine {
  readonly call: string;
  readonly note: string;
}

/** Help lines in words. */
export function helpLines({ t }: Pick<Texts, 't'>, names: readonly HelpLineName[] = HELP_LINES): readonly HelpLine[] {
  return names.map((name) => ({ call: t(`help.${name}`), note: t(`help.${name}Note`) }));
}

/** Worry for a child (SoL 19 kap.): where to report it, and the socialjour for what cannot wait. */
export interface WorryContent {
  readonly title: string;
  readonly text: string;
  readonly contact: Contact;
  /** The socialjour with its hours, in Swedish; `undefined` where the catalogue has none. */
  readonly emergency: { readonly text: string; readonly contact: Contact } | undefined;
}

/** Where to report worry for a child, in words. */
export function worryContent({ catalog, texts: { t } }: Pick<ContentSource, 'catalog' | 'texts'>): WorryContent {
  const { contact, worry = contact, emergency } = catalog;
  return {
    title: t('worry.title'),
    text: t('worry.text'),
    contact: worry,
    emergency: emergency && {
      text: [emergency.name, emergency.hours].filter(Boolean).join(' '),
      contact: emergency,
    },
  };
}
