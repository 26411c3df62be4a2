import { expect, test } from 'vitest';
import { everyKind } from './catalogs.js';
import { mount, PATIENCE } from './harness.js';

test('what is brought into view is told of the bar before anybody presses: at a press all looks would be gone through again', async () => {
  const guide = await mount({ catalog: everyKind() });
  const [around] = guide.all('.guide') as HTMLElement[];
  const [bar] = guide.all('.bar') as HTMLElement[];
  const told = () => around?.style.getPropertyValue('--under-bar');
  await expect.poll(told, { timeout: PATIENCE }).toBe(`${bar?.offsetHeight}px`);
  expect(guide.heard.map(({ name }) => name)).not.toContain('insats-step');
});
