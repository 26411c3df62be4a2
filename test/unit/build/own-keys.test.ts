import { afterEach, describe, expect, test } from 'vitest';
import { withOwnKeysOnly } from '../../../scripts/build/own-keys.js';

const LOOP = 'const met = []; for (const key in held) met.push(key); return met;';

/** The keys that a loop meets in what it is given. */
function keysMet(code: string, held: unknown): readonly string[] {
  return new Function('held', code)(held) as readonly string[];
}

const built = withOwnKeysOnly(`function loop(held) { ${LOOP} }`)
  .toString()
  .replace(/^function loop\(held\) \{|\}$/g, '');

afterEach(() => {
  Reflect.deleteProperty(Object.prototype, 'added');
});

describe('a loop of a library over what it holds', () => {
  test('would meet what a page has added to every object', () => {
    Object.assign(Object.prototype, { added: 1 });
    expect(keysMet(LOOP, { own: 1 })).toEqual(['own', 'added']);
    expect(keysMet(built, { own: 1 })).toEqual(['own']);
  });

  test.each([{ a: 1, b: 2 }, {}, ['x', 'y'], null, undefined])('meets in %j what it always met', (held) => {
    expect(keysMet(built, held)).toEqual(keysMet(LOOP, held));
  });
});

test('other uses of "in" stay as they are', () => {
  const code = "if ('a' in held) for (const one of list) use(one);";
  expect(withOwnKeysOnly(code).toString()).toBe(code);
});
