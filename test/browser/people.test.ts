import { describe, expect, test } from 'vitest';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import { HALLEFORS } from '../e2e/people/hallefors.js';
import { RAGUNDA } from '../e2e/people/ragunda.js';
import { SALA } from '../e2e/people/sala.js';
import { cardOf } from '../support/guide/selectors.js';
import { mount } from './harness.js';

/*
 * Everybody whom a guideline speaks of finds what it says, at the element itself; some of them walk through the built files
 * too (e2e/people).
 */
describe.each([
  { name: 'ragunda', catalog: ragunda, inhabitants: RAGUNDA },
  { name: 'hallefors', catalog: hallefors, inhabitants: HALLEFORS },
  { name: 'sala', catalog: sala, inhabitants: SALA },
])('in $name', ({ catalog, inhabitants: { people, owed } }) => {
  test.each(people.map((person) => [person.who, person] as const))('%s', async (_who, person) => {
    const guide = await mount({ catalog });
    await guide.walk(person);
    // Where violence is all that was chosen, what is owed stands in the rest of the list.
    await guide.seeCards(person.expected, person.topics?.join() === 'violence' ? [] : owed);
    await guide.seeSection('apply');
    for (const text of person.sees ?? []) await guide.see(text);
    for (const { insats, text } of person.reads ?? []) {
      await guide.openCard(insats);
      expect(guide.one(cardOf(insats)).textContent?.replace(/\s+/g, ' ')).toContain(text);
    }
  });
});
