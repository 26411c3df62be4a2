import { describe, expect, test } from 'vitest';
import type { Topic, Villkor } from '../../../src/catalog/types.js';
import { createGuide } from '../../../src/rules/guide.js';
import { formatInterval } from '../../../src/rules/interval.js';
import { answersOf, catalogOf, insatsOf } from '../../support/small-catalog.js';

const parent: Villkor = { fact: 'parenthood', is: ['parent'] };
const resident: Villkor = { fact: 'resident', is: true };

const catalog = catalogOf([
  insatsOf('komet', [parent, { fact: 'childAges', from: 3, to: 11 }], { topics: ['parenting'] }),
  insatsOf('adults', [resident, { fact: 'age', from: 18 }], { topics: ['talk'] }),
  insatsOf('seniors', [{ fact: 'age', from: 67 }], { topics: ['older', 'talk'] }),
  insatsOf('money', [], { topics: ['money'], onRequest: true }),
]);
const guide = createGuide(catalog);

describe('an earlier question is put again as it was put', () => {
  test('with the brackets of that time', () => {
    const answers = answersOf({ age: '67-', resident: true });
    const question = guide.again({ answers, topics: ['talk'] }, 'age');
    expect(question.brackets.map(formatInterval)).toEqual(['0-14', '15-17', '18-66', '67-']);
    expect(question).toEqual(guide.again({ answers: [], topics: ['talk'] }, 'age'));
  });

  test('one that has not been asked is put as things stand', () => {
    const answers = answersOf({ parenthood: ['parent'] });
    expect(guide.again({ answers, topics: ['parenting'] }, 'childAges')).toEqual(
      guide.next({ answers, topics: ['parenting'] }),
    );
  });
});

test('what somebody else begins stands last in its status, also where it comes first in the catalogue', () => {
  const { assess } = createGuide(
    catalogOf([
      insatsOf('bvc', [], { access: 'throughOther' }),
      insatsOf('closed', [{ fact: 'age', from: 67 }]),
      insatsOf('course', []),
    ]),
  );
  const listed = assess({ answers: answersOf({ age: '18-66' }), topics: [] });
  expect(listed.map(({ insats }) => insats.id)).toEqual(['course', 'bvc', 'closed']);
});

describe('an answer is recorded', () => {
  const answers = answersOf({ parenthood: ['parent'], childAges: ['3-11'], age: '18-66', resident: true });
  const conversation = { answers, topics: [] };

  test('at the end', () => {
    const recorded = guide.record({ answers: [], topics: [] }, 'resident', null);
    expect(recorded).toEqual([{ fact: 'resident', value: null }]);
  });

  test('once: the same answer comes to the same list, and with it what was worked out ahead', () => {
    const before = { answers: answersOf({ resident: true }), topics: [] };
    const recorded = guide.record(before, 'age', '18-66');
    expect(guide.record(before, 'age', '67-')).not.toBe(recorded);
    expect(guide.record(before, 'age', '18-66')).toBe(recorded);
    expect(guide.record({ ...before, answers: [...before.answers] }, 'age', '18-66')).not.toBe(recorded);
  });

  test('at the end too where it refines an earlier one', () => {
    const recorded = guide.record({ answers: answersOf({ age: '18-' }), topics: [] }, 'age', '18-66');
    expect(recorded).toEqual([
      { fact: 'age', value: '18-' },
      { fact: 'age', value: '18-66' },
    ]);
  });

  test('in its place where an earlier question was opened again, and what still matters stays', () => {
    expect(guide.record(conversation, 'parenthood', ['none'], 0)).toEqual(
      answersOf({ parenthood: ['none'], age: '18-66', resident: true }),
    );
  });

  test('changed to the same, it leaves the conversation as it was', () => {
    expect(guide.record(conversation, 'parenthood', ['parent'], 0)).toEqual(answers);
  });

  test('changed, it takes the finer answer to the same question with it', () => {
    const refined = [...answersOf({ age: '18-', resident: true }), { fact: 'age', value: '18-66' } as const];
    expect(guide.record({ answers: refined, topics: [] }, 'age', '0-17', 0)).toEqual([{ fact: 'age', value: '0-17' }]);
  });

  test('changed to a skip, what waited for it is dropped', () => {
    expect(guide.record(conversation, 'parenthood', null, 0)).toEqual(
      answersOf({ parenthood: null, age: '18-66', resident: true }),
    );
  });

  test('changed to what a finer answer lies within, it keeps that', () => {
    const refined = [...answersOf({ age: '18-', resident: true }), { fact: 'age', value: '18-66' } as const];
    expect(guide.record({ answers: refined, topics: [] }, 'age', '15-', 0)).toEqual([
      { fact: 'age', value: '15-' },
      ...refined.slice(1),
    ]);
  });

  test('in the place of the finer answer where that was opened again', () => {
    const refined = [...answersOf({ age: '18-', resident: true }), { fact: 'age', value: '18-66' } as const];
    expect(guide.record({ answers: refined, topics: [] }, 'age', '67-', 2)).toEqual([
      ...refined.slice(0, 2),
      { fact: 'age', value: '67-' },
    ]);
  });
});

describe('what is listed', () => {
  const idsFor = (topics: readonly Topic[], said = {}) =>
    guide.assess({ answers: answersOf(said), topics }).map(({ insats }) => insats.id);

  test.each<[string, Topic[], string[]]>([
    ['everything where no topic is chosen, open first', [], ['money', 'komet', 'adults', 'seniors']],
    ['what lies under the topic, and what is owed to whoever asks', ['parenting'], ['komet', 'money']],
    ['what has the topic as its main one before the rest', ['talk'], ['adults', 'seniors', 'money']],
    ['what is owed to whoever asks alone, where the topic has nothing', ['crime'], ['money']],
  ])('%s', (_name, topics, ids) => {
    expect(idsFor(topics)).toEqual(ids);
  });

  test('the best status comes first', () => {
    expect(idsFor([], { age: '67-', resident: false })).toEqual(['seniors', 'money', 'komet', 'adults']);
  });

  test('what is owed by law, and of no chosen topic, comes after the others', () => {
    expect(idsFor(['older'], { age: '67-' })).toEqual(['seniors', 'money']);
  });
});

describe('how many questions are left', () => {
  test.each<[string, Topic[], object, number]>([
    ['what waits for another question counts', ['parenting'], {}, 2],
    ['what an answer rules out no longer counts', ['parenting'], { parenthood: ['none'] }, 0],
    ['consent does not count: the provider asks', ['older'], {}, 1],
    ['an age that is settled does not count', ['older'], { age: '15-66' }, 0],
    ['a skipped question does not count', ['talk'], { age: null }, 1],
    ['nothing is asked about what is open to all', ['money'], {}, 0],
  ])('%s', (_name, topics, said, left) => {
    expect(guide.left({ answers: answersOf(said), topics })).toBe(left);
  });
});

describe('what the guide can come to ask', () => {
  test('is what the villkor name, and what those questions wait for', () => {
    expect(guide.facts).toEqual(['age', 'parenthood', 'childAges', 'resident']);
  });

  test('is nothing that is left to the provider', () => {
    const provider = catalogOf([insatsOf('one', [{ fact: 'crimeReported', is: true }])]);
    expect(createGuide(provider).facts).toEqual([]);
  });

  test('which insats names a fact is known, general villkor counted in', () => {
    const general = createGuide(
      catalogOf([insatsOf('one', []), insatsOf('two', [], { generalVillkor: false })], { villkor: [resident] }),
    );
    const [one, two] = general.catalog.insatser;
    expect(one && general.names(one, 'resident')).toBe(true);
    expect(two && general.names(two, 'resident')).toBe(false);
  });
});

describe('the way back', () => {
  const conversation = { answers: answersOf({ age: '18-', resident: true }), topics: [] };

  test('leads to the question before', () => {
    expect(guide.previous(conversation, null)).toBe(1);
    expect(guide.previous(conversation, 1)).toBe(0);
    expect(guide.previous(conversation, 0)).toBeUndefined();
  });

  test('what has been asked is known, skipped or not', () => {
    const skipped = { answers: answersOf({ age: null }), topics: [] };
    expect(guide.isAnswered(skipped, 'age')).toBe(true);
    expect(guide.isAnswered(skipped, 'resident')).toBe(false);
  });
});
