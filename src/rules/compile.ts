import type { Fact } from '../catalog/facts.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { factsOf, type Reason } from './evaluate.js';
import type { Truth } from './kleene.js';

/** A villkor as the catalogue has it, once for all the insatser that share it. */
export interface CompiledVillkor {
  readonly villkor: Villkor;
  /** The facts whose answer can change what it comes to. */
  readonly facts: readonly Fact[];
  /** The reason it gives, by what it comes to: all insatser that hold it share the same three. */
  readonly reasons: Readonly<Record<Truth, Reason>>;
  /** The profiles that hold it, as places in {@link CompiledCatalog.profiles}. */
  readonly profiles: readonly number[];
}

/** One combination of villkor. Insatser with the same combination always have the same status. */
export interface Profile {
  /** Places in {@link CompiledCatalog.villkor}: the general villkor first. */
  readonly villkor: readonly number[];
  /** The guideline gives neither villkor nor målgrupp. */
  readonly isUnstated: boolean;
  /** It has a rule of consent of its own, so that the law's does not apply. */
  readonly statesConsent: boolean;
}

/** A catalogue made ready for evaluation: each distinct villkor and combination once. */
export interface CompiledCatalog {
  readonly catalog: Catalog;
  /** Whether someone outside the målgrupp may still take part. */
  readonly isGuiding: boolean;
  readonly villkor: readonly CompiledVillkor[];
  /** The places of the villkor that name a fact. */
  readonly villkorNaming: ReadonlyMap<Fact, readonly number[]>;
  readonly profiles: readonly Profile[];
  /** For each insats of the catalogue, in its order, the place of its profile. */
  readonly profileOf: readonly number[];
}

/** Makes a catalogue ready for evaluation. Done once; its cost is linear in the number of villkor. */
export function compileCatalog(catalog: Catalog): CompiledCatalog {
  const villkor: (CompiledVillkor & { readonly profiles: number[] })[] = [];
  const profiles: Profile[] = [];
  const villkorPlaces = new Map<string, number>();
  const profilePlaces = new Map<string, number>();

  const placeOfVillkor = (item: Villkor): number => {
    const key = JSON.stringify(item);
    let place = villkorPlaces.get(key);
    if (place === undefined) {
      place = villkor.push({ villkor: item, facts: factsOf(item), reasons: reasonsFor(item), profiles: [] }) - 1;
      villkorPlaces.set(key, place);
    }
    return place;
  };
  const placeOfProfile = (insats: Insats): number => {
    const places = villkorOf(catalog, insats).map(placeOfVillkor);
    const isUnstated = insats.villkor === 'unstated';
    const key = `${isUnstated}:${places.join()}`;
    let place = profilePlaces.get(key);
    if (place === undefined) {
      const statesConsent = places.some((at) => villkor[at]?.facts.includes('guardianConsent'));
      place = profiles.push({ villkor: places, isUnstated, statesConsent }) - 1;
      profilePlaces.set(key, place);
      for (const at of new Set(places)) villkor[at]?.profiles.push(place);
    }
    return place;
  };

  const profileOf = catalog.insatser.map(placeOfProfile);
  return {
    catalog,
    isGuiding: catalog.guideline.malgrupp === 'guiding',
    villkor,
    villkorNaming: placesByFact(villkor),
    profiles,
    profileOf,
  };
}

function placesByFact(villkor: readonly CompiledVillkor[]): ReadonlyMap<Fact, readonly number[]> {
  const places = new Map<Fact, number[]>();
  villkor.forEach(({ facts }, place) => {
    for (const fact of facts) {
      const naming = places.get(fact);
      if (naming) naming.push(place);
      else places.set(fact, [place]);
    }
  });
  return places;
}

function reasonsFor(villkor: Villkor): Readonly<Record<Truth, Reason>> {
  const origin = villkor.origin ?? 'villkor';
  return {
    met: { villkor, truth: 'met', origin },
    unmet: { villkor, truth: 'unmet', origin },
    unknown: { villkor, truth: 'unknown', origin },
  };
}

/** The villkor that hold for an insats: the catalogue's general ones, unless it is exempt, and its own. */
export function villkorOf(catalog: Catalog, insats: Insats): readonly Villkor[] {
  const general = insats.generalVillkor === false ? [] : (catalog.villkor ?? []);
  return insats.villkor === 'unstated' ? general : [...general, ...insats.villkor];
}
