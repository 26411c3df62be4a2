import { describe, expect, test } from 'vitest';
import { RAGUNDA } from '../e2e/people/ragunda.js';
import { SALA } from '../e2e/people/sala.js';
import { GuidePage } from './guide.page.js';
import { running } from './running.js';

const run = running();

/** The width that the guide is drawn for at the least, in CSS pixels (design of the layout: from 280). */
const NARROWEST = 270;

async function open(page: string, guide = 'insats-guide'): Promise<GuidePage> {
  return new GuidePage(await run.visit(), guide).open(run.server.at(page));
}

describe('a page that has patched the language', () => {
  test('meets a guide that answers as everywhere', async () => {
    const guide = await open('/patched.html?kommun=sala');
    const person = SALA.people[0];
    if (!person) throw new Error('There is nobody in Sala.');
    await guide.walk(person);
    await guide.seeCards(person.expected, SALA.owed);
    await guide.chooseLanguage('ar');
    await guide.seeCards(person.expected, SALA.owed);
    expect(await guide.visit.evaluate(() => Reflect.get(window, 'thrown'))).toEqual([]);
  });

  test('keeps its patches', async () => {
    const guide = await open('/patched.html');
    expect(await guide.visit.evaluate(() => [['a', 'b'].at(-1), 'inherits' in {}, JSON.stringify(['a'])])).toEqual([
      'b',
      true,
      '"\\"a\\""',
    ]);
  });
});

test('a page with a lit and an i18next of its own keeps them, and the guide keeps its words', async () => {
  const guide = await open('/other-lit.html');
  await guide.see('Hej! Här ser du vilket stöd som finns i Ragunda kommun utan att du behöver ansöka.');
  await guide.chooseLanguage('en');
  await guide.press('start');
  const site = await guide.visit.evaluate(() => {
    const { siteTexts } = window as unknown as {
      readonly siteTexts: { readonly language: string; t(key: string): string };
    };
    const greeting = document.querySelector('kommun-greeting')?.shadowRoot?.textContent?.trim();
    return { greeting, language: siteTexts.language, exit: siteTexts.t('exit') };
  });
  expect(site).toEqual({ greeting: 'Hello', language: 'en', exit: 'The site’s own exit' });
  await guide.dontSee('The site’s own exit');
});

describe('a page that is written from right to left', () => {
  test('has a Swedish guide that is written from left to right', async () => {
    const guide = await open('/rtl.html');
    expect((await guide.look())?.direction).toBe('ltr');
    const [heading, exit] = [await guide.inspect(boxOf, 'h2'), await guide.inspect(boxOf, '[data-action="exit"]')];
    expect(heading.left).toBeLessThan(exit.left);
    await guide.walk({ topics: ['work'], facts: { age: 50 } });
    expect(await guide.inspect(directionsOf, '.guide, h2, p, li, .card')).toEqual(['ltr']);
  });

  test('has an Arabic guide when it speaks Arabic itself', async () => {
    run.server.answer('/rtl.html', async (response) => {
      const { end } = response;
      response.end = ((body: unknown) =>
        end.call(response, String(body).replace('lang="sv"', 'lang="ar"'), 'utf8')) as typeof end;
      await run.server.file('/rtl.html')(response);
    });
    const guide = await open('/rtl.html');
    await guide.seeLanguage('ar');
    expect((await guide.look())?.direction).toBe('rtl');
  });
});

describe('two guides on one page', () => {
  test('have a catalogue, a conversation and a language each', async () => {
    const ragunda = await open('/two.html', '#one insats-guide');
    const sala = new GuidePage(ragunda.visit, '#other insats-guide');
    await sala.seeStep('welcome');
    await ragunda.press('start');
    await ragunda.chooseTopics(['work']);
    await ragunda.seeQuestion('age');
    await sala.seeStep('welcome');
    await sala.press('start');
    await sala.chooseTopics(['parenting']);
    await sala.seeQuestion('parenthood');
    await sala.see('Har du barn, eller väntar du barn?');
    await sala.chooseLanguage('ar');
    await ragunda.seeLanguage('sv');
    await ragunda.give('20-');
    await ragunda.seeStep('results');
    await ragunda.seeCards(
      {
        open: ['rad-och-stodsamtal-arbetsmarknads-och-integration'],
        outsideAudience: ['kaa-kommunala-aktivitetsansvaret'],
      },
      RAGUNDA.owed,
    );
    await sala.give('none');
    await sala.press('results');
    await sala.seeStep('results');
    await ragunda.press('restart');
    await ragunda.seeStep('welcome');
    await sala.seeStep('results');
  });

  test('are left by one press in either', async () => {
    const guide = await open('/two.html', '#other insats-guide');
    // The row of languages of the first pushes the second down.
    await guide.until(() => guide.visit.evaluate(haveLanguageRows), 'the languages of both');
    await guide.press('exit');
    await guide.until(() => guide.visit.evaluate(() => document.title === 'Vädret'), 'the neutral site');
  });
});

describe('a guide that is moved in the page', () => {
  const WAYS = [
    ['by append', (guide: string) => document.querySelector('aside')?.append(document.querySelector(guide) as Element)],
    [
      'by moveBefore, where the browser has it',
      (guide: string) => {
        const [aside, element] = [document.querySelector('aside') as Element, document.querySelector(guide) as Element];
        if ('moveBefore' in aside) (aside.moveBefore as (node: Node, before: null) => void)(element, null);
        else (aside as Element).append(element);
      },
    ],
  ] as const;

  test.each(WAYS)('%s keeps its conversation and its language', async (_way, move) => {
    const guide = await open('/counted.html');
    await guide.press('start');
    await guide.chooseTopics(['work']);
    await guide.give('16-19');
    await guide.chooseLanguage('fi');
    await guide.seeQuestion('upperSecondary');
    const before = await guide.look();
    await guide.inspect(move as (guide: string) => void);
    expect(await guide.visit.evaluate(() => document.querySelector('aside insats-guide') !== null)).toBe(true);
    await guide.until(async () => JSON.stringify(await guide.look()) === JSON.stringify(before), 'what was on screen');
    await guide.give('neither');
    await guide.give('true');
    await guide.seeStep('results');
    await guide.press('back');
    await guide.seeQuestion('compulsorySchoolDone');
  });
});

test('a guide that is taken out of the page leaves no listener, timer, observer or live region behind', async () => {
  const visit = await run.visit();
  await visit.open(run.server.at('/no-guide.html'));
  // What an engine that is driven adds of its own.
  const withoutGuide = await visit.evaluate(leftInPage);
  const guide = await new GuidePage(visit).open(run.server.at('/counted.html'));
  await guide.press('start');
  await guide.chooseTopics(['work']);
  await guide.chooseLanguage('ar');
  await guide.give('16-19');
  expect(await visit.evaluate(leftInPage), 'while it is there').toContainEqual(
    expect.stringMatching(/^listener keydown/),
  );
  await visit.evaluate(() => document.querySelector('insats-guide')?.remove());
  // What ends by itself in a moment, such as holding the pointer off a new screen, is not left behind.
  await expect.poll(() => visit.evaluate(leftInPage)).toEqual(withoutGuide);
});

describe('a place that is hidden at first', () => {
  const PLACES: readonly (readonly [string, string])[] = [
    ['#in-dialog', '#open-dialog'],
    ['#in-details', '#in-details summary'],
    ['#in-tab', '#show-tab'],
  ];

  test.each(PLACES)('%s shows a guide that works when it is opened', async (place, opener) => {
    const guide = await open('/places.html', `${place} insats-guide`);
    expect(await guide.inspect(areShown, '.guide')).toEqual([false]);
    await guide.visit.pressAt(await guide.visit.evaluate(middleOf, opener));
    await guide.until(async () => (await guide.inspect(areShown, '.guide'))[0] === true, 'the guide');
    expect((await guide.inspect(boxOf, '.guide')).width).toBeGreaterThan(NARROWEST);
    await guide.walk({ topics: ['work'], facts: { age: 50 } });
    await guide.seeSection('apply');
  });

  test.each(['#in-row', '#in-float'])('%s leaves the guide room', async (place) => {
    const guide = await open('/places.html', `${place} insats-guide`);
    expect((await guide.inspect(boxOf, '.guide')).width).toBeGreaterThan(NARROWEST);
    await guide.visit.resize(360, 640);
    const { left, width } = await guide.inspect(boxOf, '.guide');
    expect(width, 'on a phone too').toBeGreaterThan(NARROWEST);
    expect(left + width).toBeLessThanOrEqual(await guide.visit.evaluate(() => innerWidth));
  });
});

describe('a frame that may run scripts and nothing else', () => {
  async function openFramed(): Promise<GuidePage> {
    run.server.allowAnyOrigin();
    const visit = await run.visit();
    await visit.open(run.server.at('/framed.html'));
    const guide = new GuidePage(visit, 'insats-guide', true);
    await guide.seeStep('welcome');
    return guide;
  }

  test('shows a guide that works, without storage and without the page around it', async () => {
    const guide = await openFramed();
    expect(await guide.inspect(reachesStorage)).toBe(false);
    await guide.walk({ topics: ['work'], facts: { age: 50 } });
    await guide.chooseLanguage('ar');
    await guide.seeCards(
      {
        open: ['rad-och-stodsamtal-arbetsmarknads-och-integration'],
        outsideAudience: ['kaa-kommunala-aktivitetsansvaret'],
      },
      RAGUNDA.owed,
    );
  });

  test('is left at once, as far as the frame reaches', async () => {
    const guide = await openFramed();
    await guide.press('exit');
    await guide.until(() => guide.inspect(() => document.title === 'Vädret'), 'the neutral site in the frame');
  });
});

test('what the host’s own print button prints is the insatser and the right to apply, and nothing that was said', async () => {
  const guide = await open('/plain.html');
  await guide.walk({ topics: ['work'], facts: { age: 50 } });
  expect(await guide.inspect(printOnScreen), 'rules for paper').toBeGreaterThan(0);
  expect(await guide.inspect(areShown, 'article[data-insats], [data-section="apply"], .row h4')).toEqual([true]);
  expect(
    await guide.inspect(
      areShown,
      'button:not([data-action=open]), select, .bar, .transcript, .said, .mine, .taking, footer',
    ),
  ).toEqual([false]);
});

// These run in the page.

function haveLanguageRows(): boolean {
  return [...document.querySelectorAll('insats-guide')].every((one) => one.shadowRoot?.querySelector('ul.languages'));
}

/** What has been added to the page and not taken away again, and what speaks up in it by itself. */
function leftInPage(): readonly string[] {
  const counted = Reflect.get(window, 'left') as Map<string, number>;
  const left = [...counted].filter(([, times]) => times !== 0).map(([name, times]) => `${name} ${times}`);
  const live = [...document.querySelectorAll('[aria-live], [role=status], [role=log], [role=alert]')];
  return [...left, ...live.map(({ localName }) => `live ${localName}`)].sort();
}

function boxOf(guide: string, selector: string): { readonly left: number; readonly width: number } {
  const { left, width } = document
    .querySelector(guide)
    ?.shadowRoot?.querySelector(selector)
    ?.getBoundingClientRect() ?? {
    left: Number.NaN,
    width: Number.NaN,
  };
  return { left, width };
}

function directionsOf(guide: string, selector: string): readonly string[] {
  const all = [...(document.querySelector(guide)?.shadowRoot?.querySelectorAll(selector) ?? [])];
  return [...new Set(all.map((element) => getComputedStyle(element).direction))];
}

function middleOf(selector: string): { readonly x: number; readonly y: number } {
  const element = document.querySelector(selector) as Element;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function reachesStorage(): boolean {
  try {
    return Boolean(localStorage) || Boolean(parent.document);
  } catch {
    return false;
  }
}

/** Lets the rules for paper hold on screen; how many sheets had any. */
function printOnScreen(guide: string): number {
  const rules = [...(document.querySelector(guide)?.shadowRoot?.adoptedStyleSheets ?? [])].flatMap((sheet) => [
    ...sheet.cssRules,
  ]);
  const paper = rules.filter(
    (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
  );
  for (const { media } of paper) media.mediaText = 'all';
  return paper.length;
}

function areShown(guide: string, selector: string): readonly boolean[] {
  const all = [...(document.querySelector(guide)?.shadowRoot?.querySelectorAll(selector) ?? [])];
  return [...new Set(all.map((element) => element.checkVisibility()))];
}
