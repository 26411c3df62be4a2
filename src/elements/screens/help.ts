import { html, nothing, type TemplateResult } from 'lit';
import type { Topic } from '../../catalog/types.js';
import {
  HELP_LINES,
  type HelpLineName,
  helpLines,
  VIOLENCE_HELP_LINES,
  worryContent,
} from '../../content/help-content.js';
import type { Greeting, Scene } from '../scene.js';
import { contactLinks, fold, phoneLink } from './parts.js';

/** Help lines, each with the number to call and whom it is for: all of them unless some are named. */
export function helpLineList(scene: Greeting, names: readonly HelpLineName[] = HELP_LINES): TemplateResult {
  return html`
    <ul class="lines">
      ${helpLines(scene.texts, names).map(({ call, note }) => html`<li>${phoneLink(scene, call, 'button')} ${note}</li>`)}
    </ul>
  `;
}

/** Under the topic violence these come before anything else (design.md, section 12). */
export function violenceHelp(
  scene: Greeting,
  topics: readonly Topic[] | null = scene.view.chosenTopics,
): TemplateResult | typeof nothing {
  return topics?.includes('violence') ? briefHelp(scene, 'violence', 'violence', VIOLENCE_HELP_LINES) : nothing;
}

/** Help lines as a block of rows, which come before anything else. */
export function briefHelp(
  scene: Greeting,
  section: string,
  title: 'title' | 'violence',
  names: readonly HelpLineName[],
): TemplateResult {
  return html`
    <section class="urgent" data-section=${section} aria-labelledby=${section}>
      <h2 id=${section}>${scene.texts.t(`help.${title}`)}</h2>
      <ul class="brief">
        ${names.map((name) => briefLine(scene, name))}
      </ul>
    </section>
  `;
}

/**
 * What is said as a turn comes, where it is not its heading alone: under the topic violence, before anything has been
 * answered, the help lines first. One text, for `aria-label`: Orca says what stands in several elements in any order.
 */
export function turnName({ view, texts }: Scene, heading: string): string | undefined {
  const { chosenTopics, transcript } = view;
  if (!chosenTopics?.includes('violence') || transcript.length > 0) return undefined;
  const lines = VIOLENCE_HELP_LINES.map((name) => `${texts.t(`help.${name}`)}.`);
  return [texts.t('help.violence'), ...lines, heading].join(' ');
}

/** A help line as one row that can be pressed, and for whom it is in a few words; all of it stands under the help lines. */
function briefLine(scene: Greeting, name: HelpLineName): TemplateResult {
  const { texts } = scene;
  const note = texts.find(`help.${name}Brief`);
  return html`
    <li>${phoneLink(scene, texts.t(`help.${name}`), name === 'sos' ? 'primary' : '')}${note ? html` <span>${note}</span>` : nothing}</li>
  `;
}

/** One step away everywhere: worry for a child (SoL 19 kap.), the help lines, and what leaving does. */
export function helpFooter(scene: Greeting): TemplateResult {
  const { hasFolds, texts } = scene;
  const { t } = texts;
  return html`
    ${helpFolds(scene)}
    ${fold(t('exitTitle'), hasFolds ? html`<p>${t(isFramed() ? 'exitHelpFrame' : 'exitHelp')}</p>` : nothing)}
  `;
}

/** Worry for a child, and what cannot wait. */
export function helpFolds(scene: Greeting): TemplateResult {
  const { hasFolds, texts } = scene;
  return html`
    ${fold(texts.t('worry.title'), hasFolds ? worryHelp(scene) : nothing, 'worry')}
    ${fold(texts.t('help.title'), hasFolds ? urgentHelp(scene) : nothing, 'help')}
  `;
}

/** Whether the guide's page stands in another: keys that are pressed there do not come here. */
function isFramed(): boolean {
  return window.parent !== window;
}

/** Whom to turn to with worry for a child, at any hour. `lead` is what is said first, where it is not said to a visitor. */
export function worryHelp(scene: Greeting, lead?: unknown): TemplateResult {
  const { text, contact } = worryContent(scene);
  return html`<p>${lead ?? text}</p>${contactLinks(contact, scene)} ${emergencyHelp(scene)}`;
}

/** For what cannot wait: 112, the socialjour where the kommun has told of one, and the help lines of the country. */
export function urgentHelp(scene: Greeting): TemplateResult {
  const [first, ...rest] = HELP_LINES;
  return html`${helpLineList(scene, [first])} ${emergencyHelp(scene)} ${helpLineList(scene, rest)}`;
}

/** The socialjour with its hours; nothing where the catalogue has none. */
function emergencyHelp(scene: Greeting): TemplateResult | typeof nothing {
  const { emergency } = worryContent(scene);
  if (!emergency) return nothing;
  return html`<p><bdi lang="sv">${emergency.text}</bdi></p>${contactLinks(emergency.contact, scene)}`;
}
