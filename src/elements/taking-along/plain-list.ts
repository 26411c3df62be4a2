import type { Insats } from '../../catalog/types.js';
import { applyContent } from '../../content/apply-content.js';
import { rowContent } from '../../content/row-content.js';
import type { Scene } from '../scene.js';
import './handout-texts.js';

/** A list as plain text, to be pasted into a message: each insats with a line, whom to call, the right to apply, and the link. */
export function plainList(scene: Scene, insatser: readonly Insats[], url: string): string {
  const { catalog, texts } = scene;
  const { t } = texts;
  const { phone, email } = catalog.contact;
  const { title, lead } = applyContent(scene);
  const rows = insatser.map((insats) => {
    const { name, line } = rowContent(scene, insats);
    return `– ${[name?.text, line?.text].filter(Boolean).join(': ')}`;
  });
  return [
    t('handout:lead', { kommun: catalog.kommun.name }),
    ...rows,
    '',
    [phone && t('card.call', { phone }), email].filter(Boolean).join(', ') || t('card.noContact'),
    `${title}. ${lead}`,
    url,
  ].join('\n');
}
