import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES, isAskable } from '../../../src/catalog/facts.js';
import type { Catalog } from '../../../src/catalog/types.js';
import { createGuide } from '../../../src/rules/guide.js';
import { arbitraryCatalog, SMALL } from '../../support/arbitrary-catalog.js';
import { canChangeByBruteForce } from '../../support/brute-force.js';
import { arbitraryPicks, arbitraryTopics, type Moment, walk } from '../../support/conversations.js';
import { seeded, underSeed } from '../../support/seed.js';

/** A conversation about some topics, and then on about others. */
const conversation = fc.record({
  catalog: arbitraryCatalog(SMALL),
  topics: arbitraryTopics,
  laterTopics: arbitraryTopics,
  picks: arbitraryPicks,
});

type Course = typeof conversation extends fc.Arbitrary<infer Value> ? Value : never;

function momentsOf({ catalog, topics, laterTopics, picks }: Course): readonly Moment[] {
  const guide = createGuide(catalog);
  const first = walk(guide, topics, picks);
  return [...first, ...walk(guide, laterTopics, [...picks].reverse(), first.at(-1)?.conversation.answers)];
}

function decisiveFacts(catalog: Catalog, { conversation: { topics, answers } }: Moment): readonly string[] {
  return catalog.insatser
    .filter((insats) => topics.length === 0 || insats.topics.some((topic) => topics.includes(topic)))
    .flatMap((insats) =>
      FACT_NAMES.filter((fact) => isAskable(fact) && canChangeByBruteForce(catalog, insats, answers, fact)),
    );
}

describe(underSeed('tried against every answer there is'), () => {
  test('each question can change the status of every insats it is asked for', () => {
    fc.assert(
      fc.property(conversation, (course) => {
        for (const { conversation, question } of momentsOf(course)) {
          if (!question) continue;
          expect(question.insatser.length).toBeGreaterThan(0);
          for (const place of question.insatser) {
            const insats = course.catalog.insatser[place];
            expect(insats && canChangeByBruteForce(course.catalog, insats, conversation.answers, question.fact)).toBe(
              true,
            );
          }
        }
      }),
      seeded(400),
    );
  });

  test('when nothing more is asked, no answer to any question could change a status', () => {
    fc.assert(
      fc.property(conversation, (course) => {
        for (const moment of momentsOf(course)) {
          if (!moment.question) expect(decisiveFacts(course.catalog, moment)).toEqual([]);
        }
      }),
      seeded(400),
    );
  });
});
