import fc from 'fast-check';

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Names that lead to the prototype of objects, and a few that mean something to a program. */
export const DANGEROUS_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
] as const;

/** Texts that would do harm where they are taken for markup, a template, a path or a command. */
export const CANARIES = [
  '<img src=x onerror="globalThis.canary=1">',
  '<script>globalThis.canary=1</script>',
  '"><svg/onload=globalThis.canary=1>',
  '\'"--></style></title><iframe srcdoc="<script>parent.canary=1</script>">',
  'javascript:globalThis.canary=1',
  ' data:text/html,<script>globalThis.canary=1</script>',
  '< script >globalThis.canary=1',
  '&lt;script&gt;globalThis.canary=1&lt;/script&gt;',
  '{{kommun}} $t(welcome.hello) {{- kommun}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a text may hold.
  '${globalThis.canary=1}',
  '$& $1 %s \\u003cb\\u003e',
  '\u202egnp.exe\u202c',
  '\ud800 ensamt surrogat',
  '\u0000\u0007',
  '🙂'.repeat(300),
  'a'.repeat(3000),
  '../../../etc/passwd',
  ' ',
  '',
] as const;

/** Values of every kind, in place of what should stand there. */
const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...CANARIES),
  fc.constantFrom<Json>(null, true, false, 0, -1, 1.5, 1e308, -0, 151, 2 ** 53, [], {}, [[]], [null], ['unstated']),
  fc.constantFrom<Json>(
    { fact: 'age', from: 3 },
    { fact: 'age', from: 9, to: 3 },
    { fact: '__proto__', is: true },
    { fact: 'constructor' },
    { anyOf: [] },
    { anyOf: [[]] },
    { anyOf: [[{ anyOf: [[{ anyOf: [[{ anyOf: [[{ anyOf: [[{ fact: 'age' }]] }]] }]] }]] }]] },
    { fact: 'parenthood', is: ['parent', 'parent'] },
    { fact: 'resident', is: 'true', anyOf: [] },
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

const KINDS = ['replace', 'remove', 'repeat', 'rename', 'add', 'swap', 'wrap', 'nest'] as const;

/** One change to a tree; `at` and `other` choose places in it, whatever its size. */
export interface TreeChange {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly other: number;
  readonly key: string;
  readonly value: Json;
}

/** A change of any kind at any place. */
export const treeChange: fc.Arbitrary<TreeChange> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(1_000_000),
  other: fc.nat(1_000_000),
  key: fc.oneof(
    fc.constantFrom(...DANGEROUS_KEYS),
    fc.constantFrom('id', 'is', 'from', 'anyOf', 'villkor'),
    fc.string({ maxLength: 60 }),
  ),
  value: hostileValue,
});

type Branch = Record<string, unknown> | unknown[];

interface Place {
  readonly branch: Branch;
  readonly key: string;
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}

/** Every place in the tree: the branch that holds it and its key. */
function placesIn(tree: Branch, places: Place[] = []): Place[] {
  for (const key of Object.keys(tree)) {
    places.push({ branch: tree, key });
    const value: unknown = Reflect.get(tree, key);
    if (isBranch(value)) placesIn(value, places);
  }
  return places;
}

/** Sets as `JSON.parse` does: a key is a key of the object's own, also `__proto__`. */
function put(branch: Branch, key: string, value: unknown): void {
  Object.defineProperty(branch, key, { value, configurable: true, enumerable: true, writable: true });
}

function changeTree(tree: { root: unknown }, { kind, at, other, key, value: given }: TreeChange): void {
  // A later change may be made inside it.
  const value = structuredClone(given);
  const places = placesIn(tree);
  const place = places[at % places.length];
  const second = places[other % places.length];
  if (!place || !second) return;
  const here: unknown = Reflect.get(place.branch, place.key);
  switch (kind) {
    case 'replace':
      put(place.branch, place.key, value);
      break;
    case 'remove':
      if (Array.isArray(place.branch)) place.branch.splice(Number(place.key), 1);
      else if (place.branch !== tree) delete place.branch[place.key];
      break;
    case 'repeat':
      if (Array.isArray(here) && here.length > 0) here.push(...structuredClone(here.slice(0, 3)));
      break;
    case 'rename':
      if (Array.isArray(place.branch) || place.branch === tree) break;
      delete place.branch[place.key];
      put(place.branch, key, here);
      break;
    case 'add':
      if (isBranch(here) && !Array.isArray(here)) put(here, key, value);
      break;
    case 'swap':
      put(place.branch, place.key, structuredClone(Reflect.get(second.branch, second.key)));
      break;
    case 'wrap':
      put(place.branch, place.key, [here]);
      break;
    case 'nest':
      put(place.branch, place.key, { [/^\w+$/.test(place.key) ? place.key : 'x']: here });
      break;
  }
}

/** A copy of the value after the changes, each made to what the one before left. */
export function changed(value: unknown, changes: readonly TreeChange[]): unknown {
  const tree = { root: structuredClone(value) };
  for (const change of changes) changeTree(tree, change);
  return tree.root;
}

const BYTE_KINDS = ['flip', 'delete', 'insert', 'repeat', 'cut', 'overwrite'] as const;

/** One change to bytes; `at` chooses the place, whatever the length. */
export interface ByteChange {
  readonly kind: (typeof BYTE_KINDS)[number];
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Bytes that mean something in JSON, in UTF-8 or to a program. */
const TOKENS = ['{', '}', '[', ']', ',', ':', '"', '\\', '\\u', '1e999', '-', 'null', 'true', '\ufeff', '\u2028', ' ']
  .map((text) => new TextEncoder().encode(text))
  .concat([Uint8Array.of(0), Uint8Array.of(0xc3), Uint8Array.of(0xff, 0xfe), Uint8Array.of(0xed, 0xa0, 0x80)]);

/** A change of any kind at any place. */
export const byteChange: fc.Arbitrary<ByteChange> = fc.record({
  kind: fc.constantFrom(...BYTE_KINDS),
  at: fc.nat(10_000_000),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4000 })),
  bytes: fc.oneof(fc.constantFrom(...TOKENS), fc.uint8Array({ minLength: 1, maxLength: 12 })),
});

/** The bytes after the changes, each made to what the one before left. */
export function changedBytes(bytes: Uint8Array, changes: readonly ByteChange[]): Uint8Array {
  let now = [...bytes];
  for (const { kind, at, length, bytes: given } of changes) {
    const place = now.length === 0 ? 0 : at % now.length;
    switch (kind) {
      case 'flip':
        if (now.length > 0) now[place] = (now[place] ?? 0) ^ (1 << (length % 8));
        break;
      case 'delete':
        now.splice(place, length);
        break;
      case 'insert':
        now.splice(place, 0, ...given);
        break;
      case 'repeat':
        now.splice(place, 0, ...now.slice(place, place + length));
        break;
      case 'cut':
        now = now.slice(0, place);
        break;
      case 'overwrite':
        now.splice(place, given.length, ...given);
        break;
    }
  }
  return Uint8Array.from(now);
}
