import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/catalog/facts.js';
import type { Topic, Villkor } from '../../../src/catalog/types.js';
import { type AnswerValue, answerFrom, impliedBy, knownFrom } from '../../../src/rules/answers.js';
import { bracketsFor } from '../../../src/rules/brackets.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { decidingLeaves, isForChildren } from '../../../src/rules/evaluate.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { howToWrite, readFacts } from '../../../src/rules/facts-json.js';
import { createGuide } from '../../../src/rules/guide.js';
import { formatInterval, type Interval, parseInterval } from '../../../src/rules/interval.js';
import { stakeOf } from '../../../src/rules/stake.js';
import { undecidedAfter } from '../../../src/rules/undecided.js';
import type { LeafVillkor } from '../../../src/rules/weigh.js';
import { answersOf, assessOne, catalogOf, insatsOf, type Said } from '../../support/small-catalog.js';

const resident: LeafVillkor = { fact: 'resident', is: true };
const abroad: LeafVillkor = { fact: 'bornAbroad', is: true };
const adult: LeafVillkor = { fact: 'age', from: 18 };

describe('the answer that controls stand for', () => {
  test.each<readonly [Fact, readonly string[], AnswerValue]>([
    ['resident', ['true'], true],
    ['resident', ['false'], false],
    ['upperSecondary', ['neither'], 'neither'],
    ['upperSecondary', [], ''],
    ['age', ['16-19'], '16-19'],
    ['parenthood', ['parent', 'expecting'], ['parent', 'expecting']],
    ['childAges', ['0-2', '3-11'], ['0-2', '3-11']],
    ['childAges', [], []],
  ])('to %s, with %j chosen', (fact, texts, answer) => expect(answerFrom(fact, texts)).toEqual(answer));

  test('settles facts of a child only where it is about parenthood', () => {
    expect(impliedBy('parenthood')).toEqual(['childAges', 'livesApart', 'childResident', 'schoolYear']);
    expect(impliedBy('livesIn')).toEqual(['resident']);
    expect(impliedBy('age')).toEqual(['compulsorySchoolDone', 'upperSecondary', 'schoolYear']);
  });
});

describe('an insats that children take part in', () => {
  test.each<readonly [string, readonly Villkor[], boolean]>([
    ['is one for those in school', [{ fact: 'schoolYear', is: ['7-9'] }], true],
    ['is one up to an age', [{ fact: 'age', to: 19 }], true],
    ['is one from 14', [{ fact: 'age', from: 14, to: 20 }], true],
    ['is one of several ways in', [resident, { anyOf: [[adult], [{ fact: 'age', to: 12 }]] }], true],
    ['is not one from 15', [{ fact: 'age', from: 15, to: 21 }], false],
    ['is not one without an upper age', [{ fact: 'age', from: 8 }], false],
    ['is not one for parents', [{ fact: 'childAges', from: 0, to: 12 }], false],
    ['is not one without villkor', [], false],
  ])('%s', (_, villkor, isFor) => expect(isForChildren(villkor)).toBe(isFor));
});

describe('the parts that decide a villkor', () => {
  const either: Villkor = { anyOf: [[adult, resident], [abroad]] };

  test.each<readonly [string, Said, readonly LeafVillkor[]]>([
    ['are all, while nothing is known', {}, [adult, resident, abroad]],
    ['are not those of a branch that is unmet', { age: '10-12' }, [abroad]],
    ['are not those that are met', { age: '20' }, [resident, abroad]],
    ['are none where it is met', { bornAbroad: true }, []],
    ['are the unmet ones where it is unmet', { bornAbroad: false, age: '10', resident: true }, [adult, abroad]],
  ])('%s', (_, said, leaves) => expect(decidingLeaves(either, knownFrom(answersOf(said)))).toEqual(leaves));

  test('are what an insats still hangs on', () => {
    expect(assessOne([either], { age: '10-12', guardianConsent: 'all' }).unknown).toEqual(['bornAbroad']);
  });
});

describe('the brackets of an age', () => {
  test("are not cut by the ages of one's children, nor by what is no age", () => {
    const leaves: readonly LeafVillkor[] = [{ fact: 'childAges', from: 3, to: 11 }, resident, { fact: 'age', to: 65 }];
    expect(bracketsFor('age', leaves, knownFrom([])).map(formatInterval)).toEqual(['0-14', '15-65', '66-']);
    expect(bracketsFor('childAges', leaves, knownFrom([])).map(formatInterval)).toEqual(['0-2', '3-11', '12-']);
  });
});

describe('how many questions are left', () => {
  test('counts a fact once, whoever wants it, and no consent', () => {
    const villkor: readonly Villkor[] = [{ anyOf: [[adult], [{ fact: 'guardianConsent', is: 'all' }]] }];
    const guide = createGuide(catalogOf([insatsOf('own', villkor), insatsOf('other', [adult])]));
    expect(guide.left({ answers: [], topics: [] })).toBe(1);
  });
});

describe('how many insatser an answer leaves undecided', () => {
  test('counts no question that only a way out of reach would need', () => {
    const villkor: Villkor = { anyOf: [[adult, resident], [{ fact: 'crimeReported', is: true }]] };
    const compiled = compileCatalog(catalogOf([insatsOf('one', [villkor])]));
    const evaluation = evaluate(compiled, knownFrom([]));
    const ages = ['15-17', '18-'].map((age) => parseInterval(age) as Interval);
    expect(ages.map(undecidedAfter(stakeOf(compiled, []), evaluation, 'age'))).toEqual([0, 1]);
  });
});

describe('an answer that is changed', () => {
  test('takes its later refinement with it', () => {
    const guide = createGuide(catalogOf([insatsOf('one', [{ fact: 'age', from: 18, to: 20 }])]));
    const answers = [
      { fact: 'age', value: '15-' },
      { fact: 'age', value: '18-20' },
    ] as const;
    expect(guide.record({ answers, topics: [] }, 'age', '21-', 0)).toEqual([{ fact: 'age', value: '21-' }]);
  });
});

describe('the question before', () => {
  test('is the last one where none is named', () => {
    const guide = createGuide(catalogOf([insatsOf('one', [adult, resident, abroad])]));
    const conversation = { answers: answersOf({ age: '18-', resident: true, bornAbroad: true }), topics: [] };
    expect(guide.previous(conversation, null)).toBe(2);
    expect(guide.previous(conversation, 1)).toBe(0);
    expect(guide.previous(conversation, 0)).toBeUndefined();
  });
});

describe('the order of what is listed', () => {
  const guide = createGuide(
    catalogOf([
      insatsOf('law', [], { topics: ['money'], onRequest: true }),
      insatsOf('side', [], { topics: ['youth', 'talk'] }),
      insatsOf('main', [], { topics: ['talk', 'youth'] }),
      insatsOf('closed', [resident], { topics: ['talk'] }),
    ]),
  );
  const idsFor = (topics: readonly Topic[], said: Said = {}) =>
    guide.assess({ answers: answersOf(said), topics }).map(({ insats }) => insats.id);

  test('is by status, then by whether the topic is its main one, and last what is owed by law', () => {
    expect(idsFor(['talk'], { resident: false })).toEqual(['main', 'side', 'closed', 'law']);
    expect(idsFor(['youth'])).toEqual(['side', 'main', 'law']);
  });

  test('is that of the catalogue within a status where no topic is chosen', () => {
    expect(idsFor([], { resident: true })).toEqual(['law', 'side', 'main', 'closed']);
  });

  test('is the same however the facts were learnt', () => {
    const known = knownFrom(answersOf({ resident: false }));
    expect(guide.assessKnown(known, ['talk']).map(({ insats }) => insats.id)).toEqual(
      idsFor(['talk'], { resident: false }),
    );
    expect(guide.nextFor(knownFrom([]), ['talk'])?.fact).toBe('resident');
    expect(guide.nextFor(known, ['talk'])).toBeUndefined();
  });
});

describe('what a guide of a catalogue can come to ask', () => {
  test.each<readonly [string, readonly Villkor[], readonly Fact[]]>([
    ['what a villkor names', [adult], ['age']],
    ['no consent', [{ fact: 'guardianConsent', is: 'all' }], []],
    ['what a question waits for', [{ fact: 'childAges', to: 3 }], ['parenthood', 'childAges']],
    ['an age for what is asked of the young', [{ fact: 'ownParentsApart', is: true }], ['age', 'ownParentsApart']],
    ['nothing that is left to the provider', [{ fact: 'crimeReported', is: true }], []],
  ])('%s', (_, villkor, facts) => {
    expect(createGuide(catalogOf([insatsOf('one', villkor)])).facts).toEqual(facts);
  });
});

describe('how facts are to be written', () => {
  test.each<readonly [Fact, string]>([
    ['resident', 'true (ja) eller false (nej)'],
    ['upperSecondary', 'ett av "enrolled" (går där), "completed" (har gått klart), "neither" (varken eller)'],
    [
      'parenthood',
      'en lista med ett eller flera av "parent" (förälder), "expecting" (väntar barn), "otherAdult" (annan viktig vuxen), "none" (inget av det); "none" står ensamt',
    ],
    ['age', 'hela år: 17, [16, 19], [67, null] eller "16-19"'],
    ['childAges', 'en lista med varje barns ålder i hela år: [5, 12], [[3, 5], 12] eller ["3-5"]'],
  ])('%s', (fact, text) => expect(howToWrite(fact)).toBe(text));

  test.each<readonly [string, unknown, string]>([
    ['a text of forty letters, whole', 'a'.repeat(40), `"${'a'.repeat(40)}"`],
    ['a longer text, cut', 'a'.repeat(41), `"${'a'.repeat(40)}…"`],
    ['a list of five', [1, 2, 3, 4, 5], '[1, 2, 3, 4, 5]'],
    ['a longer list', [1, 2, 3, 4, 5, 6], 'en lista'],
    ['a list with something in it', [1, {}], 'en lista'],
    ['a list with nothing in it', [], 'en tom lista'],
    ['a list with null in it', [null], '[null]'],
    ['ett objekt', {}, 'ett objekt'],
  ])('what was written instead is shown: %s', (_, given, shown) => {
    expect(readFacts({ resident: given })).toEqual({
      problems: [`resident (folkbokföring) är ${shown}. Skriv true (ja) eller false (nej).`],
    });
  });

  test('a fact that there is not is told of, with those there are', () => {
    expect(readFacts({ need: true })).toEqual({
      problems: [
        expect.stringContaining(
          'Det finns inget faktum "need". De som finns är age (ålder), parenthood (barn eller inte), childAges ',
        ),
      ],
    });
  });

  test('six digits are no age, and no two ages', () => expect(parseInterval('123456')).toBeUndefined());

  test.each<readonly [string, Fact, unknown]>([
    ['an age from no number', 'age', ['16', 19]],
    ['an age to no number', 'age', [16, '19']],
    ['an age to nothing said', 'age', [16, undefined]],
    ['an age as an object', 'age', {}],
    ['a list with one item that is none', 'parenthood', ['parent', 3]],
    ['a choice that is a list', 'upperSecondary', ['neither']],
    ['a number where yes or no is asked', 'resident', 1],
  ])('refused: %s', (_, fact, given) => {
    expect(readFacts({ [fact]: given })).toHaveProperty('problems.length', 1);
  });
});
