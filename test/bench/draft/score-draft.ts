import type { Catalog, Villkor } from '../../../src/catalog/types.js';
import { nearestName, sameName } from '../../../src/draft/names.js';
import type { Draft } from '../../../src/draft/types.js';

/** How much of a catalogue, written by a person, the rules found in its document. */
export interface Score {
  readonly document: string;
  readonly names: Share;
  /** Villkor on one fact, by fact and bounds. */
  readonly villkor: Share;
  /** Of what was proposed: how much the catalogue has too. */
  readonly right: Share;
  /** The same by fact: in the catalogue, found of these, proposed. */
  readonly byFact: ReadonlyMap<string, { readonly wanted: number; readonly found: number; readonly proposed: number }>;
  readonly missingNames: readonly string[];
  readonly extraNames: readonly string[];
  /** Villkor of the catalogue that were not proposed, and proposals that it does not have. */
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly undecidedWords: number;
}

/** So many of so many. */
export interface Share {
  readonly of: number;
  readonly found: number;
}

/** Consent may stay undecided, and so may alternatives. */
const LEFT_OPEN = ['guardianConsent', 'ownConsent'];

/** Holds a draft against the catalogue that a person wrote from the same document. */
export function scoreOf(document: string, draft: Draft, catalog: Catalog): Score {
  const byFact = new Map<string, { wanted: number; found: number; proposed: number }>();
  const count = (fact: string, what: 'wanted' | 'found' | 'proposed') => {
    const counts = byFact.get(fact) ?? { wanted: 0, found: 0, proposed: 0 };
    counts[what]++;
    byFact.set(fact, counts);
  };
  const [missing, wrong, missingNames]: [string[], string[], string[]] = [[], [], []];
  const compare = (
    name: string,
    wanted: readonly Villkor[],
    proposed: readonly Villkor[],
    allowed: readonly Villkor[],
  ) => {
    const keys = proposed.map(keyOf);
    for (const villkor of wanted) {
      count(factOf(villkor), 'wanted');
      if (keys.includes(keyOf(villkor))) count(factOf(villkor), 'found');
      else missing.push(`${name}: ${keyOf(villkor)}`);
    }
    const held = [...wanted, ...allowed].map(keyOf);
    for (const villkor of proposed) {
      count(factOf(villkor), 'proposed');
      if (!held.includes(keyOf(villkor))) wrong.push(`${name}: ${keyOf(villkor)}`);
    }
  };
  const used = new Set<string>();
  const ofAll = oneFact(catalog.villkor ?? []);
  const proposedOfAll = proposedIn(draft.general.spans);
  // What the catalogue has of each insats and the document of all: an insats that is exempt from it has it not.
  const isOfEach: Villkor[] = [...proposedOfAll];
  for (const insats of catalog.insatser) {
    const wanted = insats.villkor === 'unstated' ? [] : oneFact(insats.villkor);
    const twin = draft.insatser.find(({ id, name }) => !used.has(id) && isSame(name, insats.name));
    if (twin) used.add(twin.id);
    else missingNames.push(insats.name);
    const general = twin && !isExempt(twin) ? proposedOfAll : [];
    for (const one of general)
      if (!isAmong(one, wanted) && isAmong(one, isOfEach)) isOfEach.splice(placeOf(one, isOfEach), 1);
    const own = twin ? proposedIn(twin.spans) : [];
    compare(
      insats.name,
      wanted,
      [...own, ...general.filter((one) => isAmong(one, wanted) && !isAmong(one, own))],
      ofAll,
    );
  }
  compare('alla insatser', ofAll, proposedOfAll, isOfEach);
  // What the law keeps out of a catalogue is told of, and nobody goes on with it.
  const extra = draft.insatser.filter(({ id, needsTested }) => !used.has(id) && needsTested === undefined);
  for (const insats of extra) compare(insats.name, [], proposedIn(insats.spans), oneFact(catalog.villkor ?? []));
  const total = (what: 'wanted' | 'found' | 'proposed') =>
    [...byFact.values()].reduce((sum, counts) => sum + counts[what], 0);
  return {
    document,
    names: { of: catalog.insatser.length, found: used.size },
    villkor: { of: total('wanted'), found: total('found') },
    right: { of: total('proposed'), found: total('proposed') - wrong.length },
    byFact,
    missingNames,
    extraNames: extra.map(({ name }) => name),
    missing,
    wrong,
    undecidedWords: [draft.general, ...draft.insatser]
      .flatMap(({ spans }) => spans)
      .filter(({ heap }) => heap === 'undecided')
      .reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0),
  };
}

/** The scores of several documents as one. */
export function totalOf(scores: readonly Score[], document: string): Score {
  const sum = (shares: readonly Share[]): Share => ({
    of: shares.reduce((total, { of }) => total + of, 0),
    found: shares.reduce((total, { found }) => total + found, 0),
  });
  const byFact = new Map<string, { wanted: number; found: number; proposed: number }>();
  for (const score of scores)
    for (const [fact, one] of score.byFact) {
      const counts = byFact.get(fact) ?? { wanted: 0, found: 0, proposed: 0 };
      byFact.set(fact, {
        wanted: counts.wanted + one.wanted,
        found: counts.found + one.found,
        proposed: counts.proposed + one.proposed,
      });
    }
  return {
    document,
    names: sum(scores.map(({ names }) => names)),
    villkor: sum(scores.map(({ villkor }) => villkor)),
    right: sum(scores.map(({ right }) => right)),
    byFact,
    missingNames: scores.flatMap(({ missingNames }) => missingNames),
    extraNames: scores.flatMap(({ extraNames }) => extraNames),
    missing: scores.flatMap(({ missing }) => missing),
    wrong: scores.flatMap(({ wrong }) => wrong),
    undecidedWords: scores.reduce((total, { undecidedWords }) => total + undecidedWords, 0),
  };
}

function isSame(one: string, other: string): boolean {
  return sameName(one, other) || nearestName(one, [other]) !== undefined;
}

function isExempt({ spans }: Draft['insatser'][number]): boolean {
  return spans.some(({ proposals }) => proposals.some(({ kind }) => kind === 'withoutGeneral'));
}

function placeOf(villkor: Villkor, among: readonly Villkor[]): number {
  return among.findIndex((one) => keyOf(one) === keyOf(villkor));
}

function isAmong(villkor: Villkor, among: readonly Villkor[]): boolean {
  return placeOf(villkor, among) >= 0;
}

function proposedIn(spans: Draft['general']['spans']): readonly Villkor[] {
  const all = spans.flatMap(({ proposals }) =>
    proposals.flatMap((one) => (one.kind === 'villkor' ? [one.villkor] : [])),
  );
  return [...new Map(oneFact(all).map((villkor) => [keyOf(villkor), villkor])).values()];
}

function oneFact(villkor: readonly Villkor[]): readonly Villkor[] {
  return villkor.filter((one) => 'fact' in one && !LEFT_OPEN.includes(one.fact));
}

function factOf(villkor: Villkor): string {
  return 'fact' in villkor ? villkor.fact : 'anyOf';
}

/** By fact and bounds; who stated it is another matter. */
function keyOf(villkor: Villkor): string {
  if (!('fact' in villkor)) return JSON.stringify(villkor);
  if (!('is' in villkor)) return `${villkor.fact} ${villkor.from ?? 0}–${villkor.to ?? ''}`;
  const values = Array.isArray(villkor.is) ? [...villkor.is].sort() : [villkor.is];
  return `${villkor.fact} ${values.join(', ')}`;
}
