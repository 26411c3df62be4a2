import { inSwedish } from '../catalog/in-swedish.js';
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
    throw new UsageError(
      `Det finns inget ämne ${JSON.stringify(unknown)}. Ämnena är ${TOPICS.map(inSwedish).join(', ')}.`,
    );
  }
  return TOPICS.filter((topic) => given.includes(topic));
}

function isTopic(name: string): name is Topic {
  return (TOPICS as readonly string[]).includes(name);
}

/** The topics as a help shows them. */
export function helpOnTopics(): string {
  return `Ämnen, för --topic, som kan anges flera gånger:
  ${TOPICS.slice(0, 7).join(', ')},
  ${TOPICS.slice(7).join(', ')}`;
}
