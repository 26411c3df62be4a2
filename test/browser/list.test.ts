import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types.js';
import { loadLanguage } from '../../src/elements/language/load-language.js';
import { LANGUAGES, SOURCE_LANGUAGE } from '../../src/i18n/languages.js';
import { addTexts, createTexts, type Namespaces } from '../../src/i18n/texts.js';
import { listFragment } from '../../src/open-data/list.js';
import { listText, type Wording } from '../../src/open-data/wording.js';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { type GuideHarness, mount, mountWaiting, PATIENCE } from './harness.js';
import { type Pieces, piecesOf, withoutContact } from './pieces.js';
import { ADDRESS, json, serve, silent } from './served.js';

const FILES = import.meta.glob<object>('../../catalogs/*/*.json', { import: 'default' });
const LISTS = import.meta.glob<Namespaces['list']>('../../locales/*/list.json', { eager: true, import: 'default' });

const SPOKEN = LANGUAGES.map(({ code }) => code);
const OTHERS = SPOKEN.filter((code) => code !== SOURCE_LANGUAGE);

/** The day the element takes it to be. */
const TODAY = new Date().toLocaleDateString('sv');

/** Serves a kommun's catalogue with its overlays, and returns it. */
async function serveKommun(kommun: string): Promise<Catalog> {
  const names = ['catalog', ...OTHERS];
  const files = await Promise.all(
    names.map(async (name) => [name, await FILES[`../../catalogs/${kommun}/${name}.json`]?.()] as const),
  );
  const answers = files.flatMap(([name, file]) =>
    file ? [[new URL(`${name}.json`, ADDRESS).href, json(file)] as const] : [],
  );
  serve(Object.fromEntries(answers));
  return files[0]?.[1] as Catalog;
}

/** The words of a language as the element would have them. */
async function wordingIn(code: string, catalog: Catalog): Promise<Wording> {
  const list = LISTS[`../../locales/${code}/list.json`];
  if (list) addTexts(code, { list });
  if (code === SOURCE_LANGUAGE) return { texts: createTexts() };
  const { notice, reviewed, ...language } = await loadLanguage(code, { catalog, url: ADDRESS });
  return { texts: createTexts(code), translation: { ...language, notice: reviewed ? undefined : notice } };
}

/** The list in the page until the test ends. */
function draw(catalog: Catalog, wording: Wording): HTMLElement {
  const stage = document.createElement('main');
  stage.innerHTML = listFragment(catalog, wording, { today: TODAY, level: 1 });
  document.body.append(stage);
  onTestFinished(() => stage.remove());
  return stage;
}

/** The insats' part of a kommun's list. */
function articleIn(list: HTMLElement, kommun: string, id: string): Element {
  const article = list.querySelector(`#insatser-${kommun}-kommun-${id}`)?.closest('article');
  if (!article) throw new Error(`no ${id} in the list`);
  return article;
}

const without = ({ texts, ...rest }: Pieces, headings: readonly string[]): Pieces => ({
  ...rest,
  texts: texts.filter((text) => !headings.includes(text)),
});

/** What only the card has: what the answers come to, and the headings over villkor by what is known of them. */
function card(guide: GuideHarness, id: string, { texts: { t } }: Wording): Pieces {
  return without(guide.cardPieces(id), [
    t('status.open.title'),
    t('status.checkWithProvider.title'),
    `${t('card.check')}:`,
  ]);
}

/** What only the list has: the same villkor by whether they bind, with the way on, which the card has where one is unmet. */
function article(list: HTMLElement, kommun: string, id: string, wording: Wording): Pieces {
  const { t } = wording.texts;
  const pieces = piecesOf(withoutContact(articleIn(list, kommun, id)));
  const apply = `${t('apply.title')} → `;
  return {
    ...without(pieces, [
      `${t('card.villkor')}:`,
      `${t('card.meantFor')}:`,
      listText(wording, 'anyone'),
      t('apply.title'),
    ]),
    links: pieces.links.filter((link) => !link.startsWith(apply)),
  };
}

async function violationsIn(element: Element): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(element, {
    runOnly: {
      type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
  });
  expect(passes.length, 'axe looked').toBeGreaterThan(3);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(['ragunda', 'hallefors', 'sala'])('the list of %s', (kommun) => {
  test('says of every insats what its card says, in every language', async () => {
    const catalog = await serveKommun(kommun);
    const guide = await mount({ catalog: ADDRESS });
    await guide.start();
    await guide.chooseEverything();
    await guide.skipToResults();
    expect(Object.keys(guide.cards)).toHaveLength(catalog.insatser.length);
    await guide.openCards();

    for (const code of SPOKEN) {
      const wording = await wordingIn(code, catalog);
      guide.element.lang = code;
      const title = wording.texts.t('status.checkWithProvider.text');
      await expect.poll(() => guide.text.includes(title), { timeout: PATIENCE }).toBe(true);
      await guide.drawn();
      const list = draw(catalog, wording);
      for (const { id } of catalog.insatser) {
        const said = card(guide, id, wording);
        expect(said.texts.length, `${id} in ${code}`).toBeGreaterThan(5);
        expect(article(list, kommun, id, wording), `${id} in ${code}`).toEqual(said);
      }
      list.remove();
    }
  });

  test('says of the right to apply, of worry and of help what the guide says', async () => {
    const catalog = await serveKommun(kommun);
    const guide = await mount({ catalog: ADDRESS });
    await guide.start();
    await guide.chooseEverything();
    await guide.skipToResults();
    await guide.openApply();
    const text = draw(catalog, await wordingIn('sv', catalog)).textContent?.replace(/\s+/g, ' ');
    await guide.unfoldSection('worry');
    for (const name of ['apply', 'worry', 'help'] as const) {
      for (const piece of guide.sectionPieces(name).texts) expect(text).toContain(piece);
    }
  });
});

describe.each(SPOKEN)('in %s', (code) => {
  test('the list has nothing for axe to remark', async () => {
    const catalog = await serveKommun('hallefors');
    expect(await violationsIn(draw(catalog, await wordingIn(code, catalog)))).toEqual([]);
  });
});

test('two lists can stand on one page', async () => {
  const lists = ['ragunda', 'sala'].map(async (kommun) => {
    const catalog = await serveKommun(kommun);
    return draw(catalog, await wordingIn('sv', catalog));
  });
  const ids = (await Promise.all(lists)).flatMap((list) => [...list.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(60);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('between the tags of the element', () => {
  const catalog = catalogWith({ insatser: [insatsWith({ id: 'kafe', name: 'Kafé Linden' })] });

  test('the list is read until the guide has started, and then gives place to it', async () => {
    const fallback = listFragment(catalog, await wordingIn('sv', catalog), { today: TODAY, level: 2 });
    serve({ [ADDRESS]: silent });
    const waiting = await mountWaiting({ catalog: ADDRESS, fallback });
    waiting.seesText('Kafé Linden');
    waiting.element.catalog = catalog;
    await waiting.settled();
    waiting.dontSeeText('Kafé Linden');
    waiting.seesStep('welcome');
  });
});
