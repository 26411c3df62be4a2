import axe from 'axe-core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import utkast from '../../catalogs/utkast-004/catalog.json' with { type: 'json' };
import type { Catalog } from '../../src/catalog/types.js';
import { loadLanguage } from '../../src/elements/language/load-language.js';
import { TRANSLATED_LANGUAGES } from '../../src/i18n/languages.js';
import { createTexts } from '../../src/i18n/texts.js';
import { answerFrom } from '../../src/rules/answers.js';
import { idsInOrderOfList } from '../support/order-of-list.js';
import { everyKind } from './catalogs.js';
import { HandoutHarness } from './handout.harness.js';

const CATALOGS = { ragunda, hallefors, sala } as unknown as Readonly<Record<string, Catalog>>;
const RAGUNDA = ragunda as unknown as Catalog;

const OTHERS = TRANSLATED_LANGUAGES.map(({ code }) => code);

let printed = 0;

beforeEach(() => {
  printed = 0;
  vi.spyOn(window, 'print').mockImplementation(() => {
    printed += 1;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  expect(document.adoptedStyleSheets, 'nothing of a sheet is left').toEqual([]);
});

/** A conversation about everything, answered by what `pick` makes of the options; `undefined` skips. */
function talk(catalog: Catalog, pick: (values: readonly string[]) => string | undefined): HandoutHarness {
  const place = new HandoutHarness(catalog);
  place.send({ type: 'topics.chosen', topics: [] });
  for (let question = place.view.question; question; question = place.view.question) {
    const value = pick(question.options.map((option) => option.value));
    if (value === undefined) place.send({ type: 'answer.skipped' });
    else place.send({ type: 'answer.given', value: answerFrom(question.fact, [value]) });
  }
  return place;
}

/** The ids of the results with one of these statuses, as they stand on the list. */
function resultsOf(place: HandoutHarness, catalog: Catalog, ...statuses: readonly string[]): readonly string[] {
  const { results, forAdults, owed } = place.view;
  const found = [...results.flatMap(({ insatser }) => insatser), ...forAdults, ...owed]
    .filter(({ status }) => statuses.includes(status))
    .map(({ insats }) => insats.id);
  return idsInOrderOfList(catalog).filter((id) => found.includes(id));
}

describe('the list', () => {
  test('holds what one can get in touch about, also where one is outside the målgrupp, and not what is applied for', async () => {
    const catalog = everyKind();
    const place = talk(catalog, (values) => values.at(-1));
    expect(new Set(place.view.results.map(({ status }) => status)).size).toBeGreaterThan(2);
    await place.open();
    expect(place.listed).toEqual(resultsOf(place, catalog, 'open', 'checkWithProvider', 'outsideAudience'));
    expect(place.listed.length).toBeLessThan(catalog.insatser.length);
  });

  test.each(Object.entries(CATALOGS))(
    'is that of the results, in an order that tells no answer (%s)',
    async (_, catalog) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 12 }), async (picks) => {
          let turn = 0;
          const place = talk(
            catalog,
            (values) => values[(picks[turn++ % picks.length] as number) % (values.length + 1)],
          );
          await place.open();
          expect(place.listed).toEqual(resultsOf(place, catalog, 'open', 'checkWithProvider', 'outsideAudience'));
          await place.close();
          place.element.remove();
        }),
        { numRuns: 8, seed: 20_250_701 },
      );
    },
  );

  test('is the same on the way as it would be in the results', async () => {
    const place = new HandoutHarness(RAGUNDA);
    place.send({ type: 'topics.chosen', topics: ['work'] });
    await place.open();
    const onTheWay = place.listed;
    place.send({ type: 'results.opened' });
    expect(onTheWay).toEqual(resultsOf(place, RAGUNDA, 'open', 'checkWithProvider', 'outsideAudience'));
    expect(onTheWay.length).toBeGreaterThan(0);
  });

  test('can be another, where somebody has chosen what stands on it', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.open(RAGUNDA.insatser.slice(3, 5));
    expect(place.listed).toEqual(RAGUNDA.insatser.slice(3, 5).map(({ id }) => id));
  });

  test('says neither what was answered, nor a status', async () => {
    const place = talk(RAGUNDA, (values) => values[0]);
    await place.open();
    for (const paper of ['a4', 'receipt'] as const) {
      await place.print(paper);
      for (const text of [place.text, HandoutHarness.sheet?.text ?? 'no sheet']) {
        expect(text).toContain('Ragunda');
        expect(text).not.toMatch(
          /Öppet för dig|Kanske för dig – hör av dig och fråga|Tänkt för|Du svarade|Under 15 år|stämmer:/,
        );
      }
    }
    await place.close();
  });
});

describe('on screen', () => {
  test('it lies over the page with its code, which has a name', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.open();
    expect(place.isOpen).toBe(true);
    expect(place.codes).toEqual(['QR-kod som öppnar listan']);
    await place.close();
    expect(place.isOpen).toBe(false);
  });

  test('a list that is too long for one code has several, by number', async () => {
    const place = talk(sala as unknown as Catalog, () => undefined);
    await place.open();
    expect(place.codes).toEqual(['QR-kod som öppnar listan. Kod 1 av 2', 'QR-kod som öppnar listan. Kod 2 av 2']);
    expect(place.text).toContain('Skanna en i taget.');
  });

  test('a page whose address fits no code leaves the list and the paper', async () => {
    const place = talk(RAGUNDA, () => undefined);
    place.element.setAttribute('handout-url', `/${'x'.repeat(3000)}`);
    await place.open();
    expect(place.codes).toEqual([]);
    expect(place.text).toContain('Skriv ut listan i stället.');
    expect(place.listed).toHaveLength(14);
    await place.press('print-a4');
    await expect.poll(() => printed).toBe(1);
    expect(HandoutHarness.sheet?.text).toContain('0696-68 20 00');
    await place.close();
  });

  test('an empty list says so, and still how to get in touch', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.open([]);
    expect(place.text).toContain('Listan har inget stöd just nu.');
    expect(place.codes).toHaveLength(1);
    await place.print('a4');
    expect(HandoutHarness.sheet?.text).toContain('Du kan alltid ansöka');
    await place.close();
  });

  test('the Close button, and closing by Esc, leave nothing', async () => {
    const place = talk(RAGUNDA, () => undefined);
    const before = HandoutHarness.traces;
    await place.open();
    await place.press('close-handout');
    expect(HandoutHarness.traces).toBe(before);
    await place.open();
    place.closeAsEscDoes();
    await expect.poll(() => HandoutHarness.traces).toBe(before);
  });

  test('it stays open when it is opened again at once', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.open();
    const told = place.isToldClosed();
    await place.open();
    await told;
    expect(place.isOpen).toBe(true);
  });

  test.each(['light', 'dark'])('axe has nothing to remark (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const place = talk(sala as unknown as Catalog, () => undefined);
    await place.open();
    const { violations, passes } = await axe.run(place.element, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    });
    document.documentElement.style.colorScheme = '';
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
    expect(passes.length).toBeGreaterThan(3);
  });

  test.each(OTHERS)('it is in the visitor’s language: %s', async (code) => {
    const place = talk(RAGUNDA, () => undefined);
    const url = new URL('/catalogs/ragunda/catalog.json', location.href).href;
    const language = await loadLanguage(code, { catalog: RAGUNDA, url });
    await place.open();
    place.speak(language);
    await place.element.updateComplete;
    const { t } = createTexts(code);
    expect(place.language).toEqual([code, language.dir]);
    expect(place.text).toContain(t('handout:title'));
    expect(place.text).toContain(language.overlay.get('sprakkafe')?.get('name') ?? 'no name');
    await place.print('a4');
    expect(HandoutHarness.sheet?.text).toContain(t('handout:mine'));
    // Whoever answers the telephone knows the Swedish name.
    expect(HandoutHarness.sheet?.text).toContain('Gruppverksamhet föräldrar');
    await place.close();
  });
});

describe('on paper', () => {
  test('it holds the names, how to get in touch, the right to apply, and the catalogue’s version', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.print('receipt');
    const { text = '' } = HandoutHarness.sheet ?? {};
    for (const { name, howTo = '' } of RAGUNDA.insatser) {
      expect(text).toContain(name);
      expect(text).toContain(howTo);
    }
    for (const part of [
      '0696-68 20 00',
      'knappval 2',
      'ifo@ragunda.se',
      'Du har alltid rätt att ansöka',
      '22 november 2026',
    ])
      expect(text).toContain(part);
    await place.close();
  });

  test('a draft says that it is one', async () => {
    const place = talk(utkast as unknown as Catalog, () => undefined);
    await place.print('a4');
    expect(HandoutHarness.sheet?.text).toContain('Kommunen har inte beslutat om insatserna än.');
    await place.close();
  });

  test('it is A4, or as long as a receipt has to be', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.print('a4');
    expect(HandoutHarness.sheet?.page).toMatch(/size: a4/i);
    await place.print('receipt');
    const all = Number(/80mm (\d+)mm/.exec(HandoutHarness.sheet?.page ?? '')?.[1]);
    await place.open(RAGUNDA.insatser.slice(0, 1));
    await place.print('receipt');
    const one = Number(/80mm (\d+)mm/.exec(HandoutHarness.sheet?.page ?? '')?.[1]);
    expect(one).toBeGreaterThan(100);
    expect(all).toBeGreaterThan(one + 100);
    await place.close();
  });

  test('the sheet is unseen on screen, whatever the page does with its boxes', async () => {
    const page = new CSSStyleSheet();
    page.replaceSync(
      'body > * { display: block !important; position: static !important; visibility: visible !important }',
    );
    document.adoptedStyleSheets = [page];
    const place = talk(RAGUNDA, () => undefined);
    await place.print('a4');
    expect(document.querySelector<HTMLElement>('[data-insats-handout]')?.checkVisibility()).toBe(false);
    await place.close();
    document.adoptedStyleSheets = [];
  });

  test('the sheet is gone when it has been printed, and the list stays open', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.open();
    const before = HandoutHarness.traces;
    await place.print('a4');
    expect(HandoutHarness.traces).not.toBe(before);
    window.dispatchEvent(new Event('afterprint'));
    expect(HandoutHarness.traces).toBe(before);
    expect(place.isOpen).toBe(true);
  });

  test('two sheets never lie in the page', async () => {
    const place = talk(RAGUNDA, () => undefined);
    await place.print('a4');
    await place.print('receipt');
    expect(document.querySelectorAll('[data-insats-handout]')).toHaveLength(1);
    expect(HandoutHarness.sheet?.paper).toBe('receipt');
    await place.close();
  });

  test('closing wipes a sheet that waits, and calls off what is being made', async () => {
    const place = talk(RAGUNDA, () => undefined);
    const before = HandoutHarness.traces;
    await place.print('a4');
    await place.close();
    expect(HandoutHarness.traces).toBe(before);

    const printing = place.print('a4');
    const { done } = await place.beginToOpen();
    await place.close();
    await Promise.all([printing, done]);
    await place.element.updateComplete;
    expect(printed).toBe(1);
    expect(HandoutHarness.traces).toBe(before);
  });
});
