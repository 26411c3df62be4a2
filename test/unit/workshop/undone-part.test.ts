import { expect, test } from 'vitest';
import type { OpenPart } from '../../../src/workshop/insats-list.js';
import { withItemMoved, withValueAt } from '../../../src/workshop/path.js';
import { partOfChange } from '../../../src/workshop/undone-part.js';

const DRAFT = { kommun: { name: 'Almvik' }, insatser: ['a', 'b', 'c', 'd'].map((id) => ({ id })) };
const named = (at: number) => withValueAt(DRAFT, ['insatser', at, 'name'], 'Nytt');
const without = (at: number) => withValueAt(DRAFT, ['insatser', at], undefined);
const moved = (at: number, by: number) => withItemMoved(DRAFT, ['insatser'], at, by);

test.each<[string, object, object, OpenPart, OpenPart]>([
  ['a field of the open insats leaves it open', named(1), DRAFT, 1, 1],
  ['a field of another insats opens that one', named(2), DRAFT, 0, 2],
  ['a field of an insats opens it from what is common', named(2), DRAFT, 'catalog', 2],
  ['what is common is opened from an insats', withValueAt(DRAFT, ['kommun', 'name'], 'Bro'), DRAFT, 3, 'catalog'],
  ['an insats that comes back is opened', without(1), DRAFT, 'catalog', 1],
  ['an insats that comes back is opened from the one after it', without(1), DRAFT, 2, 1],
  ['the last insats that comes back is opened', without(3), DRAFT, 'catalog', 3],
  ['an open insats that goes leaves what is common', DRAFT, without(3), 3, 'catalog'],
  ['an open insats before one that goes stays open', DRAFT, without(3), 0, 0],
  ['an open insats after one that goes is followed', DRAFT, without(0), 3, 2],
  ['an open insats that is moved is followed', moved(1, 1), DRAFT, 2, 1],
  ['an insats that is moved elsewhere is opened where it stands', moved(0, 1), DRAFT, 3, 0],
])('%s', (_, before, after, open, part) => {
  expect(partOfChange(before as typeof DRAFT, after as typeof DRAFT, open)).toBe(part);
});
