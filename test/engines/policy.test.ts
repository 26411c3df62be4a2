import { describe, expect, test } from 'vitest';
import { GuidePage } from './guide.page.js';
import { STRICT_POLICY } from './host-server.js';
import { running } from './running.js';

const run = running();

/** What the page's policy was broken by, as the page was told. */
function violations(guide: GuidePage): Promise<readonly string[]> {
  return guide.visit.evaluate(() => Reflect.get(window, 'violations') as string[]);
}

describe('a page whose policy allows nothing but its own files', () => {
  async function openStrict(): Promise<GuidePage> {
    run.server.answer('/strict.html', run.server.file('/strict.html', { 'content-security-policy': STRICT_POLICY }));
    return new GuidePage(await run.visit()).open(run.server.at('/strict.html'));
  }

  test('has nothing to complain of in a whole conversation, in two languages', async () => {
    const guide = await openStrict();
    await guide.press('start');
    await guide.chooseTopics(['violence', 'separation']);
    await guide.chooseLanguage('ar');
    await guide.answerAs({
      age: 38,
      parenthood: ['parent'],
      childAges: [7],
      bothParentsAgree: null,
      courtDecision: true,
    });
    await guide.seeStep('results');
    await guide.inspect(unfoldAll);
    await guide.openApply();
    await guide.seeStep('apply');
    await guide.chooseLanguage('sv-simple');
    await guide.press('back');
    await guide.press('restart');
    await guide.seeStep('welcome');
    expect(await guide.inspect(areStylesApplied)).toBe(true);
    expect(await violations(guide)).toEqual([]);
  });

  test('can be left at once', async () => {
    const guide = await openStrict();
    await guide.press('exit');
    await guide.until(() => guide.visit.evaluate(() => document.title === 'Vädret'), 'the neutral site');
  });

  test('would say so if anything were against it', async () => {
    const guide = await openStrict();
    await guide.visit.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
    });
    await expect.poll(() => violations(guide)).toEqual([expect.stringContaining('style-src')]);
  });
});

// These run in the page.

function unfoldAll(guide: string): void {
  for (const fold of document.querySelector(guide)?.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
}

function areStylesApplied(guide: string): boolean {
  const frame = document.querySelector(guide)?.shadowRoot?.querySelector('.guide');
  return frame !== null && frame !== undefined && getComputedStyle(frame).display === 'grid';
}
