import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES, type Fact, isAskable } from '../../../src/catalog/facts.js';
import { type Catalog, TOPICS, type Topic } from '../../../src/catalog/types.js';
import { knownFrom } from '../../../src/rules/answers.js';
import { createGuide } from '../../../src/rules/guide.js';
import { arbitraryCatalog, SMALL } from '../../support/arbitrary-catalog.js';
import { canChangeByBruteForce } from '../../support/brute-force.js';
import { arbitraryPicks, arbitraryTopics, type Moment, walk } from '../../support/conversations.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';
import { runsOf } from '../../support/thorough.js';

/** A conversation about some topics, and then on about others. */
interface Course {
  readonly catalog: Catalog;
  readonly topics: readonly Topic[];
  readonly laterTopics: readonly Topic[];
  readonly picks: readonly number[];
}

const invented: fc.Arbitrary<Course> = fc.record({
  catalog: arbitraryCatalog(SMALL),
  topics: arbitraryTopics,
  laterTopics: arbitraryTopics,
  picks: arbitraryPicks,
});
const oneTopic = fc.constantFrom(...TOPICS).map((topic): readonly Topic[] => [topic]);
const real: fc.Arbitrary<Course> = fc.record({
  catalog: fc.constantFrom(...KOMMUNER.map(realCatalog)),
  topics: oneTopic,
  laterTopics: oneTopic,
  picks: arbitraryPicks,
});

/** The search is never given up here: what it says then is in wound.test.ts. */
const guideOf = (catalog: Catalog) => createGuide(catalog, Number.POSITIVE_INFINITY);

function momentsOf({ catalog, topics, laterTopics, picks }: Course): readonly Moment[] {
  const guide = guideOf(catalog);
  const first = walk(guide, topics, picks);
  return [...first, ...walk(guide, laterTopics, [...picks].reverse(), first.at(-1)?.conversation.answers)];
}

/** The same for somebody who answers all there is to ask. */
function thoroughMomentsOf({ catalog, topics, picks }: Course): readonly Moment[] {
  return walk(guideOf(catalog), topics, picks, [], true);
}

/** The insatser that a question may be asked for: none that is owed to whoever asks (design.md, section 6). */
const atStake = (catalog: Catalog, { conversation: { topics } }: Moment) =>
  catalog.insatser.filter(
    (insats) =>
      insats.onRequest !== true && (topics.length === 0 || insats.topics.some((topic) => topics.includes(topic))),
  );

function decisiveFacts(catalog: Catalog, moment: Moment): readonly Fact[] {
  const { answers } = moment.conversation;
  return atStake(catalog, moment).flatMap((insats) =>
    FACT_NAMES.filter((fact) => isAskable(fact) && canChangeByBruteForce(catalog, insats, answers, fact)),
  );
}

describe.each([
  ['any small catalogue', invented, runsOf(250, 80)],
  ['the real catalogues', real, runsOf(40, 10)],
] as const)('%s', (_name, conversation, runs) => {
  describe(underSeed('tried against every answer there is'), () => {
    test('each question can change the status of the insatser it is asked for, and of no other', () => {
      fc.assert(
        fc.property(conversation, (course) => {
          for (const moment of [...momentsOf(course), ...thoroughMomentsOf(course)]) {
            const { question } = moment;
            if (!question) continue;
            const changeable = atStake(course.catalog, moment).filter((insats) =>
              canChangeByBruteForce(course.catalog, insats, moment.conversation.answers, question.fact),
            );
            expect(question.insatser).toEqual(changeable);
            expect(changeable).not.toEqual([]);
          }
        }),
        seeded(runs),
      );
    });

    test('when nothing more is asked, no answer to any question could change a status', () => {
      let ends = 0;
      fc.assert(
        fc.property(conversation, (course) => {
          for (const moment of thoroughMomentsOf(course).filter(({ question }) => !question)) {
            ends += 1;
            expect(decisiveFacts(course.catalog, moment)).toEqual([]);
          }
        }),
        seeded(runs),
      );
      expect(ends).toBeGreaterThan(0);
    });

    test('when enough has been asked, each answer that could change a status could change that of one insats only', () => {
      fc.assert(
        fc.property(conversation, (course) => {
          for (const moment of momentsOf(course)) {
            if (moment.question) continue;
            // What the provider looks at anyway is no reason to ask for an age once more.
            const { values } = knownFrom(moment.conversation.answers);
            const facts = decisiveFacts(course.catalog, moment).filter((fact) => !values.has(fact));
            if (facts.length === 0) continue;
            expect(facts).toEqual([...new Set(facts)]);
            expect(moment.conversation.answers.length).toBeGreaterThanOrEqual(6);
          }
        }),
        seeded(runs),
      );
    });
  });
});
