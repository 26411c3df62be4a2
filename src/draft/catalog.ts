import { FORBIDDEN } from '../catalog/shape.js';
import type { Catalog, CheckedVillkor, DocumentationKind, Insats, IsoDate, Origin, Villkor } from '../catalog/types.js';
import type { Draft, DraftInsats, DraftPart, Heap, PartKind, Proposal, Reading, Span } from './types.js';

/** The most characters of a text on a card, a name, and a quote. */
const MOST = { prose: 2000, name: 200, quote: 10_000 } as const;

/** How much of what an insats gives becomes its summary. */
const SUMMARY = 300;

/**
 * The draft as a catalogue that loads as a proposal. Nothing that is undecided is left out of it: an insats with such
 * words has a `checked` that names them, so that no preview says "open" to somebody whom they shut out.
 */
export function catalogOf(draft: Draft, today: IsoDate): Catalog {
  const general = villkorOf(draft.general, OF_ALL);
  return {
    kommun: {
      name: plain(draft.kommun.name, MOST.name) || 'Kommunen i utkastet',
      ...(draft.kommun.code !== undefined && { code: draft.kommun.code }),
    },
    version: today,
    guideline: {
      title: plain(draft.title, MOST.name) || 'Utkast',
      ...(/^[^./\\][^/\\]*$/u.test(draft.file) &&
        draft.file.length <= MOST.name && { file: plain(draft.file, MOST.name) }),
      status: 'proposal',
      malgrupp: 'binding',
    },
    contact: {},
    translations: [],
    ...(general.length > 0 && { villkor: general, villkorQuote: quoteOf(draft.general) }),
    insatser: draft.insatser.map(insatsOf),
  };
}

/** What the heaps of an insats's words come to in a catalogue. */
export type FromHeaps = Pick<Insats, 'villkor' | 'openToAll' | 'generalVillkor' | 'audience' | 'limits' | 'cost'>;

/** What the words of an insats come to as they stand in their heaps; `id` is the insats's. */
export function fromHeaps(reading: Reading, id: string): FromHeaps {
  const villkor = villkorOf(reading, id);
  const says = (what: Proposal['kind']) =>
    reading.spans.some(({ proposals }) => proposals.some(({ kind }) => kind === what));
  const isOpenToAll = says('openToAll');
  const audience = textOf(reading, 'audience', []);
  const limits = textOf(reading, 'limit', ['omfattning']);
  const cost = textOf(reading, 'cost', ['avgift']);
  return {
    villkor: villkor.length > 0 || isOpenToAll ? villkor : hasAsked(reading) ? [] : 'unstated',
    ...(isOpenToAll && villkor.length === 0 && { openToAll: true as const }),
    ...(says('withoutGeneral') && { generalVillkor: false }),
    ...(audience && { audience }),
    ...(limits && { limits }),
    ...(cost && { cost }),
  };
}

function insatsOf(insats: DraftInsats): Insats {
  const { villkor, openToAll, generalVillkor, audience, limits, cost } = fromHeaps(insats, insats.id);
  const provider = plain(partText(insats, 'utforare'), MOST.name);
  const notes = plain(insats.notes.join(' '), MOST.prose);
  return {
    id: insats.id,
    name: plain(insats.name, MOST.name) || insats.id,
    summary: summaryOf(insats),
    topics: [],
    ...(audience && { audience }),
    villkor,
    ...(openToAll && { openToAll }),
    ...(generalVillkor === false && { generalVillkor }),
    access: /(ingen (för)?anmälan|drop-?in|kommer och går|utan bokning)/iu.test(allText(insats)) ? 'dropIn' : 'contact',
    documentation: { kind: documentationOf(partText(insats, 'dokumentation')) },
    ...(provider && { provider }),
    ...(limits && { limits }),
    ...(cost && { cost }),
    ...(/budget|skuldrådgiv|familjerådgiv/iu.test(insats.name) && { onRequest: true }),
    source: { section: plain(insats.section, MOST.quote) || insats.id, quote: quoteOf(insats) || insats.id },
    ...(notes && { editorNote: notes }),
  };
}

/** The id of what holds for all insatser. */
const OF_ALL = 'alla';

/** The villkor that are proposed, and one `checked` for all words that are undecided. */
export function villkorOf({ parts, spans }: Reading, id: string): readonly Villkor[] {
  const proposed = spans.flatMap(({ part, proposals }) =>
    proposals.flatMap((proposal) =>
      proposal.kind === 'villkor' ? [withOrigin(proposal.villkor, originOf(parts[part]))] : [],
    ),
  );
  // Words of no insats that could be told are listed, and are no villkor of every insats.
  const isOfAll = id === OF_ALL;
  const undecided = plain(
    spans
      .filter(({ heap, part }) => heap === 'undecided' && !(isOfAll && parts[part]?.isAside))
      .map(({ text }) => text)
      .join(' … '),
    MOST.prose - 100,
  );
  const rest: CheckedVillkor | undefined = undecided
    ? { checked: `Kvar att avgöra: ${undecided}`, id: `kvar-${id}`.slice(0, 80).replace(/-+$/, '') }
    : undefined;
  return [...withoutTwins(proposed), ...(rest ? [rest] : [])];
}

/** A villkor that the målgrupp and the list of villkor both have stands once, as a stated villkor. */
function withoutTwins(villkor: readonly Villkor[]): readonly Villkor[] {
  const keyOf = (one: Villkor) => JSON.stringify({ ...one, origin: undefined });
  const stated = new Set(villkor.filter(({ origin }) => origin === 'villkor').map(keyOf));
  const seen = new Set<string>();
  return villkor.filter((one) => {
    const key = keyOf(one);
    if (seen.has(key) || (one.origin === 'malgrupp' && stated.has(key))) return false;
    seen.add(key);
    return true;
  });
}

function withOrigin(villkor: Villkor, origin: Origin): Villkor {
  return { ...villkor, origin };
}

function originOf(part: DraftPart | undefined): Origin {
  return part?.kind === 'malgrupp' ? 'malgrupp' : 'villkor';
}

function hasAsked({ spans }: Reading): boolean {
  return spans.length > 0;
}

/** The målgrupp and the villkor as the document has them; the first part where it has neither. */
function quoteOf({ parts, spans }: Reading): string {
  const isRead = new Set(spans.filter(({ part }) => !parts[part]?.isAside).map(({ part }) => part));
  const read = parts.filter((part, index) => isRead.has(index) && part.place === 0);
  const chosen = read.length > 0 ? read : parts.slice(0, 1);
  return plain(chosen.map(({ text }) => text.replace(/\n+/gu, ' … ')).join(' … '), MOST.quote);
}

function textOf({ parts, spans }: Reading, heap: Heap, kinds: readonly PartKind[]): string {
  const words = spans.filter((span: Span) => span.heap === heap).map(({ text }) => text);
  const texts = parts.filter(({ kind, place }) => place === 0 && kinds.includes(kind)).map(({ text }) => text);
  return capitalised(plain([...new Set([...words, ...texts])].join('. ').replace(/\.+ ?\. /gu, '. '), MOST.prose));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function partText({ parts }: Reading, ...kinds: readonly PartKind[]): string {
  return parts
    .filter(({ kind, place }) => place === 0 && kinds.includes(kind))
    .map(({ text }) => text)
    .join(' ');
}

function allText({ parts }: DraftInsats): string {
  return parts.map(({ text }) => text).join(' ');
}

/** The first sentences of what it gives; its name where the document tells nothing. */
function summaryOf(insats: DraftInsats): string {
  const told = plain(partText(insats, 'innehall') || partText(insats, 'syfte', 'ovrigt'), MOST.prose);
  let summary = '';
  for (const sentence of told.match(/.+?[.!?](?=\s|$)|.+$/gu) ?? []) {
    if (summary !== '' && summary.length + sentence.length > SUMMARY) break;
    summary += sentence;
  }
  return plain(summary, MOST.prose) || plain(insats.name, MOST.name) || insats.id;
}

/** What the decision says of documentation, where it says one thing (SoL 14 kap. 3–5 §§). */
function documentationOf(text: string): DocumentationKind {
  const kinds = new Set<DocumentationKind>();
  for (const [, paragraph] of text.matchAll(/14\s*kap\.?\s*([345])\s*§/giu))
    kinds.add(paragraph === '3' ? 'full' : paragraph === '4' ? 'advice' : 'exempt');
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : 'unstated';
}

/** One line that a catalogue may hold: no control characters, no markup, at most so many characters. */
export function plain(text: string, most: number): string {
  const forbidden = new RegExp(FORBIDDEN.source, 'gu');
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(forbidden, (found) => (found.startsWith('<') ? `< ${found.slice(1)}` : ''))
    .trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
