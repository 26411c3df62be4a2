import type { Finding } from '../catalog/findings.js';
import { jsonDuplicates, jsonPlaces, lineOf } from '../catalog/json-places.js';
import { parseCatalog } from '../catalog/load.js';
import type { Catalog } from '../catalog/types.js';
import { fixSyntax, fixValues } from '../lint/fix.js';
import { restOf } from '../lint/lint-rest.js';
import { insatsOf, placeInWords } from '../lint/place-in-words.js';
import { withEditorHints } from './editor-hints.js';
import { formatFinding, type PlacedFinding } from './report.js';

/** What was read from a catalogue's text: the catalogue, unless something is wrong with it. */
export interface ParsedInSpite {
  readonly catalog: Catalog | undefined;
  readonly findings: readonly Finding[];
  /** The text with what keeps it from being JSON put right, as far as that has one right answer. */
  readonly repaired: string;
}

/** Reads a catalogue's text; what can be read in spite of a fault is looked at too. */
export function parseInSpite(text: string): ParsedInSpite {
  const parsed = parseCatalog(text);
  // What reads the parts of a file one within the other goes no further than there is room for.
  if (['too-deep', 'too-large'].includes(parsed.findings[0]?.rule ?? '')) return { ...parsed, repaired: '' };
  const { text: repaired } = fixSyntax(text);
  if (repaired === text || parsed.findings[0]?.rule !== 'invalid-json')
    return { ...parsed, findings: inFull(parsed.findings, text), repaired: text };
  const again = parseCatalog(repaired);
  return { catalog: again.catalog, findings: [...parsed.findings, ...inFull(again.findings, repaired)], repaired };
}

/** What loading found, with hints for an editor, and what reading a text as JSON passes over. */
function inFull(findings: readonly Finding[], text: string): readonly Finding[] {
  return [...withEditorHints(findings, jsonIn(text)), ...jsonDuplicates(text)];
}

/**
 * What is wrong with a catalogue's text in all ways that `lint` and loading can tell; where it does not load, what is left
 * of it without the faults is looked at.
 */
export async function checkText(
  { catalog, findings, repaired }: ParsedInSpite,
  lint: (catalog: Catalog) => Promise<readonly Finding[]>,
  fixable: readonly Finding[],
): Promise<readonly Finding[]> {
  if (catalog) return [...findings, ...fixable, ...(await lint(catalog))];
  const rest = restOf(jsonIn(repaired), findings);
  if (!rest) return [...findings, ...fixable];
  const lintOfRest = await lint(rest.catalog);
  return [...findings, ...fixable, ...lintOfRest.flatMap((one) => rest.inWhole(one) ?? [])];
}

/** What `--fix` would put right and nothing else has told of. */
export function fixableIn({ repaired, findings }: ParsedInSpite): readonly Finding[] {
  return fixValues(repaired)
    .fixes.filter(({ path }) => !findings.some((one) => one.path === path))
    .map((finding) => ({ ...finding, message: `${finding.message} check --fix gör det åt dig.` }));
}

/** Tells the place of findings in a text: the line, the insats, and the place in words. */
export function placer(
  text: string | undefined,
): (finding: Finding, isFixed?: boolean) => PlacedFinding & { readonly place: string } {
  const { text: repaired } = fixSyntax(text ?? '');
  const value = jsonIn(repaired);
  const places = jsonPlaces(repaired);
  return (finding, isFixed = false) => {
    const told = /rad (\d+)/i.exec(finding.path === '$' ? finding.message : '')?.[1];
    const line = told === undefined ? lineOf(places, finding.path) : Number(told);
    const place = placeInWords(finding.path, value, line);
    return { ...finding, line, insats: insatsOf(finding.path, value), fixed: isFixed, place };
  };
}

/** What is wrong with a catalogue's text that is not used, line by line. */
export function whatIsWrongWithCatalog(findings: readonly Finding[], text: string | undefined): string {
  return whatIsWrong(withEditorHints(findings, jsonIn(text ?? '')), text);
}

/** What is wrong with a text that is not used, line by line, each with its place in words. */
export function whatIsWrong(findings: readonly Finding[], text: string | undefined): string {
  const placed = placer(text);
  return findings.map((finding) => `${formatFinding(finding, placed(finding).place)}\n`).join('');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
