import { UsageError } from './usage-error.js';

/**
 * The address that data is to lie at.
 *
 * @throws UsageError for what is no address of the web, or has a fragment.
 */
export function readBase(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') {
    throw new UsageError(
      `--base är ${JSON.stringify(text)}. Skriv en adress utan #, till exempel https://www.kommun.se/insatser.`,
    );
  }
  return url.href;
}
