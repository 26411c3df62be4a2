import type { html as Html, LitElement, TemplateResult } from 'lit';
import type { Catalog } from '../catalog/types.js';
import { type Overlay, readOverlay } from '../i18n/overlay.js';
import type { Locale, Texts } from '../i18n/texts.js';
import { adoptStyles } from './adopt-styles.js';
import { giveUp, loadBeside } from './load-again.js';
import { MissingLanguage } from './missing-language.js';

/**
 * The languages besides Swedish: loaded beside the element, so that a page pays for Swedish alone
 * until one is chosen. It draws with the `html` it is given, so that it brings no lit of its own.
 */
export interface LanguageMeta {
  /** The language's own name in its own script. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** The tag that dates are written by. */
  readonly dates: string;
  /** How the texts came about. */
  readonly origin: 'machine' | 'person';
  /** Whether a person has read them all. */
  readonly reviewed: boolean;
  /** What a visitor is told while no person has, in the language. */
  readonly notice: string;
  /** What stands before a text that is only there in Swedish, in the language. */
  readonly inSwedish: string;
}

type Formats = Partial<Pick<Texts, 'list' | 'date'>>;

/** All that a chosen language brings. */
export interface Language extends LanguageMeta {
  readonly code: string;
  readonly locale: Locale;
  /** How lists and dates are written where the browser does not know the language; else nothing. */
  readonly formats: Formats;
  /** The catalogue's own texts in the language, by insats. */
  readonly overlay: Overlay;
  /** What a card says while no person has read it in this language. */
  readonly cardNotice: string | undefined;
}

const METAS = import.meta.glob<LanguageMeta>(['../../locales/*/meta.json', '!../../locales/sv/meta.json'], {
  eager: true,
  import: 'default',
});
const LOCALES = import.meta.glob<Locale>(['../../locales/*/guide.json', '!../../locales/sv/guide.json'], {
  import: 'default',
});

/** The order in which languages are offered; a new one comes last. */
const ORDER = ['sv-simple', 'en', 'fi', 'ar', 'so', 'uk', 'prs'];

/** The languages there are, by code. */
export const LANGUAGES: ReadonlyMap<string, LanguageMeta> = new Map(
  Object.entries(METAS)
    .map(([path, meta]): [string, LanguageMeta] => [path.split('/').at(-2) ?? '', meta])
    .sort(([one], [other]) => rank(one) - rank(other)),
);

function rank(code: string): number {
  const place = ORDER.indexOf(code);
  return place < 0 ? ORDER.length : place;
}

/** The first of these tags that there is a language for, `sv` among them; `sv` where there is none. */
export function preferredLanguage(tags: readonly string[]): string {
  for (const tag of tags) {
    const [base = ''] = tag.toLowerCase().split('-');
    const code = [tag.toLowerCase(), base === 'fa' ? 'prs' : base].find((one) => one === 'sv' || LANGUAGES.has(one));
    if (code !== undefined) return code;
  }
  return 'sv';
}

/**
 * Fetches a language: its interface texts and, where the catalogue has an overlay in it, that.
 *
 * @param catalogUrl Where the catalogue is; `undefined` where it has no overlay in the language.
 * @throws where the texts cannot be had; an overlay that cannot be had is left out.
 */
export async function loadLanguage(code: string, catalogUrl: string | undefined): Promise<Language> {
  const meta = LANGUAGES.get(code);
  const texts = LOCALES[`../../locales/${code}/guide.json`];
  if (!meta || !texts) throw new RangeError(`There is no language ${code}.`);
  const [given, overlay] = await Promise.all([
    loadBeside(fileOf(code), texts),
    catalogUrl && fetchOverlay(code, catalogUrl),
  ]);
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(meta.dates).length > 0;
  const locale = isKnown ? given : (withAllPlurals(given) as Locale);
  const formats = isKnown ? {} : plainFormats(locale.villkor.and);
  const isRead = !overlay || (overlay as { readonly reviewed?: unknown }).reviewed === true;
  const cardNotice = isRead ? undefined : meta.notice;
  return { ...meta, code, locale, formats, overlay: readOverlay(overlay), cardNotice };
}

/** The file that a language's texts are built into, beside the element. */
function fileOf(code: string): string {
  return `insats-guide.${code}.js`;
}

/** Lists and dates without the browser, which writes those of a language it does not know in one of its own. */
function plainFormats(and: string): Formats {
  return {
    list: (items) => [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(and),
    date: (date) => date,
  };
}

type Tree = { readonly [key: string]: string | Tree };

const FORMS = ['zero', 'two', 'few', 'many'];

/** The texts with a form for every count: the browser counts a language it does not know as one of its own. */
function withAllPlurals(tree: Tree): Tree {
  const entries = Object.entries(tree).flatMap(([key, text]): (readonly [string, string | Tree])[] => {
    if (typeof text !== 'string') return [[key, withAllPlurals(text)]];
    const base = /^(.+)_other$/.exec(key)?.[1];
    const lacking = base === undefined ? [] : FORMS.map((form) => `${base}_${form}`).filter((form) => !(form in tree));
    return [[key, text], ...lacking.map((form) => [form, text] as const)];
  });
  return Object.fromEntries(entries);
}

/** The chooser gives way to the button that leaves the page, and its arrow keeps clear of the edge. */
const CHOOSER_STYLES = `
  select {
    flex: 0 99 auto;
    min-inline-size: 6em;
    padding-inline-end: 2.2em;
    background: linear-gradient(45deg, transparent 50%, currentColor 0) calc(100% - 1.2em) 55% / 0.4em 0.4em no-repeat,
      linear-gradient(-45deg, transparent 50%, currentColor 0) calc(100% - 0.8em) 55% / 0.4em 0.4em no-repeat,
      var(--ground);
    text-overflow: ellipsis;
    appearance: none;
  }
  select:dir(rtl) {
    background-position: 0.8em 55%, 1.15em 55%, 0 0;
  }
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }
`;

/** How long an overlay may take before the language comes without it, in milliseconds. */
const OVERLAY_PATIENCE = 10_000;

/** What the overlay's file holds; nothing where it cannot be had. */
async function fetchOverlay(code: string, catalogUrl: string): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), OVERLAY_PATIENCE);
  try {
    const { signal } = patience;
    const response = await fetch(new URL(`${code}.json`, catalogUrl), { signal, referrerPolicy: 'no-referrer' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** The element as the choice of language sees it. */
interface Host extends LitElement {
  readonly catalog: unknown;
}

/** Which language a guide speaks, how it is chosen, and what is said of it. Nothing of it is stored. */
export class LanguageChoice {
  readonly #host: Host;
  readonly #speak: (language?: Language) => void;
  readonly #missing: MissingLanguage;
  #chosen: string | undefined;
  #wanted = 'sv';
  /** How many languages have been turned to: what comes late for an earlier one is dropped. */
  #turns = 0;
  #language: Language | undefined;
  #catalog: Catalog | undefined;

  /** @param speak Called with each language that has come, without one for Swedish. */
  constructor(host: Host, speak: (language?: Language) => void) {
    this.#host = host;
    this.#speak = speak;
    this.#missing = new MissingLanguage(host);
    if (host.shadowRoot) adoptStyles(host.shadowRoot, CHOOSER_STYLES);
  }

  /** Speaks what was chosen; until then the element's language decides, then the page's, then the browser's. */
  prefer(catalog: Catalog | undefined): void {
    // What one kommun says of an insats is not what another says of it.
    if (this.#language && catalog !== this.#catalog) {
      this.#language = { ...this.#language, overlay: readOverlay(undefined), cardNotice: undefined };
      this.#speak(this.#language);
    }
    this.#catalog = catalog;
    const page = this.#host.parentElement?.closest<HTMLElement>('[lang]')?.lang;
    const tags = [this.#host.lang, page, ...navigator.languages].filter((tag): tag is string => Boolean(tag));
    void this.#turnTo(this.#chosen ?? preferredLanguage(tags));
  }

  /** A select of all languages, each by its own name in its own script. */
  chooser(html: typeof Html): TemplateResult {
    const onChange = async ({ currentTarget }: Event) => {
      const select = currentTarget as HTMLSelectElement;
      await this.choose(select.value);
      select.value = this.#wanted;
    };
    const names = [['sv', 'Svenska'], ...[...LANGUAGES].map(([code, { name }]) => [code, name])] as const;
    return html`
      <select data-action="language" lang="sv" aria-label="Språk, language" @change=${onChange}>
        ${names.map(([code, name]) => html`<option value=${code} lang=${code} .selected=${code === this.#wanted}>${name}</option>`)}
      </select>
    `;
  }

  /** What is to be said of the language: that one has not come, or how the texts of this one came about. */
  notice(html: typeof Html): TemplateResult {
    const retry = (code: string) => {
      // The button goes while it is tried; the keyboard then stands where one chooses a language.
      this.#host.renderRoot.querySelector<HTMLElement>('[data-action=language]')?.focus();
      void this.choose(code);
    };
    return html`${this.#missing.notice(html, retry)} ${this.#origin(html)}`;
  }

  /** How the texts came about while no person has read them, with the Swedish one tap away. */
  #origin(html: typeof Html): TemplateResult | undefined {
    if (!this.#language || this.#language.reviewed) return undefined;
    return html`
      <p class="soft">
        ${this.#language.notice}
        <button type="button" class="quiet" lang="sv" data-action="swedish" @click=${() => this.choose('sv')}>Svenska</button>
      </p>
    `;
  }

  /** The code of the language that is spoken now. */
  get spoken(): string {
    return this.#language?.code ?? 'sv';
  }

  /** Speaks again what is spoken where nobody has chosen: somebody else comes. */
  forget(): void {
    this.#chosen = undefined;
    this.prefer(this.#catalog);
  }

  /** Whether a language can be had, with what the catalogue says in it. */
  async canSpeak(code: string): Promise<boolean> {
    const url = this.#overlayUrl(code);
    try {
      return (await loadLanguage(code, url)).overlay.size > 0 || url === undefined;
    } catch {
      return false;
    }
  }

  /** Speaks a language by its code. One that cannot be had changes nothing. */
  choose(code: string): Promise<void> {
    this.#chosen = code;
    return this.#turnTo(code);
  }

  /** The element leaves the page: nothing is waited for. */
  rest(): void {
    this.#missing.settle();
  }

  /** Speaks the language when it has come. One that cannot be had changes nothing, and is told of. */
  async #turnTo(code: string): Promise<void> {
    this.#wanted = code;
    this.#turns += 1;
    const turn = this.#turns;
    this.#missing.expect(() => {
      giveUp(fileOf(code));
      this.#missing.settle(code);
    });
    const { spoken, missing } = await this.#ask(code);
    if (turn !== this.#turns) return;
    this.#missing.settle(missing);
    this.#language = spoken;
    this.#wanted = spoken?.code ?? 'sv';
    if (this.#chosen !== undefined) this.#chosen = this.#wanted;
    this.#speak(spoken);
  }

  /** The language, Swedish being none; where it cannot be had, the one that is spoken, and which is missing. */
  async #ask(code: string): Promise<{ readonly spoken: Language | undefined; readonly missing?: string }> {
    try {
      return { spoken: code === 'sv' ? undefined : await loadLanguage(code, this.#overlayUrl(code)) };
    } catch {
      return { spoken: this.#language, missing: code };
    }
  }

  /** Where the catalogue is, when it has an overlay in the language. */
  #overlayUrl(code: string): string | undefined {
    const { catalog, baseURI } = this.#host;
    const hasOverlay = typeof catalog === 'string' && this.#catalog?.translations?.includes(code);
    return hasOverlay ? new URL(catalog, baseURI).href : undefined;
  }
}
