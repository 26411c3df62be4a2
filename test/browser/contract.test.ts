import { describe, expect, test } from 'vitest';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount } from './harness.js';

async function asked(fact: string): Promise<GuideHarness> {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.chooseEverything();
  for (let turn = 0; guide.fact !== fact; turn += 1) {
    expect(turn, `${fact} is asked`).toBeLessThan(10);
    if (guide.fact === 'parenthood') await guide.answer('parenthood', 'parent');
    else await guide.skip();
  }
  return guide;
}

describe('other programs find the question', () => {
  test.each([
    { fact: 'age', name: 'Hur gammal är du?', values: ['0-14', '15-66', '67-'], control: 'button' },
    { fact: 'resident', name: 'Är du folkbokförd i Exempels kommun?', values: ['true', 'false'], control: 'button' },
    {
      fact: 'upperSecondary',
      name: 'Går du på gymnasiet?',
      values: ['enrolled', 'completed', 'neither'],
      control: 'button',
    },
    {
      fact: 'parenthood',
      name: 'Har du barn, eller väntar du barn?',
      values: ['parent', 'expecting', 'otherAdult', 'none'],
      control: 'checkbox',
    },
    { fact: 'childAges', name: 'Hur gamla är barnen?', values: ['0-2', '3-11', '12-'], control: 'checkbox' },
  ] as const)('$fact: named by its text, with $control options that carry their value', async (expected) => {
    const guide = await asked(expected.fact);
    expect(guide.questionGroup.role).toMatch(/^(radio)?group$/);
    expect(guide.questionGroup.name).toBe(expected.name);
    expect(guide.values).toEqual(expected.values);
    expect(new Set(guide.options.map(({ control }) => control))).toEqual(new Set([expected.control]));
    expect(guide.options.every(({ text }) => text.length > 0)).toBe(true);
    expect(guide.chosen).toEqual([]);
    expect(guide.actions).toEqual(expect.arrayContaining(['skip', 'back', 'why', 'exit', 'restart']));
    expect(guide.actions.includes('confirm')).toBe(expected.control === 'checkbox');
    expect(guide.invented).toEqual([]);
    guide.seesStep('questions');
  });
});

test('the topics carry their names, and everything has an action of its own', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  guide.seesStep('topics');
  expect(guide.values).toEqual(['parenting', 'violence', 'money', 'work', 'meeting', 'talk', 'older']);
  expect(guide.actions).toEqual(expect.arrayContaining(['all', 'confirm', 'back', 'exit', 'restart']));
  expect(guide.choiceGroup).toEqual({ role: 'group', name: 'Vad vill du ha hjälp med?' });
  expect(guide.invented).toEqual([]);
});

test('each insats in the results is an article with its id and status', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.chooseEverything();
  while (guide.fact !== 'resident') await guide.skip();
  await guide.answer('resident', 'false');
  await guide.skipToResults();
  guide.seesStep('results');
  expect(guide.cards).toEqual({
    kafe: 'open',
    skydd: 'open',
    seniorer: 'checkWithProvider',
    foraldragrupp: 'checkWithProvider',
    'efter-gymnasiet': 'checkWithProvider',
    radgivning: 'checkWithProvider',
    'bor-har': 'applyInstead',
  });
  expect(guide.groups).toEqual(['open', 'checkWithProvider', 'applyInstead']);
  expect(guide.hasSection('apply')).toBe(true);
  expect(guide.actions).toEqual(expect.arrayContaining(['print', 'restart', 'back', 'exit']));
  expect(guide.invented).toEqual([]);
});

test('every step has a name, and the ways out of it', async () => {
  const guide = await mount({ catalog: everyKind() });
  guide.seesStep('welcome');
  expect(guide.actions).toEqual(expect.arrayContaining(['start', 'exit', 'apply']));
  await guide.openApply();
  guide.seesStep('apply');
  expect(guide.actions).toEqual(expect.arrayContaining(['back', 'restart', 'exit']));
  expect(guide.hasSection('apply')).toBe(true);
});
