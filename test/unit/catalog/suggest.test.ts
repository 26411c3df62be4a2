import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.js';
import { closest, withSuggestions } from '../../../src/catalog/suggest.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const messagesFor = (changes: object) => {
  const value = { ...catalogWith(), insatser: [{ ...insatsWith(), ...changes }] };
  return withSuggestions(loadCatalog(value).findings, value).map(({ message }) => message.split('. ').at(-1));
};

test.each([
  ['a property', { vilkor: [] }, 'villkor'],
  ['a fact', { villkor: [{ fact: 'childages', from: 3 }] }, 'childAges'],
  ['a topic', { topics: ['parentings'] }, 'parenting'],
  ['an option', { villkor: [{ fact: 'upperSecondary', is: ['neiter'] }] }, 'neither'],
])('a misspelt name of %s is met with the one that is meant', (_, changes, meant) => {
  expect(messagesFor(changes)).toEqual([expect.stringContaining(`Menade du "${meant}"?`)]);
});

test('a name that resembles none is left alone', () => {
  expect(messagesFor({ topics: ['fiske'], extra: 1 }).join()).not.toContain('Menade du');
  expect(closest('a'.repeat(10_000), ['age'])).toBeUndefined();
});
