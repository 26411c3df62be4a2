import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalog, parseCatalog } from '../../../src/catalog/load.js';
import { contactOf } from '../../../src/catalog/read.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const refused = (value: unknown, rule: string, path = '$') => {
  const { catalog, findings } = loadCatalog(value);
  expect(catalog).toBeUndefined();
  expect(findings).toContainEqual(expect.objectContaining({ path, rule }));
};

function nestedLists(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

describe('loading never throws', () => {
  test('whatever JSON it is given, and leaves the prototype of objects alone', () => {
    const before = Reflect.ownKeys(Object.prototype);
    const key = fc.oneof(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'kommun',
        'contact',
        'insatser',
        'villkor',
        'anyOf',
        'fact',
      ),
      fc.string(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }).map((entries) => {
          const object = {};
          for (const [name, value] of entries)
            Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
          return object;
        }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(loadCatalog(value).catalog).toBeUndefined();
        contactOf(value);
        loadCatalog({ ...catalogWith(), villkor: value, insatser: [value] });
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  });

  test('whatever text it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => text.slice(0, -1)),
        ),
        (text) => {
          expect(parseCatalog(text).findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000, seed: 2 },
    );
  });

  test('at lists nested 200 000 deep', () => {
    expect(parseCatalog(nestedLists(200_000)).findings).toMatchObject([{ path: '$', rule: 'too-deep' }]);
    const deep = `{"insatser": ${nestedLists(200_000)}}`;
    expect(parseCatalog(deep).catalog).toBeUndefined();
    expect(parseCatalog(deep.slice(0, -5)).findings).toMatchObject([{ path: '$', rule: 'invalid-json' }]);
  });

  test('at a text of ten million characters', () => {
    const name = 'a'.repeat(10_000_000);
    refused(catalogWith({ insatser: [insatsWith({ name })] }), 'too-long', '$.insatser[0].name');
    expect(parseCatalog(name).findings).toMatchObject([{ rule: 'too-large' }]);
    expect(parseCatalog(`"${name.slice(0, 4_000_000)}`).findings).toMatchObject([{ rule: 'invalid-json' }]);
  });

  test('at an anyOf that holds itself', () => {
    const circle: { anyOf: unknown[][] } = { anyOf: [[]] };
    circle.anyOf[0]?.push(circle, circle);
    refused(
      { ...catalogWith(), villkor: [circle] },
      'too-deep',
      '$.villkor[0].anyOf[0][0].anyOf[0][0].anyOf[0][0].anyOf[0][0]',
    );
  });

  test('at an anyOf that holds the same lists so often that reading would never end', () => {
    let villkor: unknown = { fact: 'age', from: 1 };
    for (let level = 0; level < 4; level++) villkor = { anyOf: Array(50).fill(Array(50).fill(villkor)) };
    refused({ ...catalogWith(), villkor: [villkor] }, 'unreadable');
  });

  test('at a list that says it has four billion parts', () => {
    const insatser: unknown[] = [];
    insatser.length = 2 ** 32 - 1;
    refused({ ...catalogWith(), insatser }, 'too-many', '$.insatser');
  });

  test('at a hundred thousand properties it does not know: it says a thousand and stops', () => {
    const value = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`p${index}`, index]));
    const { findings } = loadCatalog({ ...catalogWith(), ...value });
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({ path: '$', rule: 'unreadable' });
  });

  test('at a property that throws when it is read', () => {
    const value = Object.defineProperty({ ...catalogWith() }, 'version', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    refused(value, 'unreadable');
    expect(contactOf(Object.defineProperty({}, 'contact', { get: () => value.version }))).toBeUndefined();
  });

  test('at a proxy that has been revoked', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    refused(proxy, 'unreadable');
    expect(contactOf(proxy)).toBeUndefined();
  });

  test.each([
    ['a symbol', Symbol('namn'), 'Symbol(namn)'],
    ['a big whole number', 12n, '12'],
    ['a function', () => 'namn', 'en funktion'],
    ['an object that is no text', { toString: null }, 'ett objekt'],
    ['a list', ['namn'], 'en lista'],
    ['null', null, 'null'],
  ])('at %s in place of a text', (_, name, said) => {
    const { findings } = loadCatalog({ ...catalogWith(), kommun: { name } });
    expect(findings).toMatchObject([
      { path: '$.kommun.name', rule: 'wrong-type', message: `Här står ${said}. Skriv en text.` },
    ]);
  });
});

describe('what is loaded', () => {
  test('is what was checked, when a property changes every time it is read', () => {
    let reads = 0;
    const kommun = {
      get name() {
        return reads++ === 0 ? 'Exempels kommun' : '<script>';
      },
    };
    expect(loadCatalog({ ...catalogWith(), kommun }).catalog?.kommun.name).toBe('Exempels kommun');
  });

  test('is never a range on a fact that changed after it was read', () => {
    let reads = 0;
    const villkor = {
      get fact() {
        return reads++ === 0 ? 'age' : 'resident';
      },
      from: 3,
    };
    refused({ ...catalogWith(), villkor: [villkor] }, 'unknown-option', '$.villkor[0].fact');
  });

  test('holds nothing that was only inherited', () => {
    const heir = Object.create(catalogWith()) as unknown;
    refused(heir, 'missing-property', '$.insatser');
    const contact = Object.create({ phone: '112' }) as unknown;
    expect(loadCatalog({ ...catalogWith(), contact }).catalog?.contact).toEqual({});
    expect(contactOf({ contact })).toBeUndefined();
  });

  test('has no property that was given as undefined', () => {
    const { catalog } = loadCatalog({ ...catalogWith(), validThrough: undefined });
    expect(Object.keys(catalog ?? {})).not.toContain('validThrough');
  });
});
