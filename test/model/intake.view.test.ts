import { describe, expect, test } from 'vitest';
import { initialTransition } from 'xstate';
import { createIntakeMachine, type IntakeEvent } from '../../machines/intake.machine.js';
import { type Step, viewOf } from '../../machines/intake.view.js';
import { answerFrom } from '../../src/rules/answers.js';
import { createGuide, type InsatsAssessment } from '../../src/rules/guide.js';
import { isOpenNow } from '../../src/rules/open-now.js';
import {
  applyOpened,
  back,
  changed,
  chose,
  intakeOf,
  listOpened,
  resultsOpened,
  said,
  skipped,
  started,
  topicsOpened,
} from '../support/intake.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';
import { answersOf, catalogOf, insatsOf } from '../support/small-catalog.js';

const catalog = catalogOf(
  [
    insatsOf(
      'komet',
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'childAges', from: 3, to: 11 },
      ],
      { topics: ['parenting'] },
    ),
    insatsOf('adults', [{ fact: 'age', from: 18, origin: 'malgrupp' }], { topics: ['talk'] }),
    insatsOf('here', [{ fact: 'resident', is: true }], { topics: ['newInSweden'] }),
    insatsOf('gymnasium', [{ fact: 'upperSecondary', is: ['completed', 'neither'] }], { topics: ['work'] }),
    insatsOf('cafe', [], { topics: ['meeting', 'older'] }),
    insatsOf('unstated', 'unstated', { topics: ['meeting'] }),
    insatsOf('advice', [], { topics: ['money'], onRequest: true }),
  ],
  { malgrupp: 'guiding' },
);
const intake = intakeOf(catalog);
const shown = (...events: readonly IntakeEvent[]) => intake.view(intake.reach(events));
const PARENT = said(['parent']);
const idsOf = (insatser: readonly InsatsAssessment[]) => insatser.map(({ insats }) => insats.id);

describe('what is on screen', () => {
  test.each<{ readonly name: string; readonly events: readonly IntakeEvent[]; readonly step: Step }>([
    { name: 'the welcome first', events: [], step: 'welcome' },
    { name: 'then the topics', events: [started], step: 'topics' },
    { name: 'then a question', events: [started, chose('talk')], step: 'questions' },
    { name: 'then the results', events: [started, chose('talk'), skipped], step: 'results' },
    { name: 'and the right to apply when it is opened', events: [started, applyOpened], step: 'apply' },
    { name: 'and the whole list when it is opened', events: [started, listOpened], step: 'list' },
  ])('$name', ({ events, step }) => {
    const view = shown(...events);
    expect(view.step).toBe(step);
    expect(view.question !== undefined).toBe(step === 'questions');
    expect(view.results.length > 0).toBe(step === 'results');
  });
});

describe('topics', () => {
  test('are those the catalogue has something for, in the fixed order', () => {
    expect(shown(started).topics).toEqual(['parenting', 'money', 'work', 'meeting', 'talk', 'newInSweden', 'older']);
  });

  test.each([
    { name: 'nothing said yet', events: [started], chosen: null },
    { name: 'everything', events: [started, chose()], chosen: [] },
    { name: 'some', events: [started, chose('talk', 'work')], chosen: ['talk', 'work'] },
    { name: 'some, and open again', events: [started, chose('talk'), topicsOpened], chosen: ['talk'] },
  ])('as they were chosen: $name', ({ events, chosen }) => {
    expect(shown(...events).chosenTopics).toEqual(chosen);
  });
});

describe('the question', () => {
  test.each([
    { topic: 'talk', fact: 'age', isMultiple: false, values: ['0-14', '15-17', '18-'], exclusive: [] },
    { topic: 'newInSweden', fact: 'resident', isMultiple: false, values: ['true', 'false'], exclusive: [] },
    {
      topic: 'work',
      fact: 'upperSecondary',
      isMultiple: false,
      values: ['enrolled', 'completed', 'neither'],
      exclusive: [],
    },
    {
      topic: 'parenting',
      fact: 'parenthood',
      isMultiple: true,
      values: ['parent', 'expecting', 'otherAdult', 'none'],
      exclusive: ['none'],
    },
  ] as const)('$fact has its options, none of them chosen', ({ topic, fact, isMultiple, values, exclusive }) => {
    const { question } = shown(started, chose(topic));
    expect(question).toMatchObject({ fact, isMultiple, isRevision: false, keepsLater: false });
    expect(question?.options.map(({ value }) => value)).toEqual(values);
    expect(question?.options.filter(({ isChosen }) => isChosen)).toEqual([]);
    expect(question?.options.filter(({ isExclusive }) => isExclusive).map(({ value }) => value)).toEqual(exclusive);
  });

  test('about ages has brackets as years, the last without an upper end', () => {
    const { question } = shown(started, chose('parenting'), PARENT);
    expect(question).toMatchObject({ fact: 'childAges', isMultiple: true });
    expect(question?.options.map(({ interval }) => interval)).toEqual([
      { from: 0, to: 2 },
      { from: 3, to: 11 },
      { from: 12, to: Number.POSITIVE_INFINITY },
    ]);
  });

  test('names the insatser it matters to', () => {
    const names = (...events: readonly IntakeEvent[]) => shown(...events).question?.insatser.map(({ id }) => id);
    expect(names(started, chose('parenting'))).toEqual(['komet']);
    expect(names(started, chose('talk'))).toEqual(['adults']);
  });

  test('counts how many are left at most, this one included', () => {
    expect(shown(started, chose('parenting')).question?.left).toBe(2);
    expect(shown(started, chose('parenting'), PARENT).question?.left).toBe(1);
  });
});

describe('an earlier question, open again,', () => {
  const way = [started, chose('parenting'), PARENT, said(['3-11'])];

  test('has what was chosen, and says that later answers are kept', () => {
    const { question } = shown(...way, changed('parenthood'));
    expect(question).toMatchObject({ fact: 'parenthood', isRevision: true, keepsLater: true });
    expect(question?.options.filter(({ isChosen }) => isChosen).map(({ value }) => value)).toEqual(['parent']);
  });

  test('keeps no later answers where there are none', () => {
    expect(shown(...way, back).question).toMatchObject({ fact: 'childAges', isRevision: true, keepsLater: false });
  });

  test('has its options as they were, and counts as it did', () => {
    const first = shown(started, chose('parenting')).question;
    const again = shown(...way, changed('parenthood')).question;
    expect(again?.options.map(({ value }) => value)).toEqual(first?.options.map(({ value }) => value));
    expect(again?.left).toBe(first?.left);
    expect(again?.insatser).toEqual(first?.insatser);
  });

  test('has a boolean as chosen too, and nothing where it was skipped', () => {
    const chosen = (answer: IntakeEvent) =>
      shown(started, chose('newInSweden'), answer, back)
        .question?.options.filter(({ isChosen }) => isChosen)
        .map(({ value }) => value);
    expect(chosen(said(false))).toEqual(['false']);
    expect(chosen(said(true))).toEqual(['true']);
    expect(chosen(skipped)).toEqual([]);
  });
});

describe('the transcript', () => {
  const way = [started, chose('parenting'), PARENT, said(['3-11'])];

  test('holds what was said, up to the question on screen', () => {
    expect(shown(started, chose('parenting')).transcript).toEqual([]);
    expect(shown(started, chose('parenting'), PARENT).transcript).toEqual(answersOf({ parenthood: ['parent'] }));
    expect(shown(...way, changed('childAges')).transcript).toEqual(answersOf({ parenthood: ['parent'] }));
    expect(shown(...way, changed('parenthood')).transcript).toEqual([]);
  });

  test('holds all of it at the results, also so far', () => {
    expect(shown(...way).transcript).toHaveLength(2);
    expect(shown(...way, changed('parenthood'), resultsOpened).transcript).toHaveLength(2);
  });

  test('goes with the answers by fact, and with what was skipped', () => {
    const view = shown(started, chose('parenting', 'newInSweden'), skipped, skipped);
    expect(view.step).toBe('results');
    expect([...view.skipped].sort()).toEqual(['parenthood', 'resident']);
    expect([...view.answers.values()]).toEqual([null, null]);
  });
});

describe('the results', () => {
  const everything = [started, chose(), ...Array.from({ length: 8 }, () => skipped)];

  test('are grouped by status, the best first, none of the groups empty', () => {
    expect(shown(...everything).results.map(({ status }) => status)).toEqual(['open', 'checkWithProvider']);
    const talk = shown(started, chose('talk'), said('15-17'));
    expect(talk.results.map(({ status }) => status)).toEqual(['outsideAudience']);
    const here = shown(started, chose('newInSweden'), said(false));
    expect(here.results.map(({ status, insatser }) => [status, idsOf(insatser)])).toEqual([['applyInstead', ['here']]]);
  });

  test('hold every insats once where everything was chosen', () => {
    const ids = shown(...everything).results.flatMap(({ insatser }) => insatser.map(({ insats }) => insats.id));
    expect([...ids].sort()).toEqual(catalog.insatser.map(({ id }) => id).sort());
  });

  test('hold apart what is owed to whoever asks, whatever the topic', () => {
    const { results, owed } = shown(started, chose('meeting'));
    expect(results.flatMap(({ insatser }) => idsOf(insatser))).toEqual(['cafe', 'unstated']);
    expect(idsOf(owed)).toEqual(['advice']);
    expect(shown(started, chose('money')).owed).toEqual([]);
    expect(shown(...everything).owed).toEqual([]);
  });

  test('hold each insats of the catalogue in one place, whatever the topic', () => {
    for (const topic of ['meeting', 'talk', 'money', 'parenting'] as const) {
      const { results, forAdults, owed, rest } = shown(started, chose(topic), resultsOpened);
      const ids = [...results.flatMap(({ insatser }) => idsOf(insatser)), ...idsOf([...forAdults, ...owed, ...rest])];
      expect(ids.sort(), topic).toEqual(catalog.insatser.map(({ id }) => id).sort());
    }
  });

  test('hold first, within a status, what matches most of the chosen topics', () => {
    const both = insatsOf('both', [], { topics: ['youth', 'money', 'talk'] });
    const main = insatsOf('main', [], { topics: ['talk'] });
    const [group] = intakeOf(catalogOf([main, both])).view(
      intakeOf(catalogOf([main, both])).reach([started, chose('talk', 'money')]),
    ).results;
    expect(idsOf(group?.insatser ?? [])).toEqual(['both', 'main']);
  });

  test('fold for a minor who wants to talk what is for adults who have been through something', () => {
    const adults = { from: 18, fact: 'age', origin: 'malgrupp' } as const;
    const experienced = insatsOf('experienced', [adults], { topics: ['talk', 'violence'], audience: 'Du som …' });
    const anyAdult = insatsOf('any', [adults], { topics: ['talk'] });
    const talk = intakeOf(catalogOf([experienced, anyAdult]));
    const at = (...events: readonly IntakeEvent[]) => talk.view(talk.reach([started, ...events]));
    expect(idsOf(at(chose('talk'), said('15-17')).forAdults)).toEqual(['experienced']);
    expect(idsOf(at(chose('talk'), said('18-')).forAdults)).toEqual([]);
    expect(idsOf(at(chose('talk'), skipped).forAdults)).toEqual([]);
    expect(idsOf(at(chose('talk', 'violence'), said('15-17')).forAdults)).toEqual([]);
  });

  test('are complete when no question is left, and not before', () => {
    expect(shown(started, chose('talk'), resultsOpened).isComplete).toBe(false);
    expect(shown(started, chose('talk'), said('18-')).isComplete).toBe(true);
  });
});

describe('how many insatser an answer has opened', () => {
  test.each(KOMMUNER)('is counted as the result counts them, whatever is said to %s', (kommun) => {
    const guide = createGuide(realCatalog(kommun));
    const ofKommun = intakeOf(guide.catalog);
    const { topics } = ofKommun.view(ofKommun.reach([]));
    const countedIn = (at: ReturnType<typeof ofKommun.reach>): number => {
      const results = ofKommun.view(ofKommun.reach([resultsOpened], at)).results;
      return results.flatMap(({ insatser }) => insatser).filter(isOpenNow).length;
    };
    let opened = 0;
    for (const topic of topics)
      for (const place of [0, -1]) {
        let at = ofKommun.reach([started, chose(topic)]);
        for (let { question } = ofKommun.view(at); question; { question } = ofKommun.view(at)) {
          const before = countedIn(at);
          at = ofKommun.reach([said(answerFrom(question.fact, [question.options.at(place)?.value ?? '']))], at);
          const next = ofKommun.view(at).question;
          if (!next) break;
          expect(next.opened, `${topic}: ${next.fact}`).toBe(Math.max(0, countedIn(at) - before));
          opened += next.opened;
        }
      }
    expect(opened).toBeGreaterThan(3);
  });
});

describe('what is not on screen', () => {
  /** A guide that must not choose a question, count those that are left, or assess. */
  const idle = {
    ...intake.guide,
    next: () => expect.unreachable('a question was chosen'),
    left: () => expect.unreachable('the questions left were counted'),
    assess: () => expect.unreachable('the insatser were assessed'),
  };

  test.each<{ readonly name: string; readonly events: readonly IntakeEvent[] }>([
    { name: 'the greeting', events: [] },
    { name: 'the topics', events: [started] },
    { name: 'the topics, open again', events: [started, chose('talk'), topicsOpened] },
    { name: 'the right to apply', events: [started, chose('talk'), applyOpened] },
  ])('is not worked out for $name', ({ events }) => {
    expect(viewOf(intake.reach(events), idle).question).toBeUndefined();
  });

  test('is not worked out for the greeting by the chart either', () => {
    expect(initialTransition(createIntakeMachine(catalog, { guide: idle }))[0].value).toBe('welcome');
  });
});
