import { TOPICS, type Topic } from '../catalog/types.js';
import { UsageError } from './usage-error.js';

/**
 * The topics that `--topic` names, each once.
 *
 * @throws UsageError for one there is none of.
 */
export function readTopics(given: readonly string[] = []): readonly Topic[] {
  const unknown = given.find((name) => !isTopic(name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no topic ${JSON.stringify(unknown)}. The topics are ${TOPICS.join(', ')}.`);
  }
  return TOPICS.filter((topic) => given.includes(topic));
}

function isTopic(name: string): name is Topic {
  return (TOPICS as readonly string[]).includes(name);
}

/** The topics as a help shows them. */
export function helpOnTopics(): string {
  return `Topics, for --topic, which may be given more than once:
  ${TOPICS.slice(0, 7).join(', ')},
  ${TOPICS.slice(7).join(', ')}`;
}
