import type { Fact } from '../catalog/facts.js';
import type { Topic } from '../catalog/types.js';
import type { CompiledCatalog, CompiledInsats, Profile } from './compile.js';
import { enoughUnder, factsToAskFor } from './enough.js';

/** The insatser that a conversation is about. */
export interface Stake {
  /** In the order of the catalogue. */
  readonly insatser: readonly CompiledInsats[];
  /** How many of them have each combination of villkor. */
  readonly sizes: ReadonlyMap<Profile, number>;
  /** What may be asked for their sake. */
  readonly facts: ReadonlySet<Fact>;
  /** How many questions about that are enough. */
  readonly enough: number;
}

/** The insatser under the chosen topics; all of them where none is chosen. */
export function stakeOf(compiled: CompiledCatalog, topics: readonly Topic[]): Stake {
  const isChosen = ({ insats }: CompiledInsats) =>
    topics.length === 0 || insats.topics.some((topic) => topics.includes(topic));
  const insatser = compiled.insatser.filter(isChosen);
  const sizes = new Map<Profile, number>();
  // What is owed to whoever asks hangs on no answer.
  const askedFor = insatser.filter((item) => !item.profile.isOwed);
  for (const { profile } of askedFor) sizes.set(profile, (sizes.get(profile) ?? 0) + 1);
  return { insatser, sizes, facts: factsToAskFor(askedFor), enough: enoughUnder(topics) };
}
