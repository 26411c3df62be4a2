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
