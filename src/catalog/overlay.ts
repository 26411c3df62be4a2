import { checkedVillkor } from './checked-villkor.js';
import { explain } from './explain.js';
import { type Finding, pathOf, shown } from './findings.js';
import { INSATS_TEXTS } from './insats-texts.js';
import { parseJson } from './load.js';
import {
  CATALOG_HASHES,
  CHECKED_HASH,
  CHECKED_TEXT,
  OVERLAY_HASHES,
  OVERLAY_HEAD,
  OVERLAY_TEXTS,
} from './overlay-shape.js';
import { createReader, type Explain } from './read.js';
import type { Fields, Form } from './shape.js';
import { closest } from './suggest.js';
import type { Catalog, CatalogOverlay, Insats } from './types.js';

/** An overlay that fits its catalogue, or all that is wrong with it. */
export interface LoadedOverlay {
  readonly overlay: CatalogOverlay | undefined;
  readonly findings: readonly Finding[];
}

/** The path of an insats in an overlay: of its texts, or of what their Swedish is known by. */
export function overlayPath({ id }: Pick<Insats, 'id'>, name: 'insatser' | 'of' = 'insatser'): string {
  return id.includes('-') ? `$.${name}["${id}"]` : `$.${name}.${id}`;
}

/**
 * The overlay as a copy that holds only what an overlay may hold and insatser that the catalogue has, or every reason
 * why it is not used. Takes any value and never throws.
 */
export function loadOverlay(value: unknown, catalog: Catalog): LoadedOverlay {
  const { findings, read: readText, readFields, report } = createReader(explainFor(catalog));
  try {
    const { insatser, of, ofCatalog, checked, ...head } = isObject(value) ? value : {};
    const read = readFields(OVERLAY_HEAD, isObject(value) ? head : value, '$');
    const readById = (name: 'insatser' | 'of', fields: Fields, given: unknown): Record<string, unknown> => {
      const byId: [string, unknown][] = [];
      if (isObject(given)) {
        for (const [id, texts] of Object.entries(given)) {
          const insats = catalog.insatser.find((one) => one.id === id);
          if (insats) byId.push([id, readFields(fields, texts, overlayPath(insats, name))]);
          else report(pathOf(`$.${name}`, id), 'unknown-insats', id);
        }
      } else report(`$.${name}`, 'wrong-type', given, 'object');
      return Object.fromEntries(byId);
    };
    if (read && insatser === undefined) report('$.insatser', 'missing-property', insatser, 'insatser');
    if (read && of === undefined && read.catalogVersion === undefined) report('$.of', 'missing-property', of, 'of');
    const ids = new Set(checkedVillkor(catalog).map(({ villkor }) => villkor.id));
    const readChecked = (form: Form, given: unknown, path: string): Record<string, unknown> => {
      const byId: [string, unknown][] = [];
      if (isObject(given)) {
        for (const [id, text] of Object.entries(given)) {
          if (ids.has(id)) byId.push([id, readText(form, text, pathOf(path, id))]);
          else report(pathOf(path, id), 'unknown-checked', id);
        }
      } else report(path, 'wrong-type', given, 'object');
      return Object.fromEntries(byId);
    };
    const readOfCatalog = (given: unknown): Record<string, unknown> => {
      const { checked: hashes, ...others } = isObject(given) ? given : {};
      return {
        ...readFields(CATALOG_HASHES, isObject(given) ? others : given, '$.ofCatalog'),
        ...(hashes !== undefined && { checked: readChecked(CHECKED_HASH, hashes, '$.ofCatalog.checked') }),
      };
    };
    const surplus = (read?.conditions as readonly unknown[] | undefined)?.length ?? 0;
    for (let at = catalog.conditions?.length ?? 0; at < surplus; at++)
      report(`$.conditions[${at}]`, 'unknown-condition', at + 1);
    const parts: Readonly<Record<string, unknown>> = {
      ...read,
      ...(checked !== undefined && { checked: readChecked(CHECKED_TEXT, checked, '$.checked') }),
      ...(ofCatalog !== undefined && { ofCatalog: readOfCatalog(ofCatalog) }),
      ...(insatser !== undefined && { insatser: readById('insatser', OVERLAY_TEXTS, insatser) }),
      ...(of !== undefined && { of: readById('of', OVERLAY_HASHES, of) }),
    };
    return { overlay: findings.length > 0 ? undefined : (parts as unknown as CatalogOverlay), findings };
  } catch {
    const rest: Finding = { level: 'error', path: '$', rule: 'unreadable', message: explain('unreadable', value, 0) };
    return { overlay: undefined, findings: [...findings, rest] };
  }
}

/** `loadOverlay` of the JSON in `text`. */
export function parseOverlay(text: string, catalog: Catalog): LoadedOverlay {
  const parsed = parseJson(text);
  if ('finding' in parsed) return { overlay: undefined, findings: [parsed.finding] };
  return loadOverlay(parsed.value, catalog);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words a finding, with "Menade du …?" where a name that is not known is close to one that is. */
function explainFor({ insatser }: Catalog): Explain {
  const ids = insatser.map(({ id }) => id);
  const names = [...Object.keys(OVERLAY_HEAD), 'checked', 'insatser', 'of', 'ofCatalog', ...INSATS_TEXTS];
  const guess = (written: unknown, candidates: readonly string[]): string => {
    const name = closest(String(written), candidates);
    return name === undefined ? '' : ` Menade du "${name}"?`;
  };
  return (rule, value, detail) => {
    switch (rule) {
      case 'unknown-insats':
        return `Katalogen har ingen insats med id ${shown(value)}. Rätta eller ta bort.${guess(value, ids)}`;
      case 'unknown-checked':
        return `Katalogen har inget villkor som kollas på plats med id ${shown(value)}. Rätta eller ta bort.`;
      case 'unknown-condition':
        return `Katalogen har ingen regel nummer ${shown(value)} i conditions. Ta bort texten.`;
      case 'unknown-property':
        return `${explain(rule, value, detail)}${guess(value, names)}`;
      case 'invalid-text':
        return 'Texten är tom. Skriv den, eller ta bort hela insatsen härifrån. Då visas den på svenska.';
      default:
        return explain(rule, value, detail);
    }
  };
}
