/** A step of a walk: the keys that are pressed one after the other, and what is heard from the first to the next step. */
export interface Step {
  readonly keys: readonly string[];
  /** What the step does, for who reads it. */
  readonly does: string;
  readonly heard: readonly string[];
}

/** A walk through a page with a screen reader, as it is written down. */
export interface Transcript {
  /** Who walks, and how. */
  readonly title: string;
  /** The page's path on the server of the suite. */
  readonly page: string;
  readonly steps: readonly Step[];
}

/** A line that begins a step: `> Tab Tab: what it does`. The first step has no key: the page is opened. */
const STEP = /^>(?<keys>[^:]*)(?:: (?<does>.*))?$/;

/**
 * Reads a transcript: its title, its page, and step by step a line with its keys and a line for each thing that is heard.
 *
 * @throws Error where a line before the first step is neither.
 */
export function readTranscript(text: string): Transcript {
  const steps: { keys: readonly string[]; does: string; heard: string[] }[] = [];
  let title = '';
  let page = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    const begun = STEP.exec(line)?.groups;
    const current = steps.at(-1);
    if (begun) steps.push({ keys: (begun.keys ?? '').split(' ').filter(Boolean), does: begun.does ?? '', heard: [] });
    else if (line === '') continue;
    else if (current) current.heard.push(line);
    else if (line.startsWith('# ')) title = line.slice(2);
    else if (line.startsWith('page: ')) page = line.slice(6);
    else throw new Error(`"${line}" stands before the first step and is neither title nor page.`);
  }
  return { title, page, steps };
}

/** A transcript as a file, which `readTranscript` reads. */
export function writeTranscript({ title, page, steps }: Transcript): string {
  const written = steps.map(({ keys, does, heard }) => {
    const pressed = ['>', ...keys].join(' ');
    return [does === '' ? pressed : `${pressed}: ${does}`, ...heard].join('\n');
  });
  return `${[`# ${title}\npage: ${page}`, ...written].join('\n\n')}\n`;
}

/** One line of a comparison: what is in both, what is missing, and what was heard besides. */
type Compared = readonly [sign: ' ' | '-' | '+', text: string];

/** Where two transcripts of one walk differ, step by step; the steps that are the same are left out. */
export function differences(expected: Transcript, heard: Transcript): readonly string[] {
  return expected.steps.flatMap(({ keys, does, heard: wanted }, at) => {
    const got = heard.steps[at]?.heard ?? [];
    // Whether the live region or the focus is told of first is a matter of time.
    if ([...wanted].sort().join('\n') === [...got].sort().join('\n')) return [];
    const name = [keys.join(' '), does].filter(Boolean).join(': ');
    return [`step ${at + 1}, ${name}`, ...compare(wanted, got).map(([sign, text]) => `  ${sign} ${text}`)];
  });
}

/** The lines of both, so that as many as can be stand in both. */
function compare(wanted: readonly string[], got: readonly string[]): readonly Compared[] {
  const [first, ...wantedRest] = wanted;
  const [second, ...gotRest] = got;
  if (first === undefined) return got.map((text) => ['+', text]);
  if (second === undefined) return wanted.map((text) => ['-', text]);
  if (first === second) return [[' ', first], ...compare(wantedRest, gotRest)];
  // What comes again later was only preceded by something new.
  return got.includes(first)
    ? [['+', second], ...compare(wanted, gotRest)]
    : [['-', first], ...compare(wantedRest, got)];
}
