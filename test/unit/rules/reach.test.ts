import { describe, expect, test } from 'vitest';
import type { Topic, Villkor } from '../../../src/catalog/types.js';
import type { Answers } from '../../../src/rules/answers.js';
import { type Conversation, createGuide, type Guide } from '../../../src/rules/guide.js';
import { answersTo } from '../../support/conversations.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { answersOf, catalogOf, insatsOf } from '../../support/small-catalog.js';

/** What is seen of every conversation under a topic. */
interface Reach {
  readonly longest: number;
  /** The most questions that are announced at any moment: those that were asked, and those said to be left. */
  readonly announced: number;
  /** The most that are said to be left where nothing more is asked. */
  readonly leftAtEnd: number;
}

/** Goes through every conversation of those who choose one option of several, and skip any of the questions. */
function reachOf(guide: Guide, topics: readonly Topic[]): Reach {
  let longest = 0;
  let announced = 0;
  let leftAtEnd = 0;
  const follow = (answers: Answers): void => {
    const question = guide.next({ answers, topics });
    const left = guide.left({ answers, topics });
    if (!question) {
      longest = Math.max(longest, answers.length);
      leftAtEnd = Math.max(leftAtEnd, left);
      return;
    }
    announced = Math.max(announced, answers.length + left);
    const values = answersTo(question, guide.catalog.areas ?? []);
    for (const value of values.filter((each) => !Array.isArray(each) || each.length === 1)) {
      follow([...answers, { fact: question.fact, value }]);
    }
  };
  follow([]);
  return { longest, announced, leftAtEnd };
}

describe.each(KOMMUNER)('in %s', (kommun) => {
  const guide = createGuide(realCatalog(kommun));

  test.each<[Topic, number]>([
    ['parenting', 7],
    ['youth', 6],
  ])('nobody is asked more under %s than %i questions, and no more are announced', (topic, most) => {
    const { longest, announced, leftAtEnd } = reachOf(guide, [topic]);
    expect(longest).toBeLessThanOrEqual(most);
    expect(announced).toBeLessThanOrEqual(most);
    expect(announced).toBeGreaterThanOrEqual(longest);
    expect(leftAtEnd).toBe(0);
  });
});

const yes = (fact: 'bornAbroad' | 'withChildren' | 'compulsorySchoolDone'): Villkor => ({ fact, is: true });
const parent: Villkor = { fact: 'parenthood', is: ['parent'] };
const ofParent = (fact: 'livesApart' | 'courtDecision' | 'bothParentsAgree' | 'childResident'): Villkor => ({
  fact,
  is: true,
});

describe('when enough has been asked', () => {
  /** Seven questions are shared by two insatser, and the eighth is of one. */
  const shared: readonly Villkor[] = [
    parent,
    ofParent('livesApart'),
    ofParent('courtDecision'),
    ofParent('bothParentsAgree'),
    ofParent('childResident'),
    { fact: 'resident', is: true },
    yes('withChildren'),
  ];
  const own = insatsOf('own', [...shared, yes('bornAbroad')]);
  const guide = createGuide(catalogOf([insatsOf('one', [...shared]), own]));
  const answers = answersOf({
    parenthood: ['parent'],
    livesApart: true,
    courtDecision: true,
    bothParentsAgree: true,
    childResident: true,
    resident: true,
    withChildren: true,
  });
  const conversation: Conversation = { answers, topics: ['talk'] };

  test('what a single insats hangs on is left to the provider', () => {
    expect(guide.next(conversation)).toBeUndefined();
    expect(guide.left(conversation)).toBe(0);
    const [, left] = guide.assess(conversation);
    expect(left).toMatchObject({ insats: { id: 'own' }, status: 'checkWithProvider', unknown: ['bornAbroad'] });
  });

  test('whoever goes on is asked it, and it opens the insats', () => {
    const thorough = { ...conversation, isThorough: true };
    expect(guide.next(thorough)?.fact).toBe('bornAbroad');
    expect(guide.left(thorough)).toBe(1);
    const told = guide.record(thorough, 'bornAbroad', true);
    expect(guide.assess({ answers: told, topics: ['talk'] }).map(({ status }) => status)).toEqual(['open', 'open']);
  });

  test('whoever wants to see everything is asked all there is', () => {
    expect(guide.next({ answers, topics: [] })?.fact).toBe('bornAbroad');
  });

  test('what several insatser hang on is asked all the same', () => {
    const both = createGuide(catalogOf([own, insatsOf('other', [...shared, yes('bornAbroad')])]));
    expect(both.next(conversation)?.fact).toBe('bornAbroad');
  });

  test('what was asked about something else counts for nothing under another topic', () => {
    const other = insatsOf('school', [yes('compulsorySchoolDone')], { topics: ['work'] });
    const mixed = createGuide(catalogOf([own, other]));
    expect(mixed.next({ answers, topics: ['work'] })?.fact).toBe('compulsorySchoolDone');
  });

  test('what one insats hangs on comes after what several do', () => {
    const catalog = catalogOf([
      insatsOf('a', [yes('bornAbroad'), yes('withChildren')]),
      insatsOf('b', [yes('withChildren'), { fact: 'gender', is: 'woman' }]),
    ]);
    expect(createGuide(catalog).next({ answers: [], topics: [] })?.fact).toBe('withChildren');
  });
});
