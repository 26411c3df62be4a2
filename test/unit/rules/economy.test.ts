import { describe, expect, test } from 'vitest';
import { knownFrom } from '../../../src/rules/answers.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { answersOf, type Said } from '../../support/small-catalog.js';

/** The work that is not done twice: what makes an answer cheap on an old phone, with any number of insatser. */
describe.each(KOMMUNER)('in the catalogue of %s', (kommun) => {
  const compiled = compileCatalog(realCatalog(kommun));
  const said: Said = { age: '26-64', parenthood: ['parent'], childAges: ['3-5'], livesApart: null };

  test('the same villkor is compiled once, and so is the same combination of villkor', () => {
    const texts = compiled.villkor.map(({ villkor }) => JSON.stringify(villkor));
    expect(new Set(texts).size).toBe(texts.length);
    const combinations = compiled.profiles.map(
      ({ villkor, isUnstated, isOwed }) => `${isUnstated} ${isOwed} ${villkor.map(({ place }) => place).join()}`,
    );
    expect(new Set(combinations).size).toBe(combinations.length);
  });

  test('what was said again costs nothing', () => {
    const before = evaluate(compiled, knownFrom(answersOf(said)));
    const after = evaluate(compiled, knownFrom(answersOf(said)), before);
    expect(after.truths).toBe(before.truths);
    expect(after.assessments).toBe(before.assessments);
  });

  test('an answer is weighed for the insatser that name its fact, and for no others', () => {
    const before = evaluate(compiled, knownFrom(answersOf(said)));
    const after = evaluate(compiled, knownFrom(answersOf({ ...said, courtDecision: true })), before);
    const others = [...compiled.profiles.entries()].filter(
      ([, { villkor }]) => !villkor.some(({ facts }) => facts.includes('courtDecision')),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const [place] of others) expect(after.assessments[place]).toBe(before.assessments[place]);
  });

  test('an answer that decides none of the villkor that name it leaves every insats as it was', () => {
    const before = evaluate(compiled, knownFrom(answersOf({ age: '0-105' })));
    const after = evaluate(compiled, knownFrom(answersOf({ age: '0-104' })), before);
    expect(after.assessments.every((assessment, place) => assessment === before.assessments[place])).toBe(true);
  });

  test('that someone is under 15 concerns every insats: the law holds beside what an insats states', () => {
    const before = evaluate(compiled, knownFrom([]));
    const after = evaluate(compiled, knownFrom(answersOf({ age: '14' })), before);
    for (const place of compiled.profiles.keys()) expect(after.assessments[place]).not.toBe(before.assessments[place]);
  });
});
