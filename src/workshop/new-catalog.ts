import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { IsoDate } from '../catalog/types.js';
import { emptyForm } from '../draft/start.js';

/** A catalogue of a kommun that has written nothing yet, with empty forms of the shapes that were chosen. */
export function newCatalog(name: string, code: string, today: IsoDate, shapes: readonly string[] = []): CatalogDraft {
  return {
    kommun: { name, ...(code !== '' && { code }) },
    version: today,
    guideline: { title: '', status: 'proposal', malgrupp: 'binding' },
    contact: {},
    insatser: shapes.map((shape) => insatsOfShape(shape, [])),
  };
}

/**
 * A common insats as an empty form: its name and topics, and nothing that only a decision can say. It passes no check until
 * it is filled in.
 */
export function insatsOfShape(shape: string, taken: readonly string[]): CatalogDraft {
  // What the decision has to answer is asked beside the form, and does not go into the jurist's report.
  const { editorNote: _, ...form } = emptyForm(shape);
  return { ...form, id: freeId(form.id, taken), summary: '' };
}

/** An insats with nothing in it but what every insats has to say: it passes no check until it is filled in. */
export function newInsats(id: string, name = ''): CatalogDraft {
  return {
    id,
    name,
    summary: '',
    topics: [],
    villkor: [],
    access: 'contact',
    documentation: { kind: 'unstated' },
    source: { section: '', quote: '' },
  };
}

/** A text as an id: small letters, digits and hyphens. */
export function idFrom(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** An id that no insats has yet. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const base = wanted === '' ? 'insats' : wanted;
  let id = base;
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`;
  return id;
}
