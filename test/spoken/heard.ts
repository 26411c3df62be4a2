/** What Orca said, and when it said it. */
export interface Utterance {
  readonly text: string;
  /** Milliseconds of the epoch. */
  readonly at: number;
}

/** A line of Orca's debug file that says something, with the time of day in the time zone of the world. */
const SPEECH = /^(\d\d):(\d\d):(\d\d)\.(\d{3})\d* - SPEECH OUTPUT: '(.*)'(?: voice=\w+)?(?:\{.*\})?$/;

/** What Orca says of itself, of the browser, and of what one leaves, which it says at some times and not at others. */
const OWN =
  /^(?:Screen reader (?:on|off)\.|Focus mode|Browse mode|Finished loading .*|Loading\..*|alert\.|leaving .*\.|List with \d+ items?\.?)$/;

const DAY = 24 * 60 * 60 * 1000;

/**
 * What Orca said of pages, from its debug file, in order.
 *
 * @param start when the first of it was said at the earliest, in milliseconds of the epoch: the file has no dates
 */
export function utterances(debug: string, start: number): readonly Utterance[] {
  const said: Utterance[] = [];
  let day = start - (start % DAY);
  // A second is a file's whole precision of what was said before its start.
  let last = start - 1000;
  for (const line of debug.split('\n')) {
    const [, hours, minutes, seconds, milliseconds, spoken = ''] = SPEECH.exec(line) ?? [];
    if (hours === undefined) continue;
    const ofDay = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(milliseconds);
    // The clock has gone past midnight.
    if (day + ofDay < last - DAY / 2) day += DAY;
    last = day + ofDay;
    const text = tidy(spoken);
    if (text !== '' && !OWN.test(text)) said.push({ text, at: last });
  }
  return said;
}

/** White space is not heard, nor are the signs that keep a number's direction. */
function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What was said after each of these moments, and before the next of them. */
export function saidAfter(said: readonly Utterance[], moments: readonly number[]): readonly (readonly string[])[] {
  return moments.map((moment, at) => {
    const end = moments[at + 1] ?? Number.POSITIVE_INFINITY;
    return said.filter((one) => one.at >= moment && one.at < end).map(({ text }) => text);
  });
}
