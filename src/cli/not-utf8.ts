import type { Finding } from '../catalog/findings.js';

/** What is wrong with a file that is not in UTF-8. */
export const NOT_UTF8: Finding = {
  level: 'error',
  path: '$',
  rule: 'not-utf-8',
  message:
    'Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa. Spara om den med kodningen UTF-8. Är det ett dokument eller ett kalkylark läser du det med insatsguiden draft.',
};
