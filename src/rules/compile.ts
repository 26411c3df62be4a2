import type { Fact } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { written } from '../catalog/written.js';
import { factsOf, type InsatsStanding, type Reason } from './evaluate.js';
import type { Truth } from './kleene.js';
import { villkorOfParticipant } from './participant.js';
import { withAlternativesJoined, withSiblings } from './siblings.js';

/** A villkor as the catalogue has it, once for all the insatser that share it. */
export interface CompiledVillkor {
  readonly villkor: Villkor;
  /** The facts whose answer can change what it comes to. */
  readonly facts: readonly Fact[];
  /** The reason it gives, by what it comes to: all insatser that hold it share the same three. */
  readonly reasons: Readonly<Record<Truth, Reason>>;
  /** The profiles that hold it. */
  readonly profiles: readonly Profile[];
  /** Its place in {@link CompiledCatalog.villkor}, and in the truths of an evaluation. */
  readonly place: number;
}

/** One combination of villkor. Insatser with the same combination always have the same status. */
export interface Profile extends InsatsStanding {
  /** The general villkor first. */
  readonly villkor: readonly CompiledVillkor[];
  /** The same, as the catalogue has them. */
  readonly list: readonly Villkor[];
  /** Its place in {@link CompiledCatalog.profiles}, and in the assessments of an evaluation. */
  readonly place: number;
}

/** An insats with its combination of villkor. */
export interface CompiledInsats {
  readonly insats: Insats;
  readonly profile: Profile;
}

/** A catalogue made ready for evaluation: each distinct villkor and combination once. */
export interface CompiledCatalog {
  readonly catalog: Catalog;
  /** Whether someone outside the målgrupp may still take part. */
  readonly isGuiding: boolean;
  readonly villkor: readonly CompiledVillkor[];
  /** The villkor that name a fact. */
  readonly villkorNaming: ReadonlyMap<Fact, readonly CompiledVillkor[]>;
  readonly profiles: readonly Profile[];
  /** In the order of the catalogue. */
  readonly insatser: readonly CompiledInsats[];
  /** How many villkor on one fact may be weighed to tell whether one answer can change the status of one combination. */
  readonly effort: number;
}

/** Twice what the decisions that were read take, and yet so little that nobody waits for it. */
const USUAL_EFFORT = 30_000;

/** The same for all combinations of villkor together. */
const WHOLE_EFFORT = 1_000_000;

/** Makes a catalogue ready for evaluation. Done once; its cost is linear in the number of villkor. */
export function compileCatalog(catalog: Catalog, effort?: number): CompiledCatalog {
  const allVillkor = new Map<string, CompiledVillkor & { readonly profiles: Profile[] }>();
  const allProfiles = new Map<string, Profile>();

  const compileVillkor = (villkor: Villkor) => {
    const key = written(villkor);
    const found = allVillkor.get(key);
    if (found) return found;
    const place = allVillkor.size;
    const compiled = { villkor, facts: factsDeciding(villkor), reasons: reasonsFor(villkor), profiles: [], place };
    allVillkor.set(key, compiled);
    return compiled;
  };
  const profileOf = (insats: Insats): Profile => {
    const villkor = villkorOf(catalog, insats).map(compileVillkor);
    const isUnstated = insats.villkor === 'unstated';
    const isOwed = insats.onRequest === true;
    const key = `${isUnstated}:${isOwed}:${villkor.map(({ place }) => place).join()}`;
    const found = allProfiles.get(key);
    if (found) return found;
    const list = villkor.map((compiled) => compiled.villkor);
    const profile = { villkor, list, isUnstated, isOwed, place: allProfiles.size };
    allProfiles.set(key, profile);
    for (const { profiles } of new Set(villkor)) profiles.push(profile);
    return profile;
  };

  const insatser = catalog.insatser.map((insats) => ({ insats, profile: profileOf(insats) }));
  const villkor = [...allVillkor.values()];
  return {
    catalog,
    isGuiding: catalog.guideline.malgrupp === 'guiding',
    villkor,
    villkorNaming: byFact(villkor),
    profiles: [...allProfiles.values()],
    insatser,
    effort: effort ?? Math.min(USUAL_EFFORT, Math.ceil(WHOLE_EFFORT / allProfiles.size)),
  };
}

/** The facts that a villkor names, and those around it that are to hold of the same child. */
function factsDeciding(villkor: Villkor): readonly Fact[] {
  const besides = 'anyOf' in villkor ? (villkor.besides ?? []) : [];
  return [...new Set([...factsOf(villkor), ...besides.map(({ fact }) => fact)])];
}

function byFact(villkor: readonly CompiledVillkor[]): ReadonlyMap<Fact, readonly CompiledVillkor[]> {
  const named = new Map<Fact, CompiledVillkor[]>();
  for (const item of villkor) {
    for (const fact of item.facts) {
      const naming = named.get(fact);
      if (naming) naming.push(item);
      else named.set(fact, [item]);
    }
  }
  return named;
}

function reasonsFor(villkor: Villkor): Readonly<Record<Truth, Reason>> {
  const origin = villkor.origin ?? 'villkor';
  return {
    met: { villkor, truth: 'met', origin },
    unmet: { villkor, truth: 'unmet', origin },
    unknown: { villkor, truth: 'unknown', origin },
  };
}

const villkorIn = oncePer((catalog: Catalog) =>
  oncePer((insats: Insats): readonly Villkor[] => {
    const general = insats.generalVillkor === false ? [] : (catalog.villkor ?? []);
    const own = insats.villkor === 'unstated' ? [] : insats.villkor;
    const isGuiding = catalog.guideline.malgrupp === 'guiding';
    const told = villkorOfParticipant([...general, ...own], insats.takesPart ?? 'asker', isGuiding);
    // Where either of them may take part, it need not be the same child's folkbokföring that counts.
    const isOfOneChild = insats.takesPart !== 'either';
    return withSiblings(withAlternativesJoined(told, isGuiding, isOfOneChild));
  }),
);

/**
 * The villkor that hold for an insats: the catalogue's general ones, unless it is exempt, and its own, each about the
 * person whom it is about.
 */
export function villkorOf(catalog: Catalog, insats: Insats): readonly Villkor[] {
  return villkorIn(catalog)(insats);
}
