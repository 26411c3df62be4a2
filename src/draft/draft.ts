import { ADULT_AGE } from '../catalog/facts.js';
import type { Catalog, Villkor } from '../catalog/types.js';
import kommuner from '../lint/kommuner.json' with { type: 'json' };
import { lintNeedsTested } from '../lint/needs-tested.js';
import { agesIn } from './ages.js';
import { catalogOf } from './catalog.js';
import { isFactSpan } from './claims.js';
import { decisionIn } from './decision.js';
import { exceptionsOpened } from './exceptions.js';
import { openedWhereOneDiffers, withExempt } from './general-exceptions.js';
import { idFor } from './names.js';
import { placeWords } from './place-words.js';
import { type DocumentSection, sectionsOf } from './sections.js';
import type { Block, Draft, DraftInsats, DraftKommun, DraftPart, SourceDocument, Span } from './types.js';
import { whomIn } from './whose-age.js';

/** A day for the catalogue that is made to ask the law's questions of; no text depends on it. */
const ANY_DAY = '2025-07-01';

/**
 * A decision's document as insatser, each word of their målgrupp and villkor in a heap. By rules alone: the same document
 * always gives the same draft. Total: a document that tells of no insats gives a draft without any.
 */
export function draftOf({ name, blocks, margins = [] }: SourceDocument): Draft {
  const sections = sectionsOf(blocks);
  const taken = new Set<string>();
  const kommun = kommunOf(blocks);
  const read = sections.insatser.map((section) => {
    const id = idFor(section.name, taken);
    taken.add(id);
    return insatsOf(section, id, kommun.name);
  });
  const told = withExempt({ general: spansOf(sections.general, kommun.name), insatser: read });
  const draft: Draft = {
    file: name,
    title: sections.title,
    kommun,
    decision: decisionIn(blocks, margins),
    insatser: told.insatser,
    general: { parts: sections.general, spans: openedWhereOneDiffers(told) },
    rest: sections.rest,
  };
  return withNeedsTested(draft);
}

function insatsOf({ name, section, parts }: DocumentSection, id: string, kommun: string): DraftInsats {
  const placed = withinBounds(spansOf(parts, kommun));
  const spans = contradictionsOpened(exceptionsOpened(placed, parts), parts, name);
  const notes = [
    ...(parts.some(({ place }) => place > 0) ? ['Dokumentet beskriver insatsen på två ställen. Jämför dem.'] : []),
    ...(spans.some(({ isJudgement }) => isJudgement)
      ? ['Texten har en bedömning, som inte får vara ett villkor.']
      : []),
    ...(spans.length === 0 ? ['Texten anger varken målgrupp eller villkor.'] : []),
  ];
  return { id, name, section, parts, spans, notes };
}

/** "Vuxna" says nothing more where the text bounds their age itself. */
function withinBounds(spans: readonly Span[]): readonly Span[] {
  const isBound = spans.some(
    ({ rule, proposals: [first] }) =>
      rule === 'age-self' &&
      first?.kind === 'villkor' &&
      'fact' in first.villkor &&
      'from' in first.villkor &&
      (first.villkor.from ?? 0) >= ADULT_AGE,
  );
  if (!isBound) return spans;
  return spans.map(
    (span): Span =>
      span.rule === 'adults'
        ? { ...span, heap: 'notForCard', proposals: [], why: 'Texten anger själv vilken ålder som gäller.' }
        : span,
  );
}

/** The spans of all parts that say for whom something is, with ids of their own. */
function spansOf(parts: readonly DraftPart[], kommun: string): readonly Span[] {
  const whom = whomIn(
    parts.filter(({ kind, text, isAside }) => kind === 'malgrupp' && text !== '' && !isAside).map(({ text }) => text),
  );
  return parts.flatMap((part, index) => {
    if (part.kind !== 'malgrupp' && part.kind !== 'villkor') return [];
    if (part.isAside) return [asideSpan(part.text, index)];
    return placeWords(part, whom, kommun).map((placed, at) => ({
      ...placed,
      id: `${index}-${at}`,
      part: index,
      isConfirmed: false,
    }));
  });
}

/** Words that bound somebody where no målgrupp stands, as they are: an editor says what they are about. */
function asideSpan(text: string, part: number): Span {
  return {
    id: `${part}-0`,
    part,
    from: 0,
    to: text.length,
    text,
    heap: 'undecided',
    proposals: [],
    rule: 'aside',
    why: WHY_ASIDE,
    isJudgement: false,
    isConfirmed: false,
  };
}

const WHY_ASIDE =
  'Orden står inte där dokumentet säger vem insatsen är till för, men de anger en gräns. Avgör du om den gäller, och för vilken insats.';

const WHY_FOR_ALL = 'Dokumentet säger att insatsen är för alla, och nämner ändå en gräns. Avgör vad som gäller.';

const WHY_OPEN_ABOVE = 'Dokumentet säger mer om åldern på det andra stället. Avgör vad som gäller.';

const OFFENDER = /gärnings(?:person|m[aä]n)|förövare|lagöverträdare/iu;
const VICTIM = /målsägande|brottsutsatt|brottsoffer|utsatt för (?:ett )?brott/iu;

/** That anybody may have it, however old. */
const WITHOUT_BOUND = /^(?:ingen åldersgräns|inga ålders(?:gränser|villkor|krav))(?!\p{L})/iu;

/** Where a document says two things of one fact, neither is proposed. The same said twice stands. */
function contradictionsOpened(spans: readonly Span[], parts: readonly DraftPart[], name: string): readonly Span[] {
  const stated = new Map<string, Set<string>>();
  for (const { proposals } of spans)
    for (const proposal of proposals)
      if (proposal.kind === 'villkor' && 'fact' in proposal.villkor) {
        const { fact } = proposal.villkor;
        stated.set(fact, (stated.get(fact) ?? new Set()).add(boundsOf(proposal.villkor)));
      }
  const asked = spans.map(({ text }) => text).join(' ');
  const hasBothParties =
    spans.some(({ rule }) => rule === 'crime-both-open') || (OFFENDER.test(asked) && VICTIM.test(asked));
  const isWithoutBound = spans.some(({ text }) => WITHOUT_BOUND.test(text));
  // "Vardagsekonomi steg 1–3" counts no years.
  const isCounted = /(?<!\p{L})(?:steg|del|nivå|fas|modul) ?\d/iu.test(name);
  const inName = isCounted ? undefined : agesIn(`${name} år`)[0]?.bounds;
  const isDoubtful = (villkor: Villkor): string | undefined => {
    if (!('fact' in villkor)) return undefined;
    if (hasBothParties && (villkor.fact === 'age' || villkor.fact === 'crimeAdmitted'))
      return 'Insatsen är både för den som gjort brottet och den som utsatts. Avgör vem villkoret gäller.';
    if (isWithoutBound && villkor.fact === 'age')
      return 'Dokumentet säger att det inte finns någon åldersgräns, och nämner ändå en ålder. Avgör vad som gäller.';
    if ((stated.get(villkor.fact)?.size ?? 0) > 1)
      return 'Dokumentet säger olika på två ställen. Avgör vad som gäller.';
    if ((villkor.fact !== 'age' && villkor.fact !== 'childAges') || !inName || 'is' in villkor) return undefined;
    // "Samtal 15plus" says nothing of how old one may be at most.
    const differs = (inName.from ?? 0) !== (villkor.from ?? 0) || (inName.to !== undefined && inName.to !== villkor.to);
    return differs ? 'Namnet säger en annan ålder än texten. Avgör vad som gäller.' : undefined;
  };
  // A list in an appendix is short: what the text itself leaves open, it does not settle.
  const isOpenAbove = spans.some(({ part, rule }) => parts[part]?.place === 0 && rule === 'age-open');
  return spans.map((span): Span => {
    const isBelow = (parts[span.part]?.place ?? 0) > 0 && span.rule.startsWith('age-');
    if (isOpenAbove && isBelow && span.proposals.length > 0)
      return { ...span, heap: 'undecided', proposals: [], rule: 'contradiction', why: WHY_OPEN_ABOVE };
    // "Alla. Kursen är gjord för dem som är 65 år": whom it suits bounds nobody.
    const isForAll = spans.some((one) => one.part === span.part && one.rule === 'open-to-all');
    if (isForAll && isFactSpan(span))
      return { ...span, heap: 'undecided', proposals: [], rule: 'contradiction', why: WHY_FOR_ALL };
    const why = span.proposals
      .map((one) => (one.kind === 'villkor' ? isDoubtful(one.villkor) : undefined))
      .find(Boolean);
    if (why === undefined) return span;
    return { ...span, heap: 'undecided', proposals: [], rule: 'contradiction', why };
  });
}

function boundsOf(villkor: Villkor): string {
  return JSON.stringify({ ...villkor, origin: undefined });
}

/** The kommun that the text speaks of most, by the list of the 290. */
export function kommunOf(blocks: readonly Block[]): DraftKommun {
  const text = blocks
    .map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text))
    .join('\n')
    .slice(0, 400_000);
  const counts = new Map<string, number>();
  for (const [name = ''] of text.matchAll(/\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? (?:kommun|stad)(?!\p{L})/gu))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  // A paper may have its kommun in capitals alone, over its title.
  if (counts.size === 0)
    for (const [, name = ''] of text.matchAll(/(?<!\p{L})(\p{Lu}{3,}) KOMMUN(?!\p{L})/gu))
      counts.set(`${name.charAt(0)}${name.slice(1).toLowerCase()} kommun`, 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const named = most?.[0] ?? placeOfAll(text);
  if (named === undefined) return { name: '' };
  const words = named.split(' ');
  const names = [named, words.slice(-2).join(' ')];
  const found = kommuner.kommuner.find(
    ([, full = '', short = '']) =>
      names.includes(full) || names.includes(`${short} kommun`) || names.includes(`${short} stad`),
  );
  return found ? { name: found[1] ?? named, code: found[0] ?? '' } : { name: names[1] ?? named };
}

/** The kommun where everybody has to be registered, of a text that calls none a kommun: the one place of which it says so. */
function placeOfAll(text: string): string | undefined {
  const places = [...text.matchAll(/(?:folkbokför(?:da?|t)|(?<!\p{L})skriv(?:en|et|na)) i (\p{Lu}[\p{L}-]+)/gu)].map(
    ([, place = '']) => place,
  );
  return new Set(places).size === 1 ? `${places[0]} kommun` : undefined;
}

/** What the law keeps needs-tested is told of, insats by insats. */
function withNeedsTested(draft: Draft): Draft {
  const catalog: Catalog = catalogOf(draft, ANY_DAY);
  const found = new Map(lintNeedsTested(catalog).map(({ path, message }) => [path, message]));
  return {
    ...draft,
    insatser: draft.insatser.map((insats, index) => {
      const message = found.get(`$.insatser[${index}].name`);
      return message === undefined ? insats : { ...insats, needsTested: message, notes: [...insats.notes, message] };
    }),
  };
}
