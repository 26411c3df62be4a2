import type { Draft, DraftInsats, Heap, Proposal, Span, Undecided } from './types.js';

/** Where spans stand: an insats by its id, or `null` for what the document says of all insatser. */
export type SpansOf = string | null;

/** Whether every word of the målgrupp and the villkor stands in a heap, and a person has said yes to each. */
export function isDone({ spans }: Pick<DraftInsats, 'spans'>): boolean {
  return spans.every(({ heap, isConfirmed }) => heap !== 'undecided' && isConfirmed);
}

/** The words that stand in no heap yet, in the document's order: those of all insatser first. */
export function undecidedOf({ general, insatser }: Draft): readonly Undecided[] {
  const of = (insats: string | null, name: string, { parts, spans }: Draft['general']): readonly Undecided[] =>
    spans
      .filter(({ heap }) => heap === 'undecided')
      .map(({ part, text, why, isJudgement }) => ({
        insats,
        name,
        part: parts[part]?.kind ?? 'ovrigt',
        text,
        why,
        isJudgement,
      }));
  return [
    ...of(null, 'Gäller alla insatser', general),
    ...insatser.flatMap((insats) => of(insats.id, insats.name, insats)),
  ];
}

/** The draft with a person's yes to one span; to words that stand in no heap nobody can say yes. */
export function confirmSpan(draft: Draft, of: SpansOf, id: string): Draft {
  return changeSpan(draft, of, id, (span) => ({ ...span, isConfirmed: span.heap !== 'undecided' }));
}

/** The draft with one span in the heap, and with the proposals, that a person has chosen for it. */
export function placeSpan(
  draft: Draft,
  of: SpansOf,
  id: string,
  heap: Heap,
  proposals: readonly Proposal[] = [],
): Draft {
  return changeSpan(draft, of, id, (span) => ({
    ...span,
    heap,
    proposals,
    rule: 'editor',
    why: 'Du har valt det.',
    isConfirmed: heap !== 'undecided',
  }));
}

/**
 * The draft with one span cut in two before the word that stands at `at`, a character of the part's text; unchanged
 * where no word would be left on one side. Both halves are to be confirmed again, and only the first keeps proposals.
 */
export function splitSpan(draft: Draft, of: SpansOf, id: string, at: number): Draft {
  return changeSpans(draft, of, ({ spans }) =>
    spans.flatMap((span) => {
      if (span.id !== id || at <= span.from || at >= span.to) return [span];
      const before = span.text.slice(0, at - span.from);
      const after = span.text.slice(at - span.from);
      const first = before.trimEnd();
      const second = after.trimStart();
      if (first === '' || second === '' || (/\S$/.test(before) && /^\S/.test(after))) return [span];
      return [
        { ...span, to: span.from + first.length, text: first, isConfirmed: false },
        {
          ...span,
          id: freeId(spans, span.id),
          from: span.to - second.length,
          text: second,
          proposals: [],
          isConfirmed: false,
        },
      ];
    }),
  );
}

/** The draft with one span and the next of the same part as one, in the heap of the first, to be confirmed again. */
export function joinSpans(draft: Draft, of: SpansOf, id: string): Draft {
  return changeSpans(draft, of, ({ spans, parts }) => {
    const index = spans.findIndex((span) => span.id === id);
    const [first, second] = [spans[index], spans[index + 1]];
    if (!first || !second || first.part !== second.part) return spans;
    const text = parts[first.part]?.text.slice(first.from, second.to) ?? `${first.text} ${second.text}`;
    const joined: Span = {
      ...first,
      to: second.to,
      text,
      proposals: [...first.proposals, ...second.proposals],
      isJudgement: first.isJudgement || second.isJudgement,
      isConfirmed: false,
    };
    return [...spans.slice(0, index), joined, ...spans.slice(index + 2)];
  });
}

function changeSpan(draft: Draft, of: SpansOf, id: string, change: (span: Span) => Span): Draft {
  return changeSpans(draft, of, ({ spans }) => spans.map((span) => (span.id === id ? change(span) : span)));
}

function changeSpans(draft: Draft, of: SpansOf, change: (owner: Draft['general']) => readonly Span[]): Draft {
  if (of === null) return { ...draft, general: { ...draft.general, spans: change(draft.general) } };
  return {
    ...draft,
    insatser: draft.insatser.map((insats) => (insats.id === of ? { ...insats, spans: change(insats) } : insats)),
  };
}

function freeId(spans: readonly Span[], id: string): string {
  const taken = new Set(spans.map((span) => span.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
