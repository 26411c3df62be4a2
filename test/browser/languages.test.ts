import { afterEach, describe, expect, test } from 'vitest';
import '../../src/elements/insats-guide.define.js';
import { guideStyles } from '../../src/elements/insats-guide.styles.js';
import { languageOf } from '../../src/i18n/languages.js';
import { everyKind } from './catalogs.js';
import { PATIENCE } from './harness.js';

type Tree = { readonly [key: string]: string | Tree };

const GUIDES = import.meta.glob<Tree>('../../locales/*/guide.json', { eager: true, import: 'default' });
const RESULTS = import.meta.glob<Tree>('../../locales/*/results.json', { eager: true, import: 'default' });
/** What can be pressed, and in what it is drawn: its place, its element, its look. */
type Pressed = readonly [name: string, keys: RegExp, place: string, tag: string, look: string];

const PRESSED: readonly Pressed[] = [
  ['the exit', /^exit$/, 'bar', 'button', 'exit'],
  ['a button that goes on', /^(launcher|welcome\.start|results\.resume|load\.retry)$/, 'turn', 'button', 'primary'],
  ['the button that confirms answers', /^answer\.confirm$/, 'options', 'button', 'primary'],
  ['a button under the topics', /^topics\.(confirm|all)$/, 'actions', 'button', 'primary'],
  [
    'a quiet button',
    /^(close|step\.(back|restart|change|results)|results\.(topics|print)|apply\.title)$/,
    'actions',
    'button',
    'quiet',
  ],
  [
    'an answer to one tap',
    /^answer\.(true|false|skip)$|^answer\.(guardianConsent|upperSecondary|gender)\./,
    'options',
    'button',
    'option',
  ],
  ['a box to tick', /^topic\.|^answer\.(parenthood|schoolYear)\./, 'options', 'label', ''],
  ['what folds out', /^(why\.label|card\.more|apply\.how|exitTitle|help\.title|worry\.title)$/, 'turn', 'summary', ''],
  ['a number to call', /^help\.(sos|women|bris|quit|suicide|police|health)$|^card\.call$/, 'contact', 'a', 'button'],
];

const WIDTH = 320;
const LINES = 3;

function leavesOf(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leavesOf(value, `${path}${key}.`),
  );
}

const LANGUAGES = Object.entries(GUIDES).map(([path, guide]) => {
  const language = path.split('/').at(-2) ?? '';
  const results = RESULTS[path.replace('guide.json', 'results.json')] ?? {};
  const texts = new Map([...leavesOf(guide), ...leavesOf(results)]);
  return { language, texts, dir: languageOf(language)?.dir ?? 'ltr' };
});

/** A stretch of the guide on a small phone, in its own styles and a language's direction. */
function stage(language: string, dir: string): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = `inline-size: ${WIDTH}px; font: 16px sans-serif`;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [guideStyles.styleSheet as CSSStyleSheet];
  const guide = document.createElement('div');
  guide.className = 'guide';
  guide.lang = language;
  guide.dir = dir;
  root.append(guide);
  document.body.append(host);
  return guide;
}

/** Draws what can be pressed as the guide does, and returns what holds its text. */
function draw(guide: HTMLElement, text: string, [, , place, tag, look]: Pressed): HTMLElement {
  const around = document.createElement('div');
  around.className = place;
  const pressed = document.createElement(tag);
  pressed.className = look;
  if (tag === 'label') pressed.append(Object.assign(document.createElement('input'), { type: 'checkbox' }));
  const words = document.createElement('span');
  words.textContent = text.replace('{{phone}}', '0123-45 67 00');
  pressed.append(words);
  around.append(pressed);
  guide.append(around);
  return words;
}

/** On how many lines a text stands. */
function linesOf(words: HTMLElement): number {
  const text = document.createRange();
  text.selectNodeContents(words);
  return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
}

/** The guide itself on a small phone, when it speaks the language. */
async function guideIn(language: string): Promise<HTMLElement> {
  const phone = document.createElement('div');
  phone.style.cssText = `inline-size: ${WIDTH}px; font: 16px sans-serif`;
  const element = document.createElement('insats-guide');
  element.lang = language;
  element.catalog = everyKind();
  phone.append(element);
  document.body.append(phone);
  const find = () =>
    element.shadowRoot?.querySelector<HTMLElement>(`[part=guide][lang=${language}]:has([data-action=language])`);
  await expect.poll(find, { timeout: PATIENCE }).toBeTruthy();
  return find() as HTMLElement;
}

/** What reaches outside a part of the page, to either side. */
function reachingOut(part: HTMLElement): readonly string[] {
  const { left, right } = part.getBoundingClientRect();
  return [...part.querySelectorAll<HTMLElement>('button, select, summary, p, h2, a')]
    .filter((inner) => {
      const box = inner.getBoundingClientRect();
      return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
    })
    .map((inner) => `${inner.localName} ${inner.className}`);
}

afterEach(() => document.body.replaceChildren());

test('the languages are all there', () => {
  expect(LANGUAGES.length).toBeGreaterThanOrEqual(8);
});

describe.each(LANGUAGES)('in $language, on a phone 320 pixels wide', ({ language, dir, texts }) => {
  test('nothing reaches outside the guide', async () => {
    const guide = await guideIn(language);
    expect(guide.dir).toBe(dir);
    expect(reachingOut(guide)).toEqual([]);
    expect(guide.scrollWidth).toBeLessThanOrEqual(guide.clientWidth);
  });

  test.each(PRESSED)('the words on %s fit', (...look) => {
    const [, keys] = look;
    const guide = stage(language, dir);
    const drawn = [...texts]
      .filter(([key]) => keys.test(key))
      .map(([key, text]) => ({ key, words: draw(guide, text, look) }));
    expect(drawn.length).toBeGreaterThan(0);
    const { left, right } = guide.getBoundingClientRect();
    const wrong = drawn.filter(({ words }) => {
      const pressed = words.parentElement as HTMLElement;
      const box = pressed.getBoundingClientRect();
      const isOutside = box.left < left || box.right > right || pressed.scrollWidth > pressed.clientWidth + 1;
      return isOutside || linesOf(words) > LINES || linesOf(words) === 0;
    });
    expect(wrong.map(({ key, words }) => `${key}: ${words.textContent}, ${linesOf(words)} lines`)).toEqual([]);
  });
});
