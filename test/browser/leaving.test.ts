import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { everyKind } from './catalogs.js';
import { mount, PATIENCE } from './harness.js';
import { openPage, type Page } from './page.js';

const pages: Page[] = [];

async function openGuide(inFrame = false, attributes = ''): Promise<Page> {
  const page = await openPage(everyKind(), inFrame, attributes);
  pages.push(page);
  return page;
}

afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

describe('leaving at once', () => {
  test('by the button: the page is blank in the same moment, and the neutral site takes its place', async () => {
    const page = await openGuide();
    await page.startChat();
    expect(page.isBlank).toBe(false);
    const { historyLength } = page;
    page.pressExit();
    expect(page.isBlank).toBe(true);
    expect(page.title).toBe('');
    await expect.poll(() => page.isAtNeutralSite, { timeout: PATIENCE }).toBe(true);
    expect(page.historyLength).toBe(historyLength);
  });

  test('by Esc twice', async () => {
    const page = await openGuide();
    await page.startChat();
    page.pressKey('Escape');
    expect(page.isBlank).toBe(false);
    page.pressKey('Escape');
    expect(page.isBlank).toBe(true);
    await expect.poll(() => page.isAtNeutralSite, { timeout: PATIENCE }).toBe(true);
  });

  test('takes the whole page, also where the guide is in a frame', async () => {
    const page = await openGuide(true);
    page.pressExit();
    expect(page.isBlank).toBe(true);
    await expect.poll(() => page.isAtNeutralSite, { timeout: PATIENCE }).toBe(true);
  });

  test('tells the page nothing', async () => {
    const page = await openGuide();
    await page.startChat();
    const heard = page.listen();
    page.pressExit();
    expect(heard).toEqual([]);
  });
});

describe('what does not leave', () => {
  test.each([
    { name: 'Esc once', keys: [{ key: 'Escape' }] },
    { name: 'Esc held down', keys: [{ key: 'Escape' }, { key: 'Escape', repeat: true }] },
    {
      name: 'Esc twice, long apart',
      keys: [
        { key: 'Escape', at: 10_000 },
        { key: 'Escape', at: 12_500 },
      ],
    },
    { name: 'Shift many times', keys: Array.from({ length: 6 }, () => ({ key: 'Shift' })) },
    { name: 'other keys', keys: [{ key: 'Enter' }, { key: ' ' }, { key: 'Tab' }] },
  ])('$name', async ({ keys }) => {
    const page = await openGuide();
    await page.startChat();
    for (const { key, ...details } of keys) page.pressKey(key, details);
    expect(page.isBlank).toBe(false);
    expect(page.step).toBe('topics');
  });
});

describe('on a page of its own', () => {
  /** Whether two presses of Esc leave the page. */
  const leavesByEsc = (page: Page): boolean => {
    page.pressKey('Escape');
    page.pressKey('Escape');
    return page.isBlank;
  };

  test("Esc twice is the page's while nobody has used the guide", async () => {
    expect(leavesByEsc(await openGuide())).toBe(false);
  });

  test('and leaves from the first touch on', async () => {
    const page = await openGuide();
    page.pressKey('Escape');
    page.touch();
    page.pressKey('Escape');
    expect(page.isBlank).toBe(false);
    page.pressKey('Escape');
    expect(page.isBlank).toBe(true);
  });

  test("and is the page's again when the browser brings it back", async () => {
    const page = await openGuide();
    page.touch();
    page.comeBack();
    expect(leavesByEsc(page)).toBe(false);
    page.touch();
    expect(leavesByEsc(page)).toBe(true);
  });

  test('a launcher leaves while it is open, and not before or after', async () => {
    const page = await openGuide(false, 'display="launcher"');
    expect(leavesByEsc(page)).toBe(false);
    page.open();
    page.closePanel();
    expect(leavesByEsc(page)).toBe(false);
    page.open();
    expect(leavesByEsc(page)).toBe(true);
  });

  test('a launcher whose panel the first Esc closes leaves with the second', async () => {
    const page = await openGuide(false, 'display="launcher"');
    page.open();
    page.pressKey('Escape');
    page.closePanel();
    page.pressKey('Escape');
    expect(page.isBlank).toBe(true);
  });

  test.each<[name: string, html: string, open: (part: HTMLElement) => void, close: (part: HTMLElement) => void]>([
    [
      'a dialog',
      '<dialog>Kakor</dialog>',
      (part) => (part as HTMLDialogElement).showModal(),
      (part) => (part as HTMLDialogElement).close(),
    ],
    ['a popover', '<p popover>Hjälp</p>', (part) => part.showPopover(), (part) => part.hidePopover()],
    [
      'a menu',
      '<button>Meny</button>',
      (part) => {
        part.ariaExpanded = 'true';
      },
      (part) => {
        part.ariaExpanded = 'false';
      },
    ],
  ])('Esc that closes %s of the page is no press of two', async (_name, html, open, close) => {
    const page = await openGuide();
    await page.startChat();
    await page.whole();
    const part = page.put(html);
    open(part);
    page.pressKey('Escape');
    close(part);
    page.pressKey('Escape');
    expect(page.isBlank).toBe(false);
    open(part);
    page.pressKey('Escape');
    expect(page.isBlank, 'it was opened between two presses').toBe(false);
    close(part);
    page.pressKey('Escape');
    page.pressKey('Escape');
    expect(page.isBlank).toBe(true);
  });

  test('what stands open and stays so keeps nobody from leaving', async () => {
    const page = await openGuide();
    await page.startChat();
    await page.whole();
    page.put('<button aria-expanded="true">Meny</button>');
    expect(leavesByEsc(page)).toBe(true);
  });

  test.each([
    ['Shift', { shiftKey: true }],
    ['Ctrl', { ctrlKey: true }],
    ['Alt', { altKey: true }],
    ['Meta', { metaKey: true }],
    ['an input method that composes', { isComposing: true }],
    ['an input method that it puts an end to, as Safari tells it', { keyCode: 229 }],
  ])('Esc with %s is no press of it', async (_name, details) => {
    const page = await openGuide();
    await page.startChat();
    page.pressKey('Escape', details);
    page.pressKey('Escape', details);
    page.pressKey('Escape');
    expect(page.isBlank).toBe(false);
  });
});

test('in a frame the text says when Esc is heard, and that the page around may stay', async () => {
  // The tests' own page is in a frame.
  const guide = await mount({ catalog: everyKind() });
  expect(guide.allText).toContain('men bara när du senast tryckte i rutan');
});

test('the button is what the first Tab reaches on a page that is the guide', async () => {
  const guide = await mount({ catalog: everyKind() });
  window.focus();
  await userEvent.keyboard('{Tab}');
  expect(guide.focus).toBe('exit');
});

test('the button is on every step, and while the catalogue is on its way', async () => {
  const guide = await mount({});
  expect(guide.isShown('exit')).toBe(true);
  guide.element.catalog = everyKind();
  await guide.settled();
  for (const go of ['start', 'all', 'results', 'topics'] as const) {
    expect(guide.isShown('exit'), guide.step).toBe(true);
    await guide.press(go);
  }
  await guide.openApply();
  expect(guide.isShown('exit')).toBe(true);
});

test('a page that the browser brings back shows nothing of the chat', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.chooseTopics(['violence']);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await guide.drawn();
  guide.seesStep('welcome');
  expect(guide.hasSection('violence')).toBe(false);
  expect(guide.transcript).toEqual([]);
});

test('a page that the browser brings back has its panel closed', async () => {
  const guide = await mount({ catalog: everyKind(), display: 'launcher' });
  await guide.launch();
  await guide.start();
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await guide.drawn();
  expect(guide.isOpen).toBe(false);
  await guide.launch();
  guide.seesStep('welcome');
});

test('a page that is shown for the first time keeps its chat', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  await guide.drawn();
  guide.seesStep('topics');
});
