import type swedish from '../../../../locales/sv/kiosk.json';
import staff from '../../../../locales/sv/kiosk-staff.json';
import type { LanguageMeta } from '../../languages.js';

/** What the kiosk itself says, in one language. */
export type KioskTexts = typeof swedish;

/** A language as the kiosk greets in it. */
export interface Tongue {
  readonly code: string;
  /** The language's own name in its own script. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly texts: KioskTexts;
}

const TEXTS = import.meta.glob<KioskTexts>('../../../../locales/*/kiosk.json', { eager: true, import: 'default' });
const METAS = import.meta.glob<LanguageMeta>('../../../../locales/*/meta.json', { eager: true, import: 'default' });

/** The order in which the languages are offered elsewhere, with Swedish first; a new one comes last. */
const ORDER = ['sv', 'sv-simple', 'en', 'fi', 'ar', 'so', 'uk', 'prs'];

/** All languages are at hand from the start: the greeting speaks each in turn. */
export const TONGUES: readonly Tongue[] = Object.entries(TEXTS)
  .map(([path, texts]): Tongue => {
    const code = path.split('/').at(-2) ?? '';
    const { name = 'Svenska', dir = 'ltr' } = METAS[path.replace('kiosk.json', 'meta.json')] ?? {};
    return { code, name, dir, texts };
  })
  .sort((one, other) => rank(one) - rank(other));

function rank({ code }: Tongue): number {
  const place = ORDER.indexOf(code);
  return place < 0 ? ORDER.length : place;
}

/** The texts in a language; in Swedish where the kiosk has none in it. */
export function tongueOf(code: string): Tongue {
  return (TONGUES.find((tongue) => tongue.code === code) ?? TONGUES[0]) as Tongue;
}

/** What staff read: Swedish only. */
export const STAFF_TEXTS: typeof staff = staff;

/** The text with its `{{placeholders}}` filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
