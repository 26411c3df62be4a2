import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../catalog/types.js';
import { compareCatalogs } from '../diff/diff.js';
import { insatsSentences, isSame, namesIn, textLines } from '../diff/difference-words.js';

/** What the draft does to whom, against an earlier catalogue, as a page for the nämnd. */
export function differenceView(before: Catalog, after: Catalog): TemplateResult {
  const difference = compareCatalogs(before, after);
  const names = namesIn(before, after);
  if (isSame(difference)) return html`<p>Ingenting är annorlunda.</p>`;
  const sentences = difference.insatser.flatMap((insats) => insatsSentences(insats, names));
  return html`
    <h3>Vem får ett annat besked?</h3>
    ${
      sentences.length === 0
        ? html`<p>Ingen får ett annat besked.</p>`
        : html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
    }
    ${
      difference.texts.length === 0
        ? nothing
        : html`<h3>Texter och uppgifter som är annorlunda</h3>
          <dl>${textLines(difference, after, names).map(
            ({ place, before: was, after: is }) => html`<dt>${place}</dt>
              <dd><span class="was">Förut:</span> ${was}</dd>
              <dd><span class="is">Nu:</span> ${is}</dd>`,
          )}</dl>`
    }
    <button type="button" class="start-self" @click=${() => window.print()}>Skriv ut</button>`;
}
