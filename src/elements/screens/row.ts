import { html, nothing, type TemplateResult } from 'lit';
import { rowContent } from '../../content/row-content.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import type { Scene } from '../scene.js';
import { cardContent } from './card.js';
import { contentText } from './content-text.js';
import { chevron, statusIcon } from './parts.js';

/** How a row is drawn where it is not drawn as on a result. */
export interface RowLook {
  /** Whether its status is told; on the whole list it is not before something has been answered. */
  readonly hasStatus?: boolean;
}

/** One insats as a row: its name, one line, and what makes the way in different. It opens to its card in place. */
export function row(scene: Scene, assessment: InsatsAssessment, { hasStatus = true }: RowLook = {}): TemplateResult {
  const { browsing } = scene;
  const { insats, status } = assessment;
  const { id } = insats;
  const { name, line, wayIn } = rowContent(scene, insats);
  const isOpen = browsing.isOpen(id);
  return html`
    <article class="row" data-insats=${id} data-status=${hasStatus ? status : nothing} aria-labelledby="name-${id}">
      <h4>
        <button
          type="button"
          data-action="open"
          aria-expanded=${isOpen}
          aria-labelledby="name-${id}"
          aria-describedby="line-${id}"
          @click=${() => browsing.toggle(id)}
        >
          ${hasStatus ? statusIcon(status) : nothing}
          <span class="told">
            <span class="name" id="name-${id}">${contentText(name)}</span>
            <span class="line" id="line-${id}">
              ${isOpen ? nothing : html`${contentText(line)} ${wayIn ? html`<span class="way">${contentText(wayIn)}</span>` : nothing}`}
            </span>
          </span>
          ${chevron()}
        </button>
      </h4>
      ${isOpen ? cardContent(scene, assessment) : nothing}
    </article>
  `;
}
