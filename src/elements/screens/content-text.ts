import { html, nothing, type TemplateResult } from 'lit';
import type { ContentText } from '../../content/content-text.js';

/** A text in its own language: what is Swedish amid another language is marked, and labelled where a translation is missing. */
export function contentText(content: ContentText | undefined): unknown {
  if (!content) return undefined;
  const { text, lang, untranslatedLabel, isQuote } = content;
  if (!lang) return text;
  if (isQuote) return html`<blockquote lang=${lang} dir="ltr">${text}</blockquote>`;
  return html`${label(untranslatedLabel)}<span lang=${lang} dir="ltr">${text}</span>`;
}

function label(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<span class="soft">${text}: </span>` : nothing;
}
