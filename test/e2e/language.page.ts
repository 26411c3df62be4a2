import { expect, type Locator, type Page } from '@playwright/test';
import { LANGUAGES, languageOf, SOURCE_LANGUAGE } from '../../src/i18n/languages.js';
import { attributes, texts } from '../support/guide/readings.js';
import { SELECTORS } from '../support/guide/selectors.js';
import { localeFile, readOverlay, textsOf } from '../support/locales.js';
import { shippedCatalog } from '../support/shipped-catalogs.js';
import { GuidePage, type Kommun, pageOf, type StepName } from './guide.page.js';
import type { Person } from './people/person.js';
import { Wording } from './wording.js';

/** What a language says of its own texts. */
export interface Meta {
  readonly reviewed: boolean;
  readonly notice?: string;
  readonly inSwedish?: string;
}

/** What is drawn, by whether it passes for the language that the guide speaks. */
export interface Drawn {
  /** What stands as that language. */
  readonly texts: readonly string[];
  /** What is marked as Swedish, with what stands before it. */
  readonly fallbacks: readonly { readonly before: string; readonly text: string }[];
  /** What is marked as Swedish and yet set from right to left, so that its full stops and quotation marks go astray. */
  readonly mirrored: readonly string[];
}

/** The text of a button, by what the button does; the topics' `confirm` says something else than an answer's. */
const BUTTONS: Readonly<Record<string, string>> = {
  exit: 'exit',
  start: 'welcome.start',
  all: 'topics.all',
  back: 'step.back',
  skip: 'answer.skip',
  results: 'step.results',
  resume: 'results.resume',
  topics: 'results.topics',
  list: 'step.list',
  apply: 'apply.title',
  restart: 'step.restart',
  why: 'why.label',
  swedish: '',
};

/** The text of a button that takes the list along, among those of the handout. */
const TAKING: Readonly<Record<string, string>> = {
  share: 'share',
  copy: 'copy',
  code: 'showCode',
  print: 'print',
  'print-all': 'printAll',
};

/** What the heading of the results may say. */
const HEADLINE = /^results\.(?:now|check|others|apply|none)(?:_|$)/;

/** The `lang` attributes of a page with the guide. */
export interface Tags {
  /** The page's `lang`; `null` leaves it out. */
  readonly page?: string | null;
  /** The `lang` of what the guide stands in. */
  readonly around?: string;
  /** The element's own `lang`. */
  readonly element?: string;
}

/** The guide as somebody meets it who reads another language than Swedish. */
export class LanguageGuidePage extends GuidePage {
  readonly code: string;
  readonly meta: Meta;
  readonly #texts: ReadonlyMap<string, string>;
  #wording: Wording;

  constructor(page: Page, code: string) {
    super(page);
    this.code = code;
    this.meta = localeFile(code, 'meta') as Meta;
    this.#texts = textsOf(code);
    this.#wording = new Wording(code);
  }

  /** The language's own text for a key. */
  text(key: string, values: Readonly<Record<string, string>> = {}): string {
    const found = this.#texts.get(key);
    if (found === undefined) throw new Error(`${this.code} has no text ${key}.`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  }

  /** Opens a page that holds the guide and nothing else, and has it speak the language. */
  override async open(kommun: Kommun = 'ragunda'): Promise<void> {
    await super.open(kommun);
    const overlay = this.#isOverlaid(kommun) ? readOverlay(kommun, this.code) : undefined;
    this.#wording = new Wording(this.code, shippedCatalog(kommun), overlay);
    await this.choose();
  }

  /** Opens an address whose page has the guide speak the language. */
  override async visit(path: string): Promise<void> {
    await super.visit(path);
    await this.host.evaluate((host, code) => host.setAttribute('lang', code), this.code);
    await this.#speaking.waitFor({ state: 'attached' });
  }

  override says(swedish: string): string {
    return this.code === SOURCE_LANGUAGE ? swedish : this.#wording.of(swedish);
  }

  override filesOf(kommun: Kommun): readonly string[] {
    const overlay = this.#isOverlaid(kommun)
      ? [`/catalogs/${kommun}/${this.code}.json`, '/dist/insats-guide.overlay.js']
      : [];
    return [`/dist/insats-guide.${this.code}.js`, ...overlay];
  }

  #isOverlaid(kommun: Kommun): boolean {
    return shippedCatalog(kommun).translations?.includes(this.code) ?? false;
  }

  /** Opens the same page with other `lang` attributes. */
  async openTagged(tags: Tags, kommun: Kommun = 'ragunda'): Promise<void> {
    const { page = 'sv', around, element } = tags;
    const path = pageOf(kommun);
    await this.page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace('<html lang="sv">', page === null ? '<html>' : `<html lang="${page}">`)
        .replace('<main>', around === undefined ? '<main>' : `<main lang="${around}">`)
        .replace('<insats-guide ', element === undefined ? '<insats-guide ' : `<insats-guide lang="${element}" `);
      await route.fulfill({ response, body });
    });
    await this.page.goto(path);
    await this.step('welcome').waitFor();
  }

  /** The list of languages. */
  get chooser() {
    return this.host.locator(SELECTORS.languageList);
  }

  /** Chooses the language, and waits until the guide speaks it. */
  async choose(): Promise<void> {
    await this.chooseLanguage(this.code);
    await this.#speaking.waitFor();
    await this.seeLanguage();
  }

  /** The guide, once it speaks the language. */
  get #speaking(): Locator {
    return this.host.locator(`[part="guide"][lang="${this.code}"]`);
  }

  /** The guide speaks this language, in its direction, and the list of languages says so. */
  override async seeLanguage(code = this.code): Promise<void> {
    await super.seeLanguage(code);
    await expect(this.host.locator(SELECTORS.guide)).toHaveAttribute('dir', languageOf(code)?.dir ?? 'ltr');
    // On the greeting they stand in a row, and afterwards in a list.
    const chosen = this.host.locator('ul.languages [aria-current="true"]').or(this.chooser).first();
    await this.poll(
      () => chosen.evaluate((one) => (one as HTMLButtonElement | HTMLSelectElement).value),
      'the language that is chosen',
    ).toBe(code);
  }

  /** It is said in the language that no person has read it, with the Swedish one tap away; of Swedish nothing is said. */
  async seeNotice(): Promise<void> {
    const swedish = this.action('swedish');
    if (this.meta.reviewed) return expect(swedish).toHaveCount(0);
    const notice = this.host.locator('p:has([data-action="swedish"])');
    await expect(notice).toContainText(this.meta.notice ?? 'no notice');
    await expect(swedish).toHaveText('Svenska');
    await expect(swedish).toHaveAttribute('lang', 'sv');
  }

  /** What has been said, as it stands in the chat. */
  async said(): Promise<readonly string[]> {
    return this.read(texts, SELECTORS.answered);
  }

  /** The values of the options on screen. */
  async values(): Promise<readonly string[]> {
    return this.read(attributes, SELECTORS.answer, 'value');
  }

  /** Where each telephone link leads, in order. */
  async numbers(): Promise<readonly string[]> {
    return this.read(attributes, 'a[href^="tel:"]', 'href');
  }

  /** Goes to the results as somebody would, sees what the guideline says is there, and starts over. */
  async walkAndRestart(person: Person, owed: readonly string[]): Promise<void> {
    await this.walk(person);
    await this.seeAsExpected(person, owed);
    await this.press('restart');
    await this.seeStep('welcome');
  }

  /** The headings and buttons of a step that do not say what the language's own texts say. */
  async seeOwnWords(step: StepName, fact: string | undefined, kommun: string): Promise<void> {
    const heading = this.host.locator('[data-step] h2').first();
    await expect.soft(heading, `the heading of ${fact ?? step}`).toHaveText(this.#heading(step, fact, kommun));
    const pressed = await this.host.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll<HTMLElement>('[data-action]:not(select, input)') ?? [])].map(
        (control) => ({
          action: control.dataset.action ?? '',
          text: control.textContent?.trim() ?? '',
        }),
      ),
    );
    expect(pressed.length, `the buttons of ${step}`).toBeGreaterThan(0);
    const others = pressed.filter(({ action, text }) => !this.#wordsOf(action, step).test(text));
    expect.soft(others, `the buttons of ${fact ?? step}`).toEqual([]);
  }

  /** What a button may say. */
  #wordsOf(action: string, step: StepName): RegExp {
    // Each language bears its own name in its own script.
    if (action === 'language') return exactly(...LANGUAGES.map(({ name }) => name));
    // A row's button bears the name of its insats, or says how many are in the rest of the list.
    if (action === 'open') return /./s;
    if (action in TAKING) return exactly(this.#handoutText(TAKING[action] ?? ''));
    if (action === 'swedish') return exactly('Svenska');
    if (action === 'confirm') return exactly(this.text(step === 'topics' ? 'topics.confirm' : 'answer.confirm'));
    if (action === 'change') return new RegExp(escaped(this.text('step.change')), 'u');
    return exactly(this.text(BUTTONS[action] ?? `no button ${action}`));
  }

  #handoutText(key: string): string {
    return (localeFile(this.code, 'handout') as Readonly<Record<string, string>>)[key] ?? `no text ${key}`;
  }

  /** A question in any of the ways that it is put by what is known. */
  #questionIn(fact: string | undefined, kommun: string): RegExp {
    const ways = ['', 'Own', 'Child', 'Several'].filter((way) => this.#texts.has(`question.${fact}${way}`));
    const texts = ways.map((way) => this.text(`question.${fact}${way}`, { kommun }));
    return new RegExp(`^\\s*(?:${texts.map(escaped).join('|')})\\s*$`);
  }

  #heading(step: StepName, fact: string | undefined, kommun: string): string | RegExp {
    switch (step) {
      case 'welcome':
        return this.text('welcome.hello', { kommun });
      case 'topics':
        return this.text('topics.question');
      case 'questions':
        return this.#questionIn(fact, kommun);
      case 'results':
        return headlineOf(textsOf(this.code));
      case 'apply':
        return this.text('apply.title');
      case 'list':
        return this.text('step.list');
    }
  }

  /** Everything that is drawn, folded or not: what is in the guide's language, and what is marked as Swedish in it. */
  async drawn(): Promise<Drawn> {
    return this.host.evaluate((host) => {
      const guide = host.shadowRoot?.querySelector('[part="guide"]') as HTMLElement;
      const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
      const isOwn = (node: Element | null) => node?.closest('[lang]') === guide;
      const walker = document.createTreeWalker(guide, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, nodeValue } = walker.currentNode;
        // A number to call is kept together in the words around it.
        const call = parentElement?.closest('a[href^="tel:"]');
        if (isOwn(parentElement)) texts.push(tidy(call ? call.textContent : nodeValue));
      }
      for (const element of guide.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
        if (isOwn(element))
          for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
            texts.push(tidy(element.getAttribute(name)));
      const fallbacks = [...guide.querySelectorAll<HTMLElement>('span[lang="sv"]')]
        .filter((marked) => !marked.closest('dd:has(blockquote)'))
        .map((marked) => ({
          before: tidy(marked.previousElementSibling?.textContent),
          text: tidy(marked.textContent),
        }));
      const mirrored = [...guide.querySelectorAll<HTMLElement>(':is(span, bdi, p, blockquote)[lang="sv"]')]
        .filter((marked) => tidy(marked.textContent) !== '' && getComputedStyle(marked).direction !== 'ltr')
        .map((marked) => tidy(marked.textContent));
      return { texts: [...new Set(texts.filter((text) => text !== ''))], fallbacks, mirrored };
    });
  }

  /** Numbers that can be called whose digits do not stand from left to right on one line. */
  async scrambledNumbers(): Promise<readonly string[]> {
    return this.host.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll<HTMLElement>('a[href^="tel:"]') ?? [])]
        .filter((link) => link.checkVisibility())
        .filter((link) => {
          // What is to be said on the phone stands outside the number, and may go on the next line.
          const number = link.querySelector('[dir="ltr"]') ?? link;
          const texts = document.createTreeWalker(number, NodeFilter.SHOW_TEXT);
          const digits: DOMRect[] = [];
          while (texts.nextNode()) {
            const text = texts.currentNode;
            for (const { index } of (text.nodeValue ?? '').matchAll(/\d/g)) {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + 1);
              digits.push(range.getBoundingClientRect());
            }
          }
          const isInOrder = digits.every(({ top, left }, at) => {
            const before = digits[at - 1] ?? { top, left: Number.NEGATIVE_INFINITY, height: 2 };
            return Math.abs(top - before.top) < before.height / 2 && left > before.left;
          });
          return digits.length === 0 || !isInOrder;
        })
        .map((link) => link.textContent ?? ''),
    );
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
}

/** One of these texts, and nothing else. */
function exactly(...texts: readonly string[]): RegExp {
  return new RegExp(`^(?:${texts.map(escaped).join('|')})$`, 'u');
}

/** Any of a language's texts for the heading of the results, with whatever count. */
function headlineOf(texts: ReadonlyMap<string, string>): RegExp {
  const said = [...texts].filter(([key]) => HEADLINE.test(key)).map(([, text]) => text);
  const patterns = said.map((text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{{count}}', '\\d+'));
  return new RegExp(`^\\s*(?:${patterns.join('|')})\\s*$`, 'u');
}
