import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogDraft } from '../../../machines/workshop.history.js';
import { confirmSpan, joinSpans, placeSpan, splitSpan } from '../../../src/draft/edit.js';
import { checkedOf } from '../../../src/draft/place-words.js';
import { HEAPS, type Reading } from '../../../src/draft/types.js';
import { openProposals, withoutProposal, withProposalTaken } from '../../../src/workshop/decision-proposals.js';
import { lookAt } from '../../../src/workshop/draft-findings.js';
import { parseDraft, readDraft, textOf } from '../../../src/workshop/files.js';
import { listAt, textAt, valueAt, withValueAt } from '../../../src/workshop/path.js';
import { readingAt, withoutReadings, withReading, withReadingsFollowing } from '../../../src/workshop/reading.js';
import { seeded, underSeed } from '../../support/seed.js';

const TODAY = '2026-11-22';
const DECISION = `Fixartjänst

Målgrupp: Du som är 67 år eller äldre. Personer som känner sig ensamma. Handläggaren bedömer om hjälpen behövs.

Villkor: Båda i hushållet ska ha fyllt 67 år. Högst 6 timmar per månad.

Insatsen innebär att du får hjälp att byta glödlampor.

Matlådor

Målgrupp: Du som är 75 år eller äldre.

Insatsen innebär att maten kommer hem till dig.
`;
const OWNER = ['insatser', 0];

async function read(text = DECISION): Promise<CatalogDraft> {
  return (await readDraft({ pasted: text })).draft;
}

function readingOf(draft: CatalogDraft): Reading {
  const reading = readingAt(draft, OWNER);
  if (!reading) throw new Error('The draft has no words of a decision.');
  return reading;
}

function idOf(draft: CatalogDraft, words: string): string {
  const span = readingOf(draft).spans.find(({ text }) => text.includes(words));
  if (!span) throw new Error(`No span has ${words}: ${readingOf(draft).spans.map(({ text }) => text)}`);
  return span.id;
}

function placed(
  draft: CatalogDraft,
  words: string,
  ...rest: [heap: (typeof HEAPS)[number], proposals?: never[]]
): CatalogDraft {
  return withReading(draft, OWNER, placeSpan(readingOf(draft), idOf(draft, words), ...rest));
}

function errorsOf(draft: CatalogDraft): readonly string[] {
  return lookAt(draft, TODAY)
    .findings.filter(({ level, at }) => level === 'error' && at[1] === 0)
    .map(({ rule }) => rule);
}

describe('what a document says of its own decision', () => {
  const PAPER = `Riktlinje\n\nFastställd av socialnämnden 2025-06-12 § 84. Gäller från 2025-07-01.\n\n${DECISION}`;
  const told = (draft: CatalogDraft) => openProposals(draft).map(({ field, value }) => `${field} ${value}`);
  const take = (draft: CatalogDraft, field: string) => {
    const proposal = openProposals(draft).find((one) => one.field === field);
    if (!proposal) throw new Error(`Nothing is proposed of ${field}.`);
    return { taken: withProposalTaken(draft, proposal), left: withoutProposal(draft, proposal) };
  };

  test('stands in the catalogue once the editor has said yes, and nowhere after a no', async () => {
    const draft = await read(PAPER);
    expect(told(draft)).toEqual(['adopted 2025-06-12', 'adoptedBy Socialnämnden, § 84', 'validFrom 2025-07-01']);
    expect(draft.guideline).not.toHaveProperty('adopted');
    expect(lookAt(draft, TODAY).findings.map(({ rule }) => rule)).toContain('unconfirmed-decision');
    const { taken } = take(draft, 'adopted');
    expect(taken.guideline).toMatchObject({ adopted: '2025-06-12' });
    const { left } = take(take(taken, 'adoptedBy').left, 'validFrom');
    expect(told(left)).toEqual([]);
    expect(left.guideline).not.toHaveProperty('adoptedBy');
    expect(lookAt(left, TODAY).findings.map(({ rule }) => rule)).not.toContain('unconfirmed-decision');
  });

  test('waits in the file until it is answered, is asked no more where somebody has written it, and is in no catalogue', async () => {
    const draft = await read(PAPER);
    const again = parseDraft(textOf(draft), 'katalog.json');
    expect(told(again)).toEqual(told(draft));
    expect(told(withValueAt(again, ['guideline', 'adopted'], '2025-06-13'))).not.toContain('adopted 2025-06-12');
    expect(Object.keys(lookAt(again, TODAY).catalog ?? {})).not.toContain('beslutet');
  });

  test('is refused with what to do where another program wrote it', async () => {
    const draft = withValueAt(await read(PAPER), ['beslutet', 0], { field: 'status', value: 'adopted', quote: 'x' });
    expect(() => parseDraft(JSON.stringify(draft), 'katalog.json')).toThrow(/trasig, eller sparad av en annan version/);
  });
});

describe('the words of a decision', () => {
  test('are an error of the draft until each has a heap and a yes, and no longer', async () => {
    let draft = await read();
    expect(errorsOf(draft)).toContain('unconfirmed-words');
    for (const { id, heap } of readingOf(draft).spans) {
      if (heap === 'undecided') draft = withReading(draft, OWNER, placeSpan(readingOf(draft), id, 'notForCard'));
    }
    for (const { id } of readingOf(draft).spans) {
      expect(errorsOf(draft)).toContain('unconfirmed-words');
      draft = withReading(draft, OWNER, confirmSpan(readingOf(draft), id));
    }
    expect(errorsOf(draft)).not.toContain('unconfirmed-words');
    // The other insats has words left, and its own.
    expect(lookAt(draft, TODAY).findings.some(({ rule, at }) => rule === 'unconfirmed-words' && at[1] === 1)).toBe(
      true,
    );
  });

  test('of which nothing is left in the form are told of, once a person has said yes to them', async () => {
    let draft = placed(placed(await read(), 'känner sig ensamma', 'audience'), 'Högst 6 timmar', 'limit');
    for (const { id } of readingOf(draft).spans) draft = withReading(draft, OWNER, confirmSpan(readingOf(draft), id));
    const emptied = (...names: string[]) =>
      names.reduce((one, name) => withValueAt(one, [...OWNER, name], name === 'villkor' ? [] : undefined), draft);
    const gone = (one: CatalogDraft) => errorsOf(one).filter((rule) => rule === 'confirmed-words-gone').length;
    expect(gone(draft)).toBe(0);
    expect(gone(emptied('audience'))).toBe(1);
    expect(gone(emptied('audience', 'limits'))).toBe(2);
    expect(gone(emptied('villkor'))).toBeGreaterThan(0);
    expect(lookAt(emptied('limits'), TODAY).findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Du har sagt ja till att ”Högst 6 timmar per månad.” är en begränsning'),
    );
    // The file keeps the words, so that it is told of again.
    expect(JSON.parse(textOf(emptied('audience')))).not.toEqual(withoutReadings(emptied('audience')));
  });

  test('take what they come to along from heap to heap', async () => {
    const draft = await read();
    expect(valueAt(draft, [...OWNER, 'villkor'])).toContainEqual(expect.objectContaining({ fact: 'age', from: 67 }));
    const moved = placed(placed(draft, '67 år eller äldre', 'audience'), 'Båda i hushållet', 'limit');
    expect(JSON.stringify(valueAt(moved, [...OWNER, 'villkor']))).not.toContain('67');
    expect(textAt(moved, [...OWNER, 'audience'])).toContain('67 år');
    expect(textAt(moved, [...OWNER, 'limits'])).toContain('Båda i hushållet ska ha fyllt 67 år');
    const back = withReading(moved, OWNER, readingOf(draft));
    expect(back).toEqual(draft);
  });

  test('that judge need may be no villkor, and the reason is told', async () => {
    const draft = await read();
    const span = readingOf(draft).spans.find(({ text }) => text.includes('Handläggaren'));
    expect(span).toMatchObject({ isJudgement: true, why: expect.stringContaining('11 kap. 5 §') });
    const proposals = [{ kind: 'villkor' as const, villkor: checkedOf(span?.text ?? '') }];
    expect(placeSpan(readingOf(draft), span?.id ?? '', 'checked', proposals)).toEqual(readingOf(draft));
  });

  test('in a heap of villkor cannot be said yes to before they have become one', async () => {
    const draft = placed(await read(), 'känner sig ensamma', 'villkor');
    const id = idOf(draft, 'känner sig ensamma');
    expect(confirmSpan(readingOf(draft), id).spans.find((span) => span.id === id)?.isConfirmed).toBe(false);
    expect(errorsOf(draft)).toContain('unconfirmed-words');
  });

  test('leave in the form what a person has written there', async () => {
    const written = withValueAt(await read(), [...OWNER, 'limits'], 'Du får hjälp två gånger i veckan.');
    const moved = placed(written, 'känner sig ensamma', 'limit');
    expect(textAt(moved, [...OWNER, 'limits'])).toContain('Du får hjälp två gånger i veckan');
    expect(textAt(moved, [...OWNER, 'limits'])).toContain('känner sig ensamma');
    const own = [...listAt(moved, [...OWNER, 'villkor']), { fact: 'resident', is: true }];
    const again = placed(withValueAt(moved, [...OWNER, 'villkor'], own), '67 år eller äldre', 'audience');
    expect(valueAt(again, [...OWNER, 'villkor'])).toContainEqual({ fact: 'resident', is: true });
    expect(JSON.stringify(valueAt(again, [...OWNER, 'villkor']))).not.toContain('"age"');
  });

  test('know what became of their villkor in the form, so that it goes with them', async () => {
    const draft = await read();
    const at = listAt(draft, [...OWNER, 'villkor']).findIndex((one) => textAt(one, ['fact']) === 'age');
    const changed = withReadingsFollowing(draft, withValueAt(draft, [...OWNER, 'villkor', at, 'from'], 70));
    expect(readingOf(changed).spans.flatMap(({ proposals }) => proposals)).toContainEqual({
      kind: 'villkor',
      villkor: { fact: 'age', from: 70 },
    });
    const moved = placed(changed, '67 år eller äldre', 'audience');
    expect(JSON.stringify(valueAt(moved, [...OWNER, 'villkor']))).not.toContain('70');
  });

  test('stand in the file while something is left to say of them, and are read again', async () => {
    const draft = await read();
    expect(parseDraft(textOf(draft), 'sparat.json')).toEqual(draft);
    let done = draft;
    for (const owner of [OWNER, ['insatser', 1]]) {
      for (const { id } of readingAt(done, owner)?.spans ?? []) {
        const reading = readingAt(done, owner) as Reading;
        done = withReading(done, owner, confirmSpan(placeSpan(reading, id, 'audience'), id));
      }
    }
    expect(JSON.parse(textOf(done))).toEqual(withoutReadings(done));
  });

  test.each([
    ['no list of parts', { parts: {}, spans: [] }],
    ['a word that is gone', (reading: Reading) => ({ ...reading, spans: reading.spans.slice(1) })],
    ['a heap that there is not', (reading: Reading) => ({ ...reading, spans: [{ ...reading.spans[0], heap: 'x' }] })],
    [
      'words that are not the text',
      (reading: Reading) => ({ ...reading, spans: [{ ...reading.spans[0], text: 'x' }] }),
    ],
  ])('that are broken in a file end in a message: %s', async (_, broken) => {
    const draft = await read();
    const value = typeof broken === 'function' ? broken(readingOf(draft)) : broken;
    const text = JSON.stringify(withValueAt(draft, [...OWNER, 'lasning'], value));
    expect(() => parseDraft(text, 'trasig.json')).toThrow('trasig.json är trasig');
  });

  test(underSeed('whatever an editor does with them, the form is what they come to'), async () => {
    const draft = await read();
    const edit = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('split', 'join', 'place', 'confirm'));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), (edits) => {
        let here = draft;
        for (const [which, at, kind] of edits) {
          const reading = readingOf(here);
          const span = reading.spans[which % reading.spans.length];
          if (!span) return;
          const after = {
            split: () => splitSpan(reading, span.id, span.from + (at % span.text.length)),
            join: () => joinSpans(reading, span.id),
            place: () => placeSpan(reading, span.id, HEAPS[at % HEAPS.length] ?? 'undecided'),
            confirm: () => confirmSpan(reading, span.id),
          }[kind]();
          here = withReading(here, OWNER, after);
        }
        // From the beginning in one step, it is the same.
        expect(here).toEqual(withReading(draft, OWNER, readingOf(here)));
        expect(parseDraft(textOf(here), 'sparat.json')).toEqual(here);
      }),
      seeded(60),
    );
  });
});

test('words by which what holds for all does not hold here become the flag of the form, and take it away again', async () => {
  const general = 'Gemensamma villkor\n\nDen som tar emot en insats ska vara folkbokförd i kommunen.\n\n';
  const draft = await read(`${general}${DECISION}`);
  const { id } = readingOf(draft).spans.find(({ text }) => text.includes('ensamma')) ?? { id: '' };
  const exempt = withReading(draft, OWNER, placeSpan(readingOf(draft), id, 'villkor', [{ kind: 'withoutGeneral' }]));
  expect(valueAt(exempt, [...OWNER, 'generalVillkor'])).toBe(false);
  expect(valueAt(parseDraft(textOf(exempt), 'utkast.json'), [...OWNER, 'generalVillkor'])).toBe(false);
  const again = withReading(exempt, OWNER, placeSpan(readingOf(exempt), id, 'audience'));
  expect(valueAt(again, [...OWNER, 'generalVillkor'])).toBeUndefined();
});
