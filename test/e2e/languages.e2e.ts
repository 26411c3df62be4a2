import type { Route } from '@playwright/test';
import { languages } from '../../scripts/locales/languages.js';
import { swedishText } from '../../src/catalog/insats-texts.js';
import type { CatalogOverlay } from '../../src/catalog/types.js';
import { SOURCE_LANGUAGE } from '../../src/i18n/languages.js';
import { readOverlay } from '../support/locales.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';
import { IS_THOROUGH, partOf } from '../support/thorough.js';
import { violations } from './axe.js';
import { EVERY_GUIDE, filesOfParts } from './built-files.js';
import { expect, test } from './fixture.js';
import type { StepName } from './guide.page.js';
import { LanguageGuidePage } from './language.page.js';
import { outside, overflow } from './layout.js';
import { OwnWords } from './own-words.js';
import { HALLEFORS } from './people/hallefors.js';
import { RAGUNDA } from './people/ragunda.js';
import { SALA } from './people/sala.js';
import { tour } from './tour.js';
import { Traces } from './traces.js';

const PEOPLE = { ragunda: RAGUNDA, hallefors: HALLEFORS, sala: SALA };
const LANGUAGES = languages();
const TRANSLATIONS = LANGUAGES.filter((language) => language !== SOURCE_LANGUAGE);
/** With an address of its own for each new attempt. */
const CHUNK = /\/insats-guide\.fi\.js/;
const OVERLAY = '**/catalogs/ragunda/fi.json';

function overlayOf(kommun: (typeof KOMMUNER)[number], language: string): CatalogOverlay | undefined {
  return language === SOURCE_LANGUAGE ? undefined : readOverlay(kommun, language);
}

for (const [at, language] of ['ar', 'sv-simple'].entries()) {
  // Each kommun's people in one of the two.
  for (const kommun of KOMMUNER.filter((_, place) => IS_THOROUGH || place % 2 === at)) {
    test(`people find in ${language} what they find in Swedish (${kommun})`, async ({ page }) => {
      test.slow();
      const { people, owed } = PEOPLE[kommun];
      const guide = new LanguageGuidePage(page, language);
      await guide.open(kommun);
      for (const person of partOf(people, 3))
        await test.step(person.who, async () => {
          await guide.walkAndRestart(person, owed);
        });
      await guide.seeLanguage();
    });
  }
}

test.describe('on a phone 320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [at, language] of LANGUAGES.entries()) {
    // Each language with one of the lists, and the one from right to left with all.
    const kommuner = IS_THOROUGH || language === 'ar' ? KOMMUNER : [KOMMUNER[at % KOMMUNER.length] ?? 'ragunda'];
    for (const kommun of kommuner) {
      test(`every step is in ${language}, fits, and has nothing for axe to find (${kommun})`, async ({ page }) => {
        const guide = new LanguageGuidePage(page, language);
        const catalog = realCatalog(kommun);
        const words = new OwnWords(language, catalog, overlayOf(kommun, language));
        // The name of a law is Swedish in any language.
        const laws = new Set(catalog.insatser.map(({ legalBasis }) => legalBasis));
        const looked = new Set<string>();
        await guide.open(kommun);
        await tour(guide, kommun, async (step) => {
          const [name, fact] = step.split(' ');
          await guide.unfoldAll();
          await guide.seeLanguage();
          await guide.seeNotice();
          await guide.seeOwnWords(fact ? 'questions' : (name as StepName), fact, catalog.kommun.name);
          const { texts, fallbacks, mirrored } = await guide.drawn();
          expect.soft(words.others(texts), `${step}: not ${language}`).toEqual([]);
          expect
            .soft(
              fallbacks.filter(({ before, text }) => before !== `${guide.meta.inSwedish}:` && !laws.has(text)),
              step,
            )
            .toEqual([]);
          expect.soft(mirrored, `${step}: Swedish from right to left`).toEqual([]);
          expect.soft(await guide.scrambledNumbers(), step).toEqual([]);
          expect.soft(await outside(guide), step).toEqual([]);
          expect.soft(await overflow(page), `${step}: how far the page scrolls sideways`).toBe(0);
          const kind =
            fact === undefined
              ? step
              : `question with ${(await page.getByRole('checkbox').count()) > 0 ? 'boxes' : 'buttons'}`;
          if (looked.has(kind)) return;
          looked.add(kind);
          expect.soft(await violations(page, 'light'), step).toEqual([]);
        });
        expect(looked.size).toBeGreaterThan(4);
      });
    }
  }
});

test.describe('in a browser that counts, dates and lists in another language, and knows no Somali', () => {
  test.use({ locale: 'uk-UA' });

  test('Somali is Somali all the same', async ({ page }) => {
    const guide = new LanguageGuidePage(page, 'so');
    const words = new OwnWords('so', realCatalog('hallefors'), overlayOf('hallefors', 'so'));
    await guide.open('hallefors');
    await tour(guide, 'hallefors', async (step) => {
      const { texts } = await guide.drawn();
      expect.soft(words.others(texts), step).toEqual([]);
    });
  });
});

for (const kommun of KOMMUNER) {
  test(`each card is in the language, or else in Swedish and says so; whom to call is the same (${kommun})`, async ({
    page,
  }) => {
    const swedish = new LanguageGuidePage(page, SOURCE_LANGUAGE);
    const catalog = realCatalog(kommun);
    await swedish.open(kommun);
    await swedish.start();
    await swedish.chooseTopics();
    await swedish.press('results');
    await swedish.seeStep('results');
    await swedish.openCards();
    const cards = await swedish.cards();
    const numbers = await swedish.numbers();

    for (const language of TRANSLATIONS) {
      const guide = new LanguageGuidePage(page, language);
      const { insatser } = readOverlay(kommun, language);
      await guide.choose();
      expect(await guide.cards(), language).toEqual(cards);
      expect(await guide.numbers(), language).toEqual(numbers);
      const lack = `${guide.meta.inSwedish}: `;
      const names = await guide.host.locator('article h4').allTextContents();
      const shown = await guide.host.locator('article').evaluateAll((all) => all.map(({ dataset }) => dataset.insats));
      const expected = shown.map((id = '') => {
        const insats = catalog.insatser.find((one) => one.id === id);
        return insatser[id]?.name ?? `${lack}${insats?.name}`;
      });
      expect(names, language).toEqual(expected);
      for (const insats of catalog.insatser) {
        const texts = (
          ['summary', 'audience', 'howTo', 'limits', 'cost', 'provider', 'documentation'] as const
        ).flatMap((key) => {
          const text = swedishText(insats, key);
          return text === undefined ? [] : [insatser[insats.id]?.[key] ?? `${lack}${text}`];
        });
        const card = (await guide.card(insats.id).textContent())?.replace(/\s+/g, ' ');
        for (const text of texts) expect.soft(card, `${insats.id} in ${language}`).toContain(text);
      }
    }
  });
}

test('a catalogue that is in a language by halves shows the rest in Swedish, from left to right', async ({ page }) => {
  await page.route('**/hallefors/prs.json', async (route) => {
    const response = await route.fetch();
    const overlay = (await response.json()) as CatalogOverlay;
    const { name: _name, ...vintergatan } = overlay.insatser.vintergatan ?? {};
    await route.fulfill({ response, json: { ...overlay, insatser: { ...overlay.insatser, vintergatan } } });
  });
  const guide = new LanguageGuidePage(page, 'prs');
  await guide.open('hallefors');
  await guide.start();
  await guide.chooseTopics(['addiction']);
  await guide.press('results');
  const name = guide.card('vintergatan').locator('h4');
  await expect(name).toHaveText(`${guide.meta.inSwedish}: Vintergatan`);
  await expect(name.locator('[lang="sv"]')).toHaveText('Vintergatan');
  await expect(name.locator('[lang="sv"]')).toHaveAttribute('dir', 'ltr');
});

test('a language chosen in mid-conversation keeps the question and every answer, and so does Swedish again', async ({
  page,
}) => {
  const swedish = new LanguageGuidePage(page, SOURCE_LANGUAGE);
  const finnish = new LanguageGuidePage(page, 'fi');
  await swedish.open('sala');
  await swedish.start();
  await swedish.chooseTopics(['separation', 'parenting']);
  const facts = { age: 42, resident: true, parenthood: ['parent'], childAges: [5], childResident: true };
  await swedish.answerOne(facts);
  await swedish.answerOne(facts);
  const question = await swedish.question();
  const said = await swedish.said();
  const options = await swedish.values();

  await finnish.choose();
  expect(await finnish.question()).toBe(question);
  expect(await finnish.values()).toEqual(options);
  await finnish.seeOwnWords('questions', question, 'Sala kommun');
  expect(await finnish.said()).toHaveLength(said.length);
  expect(await finnish.said()).not.toEqual(said);

  await finnish.press('swedish');
  await swedish.seeLanguage();
  expect(await swedish.said()).toEqual(said);
  expect(await swedish.question()).toBe(question);
  await swedish.back();
  expect(await swedish.said()).toEqual(said.slice(0, -1));
});

test('a language chosen while boxes are ticked and reasons are open leaves them so, with the keyboard on the list', async ({
  page,
}) => {
  const guide = new LanguageGuidePage(page, 'so');
  const swedish = new LanguageGuidePage(page, SOURCE_LANGUAGE);
  await swedish.open('ragunda');
  await swedish.start();
  await swedish.topic('parenting').check();
  await swedish.topic('youth').check();
  await guide.choose();
  await expect(guide.topic('parenting')).toBeChecked();
  await expect(guide.topic('youth')).toBeChecked();
  await guide.press('confirm');
  await guide.press('why');
  await guide.chooser.focus();
  await swedish.choose();
  await expect(swedish.host.locator('details:has([data-action="why"])')).toHaveAttribute('open', '');
  await expect(swedish.chooser).toBeFocused();
});

test('languages can be chosen one after the other, and the list always shows the one that is spoken', async ({
  page,
}) => {
  const guide = new LanguageGuidePage(page, 'fi');
  await guide.open();
  for (let times = 0; times < 2; times += 1) {
    await guide.choose();
    await guide.press('swedish');
    await new LanguageGuidePage(page, SOURCE_LANGUAGE).seeLanguage();
  }
  for (const language of LANGUAGES) await new LanguageGuidePage(page, language).choose();
});

test('only what is chosen is fetched, when it is chosen, and nothing is kept', async ({ page }) => {
  const traces = await Traces.of(page);
  const swedish = new LanguageGuidePage(page, SOURCE_LANGUAGE);
  await swedish.open('ragunda');
  const asked = traces.requests();
  expect(asked.filter((path) => /insats-guide\..+\.js|ragunda\/(?!catalog)/.test(path))).toEqual(
    expect.arrayContaining([...filesOfParts(EVERY_GUIDE)]),
  );
  // What reads translations comes with the first of them.
  const chosen = ['/dist/insats-guide.overlay.js'];
  for (const language of ['fi', 'ar']) {
    await new LanguageGuidePage(page, language).choose();
    chosen.push(`/catalogs/ragunda/${language}.json`, `/dist/insats-guide.${language}.js`);
    expect([...traces.requests().slice(asked.length)].sort(), language).toEqual([...chosen].sort());
  }
  await new LanguageGuidePage(page, 'ar').walk({ topics: ['work'], facts: { age: 50 } });
  await swedish.choose();
  expect(traces.requests().slice(asked.length)).toHaveLength(chosen.length);
  expect(await traces.kept()).toEqual([]);
  expect(await traces.calls()).toEqual([]);
  expect(traces.complaints()).toEqual([]);
  await page.reload();
  await swedish.seeLanguage();
});

test('a language is asked for without telling which page wants it', async ({ page }) => {
  const overlay = page.waitForRequest(OVERLAY);
  await new LanguageGuidePage(page, 'fi').open('ragunda');
  expect(await (await overlay).allHeaders()).not.toHaveProperty('referer');
});

test.describe('which language it starts in', () => {
  const STARTS = [
    ['the page’s', { page: 'fi' }, 'fi'],
    ['that of what it stands in, before the page’s', { page: 'fi', around: 'uk' }, 'uk'],
    ['its own, before any around it', { page: 'fi', around: 'uk', element: 'so' }, 'so'],
    ['the page’s, where its own is one that the guide has not', { page: 'fi', element: 'de' }, 'fi'],
    ['Swedish, where the page’s is one that the guide has not', { page: 'de' }, 'sv'],
    ['that of a region, as Finnish in Sweden', { page: 'fi-SE' }, 'fi'],
    ['easy Swedish', { element: 'sv-simple' }, 'sv-simple'],
    ['Dari, for any Persian', { element: 'fa-IR' }, 'prs'],
  ] as const;

  for (const [which, tags, language] of STARTS) {
    test(which, async ({ page }) => {
      const guide = new LanguageGuidePage(page, language);
      await guide.openTagged(tags);
      await guide.seeLanguage();
      await guide.seeNotice();
    });
  }

  test.describe('in a browser in Finnish', () => {
    test.use({ locale: 'fi-FI' });

    test('the browser’s, where the page has none', async ({ page }) => {
      const guide = new LanguageGuidePage(page, 'fi');
      await guide.openTagged({ page: null });
      await guide.seeLanguage();
    });

    test('the page’s, before the browser’s', async ({ page }) => {
      const guide = new LanguageGuidePage(page, SOURCE_LANGUAGE);
      await guide.openTagged({ page: 'sv' });
      await expect(guide.action('language')).toBeVisible();
      await guide.seeLanguage();
    });
  });

  test('the first of the browser’s that the guide has', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'languages', { value: ['de-DE', 'tr', 'so-SO', 'fi'] });
    });
    const guide = new LanguageGuidePage(page, 'so');
    await guide.openTagged({ page: null });
    await guide.seeLanguage();
  });

  test('another, when the page changes its mind; not when the visitor has chosen', async ({ page }) => {
    const finnish = new LanguageGuidePage(page, 'fi');
    await finnish.openTagged({ element: 'ar' });
    await new LanguageGuidePage(page, 'ar').seeLanguage();
    const tag = (lang: string) =>
      page.locator('insats-guide').evaluate((host, to) => host.setAttribute('lang', to), lang);
    await tag('fi');
    await finnish.seeLanguage();
    await finnish.choose();
    await new LanguageGuidePage(page, 'uk').choose();
    await tag('ar');
    await expect(finnish.action('start')).toHaveText(new LanguageGuidePage(page, 'uk').text('welcome.start'));
    await new LanguageGuidePage(page, 'uk').seeLanguage();
  });
});

test('a guide that is moved in the page goes on in the language that was chosen', async ({ page }) => {
  const guide = new LanguageGuidePage(page, 'ar');
  await guide.open();
  await guide.start();
  await page.evaluate(() => {
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(document.querySelector('insats-guide') as HTMLElement);
  });
  await guide.seeStep('topics');
  await page.waitForLoadState('networkidle');
  await guide.seeLanguage();
});

const FAILURES: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['cannot be reached', (route) => route.abort('connectionrefused')],
  ['is answered with an error', (route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{}' })],
  [
    'turns out to be a web page',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Logga in</title>' }),
  ],
];

for (const [what, fail] of FAILURES) {
  test(`a language that ${what} leaves the conversation in the one before, and the list says so`, async ({ page }) => {
    const thrown: Error[] = [];
    page.on('pageerror', (error) => thrown.push(error));
    await page.route(CHUNK, fail);
    const before = new LanguageGuidePage(page, 'en');
    await before.open('ragunda');
    await before.start();
    await before.chooseTopics(['work']);
    await before.chooseLanguage('fi');
    await before.seeLanguage();
    await before.seeQuestion('age');
    await before.give('20-');
    await before.seeStep('results');
    await before.seeLanguage();
    expect(thrown).toEqual([]);
    await new LanguageGuidePage(page, 'ar').choose();
  });

  test(`an overlay that ${what} leaves the kommun’s own texts in Swedish, marked as such`, async ({ page }) => {
    await page.route(OVERLAY, fail);
    const guide = new LanguageGuidePage(page, 'fi');
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.press('results');
    const name = guide.host.locator('article h4').first();
    await expect(name).toContainText(`${guide.meta.inSwedish}: `);
    await expect(name.locator('[lang="sv"]')).not.toBeEmpty();
    await guide.seeNotice();
  });
}

test('a language that comes to nothing late does not take back the one that was chosen since', async ({ page }) => {
  let fail = (): void => {};
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route(CHUNK, async (route) => {
    await failing;
    await route.abort();
  });
  let letIn = (): void => {};
  const arriving = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/insats-guide.ar.js', async (route) => {
    await arriving;
    await route.continue();
  });
  const guide = new LanguageGuidePage(page, 'ar');
  await new LanguageGuidePage(page, SOURCE_LANGUAGE).open();
  await guide.chooseLanguage('fi');
  await guide.chooseLanguage('ar');
  const failed = page.waitForEvent('requestfailed');
  fail();
  await failed;
  letIn();
  await guide.seeLanguage();
});

test('an overlay that never comes is not waited for for ever', async ({ page }) => {
  await page.clock.install();
  await page.route(OVERLAY, () => new Promise(() => {}));
  const swedish = new LanguageGuidePage(page, SOURCE_LANGUAGE);
  const guide = new LanguageGuidePage(page, 'fi');
  await swedish.open('ragunda');
  const asked = page.waitForRequest(OVERLAY);
  await guide.chooseLanguage('fi');
  await asked;
  await swedish.start();
  await swedish.chooseTopics(['work']);
  await page.clock.fastForward('00:10');
  await guide.seeLanguage();
  await guide.seeQuestion('age');
});

test('without the file of the page’s language the guide speaks Swedish, and works', async ({ page }) => {
  await page.route(CHUNK, (route) => route.abort());
  const guide = new LanguageGuidePage(page, SOURCE_LANGUAGE);
  await guide.openTagged({ page: 'fi' });
  await guide.walk({ topics: ['work'], facts: { age: 50 } });
  await guide.seeRightToApply();
});

const MARKUP = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
const HOSTILE = [
  ['markup', { name: MARKUP, summary: MARKUP, audience: MARKUP, howTo: MARKUP, provider: MARKUP }],
  ['what is no text', { name: { toString: 'x' }, summary: ['<b>x</b>'], howTo: 7, audience: null, provider: true }],
  ['empty texts', { name: '', summary: '  ', howTo: '' }],
] as const;

for (const [what, texts] of HOSTILE) {
  test(`an overlay that holds ${what} draws none of it as anything but text`, async ({ page }) => {
    const thrown: Error[] = [];
    page.on('pageerror', (error) => thrown.push(error));
    const ids = realCatalog('ragunda').insatser.map(({ id }) => id);
    const insatser = [...ids, '__proto__', 'constructor', 'toString'].map((id) => `"${id}": ${JSON.stringify(texts)}`);
    const body = `{"__proto__": {"hacked": true, "insatser": {}}, "insatser": {${insatser.join(', ')}}}`;
    await page.route(OVERLAY, (route) => route.fulfill({ contentType: 'application/json', body }));
    const guide = new LanguageGuidePage(page, 'fi');
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics([]);
    await guide.press('results');
    const names = await guide.host.locator('article h4').allTextContents();
    expect(names).toHaveLength(ids.length);
    const wanted = what === 'markup' ? MARKUP : expect.stringMatching(new RegExp(`^${guide.meta.inSwedish}: \\S`));
    expect(names).toEqual(names.map(() => wanted));
    await expect(guide.host.locator('img, script, iframe, b')).toHaveCount(0);
    expect(await page.evaluate(() => ['hacked' in window, 'hacked' in {}])).toEqual([false, false]);
    expect(thrown).toEqual([]);
  });
}

test('an overlay that is no overlay leaves the kommun’s own texts in Swedish', async ({ page }) => {
  const guide = new LanguageGuidePage(page, 'fi');
  for (const body of ['null', '[]', '"text"', '{"insatser": null}', '{"insatser": [1, null]}', '{']) {
    await page.route(OVERLAY, (route) => route.fulfill({ contentType: 'application/json', body }), { times: 1 });
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.press('results');
    const name = guide.host.locator('article h4').first();
    await expect(name, body).toContainText(`${guide.meta.inSwedish}: `);
  }
});

test('a number that reads from right to left is noticed by these tests', async ({ page }) => {
  const guide = new LanguageGuidePage(page, 'ar');
  await guide.open('ragunda');
  await guide.unfoldAll();
  expect(await guide.scrambledNumbers()).toEqual([]);
  await guide.host.evaluate((host) => {
    const mirrored = new CSSStyleSheet();
    mirrored.replaceSync('bdi { direction: rtl; unicode-bidi: bidi-override }');
    host.shadowRoot?.adoptedStyleSheets.push(mirrored);
  });
  expect(await guide.scrambledNumbers()).not.toEqual([]);
});
