import swedish from '../../locales/sv/everyday.json' with { type: 'json' };
import type { Topic } from '../catalog/types.js';

/** The everyday words that lead to each topic, in Swedish. */
export const EVERYDAY_WORDS: Readonly<Record<Topic, string>> = swedish.topics;

/** The small words that say nothing about what one looks for: "jag", "och", "hjälp". */
export const SMALL_WORDS: string = swedish.small;
