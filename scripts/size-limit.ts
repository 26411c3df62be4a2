/** What a visitor's download may weigh: bytes after Brotli at quality 11 (docs/decisions/0010). */
export const SIZE_LIMITS = {
  /** All that the first question needs: the entry and what it imports, Swedish texts in it, the catalogue apart. */
  firstQuestion: 55_000,
  /** What a kiosk loads besides. */
  kiosk: 24_000,
  /** What a reception desk loads besides. */
  reception: 32_000,
} as const;
