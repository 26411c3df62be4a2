import { DeskByKeys } from './desk-keys.page.js';
import { test as base, expect } from './fixture.js';
import type { Kommun } from './guide.page.js';
import { HALLEFORS } from './people/hallefors.js';
import type { Inhabitants } from './people/person.js';
import { RAGUNDA } from './people/ragunda.js';
import { SALA } from './people/sala.js';

const test = base.extend<{ desk: DeskByKeys }>({
  desk: async ({ page }, use) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await use(new DeskByKeys(page));
  },
});

const INHABITANTS: Readonly<Partial<Record<Kommun, Inhabitants>>> = {
  ragunda: RAGUNDA,
  hallefors: HALLEFORS,
  sala: SALA,
};

/**
 * Ten who come to a desk, and the keys that their talk takes at most from an empty desk to the list on paper. A key a
 * second, which is slow, is less than twenty seconds for each.
 */
const TALKS: readonly (readonly [kommun: Kommun, who: string, keys: number])[] = [
  ['ragunda', 'a 17-year-old outside school', 7],
  ['ragunda', 'a parent with a court decision', 9],
  ['ragunda', 'a 70-year-old who wants company', 9],
  ['ragunda', 'a grandmother who comes with a grandchild', 12],
  ['hallefors', 'a 13-year-old with a parent who drinks', 10],
  ['hallefors', 'a parent of a newborn', 13],
  ['hallefors', 'a woman of 41 exposed to violence', 6],
  ['sala', 'a parent of a 2- and a 5-year-old', 16],
  ['sala', 'a 19-year-old who left gymnasiet', 9],
  ['sala', 'someone who worries about money', 5],
];

for (const [kommun, who, keys] of TALKS)
  test(`${who}, in ${kommun}, is handed a list on paper after at most ${keys} keys`, async ({ desk }) => {
    const { people, owed } = INHABITANTS[kommun] as Inhabitants;
    const person = people.find((one) => one.who.startsWith(who));
    if (!person) throw new Error(`Nobody is "${who}".`);
    await desk.openDesk(kommun);
    if (person.topics) await desk.keyInTopics(person.topics);
    await desk.keyInAnswers(person.facts);
    await desk.seeCards(person.expected, owed);
    await desk.keyInList();
    expect(desk.keys).toBeLessThanOrEqual(keys);
  });

test('numbers choose topics while the keyboard is there, and answer the question otherwise, and stand where they act', async ({
  desk,
}) => {
  await desk.openDesk('ragunda');
  const onTopics = desk.host.locator('.topics .pills kbd').filter({ visible: true });
  const onAnswers = desk.next.locator('.choices kbd').filter({ visible: true });
  await expect(onTopics).toHaveCount(0);
  await expect(onAnswers.first()).toHaveText('1');
  await desk.keyIn('t');
  await expect(onAnswers).toHaveCount(0);
  await desk.keyIn('1', '2');
  await expect(desk.host.locator('.topics :checked')).toHaveCount(2);
  await desk.keyIn('0');
  await expect(desk.host.locator('.topics :checked')).toHaveValue('');
  await desk.seeNothingSaid();
  await desk.keyIn('n');
  await expect(onTopics).toHaveCount(0);
  await expect(onAnswers.first()).toHaveText('1');
});

test('from an empty search field Esc leads to the question, and the help for who is in a hurry stands on both sides', async ({
  desk,
}) => {
  await desk.openDesk('hallefors');
  await desk.keyIn('s');
  await expect(desk.search).toBeFocused();
  await desk.keyIn('Escape');
  await expect(desk.next).toBeFocused();
  const seeHelp = async () => {
    for (const section of ['worry', 'help']) await expect(desk.section(section).locator('summary')).toBeVisible();
  };
  await seeHelp();
  await desk.keyIn('v');
  await desk.seeVisitorSide('sv');
  await seeHelp();
});
