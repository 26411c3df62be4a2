import { afterEach, describe, expect, test, vi } from 'vitest';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount, PATIENCE } from './harness.js';

const FALLBACK = '<p>Ring kommunen på 0123-45 67 99.</p>';

const refuse = (): never => {
  throw new Error('The page has replaced it.');
};

afterEach(() => vi.restoreAllMocks());

const atTopics = async (guide: GuideHarness): Promise<void> => {
  await guide.start();
  await guide.drawn();
};

const atQuestion = async (guide: GuideHarness): Promise<void> => {
  await guide.start();
  await guide.chooseTopics(['parenting']);
};

const atResults = async (guide: GuideHarness): Promise<void> => {
  await atQuestion(guide);
  await guide.press('results');
};

/** A visitor has whom to call, the way out and another try, and the page is told once. */
async function seeThatItIsTold(guide: GuideHarness): Promise<void> {
  await guide.drawn();
  guide.seesText('Guiden kan inte visas just nu.');
  guide.seesText('0123-45 67 99');
  expect(guide.linksIn().map(({ href }) => href)).toContain('tel:0123456700');
  expect(guide.actions).toEqual(expect.arrayContaining(['retry', 'exit']));
  expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'drawing-failed' }]);
}

interface Press {
  readonly name: string;
  /** Goes to where it is pressed. */
  readonly go: (guide: GuideHarness) => Promise<void>;
  readonly press: (guide: GuideHarness) => Promise<unknown>;
}

describe('a chart that throws leaves nobody before a guide that does nothing', () => {
  test.each<Press & { readonly step: string; readonly replaced: 'at' | 'findLast' }>([
    { name: 'at the topics', go: atTopics, press: (guide) => guide.press('all'), step: 'topics', replaced: 'findLast' },
    { name: 'at a question', go: atQuestion, press: (guide) => guide.skip(), step: 'questions', replaced: 'at' },
  ])('$name: whoever tries again is where they were, and can go on', async ({ go, press, step, replaced }) => {
    const guide = await mount({ catalog: everyKind(), fallback: FALLBACK });
    await go(guide);
    const before = guide.transcript;
    const refusing = vi.spyOn(Array.prototype, replaced).mockImplementation(refuse);
    await press(guide);
    expect(refusing).toHaveBeenCalled();
    refusing.mockRestore();
    await seeThatItIsTold(guide);
    await guide.press('retry');
    expect(guide.step).toBe(step);
    expect(guide.transcript).toEqual(before);
    await press(guide);
    expect(guide.hasStep).toBe(true);
    guide.dontSeeText('Guiden kan inte visas just nu.');
  });
});

describe('a screen that cannot be drawn is told of, and comes at another try', () => {
  test.each<Press>([
    { name: 'the topics', go: async () => {}, press: (guide) => guide.press('start') },
    { name: 'a question', go: atTopics, press: (guide) => guide.press('all') },
    { name: 'the results', go: atQuestion, press: (guide) => guide.press('results') },
    {
      name: 'a card',
      go: atResults,
      press: (guide) => guide.activate({ selector: '[data-insats] [data-action=open]', place: 0 }),
    },
    { name: 'the right to apply', go: atQuestion, press: (guide) => guide.press('apply') },
    { name: 'the whole list', go: atQuestion, press: (guide) => guide.press('list') },
  ])('$name', async ({ go, press }) => {
    const guide = await mount({ catalog: everyKind(), fallback: FALLBACK });
    await go(guide);
    const drawing = vi.spyOn(document, 'importNode').mockImplementationOnce(refuse);
    await press(guide);
    expect(drawing).toHaveBeenCalled();
    await seeThatItIsTold(guide);
    await guide.press('retry');
    expect(guide.hasStep).toBe(true);
    guide.dontSeeText('Guiden kan inte visas just nu.');
  });
});

describe('a place of use that cannot be drawn is told of, and comes at another try', () => {
  test.each([
    { mode: 'kiosk', drawn: '[data-action=greet]' },
    { mode: 'staff', drawn: '#next' },
  ] as const)('$mode', async ({ mode, drawn }) => {
    const guide = await mount({ catalog: everyKind(), fallback: FALLBACK });
    const isDrawn = () => guide.all(drawn).length > 0;
    const drawing = vi.spyOn(document, 'importNode').mockImplementationOnce(refuse);
    guide.element.mode = mode;
    await expect.poll(() => guide.heardOf('insats-error'), { timeout: PATIENCE }).toHaveLength(1);
    await guide.drawn();
    expect(drawing).toHaveBeenCalled();
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'drawing-failed' }]);
    guide.seesText('0123-45 67 99');
    await guide.press('retry');
    await expect.poll(isDrawn, { timeout: PATIENCE }).toBe(true);
  });
});
