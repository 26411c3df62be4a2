import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markdownTable, median, range } from '../../bench/start/figures.js';
import { startTable, tapTable } from '../../bench/start/report.js';
import { documentedSnippet, withSnippet } from '../../bench/start/snippet.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the middle of some figures', () => {
  it.each([
    ['of one', [5], 5],
    ['of an odd number, in any order', [30, 10, 20], 20],
    ['of an even number: the mean of the two in the middle', [40, 10, 20, 100], 30],
    ['by their size, not by their letters', [9, 100, 10], 10],
    ['of none', [], Number.NaN],
  ] as const)('%s', (_, figures, middle) => {
    expect(median(figures)).toBe(middle);
  });

  it('comes with the least and the most, in whole numbers', () => {
    expect(range([20.4, 9.6, 100.2])).toBe('10-100');
  });
});

describe('a table in Markdown', () => {
  it('has its headings above its rows', () => {
    expect(
      markdownTable([
        ['page', 'ms'],
        ['floor', '12'],
      ]),
    ).toBe('| page | ms |\n| --- | --- |\n| floor | 12 |');
  });

  it('keeps a bar inside its cell', () => {
    expect(markdownTable([['a|b', 'c']])).toBe('| a\\|b | c |\n| --- | --- |');
  });
});

describe('the table of starts', () => {
  const start = (milliseconds: number, bytes: number) => ({
    milliseconds,
    scriptMilliseconds: milliseconds / 2,
    bytes,
  });

  it('sets each page beside the floor, wherever that stands', () => {
    const starts = new Map([
      ['sala', [start(300, 50_000), start(260, 50_000), start(250, 50_000)]],
      ['floor', [start(200, 30_000), start(190, 30_000), start(210, 30_000)]],
    ]);
    expect(startTable(starts, 'floor').split('\n').slice(2)).toEqual([
      '| sala | 260 | 250-300 | 1.30 | 130 | 50.0 |',
      '| floor | 200 | 190-210 | 1.00 | 100 | 30.0 |',
    ]);
  });
});

describe('the table of taps', () => {
  const tap = (milliseconds: number, isNextFrame = true) => ({ step: '', milliseconds, isNextFrame });
  const markOf = (...taps: readonly ReturnType<typeof tap>[]) =>
    tapTable(new Map([['start', taps]]))
      .split('\n')
      .at(-1);

  it('has a row a step, in the order of the visit', () => {
    const taps = new Map([
      ['start', [tap(80), tap(120), tap(104)]],
      ['everything', [tap(48)]],
    ]);
    expect(tapTable(taps).split('\n').slice(2)).toEqual([
      '| start | 104 | 80-120 |  |',
      '| everything | 48 | 48-48 |  |',
    ]);
  });

  it.each([
    ['nothing at the limit', [tap(200)], '| start | 200 | 200-200 |  |'],
    ['the median above it', [tap(200), tap(208), tap(216)], '| start | 208 | 200-216 | over 200 |'],
    ['nothing where only one round is above it', [tap(80), tap(88), tap(400)], '| start | 88 | 80-400 |  |'],
    [
      'a screen that came in a later frame, in any round',
      [tap(16), tap(16, false)],
      '| start | 16 | 16-16 | drawn in a later frame |',
    ],
    ['both', [tap(208, false)], '| start | 208 | 208-208 | over 200, drawn in a later frame |'],
  ])('marks %s', (_, taps, row) => {
    expect(markOf(...taps)).toBe(row);
  });
});

describe('the snippet that is measured', () => {
  const markdown = [
    'Before.',
    '<!-- snippet -->',
    '```html',
    '<script type="module" src="/insatsguiden/1.2.3/insats-guide.js"></script>',
    '',
    '<insats-guide catalog="/insatsguiden/katalog/catalog.json"></insats-guide>',
    '```',
    '<!-- /snippet -->',
    '```html',
    '<p>Another</p>',
    '```',
  ].join('\n');

  it('is the marked one, with its files beside the page', () => {
    expect(documentedSnippet(markdown)).toBe(
      '<script type="module" src="./insats-guide.js"></script>\n\n<insats-guide catalog="./catalog.json"></insats-guide>\n',
    );
  });

  it('is missed where none is marked', () => {
    expect(() => documentedSnippet('```html\n<p></p>\n```')).toThrow('marks no snippet');
  });

  it('takes the place of what stands between the markers of the page, as far in as they are', () => {
    const page = '<body>\n  <!-- snippet -->\n  <p>Old</p>\n  <!-- /snippet -->\n</body>';
    expect(withSnippet(page, '<p>$& new</p>\n\n<b></b>\n')).toBe(
      '<body>\n  <!-- snippet -->\n  <p>$& new</p>\n\n  <b></b>\n  <!-- /snippet -->\n</body>',
    );
  });

  it('is the documented one in start.html too, where other harnesses take it from', () => {
    const page = read('test/bench/start.html');
    expect(page).toBe(withSnippet(page, documentedSnippet(read('docs/embedding.md'))));
    expect(page).toContain('<insats-guide catalog="./catalog.json">');
  });
});
