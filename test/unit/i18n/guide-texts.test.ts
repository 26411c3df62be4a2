import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES, FACTS, isAskable } from '../../../src/catalog/facts.js';
import { ACCESS_KINDS, DOCUMENTATION_KINDS, PARTICIPANTS, TOPICS } from '../../../src/catalog/types.js';
import '../../../src/i18n/results-texts.js';
import { createTexts, type TextKey } from '../../../src/i18n/texts.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { lintQuestionTexts } from '../../../src/lint/words.js';
import { STATUSES } from '../../../src/rules/evaluate.js';
import { catalogWithInsats } from '../../fixtures/small-catalog.js';
import { placeholdersIn, SWEDISH, usedKey } from '../../support/texts.js';

const root = new URL('../../../', import.meta.url);
const source = ['src/content/', 'src/elements/', 'src/i18n/', 'src/open-data/', 'src/places/']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
      (file) => new URL(folder + file, root),
    ),
  )
  .filter(({ pathname }) => pathname.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** What may stand where code puts a key together. */
const PARTS = new Set<string>([
  ...FACT_NAMES,
  ...FACT_NAMES.flatMap((fact) => ('options' in FACTS[fact].shape ? FACTS[fact].shape.options : [])),
  ...TOPICS,
  ...STATUSES,
  ...DOCUMENTATION_KINDS,
  ...ACCESS_KINDS,
  ...PARTICIPANTS,
]);

/** What stands after a fact where a question is put by what is known. */
const VARIANT = /(?:Own|Child|Several|Finer)$/;

const keys = new Set([...SWEDISH.keys()].map(usedKey));
const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map(([, text]) => text as string));
const templates = [...source.matchAll(/(?=`((?:[\w.]|\$\{[^}`]*\})+)`)/g)].map(([, text]) => text as string);

/** Whether some template literal of the code can come to this key. */
function isPutTogether(key: string): boolean {
  return templates.some((template) => {
    const pattern = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'));
    const found = new RegExp(`^${pattern.join('([^.]+?)')}$`).exec(key);
    return found?.slice(1).every((part) => PARTS.has(part) || literals.has(part)) ?? false;
  });
}

describe('the texts and the code know each other', () => {
  test('every text is used', () => {
    const unused = [...keys].filter((key) => !literals.has(key) && !isPutTogether(key.replace(VARIANT, '')));
    expect(unused).toEqual([]);
  });

  test('every key that the code names has a text', () => {
    const named = [...source.matchAll(/\b(?:t|find)\(\s*'([^']+)'/g)].map(([, key]) => key as string);
    expect(named.length).toBeGreaterThan(50);
    // Keys of other namespaces name them, and do not compile where there is no such text.
    expect(named.filter((key) => !key.includes(':') && !keys.has(key))).toEqual([]);
  });

  test.each([
    ['question', FACT_NAMES.filter(isAskable)],
    ['topic', TOPICS],
    ['status', STATUSES.flatMap((status) => [`${status}.title`, `${status}.text`])],
    ['documentation', DOCUMENTATION_KINDS],
    ['card', ACCESS_KINDS],
  ])('%s has a text for each there can be', (group, parts) => {
    expect(parts.filter((part) => !keys.has(`${group}.${part}`))).toEqual([]);
  });

  test('no question has a text that is never asked', () => {
    const asked = [...keys]
      .filter((key) => /^(question|hint)\./.test(key))
      .map((key) => key.replace(/^\w+\./, '').replace(VARIANT, ''));
    expect(asked.filter((fact) => !(FACT_NAMES.filter(isAskable) as readonly string[]).includes(fact))).toEqual([]);
  });
});

describe('placeholders', () => {
  const texts = createTexts();

  test.each([...SWEDISH].filter(([, text]) => text.includes('{{')))('of %s are filled', (key, text) => {
    const names = placeholdersIn(text);
    const values = Object.fromEntries(names.map((name) => [name, name === 'count' ? 7 : `<${name}> & "${name}"`]));
    const filled = texts.t(usedKey(key) as TextKey, values);
    expect(filled).not.toMatch(/\{\{|\}\}/);
    for (const name of names) expect(filled).toContain(String(values[name]));
  });

  test('are given where they stand: a text is looked through for them only where there are values', () => {
    const alone = [...source.matchAll(/\bt\(\s*'([^']+)',?\s*\)/g)].map(([, key]) => key as string);
    const filled = new Set([...SWEDISH].filter(([, text]) => text.includes('{{')).map(([key]) => usedKey(key)));
    expect(alone.length).toBeGreaterThan(50);
    expect(alone.filter((key) => filled.has(key))).toEqual([]);
  });

  test('a text that is not there is said to be missing, and never shown as its key', () => {
    expect(texts.find('question.income')).toBeUndefined();
    expect(texts.find('villkor.income')).toBeUndefined();
  });

  test.each([
    { count: 1, text: 'Sista frågan' },
    { count: 2, text: 'Högst 2 frågor kvar' },
    { count: 12, text: 'Högst 12 frågor kvar' },
  ])('$count left: $text', ({ count, text }) => {
    expect(texts.t('step.left', { count })).toBe(text);
  });

  test('a date is written as one says it, on the day it is, wherever one is', () => {
    expect(texts.date('2026-03-03')).toBe('3 mars 2026');
    expect(texts.date('2026-12-31')).toBe('31 december 2026');
  });
});

describe('what the guide never says', () => {
  test.each([...SWEDISH])('%s', (key, text) => {
    const unkind = lintCatalog(catalogWithInsats({ summary: text }), { today: '2026-11-22' }).filter(
      ({ rule }) => rule === 'unkind-word' || (rule === 'promise' && key !== 'welcome.how'),
    );
    expect(unkind).toEqual([]);
    expect(text).not.toMatch(/tyvärr|du har inte rätt|behörig|uppfyller (du )?inte|avslag|nekas|anonym|mellan oss/i);
  });

  test('is that it keeps secrets; that nothing is saved is about the guide itself', () => {
    expect(SWEDISH.get('welcome.how')).toContain('Inget sparas och inget skickas.');
  });
});

test('no question judges need: each asks for a fact', () => {
  const questions = [...SWEDISH].filter(([key]) => /^(question|hint|answer|years)\./.test(key));
  expect(questions.length).toBeGreaterThan(40);
  expect(lintQuestionTexts(Object.fromEntries(questions))).toEqual([]);
});

test('every question ends as a question', () => {
  const questions = [...SWEDISH].filter(([key]) => key.startsWith('question.'));
  expect(questions.length).toBeGreaterThan(10);
  for (const [key, text] of questions) expect(text, key).toMatch(/\?$/);
});

test('no text holds markup, or white space at its ends that no list needs', () => {
  for (const [key, text] of SWEDISH) {
    expect(text, key).not.toMatch(/<|>/);
    const isJoining = /^villkor\.(or|either|and)$/.test(key);
    expect(isJoining ? text.trim() : text, key).toBe(text.trim());
  }
});
