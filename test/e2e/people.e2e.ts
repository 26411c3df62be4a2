import { partOf } from '../support/thorough.js';
import { test } from './fixture.js';
import type { Kommun } from './guide.page.js';
import { HALLEFORS } from './people/hallefors.js';
import type { Inhabitants } from './people/person.js';
import { RAGUNDA } from './people/ragunda.js';
import { SALA } from './people/sala.js';

const INHABITANTS: readonly (readonly [Kommun, Inhabitants])[] = [
  ['ragunda', RAGUNDA],
  ['hallefors', HALLEFORS],
  ['sala', SALA],
];

// Everybody walks through the element itself (browser/people).
for (const [kommun, { people, owed }] of INHABITANTS) {
  test.describe(kommun, () => {
    for (const person of partOf(people, 6)) {
      test(person.who, { annotation: { type: 'source', description: person.because } }, async ({ guide }) => {
        await guide.open(kommun);
        await guide.walk(person);
        await guide.seeAsExpected(person, owed);
      });
    }
  });
}
