import type { Finding } from '../catalog/findings.js';
import { readCatalog } from '../catalog/read.js';
import type { Catalog } from '../catalog/types.js';

/** A catalogue without the parts that are wrong, and how its paths are those of the whole. */
export interface Rest {
  readonly catalog: Catalog;
  /** A finding as it is about the whole catalogue; `undefined` where it is about a part that was taken away. */
  readonly inWhole: (finding: Finding) => Finding | undefined;
}

/** What stands for a part that a catalogue must have. */
const STAND_INS: Readonly<Record<string, unknown>> = { version: '2000-01-01' };

/** The same for a way to get in touch: whatever lacks one then would be told of besides. */
const WAY_STAND_INS: Readonly<Record<string, unknown>> = {
  phone: '0123-45 67 00',
  email: 'namn@exempel.se',
  url: 'https://www.exempel.se',
};

/** How often parts are taken away: what is wrong may hide what else is wrong. */
const ROUNDS = 3;

/**
 * What is left of a catalogue that does not load when what is wrong is taken away, so that all kinds of findings are told
 * in one round; `undefined` where too little is left.
 */
export function restOf(value: unknown, found: readonly Finding[]): Rest | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  const insatser = copy.insatser;
  if (!Array.isArray(insatser)) return undefined;
  let kept = insatser.map((insats: unknown, index) => ({ insats, index }));
  let findings = found;
  const touched: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const broken = new Set<number>();
    for (const { path } of findings) {
      const [, at] = /^\$\.insatser\[(\d+)\]/.exec(path) ?? [];
      if (at !== undefined) broken.add(Number(at));
      else if (/^\$\.villkor(?!Quote)/.test(path)) return undefined;
      else touched.push(removeAt(copy, path));
    }
    kept = kept.filter((_, at) => !broken.has(at));
    copy.insatser = kept.map(({ insats }) => insats);
    const loaded = readCatalog(copy);
    if (loaded.catalog) {
      const indices = kept.map(({ index }) => index);
      return { catalog: loaded.catalog, inWhole: (finding) => inWhole(finding, indices, touched) };
    }
    findings = loaded.findings;
  }
  return undefined;
}

/** Removes the property that a path leads to, and returns the path of what held it. */
function removeAt(copy: Record<string, unknown>, path: string): string {
  const [, top = '', below] = /^\$\.([\w$]+)(?:\.([\w$]+))?/.exec(path) ?? [];
  const holder = copy[top];
  if (below !== undefined && typeof holder === 'object' && holder !== null) {
    if (Object.hasOwn(WAY_STAND_INS, below)) Object.assign(holder, { [below]: WAY_STAND_INS[below] });
    else Reflect.deleteProperty(holder, below);
    return `$.${top}`;
  }
  if (Object.hasOwn(STAND_INS, top)) copy[top] = STAND_INS[top];
  else Reflect.deleteProperty(copy, top);
  return `$.${top}`;
}

function inWhole(finding: Finding, indices: readonly number[], touched: readonly string[]): Finding | undefined {
  if (touched.includes(finding.path)) return undefined;
  const path = finding.path.replace(/^\$\.insatser\[(\d+)\]/, (_, at: string) => `$.insatser[${indices[Number(at)]}]`);
  return { ...finding, path };
}
