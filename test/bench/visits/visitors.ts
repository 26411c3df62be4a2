import { HALLEFORS } from '../../e2e/people/hallefors.js';
import type { Inhabitants, Person } from '../../e2e/people/person.js';
import { RAGUNDA } from '../../e2e/people/ragunda.js';
import { SALA } from '../../e2e/people/sala.js';
import type { KommunName } from '../../support/real-catalogs.js';

/** Somebody who visits the guide of a kommun. */
export interface Visitor {
  readonly kommun: KommunName;
  readonly person: Person;
}

const INHABITANTS: Readonly<Record<KommunName, Inhabitants>> = {
  ragunda: RAGUNDA,
  hallefors: HALLEFORS,
  sala: SALA,
};

/** Whose visits are measured: how their description in `test/e2e/people` begins. */
const CHOSEN: readonly (readonly [kommun: KommunName, who: string])[] = [
  ['sala', 'a parent of a 2- and a 5-year-old'],
  ['sala', 'someone who is not folkbokförd in Sala'],
  ['sala', 'a 16-year-old whose parents live apart'],
  ['sala', 'a woman of 37 whose partner is violent'],
  ['sala', 'someone who worries about money'],
  ['sala', 'someone who skips everything'],
  ['ragunda', 'a 17-year-old outside school'],
  ['ragunda', 'parents of a 7-year-old'],
  ['hallefors', 'a daughter of someone with dementia'],
  ['hallefors', 'a 75-year-old who wants company'],
];

/** The ten visitors, in the order of the table. */
export const VISITORS: readonly Visitor[] = CHOSEN.map(([kommun, who]) => {
  const person = INHABITANTS[kommun].people.find((one) => one.who.startsWith(who));
  if (!person) throw new Error(`Nobody in ${kommun} is described as "${who}…".`);
  return { kommun, person };
});
