import { describe, expect, test } from 'vitest';
import { withoutDescriptions } from '../../../scripts/build/without-descriptions.js';

describe('a chart as visitors get it', () => {
  test.each([
    ["({ idle: { description: 'Nobody is there.', on: { go: 'there' } } })", { idle: { on: { go: 'there' } } }],
    ["({ there: { description: 'It can be used.' } })", { there: {} }],
    ["({ type: 'final', description: 'It has ended.' })", { type: 'final' }],
  ])('does not say what its states are for: %s', (code, expected) => {
    expect(new Function(`return ${withoutDescriptions(code)}`)()).toEqual(expected);
  });

  test.each(['const description = 1; use({ description });', "use({ description: text, title: 'A' });"])(
    'keeps what is worked out: %s',
    (code) => {
      expect(withoutDescriptions(code).toString()).toBe(code);
    },
  );
});
