import { agesIn } from './ages.js';
import type { Claim } from './claims.js';
import { isJudgement, WHY_JUDGEMENT } from './judgement.js';
import { AUDIENCE_PEOPLE, CHECKABLE, COSTS, FELT, FILLER, LIMITS, WHY } from './phrases.js';
import type { Sentence } from './sentences.js';
import type { DraftPart, Span } from './types.js';

/** A span before it has an id and a place among an insats's parts. */
export type Placed = Omit<Span, 'id' | 'part' | 'isConfirmed'>;

/** Spans from the claims of a sentence and from the words that none has taken. */
export function spansFrom(sentence: Sentence, claims: readonly Claim[], part: DraftPart): readonly Placed[] {
  const { text, from: base } = sentence;
  const spans: Placed[] = [];
  const push = (from: number, to: number, placed: Omit<Placed, 'from' | 'to' | 'text'>) => {
    const [start, end] = wordBounds(text, from, to);
    if (start < end) spans.push({ ...placed, from: base + start, to: base + end, text: text.slice(start, end) });
  };
  let at = 0;
  for (const claim of [...claims, undefined]) {
    const end = claim?.from ?? text.length;
    for (const run of runsOf(text, at, end)) {
      const placed = placeRun(run.text, part);
      const last = spans.at(-1);
      if (placed === 'filler' && last && !claim) {
        spans[spans.length - 1] = { ...last, to: base + run.to, text: text.slice(last.from - base, run.to) };
      } else if (placed === 'filler') push(run.from, run.to, { ...FILLING, isJudgement: false });
      else push(run.from, run.to, placed);
    }
    if (claim)
      push(claim.from, claim.to, {
        heap: claim.heap,
        proposals: claim.proposals,
        rule: claim.rule,
        why: claim.why,
        isJudgement: false,
      });
    at = claim?.to ?? end;
  }
  return withWholeLeads(spans, sentence);
}

/** Rules whose words lead in or bind, and say nothing of their own. */
const LEADS: ReadonlySet<string> = new Set(['frame', 'people', 'filler']);

/** Words that say nothing of their own, and stand together, as one: nobody has to say yes to each. */
function withWholeLeads(spans: readonly Placed[], { text, from: base }: Sentence): readonly Placed[] {
  const whole: Placed[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && LEADS.has(last.rule) && LEADS.has(span.rule))
      whole[whole.length - 1] = { ...last, to: span.to, text: text.slice(last.from - base, span.to - base) };
    else whole.push(span);
  }
  return whole;
}

const FILLING = { heap: 'notForCard', proposals: [], rule: 'filler', why: 'Orden binder bara ihop.' } as const;

/** Without white space at the ends. */
function wordBounds(text: string, from: number, to: number): readonly [number, number] {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  const start = from + (trimmed === '' ? 0 : raw.indexOf(trimmed));
  return [start, start + trimmed.length];
}

/** The words between two claims, parted where a new clause begins. */
function runsOf(text: string, from: number, to: number): readonly Sentence[] {
  const runs: Sentence[] = [];
  let at = from;
  const cut = (end: number) => {
    const [start, stop] = wordBounds(text, at, end);
    if (start < stop) runs.push({ from: start, to: stop, text: text.slice(start, stop) });
    at = end;
  };
  for (const found of text
    .slice(from, to)
    .matchAll(
      /(?<!(?:tala|prata|samtala|frågor|veta|oro|funderingar|kunskap|information|råd|samtal))\s(?=om\s)|\s(?=(?:efter|när|förutsatt)\s)|(?<=,)\s(?=(?:som|och som|och har|efter|om|där)\s)|\s(?=(?:och|men|samt) som\s)/giu,
    ))
    cut(from + found.index);
  cut(to);
  return runs;
}

function placeRun(text: string, part: DraftPart): Omit<Placed, 'from' | 'to' | 'text'> | 'filler' {
  const words = text.match(/[\p{L}\d/]+/gu) ?? [];
  if (words.every((word) => FILLER.test(word))) return 'filler';
  if (isJudgement(text))
    return { heap: 'undecided', proposals: [], rule: 'judgement', why: WHY_JUDGEMENT, isJudgement: true };
  const undecided = (rule: string, why: string) =>
    ({ heap: 'undecided', proposals: [], rule, why, isJudgement: false }) as const;
  if (LIMITS.test(text))
    return {
      heap: 'limit',
      proposals: [],
      rule: 'limit',
      why: 'Det säger hur mycket av insatsen man kan få.',
      isJudgement: false,
    };
  if (COSTS.test(text))
    return {
      heap: 'cost',
      proposals: [],
      rule: 'cost',
      why: 'Det handlar om vad insatsen kostar.',
      isJudgement: false,
    };
  const isAsked = part.kind === 'villkor' || /(?<!\p{L})(ska|skall|måste|krävs)(?!\p{L})/iu.test(text);
  if (/\d/u.test(text) || agesIn(text).length > 0) return undecided('number', WHY.unknown);
  if (
    CHECKABLE.test(text) &&
    !/(upplev|känner|behov|vårdar|stödjer|stöttar|hjälper|anhörig|närstående|våld|missbruk|bruk)/iu.test(text)
  )
    return undecided('checkable', WHY.checkable);
  const isAudience = FELT.test(text) || (AUDIENCE_PEOPLE.test(text) && part.kind === 'malgrupp');
  if (isAudience && !isAsked)
    return {
      heap: 'audience',
      proposals: [],
      rule: 'felt',
      why: 'Det är något som bara den som frågar själv kan säga. Det visas, och guiden frågar aldrig om det.',
      isJudgement: false,
    };
  return undecided('unknown', WHY.unknown);
}
