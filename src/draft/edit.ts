import { isJudgement } from './judgement.js';
import type { Draft, Heap, Proposal, Reading, Span, Undecided } from './types.js';

/** Whether every word of the målgrupp and the villkor stands in a heap, and a person has said yes to each. */
export function isDone({ spans }: Reading): boolean {
  return spans.every(({ heap, isConfirmed }) => heap !== 'undecided' && isConfirmed);
}

/** The words that stand in no heap yet, in the document's order: those of all insatser first. */
export function undecidedOf({ general, insatser }: Draft): readonly Undecided[] {
  const of = (insats: string | null, name: string, { parts, spans }: Reading): readonly Undecided[] =>
    spans
      .filter(({ heap }) => heap === 'undecided')
      .map(({ part, text, why, isJudgement }) => ({
        insats,
        name: insats === null && parts[part]?.isAside ? 'Utanför insatserna' : name,
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

/** Whether words may stand in a heap: what judges need may be no villkor, and nothing that is checked (SoL 11 kap. 5 §). */
export function mayStandIn({ isJudgement }: Span, heap: Heap): boolean {
  return !isJudgement || (heap !== 'villkor' && heap !== 'checked');
}

/**
 * Whether a person can say yes to a span: its words stand in a heap, and where that is one of villkor, they have become
 * one.
 */
export function canBeConfirmed({ heap, proposals }: Span): boolean {
  if (heap === 'undecided') return false;
  return (heap !== 'villkor' && heap !== 'checked') || proposals.length > 0;
}

/** The reading with a person's yes to one span; unchanged where there is nothing to say yes to. */
export function confirmSpan(reading: Reading, id: string): Reading {
  return changeSpan(reading, id, (span) => ({ ...span, isConfirmed: canBeConfirmed(span) }));
}

/**
 * The reading with one span in the heap, and with the proposals, that a person has chosen for it, to be said yes to;
 * unchanged where the words may not stand there.
 */
export function placeSpan(reading: Reading, id: string, heap: Heap, proposals: readonly Proposal[] = []): Reading {
  return changeSpan(reading, id, (span) =>
    mayStandIn(span, heap)
      ? {
          ...span,
          heap,
          proposals,
          rule: 'editor',
          why: span.isJudgement ? span.why : 'Du har valt det.',
          isConfirmed: false,
        }
      : span,
  );
}

/**
 * The reading with one span cut in two before the word that stands at `at`, a character of the part's text; unchanged
 * where no word would be left on one side. Both halves are to be confirmed again, and only the first keeps proposals. Where
 * the whole judges need, so does each half that has the words for it; where neither has, both do.
 */
export function splitSpan(reading: Reading, id: string, at: number): Reading {
  const { spans } = reading;
  return {
    ...reading,
    spans: spans.flatMap((span) => {
      if (span.id !== id || at <= span.from || at >= span.to) return [span];
      const before = span.text.slice(0, at - span.from);
      const after = span.text.slice(at - span.from);
      const first = before.trimEnd();
      const second = after.trimStart();
      if (first === '' || second === '' || (/\S$/.test(before) && /^\S/.test(after))) return [span];
      const isTold = isJudgement(first) || isJudgement(second);
      const judges = (half: string) => span.isJudgement && (!isTold || isJudgement(half));
      return [
        { ...span, to: span.from + first.length, text: first, isJudgement: judges(first), isConfirmed: false },
        {
          ...span,
          id: freeId(spans, span.id),
          from: span.to - second.length,
          text: second,
          isJudgement: judges(second),
          proposals: [],
          isConfirmed: false,
        },
      ];
    }),
  };
}

/** The reading with one span and the next of the same part as one, in the heap of the first, to be confirmed again. */
export function joinSpans(reading: Reading, id: string): Reading {
  const { spans, parts } = reading;
  const index = spans.findIndex((span) => span.id === id);
  const [first, second] = [spans[index], spans[index + 1]];
  if (!first || !second || first.part !== second.part) return reading;
  const text = parts[first.part]?.text.slice(first.from, second.to) ?? `${first.text} ${second.text}`;
  const joined: Span = {
    ...first,
    to: second.to,
    text,
    proposals: [...first.proposals, ...second.proposals],
    isJudgement: first.isJudgement || second.isJudgement,
    isConfirmed: false,
  };
  const placed: Span = mayStandIn(joined, joined.heap) ? joined : { ...joined, heap: 'undecided', proposals: [] };
  return { ...reading, spans: [...spans.slice(0, index), placed, ...spans.slice(index + 2)] };
}

function changeSpan(reading: Reading, id: string, change: (span: Span) => Span): Reading {
  return { ...reading, spans: reading.spans.map((span) => (span.id === id ? change(span) : span)) };
}

function freeId(spans: readonly Span[], id: string): string {
  const taken = new Set(spans.map((span) => span.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
