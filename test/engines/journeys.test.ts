import { describe, expect, test } from 'vitest';
import { HALLEFORS } from '../e2e/people/hallefors.js';
import type { Inhabitants, Person } from '../e2e/people/person.js';
import { RAGUNDA } from '../e2e/people/ragunda.js';
import { SALA } from '../e2e/people/sala.js';
import { allOr } from '../support/thorough.js';
import { GuidePage, KeyboardGuidePage } from './guide.page.js';
import { running } from './running.js';

const run = running();

/** More stops than the topics have. */
const STOPS = 40;

/**
 * One person of each kommun, and what its guideline owes to whoever asks. The kommun is nothing to an engine: in `npm test`
 * one of them points, and another has a keyboard.
 */
const PARENTS = chosen('ragunda', RAGUNDA, 'parents of a 7-year-old');
const YOUTH = chosen('hallefors', HALLEFORS, 'a 13-year-old with a parent who drinks');
const PARENT = chosen('sala', SALA, 'a parent of a 2- and a 5-year-old');
const EVERYBODY = [PARENTS, YOUTH, PARENT];

interface Chosen {
  readonly kommun: string;
  readonly who: string;
  readonly person: Person;
  readonly owed: readonly string[];
}

function chosen(kommun: string, { people, owed }: Inhabitants, start: string): Chosen {
  const person = people.find(({ who }) => who.startsWith(start));
  if (!person) throw new Error(`Nobody of ${kommun} is ${start}.`);
  return { kommun, who: person.who, person, owed };
}

async function open(kommun = 'ragunda'): Promise<GuidePage> {
  return new GuidePage(await run.visit()).open(run.server.at(`/plain.html?kommun=${kommun}`));
}

describe.each(allOr<Chosen, Chosen>(EVERYBODY, PARENT))('in $kommun', ({ kommun, who, person, owed }) => {
  test(`with a pointer ${who}`, async () => {
    const guide = await open(kommun);
    await guide.walk(person);
    await guide.seeCards(person.expected, owed);
    await guide.seeSection('apply');
    for (const { insats, text } of person.reads ?? []) {
      await guide.activate({ selector: `[data-insats="${insats}"] [data-action="open"]` });
      await guide.see(text);
    }
  });
});

describe.each(allOr<Chosen, Chosen>(EVERYBODY, PARENTS))('in $kommun', ({ kommun, who, person, owed }) => {
  test(`with nothing but a keyboard ${who}`, async () => {
    const guide = new KeyboardGuidePage(await run.visit());
    await guide.open(run.server.at(`/plain.html?kommun=${kommun}`));
    await guide.walk(person);
    await guide.seeCards(person.expected, owed);
  });
});

test('back, a skipped question and a changed answer lead where they lead', async () => {
  const guide = await open();
  await guide.press('start');
  await guide.chooseTopics(['work']);
  await guide.seeQuestion('age');
  await guide.give('16-19');
  await guide.seeQuestion('upperSecondary');
  await guide.press('back');
  await guide.seeQuestion('age');
  await guide.seeChosen('16-19');
  await guide.give('16-19');
  await guide.press('skip');
  await guide.give('true');
  await guide.seeStep('results');
  await guide.see('Du hoppade över: Går du på gymnasiet?');
  await guide.change(1);
  await guide.seeQuestion('age');
  await guide.give('20-');
  await guide.seeStep('results');
  await guide.seeSaid('Jobb och studier', '20 år eller äldre');
});

test('Arabic in the middle of a conversation turns it round and keeps every answer', async () => {
  const guide = await open();
  await guide.press('start');
  await guide.chooseTopics(['separation']);
  await guide.seeQuestion('parenthood');
  await guide.give('parent');
  await guide.seeQuestion('bothParentsAgree');
  const before = await guide.look();
  await guide.chooseLanguage('ar');
  const after = await guide.look();
  expect(after).toMatchObject({ fact: before?.fact, values: before?.values, direction: 'rtl' });
  expect(after?.said).toHaveLength(before?.said.length ?? 0);
  expect(after?.said.join(' ')).toMatch(/^[\p{Script=Arabic}\p{P}\s]+$/u);
  await guide.give('true');
  await guide.give('false');
  await guide.seeStep('results');
  await guide.seeCards({ open: ['samarbetssamtal'] }, RAGUNDA.owed);
});

test('the right to apply opens from a question, and back leads to where one was', async () => {
  const guide = await open();
  await guide.press('start');
  await guide.chooseTopics(['work']);
  await guide.give('16-19');
  await guide.seeQuestion('upperSecondary');
  await guide.openApply();
  await guide.seeStep('apply');
  await guide.see('Du har alltid rätt att ansöka om stöd');
  await guide.press('back');
  await guide.seeQuestion('upperSecondary');
  await guide.seeSaid('Jobb och studier', '16–19 år');
});

test('the print button prints the page, once', async () => {
  const guide = await open();
  await guide.press('start');
  await guide.chooseTopics(['money']);
  await guide.seeStep('results');
  await guide.inspect(() => {
    Object.assign(window, {
      printed: 0,
      print: () => Object.assign(window, { printed: Reflect.get(window, 'printed') + 1 }),
    });
  });
  await guide.press('print');
  expect(await guide.inspect(() => Reflect.get(window, 'printed'))).toBe(1);
});

describe('the launcher', () => {
  async function openPanel(width: number): Promise<KeyboardGuidePage> {
    const visit = await run.visit();
    await visit.open(run.server.at('/launcher.html'));
    await visit.resize(width, 700);
    const guide = new KeyboardGuidePage(visit);
    await guide.launch();
    await guide.until(() => guide.inspect(isOpen), 'the panel is open');
    await guide.press('start');
    await guide.seeStep('topics');
    return guide;
  }

  async function stopsFrom(guide: KeyboardGuidePage): Promise<readonly string[]> {
    const visited = new Set<string>();
    // Both ways, since some browsers go to their own buttons after the last one.
    for (const isBack of [false, true])
      for (let stop = 0; stop < STOPS; stop++) {
        await guide.visit.pressKey('Tab', isBack);
        visited.add(await guide.focus());
      }
    return [...visited];
  }

  test('opens the guide over all of a small screen, and keeps the keyboard in it', async () => {
    const visited = await stopsFrom(await openPanel(360));
    expect(visited).toEqual(expect.arrayContaining(['exit', 'close', 'all', 'back']));
    for (const outside of ['before', 'after', 'launcher']) expect(visited).not.toContain(outside);
  });

  test('opens the guide beside the page on a large one, and the keyboard comes to both', async () => {
    const visited = await stopsFrom(await openPanel(1000));
    expect(visited).toEqual(expect.arrayContaining(['exit', 'close', 'all', 'back', 'before', 'after']));
    expect(visited).not.toContain('launcher');
  });

  test.each([360, 1000])(
    'closes with Esc, gives the keyboard back, and opens again where one was (%i px)',
    async (width) => {
      const guide = await openPanel(width);
      await guide.visit.pressKey('Escape');
      await guide.until(async () => !(await guide.inspect(isOpen)), 'the panel is closed');
      expect(await guide.focus()).toBe('launcher');
      await guide.visit.pressKey('Enter');
      await guide.until(() => guide.inspect(isOpen), 'the panel is open again');
      await guide.seeStep('topics');
    },
  );
});

function isOpen(guide: string): boolean {
  return document.querySelector(guide)?.shadowRoot?.querySelector('dialog')?.open === true;
}
