import { INSATS_TEXTS, swedishText } from '../../src/catalog/insats-texts.js';
import type { Catalog, CatalogOverlay } from '../../src/catalog/types.js';
import { LANGUAGES, languageOf } from '../../src/i18n/languages.js';
import { localeFile, textsOf, withoutIsolates } from '../support/locales.js';
import type { Meta } from './language.page.js';

/** What stands before the Swedish name of an insats. */
const OPENERS = ['card.say', 'card.ask', 'card.write'];

/** A line that is cut keeps at least so many words. */
const LINE_WORDS = 4;

/** The Swedish words of all villkor that the provider checks. */
function checkedIn({ villkor, insatser }: Catalog): readonly string[] {
  const all = JSON.stringify([villkor, insatser.map((insats) => insats.villkor)]);
  return [...all.matchAll(/"checked":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text as string) as string);
}

/** A text of the language as a pattern; what is filled in is caught. */
interface Pattern {
  readonly whole: RegExp;
  readonly key: string;
}

function patternOf([key, text]: readonly [string, string]): Pattern {
  const source = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'))
    .join('(.+?)');
  return { key, whole: new RegExp(`^${source}$`, 'iu') };
}

/** What is the same in every language: names, and whatever has no letters. */
function namesIn({ kommun, contact, apply, worry, emergency, guideline, insatser }: Catalog): readonly string[] {
  const contacts = [contact, apply, worry, emergency, ...insatser.map((insats) => insats.contact)];
  return [
    kommun.name,
    guideline.title,
    ...contacts.flatMap((one) => [one?.phone, one?.email, one?.address, one?.url]),
    ...(emergency ? [emergency.name] : []),
  ].filter((name): name is string => name !== undefined);
}

/** Tells the words of one language from any others on a kommun's screens. */
export class OwnWords {
  readonly #patterns: readonly Pattern[];
  readonly #whole: ReadonlySet<string>;
  readonly #between: readonly string[];
  readonly #openers: readonly Pattern[];
  /** What the insatser are called in Swedish. */
  readonly #names: ReadonlySet<string>;
  /** What has been looked at: the same words stand on many screens, and in many ways of taking a line apart. */
  readonly #known = new Map<string, boolean>();

  constructor(language: string, catalog: Catalog, overlay: CatalogOverlay | undefined) {
    const texts = textsOf(language);
    const { notice, inSwedish } = localeFile(language, 'meta') as Meta;
    const formats = languageOf(language)?.formats ?? language;
    const written = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' });
    const days = [
      catalog.version,
      catalog.guideline.adopted,
      ...catalog.insatser.map(({ documentation }) => documentation.until),
    ];
    const overlaid = catalog.insatser.flatMap((insats) =>
      INSATS_TEXTS.map(
        (key) => overlay?.insatser[insats.id]?.[key] ?? (language === 'sv' ? swedishText(insats, key) : undefined),
      ),
    );
    const besides =
      language === 'sv'
        ? [
            ...checkedIn(catalog),
            ...(catalog.conditions ?? []).map(({ text }) => text),
            ...catalog.insatser.map(({ reading }) => reading),
          ]
        : [...Object.values(overlay?.checked ?? {}), ...(overlay?.conditions ?? [])];
    this.#patterns = [...texts, ...textsOf(language, 'handout')].map(patternOf);
    this.#openers = OPENERS.flatMap((key) => {
      const text = texts.get(key);
      return text === undefined ? [] : [patternOf([key, text])];
    });
    this.#names = new Set(catalog.insatser.flatMap(({ name }) => [name, name.replace(/ \([^)]*\)$/, '')]));
    const listed = new Intl.ListFormat(formats).formatToParts(['1', '2', '3']);
    const pairs = new Intl.ListFormat(formats).formatToParts(['1', '2']);
    const joints = [...listed, ...pairs]
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => value.replaceAll('\u200f', ''));
    this.#between = [
      ...['or', 'either', 'and'].map((joint) => texts.get(`villkor.${joint}`)),
      ...joints,
      ': ',
      ' ',
    ].filter((one) => one !== undefined);
    this.#whole = new Set(
      [
        ...namesIn(catalog),
        ...overlaid,
        ...besides,
        ...LANGUAGES.map(({ name }) => name),
        ...days.filter((day) => day !== undefined).map((day) => written.format(new Date(`${day}T00:00:00Z`))),
        notice,
        inSwedish,
        `${inSwedish}:`,
      ].flatMap((text) => (text === undefined ? [] : [text.replace(/\s+/g, ' ').trim()])),
    );
  }

  /** The texts that are not of the language. */
  others(texts: readonly string[]): readonly string[] {
    return texts.filter((text) => !this.#isOwn(text.trim()));
  }

  #isOwn(text: string): boolean {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const isOwn =
      this.#isOne(text) ||
      this.#isBeginning(text) ||
      this.#isSaying(text) ||
      this.#between.some((between) => this.#isJoined(text, between));
    this.#known.set(text, isOwn);
    return isOwn;
  }

  /** A single text, and not several that were put together; a full stop or a colon may follow it. */
  #isOne(text: string): boolean {
    if (!/\p{L}/u.test(text)) return true;
    return [text, text.replace(/[.:]$/, '')].some(
      (one) => this.#whole.has(one) || this.#patterns.some((pattern) => this.#fits(pattern, one)),
    );
  }

  /** The line of a row is the beginning of what the insats gives. */
  #isBeginning(text: string): boolean {
    const beginning = text.replace(/\s*…$/, '');
    return beginning.split(' ').length >= LINE_WORDS && [...this.#whole].some((whole) => whole.startsWith(beginning));
  }

  /** What one says on the phone is the Swedish name, in any language. */
  #isSaying(text: string): boolean {
    const at = text.indexOf(': ');
    const [opener, name] = [text.slice(0, at + 1), text.slice(at + 2)];
    return at > 0 && this.#names.has(name) && this.#openers.some((pattern) => this.#fits(pattern, opener));
  }

  #isJoined(text: string, between: string): boolean {
    for (let at = text.indexOf(between); at >= 0; at = text.indexOf(between, at + 1))
      if (this.#isOne(text.slice(0, at)) && this.#isOwn(text.slice(at + between.length))) return true;
    return false;
  }

  /** What is filled in is of the language too. */
  #fits({ whole }: Pattern, text: string): boolean {
    const found = whole.exec(text);
    return found?.slice(1).every((filledIn) => this.#isOwn(withoutIsolates(filledIn).trim())) ?? false;
  }
}
