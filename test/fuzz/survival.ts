import { expect } from 'vitest';
import list from '../../locales/sv/list.json' with { type: 'json' };
import { loadCatalog } from '../../src/catalog/load.js';
import { contactOf, readCatalog } from '../../src/catalog/read.js';
import type { Catalog } from '../../src/catalog/types.js';
import { checkCatalog } from '../../src/elements/fetch-catalog.js';
import { addTexts, createTexts } from '../../src/i18n/texts.js';
import { lintCatalog } from '../../src/lint/lint.js';
import { FORMATS } from '../../src/open-data/export.js';
import { listPage } from '../../src/open-data/list.js';
import { STATUSES } from '../../src/rules/evaluate.js';
import { createGuide } from '../../src/rules/guide.js';
import { walk } from '../support/conversations.js';
import { leadsSomewhere, stepsOf } from '../support/json-path.js';

/** What belongs to every object, list and function, before anything was read. */
const BEFORE = [Object.prototype, Array.prototype, Function.prototype, Map.prototype].map((prototype) => ({
  prototype,
  keys: Reflect.ownKeys(prototype),
}));

/** Nothing that was read has become part of every object. */
export function seeCleanPrototypes(): void {
  for (const { prototype, keys } of BEFORE) expect(Reflect.ownKeys(prototype)).toEqual(keys);
  expect((globalThis as { canary?: unknown }).canary).toBeUndefined();
}

function isFrozenThroughout(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout))
  );
}

addTexts('sv', { list });
const WORDING = { texts: createTexts() };

/** Elements that the written-out list has. */
const ELEMENTS =
  /^(?:!doctype|a|article|b|bdi|blockquote|body|br|dd|div|dl|dt|h[1-6]|head|html|li|main|meta|nav|ol|p|section|span|strong|title|ul)$/i;

/** The list and the exports can be written, and no text in them has become an element. */
function seeWritten(catalog: Catalog): void {
  const page = listPage(catalog, WORDING, { today: '2026-11-22' });
  const elements = [...page.matchAll(/<\/?([^\s>/]+)/g)].map(([, name = '']) => name);
  expect(elements.filter((name) => !ELEMENTS.test(name))).toEqual([]);
  for (const format of Object.values(FORMATS)) {
    const { document, notHeld } = format(catalog, { wording: WORDING, identify: (name) => `urn:${name.length}` });
    expect(JSON.parse(JSON.stringify(document))).toBeTypeOf('object');
    expect(notHeld).toBeInstanceOf(Array);
  }
}

/** Everything that a catalogue goes through where one can be used: what `check` says, what is written of it, and two short conversations. */
export function seeUsable(catalog: Catalog, picks: readonly number[]): void {
  expect(isFrozenThroughout(catalog)).toBe(true);
  for (const { path, message, rule } of lintCatalog(catalog, { today: '2026-11-22', documentText: 'Riktlinje' })) {
    expect(leadsSomewhere(catalog, path), `${rule} at ${path}`).toBe(true);
    expect(message).not.toBe('');
  }
  seeWritten(catalog);
  const guide = createGuide(catalog);
  for (const topics of [[], catalog.insatser[0]?.topics.slice(0, 1) ?? []]) {
    const moments = walk(guide, topics, picks);
    const asked = moments.flatMap(({ question }) => question?.fact ?? []);
    expect(asked.length, 'each moment but the last asks').toBeGreaterThanOrEqual(moments.length - 1);
    expect(guide.facts).toEqual(expect.arrayContaining(asked));
    for (const [turn, { conversation }] of moments.entries()) {
      expect(guide.left(conversation), 'at most so many questions are left').toBeGreaterThanOrEqual(
        moments.length - 1 - turn,
      );
    }
    const conversation = moments.at(-1)?.conversation ?? { answers: [], topics };
    const assessed = guide.assess(conversation);
    expect(new Set(assessed.map(({ insats }) => insats.id)).size).toBe(assessed.length);
    for (const { status } of assessed) expect(STATUSES).toContain(status);
  }
}

/**
 * Takes a value the whole way that a catalogue goes, in the browser and on the command line.
 *
 * @returns whether it can be used.
 */
export function seeSurvived(value: unknown, picks: readonly number[]): boolean {
  const { catalog, findings } = readCatalog(value);
  const told = loadCatalog(value);
  const outcome = checkCatalog(value);
  contactOf(value);

  expect(told.findings.map(({ path, rule }) => [path, rule])).toEqual(findings.map(({ path, rule }) => [path, rule]));
  expect(told.findings.filter(({ message }) => message === '')).toEqual([]);
  expect(catalog === undefined).toBe(findings.length > 0);
  for (const { path, rule } of findings) {
    expect(stepsOf(path), `${rule} at ${path}`).toBeDefined();
    expect(leadsSomewhere(value, path), `${rule} at ${path}`).toBe(true);
  }
  if (!catalog) {
    expect(outcome).toMatchObject({ failure: { code: 'catalog-invalid' } });
    return false;
  }
  expect(outcome).toEqual({ catalog });
  // Nothing was added, left out or put right in silence.
  expect(catalog).toEqual(value);
  seeUsable(catalog, picks);
  return true;
}
