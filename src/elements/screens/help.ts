import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';
import { contactLinks, fold, phoneLink } from './parts.js';

/** The confirmed help lines, by the name of their text; the text holds the number. */
export const LINES = ['sos', 'women', 'bris', 'quit', 'suicide', 'police', 'health'] as const;

/** Help lines, each with the number to call and whom it is for. */
export function helpLines(scene: Scene, lines: readonly (typeof LINES)[number][]): TemplateResult {
  const { t } = scene.texts;
  return html`
    <ul class="lines">
      ${lines.map((line) => html`<li>${phoneLink(scene, t(`help.${line}`), 'button')} ${t(`help.${line}Note`)}</li>`)}
    </ul>
  `;
}

/** Under the topic violence these come before anything else (design.md, section 12). */
export function violenceHelp(scene: Scene): TemplateResult | typeof nothing {
  if (!scene.view.chosenTopics?.includes('violence')) return nothing;
  return html`
    <section class="urgent" data-section="violence" aria-labelledby="violence">
      <h2 id="violence">${scene.texts.t('help.violence')}</h2>
      ${helpLines(scene, LINES.slice(0, 4))}
    </section>
  `;
}

/** One step away everywhere: worry for a child (SoL 19 kap.), the help lines, and what leaving does. */
export function helpFooter(scene: Scene): TemplateResult {
  const { hasFolds, texts } = scene;
  const { t } = texts;
  return html`
    ${fold(t('worry.title'), hasFolds ? worryHelp(scene, t('worry.text')) : nothing, 'worry')}
    ${fold(t('help.title'), hasFolds ? helpLines(scene, LINES) : nothing, 'help')}
    ${fold(t('exitTitle'), hasFolds ? html`<p>${t('exitHelp')}</p>` : nothing)}
  `;
}

/** Whom to turn to with worry for a child, at any hour. `lead` says it to whoever reads it. */
export function worryHelp(scene: Scene, lead: unknown): TemplateResult {
  const { contact, worry = contact, emergency } = scene.catalog;
  return html`
    <p>${lead}</p>
    ${contactLinks(worry, scene)}
    ${emergency ? html`<p><bdi lang="sv">${emergency.name} ${emergency.hours}</bdi></p>${contactLinks(emergency, scene)}` : nothing}
  `;
}
