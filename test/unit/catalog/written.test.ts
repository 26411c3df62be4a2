import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { written } from '../../../src/catalog/written.js';

const PATCHED = [Array, String, Number, Boolean].map(({ prototype }) => prototype as object);

afterEach(() => {
  for (const prototype of PATCHED) Reflect.deleteProperty(prototype, 'toJSON');
});

test('plain data is written as JSON, whatever the page has given its kinds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const json = JSON.stringify(data);
      for (const prototype of PATCHED) Reflect.set(prototype, 'toJSON', () => 'not this');
      const seen = written(data);
      for (const prototype of PATCHED) Reflect.deleteProperty(prototype, 'toJSON');
      expect(seen).toBe(json);
    }),
  );
});

test('lists of different objects stay different where arrays write themselves', () => {
  Reflect.set(Array.prototype, 'toJSON', function (this: readonly unknown[]) {
    return `"${this}"`;
  });
  expect(written([{ fact: 'age' }])).not.toBe(written([{ fact: 'resident' }]));
});
