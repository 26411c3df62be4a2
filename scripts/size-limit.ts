/** What the built element may weigh in a visitor's download: bytes after Brotli at quality 11. */
export const SIZE_LIMIT = 42_000;
