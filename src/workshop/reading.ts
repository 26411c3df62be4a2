import type { CatalogDraft } from '../../machines/workshop.history.js';
import { canonicalJson } from '../catalog/canonical-json.js';
import type { Finding } from '../catalog/findings.js';
import type { Villkor } from '../catalog/types.js';
import { type FromHeaps, fromHeaps, villkorOf } from '../draft/catalog.js';
import { isDone } from '../draft/edit.js';
import { HEAPS, type Heap, PART_KINDS, type Proposal, type Reading, type Span } from '../draft/types.js';
import { areProposalsWhole, DECISION, openProposals } from './decision-proposals.js';
import { listAt, type Path, pathText, textAt, valueAt, withValueAt } from './path.js';

/**
 * The property of a draft's insats, and of the draft, that holds the words of the decision in their heaps. No catalogue has
 * it: it stands in a file only until every word has a heap and a person has said yes to each.
 */
export const READING = 'lasning';

/** What every catalogue text that comes of heaps is called. */
const TEXTS = ['audience', 'limits', 'cost'] as const;

/** The words of the decision at a path; `undefined` where the draft was read from no decision. */
export function readingAt(draft: CatalogDraft, owner: Path): Reading | undefined {
  return valueAt(draft, [...owner, READING]) as Reading | undefined;
}

/** Everything that can have words of a decision: the catalogue as a whole, and each insats. */
export function readingOwners(draft: CatalogDraft): readonly Path[] {
  return [[], ...listAt(draft, ['insatser']).map((_, at): Path => ['insatser', at])];
}

/** The draft as a catalogue has it: without the words in their heaps, and what its document says of its decision. */
export function withoutReadings(draft: CatalogDraft): CatalogDraft {
  const insatser = listAt(draft, ['insatser']);
  if (![draft, ...insatser].some((owner) => isObject(owner) && (READING in owner || DECISION in owner))) return draft;
  const { [READING]: _, [DECISION]: __, ...rest } = draft;
  return { ...rest, insatser: insatser.map((insats) => (isObject(insats) ? withoutWords(insats) : insats)) };
}

function withoutWords({ [READING]: _, ...insats }: CatalogDraft): CatalogDraft {
  return insats;
}

/** The draft as a file has it: with the words in their heaps only while something is left to say of them. */
export function withOpenReadings(draft: CatalogDraft): CatalogDraft {
  const isAllDone = readingOwners(draft).every((owner) => isDone(readingAt(draft, owner) ?? { parts: [], spans: [] }));
  return isAllDone && openProposals(draft).length === 0 && goneFindings(draft).length === 0
    ? withoutReadings(draft)
    : draft;
}

/** What the words come to where they stand: of an insats its villkor and texts, of the catalogue the villkor for all. */
function comesTo(reading: Reading, draft: CatalogDraft, owner: Path): FromHeaps {
  if (owner.length > 0) return fromHeaps(reading, textAt(draft, [...owner, 'id']));
  return { villkor: villkorOf(reading, 'alla') };
}

/**
 * The draft with the words of an owner in other heaps, and with what they then come to in the form. What a person has
 * written in the form stays.
 */
export function withReading(draft: CatalogDraft, owner: Path, after: Reading): CatalogDraft {
  const before = readingAt(draft, owner) ?? { parts: [], spans: [] };
  const [was, is] = [comesTo(before, draft, owner), comesTo(after, draft, owner)];
  let next = withValueAt(draft, [...owner, READING], after);
  next = withVillkor(next, owner, was.villkor, is.villkor);
  if (owner.length === 0) return next;
  for (const name of TEXTS) {
    const text = followed(textAt(next, [...owner, name]), was[name] ?? '', is[name] ?? '');
    next = withValueAt(next, [...owner, name], text === '' ? undefined : text);
  }
  for (const flag of ['openToAll', 'generalVillkor'] as const)
    if (was[flag] !== is[flag]) next = withValueAt(next, [...owner, flag], is[flag]);
  return next;
}

function withVillkor(
  draft: CatalogDraft,
  owner: Path,
  was: FromHeaps['villkor'],
  is: FromHeaps['villkor'],
): CatalogDraft {
  const path = [...owner, 'villkor'];
  const now = valueAt(draft, path);
  if (sameJson(was, is)) return draft;
  if (sameJson(now ?? [], was)) {
    const isGone = owner.length === 0 && is.length === 0;
    return withValueAt(draft, path, isGone ? undefined : is);
  }
  const [old, fresh] = [listOf(was), listOf(is)];
  const removed = old.filter((one) => !fresh.some((other) => sameJson(one, other)));
  const added = fresh.filter((one) => !old.some((other) => sameJson(one, other)));
  const kept = listAt(draft, path);
  const at = kept.findIndex((one) => removed.some((other) => sameJson(one, other)));
  const left = kept.filter((one) => !removed.some((other) => sameJson(one, other)));
  const place = at < 0 ? left.length : at;
  return withValueAt(draft, path, [...left.slice(0, place), ...added, ...left.slice(place)]);
}

function listOf(villkor: FromHeaps['villkor']): readonly Villkor[] {
  return villkor === 'unstated' ? [] : villkor;
}

/** A text that follows its words; where a person has written it anew, what is new is added, and nothing is taken away. */
function followed(now: string, was: string, is: string): string {
  if (now === was) return is;
  if (was === is || is === '' || now.includes(is)) return now;
  const sentences = (text: string) => text.split(/(?<=[.!?])\s+/u).map((one) => one.replace(/[.!?]+$/u, ''));
  const known = sentences(was);
  const added = sentences(is).filter((one) => one !== '' && !known.includes(one) && !now.includes(one));
  return [now.replace(/[.!?]+$/u, ''), ...added].filter((one) => one !== '').join('. ');
}

/**
 * The draft after a change in the form, with the words of the decision knowing what became of them: a villkor that was
 * changed there is the one that its words became.
 */
export function withReadingsFollowing(before: CatalogDraft, after: CatalogDraft): CatalogDraft {
  return readingOwners(after).reduce((draft, owner) => {
    const reading = readingAt(draft, owner);
    if (!reading || reading !== readingAt(before, owner)) return draft;
    const [was, is] = [listAt(before, [...owner, 'villkor']), listAt(after, [...owner, 'villkor'])];
    if (was === is || was.length !== is.length) return draft;
    const differ = was.flatMap((one, at) => (one === is[at] ? [] : [at]));
    const [at = -1] = differ;
    if (differ.length !== 1) return draft;
    const { origin: _, ...changed } = is[at] as Villkor;
    const follow = (proposal: Proposal): Proposal =>
      proposal.kind === 'villkor' && sameJson(withoutOrigin(proposal.villkor), withoutOrigin(was[at] as Villkor))
        ? { kind: 'villkor', villkor: changed as Villkor }
        : proposal;
    const spans = reading.spans.map((span) => {
      const proposals = span.proposals.map(follow);
      return proposals.every((one, place) => one === span.proposals[place]) ? span : { ...span, proposals };
    });
    return withValueAt(draft, [...owner, READING], { ...reading, spans });
  }, after);
}

function withoutOrigin({ origin: _, ...rest }: Villkor): unknown {
  return rest;
}

/**
 * What is left to say of the words of the decision: nothing is done while a word stands in no heap, or while the form has
 * nothing of one that a person has said yes to.
 */
export function readingFindings(draft: CatalogDraft): readonly Finding[] {
  return [...unsaidFindings(draft), ...goneFindings(draft)];
}

function unsaidFindings(draft: CatalogDraft): readonly Finding[] {
  return readingOwners(draft).flatMap((owner): readonly Finding[] => {
    const { spans } = readingAt(draft, owner) ?? { spans: [] };
    const undecided = spans.filter(({ heap }) => heap === 'undecided').length;
    const proposed = spans.filter(({ heap, isConfirmed }) => heap !== 'undecided' && !isConfirmed).length;
    if (undecided + proposed === 0) return [];
    const left = [
      undecided === 0 ? '' : `${undecided === 1 ? '1 ställe' : `${undecided} ställen`} har ingen plats än`,
      proposed === 0 ? '' : `${proposed === 1 ? '1 förslag' : `${proposed} förslag`} väntar på ditt ja`,
    ].filter((text) => text !== '');
    const message = `Gå igenom beslutets ord: ${left.join(', och ')}.`;
    return [{ level: 'error', path: pathText([...owner, READING]), rule: 'unconfirmed-words', message }];
  });
}

/** What words in a heap are in the form, and whether it has something of them. */
interface InForm {
  readonly name: string;
  readonly isThere: (draft: CatalogDraft, owner: Path, span: Span) => boolean;
}

const hasText =
  (name: (typeof TEXTS)[number]): InForm['isThere'] =>
  (draft, owner) =>
    // For all insatser there are villkor alone, and no texts.
    owner.length === 0 || textAt(draft, [...owner, name]) !== '';

const IN_FORM: Partial<Record<Heap, InForm>> = {
  villkor: {
    name: 'ett villkor',
    isThere: (draft, owner, { proposals }) => {
      const told = factsIn(valueAt(draft, [...owner, 'villkor']));
      const facts = proposals.flatMap((one) => (one.kind === 'villkor' ? factsIn([one.villkor]) : []));
      return facts.every((fact) => told.includes(fact));
    },
  },
  checked: {
    name: 'ett krav som kollas',
    isThere: (draft, owner) =>
      everyVillkor(valueAt(draft, [...owner, 'villkor'])).some((one) => textAt(one, ['checked']) !== ''),
  },
  audience: { name: 'vem insatsen är tänkt för', isThere: hasText('audience') },
  limit: { name: 'en begränsning', isThere: hasText('limits') },
  cost: { name: 'en kostnad', isThere: hasText('cost') },
};

/** Words that a person has said yes to and of which nothing is left in the form: somebody has taken it away there since. */
function goneFindings(draft: CatalogDraft): readonly Finding[] {
  return readingOwners(draft).flatMap((owner) => {
    const { spans } = readingAt(draft, owner) ?? { spans: [] };
    return spans.flatMap((span): readonly Finding[] => {
      const inForm = IN_FORM[span.heap];
      if (!span.isConfirmed || !inForm || inForm.isThere(draft, owner, span)) return [];
      const message = `Du har sagt ja till att ”${span.text}” är ${inForm.name}, men det finns inte kvar i formuläret. Skriv in det igen, eller ändra vad orden är.`;
      return [{ level: 'error', path: pathText([...owner, READING]), rule: 'confirmed-words-gone', message }];
    });
  });
}

/** Villkor with those within their alternatives. */
function everyVillkor(villkor: unknown): readonly unknown[] {
  return listAt(villkor, []).flatMap((one) => [one, ...listAt(one, ['anyOf']).flatMap(everyVillkor)]);
}

function factsIn(villkor: unknown): readonly string[] {
  return everyVillkor(villkor)
    .map((one) => textAt(one, ['fact']))
    .filter((fact) => fact !== '');
}

/** Whether all that a file holds of its decision is what this program wrote there. */
export function areReadingsWhole(draft: CatalogDraft): boolean {
  if (!areProposalsWhole(draft)) return false;
  return readingOwners(draft).every((owner) => {
    const value = valueAt(draft, [...owner, READING]);
    return value === undefined || isReading(value);
  });
}

function isReading(value: unknown): value is Reading {
  if (!isObject(value) || !Array.isArray(value.parts) || !Array.isArray(value.spans)) return false;
  const parts: readonly unknown[] = value.parts;
  const texts = parts.map((part) => {
    const isPart =
      isObject(part) &&
      PART_KINDS.some((kind) => kind === part.kind) &&
      typeof part.label === 'string' &&
      typeof part.place === 'number';
    return isPart && typeof part.text === 'string' ? part.text : undefined;
  });
  if (texts.includes(undefined)) return false;
  const spans: readonly unknown[] = value.spans;
  if (!spans.every(isSpan)) return false;
  const ids = new Set(spans.map(({ id }) => id));
  const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);
  const isWhole = (text: string | undefined, part: number) => {
    const own = spans.filter((span) => span.part === part);
    const isCut = own.every((span) => text?.slice(span.from, span.to) === span.text);
    return (
      isCut &&
      sameJson(
        own.length === 0 ? [] : wordsOf(text ?? ''),
        own.flatMap((span) => wordsOf(span.text)),
      )
    );
  };
  return ids.size === spans.length && spans.every(({ part }) => part in texts) && texts.every(isWhole);
}

function isSpan(value: unknown): value is Span {
  return (
    isObject(value) &&
    ['id', 'text', 'rule', 'why'].every((name) => typeof value[name] === 'string') &&
    ['part', 'from', 'to'].every((name) => Number.isInteger(value[name])) &&
    ['isJudgement', 'isConfirmed'].every((name) => typeof value[name] === 'boolean') &&
    HEAPS.some((heap) => heap === value.heap) &&
    Array.isArray(value.proposals) &&
    value.proposals.every(
      (one: unknown) =>
        isObject(one) &&
        (one.kind === 'openToAll' ||
          one.kind === 'withoutGeneral' ||
          (one.kind === 'villkor' && isObject(one.villkor))),
    )
  );
}

function isObject(value: unknown): value is CatalogDraft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameJson(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
