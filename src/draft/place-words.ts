import type { CheckedVillkor } from '../catalog/types.js';
import { claimsIn, isFactSpan } from './claims.js';
import { type Placed, spansFrom } from './clauses.js';
import { SOFT } from './doubt-words.js';
import { doubted } from './doubts.js';
import { isJudgement, WHY_JUDGEMENT } from './judgement.js';
import { tellsWhoIsLeftOut } from './labels.js';
import { ANY_ONE, AUDIENCE_PEOPLE, CONSENT, COSTS, FELT, LIMITS, NONE, OPEN_TO_ALL, PAPER, WHY } from './phrases.js';
import { isOfWhom } from './sentence-kinds.js';
import { type Sentence, sentencesOf } from './sentences.js';
import type { DraftPart, Heap, Proposal } from './types.js';
import { frameOf, PEOPLE, type Whom } from './whose-age.js';

/** Each word of a målgrupp or villkor in a heap: spans in order that hold all of the part's words, each once. */
export function placeWords(part: DraftPart, whom: Whom = 'self', kommun = ''): readonly Placed[] {
  const sentences = sentencesOf(part.text);
  const spans = sentences.flatMap((sentence) => placeSentence(sentence, part, whom, kommun));
  if (tellsWhoIsLeftOut(part.label)) return spans.map((span) => withoutFacts(span, WHY.some));
  if (part.kind === 'villkor' && ANY_ONE.test(part.text)) return spans.map((span) => withoutFacts(span, WHY.or));
  const withFacts = sentences.filter((sentence) =>
    spans.some((span) => isFactSpan(span) && span.from >= sentence.from && span.to <= sentence.to),
  );
  const isAlternatives = withFacts.length > 0 && sentences.length > 1 && isListOfGroups(part);
  return isAlternatives ? spans.map((span) => withoutFacts(span, WHY.union)) : spans;
}

/** Whether the lines of a part each name a group of people of their own: then one of them is enough. */
function isListOfGroups({ kind, text, isList = false }: DraftPart): boolean {
  // A label with its answer names nobody: "Folkbokförd i kommunen: barnet".
  const lines = text.split(/\n+/u).filter((line) => line.trim() !== '' && !/^folkbokför\p{L}*[^:]{0,30}:/iu.test(line));
  if (/(?:^|[\s,])eller\s*(?:\n|$)/iu.test(text)) return true;
  const groups = lines.filter((line) => {
    const start = line.slice(frameOf(line)).slice(0, 60);
    const isPeople = PEOPLE.some(([, words]) => start.search(new RegExp(words, 'iu')) >= 0);
    return isPeople && !/(?<!\p{L})(ska|skall|måste|är|har|krävs|får|erbjuds)(?!\p{L})/iu.test(start);
  });
  if (kind === 'malgrupp') return (isList && !lines.every(isOfAsker)) || groups.length > 1;
  return groups.filter((line) => !isOfAsker(line)).length > 1;
}

/** Whether a line says in a sentence of its own what holds of the one who asks, or of their child: each such line has to hold. */
function isOfAsker(line: string): boolean {
  return (
    (/^(?:du|ni|ditt|dina|ert|era|barnet|den enskilde)(?!\p{L})/iu.test(line) || isOfNoParent(line)) &&
    !FELT.test(line) &&
    !AUDIENCE_PEOPLE.test(line)
  );
}

/** Whether a line goes on about one person, and says nothing of children: "har fyllt 18 år", "varken arbetar eller studerar". */
function isOfNoParent(line: string): boolean {
  return /^(?:är|har|bor|varken)(?!\p{L})(?!.*(?:barn|föräld|gravid))/iu.test(line);
}

/** Whoever wants it is anybody. */
const WANTS = /^(?:den|du|de|alla) som vill(?!\p{L})/iu;

function withoutFacts(span: Placed, why: string): Placed {
  return isFactSpan(span) ? { ...span, heap: 'undecided', proposals: [], rule: 'left-open', why } : span;
}

function placeSentence(sentence: Sentence, part: DraftPart, whom: Whom, kommun: string): readonly Placed[] {
  const { text } = sentence;
  const whole = (
    heap: Heap,
    rule: string,
    why: string,
    proposals: readonly Proposal[] = [],
    judges = false,
  ): readonly Placed[] => [{ ...sentence, heap, proposals, rule, why, isJudgement: judges }];
  if (OPEN_TO_ALL.test(text))
    return whole('villkor', 'open-to-all', 'Beslutet säger att insatsen är öppen för alla.', [{ kind: 'openToAll' }]);
  if (PAPER.test(text))
    return whole('notForCard', 'paper', 'Det hänvisar inom dokumentet och säger inget till den som läser kortet.');
  if (part.kind === 'villkor' && NONE.test(text))
    return whole('notForCard', 'none-stated', 'Beslutet säger att det inte finns något villkor här.');
  const claims = claimsIn(text, part, whom, kommun);
  const hasFacts = claims.some((claim) => isFactSpan(claim));
  const exempt = claims.find(({ proposals }) => proposals.some(({ kind }) => kind === 'withoutGeneral'));
  // "Stöd till den som lever under hedersförtryck, oavsett var man bor": whom it is for is told before.
  const tellsOfWhom = exempt !== undefined && isOfWhom(text.slice(0, exempt.from).replace(WANTS, ''));
  if (exempt && !hasFacts && !tellsOfWhom) return whole(exempt.heap, exempt.rule, exempt.why, exempt.proposals);
  // Words on an age or a register that nobody can be sure of hide in no other heap.
  const isBound = hasFacts || claims.some(({ rule }) => rule.endsWith('-open'));
  if (CONSENT.test(text) && !claims.some(({ rule }) => rule === 'both-parents'))
    return whole('undecided', 'consent', WHY.consent);
  if (!hasFacts && isJudgement(text)) return whole('undecided', 'judgement', WHY_JUDGEMENT, [], true);
  if (!isBound && COSTS.test(text)) return whole('cost', 'cost', 'Det handlar om vad insatsen kostar.');
  if (!isBound && LIMITS.test(text)) return whole('limit', 'limit', 'Det säger hur mycket av insatsen man kan få.');
  // A child's age is no demand to check: the child itself or a parent may get in touch.
  const isOfChild = isBound && /^(?:barnet|barnen|den unge|ungdomen)(?!\p{L})/iu.test(text);
  // Where one lives may be meant as folkbokföring, which the guide asks of.
  const isOfHome = claims.some(({ rule }) => rule === 'lives-there-open');
  if (!hasFacts && !exempt && !isOfChild && !isOfHome && part.kind === 'villkor' && isDemand(text))
    return whole('checked', 'demand', 'Ett krav som guiden inte kan fråga om: det kontrolleras när man hör av sig.', [
      { kind: 'villkor', villkor: checkedOf(text) },
    ]);
  return spansFrom(sentence, doubted(text, claims), part);
}

/** A stated demand that somebody can check, and no bend in it. */
function isDemand(text: string): boolean {
  return (
    /(?<!\p{L})(ska|skall|måste|krävs|har|bor|är|får inte|behöver)(?!\p{L})/iu.test(text) &&
    !SOFT.test(text.replace(/(?<!\p{L})(båda|minst|en av)(?!\p{L})/giu, ' ')) &&
    !FELT.test(text.replace(/(?<!\p{L})bor? ensam(ma)?(?!\p{L})/giu, ' ')) &&
    !/\n/u.test(text) &&
    text.length <= 300
  );
}

/** Words of a decision as a demand that is checked when one gets in touch. */
export function checkedOf(text: string): CheckedVillkor {
  return { checked: sentenceOf(text), id: checkedId(text) };
}

function sentenceOf(text: string): string {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/[.;,:]+$/u, '')
    .trim();
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}

function checkedId(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z\d]+/gu) ?? [];
  return words.slice(0, 8).join('-').slice(0, 60).replace(/-+$/u, '') || 'villkor';
}
