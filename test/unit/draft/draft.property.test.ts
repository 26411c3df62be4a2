import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalog } from '../../../src/catalog/read.js';
import { catalogOf } from '../../../src/draft/catalog.js';
import { draftOf } from '../../../src/draft/draft.js';
import { joinSpans, mayStandIn, placeSpan, splitSpan, undecidedOf } from '../../../src/draft/edit.js';
import { placeWords } from '../../../src/draft/place-words.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import { type Block, type Draft, HEAPS, type PartKind, type Reading } from '../../../src/draft/types.js';

const SEED = 20260701;

/** Words that guidelines are made of, so that the rules meet each other in every order. */
const words = fc.constantFrom(
  ...'Personer personer föräldrar Föräldrar barn vuxna ungdomar anhöriga den som har fyllt är över under mellan 18 år 65 75 3–11 och eller inte utan men folkbokförda i Ekby kommun kommunen känner sig ensamma behov av stöd efter bedömning handläggaren bedömer särskilda skäl högst 5 samtal timmar per månad avgift 200 kronor samtycke från vårdnadshavare båda makarna ska måste krävs gäller endast, om minst en gymnasiet grundskolan kvinnor män. separerade Öppen för alla ; : ( ) ” • §'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
const anyText = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const text = fc
  .array(anyText, { minLength: 1, maxLength: 4 })
  .chain((list) => fc.constantFrom('. ', '\n', ' ').map((between) => list.join(between)));
const label = fc.constantFrom(
  'Målgrupp',
  'Villkor',
  'Krav',
  'Innehåll',
  'Avgift',
  'Omfattning',
  'Vem kan få insatsen?',
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 6 }),
    text: fc.oneof(text, label),
  }),
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'item' as const), text }),
  fc.tuple(label, text).map(([name, rest]) => ({ kind: 'paragraph' as const, text: `${name}: ${rest}` })),
  fc
    .array(fc.array(fc.oneof(label, text), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows) => ({
      kind: 'table' as const,
      rows,
    })),
);
const blocks = fc.array(block, { maxLength: 14 });

function wordsOf(given: string): readonly string[] {
  return given.split(/\s+/u).filter(Boolean);
}

/** The words of all parts that say for whom, and the words of all spans. */
function expectNoWordLost({ insatser, general }: Draft): void {
  for (const { parts, spans } of [general, ...insatser])
    for (const [index, part] of parts.entries()) {
      const own = spans.filter((span) => span.part === index);
      const isAsked = part.kind === 'malgrupp' || part.kind === 'villkor';
      expect(own.flatMap((span) => wordsOf(span.text))).toEqual(isAsked ? wordsOf(part.text) : []);
      let end = 0;
      for (const span of own) {
        expect(span.from).toBeGreaterThanOrEqual(end);
        expect(part.text.slice(span.from, span.to)).toBe(span.text);
        expect(HEAPS).toContain(span.heap);
        end = span.to;
      }
    }
}

test('no word of a målgrupp or a villkor is lost, whatever the document', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      expectNoWordLost(draftOf({ name: 'beslut.pdf', blocks: list }));
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('no word of any text is lost in any part, and only what is undecided has no heap', () => {
  let decided = 0;
  fc.assert(
    fc.property(text, fc.constantFrom<PartKind>('malgrupp', 'villkor'), (given, kind) => {
      const spans = placeWords({ kind, label: '', text: given, place: 0 });
      expect(spans.flatMap((span) => wordsOf(span.text))).toEqual(wordsOf(given));
      for (const span of spans) {
        expect(span.why).not.toBe('');
        if (span.proposals.length === 0) continue;
        decided += 1;
        expect(['villkor', 'checked']).toContain(span.heap);
      }
    }),
    { seed: SEED, numRuns: 1500 },
  );
  expect(decided).toBeGreaterThan(0);
});

test('what follows a label in a plain text is all there, in an insats or in what belongs to none', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, label, sentence), { minLength: 1, maxLength: 5 }), (list) => {
      const document = list.map(([name, kind, rest]) => `${name}\n\n${kind}: ${rest}\n`).join('\n');
      const draft = draftOf({ name: 'beslut.txt', blocks: blocksOfText(document) });
      const held = [
        ...draft.insatser.flatMap(({ name, section, parts }) => [
          name,
          section,
          ...parts.map((part) => `${part.label} ${part.text}`),
        ]),
        ...draft.rest,
      ].join(' ');
      const letters = (given: string) => new Set(given.match(/[\p{L}\d]+/gu) ?? []);
      const there = letters(held);
      for (const [, , rest] of list) for (const word of letters(rest)) expect(there).toContain(word);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('every draft with an insats is a catalogue that loads, as a proposal, with a section and a quote for each', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      const draft = draftOf({ name: 'beslut.pdf', blocks: list });
      if (draft.insatser.length === 0) return;
      const { catalog, findings } = readCatalog(JSON.parse(JSON.stringify(catalogOf(draft, '2026-11-28'))));
      expect(findings).toEqual([]);
      expect(catalog?.guideline.status).toBe('proposal');
      for (const { source } of catalog?.insatser ?? []) {
        expect(source.section.trim()).not.toBe('');
        expect(source.quote.trim()).not.toBe('');
      }
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('an insats with undecided words is never open without more', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      const draft = draftOf({ name: 'beslut.pdf', blocks: list });
      const { insatser } = catalogOf(draft, '2026-11-28');
      for (const { insats } of undecidedOf(draft)) {
        const own = insatser.find(({ id }) => id === insats);
        if (!own) continue;
        expect(own.villkor).not.toBe('unstated');
        expect(own.villkor).toContainEqual(expect.objectContaining({ checked: expect.any(String) }));
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('whatever an editor splits, joins and places, no word is lost', () => {
  fc.assert(
    fc.property(
      blocks,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('split', 'join', 'place')), { maxLength: 12 }),
      (list, edits) => {
        const draft = draftOf({ name: 'beslut.pdf', blocks: list });
        const owner = draft.insatser.find(({ spans }) => spans.length > 0);
        if (!owner) return;
        let reading: Reading = owner;
        for (const [which, at, edit] of edits) {
          const span = reading.spans[which % reading.spans.length];
          if (!span) return;
          if (edit === 'split') reading = splitSpan(reading, span.id, span.from + (at % (span.text.length + 1)));
          else if (edit === 'join') reading = joinSpans(reading, span.id);
          else reading = placeSpan(reading, span.id, HEAPS[at % HEAPS.length] ?? 'undecided');
          expect(new Set(reading.spans.map(({ id }) => id)).size).toBe(reading.spans.length);
          for (const one of reading.spans) expect(one.isJudgement && mayStandIn(one, 'villkor')).toBe(false);
          expect(reading.spans.filter((one) => one.isJudgement && ['villkor', 'checked'].includes(one.heap))).toEqual(
            [],
          );
        }
        expectNoWordLost({ ...draft, insatser: [{ ...owner, ...reading }] });
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

/** A word that stands nowhere else: where it is found again, so is what it stood in. */
const markOf = (place: number) => `qz${[...String(place)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

/** What a guideline may ask; \u2026 is where the mark stands. */
const asked = fc.constantFrom(
  'Personer som har fyllt 65 år och har …',
  'Den som är folkbokförd i Ekby kommun och …',
  'Föräldrar till barn 3–12 år med …',
  'Alla som …',
  'Barnet ska ha …',
  'Den enskilde ska vara … och ha fyllt 18 år',
  'Insatsen ges inte till den som …',
  'Makar där den ena …',
  'Handläggaren bedömer …',
);

const HEAD = (page: number) => `Ekby kommun          Riktlinje          Sida ${page} (9)`;

/** How an insats may be written in a text: its name, and what it asks three times over. */
const shapes: readonly ((name: string, one: string, two: string, three: string) => string)[] = [
  (name, one, two, three) => `${name}\nMålgrupp: ${one}.\nVillkor: ${two}. ${three}.\n`,
  (name, one, two, three) => `${name}\n\nMålgrupp\n${one}.\n\nVillkor\n• ${two}\n• ${three}\n`,
  (name, one, two, three) => `${name}\n\nMålgrupp: ${one}.\nMålgrupp: ${two}.\nGäller inte: ${three}.\n`,
  (name, one, two, three) =>
    `${name}\n\nVem kan få insatsen?\n- ${one}\n- ${two}\n- ${three}\n\nVad kostar det? Inget.\n`,
  (name, one, two, three) =>
    `${HEAD(1)}\n\n${name}\nMålgrupp: ${one.replace(/ (?=\S+$)/u, `\n\n${HEAD(2)}\n\n`)}. ${two}.\nVillkor: ${three}.\n`,
  (name, one, two, three) =>
    `${name}\nVi hjälper dig.\n\nFör att få insatsen ska du\n• ${one}\n• ${two}\n• ${three}\n\nInsatsen börjar inom en vecka.\n`,
  (name, one, two, three) => `${name}\nMålgrupp och ålder: ${one}.\nKrav som ska vara uppfyllda: ${two}. ${three}.\n`,
];

const NAMES = ['Trygghetslarm', 'Städhjälp', 'Träffpunkt Linden', 'Ungdomscoach', 'Följeslagare', 'Anhöriggrupp'];

test('what a guideline asks is placed or undecided, in whatever way its insatser are written, and a table beside them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(shapes.length - 1), asked, asked, asked), { minLength: 2, maxLength: NAMES.length }),
      fc.boolean(),
      (list, hasTable) => {
        let marks = 0;
        const marked = (words: string) => words.replace('…', () => markOf(++marks));
        const text = list
          .map(([shape, one, two, three], at) =>
            shapes[shape]?.(NAMES[at] ?? '', marked(one), marked(two), marked(three)),
          )
          .join('\n');
        const tables = (hasTable: boolean): readonly Block[] =>
          !hasTable
            ? []
            : [
                {
                  kind: 'table',
                  rows: [
                    ['Insats', 'Målgrupp', 'Villkor', 'Omfattning'],
                    ['Fixartjänst', marked('Personer som har …'), marked('Fyllt 67 år. Ska ha …'), 'Tio timmar'],
                    ['', '', marked('Den som … får inte delta'), ''],
                  ],
                },
              ];
        const draft = draftOf({ name: 'beslut.txt', blocks: [...blocksOfText(text), ...tables(hasTable)] });
        const placed = [draft.general, ...draft.insatser]
          .flatMap(({ spans }) => spans.map((span) => span.text))
          .join(' ');
        for (let mark = 1; mark <= marks; mark++)
          expect(placed).toMatch(new RegExp(`(?<!\\p{L})${markOf(mark)}(?!\\p{L})`, 'u'));
        const whole = JSON.stringify(draft.insatser.map(({ parts }) => parts));
        for (const { source } of catalogOf(draft, '2026-11-28').insatser)
          for (const piece of source.quote.split(' … ')) expect(whole.replace(/\\n/gu, ' ')).toContain(piece.trim());
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
});
