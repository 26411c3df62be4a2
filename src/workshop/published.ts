import type { CatalogDraft } from '../../machines/workshop.history.js';
import { parseDraft } from './files.js';

/**
 * The catalogue that is published at an address: the one request that the page makes, and only when somebody asks for it.
 *
 * @throws Error with words for the editor, where the address gives no catalogue.
 */
export async function fetchPublished(address: string): Promise<CatalogDraft> {
  let text: string;
  try {
    const response = await fetch(address, { referrerPolicy: 'no-referrer', credentials: 'omit' });
    if (!response.ok) throw new Error(String(response.status));
    text = await response.text();
  } catch {
    throw new Error('Webbplatsen lämnar inte ut katalogen hit. Ladda ner filen från den, och välj den ovan i stället.');
  }
  return parseDraft(text, address);
}
