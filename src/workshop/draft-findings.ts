import type { CatalogDraft } from '../../machines/workshop.history.js';
import { FACTS, isFact } from '../catalog/facts.js';
import type { Finding } from '../catalog/findings.js';
import { loadCatalog } from '../catalog/load.js';
import { withSuggestions } from '../catalog/suggest.js';
import type { Catalog, IsoDate } from '../catalog/types.js';
import { fixValues } from '../lint/fix.js';
import { lintCatalog } from '../lint/lint.js';
import { restOf } from '../lint/lint-rest.js';
import { proposalFindings } from './decision-proposals.js';
import { inEditorsWords } from './editor-words.js';
import { listAt, type Path, pathText, readPath, textAt, valueAt } from './path.js';
import { readingAt, readingFindings, withoutReadings } from './reading.js';

/** A finding, with the value that puts it right where there is one right answer. */
export interface DraftFinding extends Finding {
  readonly at: Path;
  readonly cure?: unknown;
}

/** A draft as it was looked at. */
export interface LookedAt {
  /** The catalogue that visitors would see; `undefined` where something keeps it from loading. */
  readonly catalog: Catalog | undefined;
  readonly findings: readonly DraftFinding[];
}

/** All that `check` finds in a draft, what keeps it from loading first. */
export function lookAt(given: CatalogDraft, today: IsoDate, documentText?: string): LookedAt {
  const draft = withoutReadings(given);
  const loaded = loadCatalog(draft);
  const found = withSuggestions(loaded.findings, draft);
  const options = { today, ...(documentText === undefined ? {} : { documentText }) };
  const rest = loaded.catalog ? undefined : restOf(draft, found);
  const linted = loaded.catalog
    ? lintCatalog(loaded.catalog, options)
    : rest
      ? lintCatalog(rest.catalog, options).flatMap((finding) => rest.inWhole(finding) ?? [])
      : [];
  const fixed = fixValues(JSON.stringify(draft));
  const mended: unknown = fixed.fixes.length > 0 ? JSON.parse(fixed.text) : draft;
  const cures = new Map(fixed.fixes.map((fix) => [fix.path, fix]));
  // What stands in no heap yet is told once, where the words are: a villkor that only keeps them says nothing of its own.
  const isKept = ({ path }: Finding) => textAt(given, readPath(path)).startsWith(UNDECIDED);
  const inForm = [...found, ...linted, ...withoutBounds(draft)].filter((finding) => !isKept(finding));
  const all = [...inForm, ...readingFindings(given), ...proposalFindings(given), ...leftUndecided(given)];
  const paths = new Set(all.map(({ path }) => path));
  const further = [...cures.values()].filter((fix) => !paths.has(fix.path) && !isKept(fix));
  return {
    catalog: loaded.catalog,
    findings: [...all, ...further].map((finding) => {
      const at = readPath(finding.path);
      return {
        ...finding,
        message: inEditorsWords(finding),
        at,
        ...(cures.has(finding.path) && { cure: valueAt(mended, at) }),
      };
    }),
  };
}

/** Ages and years that say neither from nor to: they let everybody in, while they look like a villkor. */
function withoutBounds(draft: CatalogDraft): readonly Finding[] {
  const owners: readonly Path[] = [[], ...listAt(draft, ['insatser']).map((_, at): Path => ['insatser', at])];
  return owners
    .map((owner): Path => [...owner, 'villkor'])
    .flatMap((path) => unboundedIn(valueAt(draft, path), path))
    .map((at) => ({ level: 'error', path: pathText(at), rule: 'no-bounds', message: NO_BOUNDS }));
}

const NO_BOUNDS = 'Villkoret har ingen gräns, så det släpper in alla. Fyll i från, till eller båda.';

/** Where among villkor an age has no bounds, also within alternatives. */
export function unboundedIn(villkor: unknown, path: Path): readonly Path[] {
  return listAt(villkor, []).flatMap((one, at): readonly Path[] => {
    const here = [...path, at];
    const fact = textAt(one, ['fact']);
    const kind = isFact(fact) ? FACTS[fact].shape.kind : undefined;
    const isOpen = ['from', 'to', 'is'].every((bound) => valueAt(one, [bound]) === undefined);
    if (isOpen && (kind === 'number' || kind === 'numbers')) return [here];
    return listAt(one, ['anyOf']).flatMap((branch, place) => unboundedIn(branch, [...here, 'anyOf', place]));
  });
}

/** How a draft that was read from a decision begins what stands in no heap yet. */
const UNDECIDED = 'Kvar att avgöra:';

/**
 * Words of a decision that nobody has said what they are, in a draft that was written without its words in heaps, as the
 * command line writes it: nothing is done while there are some.
 */
function leftUndecided(draft: CatalogDraft): readonly Finding[] {
  const findings: Finding[] = [];
  const search = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(name) : name];
      if (name === 'checked' && typeof part === 'string' && part.startsWith(UNDECIDED)) {
        const message =
          'De här orden ur beslutet är inte placerade än. Gör dem till villkor, målgrupp, begränsning eller kostnad, skriv om dem till ett krav som kollas, eller ta bort dem.';
        findings.push({ level: 'error', path: pathText(here), rule: 'undecided-words', message });
      } else search(part, here);
    }
  };
  if (!readingAt(draft, [])) search(draft.villkor, ['villkor']);
  for (const [at, insats] of listAt(draft, ['insatser']).entries()) {
    if (!readingAt(draft, ['insatser', at])) search(insats, ['insatser', at]);
  }
  return findings;
}

/** Whether a finding is of the value at a path, or of something within it. */
export function isWithinPath({ at }: DraftFinding, path: Path): boolean {
  return path.length <= at.length && path.every((step, place) => at[place] === step);
}
