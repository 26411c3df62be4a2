import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes after Brotli at quality 11. */
export function brotli(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
