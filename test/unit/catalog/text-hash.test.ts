import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/catalog/sha-256.js';
import { textHash } from '../../../src/catalog/text-hash.js';

const inNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test.each([
  '',
  'abc',
  'Stöd till föräldrar',
  'x'.repeat(55),
  'x'.repeat(56),
  'x'.repeat(64),
  'å'.repeat(5000),
  '🙂 \ud800',
])('the hash of a text is its SHA-256 (%#)', (text) => {
  expect(sha256(text)).toBe(inNode(text));
});

test('the hash of any text is what Node makes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(inNode(text));
    }),
    { seed: 13, numRuns: 300 },
  );
});

test('an overlay keeps the first eight digits, and a letter is the same however it was typed', () => {
  expect(textHash('Råd och stöd')).toBe(inNode('Råd och stöd').slice(0, 8));
  expect(textHash('Ra\u030ad och sto\u0308d')).toBe(textHash('Råd och stöd'));
});
