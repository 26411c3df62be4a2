import { sha256 } from './sha-256.js';

/** How many hex digits of a text's SHA-256 an overlay keeps. */
const DIGITS = 8;

/**
 * By what an overlay knows the Swedish text that was translated: the first 8 hex digits of the SHA-256 of the text in
 * normal form C, so that å is å however it was typed.
 */
export function textHash(text: string): string {
  return sha256(text.normalize('NFC')).slice(0, DIGITS);
}
