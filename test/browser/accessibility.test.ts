import { afterEach, describe, expect, test, vi } from 'vitest';
import { expectAccessible } from './axe.js';
import { everyKind } from './catalogs.js';
import { mount, mountWaiting } from './harness.js';
import { ADDRESS, json, serve, silent, unreachable } from './served.js';

afterEach(() => {
  vi.useRealTimers();
  document.documentElement.style.colorScheme = '';
});

describe.each(['light', 'dark'])('axe has nothing to remark, %s,', (scheme) => {
  const prepare = () => {
    document.documentElement.style.colorScheme = scheme;
    document.body.style.background = scheme === 'dark' ? '#000' : '#fff';
  };

  test('from the welcome to the results with all four statuses', async () => {
    prepare();
    const guide = await mount({ catalog: everyKind() });
    await expectAccessible(guide, 'welcome');
    await guide.start();
    await expectAccessible(guide, 'topics');
    await guide.confirm();
    await expectAccessible(guide, 'topics, with nothing chosen');
    await guide.chooseEverything();
    const answers = {
      resident: 'false',
      upperSecondary: 'neither',
      age: '15-66',
      parenthood: 'parent',
      childAges: '3-11',
    };
    const asked = new Set<string>();
    while (guide.step === 'questions') {
      const fact = guide.fact as keyof typeof answers;
      asked.add(fact);
      await guide.unfoldAll();
      await expectAccessible(guide, fact);
      if (fact === 'childAges') {
        await guide.confirm();
        await expectAccessible(guide, 'a question with nothing chosen');
      }
      await guide.answer(fact, answers[fact]);
    }
    expect([...asked].sort()).toEqual(Object.keys(answers).sort());
    expect(new Set(Object.values(guide.cards))).toEqual(
      new Set(['open', 'checkWithProvider', 'outsideAudience', 'applyInstead']),
    );
    await expectAccessible(guide, 'results');
    await guide.unfoldAll();
    await expectAccessible(guide, 'results, unfolded');
    await guide.openApply();
    await expectAccessible(guide, 'apply');
  });

  test('on an earlier question that is open again', async () => {
    prepare();
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['older', 'violence']);
    await guide.answer('age', '67-');
    await guide.change('Hur gammal är du?');
    expect(guide.chosen).toEqual(['67-']);
    await expectAccessible(guide, 'an earlier question');
  });

  test('while the catalogue is on its way, also when it takes long', async () => {
    prepare();
    serve({ [ADDRESS]: silent });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const guide = await mountWaiting({ catalog: ADDRESS, fallback: '<p>Ring kommunen.</p>' });
    vi.advanceTimersByTime(100);
    await guide.drawn();
    guide.seesText('Hämtar kommunens lista');
    vi.advanceTimersByTime(3_000);
    await guide.drawn();
    guide.seesText('Det tar lite tid.');
    vi.useRealTimers();
    await expectAccessible(guide, 'loading');
  });

  test('when the catalogue cannot be had', async () => {
    prepare();
    serve({ [ADDRESS]: unreachable });
    const guide = await mount({ catalog: ADDRESS, fallback: '<p>Ring kommunen.</p>' });
    await expectAccessible(guide, 'failed');
  });

  test('when the catalogue is broken, and whom to call was saved from it', async () => {
    prepare();
    serve({ [ADDRESS]: json({ ...everyKind(), insatser: [] }) });
    const guide = await mount({ catalog: ADDRESS });
    guide.seesText('0123-45 67 00');
    await expectAccessible(guide, 'broken');
  });

  test('on a draft', async () => {
    prepare();
    const guide = await mount({
      catalog: everyKind({ guideline: { title: 'Förslag', status: 'proposal', malgrupp: 'binding' } }),
    });
    await expectAccessible(guide, 'draft');
  });

  test('with the launcher, closed and open', async () => {
    prepare();
    const guide = await mount({ catalog: everyKind(), display: 'launcher' });
    await expectAccessible(guide, 'launcher');
    await guide.launch();
    await guide.start();
    await expectAccessible(guide, 'launcher, open');
  });
});
