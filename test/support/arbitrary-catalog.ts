import fc from 'fast-check';
import { FACT_NAMES, FACTS, type Fact } from '../../src/catalog/facts.js';
import {
  type Area,
  type Catalog,
  type Insats,
  type Origin,
  PARTICIPANTS,
  type Topic,
  type Villkor,
} from '../../src/catalog/types.js';
import { catalogOf, insatsOf } from './small-catalog.js';

/** The topics that invented insatser lie under. */
export const SOME_TOPICS: readonly Topic[] = ['talk', 'parenting', 'youth'];

/** The places that invented catalogues name. */
export const SOME_AREAS: readonly Area[] = [
  { id: 'stromnas', name: 'Strömnäs', inKommun: true },
  { id: 'norrby', name: 'Norrby kommun', inKommun: false },
];

/** Ages where the law, schools or the real guidelines draw a line. */
const BOUNDS = [0, 3, 8, 12, 14, 15, 17, 18, 19, 21, 66] as const;
const FEW_BOUNDS = [4, 14, 15, 17, 18, 21] as const;

/** How large an invented catalogue gets. */
export interface CatalogSize {
  readonly facts: number;
  readonly insatser: number;
  readonly bounds: readonly number[];
}

/** Large enough for everything a catalogue can say. */
export const ANY_SIZE: CatalogSize = { facts: 6, insatser: 8, bounds: BOUNDS };

/** Small enough that every conversation can be tried. */
export const SMALL: CatalogSize = { facts: 4, insatser: 4, bounds: FEW_BOUNDS };

/**
 * A valid catalogue: nested `anyOf`, overlapping ranges, set facts, general villkor, rules of
 * consent, facts left to the provider, unstated villkor, guiding or binding målgrupp.
 */
export function arbitraryCatalog(size: CatalogSize): fc.Arbitrary<Catalog> {
  return vocabulary(size.facts)
    .chain((facts) =>
      fc.record({
        villkor: fc.option(fc.array(arbitraryVillkor(facts, size.bounds), { minLength: 1, maxLength: 2 }), {
          nil: undefined,
          freq: 1,
        }),
        malgrupp: fc.constantFrom('guiding' as const, 'binding' as const),
        insatser: fc.array(arbitraryInsats(facts, size.bounds), { minLength: 1, maxLength: size.insatser }),
      }),
    )
    .map(({ villkor, malgrupp, insatser }) =>
      catalogOf(
        insatser.map((insats, at) => ({ ...insats, id: `insats-${at}` })),
        { malgrupp, areas: SOME_AREAS, ...(villkor ? { villkor } : {}) },
      ),
    );
}

/** The facts one catalogue uses: often those with prerequisites, sometimes one left to the provider. */
function vocabulary(size: number): fc.Arbitrary<readonly Fact[]> {
  const entangled: readonly Fact[] = ['age', 'parenthood', 'childAges', 'resident', 'childResident', 'livesIn'];
  return fc.uniqueArray(fc.oneof(fc.constantFrom(...entangled), fc.constantFrom(...FACT_NAMES)), {
    minLength: 1,
    maxLength: size,
  });
}

function arbitraryInsats(facts: readonly Fact[], bounds: readonly number[]): fc.Arbitrary<Insats> {
  return fc
    .record({
      villkor: fc.oneof(
        { weight: 9, arbitrary: fc.array(arbitraryVillkor(facts, bounds), { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant('unstated' as const) },
      ),
      topics: fc.uniqueArray(fc.constantFrom(...SOME_TOPICS), { minLength: 1, maxLength: 2 }),
      generalVillkor: fc.constantFrom(undefined, undefined, true, false),
      onRequest: fc.constantFrom(undefined, undefined, true),
      takesPart: fc.constantFrom(undefined, ...PARTICIPANTS),
    })
    .map(({ villkor, topics, generalVillkor, onRequest, takesPart }) =>
      insatsOf('insats', villkor, {
        topics,
        ...(generalVillkor === undefined ? {} : { generalVillkor }),
        ...(onRequest === undefined ? {} : { onRequest }),
        ...(takesPart === undefined ? {} : { takesPart }),
      }),
    );
}

function arbitraryVillkor(facts: readonly Fact[], bounds: readonly number[], depth = 2): fc.Arbitrary<Villkor> {
  const leaf = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...facts).chain((fact) => arbitraryLeaf(fact, bounds)) },
    { weight: 1, arbitrary: fc.constantFrom('one', 'two').map((id) => ({ checked: `Krav ${id}`, id })) },
  );
  const origin = fc.constantFrom<Origin | undefined>(undefined, 'villkor', 'malgrupp', 'malgrupp');
  const bare: fc.Arbitrary<Villkor> =
    depth === 0
      ? leaf
      : fc.oneof(
          { weight: 3, arbitrary: leaf },
          {
            weight: 2,
            arbitrary: fc.record({
              anyOf: fc.array(fc.array(arbitraryVillkor(facts, bounds, depth - 1), { minLength: 1, maxLength: 2 }), {
                minLength: 1,
                maxLength: 3,
              }),
            }),
          },
        );
  return fc.tuple(bare, origin).map(([villkor, from]) => (from ? { ...villkor, origin: from } : villkor));
}

function arbitraryLeaf(fact: Fact, bounds: readonly number[]): fc.Arbitrary<Villkor> {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'number':
    case 'numbers':
      return fc
        .tuple(fc.constantFrom(...bounds), fc.constantFrom(...bounds), fc.constantFrom('from', 'to', 'both'))
        .map(([a, b, which]) => ({
          fact,
          ...(which === 'to' ? {} : { from: Math.min(a, b) }),
          ...(which === 'from' ? {} : { to: Math.max(a, b) }),
        }));
    case 'boolean':
      return fc.boolean().map((is) => ({ fact, is }));
    case 'area': {
      const places = [...SOME_AREAS.map(({ id }) => id), ...shape.options];
      return fc.subarray(places, { minLength: 1 }).map((is) => ({ fact, is }));
    }
    case 'choice':
    case 'set':
      return fc.oneof(
        fc.constantFrom(...shape.options).map((is) => ({ fact, is })),
        fc.subarray([...shape.options], { minLength: 1 }).map((is) => ({ fact, is })),
      );
  }
}
