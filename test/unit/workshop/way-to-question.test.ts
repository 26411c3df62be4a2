import { describe, expect, test } from 'vitest';
import { begin, guidesInSettings, ownFactories, placeOf, reply } from '../../../src/review/guide-in-setting.js';
import { answerFrom } from '../../../src/rules/answers.js';
import { questionsOf, wayTo } from '../../../src/workshop/way-to-question.js';
import { realCatalog } from '../../support/real-catalogs.js';

describe.each(['ragunda', 'hallefors', 'sala'] as const)('in the catalogue of %s', (kommun) => {
  const catalog = realCatalog(kommun);
  const [inside] = guidesInSettings(catalog, [{ mode: 'embed', language: 'sv' }], ownFactories());

  test.each(questionsOf(catalog))('the way to the question of %s leads there', (fact) => {
    const way = wayTo(catalog, fact);
    if (!way) throw new Error('There is none.');
    const end = way.answers.reduce(
      (snapshot, { fact: asked, value }) => {
        expect(placeOf(snapshot)).toBe(asked);
        return reply(inside, snapshot, value === null ? null : answerFrom(placeOf(snapshot) as typeof fact, [value]));
      },
      begin(inside, way.topics),
    );
    expect(placeOf(end)).toBe(fact);
  });
});
