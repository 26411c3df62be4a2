import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey } from '../../i18n/texts.js';
import type { Scene } from '../scene.js';
import { contactLinks, phoneLink } from './contact.js';

/** The confirmed help lines: the number, and the text that goes with it. */
const LINES = {
  sos: '112',
  kvinnofrid: '020505050',
  bris: '116111',
  suicide: '90101',
  quit: '020555666',
  police: '11414',
  health: '1177',
  info: '11313',
} as const;

type Line = keyof typeof LINES;

function helpLine({ texts: { t } }: Scene, line: Line): TemplateResult {
  return html`
    <li>
      ${phoneLink(LINES[line], t(`help.${line}`), line === 'sos' ? 'button' : '')}
      <span>${t(`help.${line}Note` as TextKey)}</span>
    </li>
  `;
}

/** Under the topic violence these come before anything else (design.md, section 12). */
export function violenceHelp(scene: Scene): TemplateResult | typeof nothing {
  if (!scene.view.chosenTopics?.includes('violence')) return nothing;
  return html`
    <section class="urgent" data-section="violence" aria-labelledby="violence-title">
      <h2 id="violence-title">${scene.texts.t('help.violenceTitle')}</h2>
      <ul>
        ${(['sos', 'kvinnofrid', 'bris', 'quit'] as const).map((line) => helpLine(scene, line))}
      </ul>
    </section>
  `;
}

/** One step away everywhere: worry for a child (SoL 19 kap.), and the help lines. */
export function helpFooter(scene: Scene): TemplateResult {
  const { texts, catalog } = scene;
  const { t } = texts;
  const { worry = catalog.contact, emergency } = catalog;
  return html`
    <details data-section="worry">
      <summary>${t('worry.open')}</summary>
      <p>${t('worry.text')}</p>
      ${contactLinks(worry, texts)}
      ${
        emergency
          ? html`<p>${emergency.name}${emergency.hours ? html` (${emergency.hours})` : nothing}</p>
            ${contactLinks(emergency, texts)}`
          : nothing
      }
      <p>${t('worry.self')}</p>
    </details>
    <details data-section="help">
      <summary>${t('help.title')}</summary>
      <ul>
        ${(Object.keys(LINES) as Line[]).map((line) => helpLine(scene, line))}
      </ul>
    </details>
    <details data-section="exit-help">
      <summary>${t('exitTitle')}</summary>
      <p>${t('exitHelp')}</p>
    </details>
  `;
}
