import { utf8 } from '../catalog/sha-256.js';

/** The namespace that all names are under: a UUID of its own, so that they meet no one else's. */
const NAMESPACE = '6f5b6c9e-3d0b-5d0e-9c52-1f6f2b9a7e10';

/** The UUID for a name (RFC 9562, version 5): always the same for the same name. */
export function uuidFor(name: string): string {
  const namespace = [...NAMESPACE.replaceAll('-', '').matchAll(/../g)].map(([byte]) => Number.parseInt(byte, 16));
  const bytes = sha1([...namespace, ...utf8(name)]).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as const;

/** SHA-1 (FIPS 180-4), which version 5 is made with. A browser's own is missing where a page comes without https. */
function sha1(bytes: readonly number[]): number[] {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, at) => {
    message.setUint8(at, byte);
  });
  message.setUint8(bytes.length, 0x80);
  message.setUint32(length - 4, bytes.length * 8);
  let state: readonly number[] = START;
  for (let start = 0; start < length; start += 64) {
    const words = Array.from({ length: 16 }, (_, at) => message.getUint32(start + at * 4));
    state = digest(state, words);
  }
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

function digest(state: readonly number[], words: number[]): readonly number[] {
  const wordAt = (at: number) => words[at] ?? 0;
  for (let at = 16; at < 80; at++)
    words.push(turned(wordAt(at - 3) ^ wordAt(at - 8) ^ wordAt(at - 14) ^ wordAt(at - 16), 1));
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  words.forEach((word, at) => {
    const [mixed, constant] =
      at < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : at < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : at < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6];
    const next = (turned(a, 5) + mixed + e + constant + word) | 0;
    [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
  });
  return [a, b, c, d, e].map((word, at) => ((state[at] ?? 0) + word) >>> 0);
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
