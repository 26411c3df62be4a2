import swedish from '../../locales/sv/everyday.json' with { type: 'json' };
import { TOPICS, type Topic } from '../catalog/types.js';
import type { Texts } from './texts.js';

/** The everyday words of a search, in Swedish and in the language of whoever searches. */
export interface EverydayTexts {
  /** Words in a row that lead to each topic. */
  readonly topics: Readonly<Record<Topic, string>>;
  /** The small words that say nothing about what one looks for: "jag", "och", "hjälp". */
  readonly small: string;
  /** Words and phrases of somebody who may want to die, or who hurts themselves, with commas between them. */
  readonly dying: string;
}

/** The Swedish everyday words, with those of a language that has its own (`locales/<language>/everyday.json`). */
export function everydayTexts({ find }: Pick<Texts, 'find'>): EverydayTexts {
  const both = (own: string, key: string) => `${own}, ${find(`everyday:${key}`) ?? ''}`;
  const topics = TOPICS.map((topic) => [topic, both(swedish.topics[topic], `topics.${topic}`)] as const);
  return {
    topics: Object.fromEntries(topics) as Record<Topic, string>,
    small: both(swedish.small, 'small'),
    dying: both(swedish.dying, 'dying'),
  };
}
