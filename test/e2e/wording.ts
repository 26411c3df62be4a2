import { INSATS_TEXTS, swedishText } from '../../src/catalog/insats-texts.js';
import type { Catalog, CatalogOverlay } from '../../src/catalog/types.js';
import { textsOf } from '../support/locales.js';
import { SWEDISH } from '../support/texts.js';

/** Placeholders that hold a number and nothing else. */
const NUMBERS: ReadonlySet<string> = new Set(['from', 'to', 'end', 'count', 'hours', 'minutes']);

/** A Swedish text with places to fill in, as what it reads like when they are filled. */
interface Pattern {
  readonly key: string;
  readonly names: readonly string[];
  readonly whole: RegExp;
}

function patternOf([key, swedish]: readonly [string, string]): readonly Pattern[] {
  const names = [...swedish.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
  if (names.length === 0) return [];
  const parts = swedish.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'));
  const source = parts.reduce(
    (before, part, at) => `${before}${NUMBERS.has(names[at - 1] ?? '') ? '(\\d+)' : '(.+?)'}${part}`,
  );
  return [{ key, names, whole: new RegExp(`^${source}$`) }];
}

/**
 * What the guide says in another language where its Swedish texts say this. Tests are written in Swedish, the language
 * that texts are written in first; what to expect in another is read from its own files.
 */
export class Wording {
  readonly #language: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #patterns = [...SWEDISH].flatMap(patternOf);
  /** The kommun's own texts: Swedish, and in the language. */
  readonly #overlaid: ReadonlyMap<string, string>;

  /** @param catalog The kommun's list, where the texts of its insatser are spoken of; `overlay` has them in the language. */
  constructor(language: string, catalog?: Catalog, overlay?: CatalogOverlay) {
    this.#language = language;
    this.#texts = textsOf(language);
    const pairs = (catalog?.insatser ?? []).flatMap((insats) =>
      INSATS_TEXTS.map((key) => [swedishText(insats, key), overlay?.insatser[insats.id]?.[key]]),
    );
    this.#overlaid = new Map(
      pairs.filter((pair): pair is [string, string] => pair.every((text) => text !== undefined)),
    );
  }

  /**
   * The language's text for a whole Swedish one, with its places filled in, for several after each other, or for a part
   * of one: then all of it. What has no letters is the same in every language.
   *
   * @throws where there is none, or more than one.
   */
  of(swedish: string): string {
    if (!/\p{L}/u.test(swedish)) return swedish;
    const found = this.#whole(swedish) ?? this.#around(swedish);
    if (found === undefined) throw new Error(`No Swedish text says "${swedish}".`);
    return found;
  }

  #whole(swedish: string): string | undefined {
    return (
      this.#one(
        swedish,
        keysWhere((text) => text === swedish),
      ) ??
      this.#overlaid.get(swedish) ??
      this.#filledIn(swedish) ??
      this.#afterEachOther(swedish)
    );
  }

  /** The text that the Swedish one is part of. */
  #around(swedish: string): string | undefined {
    const keys = keysWhere((text) => text.includes(swedish) && !text.includes('{{'));
    const [overlaid] = [...this.#overlaid].filter(([text]) => text.includes(swedish));
    return this.#one(swedish, keys) ?? overlaid?.[1];
  }

  #filledIn(swedish: string): string | undefined {
    for (const { key, names, whole } of this.#patterns) {
      const [, ...values] = whole.exec(swedish) ?? [];
      if (values.length === 0) continue;
      const filled = new Map(names.map((name, at) => [name, values[at] ?? '']));
      // A value is a text of the guide too, or else a name.
      return this.#textFor(key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = filled.get(name) ?? '';
        return this.#whole(value) ?? value;
      });
    }
    return undefined;
  }

  /** Sentences that stand after each other. */
  #afterEachOther(swedish: string): string | undefined {
    const sentences = swedish.split(/(?<=[.?!]) /);
    if (sentences.length === 1) return undefined;
    const said = sentences.map((sentence) => this.#whole(sentence));
    return said.includes(undefined) ? undefined : said.join(' ');
  }

  /** The text of these keys, where they all have the same. */
  #one(swedish: string, keys: readonly string[]): string | undefined {
    const texts = new Set(keys.map((key) => this.#textFor(key)));
    if (texts.size > 1) throw new Error(`"${swedish}" is said in more than one way: ${keys.join(', ')}.`);
    return [...texts][0];
  }

  #textFor(key: string): string {
    const text = this.#texts.get(key);
    if (text === undefined) throw new Error(`${this.#language} has no text ${key}.`);
    return text;
  }
}

function keysWhere(isMeant: (swedish: string) => boolean): readonly string[] {
  return [...SWEDISH].filter(([, text]) => isMeant(text)).map(([key]) => key);
}
