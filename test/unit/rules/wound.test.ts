import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../machines/intake.view.js';
import { FACT_NAMES } from '../../../src/catalog/facts.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import { begin, reply } from '../../../src/review/guide-in-setting.js';
import { knownFrom } from '../../../src/rules/answers.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { createGuide, type Guide } from '../../../src/rules/guide.js';
import { relevanceOf } from '../../../src/rules/relevance.js';
import { arbitraryCatalog, SMALL } from '../../support/arbitrary-catalog.js';
import { answersTo, arbitraryPicks, type Moment, walk } from '../../support/conversations.js';
import { naiveFacts, naiveStatuses } from '../../support/naive-evaluate.js';
import { inOneSetting } from '../../support/reviewed-catalog.js';
import { seeded, underSeed } from '../../support/seed.js';
import { runsOf } from '../../support/thorough.js';
import { WOUND } from '../../support/wound-catalogs.js';

/** Which answers are given, in turn, by two people: one who answers all there is to ask, and one who stops when enough has been asked. */
const PEOPLE: readonly (readonly [isThorough: boolean, picks: readonly number[]])[] = [
  [true, [3, 10, 17, 24, 31]],
  [false, [1, 8, 2, 9, 3]],
];

const GUIDES: readonly (readonly [name: string, effort: number | undefined])[] = [
  ['the guide', undefined],
  ['a guide that gives up at almost once', 0],
];

/** At each moment of a conversation: how many questions the guide says are left, and how many then come. */
function promisesIn(guide: Guide, moments: readonly Moment[]) {
  return moments.map(({ conversation }, place) => ({
    left: guide.left(conversation),
    come: moments.length - 1 - place,
  }));
}

function expectKept(promises: ReturnType<typeof promisesIn>): void {
  for (const [place, { left, come }] of promises.entries()) {
    expect(left).toBeGreaterThanOrEqual(come);
    expect(left).toBeLessThanOrEqual(promises[place - 1]?.left ?? left);
  }
}

describe.each(WOUND)('in a catalogue that is wound together (%s)', (_, catalog) => {
  test('nothing is wrong to whoever loads it', () => {
    expect(loadCatalog({ ...catalog, contact: { phone: '0123-45 67 00' } }).findings).toEqual([]);
  });

  test.each(GUIDES)(
    '%s goes on to an end, asks no more than it told, and tells what the villkor come to',
    (_name, effort) => {
      for (const [isThorough, picks] of PEOPLE) {
        const guide = createGuide(catalog, effort);
        const moments = walk(guide, [], picks, [], isThorough);
        expect(moments.length).toBeGreaterThan(1);
        expectKept(promisesIn(guide, moments));
        for (const { conversation } of moments) {
          const statuses = guide.assess(conversation).map(({ insats, status }) => [insats.id, status]);
          expect(Object.fromEntries(statuses)).toEqual(naiveStatuses(catalog, naiveFacts(conversation.answers)));
        }
      }
    },
  );

  test('each screen is shown', () => {
    const inSetting = inOneSetting(catalog);
    let snapshot = begin(inSetting, []);
    for (let turn = 0; turn < 3; turn += 1) {
      const { question } = viewOf(snapshot, inSetting.guide);
      if (!question) break;
      expect(question.options.length).toBeGreaterThan(1);
      const brackets = question.options.flatMap(({ interval }) => interval ?? []);
      const [answer = null] = answersTo({ fact: question.fact, brackets, insatser: [] });
      snapshot = reply(inSetting, snapshot, answer);
    }
    expect(snapshot.context.answers.length).toBeGreaterThan(0);
  });
});

describe(underSeed('a search that is given up'), () => {
  test('says nothing else than the whole search, but that it is not sure', () => {
    const told = { decisive: 0, idle: 0, unsure: 0 };
    fc.assert(
      fc.property(arbitraryCatalog(SMALL), arbitraryPicks, (catalog, picks) => {
        const [whole, short] = [compileCatalog(catalog, Number.POSITIVE_INFINITY), compileCatalog(catalog, 0)];
        for (const { conversation } of walk(createGuide(catalog), [], picks, [], true)) {
          const known = knownFrom(conversation.answers, catalog.areas);
          const [exact, bounded] = [evaluate(whole, known), evaluate(short, known)];
          for (const [place, profile] of short.profiles.entries()) {
            for (const fact of FACT_NAMES) {
              const relevance = relevanceOf(bounded, profile, fact);
              told[relevance] += 1;
              const wholeProfile = whole.profiles[place];
              const right = wholeProfile && relevanceOf(exact, wholeProfile, fact);
              // An age that nothing draws a line through is left to the provider.
              if (relevance === 'unsure' || (relevance === 'idle' && known.values.has(fact))) continue;
              expect(relevance).toBe(right);
            }
          }
        }
      }),
      seeded(runsOf(400, 200)),
    );
    for (const count of Object.values(told)) expect(count).toBeGreaterThan(10);
  });

  test('lets no conversation have more questions than were told of', () => {
    fc.assert(
      fc.property(arbitraryCatalog(SMALL), arbitraryPicks, fc.boolean(), (catalog, picks, isThorough) => {
        const guide = createGuide(catalog, 0);
        expectKept(promisesIn(guide, walk(guide, [], picks, [], isThorough)));
      }),
      seeded(runsOf(150, 60)),
    );
  });
});
