import { brotliCompressSync, constants } from 'node:zlib';

/** What a visitor's download may weigh: bytes after Brotli at quality 11 (docs/decisions/0010, 0011, 0012, 0013, 0015 and 0016). */
export const SIZE_LIMITS = {
  /** All that the first screen needs: the entry and what it imports, Swedish texts in it, the catalogue apart. */
  greeting: 52_000,
  /** The rules, the chart and the screens of the questions, which come while the greeting is read. */
  questions: 16_000,
  /** What a place of use loads besides, by its name: a kiosk. */
  kiosk: 30_000,
  /** What a reception desk loads besides. */
  reception: 42_000,
} as const;

/** Bytes after Brotli at quality 11. */
export function brotli(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
