import { languages } from '../../scripts/locales/languages.js';
import { swedishText } from '../../src/catalog/insats-texts.js';
import type { CatalogOverlay } from '../../src/catalog/types.js';
import { SOURCE_LANGUAGE } from '../../src/i18n/languages.js';
import { readOverlay } from '../support/locales.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';
import { allOr, IS_THOROUGH, partOf } from '../support/thorough.js';
import { violations } from './axe.js';
import { expect, test } from './fixture.js';
import type { StepName } from './guide.page.js';
import { LanguageGuidePage } from './language.page.js';
import { outside, overflow } from './layout.js';
import { OwnWords } from './own-words.js';
import { HALLEFORS } from './people/hallefors.js';
import { RAGUNDA } from './people/ragunda.js';
import { SALA } from './people/sala.js';
import { tour } from './tour.js';

const PEOPLE = { ragunda: RAGUNDA, hallefors: HALLEFORS, sala: SALA };
const LANGUAGES = languages();
const TRANSLATIONS = LANGUAGES.filter((language) => language !== SOURCE_LANGUAGE);

function overlayOf(kommun: (typeof KOMMUNER)[number], language: string): CatalogOverlay | undefined {
  return language === SOURCE_LANGUAGE ? undefined : readOverlay(kommun, language);
}

for (const [at, language] of ['ar', 'sv-simple'].entries()) {
  // The people of one kommun in each of the two.
  for (const kommun of KOMMUNER.filter((_, place) => IS_THOROUGH || place === at)) {
    test(`people find in ${language} what they find in Swedish (${kommun})`, async ({ page }) => {
      test.slow();
      const { people, owed } = PEOPLE[kommun];
      const guide = new LanguageGuidePage(page, language);
      await guide.open(kommun);
      for (const person of partOf(people, 5))
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
    // Of what axe looks for, the language decides the direction alone; at Swedish it has looked (accessibility).
    const isForAxe = IS_THOROUGH || language === 'ar';
    // Each language with one of the lists.
    for (const kommun of allOr(KOMMUNER, KOMMUNER[at % KOMMUNER.length] ?? 'ragunda')) {
      test(`every step is in ${language}, fits${isForAxe ? ', and has nothing for axe to find' : ''} (${kommun})`, async ({
        page,
      }) => {
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
          if (isForAxe) expect.soft(await violations(page, 'light'), step).toEqual([]);
        });
        expect(looked.size, 'kinds of step').toBeGreaterThan(4);
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

for (const language of [SOURCE_LANGUAGE, 'ar'])
  test(`with letters of twice the size on a small phone every number that can be called is whole (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const guide = new LanguageGuidePage(page, language);
    await guide.open('sala');
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    await guide.unfoldAll();
    expect(await guide.scrambledNumbers()).toEqual([]);
    await guide.start();
    await guide.chooseTopics(['violence']);
    await guide.unfoldAll();
    expect(await guide.scrambledNumbers()).toEqual([]);
    await guide.press('results');
    await guide.unfoldAll();
    expect(await guide.scrambledNumbers()).toEqual([]);
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
