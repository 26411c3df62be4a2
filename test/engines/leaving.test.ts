import { describe, expect, test } from 'vitest';
import { GuidePage, PATIENCE, type Target } from './guide.page.js';
import { running } from './running.js';

const run = running();

const EXIT: Target = { selector: '[data-action="exit"]' };
const TITLE = 'Stöd och hjälp';

/** How the page was at the end of the task in which it was left, and which of the guide's events it heard in that task. */
const AFTERMATH = { nodes: 0, title: '', heard: [] };

/** A visitor who comes from the kommun's front page, and is in the middle of a conversation. */
class Leaver {
  readonly guide: GuidePage;
  #historyLength = 0;

  private constructor(guide: GuidePage) {
    this.guide = guide;
  }

  static async open(page = '/plain.html'): Promise<Leaver> {
    const guide = new GuidePage(await run.visit());
    await guide.visit.open(run.server.at('/before.html'));
    await guide.visit.open(run.server.at(page));
    const leaver = new Leaver(guide);
    leaver.#historyLength = await guide.visit.evaluate(() => history.length);
    await guide.visit.evaluate(tellAftermath);
    return leaver;
  }

  async beInTheMiddle(): Promise<void> {
    await this.guide.press('start');
    await this.guide.chooseTopics(['violence', 'work']);
    await this.guide.seeQuestion('age');
    await this.guide.give('16-19');
    await this.guide.seeQuestion('upperSecondary');
  }

  /** The page went blank in the same task and told nobody; the neutral site took its place, and no way leads back. */
  async seeThatItWasLeft(): Promise<void> {
    const { visit } = this.guide;
    const seeTitle = (title: string) =>
      expect.poll(() => visit.evaluate(() => document.title), { timeout: PATIENCE }).toBe(title);
    await seeTitle('Vädret');
    await expect.poll(() => run.server.told.at(-1), { timeout: PATIENCE }).toEqual(JSON.stringify(AFTERMATH));
    expect(await visit.evaluate(() => history.length)).toBe(this.#historyLength);
    await visit.travel(-1);
    await seeTitle('Kommunen');
    await visit.travel(1);
    await seeTitle('Vädret');
  }
}

/** Has the page tell the server how it is at the end of each task with a press in it; runs in the page. */
function tellAftermath(): void {
  const heard: string[] = [];
  for (const name of ['insats-ready', 'insats-step', 'insats-error'])
    window.addEventListener(name, ({ type }) => heard.push(type));
  // The window is the last to hear of a press, in the task in which the guide did.
  for (const press of ['click', 'keydown'])
    window.addEventListener(press, () => {
      const { title, documentElement } = document;
      const aftermath = { nodes: documentElement.childNodes.length, title, heard: heard.splice(0) };
      navigator.sendBeacon('/told', JSON.stringify(aftermath));
    });
}

const WAYS: readonly (readonly [string, (guide: GuidePage) => Promise<void>])[] = [
  ['one press on the button', (guide) => guide.activate(EXIT)],
  [
    'Esc pressed twice',
    async ({ visit }) => {
      await visit.pressKey('Escape');
      await visit.pressKey('Escape');
    },
  ],
];

describe.each(WAYS)('%s', (_way, leave) => {
  test('blanks the page in the same task, tells nobody, and leaves nothing to come back to', async () => {
    const leaver = await Leaver.open();
    await leaver.beInTheMiddle();
    await leave(leaver.guide);
    await leaver.seeThatItWasLeft();
  });
});

test('Esc pressed once leaves everything as it is', async () => {
  const leaver = await Leaver.open();
  await leaver.beInTheMiddle();
  await leaver.guide.visit.pressKey('Escape');
  await leaver.guide.seeQuestion('upperSecondary');
});

test('the first Tab comes to the way out, and Enter takes it', async () => {
  const leaver = await Leaver.open();
  const { guide } = leaver;
  await guide.seeStep('welcome');
  await guide.visit.pressKey('Tab');
  expect(await guide.focus()).toBe('exit');
  await guide.visit.pressKey('Enter');
  await leaver.seeThatItWasLeft();
});

describe('in an open launcher', () => {
  async function open(): Promise<Leaver> {
    const leaver = await Leaver.open('/launcher.html');
    await leaver.guide.launch();
    await leaver.beInTheMiddle();
    return leaver;
  }

  test('the button leaves at once', async () => {
    const leaver = await open();
    await leaver.guide.activate(EXIT);
    await leaver.seeThatItWasLeft();
  });

  test('Esc pressed twice leaves at once, although the first closes the panel', async () => {
    const leaver = await open();
    await leaver.guide.visit.pressKey('Escape');
    await leaver.guide.visit.pressKey('Escape');
    await leaver.seeThatItWasLeft();
  });
});

test('a page that the back/forward cache brings up holds nothing of the former conversation', async () => {
  const { guide } = await Leaver.open();
  await guide.press('start');
  await guide.chooseTopics(['violence']);
  await guide.seeSection('violence');
  await guide.visit.evaluate(() =>
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  await guide.visit.open(run.server.at('/before.html'));
  await guide.visit.travel(-1);
  await guide.seeStep('welcome');
  expect(await guide.visit.evaluate(() => Reflect.get(window, 'persisted')), 'it came out of the cache').toBe(true);
  await guide.seeSaid();
  expect((await guide.look())?.sections).not.toContain('violence');
});

test('a page that is loaded again remembers no answer and no ticked box', async () => {
  const { guide } = await Leaver.open();
  await guide.press('start');
  await guide.activate({ selector: 'input[value="violence"]' });
  await guide.seeChosen('violence');
  await guide.visit.reload();
  await guide.seeStep('welcome');
  await guide.press('start');
  await guide.seeChosen();
});

test('neither the title of the page nor its address ever says what it is about', async () => {
  const { guide } = await Leaver.open();
  const seeNothing = async () =>
    expect(
      await guide.visit.evaluate(() => [document.title, location.pathname + location.search + location.hash]),
    ).toEqual([TITLE, '/plain.html']);
  await seeNothing();
  await guide.press('start');
  await guide.chooseTopics(['violence', 'work']);
  await guide.seeSection('violence');
  await seeNothing();
  await guide.press('skip');
  await guide.seeQuestion('upperSecondary');
  await seeNothing();
  await guide.press('results');
  await guide.seeStep('results');
  await seeNothing();
  await guide.openApply();
  await guide.seeStep('apply');
  await seeNothing();
});
