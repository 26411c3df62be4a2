import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { rowContent } from '../../content/row-content.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import { STATUS_PICTURES } from '../pictures/status-pictures.js';
import type { Scene } from '../scene.js';
import { cardContent, takeBox } from './card.js';
import { contentText } from './content-text.js';

/** How a row is drawn where it is not drawn as on a result. */
export interface RowLook {
  /** Whether its status is told; on the whole list it is not before something has been answered. */
  readonly hasStatus?: boolean;
}

/**
 * One insats as a row: its name, one line, and what makes the way in different. It opens to its card in place. A result
 * has dozens of them and is to be there at once: a closed row is one template. A row's elements are those of its insats
 * alone: a page translator writes elements of its own into them, and one insats would stand under the name of another.
 */
export function row(scene: Scene, assessment: InsatsAssessment, { hasStatus = true }: RowLook = {}): unknown {
  const { browsing } = scene;
  const { insats, status } = assessment;
  const { id } = insats;
  const { name, line, wayIn } = rowContent(scene, insats);
  const isOpen = browsing.isOpen(id);
  return keyed(
    id,
    html`
    <article class="row" part="card" data-insats=${id} data-status=${hasStatus ? status : nothing} aria-labelledby="name-${id}">
      <div class="head">
        <svg viewBox="0 0 24 24" width="20" aria-hidden="true" ?hidden=${!hasStatus}><path d=${STATUS_PICTURES[status]}></path></svg>
        <div class="told">
          <h4 id="name-${id}">
            <button type="button" data-action="open" aria-expanded=${isOpen} @click=${() => browsing.toggle(id)}>${contentText(name)}</button>
          </h4>
          <p class="line" ?hidden=${isOpen}>
            <span>${isOpen ? nothing : contentText(line)}</span> <span class="way">${isOpen ? nothing : contentText(wayIn)}</span>
          </p>
        </div>
        ${scene.canTick ? takeBox(scene, insats) : nothing}
      </div>
      ${isOpen ? cardContent(scene, assessment) : nothing}
    </article>
  `,
  );
}
