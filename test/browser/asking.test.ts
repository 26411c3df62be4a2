import { expect, test } from 'vitest';
import type { Villkor } from '../../src/catalog/types.js';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { type GuideHarness, mount } from './harness.js';

const GRUNDSKOLA: Villkor = { fact: 'schoolYear', is: ['F', '1-3', '4-6', '7-9'] };
const CHILD_IN_KOMMUN: Villkor = { fact: 'childResident', is: true };
const CHILD_OF_APART: Villkor = { fact: 'livesApart', is: true };
const CHILD_OF_SCHOOL_AGE: Villkor = { fact: 'childAges', from: 3, to: 18 };

async function mounted(...villkor: readonly (readonly Villkor[])[]): Promise<GuideHarness> {
  const insatser = villkor.map((own, at) => insatsWith({ id: `insats-${at}`, name: `Insats ${at}`, villkor: own }));
  const guide = await mount({ catalog: catalogWith({ insatser }) });
  await guide.start();
  await guide.chooseEverything();
  return guide;
}

/** Answers that one is a parent, or not, once that is asked. */
async function tellParenthood(guide: GuideHarness, parenthood: 'parent' | 'otherAdult' | 'none'): Promise<void> {
  while (guide.fact !== 'parenthood') await guide.skip();
  await guide.answer('parenthood', parenthood);
}

test("a young person is asked about their own school, and a parent about the child's", async () => {
  const young = await mounted([GRUNDSKOLA]);
  await tellParenthood(young, 'none');
  young.seesQuestion('schoolYear');
  young.seesText('Går du i grundskolan?');

  const parent = await mounted([GRUNDSKOLA]);
  await tellParenthood(parent, 'parent');
  parent.seesQuestion('schoolYear');
  parent.seesText('Går ditt barn i grundskolan?');
});

test('a parent is asked about the two of them, and an important adult about the parents of the child', async () => {
  const parent = await mounted([CHILD_OF_APART]);
  await tellParenthood(parent, 'parent');
  parent.seesQuestion('livesApart');
  parent.seesText('Har du och barnets andra förälder separerat');

  const grandmother = await mounted([CHILD_OF_APART]);
  grandmother.seesText('bonusförälder, familjehemsförälder, mormor eller farfar');
  await tellParenthood(grandmother, 'otherAdult');
  grandmother.seesQuestion('livesApart');
  grandmother.seesText('Bor barnets föräldrar isär');
});

test('whoever has told of several children is asked about at least one of them', async () => {
  const guide = await mounted([CHILD_OF_SCHOOL_AGE, CHILD_IN_KOMMUN]);
  await tellParenthood(guide, 'parent');
  expect(guide.fact).toBe('childAges');
  await guide.answer('childAges', '3-18', '19-');
  guide.seesQuestion('childResident');
  guide.seesText('Är minst ett av barnen folkbokfört');
});

test('where at most two insatser are the reason, their names stand over the question', async () => {
  const few = await mounted([GRUNDSKOLA], [GRUNDSKOLA]);
  few.seesText('Gäller: Insats 0, Insats 1');
  const many = await mounted([GRUNDSKOLA], [GRUNDSKOLA], [GRUNDSKOLA]);
  many.dontSeeText('Gäller:');
});

test('an age of 20 or more tells that one is not in grundskola oneself', async () => {
  const guide = await mounted([GRUNDSKOLA], [{ fact: 'age', from: 18 }], [{ fact: 'age', from: 18, to: 60 }]);
  while (guide.fact !== 'age') await guide.skip();
  const adult = guide.options.map(({ value }) => value).filter((value) => Number.parseInt(value, 10) >= 20);
  await guide.answer('age', adult[0] ?? '');
  await tellParenthood(guide, 'none');
  guide.seesStep('results');
  expect(guide.cards['insats-0']).toBe('applyInstead');
});
