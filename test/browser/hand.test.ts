import { expect, test } from 'vitest';
import { everyKind } from './catalogs.js';
import { mount } from './harness.js';

test('a step that has just come takes no pointer, so that a double tap answers one question; the way out does', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.settle();
  await guide.start();
  guide.seesStep('topics');
  expect(guide.withinReach).toEqual(['exit']);
  await guide.settle();
  expect(guide.withinReach).toContain('parenting');
  await guide.chooseTopics(['talk']);
  guide.seesQuestion('resident');
  expect(guide.withinReach).toEqual(['exit']);
  await guide.settle();
  expect(guide.withinReach).toEqual(expect.arrayContaining(['true', 'false', 'skip', 'change', 'back', 'apply']));
});

test('a finger that taps on and on keeps it from the pointer, until it has let go for a moment', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.settle();
  await guide.start();
  for (const _tap of [2, 3, 4]) {
    guide.pass(200);
    guide.pressNothing();
  }
  guide.pass(200);
  expect(guide.withinReach).toEqual(['exit']);
  guide.pass(200);
  expect(guide.withinReach).toContain('parenting');
  await guide.settle();
  guide.pressNothing();
  expect(guide.withinReach).toContain('parenting');
});

test('a press that was made while a step took none, and that a busy browser tells of late, presses nothing', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.settle();
  await guide.start();
  await guide.settle();
  guide.pressNothing(250);
  expect(guide.withinReach).toEqual(['exit']);
  guide.pass(400);
  guide.lift();
  expect(guide.withinReach, 'also when it is lifted late').toEqual(['exit']);
  await guide.settle();
  guide.pressNothing();
  guide.lift();
  expect(guide.withinReach, 'a press of now').toContain('parenting');
});

test('a keyboard and a script act at once', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.chooseTopics(['talk']);
  await guide.answer('resident', 'true');
  guide.seesStep('results');
});

test('what changes within a step takes the pointer all the time', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.settle();
  await guide.confirm();
  expect(guide.fault).toBeDefined();
  expect(guide.withinReach).toContain('parenting');
});

test('the panel of a launcher takes no pointer until it has stood there a moment', async () => {
  const guide = await mount({ catalog: everyKind(), display: 'launcher' });
  await guide.launch();
  expect(guide.withinReach).not.toContain('start');
  await guide.settle();
  expect(guide.withinReach).toContain('start');
});
