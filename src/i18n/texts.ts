import { createInstance, type i18n as I18next } from 'i18next';
import type everyday from '../../locales/sv/everyday.json';
import type followUp from '../../locales/sv/follow-up.json';
import swedish from '../../locales/sv/guide.json' with { type: 'json' };
import type handout from '../../locales/sv/handout.json';
import type kiosk from '../../locales/sv/kiosk.json';
import type list from '../../locales/sv/list.json';
import type listen from '../../locales/sv/listen.json';
import type maintenance from '../../locales/sv/maintenance.json';
import type missing from '../../locales/sv/missing.json';
import type reception from '../../locales/sv/reception.json';
import type results from '../../locales/sv/results.json';
import { type LanguageInfo, languageOf, SOURCE_LANGUAGE } from './languages.js';

/** The files of texts, by i18next's namespaces. Swedish is the source that the other languages mirror. */
export interface Namespaces {
  /** What a guide says until the questions are answered. */
  readonly guide: typeof swedish;
  /** What is searched by besides the catalogue's own words, beside the Swedish ones. */
  readonly everyday: Pick<typeof everyday, 'dying' | 'small' | 'topics'>;
  /** How many visits reached a list, in Swedish only. */
  readonly followUp: typeof followUp;
  /** The list that is taken along. */
  readonly handout: typeof handout;
  /** The tablet that many use. */
  readonly kiosk: typeof kiosk;
  /** The catalogue written out as a document. */
  readonly list: typeof list;
  /** Reading aloud. */
  readonly listen: typeof listen;
  /** The panel for whoever looks after a kiosk, in Swedish only. */
  readonly maintenance: typeof maintenance;
  /** A language that has not come. */
  readonly missing: typeof missing;
  /** The reception desk's own side, in Swedish only. */
  readonly reception: typeof reception;
  /** The results, the cards, and how one applies. */
  readonly results: typeof results;
}

export type Namespace = keyof Namespaces;

/** The texts of one language, in as many of the namespaces as it has. */
export type LanguageTexts = Partial<Namespaces>;

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

type WithoutPlural<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

/** The keys of a file of texts; the plural forms of a text go by their common name. */
export type KeyOf<T> = WithoutPlural<Leaves<T>>;

/** The namespaces whose keys stand alone; a text is looked for in each of them. */
const UNNAMED = ['guide', 'results'] as const;

type Unnamed = (typeof UNNAMED)[number];

/** The key of a text. The keys of `guide` and `results` stand alone, the others name their namespace: `handout:title`. */
export type TextKey =
  | KeyOf<Namespaces['guide']>
  | KeyOf<Namespaces['results']>
  | { [Name in Exclude<Namespace, Unnamed>]: `${Name}:${KeyOf<Namespaces[Name]>}` }[Exclude<Namespace, Unnamed>];

/** What stands in the `{{placeholders}}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** The texts of one language, with what its formats need. */
export interface Texts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The tag that the language's words are put in order by. */
  readonly formats: string;
  /** The text of a key, with its `{{placeholders}}` filled in; in Swedish where the language has none. */
  t(key: TextKey, values?: Values): string;
  /** The text of a key that is put together as the guide runs; `undefined` where there is none. */
  find(key: string, values?: Values): string | undefined;
  /** "a, b och c". */
  list(items: readonly string[]): string;
  /** "3 mars 2026" for `2026-03-03`. */
  date(date: string): string;
}

/** What is said without values holds no placeholders, and is not looked through for them. */
const UNFILLED: Readonly<Record<string, boolean>> = { skipInterpolation: true };

let shared: I18next | undefined;

/** All texts of all guides on the page: they are made once, and stay the same. */
function allTexts(): I18next {
  if (shared) return shared;
  shared = createInstance({
    lng: SOURCE_LANGUAGE,
    fallbackLng: SOURCE_LANGUAGE,
    ns: UNNAMED,
    defaultNS: UNNAMED,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [SOURCE_LANGUAGE]: { guide: swedish } },
  });
  void shared.init();
  return shared;
}

/** Brings texts of a language: those of another language when it is chosen, Swedish ones with the part that needs them. */
export function addTexts(language: string, texts: LanguageTexts): void {
  const isCounted = isFormatted(languageOf(language)?.formats ?? language);
  for (const [namespace, given] of Object.entries(texts))
    allTexts().addResourceBundle(language, namespace, isCounted ? given : withAllPlurals(given), false, true);
}

/** The texts of a language that has been brought; Swedish ones otherwise. */
export function createTexts(code: string = SOURCE_LANGUAGE): Texts {
  const { dir, formats }: LanguageInfo = languageOf(code) ?? { code, name: code, dir: 'ltr', formats: code };
  const { t: translate } = { t: allTexts().getFixedT(code) };
  const t: Texts['t'] = (key, values) => translate(key, { ...(values ?? UNFILLED) });
  let lists: Intl.ListFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  const isKnown = (): boolean => isFormatted(formats);
  return {
    language: code,
    direction: dir,
    formats,
    t,
    find: (key, values) => (allTexts().exists(key, { lng: code }) ? translate(key, { ...values }) : undefined),
    list: (items) => {
      if (items.length < 2) return items.join();
      if (!isKnown()) return plainList(items, t('villkor.and'));
      lists ??= new Intl.ListFormat(formats);
      return withoutMarks(lists.format(items));
    },
    date: (date) => {
      if (!isKnown()) return date;
      dates ??= new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' });
      return dates.format(new Date(`${date}T00:00:00Z`));
    },
  };
}

/** Whether the browser knows the language. It would otherwise write dates and lists, and count, as in one of its own. */
function isFormatted(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
}

/** Persian lists carry marks of direction, which text of that direction has no use for. */
export function withoutMarks(list: string): string {
  return list.replaceAll('\u200f', '');
}

function plainList(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? '';
  const before = items.slice(0, -1).join(', ');
  return before === '' ? last : `${before}${and}${last}`;
}

type TextTree = { readonly [key: string]: string | TextTree };

const PLURAL_FORMS = ['zero', 'two', 'few', 'many'] as const;

/** The texts with a form for every count, since the browser counts a language that it does not know as one of its own. */
function withAllPlurals(tree: TextTree): TextTree {
  const entries = Object.entries(tree).flatMap(([key, text]): (readonly [string, string | TextTree])[] => {
    if (typeof text !== 'string') return [[key, withAllPlurals(text)]];
    const base = /^(.+)_other$/.exec(key)?.[1];
    const lacking =
      base === undefined ? [] : PLURAL_FORMS.map((form) => `${base}_${form}`).filter((form) => !(form in tree));
    return [[key, text], ...lacking.map((form) => [form, text] as const)];
  });
  return Object.fromEntries(entries);
}
