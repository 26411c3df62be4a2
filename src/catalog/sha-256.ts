/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as hex. The browser's own is asynchronous, and is missing where a page comes
 * without https.
 */
export function sha256(text: string): string {
  const message = padded(utf8(text));
  const state = [...START];
  for (let at = 0; at < message.length; at += 64) digest(state, message, at);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 64 primes: the constants of the algorithm are the fractions of their roots. */
const PRIMES = primes(64);

const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) if (found.every((prime) => number % prime)) found.push(number);
  return found;
}

/** The first 32 bits after the point. */
function fraction(number: number): number {
  return ((number % 1) * 2 ** 32) | 0;
}

/** The bytes of a text; half a surrogate pair is written as the sign for what is no character. */
export function utf8(text: string): readonly number[] {
  return [...text].flatMap((character) => {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) return [code];
    const last = 0x80 | (code & 0x3f);
    if (code < 0x800) return [0xc0 | (code >> 6), last];
    const third = 0x80 | ((code >> 6) & 0x3f);
    if (code < 0x10000) return [0xe0 | (code >> 12), third, last];
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), third, last];
  });
}

/** The message with a one, zeros, and its length in bits, so that it is made of whole blocks. */
function padded(bytes: readonly number[]): Uint8Array {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const bits = bytes.length * 8;
  for (let byte = 0; byte < 6; byte++) message[length - 1 - byte] = Math.floor(bits / 2 ** (8 * byte)) & 0xff;
  return message;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Works one block of 64 bytes into the state. */
function digest(state: number[], message: Uint8Array, start: number): void {
  const words = new Int32Array(64);
  const word = (at: number): number => words[at] ?? 0;
  const byte = (at: number): number => message[start + at] ?? 0;
  for (let at = 0; at < 16; at++)
    words[at] = (byte(4 * at) << 24) | (byte(4 * at + 1) << 16) | (byte(4 * at + 2) << 8) | byte(4 * at + 3);
  for (let at = 16; at < 64; at++) {
    const [near, far] = [word(at - 2), word(at - 15)];
    const first = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const second = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[at] = word(at - 16) + first + word(at - 7) + second;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (CONSTANTS[at] ?? 0) + word(at)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = ((state[at] ?? 0) + value) | 0;
}
