import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount } from './harness.js';

/** An edge of 1.6 pixels is drawn with one. */
const PIXEL = 0.7;

const WINDOW = { width: window.innerWidth, height: window.innerHeight };

beforeEach(() => page.viewport(360, 740));
afterEach(() => page.viewport(WINDOW.width, WINDOW.height));

/** Goes on to a result that has insatser of each status. */
async function goToResult(guide: GuideHarness): Promise<void> {
  await guide.walk({
    topics: [],
    facts: { resident: false, upperSecondary: 'neither', age: 30, parenthood: ['parent'], childAges: [5] },
  });
  expect(new Set(Object.values(guide.cards)).size).toBe(4);
}

/** Where what a part holds begins, after an edge and a space that may not be seen. */
function contentEdge(part: Element): number {
  const { borderInlineStartWidth, paddingInlineStart } = getComputedStyle(part);
  const edge = Number.parseFloat(borderInlineStartWidth) + Number.parseFloat(paddingInlineStart);
  return part.getBoundingClientRect().left + edge;
}

describe('what is pressed and looks like text', () => {
  /** Controls without a ground that stand first on their line. */
  const FIRST = 'details > summary, .actions > .quiet:first-child, footer > .quiet:first-child';

  test('begins at the edge that all text begins at, on every step', async () => {
    const guide = await mount({ catalog: everyKind() });
    const seen: string[] = [];
    const look = () => {
      for (const control of guide.all(FIRST).filter((one) => one.checkVisibility())) {
        const around = control.closest(':is(details, .actions, footer)') as Element;
        expect(Math.abs(contentEdge(control) - contentEdge(around)), control.textContent ?? '').toBeLessThan(PIXEL);
        seen.push(control.localName);
      }
    };
    look();
    await guide.start();
    look();
    await guide.chooseTopics(['parenting']);
    look();
    await guide.skipToResults();
    look();
    await guide.openApply();
    look();
    expect(new Set(seen)).toEqual(new Set(['summary', 'button']));
  });

  test('begins there too where a sentence leaves it a line of its own', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    const link = guide.one('p > [data-action=list]');
    const sentence = link.parentElement as HTMLElement;
    // As narrow as the link, so that every word has a line.
    sentence.style.inlineSize = 'min-content';
    expect(link.getBoundingClientRect().top).toBeGreaterThan(sentence.getBoundingClientRect().top);
    expect(Math.abs(contentEdge(link) - contentEdge(sentence))).toBeLessThan(PIXEL);
  });
});

test('in a column of a hundred pixels an answer is words, and nothing stands out of the column', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.chooseTopics(['parenting']);
  guide.seesQuestion('parenthood');
  await vi.waitUntil(() => guide.all('.said').length > 0);
  await page.viewport(110, 740);
  const width = document.documentElement.clientWidth;
  expect(width).toBeLessThan(120);
  expect(guide.one('.said').getBoundingClientRect().width).toBeGreaterThan(width / 2);
  expect(guide.one('.turn').getBoundingClientRect().right).toBeLessThan(width + PIXEL);
});

test('each step has one control at most that is stronger than the others', async () => {
  const guide = await mount({ catalog: everyKind() });
  const strong = () => guide.all('.primary').filter((one) => one.checkVisibility()).length;
  expect(strong()).toBe(1);
  await guide.start();
  expect(strong()).toBe(1);
  await guide.chooseTopics(['parenting']);
  guide.seesQuestion('parenthood');
  expect(strong()).toBe(1);
  await guide.press('results');
  expect(strong(), 'to go on, where not all has been asked').toBe(1);
  await guide.press('resume');
  await guide.skipToResults();
  expect(
    guide.all('.primary').map(({ localName }) => localName),
    'whom to call',
  ).toEqual(['a']);
  await guide.openCards();
  expect(strong()).toBe(1);
});

test('buttons that fill a line have their words in the middle', async () => {
  const guide = await mount({ catalog: everyKind() });
  const middles = guide
    .all('.turn > button')
    .map((one) => guide.styleOf(`[data-action=${one.dataset.action}]`, 'justify-content'));
  expect(middles).toEqual(['center', 'center']);
});

test('a heading of the result stands nearer to its rows than to what is before it', async () => {
  const guide = await mount({ catalog: everyKind() });
  await goToResult(guide);
  const groups = guide.all('.group:has(> h3)');
  expect(groups.length).toBeGreaterThan(2);
  for (const group of groups) {
    const [heading, after] = [...group.children].map((child) => child.getBoundingClientRect());
    const before = group.previousElementSibling?.getBoundingClientRect();
    if (!heading || !after || !before) throw new Error('The heading stands alone.');
    expect(heading.top - before.bottom).toBeGreaterThan((after.top - heading.bottom) * 2);
  }
});

test('where one reads from right to left an arrow points the other way, and so does a question mark', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.chooseLanguage('ar');
  await guide.seeLanguage('ar');
  await goToResult(guide);
  const scales = guide
    .all('h3[data-status]')
    .map(({ dataset: { status } }) => [
      status,
      guide.styleOf(`h3[data-status=${status}] svg`, 'scale'),
      guide.styleOf(`article[data-status=${status}] svg`, 'scale'),
    ]);
  expect(scales).toEqual([
    ['open', 'none', 'none'],
    ['checkWithProvider', '-1 1', '-1 1'],
    ['outsideAudience', 'none', 'none'],
    ['applyInstead', '-1 1', '-1 1'],
  ]);
});
