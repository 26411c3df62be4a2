import { html, type TemplateResult } from 'lit';
import type { Topic } from '../../catalog/types.js';
import { TOPIC_PICTURES } from './topic-pictures.js';

/** The picture of a topic; decorative, the words stand beside it. */
export function topicPicture(topic: Topic): TemplateResult {
  return html`<svg class="picture" viewBox="0 0 24 24" width="24" aria-hidden="true"><path d=${TOPIC_PICTURES[topic]}></path></svg>`;
}
